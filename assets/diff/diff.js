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
