/*
 * One axis of a scatter plot or of parallel coordinates: numbers or categories, where each stands, and what a brush
 * takes. Nothing here touches the page.
 */

/**
 * A column along an axis.
 * @typedef {object} SigxAxis
 * @property {string} key
 * @property {string} name with its unit
 * @property {boolean} log
 * @property {SigxCell[]} cells one for each run
 * @property {string[] | null} words the categories in order; null where the column has numbers
 * @property {number} low the range of the numbers that can be drawn; NaN where there is none
 * @property {number} high
 */

/**
 * What a reader took out of an axis: a range of numbers, either end open, or some categories.
 * @typedef {{ low: number, high: number } | { words: string[] }} SigxBrush
 */

const sigxAxis = (() => {
  'use strict';

  /**
   * @param {Column} column
   * @param {SigxCell[]} cells
   * @param {number[]} shown places of the runs that are plotted
   * @param {boolean} log
   * @returns {SigxAxis}
   */
  function axis(column, cells, shown, log) {
    const present = shown.map((run) => cells[run]).filter((cell) => cell !== null);
    const numeric = present.every((cell) => typeof cell === 'number');
    const numbers = numeric ? /** @type {number[]} */ (present).filter((cell) => sigxSvg.drawable(cell, log)) : [];
    const [low, high] = sigxScale.extent(numbers);
    return {
      key: column.key,
      name: column.name + (column.unit ? ` (${column.unit})` : ''),
      log: log && numeric,
      cells,
      words: numeric ? null : [...new Set(present.map(String))].sort(),
      low,
      high,
    };
  }

  /**
   * Where cells stand between two positions; null for those that have no place.
   * @param {SigxAxis} axis
   * @param {number} from
   * @param {number} to
   * @returns {(cell: SigxCell) => number | null}
   */
  function placer(axis, from, to) {
    const { words } = axis;
    if (words) {
      const places = new Map(words.map((word, at) => [word, from + ((at + 0.5) / words.length) * (to - from)]));
      return (cell) => (cell === null ? null : (places.get(String(cell)) ?? null));
    }
    const scale = numbers(axis, from, to);
    return (cell) =>
      scale && typeof cell === 'number' && sigxSvg.drawable(cell, axis.log) ? scale.at(cell) : null;
  }

  /**
   * @param {SigxAxis} axis
   * @param {number} from
   * @param {number} to
   * @returns {SigxScale | null} null where no number can be drawn
   */
  function numbers(axis, from, to) {
    if (Number.isNaN(axis.low)) {
      return null;
    }
    const [low, high] = sigxScale.roomy(axis.log, axis.low, axis.high, axis.low === axis.high ? 0 : 0.03);
    return sigxScale.scale(axis.log, low, high, from, to);
  }

  /**
   * The marks of an axis. Of many categories only some have their word.
   * @param {SigxAxis} axis
   * @param {number} from
   * @param {number} to
   * @param {number} about how many have room
   * @returns {{ at: number, label: string }[]}
   */
  function marks(axis, from, to, about) {
    const { words } = axis;
    if (words) {
      const place = placer(axis, from, to);
      const every = Math.ceil(words.length / Math.max(1, about));
      return words
        .filter((_, at) => at % every === 0)
        .map((word) => ({ at: Number(place(word)), label: word.length > 14 ? word.slice(0, 13) + '…' : word }));
    }
    const scale = numbers(axis, from, to);
    const ticks = scale ? sigxScale.ticks('number', axis.log, scale.low, scale.high, about) : [];
    return scale ? ticks.map((tick) => ({ at: scale.at(tick.value), label: tick.label })) : [];
  }

  /**
   * What a drag from one position to another takes.
   * @param {SigxAxis} axis
   * @param {number} from position of the start of the axis
   * @param {number} to
   * @param {number} begin
   * @param {number} end
   * @returns {SigxBrush | null} null where it takes nothing
   */
  function drag(axis, from, to, begin, end) {
    const [first, last] = [Math.min(begin, end), Math.max(begin, end)];
    if (axis.words) {
      const place = placer(axis, from, to);
      const words = axis.words.filter((word) => Number(place(word)) >= first && Number(place(word)) <= last);
      return words.length > 0 ? { words } : null;
    }
    const scale = numbers(axis, from, to);
    if (!scale) {
      return null;
    }
    const [low, high] = [scale.value(first), scale.value(last)].sort((a, b) => a - b);
    return { low: short(low, high - low), high: short(high, high - low) };
  }

  /**
   * A bound with no more digits than the range needs.
   * @param {number} bound
   * @param {number} range
   */
  function short(bound, range) {
    const places = Math.min(100, Math.max(0, 2 - Math.floor(Math.log10(range))));
    return range > 0 ? Number(bound.toFixed(places)) : bound;
  }

  /**
   * Whether a brush takes a cell. What is absent or not finite is outside of every brush.
   * @param {SigxBrush} brush
   * @param {SigxCell} cell
   */
  function takes(brush, cell) {
    if ('words' in brush) {
      return cell !== null && brush.words.includes(String(cell));
    }
    return typeof cell === 'number' && cell >= brush.low && cell <= brush.high;
  }

  /**
   * A brush as a part of an address: the key of the column, then `=low:high` or `=` and a list of words.
   * @param {string} key
   * @param {SigxBrush} brush
   */
  function written(key, brush) {
    const bound = (/** @type {number} */ end) => (Number.isFinite(end) ? String(end) : '');
    return key + '=' + ('words' in brush ? JSON.stringify(brush.words) : bound(brush.low) + ':' + bound(brush.high));
  }

  /**
   * The brush of a column among the parts of an address.
   * @param {string[]} parts
   * @param {string} key
   * @returns {SigxBrush | null}
   */
  function read(parts, key) {
    const part = parts.find((each) => each.startsWith(key + '='));
    const text = part ? part.slice(key.length + 1) : '';
    if (text.startsWith('[')) {
      try {
        return { words: JSON.parse(text).map(String) };
      } catch (broken) {
        return null;
      }
    }
    const ends = text.split(':');
    const [low, high] = ends.map((end, at) => (end === '' ? (at === 0 ? -Infinity : Infinity) : Number(end)));
    return ends.length === 2 && low <= high ? { low, high } : null;
  }

  return { axis, placer, marks, drag, takes, written, read };
})();
