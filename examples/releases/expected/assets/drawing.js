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
/*
 * Axes without drawing: from values to positions and back, and round tick marks. Those of a linear axis are the same as
 * in the charts that the build draws (render/chart/Axis.java); the same vectors test both.
 */
/**
 * From values to positions and back.
 * @typedef {object} SigxScale
 * @property {boolean} log
 * @property {number} low value at `from`
 * @property {number} high value at `to`
 * @property {number} from
 * @property {number} to
 * @property {(value: number) => number} at
 * @property {(position: number) => number} value
 */

/** @typedef {{ value: number, label: string }} SigxTick */

/**
 * What an axis counts: plain numbers, milliseconds that passed, or milliseconds since 1970.
 * @typedef {'number' | 'duration' | 'time'} SigxKind
 */

const sigxScale = (() => {
  'use strict';

  const { MINUTE, HOUR, DAY, decimal, minus, trimmed, timeUnit } = sigxQuantity;
  const TIME_STEPS = [
    1,
    2,
    5,
    10,
    20,
    50,
    100,
    200,
    500,
    1000,
    2000,
    5000,
    10000,
    15000,
    30000,
    MINUTE,
    2 * MINUTE,
    5 * MINUTE,
    10 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    3 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY,
    2 * DAY,
    5 * DAY,
    10 * DAY,
    20 * DAY,
    50 * DAY,
    100 * DAY,
    200 * DAY,
    500 * DAY,
  ];

  /**
   * @param {boolean} log
   * @param {number} low
   * @param {number} high
   * @param {number} from
   * @param {number} to
   * @returns {SigxScale}
   */
  function scale(log, low, high, from, to) {
    // Halved twice where the range itself is more than a number can hold.
    const size = Number.isFinite(high - low) ? 1 : 0.25;
    const bent = log ? Math.log10 : (/** @type {number} */ value) => value * size;
    const start = bent(low);
    const span = bent(high) - start;
    return {
      log,
      low,
      high,
      from,
      to,
      at: (value) => from + ((bent(value) - start) / span) * (to - from),
      value: (position) => {
        const straight = start + ((position - from) / (to - from)) * span;
        return log ? 10 ** straight : straight / size;
      },
    };
  }

  /**
   * A range that holds both values with a little air, never empty.
   * @param {boolean} log @param {number} low @param {number} high @param {number} air share of the range on either side
   * @returns {[number, number]}
   */
  function roomy(log, low, high, air) {
    if (log) {
      const pad = high === low ? 0.3 : (Math.log10(high) - Math.log10(low)) * air;
      return [Math.max(low * 10 ** -pad, Number.MIN_VALUE), Math.min(high * 10 ** pad, Number.MAX_VALUE)];
    }
    const pad = high === low ? (low === 0 ? 1 : Math.abs(low) * 0.1) : (high - low) * air;
    return [Math.max(low - pad, -Number.MAX_VALUE), Math.min(high + pad, Number.MAX_VALUE)];
  }

  /**
   * The smallest and the largest finite one; NaN where there is none.
   * @param {Iterable<number | null>} values
   * @returns {[number, number]}
   */
  function extent(values) {
    let [low, high] = [NaN, NaN];
    for (const value of values) {
      if (value !== null && Number.isFinite(value)) {
        low = value >= low ? low : value;
        high = value <= high ? high : value;
      }
    }
    return [low, high];
  }

  /**
   * The label of a tick: all of an axis have the decimals of its step, so that 4 stands as 4.0 beside 4.2.
   * @param {number} digits @param {number} exponent the value is digits times ten to the power of exponent
   */
  function label(digits, exponent) {
    const value = Number(digits + 'e' + exponent);
    const size = Math.abs(value);
    if (size >= 1e15 || exponent < -5) {
      const [mantissa, power] = value.toExponential().split('e');
      return minus(mantissa) + (value === 0 || power === '+0' ? '' : 'e' + power.replace('+', ''));
    }
    const thousands = size >= 1e12 ? 12 : size >= 1e9 ? 9 : 6;
    if (size >= 1e6 && exponent >= thousands - 3) {
      return minus(trimmed(decimal(digits, exponent - thousands))) + { 6: ' M', 9: ' G', 12: ' T' }[thousands];
    }
    return minus(decimal(digits, exponent));
  }

  /**
   * Marks at steps of 1, 2 or 5 times a power of ten.
   * @param {number} low @param {number} high @param {number} about how many marks would be good
   * @param {boolean} wholeOnly no fractions, for steps
   * @returns {SigxTick[]}
   */
  function linearTicks(low, high, about, wholeOnly) {
    const rough = Number.isFinite(high - low) ? (high - low) / about : high / about - low / about;
    if (!(rough > 0)) {
      return [];
    }
    let exponent = Math.floor(Math.log10(rough));
    const leading = rough / 10 ** exponent;
    let digit = leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10;
    if (digit === 10) {
      digit = 1;
      exponent++;
    }
    if (wholeOnly && exponent < 0) {
      digit = 1;
      exponent = 0;
    }
    const step = Number(digit + 'e' + exponent);
    /** @type {SigxTick[]} */
    const ticks = [];
    const last = Math.floor(high / step + 1e-9);
    for (let count = Math.ceil(low / step); count <= last && ticks.length < 100; count++) {
      const digits = count * digit + 0;
      ticks.push({ value: Number(digits + 'e' + exponent), label: label(digits, exponent) });
    }
    return ticks;
  }

  /**
   * Marks at 1, 2 and 5 times powers of ten where they are few, else at powers of ten; within a part of a decade as on
   * a linear axis.
   * @param {number} low above 0 @param {number} high @param {number} about
   * @returns {SigxTick[]}
   */
  function logTicks(low, high, about) {
    const fine = powers(low, high, [1, 2, 5], 1);
    if (fine.length < 3) {
      return linearTicks(low, high, about, false).filter((tick) => tick.value > 0);
    }
    return fine.length <= about + 2
      ? fine
      : powers(low, high, [1], Math.ceil((Math.log10(high) - Math.log10(low)) / (about + 1)));
  }

  /**
   * @param {number} low @param {number} high @param {number[]} digits @param {number} stride in decades
   * @returns {SigxTick[]}
   */
  function powers(low, high, digits, stride) {
    /** @type {SigxTick[]} */
    const ticks = [];
    for (let power = Math.floor(Math.log10(low) / stride) * stride; power <= Math.log10(high); power += stride) {
      for (const digit of digits) {
        const value = Number(digit + 'e' + power);
        if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) {
          ticks.push({ value, label: label(digit, power) });
        }
      }
    }
    return ticks;
  }

  /** @param {SigxKind} kind @param {number} low @param {number} high @param {number} about @returns {SigxTick[]} */
  function timeTicks(kind, low, high, about) {
    const rough = (high - low) / about;
    if (!(rough > 0)) {
      return [];
    }
    const step = TIME_STEPS.find((each) => each >= rough) || Math.ceil(rough / (1000 * DAY)) * 1000 * DAY;
    const [unit, name] = timeUnit(step);
    const oneDay = Math.floor(low / DAY) === Math.floor(high / DAY);
    /** @type {SigxTick[]} */
    const ticks = [];
    for (let value = Math.ceil(low / step) * step; value <= high && ticks.length < 100; value += step) {
      ticks.push({
        value: value + 0,
        label:
          kind === 'time'
            ? clock(value, step, oneDay)
            : value === 0
              ? '0'
              : minus(trimmed(String(value / unit))) + ' ' + name,
      });
    }
    return ticks;
  }

  /** @param {number} value @param {number} size */
  const padded = (value, size) => String(value).padStart(size, '0');

  /**
   * A time in UTC, as much of it as tells the marks apart.
   * @param {number} time
   * @param {number} step
   * @param {boolean} oneDay
   */
  function clock(time, step, oneDay) {
    const at = new Date(time);
    if (Number.isNaN(at.getTime())) {
      return '';
    }
    const day = padded(at.getUTCMonth() + 1, 2) + '-' + padded(at.getUTCDate(), 2);
    if (step >= DAY) {
      return at.getUTCFullYear() + '-' + day;
    }
    const minutes = padded(at.getUTCHours(), 2) + ':' + padded(at.getUTCMinutes(), 2);
    const seconds = step >= MINUTE ? '' : ':' + padded(at.getUTCSeconds(), 2);
    const parts = step >= 1000 ? '' : '.' + padded(at.getUTCMilliseconds(), 3);
    return (oneDay ? '' : day + ' ') + minutes + seconds + parts;
  }

  /**
   * The marks of an axis.
   * @param {SigxKind} kind @param {boolean} log @param {number} low @param {number} high
   * @param {number} about how many would be good @param {boolean} [wholeOnly]
   * @returns {SigxTick[]}
   */
  function ticks(kind, log, low, high, about, wholeOnly = false) {
    if (log) {
      return logTicks(low, high, about);
    }
    return kind === 'number' ? linearTicks(low, high, about, wholeOnly) : timeTicks(kind, low, high, about);
  }

  return { scale, roomy, extent, ticks };
})();
/*
 * SVG by hand: shapes, paths, the grid and the marks of axes, as the templates write them for the charts of the build.
 * Colours come from the style sheet by class, so that both themes and paper are right.
 */
/** The plot inside a drawing. @typedef {{ left: number, right: number, top: number, bottom: number }} SigxBox */

const sigxSvg = (() => {
  'use strict';

  const SVG = 'http://www.w3.org/2000/svg';
  const TONES = 8;

  /**
   * @template {keyof SVGElementTagNameMap} T
   * @param {T} tag
   * @param {Record<string, string | number>} attributes
   * @param {...(Node | string)} content
   * @returns {SVGElementTagNameMap[T]}
   */
  function shape(tag, attributes, ...content) {
    const made = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) {
      made.setAttribute(name, String(value));
    }
    made.append(...content);
    return made;
  }

  /** A position with one decimal; a tenth of a pixel is finer than a screen shows. @param {number} value */
  const rounded = (value) => Math.round(value * 10) / 10 + 0;

  /**
   * A path through those points that both axes can show; it breaks at the others, and a lone point is a dot.
   * @param {number[]} xs @param {(number | null)[]} ys @param {number[]} places which points, in order
   * @param {SigxScale} x @param {SigxScale} y
   * @returns {string}
   */
  function path(xs, ys, places, x, y) {
    /** @param {number} at */
    const shown = (at) => at < places.length && drawable(xs[places[at]], x.log) && drawable(ys[places[at]], y.log);
    let text = '';
    let drawing = false;
    for (let at = 0; at < places.length; at++) {
      if (!shown(at)) {
        drawing = false;
        continue;
      }
      text += (drawing ? 'L' : 'M') + rounded(x.at(xs[places[at]])) + ' ' + rounded(y.at(Number(ys[places[at]])));
      if (!drawing && !shown(at + 1)) {
        text += 'h0';
      }
      drawing = true;
    }
    return text;
  }

  /** @param {number | null} value @param {boolean} log */
  function drawable(value, log) {
    return value !== null && Number.isFinite(value) && (!log || value > 0);
  }

  /**
   * Classes of a run's colour and dash. Where there are more runs than colours they repeat with another dash.
   * @param {number} tone place of the run in the view
   */
  function tone(tone) {
    return 't' + (tone % TONES) + (tone < TONES ? '' : ' again' + (Math.floor(tone / TONES) % 4));
  }

  /** How a run's line looks, the size of a word. @param {string} classes */
  function sample(classes) {
    return shape(
      'svg',
      { class: 'sample', viewBox: '0 0 28 10', width: 28, height: 10, 'aria-hidden': 'true' },
      shape('path', { class: 'line ' + classes, d: 'M1 5H27' }),
    );
  }

  /**
   * The grid and the words along the bottom and the left side.
   * @param {SigxBox} box @param {SigxScale} x @param {SigxScale} y
   * @param {SigxTick[]} xTicks @param {SigxTick[]} yTicks
   * @returns {SVGElement[]}
   */
  function axes(box, x, y, xTicks, yTicks) {
    const grid = shape('g', { class: 'grid' });
    const words = shape('g', { class: 'ticks' });
    for (const tick of yTicks) {
      const at = rounded(y.at(tick.value));
      grid.append(shape('path', { d: `M${box.left} ${at}H${box.right}` }));
      words.append(shape('text', { x: box.left - 8, y: at, dy: 4, 'text-anchor': 'end' }, tick.label));
    }
    for (const tick of xTicks) {
      words.append(
        shape('text', { x: rounded(x.at(tick.value)), y: box.bottom + 20, 'text-anchor': 'middle' }, tick.label),
      );
    }
    return [grid, words, shape('path', { class: 'axis', d: `M${box.left} ${box.bottom}H${box.right}` })];
  }

  /** Room that words of that many characters take beside an axis. @param {{ label: string }[]} ticks */
  function margin(ticks) {
    return Math.max(32, ...ticks.map((tick) => tick.label.length * 7 + 16));
  }

  return { shape, rounded, path, drawable, tone, sample, axes, margin };
})();
/* A drawing as a file of its own: with the looks that it has on the page, and nothing outside needed. */
const sigxSvgFile = (() => {
  'use strict';

  const { shape } = sigxSvg;
  const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

  /**
   * What a drawing takes from the style sheet, so that it needs none in a file, with what is usual anyway.
   * @type {Record<string, string>}
   */
  const LOOKS = {
    fill: 'rgb(0, 0, 0)',
    'fill-opacity': '1',
    stroke: 'none',
    'stroke-width': '1px',
    'stroke-dasharray': 'none',
    'stroke-linejoin': 'miter',
    'stroke-linecap': 'butt',
    'stroke-opacity': '1',
    'paint-order': 'normal',
  };
  const LETTERS = { 'font-family': '', 'font-size': '', 'font-weight': '400' };

  /** Puts the looks of a shape on the shape itself. @param {Element} shape */
  function settle(shape) {
    const style = window.getComputedStyle(shape);
    for (const [look, usual] of Object.entries(shape.tagName === 'text' ? { ...LOOKS, ...LETTERS } : LOOKS)) {
      const value = style.getPropertyValue(look);
      if (value !== usual) {
        shape.setAttribute(look, value);
      }
    }
  }

  /**
   * Saves a drawing as an SVG file that stands for itself: colours as they are on the page now, nothing outside needed.
   * @param {HTMLElement} figure whose style applies to the shapes
   * @param {SVGElement[]} shapes @param {number} width @param {number} height
   * @param {string} title @param {string} description
   */
  function save(figure, shapes, width, height, title, description) {
    const svg = shape(
      'svg',
      { class: 'file', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-labelledby': 'title desc' },
      shape('title', { id: 'title' }, title),
      shape('desc', { id: 'desc' }, description),
      shape('rect', { class: 'paper', width, height }),
      ...shapes,
    );
    figure.append(svg);
    svg.querySelectorAll('path, circle, text, rect[class]').forEach(settle);
    svg.querySelectorAll('[class]').forEach((each) => each.removeAttribute('class'));
    svg.remove();
    svg.removeAttribute('class');
    svg.querySelectorAll('[style]').forEach((each) => each.removeAttribute('style'));
    sigxDownload.save(
      sigxDownload.fileName(title, 'svg'),
      'image/svg+xml',
      new XMLSerializer().serializeToString(svg).replace(NOT_XML, '\ufffd') + '\n',
    );
  }

  return { save };
})();
