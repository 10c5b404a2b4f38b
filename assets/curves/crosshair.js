/*
 * The crosshair of a chart: at which points it stops, what all curves say there, shown beside it or said aloud.
 */

/**
 * The chart that is worked on.
 * @typedef {object} SigxStage
 * @property {() => SigxChartModel} model
 * @property {() => SigxLayout | null} place
 * @property {(range: [number, number] | null) => void} show draws another part of x
 * @property {() => void} settled the part is chosen, nothing is being dragged or turned
 */

const sigxCrosshair = (() => {
  'use strict';

  const { element } = sigx;
  const { shape, rounded, drawable } = sigxSvg;
  const MOST_ROWS = 14;

  /** @param {SigxChartModel} model */
  const visible = (model) => model.lines.filter((line) => !line.hidden);

  /**
   * The places in x that some visible curve has a point at, in order.
   * @param {SigxChartModel} model
   * @param {SigxLayout} place
   */
  function stops(model, place) {
    const all = new Set(visible(model).flatMap((line) => line.xs));
    const shown = [...all].filter((x) => drawable(x, model.xlog) && x >= place.x.low && x <= place.x.high);
    return shown.sort((a, b) => a - b);
  }

  /**
   * The index of the nearest of some numbers in order.
   * @param {number[]} sorted
   * @param {number} wanted
   */
  function nearest(sorted, wanted) {
    let [low, high] = [0, sorted.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      [low, high] = sorted[middle] <= wanted ? [middle, high] : [low, middle];
    }
    return high > low && sorted[high] - wanted < wanted - sorted[low] ? high : low;
  }

  /**
   * The point of a curve next to a place, -1 where the curve does not reach it.
   * @param {SigxLine} line
   * @param {number} x
   */
  function pointAt(line, x) {
    let best = -1;
    let [before, after] = [false, false];
    line.xs.forEach((each, at) => {
      before = before || each <= x;
      after = after || each >= x;
      if (!Number.isNaN(each) && (best < 0 || Math.abs(each - x) < Math.abs(line.xs[best] - x))) {
        best = at;
      }
    });
    return before && after ? best : -1;
  }

  /**
   * What a curve says at a place: its nearest point, named where it stands elsewhere.
   * @param {SigxChartModel} model
   * @param {SigxLine} line
   * @param {number} x
   */
  function saying(model, line, x) {
    const at = pointAt(line, x);
    if (at < 0) {
      return { line, at, value: '–', aside: '' };
    }
    const raw = sigxQuantity.quantity(line.ys[at]);
    const value = line.smooth ? sigxQuantity.quantity(line.smooth[at]) : raw;
    const asides = [
      value === raw ? '' : 'logged ' + raw,
      line.xs[at] === x ? '' : 'at ' + sigxQuantity.spoken(model.kind, line.xs[at]),
    ];
    return { line, at, value, aside: asides.filter(Boolean).join(', ') };
  }

  /**
   * @param {HTMLElement} plot
   * @param {SVGSVGElement} svg
   * @param {SigxStage} stage
   */
  function attach(plot, svg, stage) {
    const readout = element('div', { class: 'readout', hidden: true });
    const said = element('output', { class: 'hidden', 'aria-live': 'polite' });
    const layer = shape('g', { class: 'cross' });
    /**
     * Where it stands; null where it is not shown.
     * @type {number | null}
     */
    let cross = null;
    /** @type {number[] | null} */
    let known = null;
    plot.append(readout, said);

    function places() {
      const place = stage.place();
      known = known || (place ? stops(stage.model(), place) : []);
      return known;
    }

    /** @param {number | null} x null takes it away */
    function point(x) {
      const place = stage.place();
      cross = place ? x : null;
      layer.replaceChildren();
      readout.hidden = cross === null;
      // A screen reader hears what is said instead.
      readout.ariaHidden = cross === null ? null : 'true';
      if (place && cross !== null) {
        const model = stage.model();
        const sayings = visible(model).map((line) => saying(model, line, Number(x)));
        const left = rounded(place.x.at(cross));
        layer.append(shape('path', { class: 'crosshair', d: `M${left} ${place.box.top}V${place.box.bottom}` }));
        layer.append(...sayings.flatMap(({ line, at }) => dot(place, line, at)));
        read(cross, sayings, left / svg.viewBox.baseVal.width);
      }
    }

    /**
     * @param {SigxLayout} place
     * @param {SigxLine} line
     * @param {number} at
     */
    function dot(place, line, at) {
      const y = at < 0 ? null : (line.smooth || line.ys)[at];
      return y !== null && drawable(y, place.y.log)
        ? [
            shape('circle', {
              class: 'dot ' + line.classes,
              cx: rounded(place.x.at(line.xs[at])),
              cy: rounded(place.y.at(y)),
              r: 4,
            }),
          ]
        : [];
    }

    /**
     * @param {number} x
     * @param {ReturnType<typeof saying>[]} sayings
     * @param {number} share of the width that is left of it
     */
    function read(x, sayings, share) {
      const before = share > 0.5;
      readout.classList.toggle('before', before);
      readout.style.setProperty('--at', (before ? 1 - share : share) * 100 + '%');
      readout.replaceChildren(
        element('strong', {}, words(x)),
        ...sayings.slice(0, MOST_ROWS).map((row) => {
          const value = element('span', { class: 'num' }, row.value);
          const aside = element('span', { class: 'quiet' }, row.aside);
          return element(
            'div',
            {},
            sigxSvg.sample(row.line.classes),
            element('bdi', {}, row.line.title),
            value,
            aside,
          );
        }),
      );
      if (sayings.length > MOST_ROWS) {
        readout.append(element('div', { class: 'quiet' }, `and ${sayings.length - MOST_ROWS} more`));
      }
    }

    /** @param {number} x */
    const words = (x) => stage.model().axis + ' ' + sigxQuantity.spoken(stage.model().kind, x);

    /**
     * Moves from point to point and says the values there, for those who use keys.
     * @param {number} by points, or far more than there are
     */
    function step(by) {
      const all = places();
      if (all.length > 0) {
        const from = cross === null ? (by > 0 ? -1 : all.length) : nearest(all, cross);
        const x = all[Math.min(Math.max(from + by, 0), all.length - 1)];
        point(x);
        const values = visible(stage.model()).map((line) => {
          const { value, aside } = saying(stage.model(), line, x);
          return line.title + ' ' + value + (aside === '' ? '' : ' (' + aside + ')');
        });
        say(words(x) + ': ' + values.join('; '));
      }
    }

    /** @param {number} position in the drawing; the crosshair goes to the nearest point */
    function follow(position) {
      const place = stage.place();
      const all = places();
      point(place && all.length > 0 ? all[nearest(all, place.x.value(position))] : null);
    }

    /** @param {string} text */
    function say(text) {
      said.textContent = text;
    }

    /** To be called after the drawing changed. */
    function redraw() {
      known = null;
      svg.append(layer);
      point(cross !== null && places()[nearest(places(), cross)] === cross ? cross : null);
    }

    return { layer, at: () => cross, clear: () => point(null), step, follow, say, redraw };
  }

  return { attach, nearest };
})();
