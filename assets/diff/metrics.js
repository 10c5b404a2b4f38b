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
