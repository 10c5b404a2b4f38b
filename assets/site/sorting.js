/* Tables of the build whose heads sort: those with `data-sortable`. */
(() => {
  'use strict';

  /**
   * What a cell is sorted by. The exact value stands in the title where the cell shows fewer digits.
   * @param {HTMLTableCellElement} cell
   * @returns {number | string | null} null where the value is absent
   */
  function sortKey(cell) {
    if (cell.classList.contains('none')) {
      return null;
    }
    const text = cell.dataset.sort || cell.title || cell.textContent.trim();
    const number = Number(text);
    return text !== '' && !Number.isNaN(number) ? number : text;
  }

  /**
   * Numbers before text, absent values always last.
   * @param {number | string | null} a @param {number | string | null} b @param {1 | -1} sign
   * @returns {number}
   */
  function compareKeys(a, b, sign) {
    if (a === null || b === null) {
      return a === b ? 0 : a === null ? 1 : -1;
    }
    if (typeof a !== typeof b) {
      return typeof a === 'number' ? -1 : 1;
    }
    return (a < b ? -1 : a > b ? 1 : 0) * sign;
  }

  /** Makes the heads of a table with `data-sortable` buttons. @param {HTMLTableElement} table */
  function sortable(table) {
    const body = table.tBodies[0];
    if (!body || body.rows.length < 2 || !table.tHead) {
      return;
    }
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      if (head.hasAttribute('data-unsortable')) {
        return;
      }
      const button = sigx.element('button', { type: 'button', class: 'sort' }, ...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const ascending = head.getAttribute('aria-sort') !== 'ascending';
        heads.forEach((other) => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
        const rows = [...body.rows].map((row) => ({ row, key: sortKey(row.cells[column]) }));
        rows.sort((a, b) => compareKeys(a.key, b.key, ascending ? 1 : -1));
        body.append(...rows.map((entry) => entry.row));
      });
    });
  }

  document
    .querySelectorAll('table[data-sortable]')
    .forEach((table) => sortable(/** @type {HTMLTableElement} */ (table)));
})();
