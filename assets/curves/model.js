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
