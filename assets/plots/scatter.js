/*
 * A scatter plot of two columns over many runs, as shapes.
 */

/**
 * What a plot draws.
 * @typedef {object} SigxPlot
 * @property {SigxAxis[]} axes
 * @property {number[]} runs places of the runs, in order
 * @property {(run: number) => boolean} taken whether all brushes take it
 * @property {Map<string, SigxBrush>} brushes by column
 * @property {Map<number, string>} picked classes of the runs that are compared
 */

/**
 * A plot that was drawn.
 * @typedef {object} SigxDrawnPlot
 * @property {SVGElement[]} shapes
 * @property {number[]} drawn runs that have a place
 * @property {number} merged marks that are drawn with others on the same pixels
 * @property {(x: number, y: number) => number} nearest the run at a position, -1 where there is none
 * @property {(run: number, classes: string) => SVGElement} mark one run, above all others
 * @property {(from: { x: number, y: number }, to: { x: number, y: number }) => Map<string, SigxBrush | null>} drag
 */

const sigxScatter = (() => {
  'use strict';

  const { shape, rounded } = sigxSvg;
  const NEAR = 14;

  /**
   * @param {SigxPlot} plot with two axes
   * @param {number} width
   * @param {number} height
   * @returns {SigxDrawnPlot}
   */
  function draw({ axes: [across, up], runs, taken, brushes, picked }, width, height) {
    const about = Math.max(2, Math.floor(width / 95));
    const upMarks = sigxAxis.marks(up, height - 44, 28, 5);
    const box = { left: sigxSvg.margin(upMarks), right: width - 16, top: 28, bottom: height - 44 };
    const acrossMarks = sigxAxis.marks(across, box.left, box.right, about);
    const [toX, toY] = [sigxAxis.placer(across, box.left, box.right), sigxAxis.placer(up, box.bottom, box.top)];
    const places = new Map(runs.map((run) => [run, { x: toX(across.cells[run]), y: toY(up.cells[run]) }]));
    const drawn = runs.filter((run) => places.get(run)?.x != null && places.get(run)?.y != null);

    const round = sigxCrowd.rounding(drawn.length);
    /** @param {number} run */
    const dot = (run) => {
      const place = places.get(run);
      return `M${round(Number(place?.x))} ${round(Number(place?.y))}h0`;
    };
    const crowds = [false, true].map((wanted) =>
      sigxCrowd.draw(
        drawn.filter((run) => taken(run) === wanted && !picked.has(run)),
        wanted ? 'dots' : 'dots left-out',
        (run) => [dot(run)],
        (path) => path,
      ),
    );
    const shapes = [
      ...frame(box, acrossMarks, upMarks),
      shape('text', { class: 'axis-name', x: box.right, y: height - 6, 'text-anchor': 'end' }, across.name),
      shape('text', { class: 'axis-name', x: box.left, y: 14 }, up.name),
      ...crowds.flatMap((crowd) => crowd.shapes),
      ...drawn.filter((run) => picked.has(run)).map((run) => mark(run, String(picked.get(run)))),
      ...brushed(box, toRange(brushes.get(across.key), across, toX), toRange(brushes.get(up.key), up, toY)),
    ];

    /**
     * @param {number} run
     * @param {string} classes
     */
    function mark(run, classes) {
      return shape('path', { class: 'dots ' + classes, d: dot(run) });
    }

    return {
      shapes,
      drawn,
      merged: crowds[0].merged + crowds[1].merged,
      mark,
      nearest: (x, y) =>
        sigxCrowd.nearest(drawn, NEAR, (run) => {
          const place = places.get(run);
          return Math.hypot(Number(place?.x) - x, Number(place?.y) - y);
        }),
      drag: (from, to) =>
        new Map([
          [across.key, sigxAxis.drag(across, box.left, box.right, from.x, to.x)],
          [up.key, sigxAxis.drag(up, box.bottom, box.top, from.y, to.y)],
        ]),
    };
  }

  /**
   * @param {SigxBox} box
   * @param {{ at: number, label: string }[]} across
   * @param {{ at: number, label: string }[]} up
   */
  function frame(box, across, up) {
    const words = shape('g', { class: 'ticks' });
    words.append(
      ...up.map(({ at, label }) =>
        shape('text', { x: box.left - 8, y: rounded(at), dy: 4, 'text-anchor': 'end' }, label),
      ),
      ...across.map(({ at, label }) =>
        shape('text', { x: rounded(at), y: box.bottom + 18, 'text-anchor': 'middle' }, label),
      ),
    );
    const grid = shape('g', { class: 'grid' });
    grid.append(
      ...up.map(({ at }) => shape('path', { d: `M${box.left} ${rounded(at)}H${box.right}` })),
      ...across.map(({ at }) => shape('path', { d: `M${rounded(at)} ${box.top}V${box.bottom}` })),
    );
    return [grid, words, shape('path', { class: 'axis', d: `M${box.left} ${box.bottom}H${box.right}` })];
  }

  /**
   * The positions that a brush takes; null for all.
   * @param {SigxBrush | undefined} brush
   * @param {SigxAxis} axis
   * @param {(cell: SigxCell) => number | null} place
   * @returns {[number, number] | null}
   */
  function toRange(brush, axis, place) {
    if (!brush) {
      return null;
    }
    const ends =
      'words' in brush ? brush.words.map(place) : [brush.low, brush.high].map((end) => place(clamped(axis, end)));
    const [low, high] = sigxScale.extent(ends);
    const pad = 'words' in brush ? 8 : 0;
    return Number.isNaN(low) ? null : [low - pad, high + pad];
  }

  /**
   * @param {SigxAxis} axis
   * @param {number} end
   */
  const clamped = (axis, end) => Math.min(Math.max(end, axis.low), axis.high);

  /**
   * @param {SigxBox} box
   * @param {[number, number] | null} across
   * @param {[number, number] | null} up
   */
  function brushed(box, across, up) {
    if (!across && !up) {
      return [];
    }
    const [left, right] = across || [box.left, box.right];
    const [top, bottom] = up || [box.top, box.bottom];
    return [
      shape('rect', {
        class: 'chosen',
        x: rounded(left),
        y: rounded(top),
        width: rounded(right - left),
        height: rounded(bottom - top),
      }),
    ];
  }

  return { draw, toRange };
})();
