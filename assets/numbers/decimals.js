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
