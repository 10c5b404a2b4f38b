/*
 * The columns of all runs for plots: who the runs are, and their settings and metrics, loaded when a plot shows them.
 */

/**
 * A column of the index (docs/site-data.md).
 * @typedef {object} SigxColumn
 * @property {string} key
 * @property {string} name
 * @property {number[]} groups
 * @property {number} runs
 * @property {string} [unit]
 * @property {string} [role]
 */

/**
 * All runs of the report.
 * @typedef {object} SigxTable
 * @property {SigxColumn[]} columns
 * @property {string[]} names file names
 * @property {string[]} titles
 * @property {number[]} sizes runs of each part
 */

/**
 * What a plot knows of a cell: a number, text, or null where it is absent.
 * @typedef {number | string | null} SigxCell
 */

const sigxColumns = (() => {
  'use strict';

  const MOST_WORDS = 12;
  const MOST_GROUPS = 4;
  const USUAL_SETTINGS = 5;

  /**
   * Who there is.
   * @returns {Promise<SigxTable>}
   */
  async function table() {
    const index = await sigxData.load('index');
    const parts = await Promise.all(Array.from({ length: index.parts }, (_, part) => sigxData.load('rows-' + part)));
    return {
      columns: index.columns,
      names: parts.flatMap((part) => part.name),
      titles: parts.flatMap((part) => part.title),
      sizes: parts.map((part) => part.name.length),
    };
  }

  /**
   * @param {any} cell of a column file
   * @returns {SigxCell}
   */
  function value(cell) {
    if (cell === null || cell === undefined || typeof cell === 'number' || typeof cell === 'string') {
      return cell ?? null;
    }
    if (typeof cell === 'boolean') {
      return String(cell);
    }
    return 'num' in cell ? Number(cell.num) : 'items' in cell ? cell.items : 'null';
  }

  /**
   * One part of a column, as long as the part.
   * @param {any} raw
   * @param {number} size
   * @returns {SigxCell[]}
   */
  function part(raw, size) {
    const cells = Array.isArray(raw) ? raw : raw ? raw.at.map((/** @type {number} */ at) => raw.values[at]) : [];
    return Array.from({ length: size }, (_, run) => value(cells[run]));
  }

  /**
   * The cells of one column, one for each run.
   * @param {SigxTable} table
   * @param {SigxColumn} column
   * @returns {Promise<SigxCell[]>}
   */
  async function load(table, column) {
    const parts = await Promise.all(
      table.sizes.map(async (size, at) => {
        const group = column.groups[at];
        const file = group < 0 ? {} : await sigxData.load(`columns-${at}-${group}`);
        return part(file[column.key], size);
      }),
    );
    return parts.flat();
  }

  /**
   * What to plot unless a reader chooses: the first metric, and settings that differ between the runs.
   * @param {SigxTable} table
   * @returns {Promise<string[]>} keys, settings first
   */
  async function usual(table) {
    const metrics = table.columns.filter((column) => column.key.startsWith('metric:') && column.role !== 'cost');
    const settings = table.columns.filter((column) => column.key.startsWith('setting:') && column.groups[0] >= 0);
    const groups = [...new Set(settings.map((column) => column.groups[0]))].slice(0, MOST_GROUPS);
    const near = settings.filter((column) => groups.includes(column.groups[0]));
    const first = await Promise.all(near.map((column) => load({ ...table, sizes: table.sizes.slice(0, 1) }, column)));
    const telling = near.filter((_, at) => isTelling(first[at]));
    telling.sort((a, b) => b.runs - a.runs);
    const chosen = near.filter((column) => telling.slice(0, USUAL_SETTINGS).includes(column));
    return [...chosen, ...metrics.slice(0, 1)].map((column) => column.key);
  }

  /**
   * Whether a setting is worth an axis: it differs, and not as names and notes do.
   * @param {SigxCell[]} cells
   */
  function isTelling(cells) {
    const distinct = new Set(cells.filter((cell) => cell !== null));
    return (
      distinct.size > 1 && (distinct.size <= MOST_WORDS || [...distinct].every((cell) => typeof cell === 'number'))
    );
  }

  return { table, load, usual, value, part };
})();
