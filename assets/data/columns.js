/*
 * The runs of the report as columns, for tables, filters and plots: who they are at once, settings and metrics when a
 * column is asked for. The files are described in docs/site-data.md.
 */

/**
 * A value of a run: `null` absent; a number, a text, true or false are themselves; else one of the tagged forms.
 * @typedef {null | number | string | boolean | { num: string } | { nothing: true } | { items: string }} Cell
 */

/**
 * @typedef {object} Column
 * @property {string} key `setting:PATH`, `metric:NAME`, or the name of a column that every run has
 * @property {string} name as people write it
 * @property {'setting' | 'metric' | 'run'} kind
 * @property {string} unit may be empty
 * @property {string} direction `min`, `max`, `unknown`; empty where it is no metric
 * @property {number} runs how many runs have a value
 * @property {boolean} varies whether its values differ; that some runs lack it counts for nothing
 */

/**
 * A column of the runs of one part. What lacks at its end is absent.
 * @typedef {object} Packed
 * @property {number} start place of the part's first run
 * @property {Cell[]} cells one for each run, or the distinct ones
 * @property {number[] | null} at where the cells are distinct: for each run which of them it has, -1 where it has none
 */

/**
 * @typedef {object} Table
 * @property {any} report what `data/index.js` says of the report
 * @property {{ id: string, store: string, title: string, href: string, mainMetric: string }[]} projects
 * @property {number} count how many runs
 * @property {string[]} names file name of each run, as the address of a view has it
 * @property {string[]} titles
 * @property {number[]} project place in `projects`, -1 where it has none
 * @property {(runs: number[]) => Promise<string[]>} sparks the small curve of each of these runs, for `sigxData.curve`
 * @property {Column[]} columns the own ones first
 * @property {(key: string) => Column | undefined} find
 * @property {(key: string) => Promise<Cell[]>} load the cells of a column, in the order of the runs
 * @property {(key: string) => Cell[] | undefined} loaded the cells where they are there already
 * @property {(key: string) => Promise<Packed[]>} packed a setting or metric as its files have it
 * @property {(name: string) => number} place of the run with that file name, -1 where it is gone
 */

const sigxColumns = (() => {
  'use strict';

  /** Columns that every run has, in the order of the choice. */
  const OWN = ['run', 'status', 'created', 'project', 'store', 'id'];

  /** @type {Promise<Table> | null} */
  let opened = null;

  /** @param {Packed[]} parts @param {number} count of all runs @returns {Cell[]} */
  function unpacked(parts, count) {
    /** @type {Cell[]} */
    const all = new Array(count).fill(null);
    for (const { start, cells, at } of parts) {
      if (at === null) {
        cells.forEach((cell, place) => (all[start + place] = cell));
      } else {
        at.forEach((value, place) => (all[start + place] = value < 0 ? null : cells[value]));
      }
    }
    return all;
  }

  /** @returns {Promise<Table>} the table of all runs; the same for everybody who asks */
  function open() {
    opened = opened || read();
    opened.catch(() => (opened = null));
    return opened;
  }

  /** @returns {Promise<Table>} */
  async function read() {
    const index = await sigxData.load('index');
    const numbers = Array.from({ length: index.parts }, (_, part) => part);
    const parts = await Promise.all(numbers.map((part) => sigxData.load('rows-' + part)));
    /** @param {string} name @returns {any[]} */
    const joined = (name) => parts.flatMap((part) => part[name]);
    const names = joined('name');
    /** Place of the first run of each part. */
    const starts = numbers.map((part) => parts.slice(0, part).reduce((sum, before) => sum + before.name.length, 0));
    const project = joined('project');
    const places = new Map(names.map((name, place) => [name, place]));
    /** @type {Map<string, Cell[]>} */
    const cells = new Map([
      ['run', joined('title')],
      ['id', joined('id')],
      ['store', joined('store')],
      ['status', joined('status')],
      ['created', joined('created').map((/** @type {string} */ time) => time || null)],
      ['project', project.map((place) => (place < 0 ? null : index.projects[place].title))],
    ]);
    /** @type {Column[]} */
    const own = OWN.map((name) => (
      { key: name, name, kind: 'run', unit: '', direction: '', runs: index.runs, varies: false }));
    /** @type {Column[]} */
    const logged = index.columns.map((/** @type {any} */ column) => (
      { unit: '', direction: '', varies: false, ...column, kind: column.key.startsWith('metric:') ? 'metric' : 'setting' }));
    /** @type {Map<string, number[]>} */
    const groups = new Map(index.columns.map((/** @type {any} */ column) => [column.key, column.groups]));
    const columns = [...own, ...logged];
    const byKey = new Map(columns.map((column) => [column.key, column]));

    /** @param {string} key @returns {Promise<Packed[]>} */
    async function packed(key) {
      const places = groups.get(key);
      if (!places) {
        throw new Error('no run has the column ' + key);
      }
      const files = await Promise.all(numbers.map((part) => (
        places[part] < 0 ? {} : sigxData.load('columns-' + part + '-' + places[part]))));
      return files.map((/** @type {any} */ file, part) => {
        const column = file[key] || [];
        return Array.isArray(column)
          ? { start: starts[part], cells: column, at: null }
          : { start: starts[part], cells: column.values, at: column.at };
      });
    }

    /** @param {string} key @returns {Promise<Cell[]>} */
    async function load(key) {
      const known = cells.get(key) || unpacked(await packed(key), names.length);
      cells.set(key, known);
      return known;
    }

    return {
      report: index.report,
      projects: index.projects,
      count: names.length,
      names,
      titles: joined('title'),
      project,
      sparks: (runs) => Promise.all(runs.map(async (run) => {
        const part = starts.filter((start) => start <= run).length - 1;
        return (await sigxData.load('sparks-' + part))[run - starts[part]] || '';
      })),
      columns,
      find: (key) => byKey.get(key),
      load,
      loaded: (key) => cells.get(key),
      packed,
      place: (name) => places.get(name) ?? -1,
    };
  }

  /** The value as a number, also a long or an infinite one; NaN where it is none. @param {Cell} cell @returns {number} */
  function number(cell) {
    if (typeof cell === 'number') {
      return cell;
    }
    return typeof cell === 'object' && cell !== null && 'num' in cell ? Number(cell.num) : NaN;
  }

  /** Whether it is a number, be it one that is not finite. @param {Cell} cell @returns {boolean} */
  const isNumber = (cell) => typeof cell === 'number' || (typeof cell === 'object' && cell !== null && 'num' in cell);

  /** The value in plain text, exact. @param {Cell} cell @returns {string} empty where it is absent */
  function text(cell) {
    if (cell === null || typeof cell !== 'object') {
      return cell === null ? '' : String(cell);
    }
    return 'num' in cell ? cell.num : 'items' in cell ? cell.items : 'null';
  }

  /**
   * An order for sorting: numbers, then texts, absent ones last whatever the sign.
   * @param {Cell} a @param {Cell} b @param {1 | -1} sign @returns {number}
   */
  function compare(a, b, sign) {
    if (a === null || b === null) {
      return a === b ? 0 : a === null ? 1 : -1;
    }
    const left = isNumber(a);
    const right = isNumber(b);
    if (left && right) {
      return compareNumbers(number(a), number(b), sign);
    }
    if (left !== right) {
      return left ? -1 : 1;
    }
    const first = text(a);
    const second = text(b);
    return (first < second ? -1 : first > second ? 1 : 0) * sign;
  }

  /** NaN after every number, so that what diverged never wins. @param {number} a @param {number} b @param {1 | -1} sign */
  function compareNumbers(a, b, sign) {
    if (Number.isNaN(a) || Number.isNaN(b)) {
      return Number.isNaN(a) && Number.isNaN(b) ? 0 : Number.isNaN(a) ? 1 : -1;
    }
    return (a < b ? -1 : a > b ? 1 : 0) * sign;
  }

  return { open, number, isNumber, text, compare };
})();
