/*
 * JSON as the build wrote it: every digit of a number and the order of names survive, which JSON.parse keeps neither
 * (names that look like numbers come first) nor everywhere (the text of a number is known to new browsers only).
 */
const sigxJson = (() => {
  'use strict';

  const token = /[\t\n\r ]*([[\]{},:]|"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null)/gsy;

  /** @type {Record<string, Json>} */
  const words = { true: true, false: false, null: null };

  /**
   * A document without errors: objects as maps, numbers with their digits.
   * @param {string} text
   * @returns {Json}
   */
  function parse(text) {
    let at = 0;
    const next = () => {
      token.lastIndex = at;
      const found = token.exec(text);
      if (!found) {
        throw new Error('damaged JSON at ' + at);
      }
      at = token.lastIndex;
      return found[1];
    };

    /** @param {string} first @returns {Json} */
    const value = (first) => {
      switch (first[0]) {
        case '{':
          return object();
        case '[':
          return list();
        case '"':
          return JSON.parse(first);
        default:
          return Object.hasOwn(words, first) ? words[first] : sigxNumbers.read(first);
      }
    };

    const object = () => {
      /** @type {JsonObject} */
      const fields = new Map();
      let name = next();
      while (name !== '}') {
        if (next() !== ':') {
          throw new Error('damaged JSON at ' + at);
        }
        fields.set(JSON.parse(name), value(next()));
        name = next() === ',' ? next() : '}';
      }
      return fields;
    };

    const list = () => {
      /** @type {Json[]} */
      const items = [];
      let first = next();
      while (first !== ']') {
        items.push(value(first));
        first = next() === ',' ? next() : ']';
      }
      return items;
    };

    return value(next());
  }

  /** A text as the build writes it. @param {string} text */
  const quoted = (text) =>
    JSON.stringify(text).replace(/\\\\|\\u00[0-9a-f]{2}/g, (escape) =>
      escape.replace(/[a-f0-9]{2}$/, (hex) => hex.toUpperCase()));

  /** A finite number as JSON asks for it; a missing one is null, the others are words. @param {Num} number */
  function digits(number) {
    if (number.state !== 'finite') {
      return number.state === 'missing' ? 'null' : quoted(number.text);
    }
    return number.text === '-0' ? '-0.0' : number.text;
  }

  /**
   * In one line without blanks. Numbers are those of `sigxNumbers`, or plain ones where they count something.
   * @param {any} value
   * @returns {string}
   */
  function write(value) {
    if (value === null || value === undefined || typeof value === 'boolean' || typeof value === 'number') {
      return String(value ?? null);
    }
    if (typeof value === 'string') {
      return quoted(value);
    }
    if (Array.isArray(value)) {
      return '[' + value.map(write).join(',') + ']';
    }
    if (sigxNumbers.isNum(value)) {
      return digits(value);
    }
    const fields = value instanceof Map ? [...value] : Object.entries(value);
    return '{' + fields.map(([name, field]) => quoted(name) + ':' + write(field)).join(',') + '}';
  }

  return { parse, write };
})();
