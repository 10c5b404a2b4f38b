/*
 * The columns of all runs as plots want them: settings and metrics only, each cell a number, a text, or absent.
 */

/**
 * What a plot knows of a cell: a number, text, or null where it is absent.
 * @typedef {number | string | null} SigxCell
 */

/**
 * All runs of the report.
 * @typedef {object} SigxTable
 * @property {Column[]} columns
 * @property {string[]} names file names
 * @property {string[]} titles
 * @property {(key: string) => Promise<Cell[]>} load
 * @property {(key: string) => Promise<Packed[]>} packed
 */

const sigxPlotColumns = (() => {
  'use strict';

  const MOST_WORDS = 12;
  const MOST_SETTINGS = 40;
  const USUAL_SETTINGS = 5;

  /** @returns {Promise<SigxTable>} */
  async function table() {
    const { columns, names, titles, load, packed } = await sigxColumns.open();
    return { columns: columns.filter((column) => column.kind !== 'run'), names, titles, load, packed };
  }

  /** @param {Cell} cell @returns {SigxCell} */
  function value(cell) {
    if (cell === null) {
      return null;
    }
    return sigxColumns.isNumber(cell) ? sigxColumns.number(cell) : sigxColumns.text(cell);
  }

  /**
   * The cells of one column, one for each run.
   * @param {SigxTable} table
   * @param {Column} column
   * @returns {Promise<SigxCell[]>}
   */
  const load = async (table, column) => (await table.load(column.key)).map(value);

  /**
   * What to plot unless a reader chooses: the first metric, and settings that differ between the runs. Looks at no more
   * columns than it must.
   * @param {SigxTable} table
   * @returns {Promise<string[]>} keys, settings first
   */
  async function usual(table) {
    const metrics = table.columns.filter((column) => column.kind === 'metric');
    const settings = table.columns.filter((column) => column.kind === 'setting' && column.varies).sort((a, b) => b.runs - a.runs).slice(0, MOST_SETTINGS);
    /** @type {Column[]} */
    const chosen = [];
    for (const column of settings) {
      if (chosen.length < USUAL_SETTINGS && isTelling(await table.packed(column.key))) {
        chosen.push(column);
      }
    }
    return [...chosen, ...metrics.slice(0, 1)].map((column) => column.key);
  }

  /**
   * Whether a setting is worth an axis: it differs, and not as names and notes do.
   * @param {Packed[]} parts
   */
  function isTelling(parts) {
    /** @type {Set<SigxCell>} */
    const distinct = new Set();
    let numeric = true;
    for (const cell of parts.flatMap((part) => part.cells)) {
      if (cell !== null && (numeric || distinct.size <= MOST_WORDS)) {
        numeric = numeric && sigxColumns.isNumber(cell);
        distinct.add(value(cell));
      }
    }
    return distinct.size > 1 && (distinct.size <= MOST_WORDS || numeric);
  }

  return { table, load, usual, value };
})();
