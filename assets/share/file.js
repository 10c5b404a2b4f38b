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
