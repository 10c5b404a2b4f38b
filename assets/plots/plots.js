/*
 * Plots of many runs on compare.html: a scatter plot of two columns, or parallel coordinates of several. What is
 * brushed narrows the run table, and what the run table leaves out is not plotted. A click picks a run for the
 * comparison.
 */
const sigxPlots = (() => {
  'use strict';

  const { element } = sigx;
  const HEIGHT = 360;
  const AXIS_WIDTH = 96;
  const USUAL_WIDTH = 900;
  const MOST_COMPARED = 20;

  /** @typedef {ReturnType<typeof sigxView.get>} View */

  /** @type {Set<(names: string[] | null) => void>} */
  const listeners = new Set();
  /**
   * Runs that the run table shows; null: all.
   * @type {Set<string> | null}
   */
  let allowed = null;
  /** @type {string[] | null} */
  let brushed = null;
  let redraw = () => {};

  /**
   * Plots only some runs: those that the run table finds. They are told to be brushed or not among these.
   * @param {string[] | null} names file names; null: all runs
   */
  function restrict(names) {
    const before = allowed;
    allowed = names && new Set(names);
    if (before?.size !== allowed?.size || names?.some((name) => !before?.has(name))) {
      redraw();
    }
  }

  /**
   * Calls at once, then whenever the brushes take other runs.
   * @param {(names: string[] | null) => void} listener gets file names; null while nothing is brushed
   */
  function watch(listener) {
    listeners.add(listener);
    listener(brushed);
  }

  /** @param {string[] | null} names */
  function announce(names) {
    if (JSON.stringify(names) !== JSON.stringify(brushed)) {
      brushed = names;
      listeners.forEach((listener) => listener(names));
    }
  }

  /**
   * @param {HTMLElement} place
   * @param {SigxTable} table
   * @param {string[]} usual
   */
  function panel(place, table, usual) {
    const svg = sigxSvg.shape('svg', { role: 'img' });
    const readout = element('div', { class: 'readout', 'aria-hidden': 'true', hidden: true });
    const said = element('output', { class: 'hidden', 'aria-live': 'polite' });
    const plot = element(
      'div',
      { class: 'plot', tabindex: '0', role: 'application', 'aria-roledescription': 'plot', dir: 'ltr' },
      svg,
      readout,
      said,
    );
    const count = element('output', { 'aria-live': 'polite' });
    const compare = element('button', { type: 'button' });
    const clear = element('button', { type: 'button' }, 'Take the brushes away');
    const words = element('p', { class: 'quiet', dir: 'auto' });
    const controls = sigxPlotControls.create(table.columns, {
      kind: (kind) => sigxView.set({ plot: [kind] }),
      columns: (keys) => sigxView.set({ plot: [view.plot[0] === 'parallel' ? 'parallel' : 'scatter', ...keys] }),
      log: (key, log) => sigxView.set({ logs: log ? [...view.logs, key] : view.logs.filter((each) => each !== key) }),
      brush: (key, brush) => brushAll(new Map([[key, brush]])),
    });
    const files = element('div', { class: 'chart-tools', role: 'group', 'aria-label': 'Files of the plot' });
    const figure = element(
      'figure',
      { class: 'chart live plots' },
      element('figcaption', {}, 'Runs'),
      files,
      plot,
      words,
    );
    let view = sigxView.get();
    /** @type {Map<string, SigxCell[]>} */
    const cells = new Map();
    /** @type {{ model: SigxPlot, drawn: SigxDrawnPlot, kind: string, width: number } | null} */
    let now = null;
    let asked = 0;
    /** The run that pointer or keys are at, -1 for none. */
    let at = -1;

    place.append(controls.head, figure, element('div', { class: 'filter' }, count, compare, clear), controls.axes);
    files.append(
      sigxDownload.button('SVG', 'Download this plot as SVG', saveDrawing),
      sigxDownload.button('CSV', 'Download these runs as CSV', saveNumbers),
    );
    clear.addEventListener('click', () => sigxView.set({ brush: [] }));
    compare.addEventListener('click', () => sigxView.set({ runs: takenNames() }));

    /** @param {Map<string, SigxBrush | null>} changes by column; null takes the brush away */
    function brushAll(changes) {
      const others = view.brush.filter((part) => ![...changes.keys()].some((key) => part.startsWith(key + '=')));
      const added = [...changes].flatMap(([key, brush]) => (brush ? [sigxAxis.written(key, brush)] : []));
      sigxView.set({ brush: [...others, ...added] });
    }

    async function load() {
      const question = ++asked;
      const { kind, columns } = sigxPlotModel.chosen(view, table, usual);
      const missing = columns.filter((column) => !cells.has(column.key));
      const loaded = await Promise.all(missing.map((column) => sigxPlotColumns.load(table, column)));
      missing.forEach((column, place) => cells.set(column.key, loaded[place]));
      if (question === asked) {
        draw(kind, columns);
      }
    }

    /**
     * @param {string} kind
     * @param {Column[]} columns
     */
    function draw(kind, columns) {
      const model = sigxPlotModel.model(view, table, columns, cells, allowed);
      const width = Math.max(plot.clientWidth || USUAL_WIDTH, kind === 'parallel' ? columns.length * AXIS_WIDTH : 0);
      const drawn = sigxPlotModel.draw(kind, model, width, HEIGHT);
      now = { model, drawn, kind, width };
      svg.setAttribute('viewBox', `0 0 ${width} ${HEIGHT}`);
      svg.style.minInlineSize = kind === 'parallel' ? width + 'px' : '';
      svg.replaceChildren(...drawn.shapes);
      controls.update(kind, model.axes, model.brushes);
      tell();
      point(model.runs.includes(at) ? at : -1);
      announce(model.brushes.size > 0 ? takenNames() : null);
      place.dataset.ready = '1';
    }

    const takenRuns = () => (now ? now.drawn.drawn.filter(now.model.taken) : []);
    const takenNames = () => takenRuns().map((run) => table.names[run]);

    /** Says in words what is drawn. */
    function tell() {
      if (!now) {
        return;
      }
      const { model, drawn } = now;
      const taken = takenRuns().length;
      const all = drawn.drawn.length.toLocaleString('en') + (drawn.drawn.length === 1 ? ' run' : ' runs');
      count.textContent = model.brushes.size > 0 ? `${taken.toLocaleString('en')} of ${all} brushed` : all;
      compare.textContent = `Compare ${taken === 1 ? 'this run' : `these ${taken} runs`}`;
      compare.hidden = model.brushes.size === 0 || taken === 0 || taken > MOST_COMPARED;
      clear.hidden = model.brushes.size === 0;
      words.textContent = sigxPlotModel.words(model, drawn);
      svg.setAttribute(
        'aria-label',
        `${model.axes.map((axis) => axis.name).join(', ')} of ${drawn.drawn.length} runs; described below`,
      );
      plot.setAttribute(
        'aria-label',
        'Plot of runs. Arrow keys go from run to run, Enter picks one, dragging brushes.',
      );
    }

    /**
     * Names of the axes with the values of a run.
     * @param {number} run
     */
    function values(run) {
      return (now ? now.model.axes : []).map((axis) => {
        const cell = axis.cells[run];
        return [axis.name, typeof cell === 'string' ? cell : cell === null ? 'none' : sigxQuantity.quantity(cell)];
      });
    }

    /**
     * Marks a run and shows its values.
     * @param {number} run -1 for none
     */
    function point(run) {
      at = run;
      svg.querySelector('.pointed')?.remove();
      readout.hidden = run < 0;
      if (run >= 0 && now) {
        const mark = now.drawn.mark(run, 'pointed');
        svg.append(mark);
        const picked = view.runs.includes(table.names[run]);
        readout.replaceChildren(
          element('strong', {}, element('bdi', {}, table.titles[run])),
          ...values(run).map(([name, value]) =>
            element('div', {}, element('bdi', {}, name), element('span', { class: 'num' }, value)),
          ),
          element('div', { class: 'quiet' }, picked ? 'compared; click leaves it out' : 'click compares it'),
        );
      }
    }

    /** @param {number} run */
    function pick(run) {
      const name = table.names[run];
      const refused = sigxPick.toggle(name);
      said.textContent = refused || table.titles[run] + (view.runs.includes(name) ? ' is compared' : ' is left out');
    }

    sigxPlotHand.attach(plot, svg, {
      drawn: () => now && now.drawn,
      runs: takenRuns,
      at: () => at,
      point,
      pick,
      brush: brushAll,
      /** @param {number} run */
      say: (run) => {
        said.textContent =
          table.titles[run] +
          ': ' +
          values(run)
            .map((pair) => pair.join(' '))
            .join(', ');
      },
      readout,
    });

    function title() {
      return now ? now.model.axes.map((axis) => axis.name).join(', ') : '';
    }

    function saveDrawing() {
      if (now) {
        const { kind, model } = now;
        const width = kind === 'parallel' ? Math.max(800, model.axes.length * 120) : 800;
        const caption = sigxSvg.shape('text', { class: 'name', x: 16, y: 24 }, title());
        const body = sigxSvg.shape(
          'g',
          { transform: 'translate(0 40)' },
          ...sigxPlotModel.draw(kind, model, width, HEIGHT).shapes,
        );
        sigxSvgFile.save(figure, [caption, body], width, HEIGHT + 48, title(), words.textContent || '');
      }
    }

    function saveNumbers() {
      const axes = now ? now.model.axes : [];
      const rows = takenRuns().map((run) => [
        table.names[run],
        table.titles[run],
        ...axes.map((axis) => axis.cells[run]),
      ]);
      const heads = ['run', 'title', ...axes.map((axis) => axis.name)];
      sigxDownload.save(sigxDownload.fileName(title(), 'csv'), 'text/csv', sigxDownload.csv([heads, ...rows]));
    }

    redraw = load;
    new ResizeObserver(() =>
      window.requestAnimationFrame(() => {
        if (
          now &&
          plot.clientWidth > 0 &&
          Math.max(plot.clientWidth, now.kind === 'parallel' ? now.model.axes.length * AXIS_WIDTH : 0) !== now.width
        ) {
          load();
        }
      }),
    ).observe(plot);
    sigxView.watch((next, changed) => {
      view = next;
      if (['plot', 'brush', 'logs', 'runs'].some((part) => changed.has(/** @type {keyof View} */ (part)))) {
        load();
      }
    });
  }

  /** Builds the plots into a place. @param {HTMLElement} place */
  async function build(place) {
    const table = await sigxPlotColumns.table();
    panel(place, table, await sigxPlotColumns.usual(table));
  }

  return { build, restrict, watch };
})();
