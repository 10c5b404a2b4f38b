/* One run as a comparison needs it, made from its data file (docs/site-data.md). */

/**
 * @typedef {object} Metric one metric of one run, summarised
 * @property {string} name
 * @property {Num} last
 * @property {Num} best
 * @property {Num} mean
 * @property {Num} reported
 * @property {number} count points of its history
 * @property {string} unit
 * @property {string} direction `min`, `max` or `unknown`
 * @property {string} role `quality` or `cost`
 * @property {string} headline the statistic that the store means by its final value
 */

/**
 * @typedef {object} Output what a model answered to a prompt
 * @property {string} promptId
 * @property {string} promptName
 * @property {string} prompt
 * @property {string} text
 */

/**
 * @typedef {object} Series a history; arrays of equal length
 * @property {(number | null)[]} [steps]
 * @property {(number | string | null)[]} [epochs]
 * @property {(string | null)[]} [times]
 * @property {(number | string | null)[]} values null is missing; NaN, Infinity and -Infinity are texts
 * @property {number[]} [index] places of the points in the whole history, where this is a part of it
 * @property {number} [count] points of the whole history, where this is a part of it
 */

/**
 * @typedef {object} Run
 * @property {string} file name of its page and data; empty where it has none
 * @property {string} id
 * @property {string} store
 * @property {string} name may be empty
 * @property {string} title what people call it
 * @property {string} href its page, from the top of the site
 * @property {string} project title of its project, may be empty
 * @property {string} status
 * @property {JsonObject} settings nested as logged
 * @property {Map<string, Json>} flat settings by path
 * @property {Map<string, string>} inapplicable setting path to the reason why it has no effect
 * @property {Map<string, Metric>} metrics
 * @property {Record<string, Series>} series by metric
 * @property {boolean} whole whether the series have all points
 * @property {Output[]} outputs
 * @property {Map<string, Num | string> | null} model
 * @property {Map<string, Num | string> | null} timings
 * @property {Map<string, Num | string> | null} data fingerprints
 * @property {Map<string, string> | null} ledger
 * @property {string[]} tags
 * @property {JsonObject} fields the whole as it is exported
 */

const sigxRun = (() => {
  'use strict';

  const numbers = sigxNumbers;

  /**
   * A number field of an exported record.
   * @param {Map<string, any> | null} fields @param {string} name @returns {Num}
   */
  function numberOf(fields, name) {
    const value = fields ? fields.get(name) : null;
    return typeof value === 'string' ? numbers.read(value) : value ?? numbers.MISSING;
  }

  /** @param {string} name */
  const escaped = (name) => name.replace(/[\\.]/g, '\\$&');

  /**
   * Path to value; lists and empty groups are values of their own.
   * @param {JsonObject} settings
   * @returns {Map<string, Json>}
   */
  function flatten(settings) {
    /** @type {Map<string, Json>} */
    const flat = new Map();
    /** @param {string} prefix @param {JsonObject} fields */
    const walk = (prefix, fields) => {
      for (const [name, value] of fields) {
        const path = prefix + escaped(name);
        if (value instanceof Map && value.size > 0) {
          walk(path + '.', value);
        } else {
          flat.set(path, value);
        }
      }
    };
    walk('', settings);
    return flat;
  }

  /** The names that a path was made of, outermost first. @param {string} path @returns {string[]} */
  function segments(path) {
    const names = [''];
    for (let i = 0; i < path.length; i++) {
      if (path[i] === '.') {
        names.push('');
      } else {
        const escape = path[i] === '\\' && i + 1 < path.length;
        names[names.length - 1] += escape ? path[++i] : path[i];
      }
    }
    return names;
  }

  /**
   * In a free tree NaN may be a text or a number; the document lists the places of the numbers.
   * @param {JsonObject} root
   */
  function restoreNumbers(root) {
    for (const pointer of root.get('nonFinite') || []) {
      const names = pointer.slice(1).split('/').map((/** @type {string} */ part) =>
        part.replaceAll('~1', '/').replaceAll('~0', '~'));
      const last = names.pop();
      let place = /** @type {any} */ (root);
      for (const name of names) {
        place = place instanceof Map ? place.get(name) : place[name];
      }
      if (place instanceof Map) {
        place.set(last, numbers.read(place.get(last)));
      } else {
        place[last] = numbers.read(place[last]);
      }
    }
  }

  /** @param {string} name @param {JsonObject} fields @returns {Metric} */
  const metric = (name, fields) => ({
    name,
    last: numberOf(fields, 'last'),
    best: numberOf(fields, 'best'),
    mean: numberOf(fields, 'mean'),
    reported: numberOf(fields, 'reported'),
    count: numberOf(fields, 'count').value,
    unit: fields.get('unit') ?? '',
    direction: fields.get('direction') ?? 'unknown',
    role: fields.get('role') ?? 'quality',
    headline: fields.get('headline') ?? 'reported',
  });

  /**
   * @param {string} file
   * @param {{run: string, series: string, whole: boolean, title: string, href: string, project: number}} content
   *     of its data file
   * @param {string} [project] title of its project
   * @returns {Run}
   */
  function of(file, content, project = '') {
    const root = /** @type {JsonObject} */ (sigxJson.parse(content.run));
    restoreNumbers(root);
    /** @type {Record<string, Series> | null} */
    let series = null;
    return {
      file,
      id: root.get('id'),
      store: root.get('store'),
      name: root.get('name'),
      title: content.title,
      href: content.href,
      project,
      status: root.get('status'),
      settings: root.get('settings'),
      flat: flatten(root.get('settings')),
      inapplicable: root.get('inapplicable'),
      metrics: new Map([...root.get('metrics')].map(([name, fields]) => [name, metric(name, fields)])),
      get series() {
        series = series || /** @type {Record<string, Series>} */ (JSON.parse(content.series));
        return series;
      },
      whole: content.whole,
      outputs: root.get('outputs').map((/** @type {JsonObject} */ output) => Object.fromEntries(output)),
      model: root.get('model'),
      timings: root.get('timings'),
      data: root.get('data'),
      ledger: root.get('ledger'),
      tags: root.get('tags'),
      fields: root,
    };
  }

  /** What the store calls it, or its id where it has no name. @param {Run} run */
  const nameOf = (run) => (numbers.trimmed(run.name) === '' ? run.id : run.name);

  /**
   * The value of the last point at or before a step; missing where the history does not reach it or begins after it.
   * Of a curve with a part of its points nobody can say which point that is.
   * @param {Run} run @param {string} metric @param {number} step
   * @returns {Num}
   */
  function valueAt(run, metric, step) {
    const points = Object.hasOwn(run.series, metric) ? run.series[metric] : null;
    if (!points) {
      return numbers.MISSING;
    }
    if (points.index) {
      return numbers.UNTOLD;
    }
    let reached = false;
    let nearest = -Infinity;
    let found = -1;
    points.values.forEach((_, index) => {
      const position = points.steps?.[index] ?? index;
      reached = reached || position >= step;
      if (position <= step && position >= nearest) {
        nearest = position;
        found = index;
      }
    });
    return reached && found >= 0 ? point(points.values[found]) : numbers.MISSING;
  }

  /** @param {number | string | null} value @returns {Num} */
  const point = (value) =>
    value === null ? numbers.MISSING : typeof value === 'string' ? numbers.read(value) : numbers.of(value);

  return { of, nameOf, numberOf, segments, valueAt };
})();
/*
 * Compares the metrics of two runs by the rules of docs/diff.md: which number stands for a metric, how it changed, what
 * that is worth. The twin of MetricPair, MetricDiffer and MetricCautions of the build.
 */

/**
 * @typedef {object} MetricPair a metric as two runs have it
 * @property {string} name
 * @property {Metric | undefined} before
 * @property {Metric | undefined} after
 * @property {(statistic: string) => Num} valueBefore
 * @property {(statistic: string) => Num} valueAfter
 * @property {string} direction
 * @property {string} role
 * @property {string} unit
 * @property {string} definition how the two contradict each other on unit or direction, in a sentence; else empty
 */

/**
 * @typedef {object} MetricDelta how one statistic of one metric differs
 * @property {string} name
 * @property {string} statistic
 * @property {boolean} headline whether this statistic decides for this metric
 * @property {Num} before
 * @property {Num} after
 * @property {Num} absoluteChange
 * @property {Num} relativeChange
 * @property {string} direction
 * @property {string} role
 * @property {string} unit
 * @property {string} verdict
 * @property {boolean} notable
 */

const sigxMetrics = (() => {
  'use strict';

  const numbers = sigxNumbers;
  const STATISTICS = /** @type {const} */ (['last', 'best', 'mean', 'reported']);
  const USUAL_FIRST = ['loss', 'perplexity', 'accuracy', 'runtime', 'modelBytes', 'parameters'];

  /** The step that a statistic is about; null for those that are about none. @param {string} statistic */
  const stepOf = (statistic) => (/^step:(?:0|[1-9]\d{0,14})$/.test(statistic) ? Number(statistic.slice(5)) : null);

  /** Whether a word is the name of a statistic. @param {string} word */
  const isStatistic = (word) => STATISTICS.some((one) => one === word) || stepOf(word) !== null;

  /** The metrics of the store and the costs that it keeps elsewhere. @param {Run} run @returns {Map<string, Metric>} */
  function metricsOf(run) {
    const metrics = new Map(run.metrics);
    /** @param {string} name @param {Num} reported @param {string} unit @param {string} direction */
    const cost = (name, reported, unit, direction) => {
      if (!numbers.isMissing(reported) && !metrics.has(name)) {
        const none = numbers.MISSING;
        metrics.set(name, {
          name, last: none, best: none, mean: none, reported, count: 0, unit, direction, role: 'cost',
          headline: 'reported',
        });
      }
    };
    cost('modelBytes', sigxRun.numberOf(run.model, 'bytes'), 'bytes', 'min');
    cost('parameters', sigxRun.numberOf(run.model, 'parameters'), '', 'min');
    cost('gpuTime', sigxRun.numberOf(run.timings, 'gpuMillis'), 'ms', 'min');
    cost('cpuTime', sigxRun.numberOf(run.timings, 'cpuMillis'), 'ms', 'min');
    cost('gpuOperations', sigxRun.numberOf(run.timings, 'gpuOperations'), '', 'unknown');
    cost('fallbacks', sigxRun.numberOf(run.timings, 'fallbacks'), '', 'min');
    return metrics;
  }

  /** @param {Run} run @param {Metric | undefined} metric @param {string} name @param {string} asked */
  function reader(run, metric, name, asked) {
    const step = stepOf(asked);
    const atStep = step === null ? numbers.MISSING : sigxRun.valueAt(run, name, step);
    return (/** @type {string} */ statistic) => {
      const named = STATISTICS.find((one) => one === statistic);
      return named === undefined ? atStep : metric ? metric[named] : numbers.MISSING;
    };
  }

  /**
   * What one of them says; unknown where they contradict each other.
   * @param {Metric | undefined} before @param {Metric | undefined} after
   */
  function directionOf(before, after) {
    const stated = new Set([before, after].map((one) => one?.direction || 'unknown'));
    stated.delete('unknown');
    return stated.size === 1 ? [...stated][0] : 'unknown';
  }

  /** @param {string} name @param {Metric | undefined} before @param {Metric | undefined} after */
  function definitionOf(name, before, after) {
    if (!before || !after) {
      return '';
    }
    const begin = 'The metric ' + name + ' is defined differently: ';
    if (before.unit !== '' && after.unit !== '' && before.unit !== after.unit) {
      return begin + 'one run gives it in ' + before.unit + ', the other in ' + after.unit + '.';
    }
    const stated = before.direction !== 'unknown' && after.direction !== 'unknown';
    if (!stated || before.direction === after.direction) {
      return '';
    }
    /** @param {string} unit */
    const worded = (unit) => unit || 'no unit';
    return begin + (before.unit === after.unit
      ? 'one run wants it small, the other large.'
      : 'one run gives it in ' + worded(before.unit) + ', the other in ' + worded(after.unit) + '.');
  }

  /**
   * Paired by name, in the order of a comparison.
   * @param {Run} baseline @param {Run} run @param {DiffRules} rules @returns {MetricPair[]}
   */
  function pairs(baseline, run, rules) {
    const ofBaseline = metricsOf(baseline);
    const ofRun = metricsOf(run);
    const names = [...new Set([...ofBaseline.keys(), ...ofRun.keys()])];
    /** @param {string[]} list @param {string} name */
    const place = (list, name) => (list.includes(name) ? list.indexOf(name) : list.length);
    return names
      .map((name) => {
        const before = ofBaseline.get(name);
        const after = ofRun.get(name);
        return {
          name,
          before,
          after,
          valueBefore: reader(baseline, before, name, rules.statistic),
          valueAfter: reader(run, after, name, rules.statistic),
          direction: directionOf(before, after),
          role: before?.role === 'quality' || after?.role === 'quality' ? 'quality' : 'cost',
          unit: before?.unit || after?.unit || '',
          definition: definitionOf(name, before, after),
        };
      })
      .sort((a, b) =>
        place(rules.metrics, a.name) - place(rules.metrics, b.name)
        || Number(a.role === 'cost') - Number(b.role === 'cost')
        || place(USUAL_FIRST, a.name) - place(USUAL_FIRST, b.name)
        || sigxDiff.byCodePoint(a.name, b.name));
  }

  /**
   * A derived metric has no points, yet its numbers come from the history of another.
   * @param {Metric | undefined} metric
   */
  const hasHistory = (metric) =>
    metric !== undefined && (metric.count > 0 || !numbers.isMissing(metric.last) || !numbers.isMissing(metric.best));

  /** @param {MetricPair} pair @param {string} statistic */
  const oneHas = (pair, statistic) =>
    !numbers.isMissing(pair.valueBefore(statistic)) || !numbers.isMissing(pair.valueAfter(statistic));

  /** @param {MetricPair} pair @param {string} statistic */
  const bothHave = (pair, statistic) =>
    !numbers.isMissing(pair.valueBefore(statistic)) && !numbers.isMissing(pair.valueAfter(statistic));

  /** @param {MetricPair} pair @returns {string | undefined} */
  function usualHeadline(pair) {
    const own = STATISTICS.filter((one) => pair.before?.headline === one || pair.after?.headline === one);
    if (own.length === 1) {
      const agreed = own[0];
      /** @param {Metric | undefined} metric */
      const lacks = (metric) => metric !== undefined && !hasHistory(metric) && numbers.isMissing(metric[agreed]);
      const onlyReported = (lacks(pair.before) || lacks(pair.after)) && bothHave(pair, 'reported');
      if (oneHas(pair, agreed) && !onlyReported) {
        return agreed;
      }
    }
    const candidates = [...own, ...STATISTICS];
    return candidates.find((one) => bothHave(pair, one)) || candidates.find((one) => oneHas(pair, one));
  }

  /**
   * The statistics that one of them has, the headline first.
   * @param {MetricPair} pair @param {string} asked @returns {string[]}
   */
  function statisticsOf(pair, asked) {
    const usual = usualHeadline(pair);
    const anyHistory = hasHistory(pair.before) || hasHistory(pair.after);
    const hasSteps = stepOf(asked) !== null && (pair.role === 'quality' || anyHistory);
    const headline = asked !== '' && (oneHas(pair, asked) || (hasSteps && usual)) ? asked : usual;
    if (!headline) {
      return [];
    }
    const others = STATISTICS.filter((one) =>
      one !== headline && (one !== 'reported' || !anyHistory) && oneHas(pair, one));
    return [headline, ...others];
  }

  /** @param {MetricPair} pair @param {Num} before @param {Num} after @param {boolean} comparable */
  function verdict(pair, before, after, comparable) {
    if ((pair.role === 'quality' && !comparable) || pair.definition !== '') {
      return 'incomparable';
    }
    if (numbers.isMissing(before) || numbers.isMissing(after)) {
      return 'unknown';
    }
    if (numbers.equal(before, after)) {
      return 'same';
    }
    if (!numbers.isFinite(before) || !numbers.isFinite(after) || pair.direction === 'unknown') {
      return 'unknown';
    }
    return numbers.compare(before, after) < 0 === (pair.direction === 'max') ? 'better' : 'worse';
  }

  /** Whether a value is another one, and both have it. @param {{before: Num, after: Num}} delta */
  const changed = ({ before, after }) =>
    !numbers.isMissing(before) && !numbers.isMissing(after) && !numbers.equal(before, after);

  /** @param {{before: Num, after: Num}} delta */
  const finite = ({ before, after }) => numbers.isFinite(before) && numbers.isFinite(after);

  /** @param {MetricPair[]} pairsOf @param {boolean} comparable @param {DiffRules} rules @returns {MetricDelta[]} */
  function deltas(pairsOf, comparable, rules) {
    return pairsOf.flatMap((pair) => statisticsOf(pair, rules.statistic).map((statistic, place) => {
      const before = pair.valueBefore(statistic);
      const after = pair.valueAfter(statistic);
      const large = !finite({ before, after }) || numbers.exceeds(rules.notableChange, before, after);
      return {
        name: pair.name,
        statistic,
        headline: place === 0,
        before,
        after,
        absoluteChange: numbers.absolute(before, after),
        relativeChange: numbers.relative(before, after),
        direction: pair.direction,
        role: pair.role,
        unit: pair.unit,
        verdict: verdict(pair, before, after, comparable),
        notable: changed({ before, after }) && large,
      };
    }));
  }

  /** @type {Record<string, string>} */
  const SPOKEN = {
    last: 'the last value', best: 'the best value', mean: 'the mean over the run', reported: 'the reported value',
  };

  /** @param {string} statistic */
  const spoken = (statistic) => SPOKEN[statistic] || 'the value at step ' + stepOf(statistic);

  /**
   * What to keep in mind about the numbers.
   * @param {MetricPair[]} pairsOf @param {MetricDelta[]} deltasOf @returns {Reason[]}
   */
  function cautions(pairsOf, deltasOf) {
    const quality = deltasOf.filter((delta) => delta.role === 'quality' && delta.verdict !== 'incomparable');
    /** @param {string} code @param {string} text @returns {Reason} */
    const caution = (code, text) => ({ code, blocking: false, text });
    /** @type {Reason[]} */
    const reasons = [];
    const lengths = quality.filter((delta) => delta.headline && delta.statistic === 'mean').flatMap((delta) => {
      const pair = pairsOf.find((one) => one.name === delta.name);
      const before = pair?.before?.count || 0;
      const after = pair?.after?.count || 0;
      return before > 0 && after > 0 && before !== after ? [`${delta.name} (${before} and ${after} points)`] : [];
    });
    if (lengths.length > 0) {
      reasons.push(caution('different-epochs', 'Means over runs of different length are compared; part of the'
        + ' difference may come from the length alone: ' + lengths.join(', ') + '.'));
    }
    for (const { name } of pairsOf) {
      const rows = quality.filter((delta) => delta.name === name && delta.statistic !== 'reported');
      const lower = rows.filter((delta) => delta.absoluteChange.value < 0).map((delta) => spoken(delta.statistic));
      const higher = rows.filter((delta) => delta.absoluteChange.value > 0).map((delta) => spoken(delta.statistic));
      if (lower.length > 0 && higher.length > 0) {
        reasons.push(caution('statistic-matters', 'The statistics of ' + name + ' disagree: it is lower by '
          + lower.join(' and ') + ', and higher by ' + higher.join(' and ') + '.'));
      }
    }
    if (quality.some((delta) => delta.headline && ['better', 'worse'].includes(delta.verdict))) {
      reasons.push(caution('single-run-each', 'There is one run each: a difference this size may be noise.'));
    }
    return reasons;
  }

  return { pairs, deltas, cautions, isStatistic, stepOf, changed, finite };
})();
/*
 * Finds what makes two runs speak about different things, and what a reader should keep in mind, by the rules of
 * docs/diff.md. The twin of ComparabilityCheck of the build.
 */

/** @typedef {{code: string, blocking: boolean, text: string}} Reason */

const sigxComparability = (() => {
  'use strict';

  const TOKENIZER_GROUPS = ['tokenizer', 'tokenizerConfig', 'tokenizer_config'];
  const ARCHITECTURE_NAMES = [
    'architecture', 'arch', 'model_type', 'modelType', 'model_architecture', 'modelArchitecture',
  ];

  /** @param {string} path */
  const isTokenizer = (path) => TOKENIZER_GROUPS.includes(sigxRun.segments(path)[0]);

  /** @param {string} path */
  const isArchitecture = (path) => ARCHITECTURE_NAMES.includes(sigxRun.segments(path).slice(-1)[0]);

  /**
   * Whether two runs are known to have the same data.
   * @param {Run} baseline @param {Run} run @returns {boolean | null} null: unknown
   */
  function sameData(baseline, run) {
    for (const name of ['sha256', 'legacyChecksum']) {
      const before = baseline.data?.get(name);
      const after = run.data?.get(name);
      if (before && after) {
        return before === after;
      }
    }
    return null;
  }

  /** @param {string} code @param {string} text @returns {Reason} */
  const blocks = (code, text) => ({ code, blocking: true, text });

  /** @param {string} code @param {string} text @returns {Reason} */
  const caution = (code, text) => ({ code, blocking: false, text });

  /** @param {SettingsDiff} settings */
  const tokenizerPaths = (settings) => settings.effective.map((one) => one.path).filter(isTokenizer);

  /** @param {Run} run */
  const statesTokenizer = (run) => [...run.flat.keys()].some(isTokenizer);

  /**
   * @param {Run} baseline
   * @param {Run} run
   * @param {SettingsDiff} settings
   * @param {MetricPair[]} pairs
   * @returns {Reason[]}
   */
  function blocking(baseline, run, settings, pairs) {
    const reasons = [];
    if (sameData(baseline, run) === false) {
      reasons.push(blocks('different-corpus',
        'The runs were trained on different data, so their quality metrics do not measure the same thing.'));
    }
    const tokenizer = tokenizerPaths(settings);
    if (tokenizer.length > 0 && statesTokenizer(baseline) && statesTokenizer(run)) {
      reasons.push(blocks('different-tokenizer',
        'The runs use different tokenizers (see ' + tokenizer.join(', ') + '), so they predict different units.'));
    }
    for (const pair of pairs.filter((one) => one.role === 'quality' && one.definition !== '')) {
      reasons.push(blocks('different-metric-definition', pair.definition));
    }
    return reasons;
  }

  /** @type {Record<string, string>} */
  const STATES = {
    pending: 'has not started', running: 'was still running', failed: 'failed', stopped: 'was stopped',
    unfinished: 'never finished',
  };

  /**
   * @param {Run} baseline @param {Run} run @param {SettingsDiff} settings @param {MetricPair[]} pairs
   * @param {MetricDelta[]} deltas
   * @returns {Reason[]}
   */
  function cautions(baseline, run, settings, pairs, deltas) {
    const reasons = [];
    if (settings.effective.some((one) => one.change === 'changed' && isArchitecture(one.path))) {
      reasons.push(caution('different-architecture',
        'The runs have different architectures: a setting of the same name may not mean the same in both.'));
    }
    if (sameData(baseline, run) === null) {
      reasons.push(caution('corpus-unknown', 'It is not known whether the runs were trained on the same data.'));
    }
    if (statesTokenizer(baseline) !== statesTokenizer(run) && tokenizerPaths(settings).length > 0) {
      reasons.push(caution('tokenizer-unknown',
        'Only one of the runs says which tokenizer it used; it may be another one.'));
    }
    const same = run.id === baseline.id && run.store === baseline.store;
    for (const [who, one] of /** @type {[string, Run][]} */ ([['The baseline', baseline], ['The other run', run]])) {
      if (Object.hasOwn(STATES, one.status) && !(same && who !== 'The baseline')) {
        reasons.push(caution('not-completed', who + ' ' + STATES[one.status] + ': its numbers are not final.'));
      }
    }
    for (const pair of pairs.filter((one) => one.role === 'cost' && one.definition !== '')) {
      reasons.push(caution('different-metric-definition', pair.definition));
    }
    return [...reasons, ...sigxMetrics.cautions(pairs, deltas)];
  }

  return { blocking, cautions, sameData };
})();
/*
 * Compares two runs by the rules of docs/diff.md: their settings, and the whole in one word; metrics.js compares the
 * metrics, comparability.js says whether that may be done. The twin of dev.sigx.diff in the build; tests hold the two
 * together.
 */

/**
 * @typedef {object} DiffRules
 * @property {number} notableChange fraction above which a change is notable
 * @property {string[]} ignore patterns of setting paths to leave out
 * @property {string[]} metrics metrics to put first
 * @property {string} statistic to compare; empty for each metric's own
 */

/**
 * @typedef {object} FieldChange one setting that differs
 * @property {string} path
 * @property {'added' | 'removed' | 'changed'} change
 * @property {Json} [before] none where added
 * @property {Json} [after] none where removed
 * @property {Num} relativeChange
 * @property {boolean} notable
 * @property {string} folded why it is left out, empty where it is not
 */

/**
 * @typedef {object} SettingsDiff
 * @property {FieldChange[]} changed
 * @property {FieldChange[]} folded
 * @property {number} unchanged
 * @property {FieldChange[]} effective those that are not without effect, whether ignored or not
 */

/**
 * @typedef {object} RunDiff
 * @property {Run} baseline
 * @property {Run} run
 * @property {{value: boolean, reasons: Reason[]}} comparable
 * @property {FieldChange[]} settings
 * @property {FieldChange[]} folded
 * @property {number} unchanged
 * @property {MetricDelta[]} metrics
 * @property {{verdict: string, settingsChanged: number, metricsChanged: number, notable: string[]}} summary
 */

const sigxDiff = (() => {
  'use strict';

  const numbers = sigxNumbers;

  const IDENTIFIER_WORDS = ['seed', 'id', 'uuid', 'guid', 'hash', 'checksum', 'sha256', 'digest', 'commit', 'revision'];
  const IDENTIFIER_ENDINGS = ['random state', 'rng state', 'randomseed', 'rngseed', 'randomstate', 'manualseed'];

  /** Whether a setting is a seed or an identifier: its number measures nothing. @param {string} path */
  function isIdentifier(path) {
    const spaced = sigxRun.segments(path).slice(-1)[0].replace(/(?<=[^A-Z])(?=[A-Z])/g, ' ').replace(/[_/-]/g, ' ');
    const words = numbers.trimmed(spaced).toLowerCase().split(/ +/);
    const last = words[words.length - 1];
    return IDENTIFIER_WORDS.includes(last)
      || IDENTIFIER_ENDINGS.includes(last)
      || IDENTIFIER_ENDINGS.includes(words.slice(-2).join(' '));
  }

  /** Orders text by code point: surrogates stand for what comes last. @param {string} a @param {string} b */
  function byCodePoint(a, b) {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; i++) {
      const left = a.charCodeAt(i);
      const right = b.charCodeAt(i);
      if (left !== right) {
        const surrogate = (left & 0xf800) === 0xd800;
        return surrogate === ((right & 0xf800) === 0xd800) ? left - right : surrogate ? 1 : -1;
      }
    }
    return a.length - b.length;
  }

  /** By kind and meaning. @param {Json | undefined} a @param {Json | undefined} b @returns {boolean} */
  function equal(a, b) {
    if (a === b) {
      return true;
    }
    if (numbers.isNum(a) && numbers.isNum(b)) {
      return numbers.equal(a, b);
    }
    if (Array.isArray(a) && Array.isArray(b)) {
      return a.length === b.length && a.every((item, index) => equal(item, b[index]));
    }
    return a instanceof Map && b instanceof Map && a.size === b.size
      && [...a].every(([name, value]) => b.has(name) && equal(value, b.get(name)));
  }

  /**
   * Whether a pattern fits a whole path; `*` stands for any characters.
   * @param {string} pattern @param {string} path
   */
  function matches(pattern, path) {
    const pieces = pattern.split('*');
    const first = pieces[0];
    if (pieces.length === 1) {
      return path === first;
    }
    const last = pieces[pieces.length - 1];
    const end = path.length - last.length;
    if (end < first.length || !path.startsWith(first) || !path.endsWith(last)) {
      return false;
    }
    let at = first.length;
    return pieces.slice(1, -1).every((piece) => {
      const found = path.indexOf(piece, at);
      at = found + piece.length;
      return found >= 0 && at <= end;
    });
  }

  /**
   * Empty where the setting has an effect in one of the runs that hold it.
   * @param {string} path @param {Run} baseline @param {Run} run
   */
  function reasonForNoEffect(path, baseline, run) {
    const inBaseline = baseline.inapplicable.get(path);
    const inRun = run.inapplicable.get(path);
    const before = baseline.flat.has(path);
    const after = run.flat.has(path);
    if ((before && inBaseline === undefined) || (after && inRun === undefined)) {
      return '';
    }
    if (!before || !after) {
      return (before ? inBaseline : inRun) || '';
    }
    return inBaseline === inRun ? inBaseline || '' : 'baseline: ' + inBaseline + '; other run: ' + inRun;
  }

  /**
   * @param {string} path @param {Run} baseline @param {Run} run @param {string} folded @param {number} notableChange
   * @returns {FieldChange}
   */
  function change(path, baseline, run, folded, notableChange) {
    const before = baseline.flat.get(path);
    const after = run.flat.get(path);
    const identifier = isIdentifier(path);
    const quantity =
      numbers.isNum(before) && numbers.isNum(after) && numbers.isFinite(before) && numbers.isFinite(after);
    const large = !quantity || numbers.exceeds(notableChange, before, after);
    return {
      path,
      change: !baseline.flat.has(path) ? 'added' : !run.flat.has(path) ? 'removed' : 'changed',
      before,
      after,
      relativeChange: quantity && !identifier ? numbers.relative(before, after) : numbers.MISSING,
      notable: large && !identifier && folded === '',
      folded,
    };
  }

  /** @param {Run} baseline @param {Run} run @param {DiffRules} rules @returns {SettingsDiff} */
  function settingsOf(baseline, run, rules) {
    const paths = [...new Set([...baseline.flat.keys(), ...run.flat.keys()])].sort(byCodePoint);
    /** @type {SettingsDiff} */
    const diff = { changed: [], folded: [], unchanged: 0, effective: [] };
    for (const path of paths) {
      if (baseline.flat.has(path) && run.flat.has(path) && equal(baseline.flat.get(path), run.flat.get(path))) {
        diff.unchanged++;
        continue;
      }
      const noEffect = reasonForNoEffect(path, baseline, run);
      const pattern = rules.ignore.find((one) => matches(one, path));
      const folded = pattern !== undefined ? 'ignored by the pattern ' + pattern : noEffect;
      const one = change(path, baseline, run, folded, rules.notableChange);
      (folded === '' ? diff.changed : diff.folded).push(one);
      if (noEffect === '') {
        diff.effective.push(one);
      }
    }
    return diff;
  }

  /** @param {MetricDelta[]} headlines */
  function common(headlines) {
    const quality = headlines.filter((delta) => delta.role === 'quality');
    // A metric that became NaN or infinite must not hide behind another that improved.
    if (quality.some((delta) => sigxMetrics.changed(delta) && !sigxMetrics.finite(delta))) {
      return 'unknown';
    }
    const votes = new Set(quality.map((delta) => delta.verdict));
    if (votes.has('better')) {
      return votes.has('worse') ? 'mixed' : 'better';
    }
    if (votes.has('worse')) {
      return 'worse';
    }
    const unjudged = quality.some((delta) => sigxMetrics.changed(delta) && delta.verdict === 'unknown');
    return votes.has('same') && !unjudged ? 'same' : 'unknown';
  }

  /**
   * The whole in a few words.
   * @param {boolean} comparable @param {FieldChange[]} settings @param {MetricDelta[]} deltasOf
   */
  function summary(comparable, settings, deltasOf) {
    const headlines = deltasOf.filter((delta) => delta.headline);
    return {
      verdict: comparable ? common(headlines) : 'incomparable',
      settingsChanged: settings.length,
      metricsChanged: headlines.filter(sigxMetrics.changed).length,
      notable: [
        ...settings.filter((change) => change.notable).map((change) => change.path),
        ...headlines.filter((delta) => delta.notable).map((delta) => delta.name),
      ],
    };
  }

  /**
   * What differs between a baseline and another run.
   * @param {Run} baseline @param {Run} run @param {DiffRules} rules @returns {RunDiff}
   */
  function of(baseline, run, rules) {
    const settings = settingsOf(baseline, run, rules);
    const pairs = sigxMetrics.pairs(baseline, run, rules);
    const reasons = sigxComparability.blocking(baseline, run, settings, pairs);
    const comparable = reasons.length === 0;
    const metrics = sigxMetrics.deltas(pairs, comparable, rules);
    const cautions = sigxComparability.cautions(baseline, run, settings, pairs, metrics);
    return {
      baseline,
      run,
      comparable: { value: comparable, reasons: [...reasons, ...cautions] },
      settings: settings.changed,
      folded: settings.folded,
      unchanged: settings.unchanged,
      metrics,
      summary: summary(comparable, settings.changed, metrics),
    };
  }

  /**
   * The fields of a diff as the export document has them.
   * @param {RunDiff} diff @param {string} scenario @param {string} store
   */
  function document(diff, scenario = '', store = '') {
    /** @param {FieldChange} one */
    const setting = ({ path, change: kind, before, after, relativeChange, notable }) =>
      ({ path, change: kind, before: before ?? null, after: after ?? null, relativeChange, notable });
    return {
      scenarioId: scenario,
      store,
      baselineRunId: diff.baseline.id,
      baselineStore: diff.baseline.store,
      runId: diff.run.id,
      runStore: diff.run.store,
      comparable: diff.comparable,
      settings: diff.settings.map(setting),
      foldedSettings: diff.folded.map((one) => ({ ...setting(one), reason: one.folded })),
      unchangedSettings: diff.unchanged,
      metrics: diff.metrics,
      summary: diff.summary,
    };
  }

  return { of, document, byCodePoint };
})();
/*
 * Texts word by word: the shortest edit from one answer to another, and which answers belong together. The twin of
 * Words, WordDiff and OutputDiffer of the build; the pieces are the same.
 */

/** @typedef {['kept' | 'removed' | 'added', string]} Piece */

/**
 * What two runs answered to the same prompt.
 * @typedef {object} OutputDiff
 * @property {string} promptId
 * @property {string} promptName
 * @property {string} prompt
 * @property {string | null} before null where the baseline has no answer
 * @property {string | null} after
 * @property {boolean} changed
 * @property {Piece[]} words empty where one answer is absent
 */

const sigxWords = (() => {
  'use strict';

  /** Most words on either side, beyond the common beginning and end, that are compared one by one. */
  const MOST_WORDS = 2000;
  const JOINER = '\u200d';

  const mark = /^[\p{M}\p{Cf}]$/u;
  const space = /^[\p{Z}\t-\r\x1c-\x1f]$/u;
  const letter = /^[\p{L}\p{Nd}_]$/u;
  const blank = /^[\t-\r\x1c-\x20\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]*$/;

  /** @typedef {'mark' | 'space' | 'letter' | 'other'} Kind */

  /** @param {string} point @returns {Kind} */
  const kindOf = (point) =>
    mark.test(point) ? 'mark' : space.test(point) ? 'space' : letter.test(point) ? 'letter' : 'other';

  /**
   * Words, stretches of white space and single other characters; joined they give the text again. Marks and joiners
   * stay with what they follow, and what follows a zero-width joiner stays with it.
   * @param {string} text
   * @returns {string[]}
   */
  function words(text) {
    /** @type {string[]} */
    const found = [];
    let kind = /** @type {Kind | null} */ (null);
    let previous = '';
    for (const point of text) {
      const next = kindOf(point);
      const continues = next === 'mark' ? kind !== 'space' : previous === JOINER || (next === kind && kind !== 'other');
      if (kind !== null && continues) {
        found[found.length - 1] += point;
      } else {
        found.push(point);
        kind = next;
      }
      previous = point;
    }
    return found;
  }

  /**
   * The changes of a shortest edit, by E. Myers, "An O(ND) Difference Algorithm and Its Variations", in linear space:
   * the middle of a shortest path is met from both ends at once, and each half is an edit of its own. Where several
   * edits are equally short the order of the steps decides, so it is the order in which the build takes them.
   * @param {string[]} left @param {string[]} right
   * @returns {{from: number, to: number, start: number, end: number}[]} places in left and in right
   */
  function edits(left, right) {
    /** @type {{from: number, to: number, start: number, end: number}[]} */
    const script = [];
    const forward = new Int32Array(left.length + right.length + 4);
    const backward = new Int32Array(left.length + right.length + 4);

    /** @param {number} at */
    const remove = (at, place = 0) => {
      const last = script[script.length - 1];
      if (last && last.to === at && last.to > last.from) {
        last.to = at + 1;
      } else {
        script.push({ from: at, to: at + 1, start: place, end: place });
      }
    };

    /** @param {number} at */
    const add = (at, place = 0) => {
      const last = script[script.length - 1];
      if (last && last.end === at && last.end > last.start) {
        last.end = at + 1;
      } else {
        script.push({ from: place, to: place, start: at, end: at + 1 });
      }
    };

    /**
     * A stretch of equal words on a shortest path: its beginning and end in left, and its diagonal; null where a side
     * is empty.
     * @param {number} from @param {number} to @param {number} start @param {number} end
     */
    const middle = (from, to, start, end) => {
      const m = to - from;
      const n = end - start;
      if (m === 0 || n === 0) {
        return null;
      }
      const delta = m - n;
      const odd = delta % 2 !== 0;
      const offset = Math.ceil((m + n) / 2);
      /** @param {number} begin @param {number} diagonal */
      const snake = (begin, diagonal) => {
        let stop = begin;
        while (stop < to && stop - diagonal < end && left[stop] === right[stop - diagonal]) {
          stop++;
        }
        return { begin, stop, diagonal };
      };
      forward[offset + 1] = from;
      backward[offset + 1] = to + 1;
      for (let d = 0; d <= offset; d++) {
        for (let k = -d; k <= d; k += 2) {
          const i = k + offset;
          const down = k === -d || (k !== d && forward[i - 1] < forward[i + 1]);
          let x = down ? forward[i + 1] : forward[i - 1] + 1;
          let y = x - from + start - k;
          while (x < to && y < end && left[x] === right[y]) {
            x++;
            y++;
          }
          forward[i] = x;
          if (odd && delta - d <= k && k <= delta + d && backward[i - delta] <= x) {
            return snake(backward[i - delta], k + from - start);
          }
        }
        for (let k = delta - d; k <= delta + d; k += 2) {
          const i = k + offset - delta;
          const up = k === delta - d || (k !== delta + d && backward[i + 1] <= backward[i - 1]);
          let x = up ? backward[i + 1] - 1 : backward[i - 1];
          let y = x - from + start - k;
          while (x > from && y > start && left[x - 1] === right[y - 1]) {
            x--;
            y--;
          }
          backward[i] = x;
          if (!odd && -d <= k && k <= d && x <= forward[i + delta]) {
            return snake(x, k + from - start);
          }
        }
      }
      throw new Error('two paths that never meet');
    };

    /** @param {number} from @param {number} to @param {number} start @param {number} end */
    const build = (from, to, start, end) => {
      const found = middle(from, to, start, end);
      const whole = found === null
        || (found.begin === to && found.diagonal === to - end)
        || (found.stop === from && found.diagonal === from - start);
      if (!whole) {
        build(from, found.begin, start, found.begin - found.diagonal);
        build(found.stop, to, found.stop - found.diagonal, end);
        return;
      }
      let i = from;
      let j = start;
      while (i < to || j < end) {
        if (i < to && j < end && left[i] === right[j]) {
          i++;
          j++;
        } else if (to - from > end - start) {
          remove(i++, j);
        } else {
          add(j++, i);
        }
      }
    };

    build(0, left.length, 0, right.length);
    return script;
  }

  /** Collects pieces; white space alone between two changes is counted to them. */
  function collector() {
    /** @type {Piece[]} */
    const pieces = [];
    let kept = '';
    let removed = '';
    let added = '';
    /** @param {Piece[0]} kind @param {string} text */
    const push = (kind, text) => {
      if (text !== '') {
        pieces.push([kind, text]);
      }
    };
    const flush = () => {
      push('removed', removed);
      push('added', added);
      push('kept', kept);
      kept = removed = added = '';
    };
    return {
      /** @param {string[]} text */
      keep: (text) => {
        kept += text.join('');
      },
      /** @param {string[]} left @param {string[]} right */
      replace: (left, right) => {
        if (left.length === 0 && right.length === 0) {
          return;
        }
        if (removed + added !== '' && blank.test(kept)) {
          removed += kept;
          added += kept;
          kept = '';
        } else {
          flush();
        }
        removed += left.join('');
        added += right.join('');
      },
      finish: () => {
        flush();
        return pieces;
      },
    };
  }

  /**
   * Pieces in reading order; a removed one stands before the added one.
   * @param {string} before @param {string} after @returns {Piece[]}
   */
  function diff(before, after) {
    const left = words(before);
    const right = words(after);
    const shorter = Math.min(left.length, right.length);
    let start = 0;
    while (start < shorter && left[start] === right[start]) {
      start++;
    }
    let end = 0;
    while (end < shorter - start && left[left.length - 1 - end] === right[right.length - 1 - end]) {
      end++;
    }
    const inLeft = left.slice(start, left.length - end);
    const inRight = right.slice(start, right.length - end);
    const pieces = collector();
    pieces.keep(left.slice(0, start));
    if (Math.max(inLeft.length, inRight.length) > MOST_WORDS || inLeft.length === 0 || inRight.length === 0) {
      pieces.replace(inLeft, inRight);
    } else {
      let at = 0;
      for (const edit of edits(inLeft, inRight)) {
        pieces.keep(inLeft.slice(at, edit.from));
        pieces.replace(inLeft.slice(edit.from, edit.to), inRight.slice(edit.start, edit.end));
        at = edit.to;
      }
      pieces.keep(inLeft.slice(at));
    }
    pieces.keep(left.slice(left.length - end));
    return pieces.finish();
  }

  /** @param {Output} before @param {Output} after */
  const sameText = (before, after) => before.prompt !== '' && before.prompt === after.prompt;

  /** @param {Output} before @param {Output} after */
  const sameId = (before, after) =>
    before.promptId !== '' && before.promptId === after.promptId
    && (before.prompt === '' || after.prompt === '' || before.prompt === after.prompt);

  /**
   * One entry per answer of the baseline in its order, then the answers that only the other run has.
   * @param {Output[]} baseline @param {Output[]} run
   * @returns {OutputDiff[]}
   */
  function outputs(baseline, run) {
    const unpaired = [...run];
    /** @type {(Output | undefined)[]} */
    const partners = baseline.map(() => undefined);
    for (const fits of [sameId, sameText]) {
      baseline.forEach((before, place) => {
        const found = partners[place] ? -1 : unpaired.findIndex((after) => fits(before, after));
        if (found >= 0) {
          partners[place] = unpaired.splice(found, 1)[0];
        }
      });
    }
    /** @param {Output} asked @param {string | null} before @param {string | null} after @returns {OutputDiff} */
    const entry = (asked, before, after) => ({
      promptId: asked.promptId,
      promptName: asked.promptName,
      prompt: asked.prompt,
      before,
      after,
      changed: before !== after,
      words: before === null || after === null ? [] : diff(before, after),
    });
    return [
      ...baseline.map((before, place) => entry(before, before.text, partners[place]?.text ?? null)),
      ...unpaired.map((after) => entry(after, null, after.text)),
    ];
  }

  return { words, diff, outputs };
})();
