/*
 * A comparison in the forms that leave the page: Markdown for a pull request, LaTeX for a paper, CSV and JSON as the
 * exports have them. Numbers are those of the panel: rounded for readers in the first two, exact in the others.
 */
const sigxShare = (() => {
  'use strict';

  const CELL = 120;
  const plain = sigxNumbers.textOf;

  /** @typedef {{ path: string, cells: string[] }} Row */

  /** @param {Loaded} loaded @returns {Row[]} the settings that differ in at least one run, by path */
  function settings({ runs, diffs }) {
    const paths = [...new Set(diffs.flatMap((diff) => diff.settings.map((change) => change.path)))].sort();
    return paths.map((path) => ({
      path,
      cells: runs.map((run) => (run.flat.has(path) ? sigxShown.setting(run.flat.get(path)) : '–')),
    }));
  }

  /** @param {Loaded} loaded @returns {(Row & { statistic: string })[]} the number that decides, for each metric */
  function metrics({ diffs }) {
    /** @type {Map<string, MetricDelta>} */
    const first = new Map();
    diffs.forEach((diff) => diff.metrics.filter((one) => one.headline && !first.has(one.name)).forEach((one) => first.set(one.name, one)));
    return [...first.values()].map((delta) => ({
      path: delta.name,
      statistic: sigxShown.statistic(delta.statistic),
      cells: [
        plain(sigxNumbers.quantity(delta.before, delta.unit)),
        ...diffs.map((diff) => {
          const own = diff.metrics.find((one) => one.name === delta.name && one.statistic === delta.statistic);
          if (!own) {
            return '–';
          }
          const change = sigxNumbers.percent(own.relativeChange) || plain(sigxNumbers.signed(own.absoluteChange, own.unit));
          const word = sigxShown.verdict(own.verdict).word;
          return plain(sigxNumbers.quantity(own.after, own.unit)) + ' (' + [own.absoluteChange.state === 'finite' ? change : '', word].filter(Boolean).join(', ') + ')';
        }),
      ],
    }));
  }

  /** A code span whose fence is longer than every run of backticks inside; no markup comes alive in it. @param {string} text */
  function code(text) {
    const shown = sigxShown.visible(text.length > CELL ? text.slice(0, CELL - 1) + '…' : text).replace(/[\r\n\t]+/g, ' ');
    if (shown.trim() === '') {
      return '';
    }
    const longest = Math.max(0, ...(shown.match(/`+/g) || []).map((run) => run.length));
    const gap = /^`|`$/.test(shown) ? ' ' : '';
    return ('`'.repeat(longest + 1) + gap + shown + gap + '`'.repeat(longest + 1)).replaceAll('|', '\\|');
  }

  /** A sentence that may quote names. @param {string} text */
  const sentence = (text) => sigxShown.visible(text).replace(/[\\`*_{}[\]<>#|~&!$]/g, '\\$&').replaceAll('@', '@\u200b');

  /** @param {string[]} head @param {string[][]} rows @param {string} right how number columns are aligned */
  const table = (head, rows, right) =>
    [head, head.map((_, at) => (at === 0 ? '---' : right)), ...rows].map((row) => '| ' + row.join(' | ') + ' |\n').join('');

  /** @param {Loaded} loaded @returns {string} */
  function markdown(loaded) {
    const names = loaded.titles;
    const head = names.map((name, at) => code(name) + (at === 0 ? ' (baseline)' : ''));
    const changed = settings(loaded);
    const verdicts = loaded.diffs.map((diff, at) =>
      '**' + code(names[at + 1]) + ': ' + sigxShown.verdictOf(diff).word + '**\n'
        + diff.comparable.reasons.map((reason) => '- ' + sentence(reason.text) + '\n').join(''));
    return verdicts.join('\n')
      + '\n### Settings\n\n'
      + (changed.length === 0 ? 'No setting differs.\n' : table(['Setting', ...head], changed.map((row) => [code(row.path), ...row.cells.map(code)]), '---'))
      + '\n### Metrics\n\n'
      + table(['Metric', ...head], metrics(loaded).map((row) => [code(row.path) + ' ' + row.statistic, ...row.cells.map(sentence)]), '---:');
  }

  /** @type {Record<string, string>} */
  const SPECIAL = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}', '−': '$-$', '–': '--', '∞': '$\\infty$', '<': '\\textless{}', '>': '\\textgreater{}', '…': '\\ldots{}' };

  /** @param {string} text */
  const tex = (text) =>
    sigxShown.visible(text).replace(/[\r\n\t]+/g, ' ').replace(/[\\~^−–∞<>…]|[&%$#_{}]/g, (sign) => SPECIAL[sign] || '\\' + sign);

  /** Two tables without a package: settings that differ, and metrics. @param {Loaded} loaded @returns {string} */
  function latex(loaded) {
    const names = loaded.titles.map((name, at) => tex(name) + (at === 0 ? ' (baseline)' : ''));
    /** @param {string} first @param {string} align @param {string[][]} rows */
    const tabular = (first, align, rows) =>
      '\\begin{tabular}{l' + align.repeat(names.length) + '}\n\\hline\n' + [first, ...names].join(' & ') + ' \\\\\n\\hline\n'
        + rows.map((row) => row.join(' & ') + ' \\\\\n').join('') + '\\hline\n\\end{tabular}\n';
    return tabular('Setting', 'l', settings(loaded).map((row) => [tex(row.path), ...row.cells.map(tex)]))
      + '\n' + tabular('Metric', 'r', metrics(loaded).map((row) => [tex(row.path + ' (' + row.statistic + ')'), ...row.cells.map(tex)]));
  }

  /** Rows like those of diffs.csv. @param {Loaded} loaded @returns {string} */
  function csv({ diffs }) {
    const head = ['baselineStore', 'baselineRunId', 'runStore', 'runId', 'comparable', 'kind', 'name', 'statistic', 'headline', 'change', 'verdict',
      'before', 'after', 'absoluteChange', 'relativeChange', 'direction', 'role', 'unit', 'notable', 'reason'];
    /** @param {RunDiff} diff @param {'setting' | 'folded'} kind @param {FieldChange} change */
    const setting = (diff, kind, change) => [...who(diff), kind, change.path, null, null, change.change, null,
      value(change.before), value(change.after), null, change.relativeChange, null, null, null, String(change.notable), change.folded || null];
    const rows = diffs.flatMap((diff) => [
      ...diff.settings.map((change) => setting(diff, 'setting', change)),
      ...diff.folded.map((change) => setting(diff, 'folded', change)),
      ...diff.metrics.map((one) => [...who(diff), 'metric', one.name, one.statistic, String(one.headline), null, one.verdict,
        one.before, one.after, one.absoluteChange, one.relativeChange, one.direction, one.role, one.unit, String(one.notable), null]),
    ]);
    return sigxDownload.csv([head, ...rows]);
  }

  /** @param {RunDiff} diff */
  const who = (diff) => [diff.baseline.store, diff.baseline.id, diff.run.store, diff.run.id, String(diff.comparable.value)];

  /** @param {Json | undefined} json @returns {string | null} */
  const value = (json) => (json === undefined ? null : typeof json === 'string' ? json : sigxJson.write(json));

  /** A diff as the export document has it. @param {RunDiff} diff @param {string} scenario its id */
  function record(diff, scenario) {
    /** @param {FieldChange} change */
    const setting = (change) => ({
      path: change.path, change: change.change, before: change.before ?? null, after: change.after ?? null,
      relativeChange: change.relativeChange, notable: change.notable, ...(change.folded === '' ? {} : { reason: change.folded }),
    });
    return {
      scenarioId: scenario, store: '',
      baselineRunId: diff.baseline.id, baselineStore: diff.baseline.store, runId: diff.run.id, runStore: diff.run.store,
      comparable: diff.comparable,
      settings: diff.settings.map(setting), foldedSettings: diff.folded.map(setting), unchangedSettings: diff.unchanged,
      metrics: diff.metrics.map((one) => ({
        name: one.name, statistic: one.statistic, headline: one.headline, before: one.before, after: one.after,
        absoluteChange: one.absoluteChange, relativeChange: one.relativeChange, direction: one.direction, role: one.role,
        unit: one.unit, verdict: one.verdict, notable: one.notable,
      })),
      summary: diff.summary,
    };
  }

  /**
   * An export document of the compared runs, with the comparison as its one scenario.
   * @param {Loaded} loaded @param {Scenario} scenario @param {any} report what `data/index.js` says of the report
   * @returns {string}
   */
  function json(loaded, scenario, report) {
    const id = 'comparison';
    return sigxJson.write({
      schemaVersion: report.schemaVersion, generator: report.generator, title: report.title, asOf: report.asOf || null,
      notableChange: report.notableChange, historyIncluded: false,
      runs: loaded.runs.map((run) => run.fields),
      scenarios: [{
        id, store: '', name: scenario.name, description: scenario.description,
        runIds: loaded.runs.map((run) => run.id), runs: loaded.runs.map(({ store, id: run }) => ({ store, id: run })),
        baselineId: loaded.runs[0].id, ignore: scenario.ignore, metrics: scenario.metrics, statistic: scenario.statistic || null,
      }],
      diffs: loaded.diffs.map((diff) => record(diff, id)),
    }) + '\n';
  }

  return { markdown, latex, csv, json };
})();
