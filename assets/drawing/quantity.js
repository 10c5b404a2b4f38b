/*
 * Numbers in words: values of metrics as all pages show them (render/Numbers.java), times and durations.
 */
const sigxQuantity = (() => {
  'use strict';

  const MINUTE = 60000;
  const HOUR = 3600000;
  const DAY = 86400000;

  /** Shows minus as the character that is as wide as a plus. @param {string} text */
  const minus = (text) => (text.startsWith('-') ? '−' + text.slice(1) : text);

  /** @param {string} text */
  const trimmed = (text) => (text.includes('.') ? text.replace(/\.?0*$/, '') : text);

  /**
   * The number `digits` times ten to the power of `exponent`, as text without exponent.
   * @param {number} digits
   * @param {number} exponent
   */
  function decimal(digits, exponent) {
    if (exponent >= 0) {
      return digits === 0 ? '0' : digits + '0'.repeat(exponent);
    }
    const whole = String(Math.abs(digits)).padStart(1 - exponent, '0');
    return (digits < 0 ? '-' : '') + whole.slice(0, exponent) + '.' + whole.slice(exponent);
  }

  /**
   * A value as the pages show it.
   * @param {number | null} value null: missing
   */
  function quantity(value) {
    if (value === null) {
      return 'missing';
    }
    return sigxNumbers.textOf(sigxNumbers.quantity(sigxNumbers.of(value), ''));
  }

  /** @param {number} step milliseconds @returns {[number, string]} the unit to count in, and its name */
  function timeUnit(step) {
    return step < 1000
      ? [1, 'ms']
      : step < MINUTE
        ? [1000, 's']
        : step < HOUR
          ? [MINUTE, 'min']
          : step < DAY
            ? [HOUR, 'h']
            : [DAY, 'd'];
  }

  /** A position along an axis in words. @param {SigxKind} kind @param {number} value */
  function spoken(kind, value) {
    if (kind === 'time') {
      const at = new Date(value);
      return Number.isNaN(at.getTime())
        ? String(value)
        : at
            .toISOString()
            .replace('T', ' ')
            .replace(/(\.000)?Z$/, '') + ' UTC';
    }
    if (kind === 'number') {
      return minus(String(Number(value.toPrecision(12))));
    }
    const size = Math.abs(value);
    const [unit, name] = timeUnit(size);
    return minus(String(Number((value / unit).toPrecision(4)))) + ' ' + name;
  }

  return { MINUTE, HOUR, DAY, quantity, spoken, decimal, minus, trimmed, timeUnit };
})();
