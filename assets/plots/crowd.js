/*
 * Marks of very many runs. Those that can hardly be told apart are drawn once, as strong as all of them on top of each
 * other, so that ten thousand runs take not much longer than one thousand.
 */

/** Marks as shapes, and how many marks were drawn with another. @typedef {{ shapes: SVGElement[], merged: number }} SigxCrowd */

const sigxCrowd = (() => {
  'use strict';

  /** Up to so many are drawn to a tenth of a pixel. */
  const FEW = 1000;
  const VERY_MANY = 5000;
  /** Marks in a path: one path for all would be slow to paint, one for each slow to make. */
  const SIZE = 400;
  const STRENGTHS = 16;

  /** How many pixels marks of so many runs may be moved onto each other; 0: each stays where it is. @param {number} runs */
  const grid = (runs) => (runs <= FEW ? 0 : runs <= VERY_MANY ? 2 : 3);

  /** A position as exact as it needs to be among so many runs. @param {number} runs @returns {(at: number) => number} */
  function rounding(runs) {
    const size = grid(runs);
    return size === 0 ? sigxSvg.rounded : (at) => Math.round(at / size) * size;
  }

  /**
   * @template {string | number} Mark equal where two marks are the same
   * @param {number[]} runs
   * @param {string} classes
   * @param {(run: number) => Mark[]} marks of a run
   * @param {(mark: Mark) => string} path
   * @returns {SigxCrowd}
   */
  function draw(runs, classes, marks, path) {
    /** @type {Map<Mark, number>} */
    const counts = new Map();
    let all = 0;
    for (const run of runs) {
      for (const mark of marks(run)) {
        counts.set(mark, (counts.get(mark) || 0) + 1);
        all++;
      }
    }
    const faint = Math.min(0.7, Math.max(0.08, 150 / runs.length));
    /** @type {Map<number, Mark[]>} */
    const byStrength = new Map();
    for (const [mark, count] of counts) {
      const strength = count === 1 ? faint : Math.ceil((1 - (1 - faint) ** count) * STRENGTHS) / STRENGTHS;
      const equal = byStrength.get(strength) || [];
      equal.push(mark);
      byStrength.set(strength, equal);
    }
    const shapes = [...byStrength].sort(([a], [b]) => a - b).flatMap(([strength, equal]) =>
      Array.from({ length: Math.ceil(equal.length / SIZE) }, (_, at) => {
        const drawn = sigxSvg.shape('path', { class: classes, d: equal.slice(at * SIZE, (at + 1) * SIZE).map(path).join('') });
        drawn.style.setProperty('--strength', String(strength));
        return drawn;
      }));
    return { shapes, merged: all - counts.size };
  }

  /**
   * The run that is nearest, -1 where none is near enough.
   * @param {number[]} runs
   * @param {number} farthest
   * @param {(run: number) => number} distance
   */
  function nearest(runs, farthest, distance) {
    let [best, least] = [-1, farthest];
    for (const run of runs) {
      const away = distance(run);
      if (away <= least) {
        [best, least] = [run, away];
      }
    }
    return best;
  }

  return { grid, rounding, draw, nearest };
})();
