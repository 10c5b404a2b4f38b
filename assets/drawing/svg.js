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
