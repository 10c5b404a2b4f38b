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
