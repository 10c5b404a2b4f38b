/*
 * Scenario files as docs/scenarios.md describes them: written for a view, and read back into one. A text in YAML stands
 * in the quotes of JSON, which YAML reads as well, so that no text can turn into anything else.
 */

/**
 * @typedef {object} Scenario
 * @property {string} name
 * @property {string} description
 * @property {string[]} runs file names, the baseline first
 * @property {string[]} ignore
 * @property {string[]} metrics
 * @property {string} statistic may be empty
 */

const sigxScenarioFile = (() => {
  'use strict';

  /** The version that is written. One of a newer minor version is read with a notice, a newer major one is refused. */
  const VERSION = '1.0';
  const FIELDS = [
    'schemaVersion', 'id', 'name', 'description', 'project', 'runs', 'baseline', 'ignore', 'metrics', 'statistic', 'createdAt', 'notes',
  ];

  /**
   * How a file names a run: `store:id`, or both apart where a colon or blank could be misread.
   * @param {string} store @param {string} id
   */
  const reference = (store, id) => (/[\s:]/.test(store + id) || store === '' ? { store, run: id } : store + ':' + id);

  /** The content of a file. @param {Scenario} scenario @param {Table} table */
  function content(scenario, table) {
    const ids = table.loaded('id') || [];
    const stores = table.loaded('store') || [];
    return {
      schemaVersion: VERSION,
      name: scenario.name,
      ...(scenario.description === '' ? {} : { description: scenario.description }),
      runs: scenario.runs.map(table.place).filter((place) => place >= 0)
        .map((place) => reference(sigxColumns.text(stores[place]), sigxColumns.text(ids[place]))),
      ...(scenario.ignore.length === 0 ? {} : { ignore: scenario.ignore }),
      ...(scenario.metrics.length === 0 ? {} : { metrics: scenario.metrics }),
      ...(scenario.statistic === '' ? {} : { statistic: scenario.statistic }),
    };
  }

  /** @param {Scenario} scenario @param {Table} table @returns {string} */
  const json = (scenario, table) => JSON.stringify(content(scenario, table), null, 2) + '\n';

  /** @param {Scenario} scenario @param {Table} table @returns {string} */
  function yaml(scenario, table) {
    const line = (/** @type {unknown} */ value) => JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (unit) =>
      '\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'));
    return Object.entries(content(scenario, table))
      .map(([field, value]) => (field === 'runs' && Array.isArray(value)
        ? 'runs:\n' + value.map((run) => '  - ' + line(run) + '\n').join('')
        : field + ': ' + line(value) + '\n'))
      .join('');
  }

  /** @param {string} text @param {string} file @returns {Promise<any>} */
  async function parsed(text, file) {
    try {
      if (/^\s*[{[]/.test(text)) {
        return JSON.parse(text);
      }
      await sigx.script('assets/js-yaml.min');
      const yamlReader = /** @type {any} */ (window).jsyaml;
      return yamlReader.load(text, { schema: yamlReader.CORE_SCHEMA });
    } catch (error) {
      throw new Error(file + ' cannot be read: ' + (error instanceof Error ? error.message : error));
    }
  }

  /** Refuses what is no scenario of a version that can be read. @param {any} value @param {string} file @param {string[]} notes */
  function check(value, file, notes) {
    if (value === null || typeof value !== 'object' || Array.isArray(value) || !Array.isArray(value.runs)) {
      throw new Error(file + ' is no scenario: it has no list of runs');
    }
    const version = value.schemaVersion === undefined ? VERSION : String(value.schemaVersion);
    const [major, minor] = version.split('.').map(Number);
    if (value.schemaVersion === undefined) {
      notes.push('It names no version and is read as ' + VERSION + '.');
    } else if (!/^\d+(\.\d+){0,2}$/.test(version)) {
      throw new Error(file + ' has the scenario version ' + version + ', which is none');
    } else if (major > 1) {
      throw new Error(file + ' has the scenario version ' + version + '; this report reads ' + VERSION + '. Open it with a newer sigx.');
    } else if (minor > 0) {
      notes.push('It has the newer version ' + version + '; what this report does not know is left out.');
    }
    const unknown = Object.keys(value).filter((field) => !FIELDS.includes(field));
    if (unknown.length > 0) {
      notes.push('Unknown fields are left out: ' + unknown.join(', ') + '.');
    }
  }

  /**
   * The runs that a reference fits: an id before a name, as the build resolves it.
   * @param {unknown} written @param {Table} table @returns {number[]} places
   */
  function fitting(written, table) {
    const ids = table.loaded('id') || [];
    const stores = table.loaded('store') || [];
    /** @param {string} run @param {string | null} store @returns {number[]} */
    const among = (run, store) => {
      const all = table.names.map((_, place) => place).filter((place) => store === null || stores[place] === store);
      const byId = all.filter((place) => ids[place] === run);
      return byId.length > 0 ? byId : all.filter((place) => table.titles[place] === run);
    };
    if (written !== null && typeof written === 'object') {
      const { store, run } = /** @type {{ store?: unknown, run?: unknown }} */ (written);
      return among(String(run), store === undefined || store === '' ? null : String(store));
    }
    const text = String(written);
    const colon = text.indexOf(':');
    const whole = among(text, null);
    return whole.length > 0 || colon < 1 || /\s/.test(text.slice(0, colon)) ? whole : among(text.slice(colon + 1), text.slice(0, colon));
  }

  /**
   * Reads a file.
   * @param {string} text @param {string} file its name, for messages
   * @param {Table} table with `id` and `store` loaded
   * @returns {Promise<{ scenario: Scenario, notes: string[] }>} notes say what could not be taken over
   * @throws {Error} that names the file and says what is wrong
   */
  async function read(text, file, table) {
    const value = await parsed(text, file);
    /** @type {string[]} */
    const notes = [];
    check(value, file, notes);
    /** @param {unknown} written @returns {string[]} */
    const resolve = (written) => {
      const places = fitting(written, table);
      const called = typeof written === 'object' ? JSON.stringify(written) : String(written);
      if (places.length !== 1) {
        notes.push(places.length === 0 ? 'No run is called ' + called + '.' : places.length + ' runs are called ' + called + '.');
      }
      return places.length === 1 ? [table.names[places[0]]] : [];
    };
    const runs = [...new Set(/** @type {string[]} */ (value.runs.flatMap(resolve)))];
    const baseline = value.baseline === undefined || value.baseline === null ? [] : resolve(value.baseline);
    /** @param {unknown} list @returns {string[]} */
    const texts = (list) => (Array.isArray(list) ? list.map(String) : []);
    return {
      scenario: {
        name: value.name === undefined ? '' : String(value.name),
        description: value.description === undefined ? '' : String(value.description),
        runs: [...baseline, ...runs.filter((run) => !baseline.includes(run))],
        ignore: texts(value.ignore),
        metrics: texts(value.metrics),
        statistic: value.statistic === undefined || value.statistic === null ? '' : String(value.statistic),
      },
      notes,
    };
  }

  return { json, yaml, read };
})();
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
/*
 * The tools of a view: its link, its scenario file, its copies in other forms, and the views kept in this browser.
 */
const sigxScenarios = (() => {
  'use strict';

  const { element } = sigx;
  const KEY = 'scenarios';

  /** @typedef {{ name: string, description: string, fragment: string }} Saved */

  /** @returns {Saved[]} those kept in this browser, in the order of saving */
  function saved() {
    try {
      const list = JSON.parse(sigx.remembered(KEY) || '[]');
      return Array.isArray(list) ? list.filter((one) => one && typeof one.name === 'string' && typeof one.fragment === 'string') : [];
    } catch (damaged) {
      return [];
    }
  }

  /** @param {string} text @param {() => void} action @param {string} [more] classes @param {string} [name] where the text is not enough */
  function button(text, action, more = '', name = '') {
    const made = element('button', { type: 'button', class: more, 'aria-label': name !== '' && name });
    made.textContent = text;
    made.addEventListener('click', action);
    return made;
  }

  /** Copies where the browser lets a page do that; else shows the text, selected. @param {string} text @param {string} what */
  async function copy(text, what) {
    try {
      await navigator.clipboard.writeText(text);
      say(what + ' copied.');
      show('', '');
    } catch (refused) {
      show(what, text);
      box.focus();
      box.select();
      say('Copy the selected text.');
    }
  }

  const status = element('output', { 'aria-live': 'polite', class: 'quiet' });
  const box = element('textarea', { rows: '12', readonly: true, spellcheck: 'false', 'aria-label': 'Text to copy' });
  const shown = element('div', { class: 'sharebox', hidden: true }, box);

  const withRuns = element('div', { class: 'sharetools' });
  const save = element('details', { class: 'savebox' });

  /** @param {string} message */
  const say = (message) => (status.textContent = message);

  /** @param {string} what empty hides it @param {string} text */
  function show(what, text) {
    box.value = text;
    box.setAttribute('aria-label', what);
    shown.hidden = what === '';
  }

  const name = element('input', { type: 'text', required: true });
  const description = element('input', { type: 'text', class: 'long' });

  /** @returns {Scenario} */
  function scenario() {
    const view = sigxView.get();
    const rest = view.runs.filter((run) => !sigxPick.compared(view.runs).includes(run));
    return {
      name: name.value.trim() || 'Comparison', description: description.value.trim(),
      runs: [...sigxCompare.current().names, ...rest],
      ignore: view.ignore, metrics: view.metrics, statistic: view.statistic,
    };
  }

  /** @returns {Promise<Table>} with what scenario files name runs by */
  async function table() {
    const opened = await sigxColumns.open();
    await Promise.all(['id', 'store'].map(opened.load));
    return opened;
  }

  /** @param {'yaml' | 'json'} form @param {boolean} download */
  async function file(form, download) {
    const text = sigxScenarioFile[form](scenario(), await table());
    if (download) {
      sigxDownload.save(sigxDownload.fileName(scenario().name, form), form === 'json' ? 'application/json' : 'application/yaml', text);
      say('Put the file into the folder of the scenarios and commit it.');
    } else {
      show('Scenario file', text);
      say('Put this into the folder of the scenarios and commit it.');
    }
  }

  function keep() {
    const list = saved().filter((one) => one.name !== scenario().name);
    const { name: title, description: more } = scenario();
    const kept = sigx.remember(KEY, JSON.stringify([...list, { name: title, description: more, fragment: sigxView.fragment(sigxView.get()) }]));
    say(kept ? 'Kept in this browser as ' + title + '.' : 'This browser keeps nothing for this page; use the file.');
    drawSaved();
  }

  /** @param {string} text @param {string} from name of the file */
  async function open(text, from) {
    try {
      const { scenario: found, notes } = await sigxScenarioFile.read(text, from, await table());
      name.value = found.name;
      description.value = found.description;
      sigxView.set({ runs: found.runs, ignore: found.ignore, metrics: found.metrics, statistic: found.statistic });
      say(['Opened ' + from + '.', ...notes].join(' '));
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }

  /** The list of what this browser keeps. */
  function drawSaved() {
    const place = document.getElementById('saved-here');
    if (!place) {
      return;
    }
    const list = saved();
    /** @param {Saved[]} next @param {number} at where the reader goes on @param {string} action @param {string} said */
    const store = (next, at, action, said) => {
      sigx.remember(KEY, JSON.stringify(next));
      drawSaved();
      say(said);
      const buttons = place.querySelectorAll('button.' + action);
      const goOn = buttons[Math.min(at, buttons.length - 1)] || document.querySelector(withRuns.hidden ? '#view-tools button' : '.savebox summary');
      /** @type {HTMLElement | null} */ (goOn)?.focus();
    };
    const lines = list.map((one, at) => {
      const link = element('a', { href: one.fragment }, element('bdi', {}, one.name));
      const field = element('input', { type: 'text', 'aria-label': 'New name of ' + one.name, hidden: true });
      const rename = button('Rename', () => {
        const title = field.value.trim();
        if (field.hidden) {
          field.hidden = false;
          field.value = one.name;
          field.focus();
        } else if (title !== '') {
          store(list.map((other, row) => (row === at ? { ...one, name: title } : other)), at, 'rename', 'Renamed to ' + title + '.');
        }
      }, 'rename', 'Rename ' + one.name);
      const remove = button('Delete', () => store(list.filter((_, row) => row !== at), at, 'delete', 'Deleted ' + one.name + '.'),
        'delete', 'Delete ' + one.name);
      field.addEventListener('keydown', (event) => {
        if (event.key === 'Enter') {
          // Else the same key would also press the button that has the focus then.
          event.preventDefault();
          rename.click();
        } else if (event.key === 'Escape') {
          field.hidden = true;
          rename.focus();
        }
      });
      return element(
        'li', {}, link, ...(one.description === '' ? [] : [' ', element('span', { class: 'quiet', dir: 'auto' }, one.description)]), ' ',
        field, rename, remove);
    });
    place.replaceChildren(...(lines.length === 0 ? [] : [element('h2', {}, 'Kept in this browser'), element('ul', { class: 'savedlist' }, ...lines)]));
  }

  /** @param {string} text @param {(loaded: Loaded) => string | Promise<string>} make @param {string} ending of a file; empty copies */
  const form = (text, make, ending) => button(text, async () => {
    const made = await make(sigxCompare.current());
    if (ending === '') {
      copy(made, text.replace('Copy ', ''));
    } else {
      sigxDownload.save(sigxDownload.fileName(scenario().name, ending), 'text/plain', made);
    }
  });

  function build() {
    const place = document.getElementById('view-tools');
    if (!place) {
      return;
    }
    save.append(
      element('summary', {}, 'Save as scenario'),
      element(
        'div', { class: 'saveform' }, element('label', {}, 'Name', name), element('label', {}, 'Description', description),
        button('Show YAML', () => file('yaml', false)), button('Download scenario as YAML', () => file('yaml', true)),
        button('Download scenario as JSON', () => file('json', true)), button('Keep in this browser', keep)));
    withRuns.append(
      button('Copy link', () => copy(window.location.href, 'Link')),
      form('Copy Markdown', sigxShare.markdown, ''),
      element(
        'span', { class: 'expert' },
        form('Copy LaTeX', sigxShare.latex, ''), form('Copy CSV', sigxShare.csv, ''), form('Download CSV', sigxShare.csv, 'csv'),
        form('Download JSON', async (loaded) => sigxShare.json(loaded, scenario(), (await table()).report), 'json')),
      save);
    place.prepend(withRuns);
    place.append(status, shown);
    sigxCompare.watch((loaded) => (withRuns.hidden = loaded.diffs.length === 0));
    drawSaved();
  }

  build();

  return { open };
})();
