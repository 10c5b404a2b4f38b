/*
 * What is done to curves before they are drawn: read, laid along an axis, smoothed, aligned, thinned, summed up in
 * words. Nothing here touches the page.
 */
/**
 * The history of one metric of one run. Lists have equal length; one that nothing logged is null.
 * @typedef {object} SigxSeries
 * @property {(number | null)[] | null} steps
 * @property {(number | null)[] | null} epochs
 * @property {(number | null)[] | null} times milliseconds since 1970
 * @property {(number | null)[]} values null: missing, which is not the same as NaN
 * @property {number[] | null} index where the curve is thinned, the places of its points in the whole history
 * @property {number} count points of the whole history
 */

/** @typedef {'step' | 'epoch' | 'relative' | 'wall'} SigxAlong */

/** @typedef {{ kind: 'ema', weight: number } | { kind: 'mean', window: number } | null} SigxSmoothing */

/** @typedef {{ kind: 'first' } | { kind: 'value', value: number } | null} SigxAlignment */

/**
 * What a curve says in words; numbers are NaN where no point is finite.
 * @typedef {{ first: number, last: number, low: number, high: number, count: number, notFinite: number }} SigxSummary
 */

const sigxSeries = (() => {
  'use strict';

  const WIDEST_WINDOW = 501;

  /** @param {unknown} value @returns {number | null} */
  function point(value) {
    return value === null || value === undefined ? null : Number(value);
  }

  /** @param {any} raw one entry of `series` in a run's file @returns {SigxSeries} */
  function read(raw) {
    const values = raw.values.map(point);
    return {
      steps: raw.steps ? raw.steps.map(point) : null,
      epochs: raw.epochs ? raw.epochs.map(point) : null,
      times: raw.times
        ? raw.times.map((/** @type {string | null} */ time) => (time === null ? null : Date.parse(time)))
        : null,
      values,
      index: raw.index || null,
      count: raw.count || values.length,
    };
  }

  /** All histories of a run. @param {string} json `series` of its file @returns {Map<string, SigxSeries>} */
  function readAll(json) {
    return new Map(Object.entries(JSON.parse(json || '{}')).map(([name, raw]) => [name, read(raw)]));
  }

  /** @param {SigxSeries} series @param {number} place @returns {number} place of a point in the whole history */
  const placeOf = (series, place) => (series.index ? series.index[place] : place);

  /** @param {unknown} value */
  const known = (value) => typeof value === 'number' && Number.isFinite(value);

  /**
   * Which axes some curve can be laid along.
   * @param {SigxSeries[]} all
   * @returns {Record<SigxAlong, boolean>}
   */
  function offered(all) {
    const timed = all.some((series) => series.times !== null && series.times.some(known));
    return {
      step: true,
      epoch: all.some((series) => series.epochs !== null && series.epochs.some(known)),
      relative: timed,
      wall: timed,
    };
  }

  /**
   * The time of the first point of a run that has one, NaN where there is none.
   * @param {Iterable<SigxSeries>} all curves of one run
   */
  function start(all) {
    let first = NaN;
    for (const series of all) {
      for (const time of series.times || []) {
        if (time !== null && !(time >= first)) {
          first = time;
        }
      }
    }
    return first;
  }

  /**
   * Where each point stands along an axis, NaN where it has no place. A point without a step stands at its place in the
   * history, as in the charts of the build.
   * @param {SigxSeries} series @param {SigxAlong} along
   * @param {number} began when the run began, for relative time
   * @returns {number[]}
   */
  function places(series, along, began) {
    return series.values.map((_, at) => {
      if (along === 'step') {
        const step = series.steps ? series.steps[at] : null;
        return step === null ? placeOf(series, at) : step;
      }
      const found = along === 'epoch' ? series.epochs && series.epochs[at] : series.times && series.times[at];
      return typeof found !== 'number' ? NaN : along === 'relative' ? found - began : found;
    });
  }

  /**
   * @param {string} text such as `ema:0.6` or `mean:5`
   * @returns {SigxSmoothing} null for none and for what makes no sense
   */
  function smoothing(text) {
    const [kind, size] = text.split(':');
    const number = size ? Number(size) : NaN;
    if (kind === 'ema' && number > 0 && number < 1) {
      return { kind, weight: number };
    }
    return kind === 'mean' && number >= 2
      ? { kind, window: Math.min(WIDEST_WINDOW, Math.floor(number / 2) * 2 + 1) }
      : null;
  }

  /** @param {string} text `first` or `value:N` @returns {SigxAlignment} */
  function alignment(text) {
    if (text === 'first') {
      return { kind: 'first' };
    }
    const value = /^value:./.test(text) ? Number(text.slice(6)) : NaN;
    return Number.isFinite(value) ? { kind: 'value', value } : null;
  }

  /**
   * The exponential moving average without the pull of its start, as TensorBoard draws it: with m(0) = 0, m(i) = w *
   * m(i-1) + (1 - w) * y(i), the line is m(i) / (1 - w^i), i counting finite points. A point that is not finite breaks
   * the line and leaves the average as it is.
   * @param {(number | null)[]} values @param {number} weight w, from 0 (no smoothing) to below 1
   * @returns {(number | null)[]}
   */
  function ema(values, weight) {
    let average = 0;
    let share = 1;
    return values.map((value) => {
      if (value === null || !Number.isFinite(value)) {
        return value;
      }
      average = weight * average + (1 - weight) * value;
      share *= weight;
      return average / (1 - share);
    });
  }

  /**
   * The mean of the finite ones among a point and its neighbours, (window - 1) / 2 on either side; fewer at the ends.
   * Each is summed anew, so that one huge value spoils no other window.
   * @param {(number | null)[]} values @param {number} window odd
   * @returns {(number | null)[]}
   */
  function runningMean(values, window) {
    const half = (window - 1) / 2;
    return values.map((value, at) => {
      if (value === null || !Number.isFinite(value)) {
        return value;
      }
      let sum = 0;
      let count = 0;
      for (let near = Math.max(0, at - half); near <= Math.min(values.length - 1, at + half); near++) {
        const neighbour = values[near];
        if (neighbour !== null && Number.isFinite(neighbour)) {
          sum += neighbour;
          count++;
        }
      }
      return sum / count;
    });
  }

  /**
   * @param {(number | null)[]} values
   * @param {SigxSmoothing} how
   * @returns {(number | null)[] | null} null where nothing is smoothed
   */
  function smooth(values, how) {
    return how === null ? null : how.kind === 'ema' ? ema(values, how.weight) : runningMean(values, how.window);
  }

  /**
   * Where an aligned curve has its zero: its first place, or where it first reaches a value: between two neighbours by
   * the straight line that is drawn between them, after a gap at the point behind it. NaN where it never does.
   * @param {number[]} xs @param {(number | null)[]} ys the line that is drawn
   * @param {SigxAlignment} how
   * @returns {number} 0 without alignment
   */
  function origin(xs, ys, how) {
    if (how === null) {
      return 0;
    }
    if (how.kind === 'first') {
      const first = xs.find(known);
      return first === undefined ? NaN : first;
    }
    let before = -1;
    for (let at = 0; at < xs.length; at++) {
      if (!known(xs[at]) || !known(ys[at])) {
        continue;
      }
      const to = Number(ys[at]) - how.value;
      const from = before < 0 ? to : Number(ys[before]) - how.value;
      if (to === 0 || from < 0 !== to < 0) {
        return to === 0 || before < at - 1 ? xs[at] : xs[before] + (from / (from - to)) * (xs[at] - xs[before]);
      }
      before = at;
    }
    return NaN;
  }

  /** @param {SigxSeries} series @returns {SigxSummary} */
  function summary(series) {
    const finite = /** @type {number[]} */ (series.values.filter(known));
    const [low, high] = sigxScale.extent(finite);
    return {
      first: finite.length > 0 ? finite[0] : NaN,
      last: finite.length > 0 ? finite[finite.length - 1] : NaN,
      low,
      high,
      count: series.count,
      notFinite: series.values.length - finite.length,
    };
  }

  /**
   * The points that a drawing of that many columns needs: of each bucket of consecutive points the first, the smallest,
   * the largest, the last (M4, Jugel et al. 2014) and the first of each kind that cannot be drawn. All, where they are
   * few.
   * @param {(number | null)[]} ys @param {number} from first point @param {number} to after the last point
   * @param {number} buckets
   * @returns {number[]} their places, in order
   */
  function thin(ys, from, to, buckets) {
    const count = to - from;
    if (count <= 4 * buckets) {
      return Array.from({ length: Math.max(0, count) }, (_, at) => from + at);
    }
    /** @type {number[]} */
    const kept = [];
    for (let bucket = 0; bucket < buckets; bucket++) {
      const begin = from + Math.floor((bucket * count) / buckets);
      const end = from + Math.floor(((bucket + 1) * count) / buckets);
      kept.push(...telling(ys, begin, end));
    }
    return kept;
  }

  /** @param {(number | null)[]} ys @param {number} begin @param {number} end @returns {number[]} */
  function telling(ys, begin, end) {
    let [first, low, high, last] = [-1, -1, -1, -1];
    /** @type {Map<number | null, number>} */
    const others = new Map();
    for (let at = begin; at < end; at++) {
      const y = ys[at];
      if (y === null || !Number.isFinite(y)) {
        others.set(y, others.get(y) ?? at);
        continue;
      }
      first = first < 0 ? at : first;
      low = low < 0 || y < Number(ys[low]) ? at : low;
      high = high < 0 || y > Number(ys[high]) ? at : high;
      last = at;
    }
    return [...new Set([first, low, high, last, ...others.values()])].filter((at) => at >= 0).sort((a, b) => a - b);
  }

  return {
    readAll,
    placeOf,
    offered,
    start,
    places,
    smoothing,
    alignment,
    ema,
    runningMean,
    smooth,
    origin,
    summary,
    thin,
  };
})();
/*
 * The legend of a chart: a button for each run that hides and shows its curves, and what the curve says in words.
 */
const sigxLegend = (() => {
  'use strict';

  /**
   * Brings a list in line with the curves. Buttons stay the same elements, so that focus stays where it is.
   * @param {HTMLElement} list @param {SigxLine[]} lines @param {(id: string) => void} toggled
   */
  function update(list, lines, toggled) {
    while (list.children.length > lines.length) {
      list.lastElementChild?.remove();
    }
    lines.forEach((line, place) => {
      const item = list.children[place] || list.appendChild(entry(toggled));
      const button = /** @type {HTMLButtonElement} */ (item.firstElementChild);
      button.dataset.run = line.id;
      button.setAttribute('aria-pressed', String(!line.hidden));
      button.replaceChildren(sigxSvg.sample(line.classes), sigx.element('bdi', {}, line.title));
      button.title = line.hidden ? 'Show this run' : 'Hide this run';
      item.lastElementChild?.replaceChildren(line.words);
    });
  }

  /** @param {(id: string) => void} toggled */
  function entry(toggled) {
    const button = sigx.element('button', { type: 'button', class: 'legend-run' });
    button.addEventListener('click', () => toggled(button.dataset.run || ''));
    return sigx.element('li', {}, button, ' ', sigx.element('span', { class: 'quiet', dir: 'auto' }));
  }

  return { update };
})();
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
/*
 * What pointer, keys and buttons do to a chart: they move its crosshair and choose the part of x to look at closer.
 */
const sigxPointing = (() => {
  'use strict';

  const DRAGGED = 5;
  const CLOSER = 0.5;
  const TURNED = 0.8;
  const STEP_ASIDE = 0.25;
  const FARTHEST_ZOOM = 1e-4;
  const SETTLED_AFTER = 250;

  for (const [keys, text] of [
    ['← →', 'next point of the curves; with Page up and Page down ten points'],
    ['Home End', 'first and last point'],
    ['+ −', 'zoom'],
    ['Shift ← →', 'move the part that is shown'],
    ['0', 'show all'],
    ['Esc', 'take the crosshair away'],
  ]) {
    sigx.shortcut(keys, 'in a chart: ' + text, null);
  }

  /**
   * @param {number} value
   * @param {number} low
   * @param {number} high
   */
  const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

  /**
   * The part of x between two positions, moved so that it stands inside of all there is; null for all.
   * @param {SigxLayout} place
   * @param {number} from
   * @param {number} to
   * @returns {[number, number] | null}
   */
  function range(place, from, to) {
    const whole = sigxScale.scale(place.x.log, place.full[0], place.full[1], 0, 1);
    const [low, high] = [from, to].map((position) => whole.at(place.x.value(position)));
    const width = clamp(high - low, FARTHEST_ZOOM, 1);
    if (!(width < 1)) {
      return null;
    }
    const start = clamp((low + high - width) / 2, 0, 1 - width);
    return [whole.value(start), whole.value(start + width)];
  }

  /**
   * @param {HTMLElement} plot what takes pointer and keys; holds the drawing
   * @param {HTMLElement} tools where the buttons go
   * @param {SigxStage} stage
   */
  function attach(plot, tools, stage) {
    const svg = /** @type {SVGSVGElement} */ (plot.querySelector('svg'));
    const crosshair = sigxCrosshair.attach(plot, svg, stage);
    /**
     * Where a drag began, as a position.
     * @type {number | null}
     */
    let held = null;
    let timer = 0;

    /**
     * @param {MouseEvent} event
     * @returns {number} position in the drawing
     */
    function positionOf(event) {
      const bounds = svg.getBoundingClientRect();
      const place = stage.place();
      const position = ((event.clientX - bounds.left) * svg.viewBox.baseVal.width) / bounds.width;
      return place ? clamp(position, place.box.left, place.box.right) : position;
    }

    function settle() {
      window.clearTimeout(timer);
      timer = window.setTimeout(stage.settled, SETTLED_AFTER);
    }

    /**
     * Zooms by a factor, with one position kept where it is.
     * @param {number} factor
     * @param {number} [centre]
     */
    function zoom(factor, centre) {
      const place = stage.place();
      if (place) {
        const { left, right } = place.box;
        const at = centre ?? (left + right) / 2;
        stage.show(range(place, at - (at - left) * factor, at + (right - at) * factor));
        settle();
      }
    }

    /** @param {number} share of the width, to the right */
    function pan(share) {
      const place = stage.place();
      if (place) {
        const { left, right } = place.box;
        stage.show(range(place, left + (right - left) * share, right + (right - left) * share));
        settle();
      }
    }

    function showAll() {
      stage.show(null);
      settle();
    }

    /**
     * Something that changes the part of x, said aloud.
     * @param {() => void} action
     */
    const told = (action) => () => {
      action();
      const place = stage.place();
      if (place) {
        const { axis, kind, range: part } = stage.model();
        const [low, high] = [place.x.low, place.x.high].map((x) => sigxQuantity.spoken(kind, x));
        crosshair.say(part === null ? 'All is shown' : `${axis} from ${low} to ${high}`);
      }
    };

    /** @param {number} factor */
    const zoomAtCross = (factor) =>
      told(() => {
        const [place, cross] = [stage.place(), crosshair.at()];
        zoom(factor, place && cross !== null ? place.x.at(cross) : undefined);
      });

    /** @type {Record<string, () => void>} */
    const keys = {
      ArrowRight: () => crosshair.step(1),
      ArrowLeft: () => crosshair.step(-1),
      PageDown: () => crosshair.step(10),
      PageUp: () => crosshair.step(-10),
      Home: () => crosshair.step(-Infinity),
      End: () => crosshair.step(Infinity),
      Escape: crosshair.clear,
      '+': zoomAtCross(CLOSER),
      '=': zoomAtCross(CLOSER),
      '-': zoomAtCross(1 / CLOSER),
      0: told(showAll),
      ShiftArrowRight: told(() => pan(STEP_ASIDE)),
      ShiftArrowLeft: told(() => pan(-STEP_ASIDE)),
    };

    plot.addEventListener('keydown', (event) => {
      const action = keys[(event.shiftKey && event.key.startsWith('Arrow') ? 'Shift' : '') + event.key];
      if (action && !event.ctrlKey && !event.altKey && !event.metaKey) {
        event.preventDefault();
        action();
      }
    });

    plot.addEventListener('pointermove', (event) => {
      const place = stage.place();
      const position = positionOf(event);
      if (place && held !== null && event.shiftKey) {
        pan((held - position) / (place.box.right - place.box.left));
        held = position;
      } else if (place) {
        crosshair.follow(position);
        mark(place, position);
      }
    });

    /**
     * Marks what a drag has chosen so far.
     * @param {SigxLayout} place
     * @param {number} position
     */
    function mark({ box }, position) {
      if (held !== null) {
        const [x, width] = [Math.min(held, position), Math.abs(held - position)];
        const height = box.bottom - box.top;
        crosshair.layer.append(sigxSvg.shape('rect', { class: 'chosen', x, y: box.top, width, height }));
      }
    }

    plot.addEventListener('pointerdown', (event) => {
      if (event.button === 0 && stage.place()) {
        plot.setPointerCapture(event.pointerId);
        held = positionOf(event);
      }
    });

    plot.addEventListener('pointerup', (event) => {
      const place = stage.place();
      if (place && held !== null && !event.shiftKey && Math.abs(positionOf(event) - held) >= DRAGGED) {
        const [from, to] = [held, positionOf(event)].sort((a, b) => a - b);
        crosshair.clear();
        stage.show(range(place, from, to));
        settle();
      }
      held = null;
    });

    plot.addEventListener('pointercancel', () => {
      held = null;
    });
    plot.addEventListener('pointerleave', () => {
      if (held === null) {
        crosshair.clear();
      }
    });
    plot.addEventListener('blur', crosshair.clear);
    plot.addEventListener('dblclick', showAll);
    plot.addEventListener(
      'wheel',
      (event) => {
        if (event.ctrlKey || event.metaKey) {
          event.preventDefault();
          zoom(event.deltaY > 0 ? 1 / TURNED : TURNED, positionOf(event));
        }
      },
      { passive: false },
    );

    /** @type {[string, string, () => void][]} */
    const buttons = [
      ['+', 'Zoom in', zoomAtCross(CLOSER)],
      ['−', 'Zoom out', zoomAtCross(1 / CLOSER)],
      ['◂', 'Earlier', told(() => pan(-STEP_ASIDE))],
      ['▸', 'Later', told(() => pan(STEP_ASIDE))],
      ['All', 'Show all', told(showAll)],
    ];
    for (const [text, label, action] of buttons) {
      const button = sigx.element('button', { type: 'button', 'aria-label': label, title: label }, text);
      button.addEventListener('click', action);
      tools.append(button);
    }

    return { redraw: crosshair.redraw };
  }

  return { attach };
})();
/*
 * A chart of curves as shapes: where things stand, lines, marks for points that have no place. Nothing here listens.
 */

/**
 * A curve to draw.
 * @typedef {object} SigxLine
 * @property {string} id
 * @property {string} title
 * @property {string} classes its colour and dash, see `sigxSvg.tone`
 * @property {number[]} xs NaN where a point has no place
 * @property {(number | null)[]} ys as logged
 * @property {(number | null)[] | null} smooth the line to read, over the thin one as logged; null: that is the line
 * @property {string} words what it says, for those who cannot see it
 * @property {boolean} hidden
 */

/**
 * A chart to draw.
 * @typedef {object} SigxChartModel
 * @property {string} title
 * @property {string} axis what x counts
 * @property {SigxKind} kind
 * @property {boolean} whole x has no fractions
 * @property {boolean} xlog
 * @property {boolean} ylog
 * @property {[number, number] | null} range the part of x to show; null: all
 * @property {SigxLine[]} lines
 * @property {string[]} notes what a reader must know about the drawing
 */

/** Where things stand. @typedef {{ box: SigxBox, x: SigxScale, y: SigxScale, full: [number, number] }} SigxLayout */

const sigxChartShapes = (() => {
  'use strict';

  const { shape, rounded, drawable } = sigxSvg;
  const HEIGHT = 260;
  const WORD_WIDTH = 44;

  /** The curve that is read. @param {SigxLine} line */
  const read = (line) => line.smooth || line.ys;

  /**
   * The first and the last place in x of all that is shown; NaN where there is none.
   * @param {SigxChartModel} model
   * @returns {[number, number]}
   */
  function full(model) {
    return sigxScale.extent(
      model.lines
        .filter((line) => !line.hidden)
        .flatMap((line) => sigxScale.extent(line.xs.filter((x) => drawable(x, model.xlog)))),
    );
  }

  /**
   * The points of a line inside a range, and one more on either side.
   * @param {SigxLine} line
   * @param {SigxScale} x
   * @returns {[number, number]}
   */
  function within(line, x) {
    let first = line.xs.findIndex((place) => place >= x.low && place <= x.high);
    if (first < 0) {
      // A range between two points is crossed by the line between them.
      first = Math.max(
        0,
        line.xs.findIndex((place) => place > x.high),
      );
      return [Math.max(0, first - 1), Math.min(line.xs.length, first + 1)];
    }
    let last = line.xs.length - 1;
    while (!(line.xs[last] >= x.low && line.xs[last] <= x.high)) {
      last--;
    }
    return [Math.max(0, first - 1), Math.min(line.xs.length, last + 2)];
  }

  /**
   * @param {SigxChartModel} model
   * @param {number} width
   * @returns {SigxLayout | null} null where there is nothing to draw
   */
  function layout(model, width) {
    const all = full(model);
    if (Number.isNaN(all[0])) {
      return null;
    }
    const [low, high] = model.range || (all[0] === all[1] ? sigxScale.roomy(model.xlog, all[0], all[1], 0) : all);
    const shown = sigxScale.scale(model.xlog, low, high, 0, width);
    const heights = model.lines
      .filter((line) => !line.hidden)
      .flatMap((line) => {
        const [from, to] = within(line, shown);
        return [line.ys, line.smooth || []].flatMap((ys) =>
          sigxScale.extent(
            ys.slice(from, to).filter((y, at) => drawable(y, model.ylog) && drawable(line.xs[from + at], model.xlog)),
          ),
        );
      });
    const [bottom, top] = sigxScale.extent(heights);
    const [least, most] = Number.isNaN(bottom) ? [1, 10] : sigxScale.roomy(model.ylog, bottom, top, 0.06);
    const marks = sigxScale.ticks('number', model.ylog, least, most, 5);
    const box = { left: sigxSvg.margin(marks), right: width - 16, top: 12, bottom: HEIGHT - 30 };
    return {
      box,
      full: all,
      x: sigxScale.scale(model.xlog, low, high, box.left, box.right),
      y: sigxScale.scale(model.ylog, least, most, box.bottom, box.top),
    };
  }

  /** @param {number | null} y @param {boolean} log why it cannot be drawn; empty where it can */
  function unseen(y, log) {
    if (drawable(y, log)) {
      return '';
    }
    return y !== null && Number.isFinite(y) ? '≤ 0' : sigxQuantity.quantity(y);
  }

  /**
   * Marks at the edge for points that have no place in the drawing, with a word: at the top for plus infinity, else at
   * the bottom. Points of a kind that follow each other are one mark; words that would cover each other are one text.
   * @param {SigxChartModel} model @param {SigxLayout} place
   */
  function edgeMarks(model, place) {
    const group = shape('g', { class: 'unseen' });
    /** @type {{ edge: string, middle: number, text: SVGTextElement }[]} */
    const words = [];
    for (const line of model.lines.filter((each) => !each.hidden)) {
      for (const { word, from, to } of spans(model, line, place.x)) {
        const edge = word === '+∞' ? 'top' : 'bottom';
        const y = place.box[edge] + (edge === 'top' ? 3 : -3);
        const [left, right] = [rounded(place.x.at(from)), rounded(place.x.at(to))];
        group.append(
          shape('path', {
            class: 'line mark ' + line.classes,
            d: `M${left} ${y - 4}V${y + 4}M${left} ${y}H${right}V${y - 4}V${y + 4}`,
          }),
        );
        const middle = (left + right) / 2;
        const near = words.find((other) => other.edge === edge && Math.abs(other.middle - middle) < WORD_WIDTH);
        if (!near) {
          const inside = Math.min(Math.max(middle, place.box.left + WORD_WIDTH / 2), place.box.right - WORD_WIDTH / 2);
          const text = shape(
            'text',
            { x: rounded(inside), y: y + (edge === 'top' ? 18 : -9), 'text-anchor': 'middle' },
            word,
          );
          words.push({ edge, middle, text });
          group.append(text);
        } else if (!(near.text.textContent || '').split(', ').includes(word)) {
          near.text.append(', ' + word);
        }
      }
    }
    return group;
  }

  /**
   * @param {SigxChartModel} model
   * @param {SigxLine} line
   * @param {SigxScale} x
   * @returns {{ word: string, from: number, to: number }[]}
   */
  function spans(model, line, x) {
    const [begin, end] = within(line, x);
    /** @type {{ word: string, from: number, to: number }[]} */
    const found = [];
    let before = '';
    for (let at = begin; at < end; at++) {
      const place = line.xs[at];
      const word =
        drawable(place, model.xlog) && place >= x.low && place <= x.high ? unseen(line.ys[at], model.ylog) : '';
      const last = found[found.length - 1];
      if (word !== '' && last && last.word === word && (before === word || x.at(place) - x.at(last.to) < 2)) {
        last.to = place;
      } else if (word !== '') {
        found.push({ word, from: place, to: place });
      }
      before = word;
    }
    return found;
  }

  /** The last point that is drawn. @param {SigxLine} line @param {SigxLayout} place */
  function end(line, place) {
    const ys = read(line);
    for (let at = ys.length - 1; at >= 0; at--) {
      if (drawable(ys[at], place.y.log) && drawable(line.xs[at], place.x.log)) {
        const x = line.xs[at];
        return x < place.x.low || x > place.x.high
          ? null
          : { x: rounded(place.x.at(x)), y: rounded(place.y.at(Number(ys[at]))) };
      }
    }
    return null;
  }

  /**
   * All shapes of the chart.
   * @param {SigxChartModel} model @param {SigxLayout} place @param {string} clip id that no other drawing has
   * @returns {SVGElement[]}
   */
  function draw(model, place, clip) {
    const { box, x, y } = place;
    const width = box.right - box.left;
    const curves = shape('g', { 'clip-path': `url(#${clip})` });
    const dots = shape('g', {});
    for (const line of model.lines.filter((each) => !each.hidden)) {
      const [from, to] = within(line, x);
      const columns = Math.ceil(width);
      if (line.smooth) {
        const raw = sigxSeries.thin(line.ys, from, to, columns);
        curves.append(
          shape('path', { class: 'line raw ' + line.classes, d: sigxSvg.path(line.xs, line.ys, raw, x, y) }),
        );
      }
      const ys = read(line);
      curves.append(
        shape('path', {
          class: 'line ' + line.classes,
          d: sigxSvg.path(line.xs, ys, sigxSeries.thin(ys, from, to, columns), x, y),
        }),
      );
      const last = end(line, place);
      if (last) {
        dots.append(shape('circle', { class: 'dot ' + line.classes, cx: last.x, cy: last.y, r: 3 }));
      }
    }
    const xTicks = sigxScale.ticks(
      model.kind,
      model.xlog,
      x.low,
      x.high,
      Math.max(2, Math.floor(width / 95)),
      model.whole,
    );
    const yTicks = sigxScale.ticks('number', model.ylog, y.low, y.high, 5);
    return [
      shape(
        'clipPath',
        { id: clip },
        shape('rect', { x: box.left, y: box.top - 4, width, height: box.bottom - box.top + 8 }),
      ),
      ...sigxSvg.axes(box, x, y, xTicks, yTicks),
      curves,
      dots,
      edgeMarks(model, place),
    ];
  }

  return { HEIGHT, layout, draw };
})();
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
/*
 * From runs and the present view to the charts to draw: which metrics, laid along which axis, smoothed and aligned how,
 * and what a reader must be told about it. Nothing here touches the page.
 */

/**
 * What the curves need of a run.
 * @typedef {object} SigxCurveRun
 * @property {string} name file name, as in the view
 * @property {string} store
 * @property {string} key store and id, as files name a run
 * @property {string} title
 * @property {Record<string, any>} metrics as in the export
 * @property {Map<string, SigxSeries>} series
 * @property {number} began time of its first point, NaN where none has a time
 */

/** @typedef {ReturnType<typeof sigxView.get>} SigxCurveView */

/**
 * A chart and the numbers behind it.
 * @typedef {{ metrics: string[], model: SigxChartModel, rows: () => (string | number | null)[][] }} SigxCurveChart
 */

const sigxCurveModel = (() => {
  'use strict';

  const FIRST = ['loss', 'perplexity', 'accuracy', 'runtime', 'modelBytes'];
  const MOST_CHARTS = 6;
  const MOST_NAMES = 6;
  const COLUMNS = ['run', 'metric', 'index', 'step', 'epoch', 'time', 'value', 'smoothed'];
  /** @type {Record<SigxAlong, string>} */
  const AXES = { step: 'step', epoch: 'epoch', relative: 'relative time', wall: 'wall time (UTC)' };

  /**
   * The content of a run's data file as the curves need it.
   * @param {string} name
   * @param {any} file
   * @returns {SigxCurveRun}
   */
  function readRun(name, file) {
    const run = JSON.parse(file.run);
    const series = sigxSeries.readAll(file.series);
    return {
      name,
      store: run.store,
      key: run.store + ':' + run.id,
      title: file.title,
      metrics: run.metrics || {},
      series,
      began: sigxSeries.start(series.values()),
    };
  }

  /**
   * What stands in the place of a run that cannot be loaded.
   * @param {string} name
   * @returns {SigxCurveRun}
   */
  const gone = (name) => ({ name, store: '', key: name, title: name, metrics: {}, series: new Map(), began: NaN });

  /**
   * Runs of equal title are told apart by their stores, as on the other parts of the page.
   * @param {SigxCurveRun[]} runs
   * @returns {SigxCurveRun[]}
   */
  function named(runs) {
    return runs.map((run) => {
      const shared = runs.some((other) => other.name !== run.name && other.title === run.title);
      return shared ? { ...run, title: `${run.title} (${run.store})` } : run;
    });
  }

  /** @param {string} a @param {string} b by code point */
  function byCodePoint(a, b) {
    const [left, right] = [[...a], [...b]];
    const at = left.findIndex((letter, place) => letter !== right[place]);
    return at < 0 ? left.length - right.length : (left[at].codePointAt(0) || 0) - (right[at]?.codePointAt(0) ?? -1);
  }

  /**
   * Metrics that can be drawn (two points, of all runs), in the order of the static pages: quality before cost, then
   * the usual ones, then by name.
   * @param {SigxCurveRun[]} runs @returns {string[]}
   */
  function metrics(runs) {
    /** @type {Map<string, number>} */
    const ranks = new Map();
    for (const run of runs) {
      for (const name of run.series.keys()) {
        const cost = run.metrics[name] && run.metrics[name].role === 'cost' ? 1 : 0;
        ranks.set(name, Math.min(ranks.get(name) ?? 1, cost));
      }
    }
    /** @param {string} name */
    const usual = (name) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
    return [...ranks.keys()]
      .filter((name) => drawable(runs, name))
      .sort((a, b) => Number(ranks.get(a)) - Number(ranks.get(b)) || usual(a) - usual(b) || byCodePoint(a, b));
  }

  /** @param {SigxCurveRun[]} runs @param {string} name */
  function drawable(runs, name) {
    const all = runs.map((run) => (run.series.get(name) || { values: [] }).values);
    const finite = all.reduce(
      (sum, values) => sum + values.filter((value) => value !== null && Number.isFinite(value)).length,
      0,
    );
    return finite >= 2 && all.some((values) => values.length >= 2);
  }

  /** Those that are drawn unless a reader chooses. @param {SigxCurveRun[]} runs @param {string[]} all */
  function usual(runs, all) {
    return all.slice(0, runs.length > MOST_CHARTS ? MOST_CHARTS / 2 : MOST_CHARTS);
  }

  /** @param {SigxCurveRun[]} runs @param {string} metric @param {string} field @returns {string} */
  function said(runs, metric, field) {
    const run = runs.find((each) => each.metrics[metric] && each.metrics[metric][field]);
    return run ? run.metrics[metric][field] : '';
  }

  /**
   * Metrics that share a chart: each its own, or those of one unit and direction together.
   * @param {SigxCurveRun[]} runs @param {string[]} chosen @param {boolean} together
   * @returns {string[][]}
   */
  function groups(runs, chosen, together) {
    /** @type {Map<string, string[]>} */
    const found = new Map();
    for (const metric of chosen) {
      const key = together
        ? JSON.stringify(['unit', 'direction', 'role'].map((field) => said(runs, metric, field)))
        : metric;
      found.set(key, [...(found.get(key) || []), metric]);
    }
    return [...found.values()];
  }

  /** @param {string} text such as `10:200` @returns {[number, number] | null} */
  function range(text) {
    const ends = text.split(':').map(Number);
    return ends.length === 2 && text !== ':' && ends.every(Number.isFinite) && ends[0] < ends[1]
      ? [ends[0], ends[1]]
      : null;
  }

  /** @param {SigxCurveView} view @returns {SigxAlong} */
  function along(view) {
    return Object.hasOwn(AXES, view.x) ? /** @type {SigxAlong} */ (view.x) : 'step';
  }

  /**
   * One chart.
   * @param {SigxCurveRun[]} runs in the order of the view
   * @param {string[]} names of its metrics
   * @param {SigxCurveView} view
   * @returns {SigxCurveChart}
   */
  function chart(runs, names, view) {
    const by = along(view);
    const smoothing = sigxSeries.smoothing(view.smooth);
    const alignment = sigxSeries.alignment(view.align);
    const notes = smoothing ? [smoothingNote(smoothing)] : [];
    /** Titles of what is not drawn as it stands, by what is said about them. @type {Map<string, string[]>} */
    const odd = new Map();
    /** @type {(SigxLine & { run: SigxCurveRun, metric: string, series: SigxSeries })[]} */
    const lines = [];
    names.forEach((metric, dash) =>
      runs.forEach((run, tone) => {
        const series = run.series.get(metric);
        if (series && series.values.length > 0) {
          const title = names.length > 1 ? run.title + ' · ' + metric : run.title;
          const smooth = sigxSeries.smooth(series.values, smoothing);
          const places = sigxSeries.places(series, by, run.began);
          const zero = sigxSeries.origin(places, smooth || series.values, alignment);
          const hidden = view.hidden.includes(run.name);
          for (const oddity of hidden ? [] : oddities(series, places, zero, by, alignment)) {
            odd.set(oddity, [...(odd.get(oddity) || []), title]);
          }
          lines.push({
            id: run.name,
            title,
            classes: sigxSvg.tone(tone) + (names.length > 1 ? ' dash' + (dash % 4) : ''),
            xs: zero === 0 ? places : places.map((x) => x - zero),
            ys: series.values,
            smooth,
            words: words(series, run.metrics[metric]),
            hidden,
            run,
            metric,
            series,
          });
        }
      }),
    );
    const [xlog, ylog] = [view.xscale === 'log' && by !== 'wall', view.yscale === 'log'];
    odd.forEach((titles, oddity) => notes.push(oddity + ': ' + listed(titles) + '.'));
    notes.push(...leftOut(lines, xlog, ylog));
    const shown = range(view.range);
    const stepped = by !== 'step' || lines.some((line) => line.series.steps !== null);
    const unit = said(runs, names[0], 'unit');
    return {
      metrics: names,
      model: {
        title: names.join(', ') + (unit === '' ? '' : ` (${unit})`),
        axis: (stepped ? AXES[by] : 'point') + alignmentWords(alignment, names.length),
        kind: by === 'wall' && alignment === null ? 'time' : by === 'wall' || by === 'relative' ? 'duration' : 'number',
        whole: by === 'step',
        xlog,
        ylog,
        range: shown && (!xlog || shown[0] > 0) ? shown : null,
        lines,
        notes,
      },
      rows: () => [COLUMNS, ...lines.filter((line) => !line.hidden).flatMap(rows)],
    };
  }

  /** @param {NonNullable<SigxSmoothing>} how */
  function smoothingNote(how) {
    return (
      'Thick: ' +
      (how.kind === 'ema'
        ? `exponential moving average, weight ${how.weight}`
        : `running mean of ${how.window} points`) +
      '. Thin: as logged.'
    );
  }

  /** @param {SigxAlignment} how @param {number} metrics */
  function alignmentWords(how, metrics) {
    return how === null
      ? ''
      : how.kind === 'first'
        ? ' from the first point'
        : ` from where ${metrics > 1 ? 'each' : 'it'} first is ${sigxQuantity.quantity(how.value)}`;
  }

  /**
   * What a reader must be told about one curve.
   * @param {SigxSeries} series @param {number[]} places @param {number} zero
   * @param {SigxAlong} by @param {SigxAlignment} alignment
   * @returns {string[]}
   */
  function oddities(series, places, zero, by, alignment) {
    const placed = places.filter((x) => !Number.isNaN(x)).length;
    const lacking = by === 'epoch' ? 'an epoch' : 'a time';
    return [
      placed === 0 ? 'Not drawn, without ' + lacking : '',
      placed > 0 && placed < places.length ? 'Points without ' + lacking + ' left out' : '',
      placed > 0 && Number.isNaN(zero) && alignment && alignment.kind === 'value'
        ? 'Not drawn, never ' + sigxQuantity.quantity(alignment.value)
        : '',
      series.count > series.values.length
        ? `Thinned to some ${series.values.length} of ${series.count} points, with all extremes`
        : '',
    ].filter(Boolean);
  }

  /** @param {string[]} titles */
  function listed(titles) {
    return (
      titles.slice(0, MOST_NAMES).join(', ') +
      (titles.length > MOST_NAMES ? ` and ${titles.length - MOST_NAMES} more` : '')
    );
  }

  /** @param {number} count @param {string} noun */
  const counted = (count, noun) => count + ' ' + noun + (count === 1 ? '' : 's');

  /**
   * What logarithmic axes leave out.
   * @param {SigxLine[]} lines
   * @param {boolean} xlog
   * @param {boolean} ylog
   * @returns {string[]}
   */
  function leftOut(lines, xlog, ylog) {
    /** @param {(line: SigxLine) => (number | null)[]} of */
    const low = (of) =>
      lines
        .filter((line) => !line.hidden)
        .reduce(
          (sum, line) =>
            sum + of(line).filter((value) => value !== null && Number.isFinite(value) && value <= 0).length,
          0,
        );
    const [xs, ys] = [xlog ? low((line) => line.xs) : 0, ylog ? low((line) => line.ys) : 0];
    return [
      xs > 0 ? `Logarithmic along x: ${counted(xs, 'point')} at 0 or before left out.` : '',
      ys > 0 ? `Logarithmic values: ${counted(ys, 'value')} at 0 or below left out.` : '',
    ].filter(Boolean);
  }

  /**
   * What a curve says, in the words of the static pages.
   * @param {SigxSeries} series
   * @param {any} metric of the export, may be absent
   */
  function words(series, metric) {
    const { quantity } = sigxQuantity;
    const all = sigxSeries.summary(series);
    const gaps = series.index && metric ? metric.notFinite || 0 : all.notFinite;
    const finite = Number.isNaN(all.low)
      ? ''
      : `${quantity(all.first)} → ${quantity(all.last)}, lowest ${quantity(all.low)}, highest ${quantity(all.high)}, `;
    return finite + counted(all.count, 'point') + (gaps > 0 ? `, ${gaps} not finite` : '');
  }

  /**
   * @param {SigxLine & { run: SigxCurveRun, metric: string, series: SigxSeries }} line
   * @returns {(string | number | null)[][]}
   */
  function rows({ run, metric, series, smooth }) {
    return series.values.map((value, at) => {
      const time = series.times ? series.times[at] : null;
      return [
        run.key,
        metric,
        sigxSeries.placeOf(series, at),
        series.steps ? series.steps[at] : null,
        series.epochs ? series.epochs[at] : null,
        time === null ? null : new Date(time).toISOString(),
        value,
        smooth ? smooth[at] : null,
      ];
    });
  }

  return { readRun, gone, named, metrics, usual, groups, chart, range };
})();
/*
 * The controls above the curves. They show the present view and change parts of it; they know no curve.
 */

/**
 * What the controls show.
 * @typedef {object} SigxCurveChoices
 * @property {SigxCurveView} view
 * @property {string[]} metrics all that can be drawn
 * @property {string[]} chosen those that are drawn
 * @property {Record<SigxAlong, boolean>} offered
 */

const sigxCurveControls = (() => {
  'use strict';

  const { element } = sigx;
  const MANY = 15;
  const USUAL_WEIGHT = 0.6;
  const USUAL_WINDOW = 5;
  const LACKS = 'no run here logged ';
  /** @type {[SigxAlong, string, string][]} */
  const ALONG = [
    ['step', 'step', ''],
    ['epoch', 'epoch', 'an epoch'],
    ['relative', 'relative time', 'a time'],
    ['wall', 'wall time', 'a time'],
  ];

  /** @param {string} text @param {HTMLElement} control @param {string} [kind] class */
  const labelled = (text, control, kind = '') => element('label', { class: kind }, text, control);

  /** @param {[string, string][]} options value and words @param {(value: string) => void} chosen */
  function choice(options, chosen) {
    const select = element('select', {}, ...options.map(([value, words]) => element('option', { value }, words)));
    select.addEventListener('change', () => chosen(select.value));
    return select;
  }

  /**
   * @param {(parts: Partial<SigxCurveView>, settled: boolean) => void} change not settled: while a slider moves
   */
  function create(change) {
    /** @param {string} part @returns {(value: string) => void} */
    const sets = (part) => (value) => change({ [part]: value }, true);
    const metrics = element('fieldset', {}, element('legend', { class: 'hidden' }, 'Metrics to draw'));
    const find = element('input', { type: 'search', placeholder: 'Find a metric', 'aria-label': 'Find a metric' });
    const summary = element('summary', {});
    const along = choice(
      ALONG.map(([value, words]) => [value, words]),
      (value) => change({ x: value === 'step' ? '' : value, range: '' }, true),
    );
    const xscale = choice(
      [
        ['', 'linear'],
        ['log', 'logarithmic'],
      ],
      (value) => change({ xscale: value, range: '' }, true),
    );
    const yscale = choice(
      [
        ['', 'linear'],
        ['log', 'logarithmic'],
      ],
      sets('yscale'),
    );
    const smooth = choice(
      [
        ['', 'none'],
        ['ema', 'exponential'],
        ['mean', 'running mean'],
      ],
      (kind) => sets('smooth')(kind === 'ema' ? 'ema:' + USUAL_WEIGHT : kind === 'mean' ? 'mean:' + USUAL_WINDOW : ''),
    );
    const weight = element('input', { type: 'range', min: '0.05', max: '0.99', step: '0.01' });
    const amount = element('span', {});
    const points = element('input', { type: 'number', min: '3', max: '501', step: '2' });
    const align = choice(
      [
        ['', 'none'],
        ['first', 'first points'],
        ['value', 'where it first is'],
      ],
      (kind) => {
        threshold.parentElement?.toggleAttribute('hidden', kind !== 'value');
        if (kind === 'value' && threshold.value === '') {
          threshold.focus();
        } else {
          change({ align: kind === 'value' ? 'value:' + threshold.value : kind, range: '' }, true);
        }
      },
    );
    const threshold = element('input', { type: 'number', step: 'any' });
    const together = element('input', { type: 'checkbox' });
    const reasons = element('p', { class: 'quiet expert' });
    const reset = element('button', { type: 'button' }, 'Usual view');
    for (const kind of ['input', 'change']) {
      weight.addEventListener(kind, () => change({ smooth: 'ema:' + weight.value }, kind === 'change'));
    }
    points.addEventListener('change', () => change({ smooth: 'mean:' + (points.value || USUAL_WINDOW) }, true));
    threshold.addEventListener('change', () =>
      change({ align: threshold.value === '' ? '' : 'value:' + threshold.value, range: '' }, true),
    );
    together.addEventListener('change', () => change({ together: together.checked ? '1' : '' }, true));
    reset.addEventListener('click', () =>
      change(
        { curves: [], x: '', xscale: '', yscale: '', smooth: '', align: '', together: '', range: '', hidden: [] },
        true,
      ),
    );
    find.addEventListener('input', narrow);

    function narrow() {
      for (const row of metrics.querySelectorAll('label')) {
        row.hidden = !(row.textContent || '').toLowerCase().includes(find.value.toLowerCase());
      }
    }

    const form = element(
      'div',
      { class: 'curve-controls' },
      element(
        'div',
        { class: 'filter' },
        labelled('Along', along),
        labelled('Smoothing', smooth),
        labelled('Weight', element('span', { class: 'slider' }, weight, amount)),
        labelled('Points', points),
        labelled('Scale of x', xscale, 'expert'),
        labelled('Scale of values', yscale, 'expert'),
        labelled('Align at', align, 'expert'),
        labelled('Value', threshold, 'expert'),
        labelled('Metrics of a kind in one chart', together, 'expert tick'),
        reset,
      ),
      reasons,
      element('details', { class: 'metric-choice' }, summary, find, metrics),
    );

    /** @param {SigxCurveChoices} choices */
    function update({ view, metrics: all, chosen, offered }) {
      const smoothing = sigxSeries.smoothing(view.smooth);
      along.value = ALONG.some(([value]) => value === view.x) ? view.x : 'step';
      for (const option of along.options) {
        const [value, words, lacking] = /** @type {[SigxAlong, string, string]} */ (
          ALONG.find((each) => each[0] === option.value)
        );
        option.disabled = !offered[value];
        option.textContent = words + (offered[value] ? '' : ' – ' + LACKS + lacking);
      }
      const missing = ALONG.filter(([value]) => !offered[value]);
      reasons.textContent = missing.map(([, words, lacking]) => `Not along ${words}: ${LACKS}${lacking}.`).join(' ');
      reasons.hidden = missing.length === 0;
      xscale.value = view.xscale === 'log' ? 'log' : '';
      xscale.disabled = view.x === 'wall';
      yscale.value = view.yscale === 'log' ? 'log' : '';
      smooth.value = smoothing ? smoothing.kind : '';
      show(
        weight,
        smoothing !== null && smoothing.kind === 'ema',
        smoothing && smoothing.kind === 'ema' ? smoothing.weight : '',
      );
      amount.textContent = weight.value;
      show(
        points,
        smoothing !== null && smoothing.kind === 'mean',
        smoothing && smoothing.kind === 'mean' ? smoothing.window : '',
      );
      const alignment = sigxSeries.alignment(view.align);
      align.value = alignment ? alignment.kind : '';
      show(threshold, align.value === 'value', alignment && alignment.kind === 'value' ? alignment.value : '');
      together.checked = view.together === '1';
      summary.textContent = `Metrics: ${chosen.length} of ${all.length}`;
      find.hidden = all.length < MANY;
      list(all, chosen);
    }

    /** @param {HTMLInputElement} control @param {boolean} wanted @param {number | string} value */
    function show(control, wanted, value) {
      const label = control.closest('label');
      if (label) {
        label.hidden = !wanted;
      }
      if (wanted && Number(control.value) !== value) {
        control.value = String(value);
      }
    }

    /** @param {string[]} all @param {string[]} chosen */
    function list(all, chosen) {
      const boxes = [...metrics.querySelectorAll('input')];
      if (boxes.map((box) => box.value).join('\n') !== all.join('\n')) {
        boxes.forEach((box) => box.parentElement?.remove());
        metrics.append(
          ...all.map((name) => {
            const box = element('input', { type: 'checkbox', value: name });
            box.addEventListener('change', picked);
            return element('label', {}, box, element('bdi', {}, name));
          }),
        );
      }
      for (const box of metrics.querySelectorAll('input')) {
        box.checked = chosen.includes(box.value);
      }
      narrow();
    }

    function picked() {
      const names = [...metrics.querySelectorAll('input')].filter((box) => box.checked).map((box) => box.value);
      change({ curves: names }, true);
    }

    return { element: form, update };
  }

  return { create };
})();
/*
 * The curves of the compared runs on compare.html: loads the runs that the view names, draws the charts it asks for,
 * and writes what a reader changes back into the view.
 */
(() => {
  'use strict';

  const { element } = sigx;
  /** Parts of the view that change the drawing, but not the runs. @type {(keyof SigxCurveView)[]} */
  const DRAWN = ['curves', 'x', 'xscale', 'yscale', 'smooth', 'align', 'hidden', 'together', 'range'];

  /** @param {HTMLElement} section */
  function panel(section) {
    /** @type {SigxCurveRun[]} */
    let runs = [];
    let view = sigxView.get();
    /** The answer that is wanted; a slower one that was asked for before is thrown away. */
    let asked = 0;
    /** @type {Map<string, { chart: SigxChart, rows: () => (string | number | null)[][] }>} */
    const shown = new Map();
    const controls = sigxCurveControls.create(change);
    const empty = element('p', { class: 'quiet' });
    const charts = element('div', { class: 'charts' });
    section.append(element('h2', {}, 'Curves'), empty, controls.element, charts);

    /**
     * @param {Partial<SigxCurveView>} parts
     * @param {boolean} settled while a slider moves, the address stays as it is
     */
    function change(parts, settled) {
      if (settled) {
        sigxView.set(parts);
      } else {
        view = { ...view, ...parts };
        draw();
      }
    }

    /** @param {SigxCurveView} next @param {Set<keyof SigxCurveView>} changed */
    function watch(next, changed) {
      view = next;
      if (changed.has('runs')) {
        load(sigxPick.compared(next.runs));
      } else if (DRAWN.some((part) => changed.has(part))) {
        draw();
      }
    }

    /** @param {string[]} names */
    async function load(names) {
      const question = ++asked;
      const read = await Promise.allSettled(
        names.map(async (name) => sigxCurveModel.readRun(name, await sigxData.load('runs/' + name))),
      );
      if (question === asked) {
        // A run that cannot be loaded keeps its place, so that the colours of the others stay.
        runs = sigxCurveModel.named(
          read.map((run, place) => (run.status === 'fulfilled' ? run.value : sigxCurveModel.gone(names[place]))),
        );
        draw();
      }
    }

    function draw() {
      const metrics = sigxCurveModel.metrics(runs);
      const wanted = metrics.filter((name) => view.curves.includes(name));
      const chosen = wanted.length > 0 ? wanted : sigxCurveModel.usual(runs, metrics);
      const drawn = runs.flatMap((run) => chosen.flatMap((name) => run.series.get(name) || []));
      section.hidden = runs.length === 0;
      empty.textContent = metrics.length === 0 ? 'None of these runs has a history to draw.' : '';
      empty.hidden = metrics.length > 0;
      controls.element.hidden = metrics.length === 0;
      controls.update({ view, metrics, chosen, offered: sigxSeries.offered(drawn) });
      const groups = sigxCurveModel.groups(runs, chosen, view.together === '1');
      place(groups.map((names) => names.join('\n')));
      for (const names of groups) {
        const { model, rows } = sigxCurveModel.chart(runs, names, view);
        const entry = shown.get(names.join('\n'));
        if (entry) {
          entry.rows = rows;
          entry.chart.update(model);
        }
      }
    }

    /**
     * Makes and removes charts; those that stay are not moved unless they must, which would take their focus.
     * @param {string[]} keys
     */
    function place(keys) {
      for (const key of shown.keys()) {
        if (!keys.includes(key)) {
          shown.get(key)?.chart.element.remove();
          shown.delete(key);
        }
      }
      keys.forEach((key, at) => {
        const entry = shown.get(key) || add(key);
        if (charts.children[at] !== entry.chart.element) {
          charts.insertBefore(entry.chart.element, charts.children[at] || null);
        }
      });
    }

    /** @param {string} key */
    function add(key) {
      const chart = sigxChart.create({
        toggled: (run) =>
          change(
            { hidden: view.hidden.includes(run) ? view.hidden.filter((each) => each !== run) : [...view.hidden, run] },
            true,
          ),
        ranged: (range) => change({ range: range === null ? '' : range.join(':') }, true),
        csv: () =>
          sigxDownload.save(
            sigxDownload.fileName(key, 'csv'),
            'text/csv',
            sigxDownload.csv((shown.get(key) || { rows: () => [] }).rows()),
          ),
      });
      const entry = { chart, rows: () => /** @type {(string | number | null)[][]} */ ([]) };
      shown.set(key, entry);
      return entry;
    }

    sigxView.watch(watch);
  }

  const section = document.querySelector('#workbench #curves');
  if (section instanceof HTMLElement) {
    panel(section);
  }
})();
