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
