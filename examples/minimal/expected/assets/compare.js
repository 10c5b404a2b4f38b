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
/* What the parts of a comparison are drawn from: the same elements and classes as on the pages of the build. */

/**
 * A run with what the page calls it.
 * @typedef {object} Named
 * @property {Run} run
 * @property {string} title told apart from other runs of the same name
 * @property {number} place of its column; the baseline is 0
 * @property {number} tone place in the address, which is its colour everywhere, also where another run is missing
 */

/**
 * All that a comparison is drawn from.
 * @typedef {object} Compared
 * @property {Named[]} runs the baseline first
 * @property {RunDiff[]} diffs one for each other run
 */

const sigxParts = (() => {
  'use strict';

  /** @param {Node | string} content */
  const seen = (content) => (typeof content === 'string' ? sigxShown.visible(content) : content);

  /**
   * As `sigx.element`, with a mark for each character that nobody would see.
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} tag
   * @param {Record<string, string | boolean>} [attributes]
   * @param {...(Node | string)} content
   * @returns {HTMLElementTagNameMap[T]}
   */
  function element(tag, attributes = {}, ...content) {
    const shown = Object.entries(attributes).map(([name, value]) =>
      [name, typeof value === 'string' ? seen(value) : value]);
    return sigx.element(tag, Object.fromEntries(shown), ...content.map(seen));
  }

  /** A foreign text beside others. @param {string} text */
  const foreign = (text) => element('bdi', {}, text);

  /** @param {string} text @param {string} [more] classes */
  const quiet = (text, more = '') => element('span', { class: ('quiet ' + more).trim() }, text);

  /** @param {Badge} badge */
  const badge = ({ word, tone }) => element('span', { class: 'badge ' + tone }, word);

  /** The colour of a run. @param {Named} named */
  const key = ({ tone }) => sigxPick.key(tone);

  /** @param {Named} named */
  const link = ({ run, title }) => element('a', { href: sigx.root + run.href }, foreign(title));

  /** @param {Shown} shown @param {boolean} apart whether the fraction stands in an element of its own */
  function digits(shown, apart) {
    const fraction = apart && shown.fraction !== '' ? element('i', {}, shown.fraction) : shown.fraction;
    const unit = shown.unit === '' ? [] : [' ', element('span', { class: 'unit' }, shown.unit)];
    return element('span', { class: 'num', title: shown.exact || false }, shown.integer, fraction, ...unit);
  }

  /** A number whose fraction can be aligned. @param {Shown} shown */
  const number = (shown) => digits(shown, true);

  /** A number in one piece. @param {Shown} shown */
  const plain = (shown) => digits(shown, false);

  /** @param {string} arrow @returns {(Node | string)[]} */
  const arrowOf = (arrow) =>
    arrow === '' ? [] : [element('span', { class: 'arrow', 'aria-hidden': 'true' }, arrow), ' '];

  /**
   * The change of a metric: sign, arrow, percentage and word, so that colour only repeats them.
   * @param {MetricDelta} delta @param {boolean} brief
   */
  function change(delta, brief) {
    const verdict = sigxShown.verdict(delta.verdict);
    const percent = sigxNumbers.percent(delta.relativeChange);
    const content = arrowOf(sigxShown.arrow(delta.absoluteChange));
    if (sigxNumbers.isFinite(delta.absoluteChange) && !(brief && percent !== '')) {
      content.push(number(sigxNumbers.signed(delta.absoluteChange, delta.unit)), ' ');
    }
    if (percent !== '') {
      content.push((brief ? percent : '(' + percent + ')') + ' ');
    }
    content.push(element('span', { class: 'word' }, verdict.word));
    return element('span', { class: 'change ' + verdict.tone }, ...content);
  }

  /** A word with its explanation one click away. @param {string} id @param {string} word */
  const term = (id, word) => element('a', { class: 'term', href: sigx.root + 'glossary.html#' + id }, word);

  /**
   * A button. Its key finds it again when the part that it stands in is drawn anew.
   * @param {string} name its key @param {string} text @param {string} label what a screen reader says
   * @param {() => void} action
   */
  function button(name, text, label, action) {
    const made = element('button',
      { type: 'button', class: 'control', 'data-key': name, 'aria-label': label, title: label }, text);
    made.addEventListener('click', action);
    return made;
  }

  /**
   * A table in a frame of its own.
   * @param {string} name what it shows @param {string} kind class of the table
   * @param {Node[]} heads @param {Node[]} bodies table bodies @param {string} [caption] the same at greater length
   */
  const table = (name, kind, heads, bodies, caption = name) =>
    element('div', { class: 'frame', tabindex: '0', role: 'region', 'aria-label': name, 'data-key': 'frame:' + name },
      element('table', { class: kind },
        element('caption', { class: 'hidden' }, caption),
        element('thead', {}, element('tr', {}, ...heads)),
        ...bodies));

  /** @param {string} name @param {...(Node | string)} content */
  const head = (name, ...content) => element('th', { scope: 'col' }, name, ...content);

  /** The head of a run's column. @param {Named} named @param {boolean} linked */
  const runHead = (named, linked) =>
    head('', key(named), linked ? link(named) : foreign(named.title),
      ...(named.place === 0 ? [' ', element('span', { class: 'tag' }, 'baseline')] : []));

  /** @param {string} id @param {string} title @param {...(Node | string)} content */
  const section = (id, title, ...content) => element('section', { id }, element('h2', {}, title), ...content);

  /** A part that is closed at first. @param {string} summary @param {string} kind @param {Node} content */
  function folded(summary, kind, content) {
    const made = element('details', { class: kind, 'data-key': 'details:' + kind + summary.replace(/\d+/g, '') },
      element('summary', {}, summary), content);
    made.open = kind === 'expert-open' && sigx.expert();
    return made;
  }

  /**
   * A box to tick.
   * @param {string} name its key @param {string} text @param {boolean} on @param {(on: boolean) => void} action
   */
  function box(name, text, on, action) {
    const input = element('input', { type: 'checkbox', 'data-key': name, checked: on });
    input.addEventListener('change', () => action(input.checked));
    return element('label', { class: 'control box' }, input, ' ' + text);
  }

  return {
    element, foreign, quiet, badge, key, link, number, plain, arrowOf, change, term, button, table, head, runHead,
    section, folded, box,
  };
})();
/* What each run did against the baseline, as a reader wants to hear it. */
const sigxAnswers = (() => {
  'use strict';

  const { element, foreign, quiet } = sigxParts;
  const numbers = sigxNumbers;
  const MOST_CHANGES = 6;

  /**
   * Choices (an optimizer, a flag) before quantities, large changes before small ones.
   * @param {FieldChange} a @param {FieldChange} b
   */
  function mostTelling(a, b) {
    const [left, right] = [a.relativeChange, b.relativeChange];
    return Number(b.notable) - Number(a.notable)
      || Number(numbers.isFinite(left)) - Number(numbers.isFinite(right))
      || (numbers.isFinite(left) ? Math.abs(right.value) - Math.abs(left.value) : 0);
  }

  /** @param {MetricDelta} delta */
  function card(delta) {
    const verdict = sigxShown.verdict(delta.verdict);
    const change = delta.absoluteChange;
    const percent = numbers.percent(delta.relativeChange).replace(/^[+−]/, '');
    const moved = !numbers.isFinite(change) || change.value === 0 ? '' : change.value < 0 ? 'fell' : 'rose';
    const told = change.value === 0 ? 'no change' : moved === '' || percent === '' ? moved : moved + ' by ' + percent;
    return element('li', { class: 'card ' + verdict.tone },
      element('span', { class: 'name' }, foreign(delta.name), ' ', quiet(sigxShown.statistic(delta.statistic))), '\n',
      element('span', { class: 'big' }, sigxParts.number(numbers.quantity(delta.after, delta.unit))), '\n',
      element('span', { class: 'change ' + verdict.tone }, ...sigxParts.arrowOf(sigxShown.arrow(change)), told + ' ',
        element('span', { class: 'word' }, verdict.word)), '\n',
      element('span', { class: 'quiet' }, 'from ', sigxParts.number(numbers.quantity(delta.before, delta.unit))));
  }

  /** @param {MetricDelta[]} headlines @param {number} most @returns {Node[]} */
  function cards(headlines, most) {
    if (headlines.length === 0) {
      return [element('p', {}, 'There is no metric that both runs have.')];
    }
    const more = headlines.length - most;
    const list = element('ul', { class: 'cards' }, ...headlines.slice(0, most).map(card));
    return more > 0 ? [list, element('p', { class: 'more' }, jump('metrics', more + ' more metrics'))] : [list];
  }

  /** Leads to another part of the page; the address belongs to the view. @param {string} id @param {string} text */
  function jump(id, text) {
    const made = element('button', { type: 'button', class: 'link' }, text);
    made.addEventListener('click', () => {
      const place = document.getElementById(id);
      place?.scrollIntoView();
      place?.querySelector('h2')?.setAttribute('tabindex', '-1');
      place?.querySelector('h2')?.focus({ preventScroll: true });
    });
    return made;
  }

  /** @param {FieldChange[]} settings */
  function changes(settings) {
    if (settings.length === 0) {
      return element('p', { class: 'what' }, 'No setting differs.');
    }
    /** @param {Json | undefined} value */
    const stated = (value) => foreign(value === undefined ? 'not stated' : sigxShown.setting(value));
    const told = [...settings].sort(mostTelling).slice(0, MOST_CHANGES).map(({ path, before, after }) =>
      element('span', { class: 'delta' }, element('code', {}, path), ' ', stated(before), ' → ', stated(after)));
    const more = settings.length - told.length;
    const count = sigxShown.count(settings.length, 'setting');
    return element('p', { class: 'what' }, element('strong', {}, count + ' changed:'), ' ',
      ...told.flatMap((change, place) => (place === 0 ? [change] : ['; ', change])),
      ...(more > 0 ? ['; ', jump('settings', more + ' more')] : []), '.');
  }

  /** @param {Reason[]} reasons */
  const list = (reasons) => element('ul', {}, ...reasons.map((reason) => element('li', { dir: 'auto' }, reason.text)));

  /** @param {RunDiff} diff @returns {Node[]} */
  function belief(diff) {
    const cautions = diff.comparable.reasons.filter((reason) => !reason.blocking);
    if (cautions.length === 0) {
      const text = 'Same data, same tokenizer: the numbers can be compared.';
      return diff.comparable.value ? [element('p', { class: 'believe' }, text)] : [];
    }
    const but = diff.comparable.value ? ': the runs are comparable, but' : '';
    const made = element('details', { class: 'cautions', 'data-key': 'cautions:' + diff.run.file },
      element('summary', {}, 'Before you believe it' + but), list(cautions));
    made.open = diff.comparable.value;
    return [made];
  }

  /** @param {Compared} comparison @returns {Node[]} one section for each run after the baseline */
  function draw({ runs, diffs }) {
    const most = diffs.length > 3 ? 3 : 12;
    return diffs.map((diff, place) => {
      const named = runs[place + 1];
      const badge = sigxShown.verdictOf(diff);
      const blocking = diff.comparable.reasons.filter((reason) => reason.blocking);
      const made = element('section', { class: 'answer ' + badge.tone, 'aria-label': 'Result for ' + named.title },
        element('h2', {}, sigxParts.badge(badge), ' ', sigxParts.key(named), sigxParts.link(named), ' ',
          element('span', { class: 'against' }, 'against ', sigxParts.key(runs[0]), sigxParts.link(runs[0]))));
      if (!diff.comparable.value) {
        made.append(element('div', { class: 'notice doubt', role: 'note' },
          element('p', {}, element('strong', {}, 'Not comparable.'),
            ' The numbers below speak about different things.'),
          list(blocking)));
      }
      made.append(...cards(diff.metrics.filter((delta) => delta.headline && delta.role === 'quality'), most),
        changes(diff.settings), ...belief(diff));
      return made;
    });
  }

  return { draw };
})();
/* The settings and the metrics of compared runs: one row each, one column for each run. */

/**
 * What the tables ask of the panel.
 * @typedef {object} TableActions
 * @property {boolean} all whether equal settings are shown too
 * @property {(on: boolean) => void} showAll
 * @property {string[]} ignored patterns
 * @property {(pattern: string) => void} ignore
 * @property {(pattern: string) => void} restore
 */

const sigxTables = (() => {
  'use strict';

  const { element, foreign, quiet } = sigxParts;
  const numbers = sigxNumbers;

  /** @typedef {'changed' | 'folded' | 'same'} RowKind */

  /** @typedef {{path: string, kind: RowKind, folded: string}} SettingRow */

  /** Every setting of the runs by path, and what became of it. @param {Compared} comparison @returns {SettingRow[]} */
  function settingRows({ runs, diffs }) {
    /** @type {Map<string, SettingRow>} */
    const rows = new Map();
    /** @param {string} path @param {RowKind} kind @param {string} folded */
    const add = (path, kind, folded) => {
      if (!rows.has(path)) {
        rows.set(path, { path, kind, folded });
      }
    };
    diffs.forEach((diff) => diff.settings.forEach((change) => add(change.path, 'changed', '')));
    diffs.forEach((diff) => diff.folded.forEach((change) => add(change.path, 'folded', change.folded)));
    runs.forEach(({ run }) => [...run.flat.keys()].forEach((path) => add(path, 'same', '')));
    return [...rows.values()].sort((a, b) => sigxDiff.byCodePoint(a.path, b.path));
  }

  /** The part of a path before its first name ends; empty where it is not nested. @param {string} path */
  const groupOf = (path) => /^(?:[^.\\]|\\.)*(?=\.)/s.exec(path)?.[0] ?? '';

  /** @param {Named} named @param {RunDiff | null} diff null for the baseline @param {string} path */
  function settingCell(named, diff, path) {
    const change = diff && [...diff.settings, ...diff.folded].find((one) => one.path === path);
    const percent = change ? numbers.percent(change.relativeChange) : '';
    const kind = change ? 'changed' + (change.notable ? ' notable' : '') : '';
    return element('td', { class: kind === '' ? false : kind }, foreign(sigxShown.setting(named.run.flat.get(path))),
      ...(percent === '' ? [] : [' ', quiet(percent, 'percent')]));
  }

  /** @param {SettingRow} row @param {TableActions} actions */
  function toggle(row, actions) {
    const pattern = row.folded.replace(/^ignored by the pattern /s, '');
    if (pattern !== row.folded && actions.ignored.includes(pattern)) {
      return [' ', sigxParts.button('restore:' + row.path, 'compare again', 'Compare what ' + pattern + ' ignores', () =>
        actions.restore(pattern))];
    }
    return row.kind === 'changed'
      ? [' ', sigxParts.button('ignore:' + row.path, 'ignore', 'Ignore the setting ' + row.path, () =>
        actions.ignore(row.path))]
      : [];
  }

  /**
   * The head over nested settings.
   * @param {string} group @param {number} columns @param {TableActions | null} actions null where there is nothing to do
   */
  function groupHead(group, columns, actions) {
    const made = element('th', { scope: 'rowgroup', colspan: String(columns) }, element('code', {}, group));
    if (actions) {
      const pattern = group + '.*';
      made.append(' ', sigxParts.button('ignore:' + pattern, 'ignore all', 'Ignore all settings of ' + group, () =>
        actions.ignore(pattern)));
    }
    return element('tr', { class: 'group' }, made);
  }

  /** @param {string} caption @param {SettingRow[]} rows @param {Compared} comparison @param {TableActions} actions */
  function settingTable(caption, rows, { runs, diffs }, actions) {
    const reasons = rows.some((row) => row.kind === 'folded');
    const heads = [sigxParts.head('Setting'), ...runs.map((named) => sigxParts.runHead(named, false))];
    if (reasons) {
      heads.push(sigxParts.head('Left out because'));
    }
    /** @type {HTMLElement[]} */
    const bodies = [];
    let group = '';
    for (const row of rows) {
      const own = groupOf(row.path);
      if (bodies.length === 0 || own !== group) {
        bodies.push(element('tbody'));
        group = own;
        if (own !== '') {
          bodies[bodies.length - 1].append(groupHead(own, heads.length, reasons ? null : actions));
        }
      }
      bodies[bodies.length - 1].append(element('tr', { class: row.kind === 'same' && 'same-row' },
        element('th', { scope: 'row' }, element('code', {}, row.path), ...toggle(row, actions)),
        ...runs.map((named, place) => settingCell(named, place === 0 ? null : diffs[place - 1], row.path)),
        ...(reasons ? [element('td', { class: 'quiet', dir: 'auto' }, row.folded)] : [])));
    }
    return sigxParts.table(caption, 'compare', heads, bodies);
  }

  /** @param {Compared} comparison @param {TableActions} actions @param {...Node} controls */
  function settings(comparison, actions, ...controls) {
    const rows = settingRows(comparison);
    /** @param {RowKind} kind */
    const of = (kind) => rows.filter((row) => row.kind === kind);
    const [changed, folded, same] = [of('changed'), of('folded'), of('same')];
    const shown = actions.all ? rows.filter((row) => row.kind !== 'folded') : changed;
    const left = folded.length === 0
      ? 'No difference left out'
      : sigxShown.count(folded.length, 'further difference') + ' left out';
    const made = sigxParts.section('settings', 'What changed in the settings', ...controls,
      ...(changed.length === 0 ? [element('p', {}, 'All settings that have an effect are equal.')] : []),
      ...(shown.length === 0 ? [] : [settingTable('Settings that differ', shown, comparison, actions)]),
      element('p', { class: 'folded quiet' }, left + ', ' + sigxShown.count(same.length, 'setting') + ' equal.'));
    if (folded.length > 0) {
      made.append(sigxParts.folded(`Differences that were left out (${folded.length})`, 'left-out',
        settingTable('Settings that differ but are left out', folded, comparison, actions)));
    }
    if (same.length > 0) {
      made.append(sigxParts.box('all', 'Show equal settings in the table', actions.all, actions.showAll));
      if (!actions.all) {
        made.append(sigxParts.folded(`Equal settings (${same.length})`, 'expert-open',
          element('ul', { class: 'same' }, ...same.map(({ path }) => element('li', {}, element('code', {}, path), ' ',
            foreign(sigxShown.setting(comparison.runs[0].run.flat.get(path))))))));
      }
    }
    return made;
  }

  /** The rows of the metrics; those of one metric stand together. @param {RunDiff[]} diffs @returns {MetricDelta[]} */
  function metricRows(diffs) {
    /** @type {Map<string, Map<string, MetricDelta>>} */
    const metrics = new Map();
    for (const delta of diffs.flatMap((diff) => diff.metrics)) {
      const statistics = metrics.get(delta.name) || new Map();
      metrics.set(delta.name, statistics);
      if (!statistics.has(delta.statistic)) {
        statistics.set(delta.statistic, delta);
      }
    }
    return [...metrics.values()].flatMap((statistics) => [...statistics.values()]);
  }

  /** @type {Shown} */
  const untold =
    { integer: '?', fraction: '', unit: '', exact: 'only a part of this curve is in the page', finite: false };

  /** @param {Num} value @param {string} unit */
  const told = (value, unit) => sigxParts.plain(value === numbers.UNTOLD ? untold : numbers.quantity(value, unit));

  /** @param {MetricDelta} row @param {RunDiff[]} diffs */
  function metricRow(row, diffs) {
    const many = diffs.length > 3;
    const kind = (row.headline ? '' : 'other expert') + (row.role === 'cost' ? ' cost' : '');
    return element('tr', { class: kind.trim() || false },
      element('th', { scope: 'row' }, ...(row.headline ? [foreign(row.name), ' '] : []),
        sigxParts.term('statistic', sigxShown.statistic(row.statistic)), ' ',
        quiet(row.headline ? sigxShown.direction(row.direction) : '')),
      element('td', {}, told(row.before, row.unit)),
      ...diffs.map((diff) => {
        const delta = diff.metrics.find((one) => one.name === row.name && one.statistic === row.statistic);
        return delta
          ? element('td', {}, told(delta.after, delta.unit),
            ...(row.headline || !many ? [' ', sigxParts.change(delta, many)] : []))
          : element('td', {}, told(numbers.MISSING, ''));
      }));
  }

  /**
   * Metrics whose value at a step cannot be told, because the page has a part of the points only.
   * @param {MetricDelta[]} rows
   */
  function untoldNote(rows) {
    const names = rows.filter((row) => [row.before, row.after].includes(numbers.UNTOLD)).map((row) => row.name);
    return names.length === 0 ? [] : [element('div', { class: 'notice doubt', role: 'note' }, element('p', {},
      element('strong', {}, 'Cannot be told here: '), [...new Set(names)].join(', '),
      '. The curve is too long for a page, which has a part of its points, and the point at this step may not be one'
        + ' of them. The build has all: a scenario file with this statistic, or sigx diff, tells the value.'))];
  }

  /** @param {Compared} comparison @param {...Node} controls */
  function metrics({ runs, diffs }, ...controls) {
    const heads = [sigxParts.head('Metric'), ...runs.map((named) => sigxParts.runHead(named, true))];
    return sigxParts.section('metrics', 'Metrics',
      ...controls,
      ...untoldNote(diffs.flatMap((diff) => diff.metrics)),
      sigxParts.table('Metrics', 'compare', heads,
        [element('tbody', {}, ...metricRows(diffs).map((row) => metricRow(row, diffs)))],
        'Metrics of each run with the change against the baseline'),
      ...(diffs.every((diff) => diff.comparable.value)
        ? []
        : [element('p', { class: 'quiet' },
          'Where runs are not comparable, differences of quality metrics are printed without judgement.')]));
  }

  return { settings, metrics, settingRows };
})();
/* What the models answered, side by side: one row for each prompt, word by word against the baseline. */
const sigxOutputs = (() => {
  'use strict';

  const { element, foreign, quiet } = sigxParts;

  /**
   * @typedef {object} OutputRow
   * @property {OutputDiff} asked
   * @property {(OutputDiff | undefined)[]} cells one for each run, the baseline first
   */

  /** @param {OutputDiff} a @param {OutputDiff} b */
  function asksTheSame(a, b) {
    const contradicted = a.prompt !== '' && b.prompt !== '' && a.prompt !== b.prompt;
    const sameId = a.promptId !== '' && a.promptId === b.promptId && !contradicted;
    return sameId || (a.prompt !== '' && a.prompt === b.prompt);
  }

  /**
   * The prompts of the baseline in its order, then those that only other runs were given.
   * @param {Run[]} runs @returns {OutputRow[]}
   */
  function rows(runs) {
    const baseline = runs[0].outputs;
    /** @param {number} run @param {OutputDiff} answer @returns {OutputRow} */
    const row = (run, answer) =>
      ({ asked: answer, cells: runs.map((_, place) => (place === run ? answer : undefined)) });
    const found = sigxWords.outputs(baseline, []).map((answer) => row(0, answer));
    runs.slice(1).forEach((run, other) => {
      sigxWords.outputs(baseline, run.outputs).forEach((answer, prompt) => {
        const place = prompt < baseline.length
          ? found[prompt]
          : found.slice(baseline.length).find((one) => !one.cells[other + 1] && asksTheSame(one.asked, answer));
        if (place) {
          place.cells[other + 1] = answer;
        } else {
          found.push(row(other + 1, answer));
        }
      });
    });
    return found;
  }

  /** Whether a run answered otherwise than the baseline, or only one of them did. @param {OutputRow} row */
  const differs = ({ cells: [baseline, ...others] }) =>
    others.some((one) => (one?.after ?? null) !== (baseline?.before ?? null));

  /** @param {OutputDiff | undefined} answer @param {boolean} first @returns {(Node | string)[]} */
  function answered(answer, first) {
    const text = (first ? answer?.before : answer?.after) ?? null;
    if (!answer || text === null) {
      return [quiet('no answer')];
    }
    if (!first && answer.words.length > 0) {
      return answer.changed
        ? answer.words.map(([kind, piece]) =>
          kind === 'added' ? element('ins', {}, piece) : kind === 'removed' ? element('del', {}, piece) : piece)
        : [quiet('same as the baseline')];
    }
    return [text === '' ? quiet('empty answer') : text];
  }

  /**
   * @param {Compared} comparison
   * @param {boolean} changedOnly
   * @param {(on: boolean) => void} showChanged
   * @returns {Node[]}
   */
  function draw({ runs }, changedOnly, showChanged) {
    const all = rows(runs.map((named) => named.run));
    if (all.length === 0) {
      return [];
    }
    const changed = all.filter(differs);
    const shown = changedOnly ? changed : all;
    const heads = [sigxParts.head('Prompt'),
      ...runs.map((named) => sigxParts.head('', sigxParts.key(named), foreign(named.title)))];
    const body = element('tbody', {}, ...shown.map(({ asked, cells }) => element('tr', {},
      element('th', { scope: 'row' }, foreign(asked.promptName),
        ...(asked.prompt === '' ? [] : [element('br'), element('q', { dir: 'auto' }, asked.prompt)])),
      ...cells.map((answer, place) => element('td', { dir: 'auto' }, ...answered(answer, place === 0))))));
    return [sigxParts.section('outputs', 'Outputs',
      element('p', { class: 'quiet' }, 'What each model answered; words that the baseline does not have are ',
        element('ins', {}, 'marked'), ', words that are gone are ', element('del', {}, 'struck'), '.'),
      sigxParts.box('changed', `Only answers that changed (${changed.length} of ${all.length})`, changedOnly,
        showChanged),
      ...(shown.length === 0
        ? [element('p', {}, 'All answers are the same as those of the baseline.')]
        : [sigxParts.table('Outputs side by side', 'outputs', heads, [body])]))];
  }

  return { draw, rows };
})();
/* Who the compared runs are: state, dates, place, data, model, timings, ledger. What they tried is in the settings. */
const sigxAbout = (() => {
  'use strict';

  const { element } = sigxParts;
  const numbers = sigxNumbers;

  /** @param {Run} run @param {'model' | 'timings' | 'data' | 'ledger'} part @param {string} name */
  const text = (run, part, name) => String(run[part]?.get(name) ?? '');

  /** @param {'model' | 'timings'} part @param {string} name @param {string} unit @returns {(run: Run) => string} */
  const quantity = (part, name, unit) => (run) => {
    const value = sigxRun.numberOf(run[part], name);
    return numbers.isMissing(value) ? '' : numbers.textOf(numbers.quantity(value, unit));
  };

  /** @param {string} name @returns {(run: Run) => string} */
  const time = (name) => (run) => sigxShown.minute(run.fields.get(name));

  /** @param {Run} run @param {Run} baseline */
  function sameData(run, baseline) {
    const same = sigxComparability.sameData(baseline, run);
    return run === baseline ? '' : same === null ? 'not known' : same ? 'yes' : 'no';
  }

  /**
   * Name, whether for experts only, what each run says.
   * @type {[string, boolean, (run: Run, baseline: Run) => string][]}
   */
  const FACTS = [
    ['Status', false, (run) => sigxShown.statusOf(run.status).word],
    ['Project', false, (run) => run.project],
    ['Store', false, (run) => run.store],
    ['Created', false, time('createdAt')],
    ['Same data as the baseline', false, sameData],
    ['Run id', true, (run) => run.id],
    ['Started', true, time('startedAt')],
    ['Completed', true, time('completedAt')],
    ['Tags', true, (run) => run.tags.join(', ')],
    ['Data', true, (run) => text(run, 'data', 'name')],
    ['Data SHA-256', true, (run) => text(run, 'data', 'sha256')],
    ['Data legacy checksum', true, (run) => text(run, 'data', 'legacyChecksum')],
    ['Data length', true, (run) => {
      const length = sigxRun.numberOf(run.data, 'characters');
      return numbers.isFinite(length) ? length.text + ' characters' : '';
    }],
    ['Model parameters', true, quantity('model', 'parameters', '')],
    ['Model size', true, quantity('model', 'bytes', 'bytes')],
    ['Vocabulary', true, quantity('model', 'vocabulary', '')],
    ['GPU time', true, quantity('timings', 'gpuMillis', 'ms')],
    ['CPU time', true, quantity('timings', 'cpuMillis', 'ms')],
    ['GPU operations', true, quantity('timings', 'gpuOperations', '')],
    ['Fallbacks to CPU', true, quantity('timings', 'fallbacks', '')],
    ['Device', true, (run) => text(run, 'timings', 'device')],
    ['Last fallback', true, (run) => text(run, 'timings', 'lastFallback')],
    ['Ledger', true, (run) => text(run, 'ledger', 'executionStatus').toUpperCase()],
    ['Rationale', true, (run) => text(run, 'ledger', 'rationale')],
    ['Witness', true, (run) => text(run, 'ledger', 'witness')],
    ['Expiry', true, (run) => text(run, 'ledger', 'expiry')],
    ['Rollback', true, (run) => text(run, 'ledger', 'rollback')],
  ];

  /** What a run does not say is a dash, which equals nothing. @param {Compared} comparison */
  function draw({ runs }) {
    const baseline = runs[0].run;
    const rows = FACTS.flatMap(([name, expert, say]) => {
      const said = runs.map(({ run }) => say(run, baseline));
      if (said.every((one) => one === '')) {
        return [];
      }
      const compared = say !== sameData;
      const cells = said.map((one, place) => one === ''
        ? element('td', { class: 'none' }, compared || place > 0 ? '–' : '')
        : element('td', { class: compared && said[0] !== '' && one !== said[0] && 'changed' }, sigxParts.foreign(one)));
      return [element('tr', { class: expert && 'expert' }, element('th', { scope: 'row' }, name), ...cells)];
    });
    const heads = [sigxParts.head('Fact'), ...runs.map((named) => sigxParts.runHead(named, true))];
    return sigxParts.section('about', 'About the runs',
      sigxParts.table('About the runs', 'compare', heads, [element('tbody', {}, ...rows)]));
  }

  return { draw };
})();
/* What a reader can change about a comparison: the runs and their order, the statistic, the settings to leave out. */

/** @typedef {ReturnType<typeof sigxView.get>} PanelView */

const sigxControls = (() => {
  'use strict';

  const { element, button } = sigxParts;

  /** Those that are too many to be compared stay behind. @param {string[]} names */
  function choose(names) {
    const { runs } = sigxView.get();
    const compared = sigxPick.compared(runs);
    sigxView.set({ runs: [...names, ...runs.filter((name) => !compared.includes(name))] });
  }

  /** @param {string[]} names @param {number} from @param {number} to */
  function moved(names, from, to) {
    const others = names.filter((_, place) => place !== from);
    return [...others.slice(0, to), names[from], ...others.slice(to)];
  }

  /** @param {Named} named @param {string[]} names */
  function buttons({ run, title, place }, names) {
    const made = element('span', { class: 'buttons' });
    if (place > 0) {
      made.append(
        button('baseline:' + run.file, 'Make baseline', 'Make ' + title + ' the baseline', () =>
          choose(moved(names, place, 0))),
        button('left:' + run.file, '←', 'Move ' + title + ' left', () => choose(moved(names, place, place - 1))));
    }
    if (place < names.length - 1) {
      made.append(button('right:' + run.file, '→', 'Move ' + title + ' right', () =>
        choose(moved(names, place, place + 1))));
    }
    made.append(button('remove:' + run.file, 'Remove', 'Remove ' + title + ' from the comparison', () =>
      choose(names.filter((name) => name !== run.file))));
    return made;
  }

  /** The runs as columns, each with what can be done to it. @param {Named[]} runs */
  function columns(runs) {
    const names = runs.map(({ run }) => run.file);
    const list = element('ol', { class: 'compared', 'aria-label': 'Runs of this comparison, the baseline first' },
      ...runs.map((named) => element('li', {},
        element('span', { class: 'who' }, sigxParts.key(named), sigxParts.link(named),
          ...(named.place === 0 ? [' ', element('span', { class: 'tag' }, 'baseline')] : [])),
        element('span', { class: 'quiet' },
          ...(named.run.project === '' ? [] : [sigxParts.foreign(named.run.project), ' · ']),
          sigxParts.foreign(named.run.store)),
        buttons(named, names))));
    return runs.length === 2
      ? [list, button('swap', 'Swap baseline', 'Swap the baseline and the other run', () =>
        choose([...names].reverse()))]
      : [list];
  }

  /** The last step that all runs reach with some curve; 0 where none has steps. @param {Named[]} runs */
  function commonStep(runs) {
    const reached = runs.map(({ run }) => Math.max(0, ...Object.values(run.series).map((series) =>
      (series.steps ?? series.index ?? series.values.map((_, place) => place))
        .reduce((/** @type {number} */ most, step) => Math.max(most, Number(step ?? 0)), 0))));
    return Math.min(...reached);
  }

  /** @param {Named[]} runs @param {PanelView} view @param {string} usual statistic of the report, may be empty */
  function statistic(runs, view, usual) {
    const step = sigxMetrics.stepOf(view.statistic);
    const own = 'each metric\u2019s own';
    /** @type {[string, string][]} */
    const choices = [
      ['', usual === '' ? own : 'as the report: ' + sigxShown.statistic(usual)],
      ...(usual === '' ? [] : [/** @type {[string, string]} */ (['own', own])]),
      ['last', 'last'], ['best', 'best'], ['mean', 'mean over run'], ['reported', 'as stored'], ['step', 'at step …'],
    ];
    const chosen = step === null ? view.statistic : 'step';
    const select = element('select', { 'data-key': 'statistic' },
      ...choices.map(([value, text]) => element('option', { value, selected: value === chosen }, text)));
    select.addEventListener('change', () =>
      sigxView.set({ statistic: select.value === 'step' ? 'step:' + commonStep(runs) : select.value }));
    const made = element('div', { class: 'filter control' }, element('label', {}, 'Statistic', select));
    if (step !== null) {
      const number = element('input', { type: 'number', min: '0', step: '1', value: String(step), 'data-key': 'step' });
      const ask = () => {
        const asked = 'step:' + number.value;
        if (sigxMetrics.isStatistic(asked)) {
          sigxView.set({ statistic: asked });
        } else {
          number.value = String(step);
        }
      };
      number.addEventListener('change', ask);
      number.addEventListener('keydown', (event) => event.key === 'Enter' && ask());
      made.append(element('label', {}, 'Step', number));
    }
    return made;
  }

  /** @param {PanelView} view @param {string} pattern */
  const ignore = (view, pattern) =>
    sigxView.set({ ignore: [...view.ignore.filter((one) => one !== pattern), pattern] });

  /** @param {PanelView} view @param {string} pattern */
  const restore = (view, pattern) => sigxView.set({ ignore: view.ignore.filter((one) => one !== pattern) });

  /** The field for patterns and those that are in force. @param {PanelView} view */
  function patterns(view) {
    const input = element('input',
      { type: 'text', 'data-key': 'pattern', placeholder: 'seed, tokenizer.*', spellcheck: 'false' });
    const form = element('form', { class: 'filter control' },
      element('label', {}, 'Ignore settings (* stands for anything)', input),
      element('button', { type: 'submit', 'data-key': 'ignore' }, 'Ignore'));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const added = input.value.split(',').map((one) => one.trim())
        .filter((one) => one !== '' && !view.ignore.includes(one));
      if (added.length > 0) {
        sigxView.set({ ignore: [...view.ignore, ...new Set(added)] });
      }
    });
    const list = element('ul', { class: 'patterns control', 'aria-label': 'Ignored patterns' },
      ...view.ignore.map((pattern) => element('li', {}, element('code', {}, pattern), ' ',
        button('pattern:' + pattern, '×', 'Stop ignoring ' + pattern, () => restore(view, pattern)))));
    return view.ignore.length === 0 ? [form] : [form, list];
  }

  return { columns, statistic, patterns, ignore, restore };
})();
/*
 * The comparison panel of compare.html: loads the runs that the address names, compares them and draws the parts of a
 * comparison page. What its controls change is the view; drawing follows the view.
 */

/**
 * What other scripts of the panel get: the runs that could be loaded, in the order of the columns.
 * @typedef {object} Loaded
 * @property {string[]} names file names of the runs
 * @property {Run[]} runs
 * @property {string[]} titles of the runs, told apart by their stores where names are equal
 * @property {RunDiff[]} diffs one for each run after the baseline
 */

const sigxCompare = (() => {
  'use strict';

  const { element } = sigxParts;
  const place = /** @type {HTMLElement} */ (document.getElementById('comparison'));
  /** Drawn by scripts of their own; they stand below the metrics. */
  const curves = /** @type {HTMLElement} */ (document.getElementById('curves'));
  const status = element('output', { class: 'status quiet', 'aria-live': 'polite' });
  const parts = element('div', { class: 'parts' });

  /** The parts of a view that a comparison is drawn from. */
  const watched = /** @type {const} */ (['runs', 'ignore', 'metrics', 'statistic', 'all', 'changed']);

  /** @typedef {{report: {notableChange: number, statistic: string}, projects: {title: string}[]}} Index */

  /** @type {Index} */
  const usual = { report: { notableChange: 0.1, statistic: '' }, projects: [] };

  /** @type {Loaded} */
  let current = { names: [], runs: [], titles: [], diffs: [] };
  /** @type {Set<(loaded: Loaded) => void>} */
  const listeners = new Set();
  let turn = 0;
  let drawn = false;

  /** @param {string} name @param {Index} index @returns {Promise<Run | null>} null where there is no such run */
  async function load(name, index) {
    const before = current.runs.find((run) => run.file === name);
    if (before) {
      return before;
    }
    try {
      const content = await sigxData.load('runs/' + name);
      return sigxRun.of(name, content, index.projects[content.project]?.title);
    } catch (gone) {
      return null;
    }
  }

  /**
   * Told apart by their stores where their names are equal.
   * @param {Run[]} runs @param {string[]} names those that the address has
   * @returns {Named[]}
   */
  const named = (runs, names) => runs.map((run, place) => {
    const shared = runs.some((other) =>
      (other.id !== run.id || other.store !== run.store) && sigxRun.nameOf(other) === sigxRun.nameOf(run));
    const title = shared ? run.title + ' (' + run.store + ')' : run.title;
    return { run, title, place, tone: names.indexOf(run.file) };
  });

  /** @param {PanelView} view @param {Index} index @returns {DiffRules} */
  function rules(view, index) {
    const asked = view.statistic || index.report.statistic;
    return {
      notableChange: index.report.notableChange,
      ignore: view.ignore,
      metrics: view.metrics,
      statistic: sigxMetrics.isStatistic(asked) ? asked : '',
    };
  }

  /**
   * @param {string[]} missing
   * @param {boolean} rest whether there is still something to compare
   * @param {boolean} baseline whether it is the baseline
   */
  const missingNote = (missing, rest, baseline) =>
    element('div', { class: 'notice doubt', role: 'note' }, element('p', {}, element('strong', {}, 'Missing:'), ' ',
      ...missing.flatMap((name, at) => (at === 0 ? [sigxParts.foreign(name)] : [', ', sigxParts.foreign(name)])),
      (missing.length === 1 ? ' is' : ' are') + ' not in this report'
        + (rest ? '; the comparison shows the rest' + (baseline ? ', against another baseline' : '') : '') + '.'));

  /** @param {number} asked how many runs the address names @param {number} compared */
  const manyNote = (asked, compared) => element('div', { class: 'notice', role: 'note' }, element('p', {},
    `This address names ${asked.toLocaleString('en')} runs. The first ${compared} are compared here; all of them can be searched, sorted and plotted: `,
    sigxParts.button('only-picked', 'Only these in the table', 'Show only these runs in the table', () => {
      sigxView.set({ among: sigxPick.PICKED });
      document.getElementById('picker')?.scrollIntoView({ block: 'start' });
    })));

  /** @param {Compared} comparison @param {PanelView} view @param {Index} index @returns {Node[]} */
  function compared(comparison, view, index) {
    return [
      ...sigxAnswers.draw(comparison),
      sigxTables.settings(comparison, {
        all: view.all === '1',
        showAll: (on) => sigxView.set({ all: on ? '1' : '' }),
        ignored: view.ignore,
        ignore: (pattern) => sigxControls.ignore(view, pattern),
        restore: (pattern) => sigxControls.restore(view, pattern),
      }, ...sigxControls.patterns(view)),
      sigxTables.metrics(comparison, sigxControls.statistic(comparison.runs, view, index.report.statistic)),
      curves,
      ...sigxOutputs.draw(comparison, view.changed === '1', (on) => sigxView.set({ changed: on ? '1' : '' })),
      sigxAbout.draw(comparison),
    ];
  }

  /** @param {Compared} comparison */
  function summary({ runs, diffs }) {
    const settings = new Set(diffs.flatMap((diff) => diff.settings.map((change) => change.path))).size;
    const differ = sigxShown.count(settings, 'setting') + (settings === 1 ? ' differs' : ' differ');
    return `Comparing ${runs.length} runs; ${differ}; verdict: ${sigxShown.verdictOfAll(diffs)}.`;
  }

  /** Where the reader is, by the keys of controls, frames and details. */
  function position() {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.closest('[data-key]') : null;
    const focus = focused instanceof HTMLElement && parts.contains(focused) ? focused.dataset.key : undefined;
    const keyed = /** @type {HTMLElement[]} */ ([...parts.querySelectorAll('[data-key]')]);
    const states = keyed
      .filter((one) => one.matches('details, .frame'))
      .map((one) => ({ key: one.dataset.key, open: one.matches('[open]'), x: one.scrollLeft, y: one.scrollTop }));
    return { focus, states };
  }

  /** @param {ReturnType<typeof position>} before */
  function resume({ focus, states }) {
    /** @param {string | undefined} key */
    const find = (key) =>
      /** @type {HTMLElement | undefined} */ ([...parts.querySelectorAll('[data-key]')].find((one) =>
        one instanceof HTMLElement && one.dataset.key === key));
    for (const { key, open, x, y } of states) {
      const now = find(key);
      if (now instanceof HTMLDetailsElement) {
        now.open = open;
      }
      now?.scrollTo(x, y);
    }
    if (focus !== undefined) {
      // A control that did its work may be gone; then its list is where the reader was.
      const next = find(focus) || parts.querySelector('.compared');
      if (next instanceof HTMLElement) {
        next.tabIndex = next.matches('.compared') ? -1 : next.tabIndex;
        next.focus({ preventScroll: true });
      }
    }
  }

  /** @param {PanelView} view */
  async function show(view) {
    const mine = ++turn;
    delete place.dataset.ready;
    const wanted = sigxPick.compared(view.runs);
    const asked = new Set(view.runs).size;
    /** @type {Index} */
    const index = wanted.length === 0 ? usual : await sigxData.load('index').catch(() => usual);
    const loaded = await Promise.all(wanted.map((name) => load(name, index)));
    if (mine !== turn) {
      return;
    }
    const runs = loaded.flatMap((run) => run ?? []);
    const missing = wanted.filter((_, at) => loaded[at] === null);
    const [baseline, ...others] = runs;
    const diffs = others.map((run) => sigxDiff.of(baseline, run, rules(view, index)));
    const comparison = { runs: named(runs, view.runs), diffs };
    current = { names: runs.map((run) => run.file), runs, titles: comparison.runs.map((one) => one.title), diffs };
    const before = position();
    parts.replaceChildren(
      ...(asked > wanted.length ? [manyNote(asked, wanted.length)] : []),
      ...(missing.length > 0 ? [missingNote(missing, diffs.length > 0, loaded[0] === null)] : []),
      ...(runs.length > 0 ? sigxControls.columns(comparison.runs) : []),
      ...(diffs.length > 0 ? compared(comparison, view, index) : []),
      ...(wanted.length > 0 && diffs.length === 0
        ? [element('div', { class: 'empty' }, element('p', {}, element('strong', {}, 'There is one run only.'),
          ' A comparison needs a second run to show what differs.'))]
        : []),
      ...(diffs.length > 0 ? [] : [curves]));
    resume(before);
    status.textContent = diffs.length > 0 ? summary(comparison) : '';
    place.dataset.ready = '1';
    drawn = true;
    listeners.forEach((listener) => listener(current));
  }

  /** The runs that are compared now. @returns {Loaded} */
  const now = () => current;

  /** Calls after each drawing, and at once where something is drawn. @param {(loaded: Loaded) => void} listener */
  function watch(listener) {
    listeners.add(listener);
    if (drawn) {
      listener(current);
    }
  }

  place.append(status, parts);
  sigxView.watch((view, changed) => {
    if (watched.some((part) => changed.has(part))) {
      show(view);
    }
  });

  return { current: now, watch };
})();
