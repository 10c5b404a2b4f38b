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
