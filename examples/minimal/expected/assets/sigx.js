/*
 * What every page has: colours, mode, sorting, and the helpers of the other scripts. Every page is complete without it.
 * Each script is a classic one with one topic and one constant (`sigx`, `sigxData`, `sigxView` ...), because modules do
 * not load from a folder on disk.
 */
const sigx = (() => {
  'use strict';

  /** What leads from this page to the top of the site: empty, or `../`. */
  const root = document.documentElement.dataset.root || '';

  /** @param {string} name @returns {string | null} */
  function remembered(name) {
    try {
      return window.localStorage.getItem('sigx.' + name);
    } catch (denied) {
      return null;
    }
  }

  /** @param {string} name @param {string | null} value null forgets it */
  function remember(name, value) {
    try {
      if (value === null) {
        window.localStorage.removeItem('sigx.' + name);
      } else {
        window.localStorage.setItem('sigx.' + name, value);
      }
    } catch (denied) {
      /* Private windows and some viewers refuse; the choice then lasts for this page. */
    }
  }

  /**
   * An element with its attributes and content. Text goes in as text: nothing here reads markup.
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} tag
   * @param {Record<string, string | boolean>} [attributes] true is an attribute without value, false is none
   * @param {...(Node | string)} content
   * @returns {HTMLElementTagNameMap[T]}
   */
  function element(tag, attributes, ...content) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value !== false) {
        made.setAttribute(name, value === true ? '' : value);
      }
    }
    made.append(...content);
    return made;
  }

  function theme() {
    const page = document.documentElement;
    const stored = remembered('theme');
    if (stored === 'dark' || stored === 'light') {
      page.dataset.theme = stored;
    }
    const tools = document.querySelector('.tools');
    if (!tools) {
      return;
    }
    const button = element('button', { type: 'button' });
    const dark = () =>
      page.dataset.theme ? page.dataset.theme === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
    const label = () => {
      button.textContent = dark() ? 'Light' : 'Dark';
      button.setAttribute('aria-label', dark() ? 'Switch to light colours' : 'Switch to dark colours');
    };
    button.addEventListener('click', () => {
      page.dataset.theme = dark() ? 'light' : 'dark';
      remember('theme', page.dataset.theme);
      label();
    });
    label();
    tools.append(button);
  }

  /** The switch of the modes. What the address says comes before what was remembered. */
  function mode() {
    const box = /** @type {HTMLInputElement} */ (document.getElementById('expert'));
    const linked = window.location.hash === '#expert';
    box.checked = linked || remembered('mode') === 'expert';
    const show = () => {
      for (const details of document.querySelectorAll('details.expert-open')) {
        /** @type {HTMLDetailsElement} */ (details).open = box.checked;
      }
    };
    box.addEventListener('change', () => {
      remember('mode', box.checked ? 'expert' : 'beginner');
      if (!box.checked && window.location.hash === '#expert') {
        window.location.hash = '#content';
      }
      show();
    });
    if (box.checked) {
      show();
    }
  }

  /** @returns {boolean} whether the page is in Expert mode */
  function expert() {
    return /** @type {HTMLInputElement} */ (document.getElementById('expert')).checked;
  }

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
      const button = element('button', { type: 'button', class: 'sort' }, ...head.childNodes);
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

  theme();
  mode();
  document
    .querySelectorAll('table[data-sortable]')
    .forEach((table) => sortable(/** @type {HTMLTableElement} */ (table)));

  return { root, remembered, remember, element, expert, compareKeys };
})();
