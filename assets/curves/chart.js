/*
 * One interactive chart of curves: draws plain data as SVG, says it in words, and offers it as SVG and CSV. What
 * pointer and keys do to it stands in pointing.js. It looks like the charts that the build draws
 * (templates/parts/parts.ftl).
 */

/**
 * What happens outside of the chart.
 * @typedef {object} SigxChartEvents
 * @property {(id: string) => void} toggled a reader hides or shows a run
 * @property {(range: [number, number] | null) => void} ranged a reader zoomed
 * @property {() => void} csv a reader wants the numbers
 */

/**
 * @typedef {object} SigxChart
 * @property {HTMLElement} element
 * @property {(model: SigxChartModel) => void} update
 */

const sigxChart = (() => {
  'use strict';

  const { shape } = sigxSvg;
  const { HEIGHT, layout, draw } = sigxChartShapes;
  const USUAL_WIDTH = 640;
  let made = 0;

  /** @param {SigxChartModel} model */
  const name = (model) => model.title + ' by ' + model.axis;

  /**
   * The chart as a drawing of its own, with legend, for a file.
   * @param {SigxChartModel} model @param {HTMLElement} figure whose style it takes
   */
  function save(model, figure) {
    const lines = model.lines.filter((line) => !line.hidden);
    const place = layout(model, 800);
    const title = shape('text', { class: 'name', x: 16, y: 24 }, name(model));
    const drawing = shape('g', { transform: 'translate(0 36)' }, ...(place ? draw(model, place, 'plot') : []));
    const rows = lines.map((line, row) =>
      shape(
        'g',
        { transform: `translate(16 ${HEIGHT + 60 + row * 20})` },
        shape('path', { class: 'line ' + line.classes, d: 'M0 -4H28' }),
        shape('text', { class: 'row', x: 36, y: 0 }, line.title + ': ' + line.words),
      ),
    );
    const bottom = HEIGHT + 60 + rows.length * 20;
    const notes = model.notes.map((note, row) => shape('text', { class: 'row', x: 16, y: bottom + row * 20 }, note));
    const height = bottom + notes.length * 20;
    sigxSvgFile.save(
      figure,
      [title, drawing, ...rows, ...notes],
      800,
      height,
      name(model),
      [...lines.map((line) => line.title + ': ' + line.words), ...model.notes].join('\n'),
    );
  }

  /**
   * A chart without data; `update` gives it some, whenever that changes.
   * @param {SigxChartEvents} events
   * @returns {SigxChart}
   */
  function create(events) {
    const clip = 'sigx-clip-' + ++made;
    const { element } = sigx;
    const svg = shape('svg', { role: 'img' });
    const plot = element(
      'div',
      { class: 'plot', tabindex: '0', role: 'application', 'aria-roledescription': 'chart', dir: 'ltr' },
      svg,
    );
    const tools = element('div', { class: 'chart-tools', role: 'group' });
    const caption = element('figcaption', {});
    const notes = element('ul', { class: 'chart-notes quiet' });
    const legend = element('ul', { class: 'legend' });
    const figure = element(
      'figure',
      { class: 'chart live' },
      caption,
      tools,
      plot,
      notes,
      legend,
    );
    /** @type {SigxChartModel} */
    let model = {
      title: '',
      axis: '',
      kind: 'number',
      whole: true,
      xlog: false,
      ylog: false,
      range: null,
      lines: [],
      notes: [],
    };
    /** @type {SigxLayout | null} */
    let place = null;
    let drawnWidth = 0;
    const pointing = sigxPointing.attach(plot, tools, {
      model: () => model,
      place: () => place,
      show: (range) => {
        model = { ...model, range };
        redraw();
      },
      settled: () => events.ranged(model.range),
    });
    tools.append(
      sigxDownload.button('SVG', 'Download this chart as SVG', () => save(model, figure)),
      sigxDownload.button('CSV', 'Download these numbers as CSV', events.csv),
    );

    function redraw() {
      drawnWidth = plot.clientWidth || drawnWidth || USUAL_WIDTH;
      place = layout(model, drawnWidth);
      svg.setAttribute('viewBox', `0 0 ${drawnWidth} ${HEIGHT}`);
      svg.replaceChildren(...(place ? draw(model, place, clip) : [nothing()]));
      pointing.redraw();
    }

    function nothing() {
      const why = model.lines.every((line) => line.hidden) ? 'All runs are hidden' : 'No point can be drawn here';
      return shape(
        'g',
        { class: 'ticks' },
        shape('text', { x: drawnWidth / 2, y: HEIGHT / 2, 'text-anchor': 'middle' }, why),
      );
    }

    /** @param {SigxChartModel} next */
    function update(next) {
      model = next;
      caption.replaceChildren(
        element('bdi', {}, model.title),
        ' ',
        element('span', { class: 'quiet' }, 'by ' + model.axis),
      );
      svg.setAttribute('aria-label', name(model) + '; described below the chart');
      plot.setAttribute('aria-label', name(model) + '. Arrow keys move along the curves, plus and minus zoom.');
      tools.setAttribute('aria-label', model.title + ': part of the chart, and files');
      notes.replaceChildren(...model.notes.map((note) => element('li', { dir: 'auto' }, note)));
      notes.hidden = model.notes.length === 0;
      sigxLegend.update(legend, model.lines, events.toggled);
      redraw();
    }

    new ResizeObserver(() =>
      window.requestAnimationFrame(() => {
        if (plot.clientWidth > 0 && plot.clientWidth !== drawnWidth) {
          redraw();
        }
      }),
    ).observe(plot);
    return { element: figure, update };
  }

  return { create };
})();
