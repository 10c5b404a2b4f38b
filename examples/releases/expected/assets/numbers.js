/*
 * Exact decimal numbers of any length, with the rounding of the build: digits as an integer, and how many of them stand
 * after the point. Binary floats would round 0.125 and 2.675 in ways that no reader expects.
 */

/**
 * @typedef {object} Decimal
 * @property {bigint} digits all digits as one integer, signed
 * @property {number} scale how many of them stand after the point; negative: how many zeros follow
 */

const sigxDecimals = (() => {
  'use strict';

  const number = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

  /** @type {Decimal} */
  const ZERO = { digits: 0n, scale: 0 };

  /** @param {bigint} value */
  const size = (value) => (value < 0n ? -value : value);

  /** @param {number} zeros */
  const ten = (zeros) => 10n ** BigInt(zeros);

  /** Reads a decimal number as it is written. @param {string} text @returns {Decimal} */
  function of(text) {
    const parts = number.exec(text);
    if (!parts) {
      throw new Error('not a decimal number: ' + text);
    }
    const [, sign, whole, fraction = '', exponent = '0'] = parts;
    const digits = BigInt(whole + fraction);
    return { digits: sign === '-' ? -digits : digits, scale: fraction.length - Number(exponent) };
  }

  /** @param {Decimal} value @returns {number} the nearest 64-bit float */
  const toNumber = (value) => Number(value.digits + 'e' + -value.scale);

  /** How many digits it has; 1 for zero. @param {Decimal} value */
  const precision = (value) => size(value.digits).toString().length;

  /** @param {Decimal} value @returns {-1 | 0 | 1} */
  const sign = (value) => (value.digits < 0n ? -1 : value.digits > 0n ? 1 : 0);

  /**
   * An integer divided and rounded to the nearest, halves to the even neighbour.
   * @param {bigint} value @param {bigint} by
   */
  function divided(value, by) {
    const whole = size(value) / by;
    const twice = (size(value) % by) * 2n;
    const up = twice > by || (twice === by && whole % 2n === 1n);
    const rounded = up ? whole + 1n : whole;
    return value < 0n ? -rounded : rounded;
  }

  /**
   * The same value, or the nearest, with that many digits after the point.
   * @param {Decimal} value @param {number} scale
   */
  function scaled(value, scale) {
    const more = scale - value.scale;
    return { digits: more >= 0 ? value.digits * ten(more) : divided(value.digits, ten(-more)), scale };
  }

  /** Rounds to that many significant digits; fewer stay as they are. @param {Decimal} value @param {number} most */
  function rounded(value, most) {
    let result = value;
    for (let spare = precision(result) - most; spare > 0; spare = precision(result) - most) {
      result = { digits: divided(result.digits, ten(spare)), scale: result.scale - spare };
    }
    return result;
  }

  /** The same value without zeros at its end. @param {Decimal} value @returns {Decimal} */
  function stripped(value) {
    if (value.digits === 0n) {
      return ZERO;
    }
    const zeros = /0*$/.exec(value.digits.toString())?.[0].length || 0;
    return { digits: value.digits / ten(zeros), scale: value.scale - zeros };
  }

  /** Divided by a power of ten; never with a negative scale. @param {Decimal} value @param {number} places */
  function pointLeft(value, places) {
    const moved = { digits: value.digits, scale: value.scale + places };
    return moved.scale < 0 ? scaled(moved, 0) : moved;
  }

  /** Without an exponent. @param {Decimal} value @returns {string} */
  function plain(value) {
    const minus = value.digits < 0n ? '-' : '';
    const digits = size(value.digits).toString();
    if (value.scale <= 0) {
      return minus + (value.digits === 0n ? '0' : digits + '0'.repeat(-value.scale));
    }
    const padded = digits.padStart(value.scale + 1, '0');
    return minus + padded.slice(0, -value.scale) + '.' + padded.slice(-value.scale);
  }

  /** @param {Decimal} a @param {Decimal} b @returns {Decimal} a - b */
  function minus(a, b) {
    const scale = Math.max(a.scale, b.scale);
    return { digits: scaled(a, scale).digits - scaled(b, scale).digits, scale };
  }

  /** The place of the first digit. @param {Decimal} value */
  const height = (value) => precision(value) - value.scale;

  /**
   * By sign, then by size, so that digits are aligned only where they decide.
   * @param {Decimal} a @param {Decimal} b @returns {number}
   */
  function compare(a, b) {
    if (sign(a) !== sign(b) || sign(a) === 0) {
      return sign(a) - sign(b);
    }
    return height(a) === height(b) ? sign(minus(a, b)) : sign(a) * (height(a) - height(b));
  }

  return { of, toNumber, precision, sign, scaled, rounded, stripped, pointLeft, plain, minus, compare };
})();
/*
 * Numbers as the build has them: finite, missing, not a number, plus or minus infinity; with the digits of their
 * source, compared and subtracted by the rules of docs/diff.md, and shown in the same digits as on every page. The twin
 * of dev.sigx.model.Num, dev.sigx.diff.Differences and dev.sigx.render.Numbers; tests hold them together.
 */

/**
 * @typedef {object} Num
 * @property {'finite' | 'missing' | 'nan' | 'plus' | 'minus'} state missing is never 0
 * @property {number} value the nearest 64-bit float; NaN where missing or not a number
 * @property {string} text the digits of the source, else the shortest that read back as the value; empty where missing
 * @property {boolean} source whether the source wrote other digits than the shortest
 */

/**
 * JSON with its numbers as written and its names in their order.
 * @typedef {null | boolean | string | Num | any[] | JsonObject} Json
 */

/** @typedef {Map<string, any>} JsonObject */

/**
 * A number as a reader sees it. The two halves stand apart so that a column can be aligned on the decimal point.
 * @typedef {object} Shown
 * @property {string} integer sign and digits before the point, or a word
 * @property {string} fraction the point and the digits after it, may be empty
 * @property {string} unit may be empty
 * @property {string} exact the exact value with its unit; empty where nothing was rounded
 * @property {boolean} finite
 */

const sigxNumbers = (() => {
  'use strict';

  const decimals = sigxDecimals;

  /** Far above the rounding error of one subtraction, far below any change that somebody would report. */
  const ROUNDING = 1e-12;
  const EXACT_LIMIT = 2 ** 53;
  const PLAIN_LIMIT = 1e17;
  /** Numbers whose last digits lie further apart are subtracted as floats: 1e-99999999 would take a gigabyte. */
  const MOST_PLACES = 1000;
  const MINUS = '−';

  /** @type {Num} */
  const MISSING = { state: 'missing', value: NaN, text: '', source: false };
  /** Missing here, although the store may have it: only a part of the points is in the page. @type {Num} */
  const UNTOLD = { state: 'missing', value: NaN, text: '', source: false };
  /** @type {Record<string, Num>} */
  const SPELLED = {
    NaN: { state: 'nan', value: NaN, text: 'NaN', source: false },
    Infinity: { state: 'plus', value: Infinity, text: 'Infinity', source: false },
    '-Infinity': { state: 'minus', value: -Infinity, text: '-Infinity', source: false },
  };

  /** The shortest digits that read back as the same float, in the one spelling of the build. @param {number} value */
  function shortest(value) {
    if (Object.is(value, -0)) {
      return '-0';
    }
    if (Number.isInteger(value) && Math.abs(value) < PLAIN_LIMIT) {
      return String(BigInt(value));
    }
    let text = value.toExponential();
    if (!text.includes('.') && Number(value.toExponential(1)) === value) {
      // Of the smallest floats two digits are nearer than one: 4.9e-324.
      text = value.toExponential(1).replace('.0e', 'e');
    }
    const [digits, exponent] = text.split('e');
    const size = Math.abs(value);
    return size >= 1e-3 && size < 1e7 ? decimals.plain(decimals.of(text)) : digits + 'e' + Number(exponent);
  }

  /** A computed number. @param {number} value @returns {Num} */
  function of(value) {
    return Number.isFinite(value)
      ? { state: 'finite', value, text: shortest(value), source: false }
      : SPELLED[String(value)];
  }

  /** A number as a document writes it. @param {string} text digits, or NaN, Infinity, -Infinity @returns {Num} */
  function read(text) {
    if (Object.hasOwn(SPELLED, text)) {
      return SPELLED[text];
    }
    const value = Number(text);
    const digits = shortest(value);
    return { state: 'finite', value, text, source: digits !== text };
  }

  /** @param {any} value @returns {value is Num} */
  const isNum = (value) => typeof value === 'object' && value !== null && 'state' in value;

  /** @param {Num} number */
  const isFinite = (number) => number.state === 'finite';

  /** @param {Num} number */
  const isMissing = (number) => number.state === 'missing';

  /** By state and numeric value: 1 equals 1.0. @param {Num} a @param {Num} b */
  function equal(a, b) {
    if (a.state !== b.state || a.state !== 'finite') {
      return a.state === b.state;
    }
    return isLong(a) || isLong(b) ? byDigits(a, b) === 0 : a.value === b.value;
  }

  /** Whether a float may not tell it from its neighbours. @param {Num} number */
  const isLong = (number) => number.source && Math.abs(number.value) >= EXACT_LIMIT;

  /** @param {Num} a @param {Num} b */
  const byDigits = (a, b) => decimals.compare(decimals.of(a.text), decimals.of(b.text));

  /** Of two finite numbers. @param {Num} a @param {Num} b @returns {number} negative, 0, positive */
  function compare(a, b) {
    return a.value !== b.value ? a.value - b.value : byDigits(a, b);
  }

  /** No change is 0 and never minus zero. @param {number} value @returns {Num} */
  const finiteOrMissing = (value) => (Number.isFinite(value) ? of(value + 0) : MISSING);

  /** After minus before; missing unless both are finite. @param {Num} before @param {Num} after @returns {Num} */
  function absolute(before, after) {
    if (!isFinite(before) || !isFinite(after)) {
      return MISSING;
    }
    if (isLong(before) || isLong(after)) {
      const [left, right] = [decimals.of(after.text), decimals.of(before.text)];
      if (Math.abs(left.scale - right.scale) <= MOST_PLACES) {
        return finiteOrMissing(decimals.toNumber(decimals.minus(left, right)));
      }
    }
    return finiteOrMissing(after.value - before.value);
  }

  /**
   * The same as a fraction of |before|; missing also where that is 0.
   * @param {Num} before @param {Num} after @returns {Num}
   */
  function relative(before, after) {
    const change = absolute(before, after);
    return isMissing(change) || before.value === 0 ? MISSING : finiteOrMissing(change.value / Math.abs(before.value));
  }

  /**
   * Whether a finite value changed by more than that fraction.
   * @param {number} fraction @param {Num} before @param {Num} after
   */
  function exceeds(fraction, before, after) {
    const tolerance = ROUNDING * Math.max(Math.abs(before.value), Math.abs(after.value));
    return Math.abs(after.value - before.value) > fraction * Math.abs(before.value) + tolerance;
  }

  /**
   * @param {string} integer @param {string} [fraction] @param {string} [unit] @param {string} [exact]
   * @param {boolean} [finite]
   * @returns {Shown}
   */
  const shown = (integer, fraction = '', unit = '', exact = '', finite = true) =>
    ({ integer, fraction, unit, exact, finite });

  /** @type {Record<string, Shown>} */
  const STATES = {
    nan: shown('NaN', '', '', 'not a number: the value diverged or is undefined', false),
    plus: shown('+∞', '', '', 'plus infinity', false),
    minus: shown(MINUS + '∞', '', '', 'minus infinity', false),
    missing: shown('–', '', '', 'no value', false),
  };

  /**
   * A number with its unit (`ms`, `bytes`, or any word), in four significant digits.
   * @param {Num} number @param {string} unit
   */
  function quantity(number, unit) {
    if (!isFinite(number)) {
      return STATES[number.state];
    }
    return unit === 'ms' ? duration(number) : unit === 'bytes' ? bytes(number) : plain(number, unit);
  }

  /** @param {Num} number @param {string} unit @returns {Shown} */
  function plain(number, unit) {
    const size = Math.abs(number.value);
    const exact = decimals.of(number.text);
    const whole = decimals.stripped(exact);
    if (whole.scale <= 0 && size < 1e6) {
      return split(decimals.plain(whole), unit, '');
    }
    if (size >= 1e15 || size < 1e-4) {
      return scientific(exact, unit, number.text);
    }
    if (size >= 1e6) {
      const [scale, places] = size >= 1e12 ? ['T', 12] : size >= 1e9 ? ['G', 9] : ['M', 6];
      const text = fourDigits(decimals.pointLeft(exact, Number(places)));
      return split(text, unit === '' ? String(scale) : scale + ' ' + unit, number.text);
    }
    const text = fourDigits(exact);
    return split(text, unit, text === number.text ? '' : number.text);
  }

  /** @param {Decimal} exact @param {string} unit @param {string} text @returns {Shown} */
  function scientific(exact, unit, text) {
    const rounded = decimals.stripped(decimals.rounded(exact, 4));
    const exponent = decimals.precision(rounded) - rounded.scale - 1;
    const words = decimals.plain(decimals.stripped(decimals.pointLeft(rounded, exponent))) + 'e' + exponent;
    return split(words, unit, words === text ? '' : text);
  }

  /** Four significant digits; a whole number keeps all of its digits. @param {Decimal} value */
  function fourDigits(value) {
    if (decimals.sign(value) === 0) {
      return '0';
    }
    const short = decimals.rounded(value, 4);
    const rounded = short.scale < 0 ? decimals.scaled(value, 0) : short;
    return decimals.plain(decimals.precision(value) <= decimals.precision(rounded) ? value : rounded);
  }

  /** @param {Num} millis @returns {Shown} */
  function duration(millis) {
    const size = Math.abs(millis.value);
    if (size < 1000) {
      return plain(millis, 'ms');
    }
    const exact = millis.text + ' ms';
    if (size < 60_000) {
      const rounded = decimals.rounded(decimals.pointLeft(decimals.of(millis.text), 3), 3);
      return split(decimals.plain(decimals.stripped(rounded)), 's', exact);
    }
    const longest = 2n ** 63n - 1n;
    const seconds = BigInt(Math.round(size / 1000)) < longest ? BigInt(Math.round(size / 1000)) : longest;
    const hours = seconds / 3600n;
    const minutes = (seconds / 60n) % 60n;
    const words =
      hours >= 24n
        ? `${hours / 24n} d ${hours % 24n} h`
        : hours > 0n ? `${hours} h ${minutes} min` : `${minutes} min ${seconds % 60n} s`;
    return shown((millis.value < 0 ? MINUS : '') + words, '', '', exact);
  }

  /** @param {Num} bytes @returns {Shown} */
  function bytes(bytes) {
    const size = Math.abs(bytes.value);
    if (size < 1000) {
      return plain(bytes, 'B');
    }
    const [unit, places] = size >= 1e12 ? ['TB', 12] : size >= 1e9 ? ['GB', 9] : size >= 1e6 ? ['MB', 6] : ['kB', 3];
    const scaled = decimals.rounded(decimals.pointLeft(decimals.of(bytes.text), Number(places)), 3);
    return split(decimals.plain(scaled), String(unit), bytes.text + ' bytes');
  }

  /** @param {string} text @param {string} unit @param {string} exact @returns {Shown} */
  function split(text, unit, exact) {
    const signed = text.startsWith('-') ? MINUS + text.slice(1) : text;
    const bare = exact === '' || exact.endsWith('bytes') || exact.endsWith('ms') || unit === '';
    const title = trimmed(bare ? exact : exact + ' ' + unit.replace(/^[TGM] ?/, ''));
    const point = signed.indexOf('.');
    return point < 0 ? shown(signed, '', unit, title) : shown(signed.slice(0, point), signed.slice(point), unit, title);
  }

  const SPACE = '[\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]';
  const ENDS = new RegExp('^' + SPACE + '+|' + SPACE + '+$', 'g');

  /** Without white space at its ends, which here as in the build a no-break space is not. @param {string} text */
  const trimmed = (text) => text.replace(ENDS, '');

  /**
   * A difference: always with a sign, so that no change is told by its colour alone.
   * @param {Num} change @param {string} unit
   */
  function signed(change, unit) {
    const unsigned = quantity(change, unit);
    const plus = isFinite(change) && change.value !== 0 && !unsigned.integer.startsWith(MINUS);
    return plus ? { ...unsigned, integer: '+' + unsigned.integer } : unsigned;
  }

  /**
   * A fraction as signed per cent: three significant digits, no decimals from 10 % on. Empty where missing.
   * @param {Num} fraction
   */
  function percent(fraction) {
    if (!isFinite(fraction)) {
      return '';
    }
    const exact = decimals.pointLeft(decimals.of(fraction.text), -2);
    const size = Math.abs(decimals.toNumber(exact));
    const places = size >= 10 ? 0 : size >= 0.1 ? 1 : 2;
    const short = decimals.rounded(exact, 3);
    const rounded = short.scale > places ? decimals.scaled(exact, places) : short;
    const sign = decimals.sign(exact) > 0 ? '+' : MINUS;
    if (decimals.sign(rounded) === 0) {
      return decimals.sign(exact) === 0 ? '0 %' : sign + '<0.01 %';
    }
    return sign + decimals.plain(rounded).replace('-', '') + ' %';
  }

  /** The whole as one text. @param {Shown} number */
  const textOf = (number) => number.integer + number.fraction + (number.unit === '' ? '' : ' ' + number.unit);

  return {
    MISSING, UNTOLD, of, read, isNum, isFinite, isMissing, equal, compare, absolute, relative, exceeds,
    quantity, signed, percent, textOf, trimmed,
  };
})();
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
