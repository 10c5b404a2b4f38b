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
   * A value as the pages show it (render/Numbers.java): four significant digits, a whole number below a million with
   * all.
   * @param {number | null} value null: missing
   */
  function quantity(value) {
    if (value === null) {
      return 'missing';
    }
    if (!Number.isFinite(value)) {
      return Number.isNaN(value) ? 'NaN' : value > 0 ? '+∞' : '−∞';
    }
    const size = Math.abs(value);
    if (Number.isInteger(value) && size < 1e6) {
      return minus(String(value + 0));
    }
    if (size >= 1e15 || size < 1e-4) {
      const [digits, exponent] = significant(value, 4);
      return minus((value < 0 ? '-' : '') + trimmed(digits[0] + '.' + digits.slice(1)) + 'e' + exponent);
    }
    const [down, name] = size < 1e6 ? [0, ''] : size < 1e9 ? [6, ' M'] : size < 1e12 ? [9, ' G'] : [12, ' T'];
    const whole = Number(value.toExponential().split('e')[1]) - down + 1;
    const [digits, exponent] = significant(value, Math.max(4, whole));
    return minus((value < 0 ? '-' : '') + decimal(Number(digits), exponent - down - digits.length + 1)) + name;
  }

  /**
   * The first digits of a number's shortest decimal, rounded half to even, and the power of ten of the first of them.
   * @param {number} value @param {number} count @returns {[string, number]}
   */
  function significant(value, count) {
    const [mantissa, power] = Math.abs(value).toExponential().split('e');
    const digits = mantissa.replace('.', '');
    if (digits.length <= count) {
      return [digits, Number(power)];
    }
    const rest = Number('0.' + digits.slice(count));
    const kept = Number(digits.slice(0, count));
    const up = rest > 0.5 || (rest === 0.5 && kept % 2 === 1);
    const text = String(up ? kept + 1 : kept);
    return [text.slice(0, count), Number(power) + text.length - count];
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
