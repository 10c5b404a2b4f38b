/*
 * Parts of the export, put together in the browser from the texts that the build wrote: everything or one project,
 * chosen kinds of records, with or without outputs and histories. What is left out is named in the document.
 */
const sigxExports = (() => {
  'use strict';

  const { element } = sigx;
  const KINDS = /** @type {const} */ (['projects', 'runs', 'scenarios', 'decisions', 'diffs', 'findings']);

  /**
   * @typedef {object} Choice
   * @property {number} project place in the index, -1 for all
   * @property {Set<string>} kinds
   * @property {boolean} history
   * @property {boolean} outputs outputs of models and texts of prompts
   */

  /** @param {JsonObject} object @param {string} field @returns {number} how many entries went */
  function drop(object, field) {
    const list = object.get(field);
    const count = Array.isArray(list) ? list.length : 0;
    if (count > 0) {
      object.set(field, []);
    }
    return count;
  }

  /**
   * The document.
   * @param {Choice} choice
   * @param {Table} table
   * @param {(done: number, all: number) => boolean} told of each run; false stops
   * @returns {Promise<string[] | null>} pieces to be joined; null where it was stopped
   */
  async function assemble(choice, table, told) {
    const records = await sigxData.load('records');
    const own = table.names.map((_, place) => place).filter((place) => choice.project < 0 || table.project[place] === choice.project);
    const names = new Set(own.map((place) => table.names[place]));
    const project = choice.project < 0 ? null : table.projects[choice.project];
    /** @param {{ runs: string[] }} record */
    const ours = (record) => project === null || record.runs.some((run) => names.has(run));
    /** @type {Map<string, number>} */
    const omitted = new Map();
    /** @param {string} what @param {number} count */
    const leave = (what, count) => count > 0 && omitted.set(what, (omitted.get(what) || 0) + count);
    /** @type {Record<string, string[]>} */
    const lists = { stores: records.stores };

    lists.projects = records.projects
      .filter((/** @type {any} */ one) => project === null || (one.id === project.id && one.store === project.store))
      .map((/** @type {any} */ one) => (choice.outputs ? one.json : bare(one.json, 'prompts', leave)));
    lists.runs = [];
    if (choice.kinds.has('runs')) {
      for (const [done, place] of own.entries()) {
        if (!told(done, own.length)) {
          return null;
        }
        const run = await sigxData.load('runs/' + table.names[place]);
        const text = choice.outputs ? run.run : bare(run.run, 'outputs', leave);
        if (choice.history && !run.whole) {
          leave('history', 1);
        }
        lists.runs.push(choice.history && run.whole && run.series !== '{}' ? text.replace(/\s*\}$/, ',"history":' + run.series + '}') : text);
      }
    }
    const scenarios = records.scenarios.map((/** @type {any} */ one, /** @type {number} */ place) => ({ ...one, place })).filter(ours);
    lists.scenarios = scenarios.map((/** @type {any} */ one) => one.json);
    lists.decisions = records.decisions.filter(ours).map((/** @type {any} */ one) => one.json);
    const diffs = choice.kinds.has('diffs') ? await sigxData.load('diffs') : [];
    lists.diffs = scenarios.flatMap((/** @type {any} */ one) => diffs[one.place] || []);
    const findings = choice.kinds.has('findings') ? await sigxData.load('findings') : [];
    lists.findings = findings
      .filter((/** @type {any} */ one) => project === null || names.has(one.run))
      .map((/** @type {any} */ one) => one.json);
    for (const kind of KINDS.filter((one) => !choice.kinds.has(one))) {
      leave(kind, kind === 'runs' ? own.length : lists[kind].length || 1);
      lists[kind] = [];
    }
    const head = /** @type {JsonObject} */ (sigxJson.parse(records.head));
    head.set('historyIncluded', choice.history && choice.kinds.has('runs') && !omitted.has('history'));
    const reasons = [...omitted].map(([what, count]) => ({ what, reason: 'excluded', count }));
    if (project !== null) {
      reasons.push({ what: 'projects', reason: 'not-selected', count: table.projects.length - 1 });
    }
    if (reasons.length > 0) {
      head.set('omitted', reasons);
    }
    const body = ['stores', ...KINDS].map((name) => ',\n"' + name + '": [' + lists[name].join(', ') + ']');
    return [sigxJson.write(head).slice(0, -1), ...body, '\n}\n'];
  }

  /** A record without one of its lists. @param {string} json @param {string} field @param {(what: string, count: number) => unknown} leave */
  function bare(json, field, leave) {
    const record = /** @type {JsonObject} */ (sigxJson.parse(json));
    const count = drop(record, field);
    leave(field, count);
    return count === 0 ? json : sigxJson.write(record);
  }

  /**
   * One row a run: who it is, its settings and metrics. @param {Choice} choice @param {Table} table @returns {Promise<string>}
   */
  async function csv(choice, table) {
    const columns = table.columns.filter((column) => column.key !== 'run');
    await Promise.all(columns.map((column) => table.load(column.key)));
    const places = table.names.map((_, place) => place).filter((place) => choice.project < 0 || table.project[place] === choice.project);
    /** @param {Cell} cell @returns {string | number | Num | null} */
    const written = (cell) => {
      if (cell === null || typeof cell === 'number') {
        return cell;
      }
      return sigxColumns.isNumber(cell) ? sigxNumbers.read(sigxColumns.text(cell)) : sigxColumns.text(cell);
    };
    const head = ['title', ...columns.map((column) => (column.kind === 'run' ? column.name : column.key))];
    return sigxDownload.csv([
      head,
      ...places.map((place) => [table.titles[place], ...columns.map((column) => written((table.loaded(column.key) || [])[place]))]),
    ]);
  }

  /** @param {HTMLElement} place */
  function build(place) {
    const project = element('select', {}, element('option', { value: '-1' }, 'all projects'));
    /** @param {string} text @param {boolean} on */
    const box = (text, on) => {
      const input = element('input', { type: 'checkbox' });
      input.checked = on;
      return { input, label: element('label', {}, input, ' ' + text) };
    };
    const kinds = KINDS.map((kind) => ({ kind, ...box(kind, true) }));
    const history = box('histories', true);
    const outputs = box('outputs and texts of prompts', false);
    const status = element('output', { 'aria-live': 'polite', class: 'quiet' });
    const stop = element('button', { type: 'button', hidden: true }, 'Stop');
    let stopped = false;
    stop.addEventListener('click', () => (stopped = true));

    /** @returns {Choice} */
    const choice = () => ({
      project: Number(project.value),
      kinds: new Set(kinds.filter((one) => one.input.checked).map((one) => one.kind)),
      history: history.input.checked,
      outputs: outputs.input.checked,
    });

    /** @param {string} text @param {(table: Table) => Promise<void>} action */
    const button = (text, action) => {
      const made = element('button', { type: 'button' }, text);
      made.addEventListener('click', async () => {
        made.disabled = true;
        stopped = false;
        try {
          await action(await sigxColumns.open());
        } catch (error) {
          status.textContent = error instanceof Error ? error.message : String(error);
        } finally {
          made.disabled = false;
          stop.hidden = true;
        }
      });
      return made;
    };

    const json = button('Download JSON', async (table) => {
      stop.hidden = false;
      const pieces = await assemble(choice(), table, (done, all) => {
        status.textContent = done.toLocaleString('en') + ' of ' + all.toLocaleString('en') + ' runs';
        return !stopped;
      });
      status.textContent = pieces === null ? 'Stopped.' : 'Done.';
      if (pieces !== null) {
        sigxDownload.save('sigx-export.json', 'application/json', pieces.join(''));
      }
    });
    const table = button('Download CSV of runs', async (columns) => {
      sigxDownload.save('runs-wide.csv', 'text/csv', await csv(choice(), columns));
      status.textContent = 'Done.';
    });
    place.replaceChildren(
      element('h2', {}, 'A part of it'),
      element('p', {}, 'Made here, in this browser; nothing is sent anywhere. The document names what was left out.'),
      element('div', { class: 'exportform' }, element('label', {}, 'Project ', project),
        element('fieldset', {}, element('legend', {}, 'Records'), ...kinds.map((one) => one.label)),
        element('fieldset', {}, element('legend', {}, 'With'), history.label, outputs.label)),
      element('p', {}, json, ' ', table, ' ', stop, ' ', status));
    sigxData.load('index').then(({ projects }) => project.append(...projects.map(
      (/** @type {{ title: string }} */ one, /** @type {number} */ at) => element('option', { value: String(at) }, one.title))));
    place.hidden = false;
  }

  const place = document.getElementById('export-part');
  if (place) {
    build(place);
  }

  return { assemble };
})();
