/*
 * The search over the whole report. Every word must be found in the title or the text of an entry, where a word begins
 * comes before where one is found inside; no index is needed for as many entries as a report has.
 */
const sigxSearch = (() => {
  'use strict';

  const MOST = 50;

  /** @typedef {{ kind: string, title: string, text: string, href: string }} Entry */
  /** @typedef {Entry & { low: string, more: string }} Prepared */

  const kinds = { project: 'Project', run: 'Run', comparison: 'Comparison', decision: 'Decision', finding: 'Finding', term: 'Word', page: 'Page' };

  /** @type {Promise<Prepared[]> | null} */
  let loading = null;

  /** Letters without case, accents and Hebrew points. @param {string} text */
  const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

  /** @param {number} part @param {{ title: string }[]} projects @returns {Promise<Entry[]>} */
  async function runs(part, projects) {
    const rows = await sigxData.load('rows-' + part);
    return rows.title.map((/** @type {string} */ title, /** @type {number} */ i) => ({
      kind: 'run',
      title,
      text: [rows.id[i] === title ? '' : rows.id[i], rows.project[i] < 0 ? '' : projects[rows.project[i]].title]
        .filter(Boolean).join(' · '),
      href: 'runs/' + rows.name[i] + '.html',
    }));
  }

  /** @returns {Promise<Prepared[]>} */
  async function load() {
    const index = await sigxData.load('index');
    const parts = Array.from({ length: index.parts }, (_, part) => runs(part, index.projects));
    /** @type {Entry[]} */
    const entries = [await sigxData.load('search'), ...(await Promise.all(parts))].flat();
    return entries.map((entry) => ({ ...entry, low: plain(entry.title), more: plain(entry.text) }));
  }

  /** @param {string} text @param {string} word @returns {boolean} */
  function begins(text, word) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1])) {
        return true;
      }
    }
    return false;
  }

  /**
   * How well a word is found: 3 the title begins with it, 2 a word of the title does, 1 it is anywhere, 0 it is not.
   * @param {Prepared} entry @param {string} word @returns {number}
   */
  function rank(entry, word) {
    if (entry.low.startsWith(word)) {
      return 3;
    }
    return begins(entry.low, word) ? 2 : entry.low.includes(word) || entry.more.includes(word) ? 1 : 0;
  }

  /**
   * The entries that hold every word, the best first; among equals in the order of the report.
   * @param {Prepared[]} entries @param {string} asked @returns {Prepared[]}
   */
  function find(entries, asked) {
    const words = plain(asked).split(/\s+/).filter(Boolean);
    if (words.length === 0) {
      return [];
    }
    /** @type {{ entry: Prepared, score: number }[]} */
    const found = [];
    for (const entry of entries) {
      const ranks = words.map((word) => rank(entry, word));
      if (!ranks.includes(0)) {
        found.push({ entry, score: ranks.reduce((sum, one) => sum + one, 0) });
      }
    }
    return found.sort((a, b) => b.score - a.score).map((one) => one.entry);
  }

  /** @param {Prepared} entry @param {number} place @returns {HTMLLIElement} */
  function line(entry, place) {
    return sigx.element(
      'li', { role: 'none' },
      sigx.element(
        'a', { href: sigx.root + entry.href, tabindex: '-1', role: 'option', id: 'sigx-found-' + place, 'aria-selected': 'false' },
        sigx.element('span', { class: 'tag' }, /** @type {Record<string, string>} */ (kinds)[entry.kind] || entry.kind), ' ',
        sigx.element('bdi', {}, entry.title),
        ...(entry.text === '' ? [] : [sigx.element('span', { class: 'quiet', dir: 'auto' }, entry.text.slice(0, 160))])));
  }

  /** @param {Prepared[]} entries */
  function dialog(entries) {
    const input = sigx.element('input', {
      type: 'text', inputmode: 'search', role: 'combobox', 'aria-label': 'Search this report', 'aria-expanded': 'false',
      'aria-controls': 'sigx-found', 'aria-autocomplete': 'list', autocomplete: 'off', spellcheck: 'false',
      placeholder: 'Run, project, comparison, decision, finding, word',
    });
    const list = sigx.element('ul', { role: 'listbox', id: 'sigx-found', 'aria-label': 'Found', class: 'found' });
    const count = sigx.element('output', { 'aria-live': 'polite', class: 'quiet' });
    const close = sigx.element('button', { type: 'button', 'aria-label': 'Close the search' }, '×');
    const box = sigx.element(
      'dialog', { class: 'box search', 'data-live': true, 'aria-label': 'Search' },
      sigx.element('div', { class: 'searchline' }, input, close), count, list);
    let chosen = -1;

    /** @param {number} next */
    function choose(next) {
      const lines = [...list.querySelectorAll('a')];
      chosen = lines.length === 0 ? -1 : (next + lines.length) % lines.length;
      lines.forEach((one, place) => one.setAttribute('aria-selected', String(place === chosen)));
      if (chosen < 0) {
        input.removeAttribute('aria-activedescendant');
      } else {
        input.setAttribute('aria-activedescendant', lines[chosen].id);
        lines[chosen].scrollIntoView({ block: 'nearest' });
      }
    }

    function show() {
      const found = find(entries, input.value);
      list.replaceChildren(...found.slice(0, MOST).map(line));
      input.setAttribute('aria-expanded', String(found.length > 0));
      const more = found.length > MOST ? ', the first ' + MOST + ' are shown' : '';
      count.textContent = input.value.trim() === '' ? entries.length + ' entries' : found.length + ' found' + more;
      choose(0);
    }

    input.addEventListener('input', show);
    input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        choose(chosen + (event.key === 'ArrowDown' ? 1 : -1));
      } else if (event.key === 'Enter' && chosen >= 0) {
        event.preventDefault();
        list.querySelectorAll('a')[chosen].click();
      }
    });
    list.addEventListener('click', () => box.close());
    close.addEventListener('click', () => box.close());
    box.addEventListener('close', () => box.remove());
    show();
    document.body.append(box);
    box.showModal();
    input.focus();
  }

  async function open() {
    loading = loading || load();
    try {
      dialog(await loading);
    } catch (error) {
      loading = null;
      throw error;
    }
  }

  return { open, find, plain };
})();
/* The dialog of the keys. */
const sigxHelp = (() => {
  'use strict';

  /** @returns {HTMLDialogElement} */
  function make() {
    const on = sigx.element('input', { type: 'checkbox', id: 'sigx-keys' });
    on.checked = sigx.remembered('keys') !== 'off';
    on.addEventListener('change', () => sigx.remember('keys', on.checked ? null : 'off'));
    const rows = sigx.shortcuts.map((one) =>
      sigx.element('tr', {}, sigx.element('th', { scope: 'row' }, sigx.element('kbd', {}, one.key)), sigx.element('td', {}, one.text)));
    const close = sigx.element('button', { type: 'button' }, 'Close');
    const dialog = sigx.element(
      'dialog', { class: 'box', 'data-live': true, 'aria-labelledby': 'sigx-help' },
      sigx.element('h2', { id: 'sigx-help' }, 'Keys'),
      sigx.element(
        'table', { class: 'keys' },
        sigx.element('caption', { class: 'hidden' }, 'Keys and what they do'),
        sigx.element('tbody', {}, ...rows)),
      sigx.element('p', {}, on, sigx.element('label', { for: 'sigx-keys' }, ' Keys without Ctrl or Alt do this')),
      sigx.element(
        'p', { class: 'quiet' }, 'Everything is also reached with Tab, and heads of tables sort with Enter. ',
        sigx.element('a', { href: sigx.root + 'glossary.html' }, 'What the words mean')),
      close);
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => dialog.remove());
    return dialog;
  }

  function open() {
    const dialog = make();
    document.body.append(dialog);
    dialog.showModal();
  }

  return { open };
})();
