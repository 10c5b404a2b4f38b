/*
 * Parallel coordinates of some columns over many runs, as shapes: one upright axis for each column, one line for each
 * run.
 */
const sigxParallel = (() => {
  'use strict';

  const { shape, rounded } = sigxSvg;
  const NEAR = 12;
  const SIDE = 64;
  const GRIP = 24;
  /** More than the plot is high. */
  const MOST_STEPS = 1024;

  /**
   * @param {SigxPlot} plot
   * @param {number} width
   * @param {number} height
   * @returns {SigxDrawnPlot}
   */
  function draw({ axes, runs, taken, brushes, picked }, width, height) {
    const [top, bottom, rail] = [44, height - 40, height - 18];
    const gap = axes.length > 1 ? (width - 2 * SIDE) / (axes.length - 1) : 0;
    const lefts = axes.map((_, at) => SIDE + at * gap);
    const placers = axes.map((axis) => sigxAxis.placer(axis, bottom, top));
    /**
     * Where a run crosses an axis. What has no place there crosses it on a rail below.
     * @type {(run: number, at: number) => number}
     */
    const level = (run, at) => placers[at](axes[at].cells[run]) ?? rail;
    const drawn = runs.filter((run) => axes.some((axis) => axis.cells[run] !== null));
    const size = sigxCrowd.grid(drawn.length);
    const round = sigxCrowd.rounding(drawn.length);
    /** @param {number} run */
    const line = (run) => 'M' + axes.map((_, at) => rounded(lefts[at]) + ' ' + round(level(run, at))).join('L');
    /**
     * The pieces of a line from axis to axis, as numbers: fifty thousand short texts would be mostly equal, and garbage.
     * @param {number} run
     */
    const pieces = (run) => {
      const steps = axes.map((_, at) => Math.round(level(run, at) / size));
      return steps.slice(1).map((step, at) => (at * MOST_STEPS + steps[at]) * MOST_STEPS + step);
    };
    /** @param {number} piece */
    const piecePath = (piece) => {
      const [at, from, to] = [Math.floor(piece / MOST_STEPS ** 2), Math.floor(piece / MOST_STEPS) % MOST_STEPS, piece % MOST_STEPS];
      return `M${rounded(lefts[at])} ${from * size}L${rounded(lefts[at + 1])} ${to * size}`;
    };
    /**
     * Lines as they are; where they are many in pieces, because whole ones are rarely equal.
     * @param {number[]} some @param {string} classes
     */
    const crowd = (some, classes) => (axes.length > 1 && size > 0
      ? sigxCrowd.draw(some, classes, pieces, piecePath)
      : sigxCrowd.draw(some, classes, (run) => [line(run)], (path) => path));
    const crowds = [false, true].map((wanted) =>
      crowd(
        drawn.filter((run) => taken(run) === wanted && !picked.has(run)),
        wanted ? 'strands' : 'strands left-out',
      ),
    );

    /**
     * @param {number} run
     * @param {string} classes
     */
    const mark = (run, classes) => shape('path', { class: 'line ' + classes, d: line(run) });
    const shapes = [
      ...crowds.flatMap((each) => each.shapes),
      ...drawn.filter((run) => picked.has(run)).map((run) => mark(run, String(picked.get(run)))),
      ...axes.flatMap((axis, at) => upright(axis, lefts[at], top, bottom, at)),
      ...axes.flatMap((axis, at) => brushed(brushes.get(axis.key), axis, placers[at], lefts[at])),
      ...axes.flatMap((axis, at) =>
        drawn.some((run) => placers[at](axis.cells[run]) === null)
          ? [
              shape(
                'text',
                { class: 'axis-name', x: rounded(lefts[at]), y: rail + 14, 'text-anchor': 'middle' },
                'none',
              ),
            ]
          : [],
      ),
    ];

    return {
      shapes,
      drawn,
      merged: crowds[0].merged + crowds[1].merged,
      mark,
      nearest: (x, y) => {
        const at = Math.min(Math.max(Math.floor((x - SIDE) / (gap || 1)), 0), Math.max(0, axes.length - 2));
        const share = gap === 0 ? 0 : Math.min(Math.max((x - lefts[at]) / gap, 0), 1);
        const next = Math.min(at + 1, axes.length - 1);
        return sigxCrowd.nearest(drawn, NEAR, (run) =>
          Math.abs(level(run, at) * (1 - share) + level(run, next) * share - y),
        );
      },
      drag: (from, to) => {
        const at = lefts.findIndex((left) => Math.abs(left - from.x) <= GRIP);
        /** @type {Map<string, SigxBrush | null>} */
        const found = new Map();
        return at < 0 ? found : found.set(axes[at].key, sigxAxis.drag(axes[at], bottom, top, from.y, to.y));
      },
    };
  }

  /**
   * @param {SigxAxis} axis
   * @param {number} left
   * @param {number} top
   * @param {number} bottom
   * @param {number} at its place, for names that stand on two levels
   */
  function upright(axis, left, top, bottom, at) {
    const name = axis.name.length > 22 ? axis.name.slice(0, 21) + '…' : axis.name;
    const x = rounded(left);
    return [
      shape('path', { class: 'axis grip', d: `M${x} ${top}V${bottom}` }),
      shape(
        'text',
        { class: 'axis-name', x, y: at % 2 === 0 ? 14 : 30, 'text-anchor': 'middle' },
        name + (axis.log ? ' (log)' : ''),
      ),
      ...sigxAxis
        .marks(axis, bottom, top, 5)
        .map((mark) => shape('text', { class: 'tick', x: x + 5, y: rounded(mark.at), dy: 4 }, mark.label)),
    ];
  }

  /**
   * @param {SigxBrush | undefined} brush
   * @param {SigxAxis} axis
   * @param {(cell: SigxCell) => number | null} place
   * @param {number} left
   */
  function brushed(brush, axis, place, left) {
    const range = sigxScatter.toRange(brush, axis, place);
    return range
      ? [
          shape('rect', {
            class: 'chosen',
            x: rounded(left - 8),
            y: rounded(range[0]),
            width: 16,
            height: Math.max(2, rounded(range[1] - range[0])),
          }),
        ]
      : [];
  }

  return { draw };
})();
