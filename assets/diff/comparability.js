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
