/*
 * How things are called and written for readers: the words of verdicts and states, settings and times as text, marks in
 * the place of what nobody could see. The twin of Words, SettingText and VisibleText of the build.
 */

/**
 * A word with the name of its look in the style sheet.
 * @typedef {object} Badge
 * @property {string} word
 * @property {string} tone
 */

const sigxShown = (() => {
  'use strict';

  const numbers = sigxNumbers;
  const LONGEST_TITLE = 160;
  const LONGEST_SETTING = 400;

  const unseen = new RegExp(
    '[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\xad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f'
      + '\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff\\ufdd0-\\ufdef]|[\\u{e0000}-\\u{e007f}]|'
      + [...Array(16).keys()].map((plane) => (plane + 1).toString(16))
        .map((plane) => `[\\u{${plane}fffe}\\u{${plane}ffff}]`).join('|')
      + '|[\\ud800-\\udfff]',
    'gu',
  );

  /** @param {string} found */
  const mark = (found) => {
    const point = found.codePointAt(0) || 0;
    return point < 0x20
      ? String.fromCodePoint(0x2400 + point)
      : '⟨U+' + point.toString(16).toUpperCase().padStart(4, '0') + '⟩';
  };

  /**
   * The text with a visible mark for each character that a browser would drop, reorder or not show.
   * @param {string} text
   */
  const visible = (text) => text.replace(unseen, mark);

  /** @param {string} text @param {number} end */
  const cutsPair = (text, end) => /[\ud800-\udbff]/.test(text[end - 1]);

  /** A name where a very long one would hide all else. @param {string} name */
  function title(name) {
    if (name.length <= LONGEST_TITLE) {
      return name;
    }
    const end = cutsPair(name, LONGEST_TITLE) ? LONGEST_TITLE - 1 : LONGEST_TITLE;
    return name.slice(0, end) + '… (' + name.length + ' characters)';
  }

  /** @param {Json} value @returns {string} */
  function whole(value) {
    if (numbers.isNum(value)) {
      return value.text;
    }
    if (Array.isArray(value)) {
      return '[' + value.map(whole).join(', ') + ']';
    }
    if (value instanceof Map) {
      return '{' + [...value].map(([name, field]) => name + ': ' + whole(field)).join(', ') + '}';
    }
    return value === '' ? '(empty)' : String(value);
  }

  /** A setting as text, exact; an absent one is a dash. @param {Json | undefined} value */
  function setting(value) {
    if (value === undefined) {
      return '–';
    }
    const text = whole(value);
    return text.length <= LONGEST_SETTING
      ? text
      : text.slice(0, LONGEST_SETTING) + '… (' + text.length + ' characters)';
  }

  /** @type {Record<string, Badge>} */
  const VERDICTS = {
    better: { word: 'better', tone: 'good' },
    worse: { word: 'worse', tone: 'bad' },
    mixed: { word: 'mixed', tone: 'mixed' },
    same: { word: 'same', tone: 'quiet' },
    incomparable: { word: 'not comparable', tone: 'doubt' },
    unknown: { word: 'cannot tell', tone: 'quiet' },
  };

  /** @type {Record<string, Badge>} */
  const STATES = {
    completed: { word: 'completed', tone: 'plain' },
    pending: { word: 'pending', tone: 'quiet' },
    running: { word: 'running', tone: 'quiet' },
    failed: { word: 'failed', tone: 'bad' },
    stopped: { word: 'stopped', tone: 'doubt' },
    unfinished: { word: 'never finished', tone: 'doubt' },
    unknown: { word: 'unknown', tone: 'quiet' },
  };

  /** @param {string} word */
  const verdict = (word) => VERDICTS[word];

  /**
   * Of one diff; a change of which nothing is notable is slight and has no colour.
   * @param {RunDiff} diff @returns {Badge}
   */
  function verdictOf(diff) {
    const badge = verdict(diff.summary.verdict);
    const judged = badge.word === 'better' || badge.word === 'worse';
    const notable = diff.metrics.some((delta) => delta.headline && delta.notable && delta.role === 'quality');
    return judged && !notable ? { word: 'slightly ' + badge.word, tone: 'quiet' } : badge;
  }

  /** Of several diffs: the common one, else how many are what. @param {RunDiff[]} diffs */
  function verdictOfAll(diffs) {
    const words = diffs.map((diff) => verdictOf(diff).word);
    const distinct = [...new Set(words)];
    return distinct.length === 1
      ? distinct[0]
      : distinct.map((word) => words.filter((one) => one === word).length + ' ' + word).join(', ');
  }

  /** @param {string} status */
  const statusOf = (status) => STATES[status] || STATES.unknown;

  /** @type {Record<string, string>} */
  const STATISTICS = { last: 'last', best: 'best', mean: 'mean over run', reported: 'as stored' };

  /** @param {string} word */
  const statistic = (word) => STATISTICS[word] || 'at step ' + word.slice('step:'.length);

  /** @param {string} way */
  const direction = (way) =>
    way === 'min' ? 'lower is better' : way === 'max' ? 'higher is better' : 'no known direction';

  /** For the sign of a change; nothing where it is zero or absent. @param {Num} change */
  const arrow = (change) => (!numbers.isFinite(change) || change.value === 0 ? '' : change.value > 0 ? '▲' : '▼');

  /** A time of the export to the minute, or an empty text. @param {string | null} time */
  const minute = (time) => (time ? time.slice(0, -8).replace('T', ' ') + ' UTC' : '');

  /** `1 run`, `2 runs`. @param {number} number @param {string} one */
  const count = (number, one) => number + ' ' + (number === 1 ? one : one + 's');

  return {
    visible, title, setting, verdict, verdictOf, verdictOfAll, statusOf, statistic, direction, arrow, minute, count,
  };
})();
