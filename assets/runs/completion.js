/* The field of the filter expression, with its errors and with words to complete it. */
const sigxCompletion = (() => {
  'use strict';

  const MOST = 12;

  /** The values of a column, most frequent first. @param {Cell[]} cells @returns {string[]} */
  function frequent(cells) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const cell of cells) {
      if (cell !== null) {
        const text = sigxColumns.text(cell);
        counts.set(text, (counts.get(text) || 0) + 1);
      }
    }
    return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
  }

  /**
   * @param {Table} table
   * @param {(source: string) => void} apply called when the expression has changed
   * @returns {{ part: HTMLElement, input: HTMLInputElement, show: (error: string) => void }}
   */
  function field(table, apply) {
    const input = sigx.element('input', {
      type: 'text', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'sigx-words', 'aria-autocomplete': 'list',
      'aria-describedby': 'sigx-filter-error', autocomplete: 'off', spellcheck: 'false', class: 'wide',
      placeholder: 'loss < 2 and optimizer = adam',
    });
    const list = sigx.element('ul', { role: 'listbox', id: 'sigx-words', 'aria-label': 'What can stand here', class: 'words', hidden: true });
    const error = sigx.element('output', { id: 'sigx-filter-error', class: 'filter-error' });
    const label = sigx.element('label', {}, 'Filter', input);
    const part = sigx.element('div', { class: 'expression' }, label, list, error);
    let chosen = -1;
    let from = 0;
    /** @type {string[]} */
    let words = [];

    function close() {
      words = [];
      draw();
    }

    function draw() {
      list.hidden = words.length === 0;
      input.setAttribute('aria-expanded', String(words.length > 0));
      list.replaceChildren(...words.map((word, place) => {
        const line = sigx.element(
          'li', { role: 'option', id: 'sigx-word-' + place, 'aria-selected': String(place === chosen) }, sigx.element('bdi', {}, word));
        line.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          accept(place);
        });
        return line;
      }));
      if (chosen >= 0 && words.length > 0) {
        input.setAttribute('aria-activedescendant', 'sigx-word-' + chosen);
      } else {
        input.removeAttribute('aria-activedescendant');
      }
    }

    async function suggest() {
      const before = input.value.slice(0, input.selectionStart ?? input.value.length);
      /** @type {string[]} */
      const wanted = [];
      /** @param {string} key @returns {string[]} */
      const values = (key) => {
        const cells = table.loaded(key);
        if (!cells) {
          wanted.push(key);
        }
        return cells ? frequent(cells) : [];
      };
      let found = sigxFilter.complete(before, table.columns, values);
      if (wanted.length > 0) {
        await Promise.all(wanted.map(table.load));
        found = sigxFilter.complete(before, table.columns, values);
      }
      from = found.from;
      words = document.activeElement === input ? found.words.slice(0, MOST) : [];
      chosen = -1;
      draw();
    }

    /** @param {number} place */
    function accept(place) {
      const caret = input.selectionStart ?? input.value.length;
      const word = words[place] + ' ';
      input.value = input.value.slice(0, from) + word + input.value.slice(caret).replace(/^\s+/, '');
      input.setSelectionRange(from + word.length, from + word.length);
      apply(input.value);
      suggest();
    }

    input.addEventListener('input', () => {
      apply(input.value);
      suggest();
    });
    input.addEventListener('focus', suggest);
    input.addEventListener('blur', close);
    input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        chosen = words.length === 0 ? -1 : (Math.max(chosen, step < 0 ? 0 : -1) + step + words.length) % words.length;
        draw();
      } else if (event.key === 'Enter' && chosen >= 0) {
        event.preventDefault();
        accept(chosen);
      } else if (event.key === 'Escape' && words.length > 0) {
        event.preventDefault();
        close();
      }
    });

    return {
      part,
      input,
      show: (message) => {
        error.textContent = message;
        input.setAttribute('aria-invalid', String(message !== ''));
      },
    };
  }

  return { field };
})();
