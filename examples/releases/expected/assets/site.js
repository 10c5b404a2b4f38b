/*
 * The helpers of all other scripts. Each source is a classic script with one topic and at most one constant (`sigx`,
 * `sigxData`, `sigxView` ...), because modules do not load from a folder on disk. The sources of a folder are joined
 * into one file of its name (dev.sigx.render.Scripts).
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

  /**
   * @param {string} name
   * @param {string | null} value null forgets it
   * @returns {boolean} whether the browser keeps it
   */
  function remember(name, value) {
    try {
      if (value === null) {
        window.localStorage.removeItem('sigx.' + name);
      } else {
        window.localStorage.setItem('sigx.' + name, value);
      }
      return true;
    } catch (denied) {
      /* Private windows and some viewers refuse; the choice then lasts for this page. */
      return false;
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

  /** @type {Map<string, Promise<void>>} */
  const scripts = new Map();

  /**
   * Loads a script of the site when it is first needed. One that cannot be loaded is tried again when asked for again.
   * @param {string} path from the top of the site, without `.js`
   * @returns {Promise<void>}
   */
  function script(path) {
    let promise = scripts.get(path);
    if (!promise) {
      promise = new Promise((resolve, reject) => {
        const made = element('script', { src: root + path + '.js' });
        made.async = !path.startsWith('assets/');
        made.addEventListener('load', () => {
          made.remove();
          resolve();
        });
        made.addEventListener('error', () => {
          made.remove();
          scripts.delete(path);
          reject(new Error('the file ' + path + '.js of this report is missing'));
        });
        document.head.append(made);
      });
      scripts.set(path, promise);
    }
    return promise;
  }

  /** Scripts that the page itself names have run by then. */
  const parsed = new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));

  /**
   * Loads what a page does not need at once. Scripts run in the order in which they are named; those that the page
   * names itself are not loaded again.
   * @param {...string} names folders of sources, such as `curves`
   * @returns {Promise<void>}
   */
  async function topics(...names) {
    const lacking = names.filter((name) => !document.querySelector(`script[src$="assets/${name}.js"][defer]`));
    await Promise.all([parsed, ...lacking.map((name) => script('assets/' + name))]);
  }

  /** @type {{ key: string, text: string, action: (() => void) | null }[]} */
  const shortcuts = [];

  /**
   * A key that does something, and its line in the help.
   * @param {string} key as `KeyboardEvent.key` has it, or words for keys that another script listens to
   * @param {string} text what it does
   * @param {(() => void) | null} action null where another script listens
   */
  function shortcut(key, text, action) {
    shortcuts.push({ key, text, action });
  }

  /** Keys mean themselves where somebody writes, and nothing where the reader has switched them off. */
  function keys() {
    document.addEventListener('keydown', (event) => {
      const target = /** @type {HTMLElement} */ (event.target);
      const writing = target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);
      const written = writing && !/^(checkbox|radio|button)$/.test(/** @type {HTMLInputElement} */ (target).type);
      const busy = event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]');
      const found = shortcuts.find((one) => one.action && one.key === event.key);
      if (found && found.action && !written && !busy && remembered('keys') !== 'off') {
        event.preventDefault();
        found.action();
      }
    });
  }

  /** @returns {boolean} whether the page is in Expert mode */
  function expert() {
    return /** @type {HTMLInputElement} */ (document.getElementById('expert')).checked;
  }

  keys();

  return { root, remembered, remember, element, script, topics, shortcut, shortcuts, expert };
})();
/* What stands at the top of every page: search, help, colours, the mode. Every page is complete without it. */
(() => {
  'use strict';

  const { element } = sigx;

  /** Search and help, whose scripts are loaded when they are first wanted. */
  function dialogs() {
    const tools = document.querySelector('.tools');
    if (!tools) {
      return;
    }
    const search = async () => {
      await sigx.topics('data', 'dialogs');
      sigxSearch.open();
    };
    const help = async () => {
      await sigx.topics('dialogs');
      sigxHelp.open();
    };
    const searchButton = element('button', { type: 'button', 'aria-keyshortcuts': '/' }, 'Search');
    const helpButton = element(
      'button', { type: 'button', 'aria-keyshortcuts': '?', 'aria-label': 'Help and keys' }, '?');
    searchButton.addEventListener('click', search);
    helpButton.addEventListener('click', help);
    sigx.shortcut('/', 'search runs, projects, comparisons, decisions, findings and words', search);
    sigx.shortcut('?', 'this help', help);
    tools.prepend(searchButton);
    tools.append(helpButton);
  }

  function theme() {
    const page = document.documentElement;
    const stored = sigx.remembered('theme');
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
      sigx.remember('theme', page.dataset.theme);
      label();
    });
    label();
    tools.append(button);
  }

  /** The switch of the modes. What the address says comes before what was remembered. */
  function mode() {
    const box = /** @type {HTMLInputElement} */ (document.getElementById('expert'));
    const linked = /^#(?:expert$|(?:.*&)?mode=(expert|beginner))/.exec(window.location.hash);
    box.checked = linked ? linked[1] !== 'beginner' : sigx.remembered('mode') === 'expert';
    const show = () => {
      for (const details of document.querySelectorAll('details.expert-open')) {
        /** @type {HTMLDetailsElement} */ (details).open = box.checked;
      }
    };
    box.addEventListener('change', () => {
      sigx.remember('mode', box.checked ? 'expert' : 'beginner');
      if (!box.checked && window.location.hash === '#expert') {
        window.location.hash = '#content';
      }
      show();
    });
    if (box.checked) {
      show();
    }
    sigx.shortcut('e', 'Expert mode on and off', () => box.click());
    if (window.location.protocol === 'file:') {
      // Firefox remembers for each file on disk apart, so the links carry the mode.
      document.addEventListener('click', (event) => {
        const link = /** @type {HTMLElement} */ (event.target).closest('a');
        const page = link && link.getAttribute('href');
        if (link && page && box.checked && /^[^:]+\.html$/.test(page)) {
          link.setAttribute('href', page + '#expert');
        }
      });
    }
  }

  dialogs();
  theme();
  mode();
})();
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
