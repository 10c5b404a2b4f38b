/*
 * The present view of compare.html and of the run tables: which runs, compared how, drawn how. It lives in the address,
 * so that a copied link gives the same view; this file is the only one that reads or writes it.
 */
const sigxView = (() => {
  'use strict';

  /**
   * The parts of a view. Lists are lists of texts; a part that is not in the address has its default.
   * @typedef {object} View
   * @property {string[]} runs file names of the runs (see docs/site-data.md), the baseline first
   * @property {string[]} ignore patterns of setting paths to leave out
   * @property {string[]} metrics metrics to put first; empty: the usual order
   * @property {string} statistic `last`, `best`, `mean`, `reported`, `step:N`, `own` (each metric's own); empty: as the report
   * @property {string} all `1`: equal settings are shown too
   * @property {string} changed `1`: only outputs that changed
   * @property {string} x `step`, `epoch`, `relative`, `wall`; empty: what the runs have
   * @property {string} xscale `log`, else linear
   * @property {string} yscale `log`, else linear
   * @property {string} smooth `ema:0.6` or `mean:5`; empty: none
   * @property {string} align `first` or `value:N`; empty: none
   * @property {string[]} curves metrics whose curves are drawn; empty: the main ones
   * @property {string[]} hidden runs whose curves are hidden
   * @property {string} together `1`: metrics of one unit and direction share a chart
   * @property {string} range part of x that the curves show, such as `10:200`; empty: all
   * @property {string[]} plot columns of scatter or parallel coordinates, by key; first `scatter` or `parallel`
   * @property {string[]} brush what is brushed in the plots, such as `metric:loss=0.5:2`; see plots/axis.js
   * @property {string[]} logs columns with a logarithmic axis in the plots
   * @property {string} find search text of the run table
   * @property {string} among runs that the run table has: `picked`, or the file name of a saved comparison; empty: all
   * @property {string} where filter expression of the run table
   * @property {string[]} columns of the run table; empty: the usual ones
   * @property {string} sort column of the run table, with `-` before it for descending
   * @property {string} mode `expert` or `beginner`; empty: as remembered
   */

  /** @type {View} */
  const nothing = {
    runs: [], ignore: [], metrics: [], statistic: '', all: '', changed: '', x: '', xscale: '', yscale: '', smooth: '', align: '',
    curves: [], hidden: [], together: '', range: '', plot: [], brush: [], logs: [], find: '', among: '', where: '', columns: [], sort: '', mode: '',
  };

  /** @type {Set<(view: View, changed: Set<keyof View>) => void>} */
  const listeners = new Set();
  let current = read(window.location.hash);

  /** @param {string} item */
  const escaped = (item) => item.replace(/[\\,]/g, '\\$&');

  /** @param {string} list @returns {string[]} */
  function items(list) {
    return list === '' ? [] : (list.match(/(?:\\.|[^,\\])+/gs) || []).map((item) => item.replace(/\\(.)/gs, '$1'));
  }

  /** @param {string} hash @returns {View} */
  function read(hash) {
    const view = { ...nothing };
    new URLSearchParams(hash.replace(/^#/, '')).forEach((value, name) => {
      if (Object.hasOwn(nothing, name)) {
        const key = /** @type {keyof View} */ (name);
        Object.assign(view, { [key]: Array.isArray(nothing[key]) ? items(value) : value });
      }
    });
    return view;
  }

  /** The view of all defaults but for these parts. @param {Partial<View>} parts @returns {View} */
  function only(parts) {
    return { ...nothing, ...parts };
  }

  /** The fragment of a link that opens that view, with `#` before it; empty for the view of all defaults. @param {View} view */
  function fragment(view) {
    const parts = new URLSearchParams();
    for (const [name, value] of Object.entries(view)) {
      const text = Array.isArray(value) ? value.map(escaped).join(',') : value;
      if (text !== '') {
        parts.set(name, text);
      }
    }
    const text = parts.toString();
    return text === '' ? '' : '#' + text.replaceAll('%2C', ',').replaceAll('%3A', ':');
  }

  /** @returns {View} a copy of the present view */
  function get() {
    return structuredClone(current);
  }

  /** Changes some parts, writes the address, and tells everybody who asked. @param {Partial<View>} parts */
  function set(parts) {
    const next = { ...current, ...parts };
    const address = fragment(next);
    if (address !== fragment(current)) {
      window.history.replaceState(null, '', address === '' ? window.location.pathname + window.location.search : address);
      announce(next);
    }
  }

  /** @param {View} next */
  function announce(next) {
    const before = current;
    current = next;
    const names = /** @type {(keyof View)[]} */ (Object.keys(nothing));
    const changed = new Set(names.filter((name) => String(before[name]) !== String(next[name])));
    if (changed.size > 0) {
      listeners.forEach((listener) => listener(get(), changed));
    }
  }

  /**
   * Calls at once with the present view (all parts count as changed), then after every change.
   * @param {(view: View, changed: Set<keyof View>) => void} listener
   */
  function watch(listener) {
    listeners.add(listener);
    listener(get(), new Set(/** @type {(keyof View)[]} */ (Object.keys(nothing))));
  }

  /** @type {HTMLElement} */ (document.getElementById('expert')).addEventListener('change', () => {
    if (fragment(current) !== '') {
      set({ mode: sigx.expert() ? 'expert' : 'beginner' });
    }
  });

  window.addEventListener('hashchange', () => {
    if (window.location.hash.includes('=')) {
      announce(read(window.location.hash));
    }
  });

  return { get, set, only, watch, read, fragment };
})();
/*
 * The filter language of the run table: `loss < 2 and (optimizer = adam or tags contains "best")`.
 * A comparison has a column, an operator and a value; `and` binds stronger than `or`; `not` and brackets as usual. Names
 * and values with spaces stand in quotes. A run without the value fits no comparison, not even `!=`; `is missing` asks
 * for that. docs/compare-page.md describes it for readers.
 */

/**
 * @typedef {object} Comparison
 * @property {'compare'} type
 * @property {string} key of the column
 * @property {string} operator `=`, `!=`, `<`, `<=`, `>`, `>=`, `contains`, `is missing`
 * @property {string} value as written, without its quotes
 */
/** @typedef {Comparison | { type: 'and' | 'or', parts: Filter[] } | { type: 'not', part: Filter }} Filter */

const sigxFilter = (() => {
  'use strict';

  const OPERATORS = ['=', '!=', '<', '<=', '>', '>=', 'contains', 'is missing'];
  const TOKEN = /\s*(?:("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(<=|>=|!=|==|=|<|>|\(|\))|([^\s<>=!()"']+)|(\S))/gsuy;

  /** A filter that cannot be read; `at` is where in the text, and `length` how much of it. */
  class FilterError extends Error {
    /** @param {string} message @param {number} at @param {number} length */
    constructor(message, at, length) {
      super(message);
      this.at = at;
      this.length = length;
    }
  }

  /** @typedef {{ kind: 'quoted' | 'symbol' | 'word', text: string, at: number, length: number }} Token */

  /** @param {string} source @returns {Token[]} */
  function tokens(source) {
    /** @type {Token[]} */
    const found = [];
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(source); match; match = TOKEN.exec(source)) {
      const raw = match[1] || match[2] || match[3] || match[4];
      const at = match.index + match[0].length - raw.length;
      if (match[4]) {
        throw new FilterError(
          /["']/.test(raw) ? 'this quote is not closed' : 'this sign means nothing here', at, raw.length);
      }
      const kind = match[1] ? 'quoted' : match[2] ? 'symbol' : 'word';
      const text = match[1] ? raw.slice(1, -1).replace(/\\(.)/gs, '$1') : raw;
      found.push({ kind, text, at, length: raw.length });
    }
    return found;
  }

  /**
   * The column that a name means: `setting:` and `metric:` before it tell which; else one that every run has, else a
   * metric, else a setting; without regard to case where that leaves one.
   * @param {string} name @param {Column[]} columns @returns {Column | undefined}
   */
  function named(name, columns) {
    const kinds = ['run', 'metric', 'setting'];
    const exact = columns.filter((column) => column.name === name || column.key === name);
    const found = exact.length > 0 ? exact : columns.filter((column) => column.name.toLowerCase() === name.toLowerCase());
    return found.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))[0];
  }

  /** The names most like that one. @param {string} name @param {Column[]} columns @returns {string[]} */
  function similar(name, columns) {
    const low = name.toLowerCase();
    const near = columns.filter((column) => {
      const other = column.name.toLowerCase();
      return other.includes(low) || low.includes(other) || distance(low, other) <= Math.max(1, low.length / 3);
    });
    return near.slice(0, 3).map((column) => column.name);
  }

  /** Levenshtein's distance. @param {string} a @param {string} b @returns {number} */
  function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        next.push(Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
      }
      row = next;
    }
    return row[b.length];
  }

  /**
   * Reads a filter.
   * @param {string} source
   * @param {Column[]} columns
   * @returns {Filter | null} null where it is empty, which every run fits
   * @throws {FilterError} that says what is wrong and where
   */
  function parse(source, columns) {
    const all = tokens(source);
    let next = 0;

    /** @param {string} message @returns {FilterError} */
    function wrong(message) {
      const token = all[next];
      return token ? new FilterError(message, token.at, token.length) : new FilterError(message, source.length, 0);
    }

    /** @param {string} word @returns {boolean} */
    function take(word) {
      const token = all[next];
      const fits = token && token.kind !== 'quoted' && token.text.toLowerCase() === word;
      next += fits ? 1 : 0;
      return Boolean(fits);
    }

    /** @param {'and' | 'or'} type @param {() => Filter} part @returns {Filter} */
    function list(type, part) {
      const parts = [part()];
      while (take(type)) {
        parts.push(part());
      }
      return parts.length === 1 ? parts[0] : { type, parts };
    }

    /** @returns {Filter} */
    const either = () => list('or', both);
    /** @returns {Filter} */
    const both = () => list('and', one);

    /** @returns {Filter} */
    function one() {
      if (take('not')) {
        return { type: 'not', part: one() };
      }
      if (take('(')) {
        const inner = either();
        if (!take(')')) {
          throw wrong('a closing bracket is missing');
        }
        return inner;
      }
      return comparison();
    }

    /** @returns {Filter} */
    function comparison() {
      const token = all[next];
      if (!token || token.kind === 'symbol') {
        throw wrong('a setting or a metric is missing here');
      }
      const column = named(token.text, columns);
      if (!column) {
        const near = similar(token.text, columns);
        const hint = near.length > 0 ? '; did you mean ' + near.join(' or ') + '?' : '';
        throw wrong('no run has a setting or metric called ' + token.text + hint);
      }
      next++;
      return operator(column);
    }

    /** @param {Column} column @returns {Filter} */
    function operator(column) {
      if (take('is')) {
        const not = take('not');
        if (!take('missing')) {
          throw wrong('after "is" stands "missing" or "not missing"');
        }
        /** @type {Filter} */
        const missing = { type: 'compare', key: column.key, operator: 'is missing', value: '' };
        return not ? { type: 'not', part: missing } : missing;
      }
      const sign = all[next] ? all[next].text.toLowerCase() : '';
      const known = sign === '==' ? '=' : sign === '~' ? 'contains' : sign;
      if (!OPERATORS.includes(known)) {
        throw wrong('after ' + column.name + ' stands one of ' + OPERATORS.join('  '));
      }
      next++;
      const value = all[next];
      if (!value || value.kind === 'symbol') {
        throw wrong('a value is missing here');
      }
      next++;
      return { type: 'compare', key: column.key, operator: known, value: value.text };
    }

    if (all.length === 0) {
      return null;
    }
    const filter = either();
    if (next < all.length) {
      throw wrong('"and" or "or" is missing before this');
    }
    return filter;
  }

  /** The columns that a filter needs. @param {Filter | null} filter @returns {string[]} */
  function keys(filter) {
    if (filter === null) {
      return [];
    }
    switch (filter.type) {
      case 'compare':
        return [filter.key];
      case 'not':
        return keys(filter.part);
      default:
        return [...new Set(filter.parts.flatMap(keys))];
    }
  }

  /**
   * Numbers are compared as numbers, anything else as text without regard to case; a time by its ISO text.
   * @param {Cell} cell @param {string} operator @param {string} value @returns {boolean}
   */
  function holds(cell, operator, value) {
    if (operator === 'is missing' || cell === null) {
      return operator === 'is missing' && cell === null;
    }
    const own = sigxColumns.text(cell).toLowerCase();
    const asked = value.toLowerCase();
    if (operator === 'contains') {
      return own.includes(asked);
    }
    const bound = value.trim() === '' ? NaN : Number(value.replace(/^∞$/, 'Infinity'));
    if (sigxColumns.isNumber(cell) && (!Number.isNaN(bound) || asked === 'nan')) {
      const number = sigxColumns.number(cell);
      const same = Number.isNaN(bound) ? Number.isNaN(number) : number === bound;
      return ordered(same, number < bound, number > bound, operator);
    }
    return ordered(own === asked, own < asked, own > asked, operator);
  }

  /** @param {boolean} same @param {boolean} less @param {boolean} more @param {string} operator @returns {boolean} */
  function ordered(same, less, more, operator) {
    switch (operator) {
      case '=':
        return same;
      case '!=':
        return !same;
      case '<':
        return less;
      case '<=':
        return less || same;
      case '>':
        return more;
      default:
        return more || same;
    }
  }

  /**
   * Whether a run fits.
   * @param {Filter | null} filter
   * @param {(key: string) => Cell} cell the run's value of a column
   * @returns {boolean}
   */
  function fits(filter, cell) {
    if (filter === null) {
      return true;
    }
    switch (filter.type) {
      case 'compare':
        return holds(cell(filter.key), filter.operator, filter.value);
      case 'not':
        return !fits(filter.part, cell);
      case 'and':
        return filter.parts.every((part) => fits(part, cell));
      default:
        return filter.parts.some((part) => fits(part, cell));
    }
  }

  /** A name or value as the language wants it written. @param {string} text @returns {string} */
  const written = (text) => (/^[^\s<>=!()"']+$/u.test(text) && !/^(?:and|or|not|is)$/i.test(text)
    ? text
    : '"' + text.replace(/["\\]/g, '\\$&') + '"');

  /**
   * What could stand at the end of a text: names, then operators, then values, then `and` and `or`.
   * @param {string} source the text before the caret
   * @param {Column[]} columns
   * @param {(key: string) => string[]} values the values of a column, most frequent first
   * @returns {{ from: number, words: string[] }} the words, and where in the text they would go
   */
  function complete(source, columns, values) {
    /** @type {Token[]} */
    let all;
    try {
      all = tokens(source);
    } catch (unreadable) {
      return { from: source.length, words: [] };
    }
    const writing = all.length > 0 && !/\s$/.test(source) ? all.pop() : undefined;
    const begun = writing ? writing.text.toLowerCase() : '';
    const from = writing ? writing.at : source.length;
    const words = expected(all, columns, values).filter((word) => word.toLowerCase().replace(/^"/, '').startsWith(begun));
    return { from, words: words.filter((word) => word !== (writing && writing.text)) };
  }

  /** @param {Token[]} all @param {Column[]} columns @param {(key: string) => string[]} values @returns {string[]} */
  function expected(all, columns, values) {
    const last = all[all.length - 1];
    const before = all[all.length - 2];
    const text = last ? last.text.toLowerCase() : '';
    const opens = !last || (last.kind !== 'quoted' && ['(', 'and', 'or', 'not'].includes(text) && !(before && before.text === 'is'));
    if (opens) {
      return [...columns.map((column) => written(column.name)), 'not', '('];
    }
    if (text === 'is') {
      return ['missing', 'not missing'];
    }
    if (last.kind !== 'quoted' && [...OPERATORS, '==', '~'].includes(text)) {
      const column = before && named(before.text, columns);
      return column ? values(column.key).map(written) : [];
    }
    const afterOperator = before && before.kind !== 'quoted' && [...OPERATORS, '==', '~', 'is', 'missing'].includes(before.text.toLowerCase());
    return named(last.text, columns) && !afterOperator ? OPERATORS : ['and', 'or', ')'];
  }

  return { parse, keys, fits, complete, written, FilterError };
})();
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
/*
 * Which runs are picked, and the bar that says so and what is missing. The first one is the baseline. The picked runs
 * are the part `runs` of the view, so they live in the address.
 */
const sigxPick = (() => {
  'use strict';

  /** How many runs a beginner compares; more lines and columns than that take some practice to read. */
  const BEGINNER = 3;
  /** How many runs are compared at once; an address may name more. */
  const MOST = 20;
  const TONES = 8;
  /** The part `among` of the view where the table has the picked runs only. */
  const PICKED = 'picked';

  /** The colour of a run. @param {number} place in the view */
  const key = (place) => sigx.element('span', { class: 'key t' + (place % TONES), 'aria-hidden': 'true' });

  /** @returns {number} */
  const limit = () => (sigx.expert() ? MOST : BEGINNER);

  /**
   * Picks a run, or gives it back.
   * @param {string} name file name of the run
   * @returns {string} why not; empty where it was done
   */
  function toggle(name) {
    const runs = sigxView.get().runs;
    if (runs.includes(name)) {
      sigxView.set({ runs: runs.filter((other) => other !== name) });
      return '';
    }
    if (runs.length >= limit()) {
      return sigx.expert()
        ? 'At most ' + MOST + ' runs are compared at once.'
        : 'Beginner mode compares up to ' + BEGINNER + ' runs; Expert mode takes more.';
    }
    sigxView.set({ runs: [...runs, name] });
    return '';
  }

  /**
   * The bar. It stays in sight below the table.
   * @param {Table} table
   * @param {boolean} here whether the comparison stands on this page
   * @returns {{ bar: HTMLElement, say: (message: string) => void }}
   */
  function bar(table, here) {
    const chips = sigx.element('ol', { class: 'chips' });
    const hint = sigx.element('output', { 'aria-live': 'polite' });
    const go = sigx.element('a', { class: 'button', href: '#comparison' }, 'Compare');
    const only = sigx.element('button', { type: 'button' }, 'Only these in the table');
    const clear = sigx.element('button', { type: 'button' }, 'Clear');
    const made = sigx.element('div', { class: 'pickbar', role: 'region', 'aria-label': 'Picked runs' }, chips, hint, go, only, clear);

    only.addEventListener('click', () => sigxView.set({ among: PICKED }));
    clear.addEventListener('click', () => sigxView.set({ runs: [] }));
    if (here) {
      go.addEventListener('click', (event) => {
        // The address holds the view, so the jump must not replace it.
        event.preventDefault();
        const part = document.getElementById('comparison');
        if (part) {
          part.tabIndex = -1;
          part.focus({ preventScroll: true });
          part.scrollIntoView({ block: 'start' });
        }
      });
    }

    /** @param {string} name @param {number} place @returns {HTMLLIElement} */
    function chip(name, place) {
      const at = table.place(name);
      const title = at < 0 ? name : table.titles[at];
      const remove = sigx.element('button', { type: 'button', 'aria-label': 'Remove ' + title }, '×');
      remove.addEventListener('click', () => {
        sigxView.set({ runs: sigxView.get().runs.filter((other) => other !== name) });
        const next = chips.querySelectorAll('button');
        (next[Math.min(place, next.length - 1)] || clear).focus();
      });
      return sigx.element(
        'li', {}, key(place), sigx.element('bdi', {}, title),
        ...(place === 0 ? [' ', sigx.element('span', { class: 'tag' }, 'baseline')] : []),
        ...(at < 0 ? [' ', sigx.element('span', { class: 'doubt-text' }, 'not in this report')] : []), remove);
    }

    sigxView.watch((view, changed) => {
      if (!changed.has('runs')) {
        return;
      }
      const more = view.runs.length - MOST;
      chips.replaceChildren(
        ...view.runs.slice(0, MOST).map(chip),
        ...(more > 0 ? [sigx.element('li', { class: 'more' }, 'and ' + more.toLocaleString('en') + ' more')] : []));
      const known = view.runs.filter((name) => table.place(name) >= 0).length;
      hint.textContent = missing(table.count, known);
      go.hidden = known < 2;
      only.hidden = more <= 0;
      clear.hidden = view.runs.length === 0;
      if (!here) {
        go.setAttribute('href', sigx.root + 'compare.html' + sigxView.fragment(sigxView.only({ runs: view.runs, mode: view.mode })));
      }
    });
    return { bar: made, say: (message) => (hint.textContent = message || missing(table.count, sigxView.get().runs.length)) };
  }

  /** What a comparison still lacks. @param {number} count @param {number} picked @returns {string} */
  function missing(count, picked) {
    if (count === 0) {
      return 'This report has no run yet.';
    }
    if (count === 1) {
      return 'There is one run only. A comparison needs a second one.';
    }
    if (picked === 0) {
      return 'Tick two runs or more to compare them. The first one is the baseline.';
    }
    if (picked === 1) {
      return 'Tick a second run to compare it with this baseline.';
    }
    const runs = picked.toLocaleString('en') + ' runs picked';
    return picked > MOST ? runs + '; the first ' + MOST + ' are compared at once.' : runs + '.';
  }

  /** Those of the named runs that are compared at once. @param {string[]} names @returns {string[]} */
  const compared = (names) => [...new Set(names)].slice(0, MOST);

  return { toggle, bar, key, compared, PICKED };
})();
/*
 * The table of runs: search, filter, sort, columns, and boxes to pick runs with. It works on the columns of the whole
 * report and puts no more rows than a page into the document, so that ten thousand runs are as quick as ten.
 */
const sigxRuns = (() => {
  'use strict';

  const ROWS = 50;
  const METRICS = 4;
  const SETTINGS = 4;
  const MOST_LOOKED_AT = 40;
  const SEARCHED = 'Finds every word in a run\u2019s name, id, project or status, or in a setting or metric written name=value.';
  /** Characters that stand in one line. */
  const SHORT = 24;

  /** @type {Set<(runs: number[]) => void>} */
  const listeners = new Set();
  /** @type {number[]} */
  let shown = [];
  /** @type {Set<string> | null} */
  let allowed = null;
  let again = () => {};

  /**
   * Calls now and after every change with the places (see `Table`) of the runs that search and filter leave.
   * @param {(runs: number[]) => void} listener
   */
  function watch(listener) {
    listeners.add(listener);
    listener(shown);
  }

  /**
   * Shows only some of the runs that search and filter leave: those that are brushed in a plot.
   * @param {string[] | null} names file names; null: all
   */
  function restrict(names) {
    allowed = names && new Set(names);
    again();
  }

  /** @param {Cell[]} cells @param {number[]} runs */
  const differs = (cells, runs) => runs.some((run) => sigxColumns.text(cells[run]) !== sigxColumns.text(cells[runs[0]]));

  /**
   * The columns to begin with: metrics, and settings that differ, those that most runs have first. Loads no more than it
   * must look at.
   * @param {Table} table @param {number[]} runs @returns {Promise<string[]>}
   */
  async function usual(table, runs) {
    /** @param {'metric' | 'setting'} kind */
    const of = (kind) => table.columns.filter((column) => column.kind === kind);
    const metrics = of('metric').slice(0, METRICS);
    /** @type {Column[]} */
    const settings = [];
    for (const column of of('setting').filter((one) => one.varies || one.runs < table.count).sort((a, b) => b.runs - a.runs).slice(0, MOST_LOOKED_AT)) {
      if (settings.length < SETTINGS && (runs.length === table.count || differs(await table.load(column.key), runs))) {
        settings.push(column);
      }
    }
    return [...metrics, ...settings].map((column) => column.key);
  }

  /**
   * Builds the table into a place.
   * @param {HTMLElement} place
   * @param {{ project: number, here: boolean }} options the project whose runs are shown, or -1 for all; whether the
   *     comparison stands on this page
   */
  async function build(place, options) {
    const table = await sigxColumns.open();
    const all = table.names.map((_, run) => run).filter((run) => options.project < 0 || table.project[run] === options.project);
    const fixed = options.project < 0 ? ['status', 'created', 'project'] : ['status', 'created'];
    const start = await usual(table, all);
    let page = 0;
    let turn = 0;

    const find = sigx.element('input', { type: 'search', placeholder: 'name, id, dropout=0.1', title: SEARCHED });
    find.value = sigxView.get().find;
    const expression = sigxCompletion.field(table, (where) => sigxView.set({ where }));
    expression.input.value = sigxView.get().where;
    const chooser = columnChooser(table, () => columns(), (chosen) => sigxView.set({ columns: chosen }));
    const scope = sigx.element('p', { class: 'scope', hidden: true });
    const count = sigx.element('output', { 'aria-live': 'polite', class: 'count' });
    const head = sigx.element('tr');
    const body = sigx.element('tbody');
    const grid = sigx.element(
      'table', { class: 'runs' }, sigx.element('caption', { class: 'hidden' }, 'Runs'), sigx.element('thead', {}, head), body);
    const back = sigx.element('button', { type: 'button' }, '‹ Back');
    const on = sigx.element('button', { type: 'button' }, 'Next ›');
    const pager = sigx.element('div', { class: 'pager' }, back, on);
    const bar = sigxPick.bar(table, options.here);
    place.replaceChildren(
      sigx.element('div', { class: 'runtools' }, sigx.element('label', {}, 'Search', find), expression.part, chooser.part),
      scope,
      count,
      sigx.element('div', { class: 'frame', tabindex: '0', role: 'region', 'aria-label': 'Runs' }, grid),
      pager,
      bar.bar);

    /** @returns {string[]} */
    const columns = () => {
      const chosen = sigxView.get().columns.filter((key) => table.find(key));
      return chosen.length > 0 ? chosen : [...fixed, ...start];
    };

    /** The runs that the table has, before search and filter; says which where it is not all. @returns {Promise<number[]>} */
    async function within() {
      const { among, runs } = sigxView.get();
      scope.hidden = among === '';
      if (among === '') {
        return all;
      }
      /** @type {{ href: string, title: string, runs: string[] } | undefined} */
      const saved = among === sigxPick.PICKED
        ? undefined
        : (await sigxData.load('records')).scenarios.find((/** @type {any} */ one) => one.href === 'scenarios/' + among + '.html');
      const back = sigx.element('button', { type: 'button' }, 'Show all runs');
      back.addEventListener('click', () => {
        sigxView.set({ among: '' });
        find.focus();
      });
      if (!saved && among !== sigxPick.PICKED) {
        scope.replaceChildren('The saved comparison ', sigx.element('bdi', {}, among), ' is not in this report; these are all runs. ', back);
        return all;
      }
      scope.replaceChildren(...(saved
        ? ['Only the runs of ', sigx.element('a', { href: sigx.root + saved.href }, sigx.element('bdi', {}, saved.title)), '. ']
        : ['Only picked runs. ']), back);
      const names = new Set(saved ? saved.runs : runs);
      return all.filter((run) => names.has(table.names[run]));
    }

    /** Places of the runs that are left, in order. @returns {Promise<number[] | null>} null where the filter is wrong */
    async function chosen() {
      const view = sigxView.get();
      /** @type {Filter | null} */
      let filter = null;
      try {
        filter = sigxFilter.parse(view.where, table.columns);
        expression.show('');
      } catch (error) {
        if (!(error instanceof sigxFilter.FilterError)) {
          throw error;
        }
        expression.show('Place ' + (error.at + 1) + ': ' + error.message + '.');
        return null;
      }
      const sort = view.sort.replace(/^-/, '');
      const needed = [...sigxFilter.keys(filter), ...(table.find(sort) ? [sort] : [])];
      const [found] = await Promise.all([within().then((some) => sigxMatch.find(table, view.find, some)), ...needed.map(table.load)]);
      const left = found.filter((run) => sigxFilter.fits(filter, (key) => (table.loaded(key) || [])[run] ?? null));
      const keys = table.loaded(sort);
      if (keys) {
        const sign = view.sort.startsWith('-') ? -1 : 1;
        left.sort((a, b) => sigxColumns.compare(keys[a], keys[b], sign) || a - b);
      }
      return left;
    }

    async function redraw() {
      const mine = ++turn;
      const found = await chosen();
      if (found === null) {
        return;
      }
      const only = allowed;
      const left = only ? found.filter((run) => only.has(table.names[run])) : found;
      const keys = columns();
      page = Math.max(0, Math.min(page, Math.ceil(left.length / ROWS) - 1));
      const rows = left.slice(page * ROWS, (page + 1) * ROWS);
      const [curves] = await Promise.all([table.sparks(rows), ...keys.map(table.load)]);
      if (mine !== turn) {
        return;
      }
      heads(keys);
      body.replaceChildren(...rows.map((run, place) => row(run, curves[place], keys)));
      const grouped = (/** @type {number} */ number) => number.toLocaleString('en');
      const range = left.length > ROWS ? ', ' + grouped(page * ROWS + 1) + ' to ' + grouped(page * ROWS + rows.length) + ' shown' : '';
      count.textContent = (left.length === all.length ? '' : grouped(left.length) + ' of ') + grouped(all.length) + (all.length === 1 ? ' run' : ' runs') + (only ? ', as brushed in the plot' : '') + range;
      pager.hidden = left.length <= ROWS;
      back.disabled = page === 0;
      on.disabled = (page + 1) * ROWS >= left.length;
      shown = found;
      listeners.forEach((listener) => listener(found));
      place.dataset.ready = '1';
    }

    /** @param {string[]} keys */
    function heads(keys) {
      const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
      const sort = sigxView.get().sort;
      head.replaceChildren(
        sigx.element('th', { scope: 'col' }, sigx.element('span', { class: 'hidden' }, 'Pick')),
        ...['run', ...keys].map((key) => {
          const column = /** @type {Column} */ (table.find(key));
          const own = sort.replace(/^-/, '') === key;
          const name = column.kind === 'setting' ? sigx.element('code', {}, column.name) : sigx.element('bdi', {}, label(column));
          const button = sigx.element('button', { type: 'button', class: 'sort', 'data-key': key }, name);
          button.addEventListener('click', () => sigxView.set({ sort: sort === key ? '-' + key : key }));
          return sigx.element(
            'th',
            { scope: 'col', class: column.kind === 'metric' ? 'n' : '', 'aria-sort': own ? (sort.startsWith('-') ? 'descending' : 'ascending') : false },
            button);
        }));
      head.children[1].after(sigx.element('th', { scope: 'col' }, 'Curve'));
      if (focused) {
        /** @type {HTMLElement | null} */ (head.querySelector('[data-key="' + CSS.escape(focused) + '"]'))?.focus();
      }
    }

    /** @param {number} run @param {string} points @param {string[]} keys @returns {HTMLTableRowElement} */
    function row(run, points, keys) {
      const name = table.names[run];
      const box = sigx.element('input', { type: 'checkbox', 'data-run': name, 'aria-label': 'Pick ' + table.titles[run] });
      box.checked = sigxView.get().runs.includes(name);
      box.addEventListener('change', () => {
        const refused = sigxPick.toggle(name);
        box.checked = sigxView.get().runs.includes(name);
        if (refused !== '') {
          bar.say(refused);
        }
      });
      return sigx.element(
        'tr', {},
        sigx.element('td', { class: 'pick' }, sigx.element('label', {}, box)),
        sigx.element('th', { scope: 'row' }, sigx.element('a', { href: sigx.root + 'runs/' + name + '.html' }, sigx.element('bdi', {}, table.titles[run]))),
        sigx.element('td', {}, ...curve(points)),
        ...keys.map((key) => cell(/** @type {Column} */ (table.find(key)), (table.loaded(key) || [])[run] ?? null)));
    }

    again = redraw;
    const later = debounced(() => {
      page = 0;
      sigxView.set({ find: find.value });
    });
    find.addEventListener('input', later);
    back.addEventListener('click', () => {
      page--;
      redraw();
    });
    on.addEventListener('click', () => {
      page++;
      redraw();
    });
    sigxView.watch((view, changed) => {
      // Another part may change while what is typed here waits for a pause.
      if (changed.has('find') && find.value !== view.find && document.activeElement !== find) {
        find.value = view.find;
      }
      if (expression.input.value !== view.where) {
        expression.input.value = view.where;
      }
      if (['find', 'among', 'where', 'columns', 'sort'].some((part) => changed.has(/** @type {any} */ (part)))) {
        page = 0;
        redraw();
      } else if (changed.has('runs')) {
        for (const box of body.querySelectorAll('input')) {
          box.checked = view.runs.includes(box.dataset.run || '');
        }
      }
    });
  }

  /** @param {Column} column @returns {string} */
  const label = (column) => (column.kind === 'run' ? column.name[0].toUpperCase() + column.name.slice(1) : column.name);

  /** @param {string} points @returns {Element[]} */
  function curve(points) {
    const path = sigxData.curve(points, 96, 22);
    if (path === '') {
      return [];
    }
    const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    drawn.setAttribute('class', 'spark');
    drawn.setAttribute('viewBox', '0 0 96 22');
    drawn.setAttribute('width', '96');
    drawn.setAttribute('height', '22');
    drawn.setAttribute('aria-hidden', 'true');
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    line.setAttribute('d', path);
    drawn.append(line);
    return [drawn];
  }

  /** @param {Column} column @param {Cell} value @returns {HTMLTableCellElement} */
  function cell(column, value) {
    if (value === null) {
      return sigx.element('td', { class: column.kind === 'metric' ? 'n none' : 'none' }, '–');
    }
    if (column.kind === 'metric' || sigxColumns.isNumber(value)) {
      const number = typeof value === 'number' ? sigxNumbers.of(value) : sigxNumbers.read(sigxColumns.text(value));
      const shownNumber = sigxNumbers.quantity(number, column.unit);
      const unit = shownNumber.unit === '' ? [] : [' ', sigx.element('span', { class: 'unit' }, shownNumber.unit)];
      return sigx.element(
        'td', { class: column.kind === 'metric' ? 'n' : '', title: shownNumber.exact === '' ? false : shownNumber.exact },
        shownNumber.integer + shownNumber.fraction, ...unit);
    }
    const text = sigxColumns.text(value);
    const shown = column.name === 'created' ? text.slice(0, 10) : text;
    return sigx.element('td', { class: text.length <= SHORT ? 'keep' : '' }, sigx.element('bdi', {}, shown));
  }

  /**
   * The choice of columns.
   * @param {Table} table
   * @param {() => string[]} current
   * @param {(keys: string[]) => void} apply
   */
  function columnChooser(table, current, apply) {
    const boxes = sigx.element('div', { class: 'columnlist' });
    const find = sigx.element('input', { type: 'search', 'aria-label': 'Find a column' });
    const reset = sigx.element('button', { type: 'button' }, 'The usual ones');
    const part = sigx.element(
      'details', { class: 'columns' }, sigx.element('summary', {}, 'Columns'),
      sigx.element('div', { class: 'columnbox' }, find, reset, boxes));

    function draw() {
      const chosen = current();
      const word = find.value.toLowerCase();
      const found = table.columns.filter((column) => column.key !== 'run' && column.name.toLowerCase().includes(word)).slice(0, 200);
      boxes.replaceChildren(...found.map((column) => {
        const box = sigx.element('input', { type: 'checkbox' });
        box.checked = chosen.includes(column.key);
        box.addEventListener('change', () => {
          const now = current();
          apply(box.checked ? [...now, column.key] : now.filter((key) => key !== column.key));
        });
        return sigx.element(
          'label', {}, box, ' ', sigx.element('bdi', {}, column.name), ' ', sigx.element('span', { class: 'quiet' }, column.kind));
      }));
    }

    part.addEventListener('toggle', draw);
    find.addEventListener('input', draw);
    reset.addEventListener('click', () => {
      apply([]);
      draw();
    });
    return { part };
  }

  /** Waits for a pause in typing. @param {() => void} action @returns {() => void} */
  function debounced(action) {
    let timer = 0;
    return () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(action, 80);
    };
  }

  /** The table takes the place of the part that the page itself has. */
  async function start() {
    const place = document.getElementById('picker');
    if (!place) {
      return;
    }
    const project = place.dataset.project === undefined ? null : place.dataset.project;
    const table = await sigxColumns.open();
    const own = project === null ? -1 : table.projects.findIndex((one) => sigx.root + one.href === project);
    await build(place, { project: own, here: project === null });
    // Who follows a link to a comparison came for what stands below the table.
    place.classList.toggle('brief', project === null && sigxView.get().runs.length > 1);
    place.hidden = false;
    document.querySelectorAll('[data-until-live]').forEach((part) => (/** @type {HTMLElement} */ (part).hidden = true));
  }

  start();

  return { watch, restrict };
})();
/*
 * What compare.html has below its run table. Each part is loaded when it is first needed: the comparison and what can
 * be made of it with the first picked run or opened file, plots when their fold is opened.
 */
(() => {
  'use strict';

  const workbench = document.getElementById('workbench');
  if (!workbench) {
    return;
  }

  /** @param {string} id @returns {HTMLElement} */
  const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

  /** Says in the place of a part why it is not there. @param {string} id @param {any} failed */
  const tell = (id, failed) =>
    part(id).append(sigx.element('p', { class: 'notice doubt', role: 'alert' }, 'Not shown: ' + failed.message + '.'));

  const share = () => sigx.topics('diff', 'compare', 'share');

  let begun = false;

  function compare() {
    if (!begun) {
      begun = true;
      share().catch((failed) => tell('comparison', failed));
      sigx.topics('drawing', 'curves').catch((failed) => tell('curves', failed));
    }
  }

  /** @param {FileList | null | undefined} files of which the first is read */
  async function open(files) {
    const file = files && files[0];
    if (file) {
      try {
        const text = await file.text();
        await share();
        await sigxScenarios.open(text, file.name);
      } catch (failed) {
        tell('view-tools', failed);
      }
    }
  }

  /** A scenario file is picked with a button, or dropped anywhere. */
  function files() {
    const picked = sigx.element('input', { type: 'file', accept: '.yaml,.yml,.json', hidden: true, 'aria-label': 'Scenario file' });
    const button = sigx.element('button', { type: 'button' }, 'Open a scenario file');
    button.addEventListener('click', () => picked.click());
    picked.addEventListener('change', async () => {
      await open(picked.files);
      picked.value = '';
    });
    part('view-tools').append(sigx.element('div', { class: 'sharetools' }, button, picked));
    document.addEventListener('dragover', (event) => event.preventDefault());
    document.addEventListener('drop', (event) => {
      event.preventDefault();
      open(event.dataTransfer?.files);
    });
  }

  /** The run table and the plots show the same runs: what one of them narrows, narrows the other. */
  async function link() {
    const table = await sigxColumns.open();
    sigxRuns.watch((runs) => sigxPlots.restrict(runs.length === table.count ? null : runs.map((run) => table.names[run])));
    sigxPlots.watch(sigxRuns.restrict);
  }

  function plots() {
    const details = sigx.element('details', {}, sigx.element('summary', {}, sigx.element('h2', {}, 'Plots of many runs')));
    details.addEventListener('toggle', async () => {
      try {
        await sigx.topics('drawing', 'plots');
        await sigxPlots.build(details);
        await link();
      } catch (failed) {
        tell('plots', failed);
      }
    }, { once: true });
    part('plots').append(details);
    details.open = sigxView.get().plot.length > 0 || sigxView.get().brush.length > 0;
  }

  files();
  plots();
  workbench.hidden = false;
  if (sigx.remembered('scenarios') !== null) {
    share().catch((failed) => tell('saved-here', failed));
  }
  sigxView.watch((view) => {
    if (view.runs.length > 0) {
      compare();
    }
  });
})();
