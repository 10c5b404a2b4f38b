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
 */

const sigxPlotColumns = (() => {
  'use strict';

  const MOST_WORDS = 12;
  const MOST_SETTINGS = 40;
  const USUAL_SETTINGS = 5;

  /** @returns {Promise<SigxTable>} */
  async function table() {
    const { columns, names, titles, load } = await sigxColumns.open();
    return { columns: columns.filter((column) => column.kind !== 'run'), names, titles, load };
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
   * What to plot unless a reader chooses: the first metric, and settings that differ between the runs.
   * @param {SigxTable} table
   * @returns {Promise<string[]>} keys, settings first
   */
  async function usual(table) {
    const metrics = table.columns.filter((column) => column.kind === 'metric');
    const settings = table.columns.filter((column) => column.kind === 'setting' && column.varies).sort((a, b) => b.runs - a.runs).slice(0, MOST_SETTINGS);
    const cells = await Promise.all(settings.map((column) => load(table, column)));
    const chosen = settings.filter((_, at) => isTelling(cells[at])).slice(0, USUAL_SETTINGS);
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

  return { table, load, usual, value };
})();
