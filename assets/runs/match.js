/*
 * The search of the run table. Every word must be found in what a run is called (name, id, project, status), or in one
 * of its settings and metrics, each read as `name=value`. What a run does not have it is not found by.
 *
 * Columns are looked through as their files have them: a text for each run, ready to be searched, would be many times
 * as large as the data.
 */
const sigxMatch = (() => {
  'use strict';

  const CALLED = ['run', 'id', 'project', 'status'];
  const NUMERIC = /^[-+.e\d]+$/;

  /**
   * Marks the runs that hold the word.
   * @param {Table} table @param {string} word in lower case
   * @returns {Promise<Uint8Array>} 1 at the place of each
   */
  async function marks(table, word) {
    const found = new Uint8Array(table.count);
    for (const key of CALLED) {
      (await table.load(key)).forEach((cell, run) => {
        if (found[run] === 0 && sigxColumns.text(cell).toLowerCase().includes(word)) {
          found[run] = 1;
        }
      });
    }
    const columns = table.columns.filter((column) => column.kind !== 'run');
    const parts = await Promise.all(columns.map((column) => table.packed(column.key)));
    columns.forEach((column, place) => {
      const holds = test(column.name.toLowerCase() + '=', word);
      parts[place].forEach((part) => mark(found, part, holds));
    });
    return found;
  }

  /**
   * Whether a value holds the word, alone or behind its name.
   * @param {string} start the name and `=` @param {string} word
   * @returns {(cell: Cell) => boolean}
   */
  function test(start, word) {
    if (start.includes(word)) {
      return () => true;
    }
    const rests = [...word.matchAll(/=/g)].map((sign) => sign.index + 1)
      .filter((at) => start.endsWith(word.slice(0, at))).map((at) => word.slice(at));
    const numbers = rests.length > 0 || NUMERIC.test(word);
    return (cell) => {
      if (typeof cell === 'number' && !numbers) {
        return false;
      }
      const text = sigxColumns.text(cell).toLowerCase();
      return text.includes(word) || rests.some((rest) => text.startsWith(rest));
    };
  }

  /** @param {Uint8Array} found @param {Packed} part @param {(cell: Cell) => boolean} holds */
  function mark(found, { start, cells, at }, holds) {
    if (at === null) {
      cells.forEach((cell, place) => {
        if (cell !== null && found[start + place] === 0 && holds(cell)) {
          found[start + place] = 1;
        }
      });
      return;
    }
    const held = cells.map(holds);
    at.forEach((value, place) => {
      if (value >= 0 && held[value]) {
        found[start + place] = 1;
      }
    });
  }

  /**
   * The runs that hold every word.
   * @param {Table} table @param {string} asked words between blanks @param {number[]} runs
   * @returns {Promise<number[]>} in the order of the given ones
   */
  async function find(table, asked, runs) {
    let left = runs;
    for (const word of new Set(asked.toLowerCase().split(/\s+/).filter(Boolean))) {
      const found = await marks(table, word);
      left = left.filter((run) => found[run] === 1);
    }
    return left;
  }

  return { find };
})();
