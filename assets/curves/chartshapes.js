/*
 * A chart of curves as shapes: where things stand, lines, marks for points that have no place. Nothing here listens.
 */

/**
 * A curve to draw.
 * @typedef {object} SigxLine
 * @property {string} id
 * @property {string} title
 * @property {string} classes its colour and dash, see `sigxSvg.tone`
 * @property {number[]} xs NaN where a point has no place
 * @property {(number | null)[]} ys as logged
 * @property {(number | null)[] | null} smooth the line to read, over the thin one as logged; null: that is the line
 * @property {string} words what it says, for those who cannot see it
 * @property {boolean} hidden
 */

/**
 * A chart to draw.
 * @typedef {object} SigxChartModel
 * @property {string} title
 * @property {string} axis what x counts
 * @property {SigxKind} kind
 * @property {boolean} whole x has no fractions
 * @property {boolean} xlog
 * @property {boolean} ylog
 * @property {[number, number] | null} range the part of x to show; null: all
 * @property {SigxLine[]} lines
 * @property {string[]} notes what a reader must know about the drawing
 */

/** Where things stand. @typedef {{ box: SigxBox, x: SigxScale, y: SigxScale, full: [number, number] }} SigxLayout */

const sigxChartShapes = (() => {
  'use strict';

  const { shape, rounded, drawable } = sigxSvg;
  const HEIGHT = 260;
  const WORD_WIDTH = 44;

  /** The curve that is read. @param {SigxLine} line */
  const read = (line) => line.smooth || line.ys;

  /**
   * The first and the last place in x of all that is shown; NaN where there is none.
   * @param {SigxChartModel} model
   * @returns {[number, number]}
   */
  function full(model) {
    return sigxScale.extent(
      model.lines
        .filter((line) => !line.hidden)
        .flatMap((line) => sigxScale.extent(line.xs.filter((x) => drawable(x, model.xlog)))),
    );
  }

  /**
   * The points of a line inside a range, and one more on either side.
   * @param {SigxLine} line
   * @param {SigxScale} x
   * @returns {[number, number]}
   */
  function within(line, x) {
    let first = line.xs.findIndex((place) => place >= x.low && place <= x.high);
    if (first < 0) {
      // A range between two points is crossed by the line between them.
      first = Math.max(
        0,
        line.xs.findIndex((place) => place > x.high),
      );
      return [Math.max(0, first - 1), Math.min(line.xs.length, first + 1)];
    }
    let last = line.xs.length - 1;
    while (!(line.xs[last] >= x.low && line.xs[last] <= x.high)) {
      last--;
    }
    return [Math.max(0, first - 1), Math.min(line.xs.length, last + 2)];
  }

  /**
   * @param {SigxChartModel} model
   * @param {number} width
   * @returns {SigxLayout | null} null where there is nothing to draw
   */
  function layout(model, width) {
    const all = full(model);
    if (Number.isNaN(all[0])) {
      return null;
    }
    const [low, high] = model.range || (all[0] === all[1] ? sigxScale.roomy(model.xlog, all[0], all[1], 0) : all);
    const shown = sigxScale.scale(model.xlog, low, high, 0, width);
    const heights = model.lines
      .filter((line) => !line.hidden)
      .flatMap((line) => {
        const [from, to] = within(line, shown);
        return [line.ys, line.smooth || []].flatMap((ys) =>
          sigxScale.extent(
            ys.slice(from, to).filter((y, at) => drawable(y, model.ylog) && drawable(line.xs[from + at], model.xlog)),
          ),
        );
      });
    const [bottom, top] = sigxScale.extent(heights);
    const [least, most] = Number.isNaN(bottom) ? [1, 10] : sigxScale.roomy(model.ylog, bottom, top, 0.06);
    const marks = sigxScale.ticks('number', model.ylog, least, most, 5);
    const box = { left: sigxSvg.margin(marks), right: width - 16, top: 12, bottom: HEIGHT - 30 };
    return {
      box,
      full: all,
      x: sigxScale.scale(model.xlog, low, high, box.left, box.right),
      y: sigxScale.scale(model.ylog, least, most, box.bottom, box.top),
    };
  }

  /** @param {number | null} y @param {boolean} log why it cannot be drawn; empty where it can */
  function unseen(y, log) {
    if (drawable(y, log)) {
      return '';
    }
    return y !== null && Number.isFinite(y) ? '≤ 0' : sigxQuantity.quantity(y);
  }

  /**
   * Marks at the edge for points that have no place in the drawing, with a word: at the top for plus infinity, else at
   * the bottom. Points of a kind that follow each other are one mark; words that would cover each other are one text.
   * @param {SigxChartModel} model @param {SigxLayout} place
   */
  function edgeMarks(model, place) {
    const group = shape('g', { class: 'unseen' });
    /** @type {{ edge: string, middle: number, text: SVGTextElement }[]} */
    const words = [];
    for (const line of model.lines.filter((each) => !each.hidden)) {
      for (const { word, from, to } of spans(model, line, place.x)) {
        const edge = word === '+∞' ? 'top' : 'bottom';
        const y = place.box[edge] + (edge === 'top' ? 3 : -3);
        const [left, right] = [rounded(place.x.at(from)), rounded(place.x.at(to))];
        group.append(
          shape('path', {
            class: 'line mark ' + line.classes,
            d: `M${left} ${y - 4}V${y + 4}M${left} ${y}H${right}V${y - 4}V${y + 4}`,
          }),
        );
        const middle = (left + right) / 2;
        const near = words.find((other) => other.edge === edge && Math.abs(other.middle - middle) < WORD_WIDTH);
        if (!near) {
          const inside = Math.min(Math.max(middle, place.box.left + WORD_WIDTH / 2), place.box.right - WORD_WIDTH / 2);
          const text = shape(
            'text',
            { x: rounded(inside), y: y + (edge === 'top' ? 18 : -9), 'text-anchor': 'middle' },
            word,
          );
          words.push({ edge, middle, text });
          group.append(text);
        } else if (!(near.text.textContent || '').split(', ').includes(word)) {
          near.text.append(', ' + word);
        }
      }
    }
    return group;
  }

  /**
   * @param {SigxChartModel} model
   * @param {SigxLine} line
   * @param {SigxScale} x
   * @returns {{ word: string, from: number, to: number }[]}
   */
  function spans(model, line, x) {
    const [begin, end] = within(line, x);
    /** @type {{ word: string, from: number, to: number }[]} */
    const found = [];
    let before = '';
    for (let at = begin; at < end; at++) {
      const place = line.xs[at];
      const word =
        drawable(place, model.xlog) && place >= x.low && place <= x.high ? unseen(line.ys[at], model.ylog) : '';
      const last = found[found.length - 1];
      if (word !== '' && last && last.word === word && (before === word || x.at(place) - x.at(last.to) < 2)) {
        last.to = place;
      } else if (word !== '') {
        found.push({ word, from: place, to: place });
      }
      before = word;
    }
    return found;
  }

  /** The last point that is drawn. @param {SigxLine} line @param {SigxLayout} place */
  function end(line, place) {
    const ys = read(line);
    for (let at = ys.length - 1; at >= 0; at--) {
      if (drawable(ys[at], place.y.log) && drawable(line.xs[at], place.x.log)) {
        const x = line.xs[at];
        return x < place.x.low || x > place.x.high
          ? null
          : { x: rounded(place.x.at(x)), y: rounded(place.y.at(Number(ys[at]))) };
      }
    }
    return null;
  }

  /**
   * All shapes of the chart.
   * @param {SigxChartModel} model @param {SigxLayout} place @param {string} clip id that no other drawing has
   * @returns {SVGElement[]}
   */
  function draw(model, place, clip) {
    const { box, x, y } = place;
    const width = box.right - box.left;
    const curves = shape('g', { 'clip-path': `url(#${clip})` });
    const dots = shape('g', {});
    for (const line of model.lines.filter((each) => !each.hidden)) {
      const [from, to] = within(line, x);
      const columns = Math.ceil(width);
      if (line.smooth) {
        const raw = sigxSeries.thin(line.ys, from, to, columns);
        curves.append(
          shape('path', { class: 'line raw ' + line.classes, d: sigxSvg.path(line.xs, line.ys, raw, x, y) }),
        );
      }
      const ys = read(line);
      curves.append(
        shape('path', {
          class: 'line ' + line.classes,
          d: sigxSvg.path(line.xs, ys, sigxSeries.thin(ys, from, to, columns), x, y),
        }),
      );
      const last = end(line, place);
      if (last) {
        dots.append(shape('circle', { class: 'dot ' + line.classes, cx: last.x, cy: last.y, r: 3 }));
      }
    }
    const xTicks = sigxScale.ticks(
      model.kind,
      model.xlog,
      x.low,
      x.high,
      Math.max(2, Math.floor(width / 95)),
      model.whole,
    );
    const yTicks = sigxScale.ticks('number', model.ylog, y.low, y.high, 5);
    return [
      shape(
        'clipPath',
        { id: clip },
        shape('rect', { x: box.left, y: box.top - 4, width, height: box.bottom - box.top + 8 }),
      ),
      ...sigxSvg.axes(box, x, y, xTicks, yTicks),
      curves,
      dots,
      edgeMarks(model, place),
    ];
  }

  return { HEIGHT, layout, draw };
})();
