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
