/*
 * The columns of all runs as plots want them: settings and metrics only, each cell a number, a text, or absent.
 */

/**
 * What a plot knows of a cell: a number, text, or null where it is absent.
 * @typedef {number | string | null} SigxCell
 */

/**
 * All runs of the report.
 * @typedef {object} SigxTable
 * @property {Column[]} columns
 * @property {string[]} names file names
 * @property {string[]} titles
 * @property {(key: string) => Promise<Cell[]>} load
 * @property {(key: string) => Promise<Packed[]>} packed
 */

const sigxPlotColumns = (() => {
  'use strict';

  const MOST_WORDS = 12;
  const MOST_SETTINGS = 40;
  const USUAL_SETTINGS = 5;

  /** @returns {Promise<SigxTable>} */
  async function table() {
    const { columns, names, titles, load, packed } = await sigxColumns.open();
    return { columns: columns.filter((column) => column.kind !== 'run'), names, titles, load, packed };
  }

  /** @param {Cell} cell @returns {SigxCell} */
  function value(cell) {
    if (cell === null) {
      return null;
    }
    return sigxColumns.isNumber(cell) ? sigxColumns.number(cell) : sigxColumns.text(cell);
  }

  /**
   * The cells of one column, one for each run.
   * @param {SigxTable} table
   * @param {Column} column
   * @returns {Promise<SigxCell[]>}
   */
  const load = async (table, column) => (await table.load(column.key)).map(value);

  /**
   * What to plot unless a reader chooses: the first metric, and settings that differ between the runs. Looks at no more
   * columns than it must.
   * @param {SigxTable} table
   * @returns {Promise<string[]>} keys, settings first
   */
  async function usual(table) {
    const metrics = table.columns.filter((column) => column.kind === 'metric');
    const settings = table.columns.filter((column) => column.kind === 'setting' && column.varies).sort((a, b) => b.runs - a.runs).slice(0, MOST_SETTINGS);
    /** @type {Column[]} */
    const chosen = [];
    for (const column of settings) {
      if (chosen.length < USUAL_SETTINGS && isTelling(await table.packed(column.key))) {
        chosen.push(column);
      }
    }
    return [...chosen, ...metrics.slice(0, 1)].map((column) => column.key);
  }

  /**
   * Whether a setting is worth an axis: it differs, and not as names and notes do.
   * @param {Packed[]} parts
   */
  function isTelling(parts) {
    /** @type {Set<SigxCell>} */
    const distinct = new Set();
    let numeric = true;
    for (const cell of parts.flatMap((part) => part.cells)) {
      if (cell !== null && (numeric || distinct.size <= MOST_WORDS)) {
        numeric = numeric && sigxColumns.isNumber(cell);
        distinct.add(value(cell));
      }
    }
    return distinct.size > 1 && (distinct.size <= MOST_WORDS || numeric);
  }

  return { table, load, usual, value };
})();
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
/*
 * From all runs and the present view to the plot to draw: which columns, which runs, what the brushes take. Nothing
 * here touches the page.
 */
const sigxPlotModel = (() => {
  'use strict';

  /** @typedef {ReturnType<typeof sigxView.get>} View */

  /**
   * The kind of the plot and its columns; the usual ones where the view names none that exist.
   * @param {View} view
   * @param {SigxTable} table
   * @param {string[]} usual
   * @returns {{ kind: string, columns: Column[] }}
   */
  function chosen(view, table, usual) {
    const kind = view.plot[0] === 'parallel' ? 'parallel' : 'scatter';
    const wanted = view.plot.slice(1).flatMap((key) => table.columns.find((column) => column.key === key) || []);
    const standard = usual.flatMap((key) => table.columns.find((column) => column.key === key) || []);
    if (kind === 'parallel') {
      return { kind, columns: wanted.length > 0 ? wanted : standard };
    }
    const [first, last] = [standard[0], standard[standard.length - 1]];
    return { kind, columns: [wanted[0] || first, wanted[1] || last].filter(Boolean) };
  }

  /**
   * @param {View} view
   * @param {SigxTable} table
   * @param {Column[]} columns
   * @param {Map<string, SigxCell[]>} cells of at least these columns
   * @param {Set<string> | null} allowed file names of the runs to plot; null: all
   * @returns {SigxPlot}
   */
  function model(view, table, columns, cells, allowed) {
    const runs = table.names.flatMap((name, run) => (!allowed || allowed.has(name) ? [run] : []));
    const axes = columns.map(({ key }, at) =>
      sigxAxis.axis(columns[at], cells.get(key) || [], runs, view.logs.includes(key)),
    );
    /** @type {Map<string, SigxBrush>} */
    const brushes = new Map();
    for (const { key } of axes) {
      const brush = sigxAxis.read(view.brush, key);
      if (brush) {
        brushes.set(key, brush);
      }
    }
    /** @type {Map<number, string>} */
    const picked = new Map();
    sigxPick.compared(view.runs).forEach((name, tone) => picked.set(table.names.indexOf(name), sigxSvg.tone(tone)));
    /** @param {number} run */
    const taken = (run) =>
      axes.every(({ key, cells: own }) => {
        const brush = brushes.get(key);
        return !brush || sigxAxis.takes(brush, own[run]);
      });
    return { axes, runs, brushes, picked, taken };
  }

  /**
   * @param {string} kind
   * @param {SigxPlot} plot
   * @param {number} width
   * @param {number} height
   * @returns {SigxDrawnPlot}
   */
  function draw(kind, plot, width, height) {
    if (plot.axes.length < (kind === 'scatter' ? 2 : 1)) {
      const nothing = () => sigxSvg.shape('g', {});
      return { shapes: [], drawn: [], merged: 0, nearest: () => -1, mark: nothing, drag: () => new Map() };
    }
    return kind === 'scatter' ? sigxScatter.draw(plot, width, height) : sigxParallel.draw(plot, width, height);
  }

  /**
   * What a plot shows, for those who cannot see it.
   * @param {SigxPlot} plot
   * @param {SigxDrawnPlot} drawn
   */
  function words(plot, drawn) {
    const { quantity } = sigxQuantity;
    const ranges = plot.axes.map(({ name, words: values, low, high }) => {
      if (values) {
        return `${name}: ${values.length} values`;
      }
      return Number.isNaN(low) ? `${name}: no number` : `${name} from ${quantity(low)} to ${quantity(high)}`;
    });
    const size = sigxCrowd.grid(drawn.drawn.length);
    const left = plot.runs.length - drawn.drawn.length;
    return (
      ranges.join('; ') +
      '.' +
      (left === 0 ? '' : ` ${left} ${left === 1 ? 'run' : 'runs'} without a value not drawn.`) +
      (drawn.merged > 0 && size > 0
        ? ` ${drawn.merged.toLocaleString('en')} marks are less than ${size} pixels from others and drawn as one with them, stronger.`
        : '')
    );
  }

  return { chosen, model, draw, words };
})();
/*
 * The controls of the plots: which plot, which columns, and for each axis its scale and what is brushed, as fields that
 * a keyboard reaches as well as a drag.
 */

/**
 * What the controls change.
 * @typedef {object} SigxPlotEvents
 * @property {(kind: string) => void} kind
 * @property {(keys: string[]) => void} columns
 * @property {(key: string, log: boolean) => void} log
 * @property {(key: string, brush: SigxBrush | null) => void} brush
 */

const sigxPlotControls = (() => {
  'use strict';

  const { element } = sigx;
  const MOST_BOXES = 24;

  /**
   * A choice of one of all columns.
   * @param {Column[]} columns
   * @param {string} [nothing] words for none
   */
  function columnChoice(columns, nothing) {
    const select = element('select', {});
    if (nothing) {
      select.append(element('option', { value: '' }, nothing));
    }
    for (const [prefix, words] of [
      ['metric:', 'Metrics'],
      ['setting:', 'Settings'],
    ]) {
      const options = columns.filter((column) => column.key.startsWith(prefix));
      if (options.length > 0) {
        select.append(
          element(
            'optgroup',
            { label: words },
            ...options.map(({ key, name }) => element('option', { value: key }, name)),
          ),
        );
      }
    }
    return select;
  }

  /**
   * @param {Column[]} columns
   * @param {SigxPlotEvents} events
   */
  function create(columns, events) {
    const kind = element(
      'select',
      {},
      element('option', { value: 'scatter' }, 'scatter plot'),
      element('option', { value: 'parallel' }, 'parallel coordinates'),
    );
    const across = columnChoice(columns);
    const up = columnChoice(columns);
    const add = columnChoice(columns, 'choose');
    const axes = element('div', { class: 'plot-axes' });
    /** @type {string[]} */
    let keys = [];
    kind.addEventListener('change', () => events.kind(kind.value));
    across.addEventListener('change', () => events.columns([across.value, up.value]));
    up.addEventListener('change', () => events.columns([across.value, up.value]));
    add.addEventListener('change', () => {
      const key = add.value;
      add.value = '';
      if (key !== '' && !keys.includes(key)) {
        events.columns([...keys, key]);
      }
    });
    const labels = [
      element('label', {}, 'Plot', kind),
      element('label', {}, 'Across', across),
      element('label', {}, 'Up', up),
      element('label', {}, 'Add an axis', add),
    ];

    /**
     * @param {string} name
     * @param {SigxAxis[]} shown
     * @param {Map<string, SigxBrush>} brushes
     */
    function update(name, shown, brushes) {
      keys = shown.map((axis) => axis.key);
      kind.value = name;
      labels[1].hidden = labels[2].hidden = name !== 'scatter';
      labels[3].hidden = name !== 'parallel';
      if (name === 'scatter') {
        [across.value, up.value] = keys;
      }
      const rows = [...axes.children];
      if (
        rows.map((row) => /** @type {HTMLElement} */ (row).dataset.axis).join('\n') !== shown.map(identity).join('\n')
      ) {
        axes.replaceChildren(...shown.map((axis) => row(axis, events, name === 'parallel' ? remove : null)));
      }
      shown.forEach((axis, at) => fill(axes.children[at], axis, brushes.get(axis.key)));
    }

    /** @param {string} key */
    function remove(key) {
      events.columns(keys.filter((each) => each !== key));
    }

    return { head: element('div', { class: 'filter' }, ...labels), axes, update };
  }

  /**
   * What makes the controls of an axis: others are made where it changes.
   * @param {SigxAxis} axis
   */
  const identity = (axis) => axis.key + (axis.words ? JSON.stringify(axis.words) : '');

  /**
   * @param {SigxAxis} axis
   * @param {SigxPlotEvents} events
   * @param {((key: string) => void) | null} remove null where the axis has to stay
   */
  function row(axis, events, remove) {
    const fields = axis.words ? boxes(axis, axis.words, events) : bounds(axis, events);
    const group = element(
      'fieldset',
      { class: 'plot-axis' },
      element('legend', {}, element('bdi', {}, axis.name)),
      ...fields,
    );
    group.dataset.axis = identity(axis);
    if (remove) {
      const button = element('button', { type: 'button', 'aria-label': 'Remove the axis ' + axis.name }, '×');
      button.addEventListener('click', () => remove(axis.key));
      group.append(button);
    }
    return group;
  }

  /**
   * @param {SigxAxis} axis
   * @param {SigxPlotEvents} events
   */
  function bounds(axis, events) {
    const low = element('input', { type: 'number', step: 'any', class: 'low' });
    const high = element('input', { type: 'number', step: 'any', class: 'high' });
    const log = element('input', { type: 'checkbox', class: 'log' });
    const changed = () => {
      const ends = {
        low: low.value === '' ? -Infinity : Number(low.value),
        high: high.value === '' ? Infinity : Number(high.value),
      };
      events.brush(axis.key, ends.low === -Infinity && ends.high === Infinity ? null : ends);
    };
    low.addEventListener('change', changed);
    high.addEventListener('change', changed);
    log.addEventListener('change', () => events.log(axis.key, log.checked));
    return [
      element('label', {}, 'from', low),
      element('label', {}, 'to', high),
      element('label', { class: 'tick' }, 'log', log),
    ];
  }

  /**
   * @param {SigxAxis} axis
   * @param {string[]} words
   * @param {SigxPlotEvents} events
   */
  function boxes(axis, words, events) {
    const inputs = words.slice(0, MOST_BOXES).map((word) => element('input', { type: 'checkbox', value: word }));
    const changed = () => {
      const chosen = inputs.filter((input) => input.checked).map((input) => input.value);
      events.brush(axis.key, chosen.length > 0 ? { words: chosen } : null);
    };
    return inputs.map((input) => {
      input.addEventListener('change', changed);
      return element('label', { class: 'tick' }, element('bdi', {}, input.value), input);
    });
  }

  /**
   * Shows what is brushed.
   * @param {Element} row
   * @param {SigxAxis} axis
   * @param {SigxBrush | undefined} brush
   */
  function fill(row, axis, brush) {
    for (const input of row.querySelectorAll('input')) {
      if (input.type === 'number') {
        const end = brush && 'low' in brush ? (input.classList.contains('low') ? brush.low : brush.high) : Infinity;
        input.value = Number.isFinite(end) ? String(end) : '';
      } else if (input.classList.contains('log')) {
        input.checked = axis.log;
      } else {
        input.checked = brush !== undefined && 'words' in brush && brush.words.includes(input.value);
      }
    }
  }

  return { create };
})();
/*
 * What pointer and keys do to a plot of many runs: they name a run, pick it, and brush.
 */

/**
 * The plot that is worked on.
 * @typedef {object} SigxPlotStage
 * @property {() => SigxDrawnPlot | null} drawn
 * @property {() => number[]} runs those that keys go through
 * @property {() => number} at the run that is named now, -1 for none
 * @property {(run: number) => void} point
 * @property {(run: number) => void} pick
 * @property {(brushes: Map<string, SigxBrush | null>) => void} brush
 * @property {(run: number) => void} say
 * @property {HTMLElement} readout
 */

const sigxPlotHand = (() => {
  'use strict';

  const DRAGGED = 5;

  /**
   * @param {HTMLElement} plot
   * @param {SVGSVGElement} svg
   * @param {SigxPlotStage} stage
   */
  function attach(plot, svg, stage) {
    /** @type {{ x: number, y: number } | null} */
    let held = null;

    /** @param {MouseEvent} event */
    function positionOf(event) {
      const bounds = svg.getBoundingClientRect();
      const scale = svg.viewBox.baseVal.width / bounds.width;
      return { x: (event.clientX - bounds.left) * scale, y: (event.clientY - bounds.top) * scale };
    }

    /** @param {{ x: number, y: number }} position */
    function follow(position) {
      const drawn = stage.drawn();
      stage.point(drawn ? drawn.nearest(position.x, position.y) : -1);
      const share = position.x / svg.viewBox.baseVal.width;
      stage.readout.classList.toggle('before', share > 0.5);
      stage.readout.style.setProperty('--at', (share > 0.5 ? 1 - share : share) * 100 + '%');
    }

    /** @param {{ x: number, y: number }} position */
    function mark(position) {
      svg.querySelector('.dragged')?.remove();
      if (held) {
        const [x, y] = [Math.min(held.x, position.x), Math.min(held.y, position.y)];
        const [width, height] = [Math.abs(held.x - position.x), Math.abs(held.y - position.y)];
        svg.append(sigxSvg.shape('rect', { class: 'chosen dragged', x, y, width, height }));
      }
    }

    plot.addEventListener('pointermove', (event) => {
      const position = positionOf(event);
      if (held) {
        stage.point(-1);
        mark(position);
      } else {
        follow(position);
      }
    });
    plot.addEventListener('pointerdown', (event) => {
      if (event.button === 0) {
        plot.setPointerCapture(event.pointerId);
        held = positionOf(event);
      }
    });
    plot.addEventListener('pointerup', (event) => {
      const [begin, end, drawn] = [held, positionOf(event), stage.drawn()];
      held = null;
      mark(end);
      if (begin && drawn) {
        if (Math.hypot(end.x - begin.x, end.y - begin.y) >= DRAGGED) {
          stage.brush(drawn.drag(begin, end));
        } else {
          const run = drawn.nearest(end.x, end.y);
          if (run >= 0) {
            stage.pick(run);
          }
        }
      }
    });
    plot.addEventListener('pointercancel', () => {
      held = null;
      mark({ x: 0, y: 0 });
    });
    plot.addEventListener('pointerleave', () => {
      if (!held) {
        stage.point(-1);
      }
    });
    plot.addEventListener('blur', () => stage.point(-1));
    plot.addEventListener('keydown', (event) => {
      /** @type {Record<string, number>} */
      const steps = {
        ArrowRight: 1,
        ArrowDown: 1,
        ArrowLeft: -1,
        ArrowUp: -1,
        PageDown: 10,
        PageUp: -10,
        Home: -Infinity,
        End: Infinity,
      };
      if (event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      if (event.key in steps) {
        event.preventDefault();
        step(steps[event.key]);
      } else if ((event.key === 'Enter' || event.key === ' ') && stage.at() >= 0) {
        event.preventDefault();
        stage.pick(stage.at());
      } else if (event.key === 'Escape') {
        stage.point(-1);
      }
    });

    /** @param {number} by */
    function step(by) {
      const runs = stage.runs();
      if (runs.length > 0) {
        const from = stage.at() < 0 ? (by > 0 ? -1 : runs.length) : runs.indexOf(stage.at());
        const run = runs[Math.min(Math.max(from + by, 0), runs.length - 1)];
        stage.readout.style.setProperty('--at', '50%');
        stage.readout.classList.remove('before');
        stage.point(run);
        stage.say(run);
      }
    }
  }

  return { attach };
})();
/*
 * Plots of many runs on compare.html: a scatter plot of two columns, or parallel coordinates of several. What is
 * brushed narrows the run table, and what the run table leaves out is not plotted. A click picks a run for the
 * comparison.
 */
const sigxPlots = (() => {
  'use strict';

  const { element } = sigx;
  const HEIGHT = 360;
  const AXIS_WIDTH = 96;
  const USUAL_WIDTH = 900;
  const MOST_COMPARED = 20;

  /** @typedef {ReturnType<typeof sigxView.get>} View */

  /** @type {Set<(names: string[] | null) => void>} */
  const listeners = new Set();
  /**
   * Runs that the run table shows; null: all.
   * @type {Set<string> | null}
   */
  let allowed = null;
  /** @type {string[] | null} */
  let brushed = null;
  let redraw = () => {};

  /**
   * Plots only some runs: those that the run table finds. They are told to be brushed or not among these.
   * @param {string[] | null} names file names; null: all runs
   */
  function restrict(names) {
    const before = allowed;
    allowed = names && new Set(names);
    if (before?.size !== allowed?.size || names?.some((name) => !before?.has(name))) {
      redraw();
    }
  }

  /**
   * Calls at once, then whenever the brushes take other runs.
   * @param {(names: string[] | null) => void} listener gets file names; null while nothing is brushed
   */
  function watch(listener) {
    listeners.add(listener);
    listener(brushed);
  }

  /** @param {string[] | null} names */
  function announce(names) {
    if (JSON.stringify(names) !== JSON.stringify(brushed)) {
      brushed = names;
      listeners.forEach((listener) => listener(names));
    }
  }

  /**
   * @param {HTMLElement} place
   * @param {SigxTable} table
   * @param {string[]} usual
   */
  function panel(place, table, usual) {
    const svg = sigxSvg.shape('svg', { role: 'img' });
    const readout = element('div', { class: 'readout', 'aria-hidden': 'true', hidden: true });
    const said = element('output', { class: 'hidden', 'aria-live': 'polite' });
    const plot = element(
      'div',
      { class: 'plot', tabindex: '0', role: 'application', 'aria-roledescription': 'plot', dir: 'ltr' },
      svg,
      readout,
      said,
    );
    const count = element('output', { 'aria-live': 'polite' });
    const compare = element('button', { type: 'button' });
    const clear = element('button', { type: 'button' }, 'Take the brushes away');
    const words = element('p', { class: 'quiet', dir: 'auto' });
    const controls = sigxPlotControls.create(table.columns, {
      kind: (kind) => sigxView.set({ plot: [kind] }),
      columns: (keys) => sigxView.set({ plot: [view.plot[0] === 'parallel' ? 'parallel' : 'scatter', ...keys] }),
      log: (key, log) => sigxView.set({ logs: log ? [...view.logs, key] : view.logs.filter((each) => each !== key) }),
      brush: (key, brush) => brushAll(new Map([[key, brush]])),
    });
    const files = element('div', { class: 'chart-tools', role: 'group', 'aria-label': 'Files of the plot' });
    const figure = element(
      'figure',
      { class: 'chart live plots' },
      element('figcaption', {}, 'Runs'),
      files,
      plot,
      words,
    );
    let view = sigxView.get();
    /** @type {Map<string, SigxCell[]>} */
    const cells = new Map();
    /** @type {{ model: SigxPlot, drawn: SigxDrawnPlot, kind: string, width: number } | null} */
    let now = null;
    let asked = 0;
    /** The run that pointer or keys are at, -1 for none. */
    let at = -1;

    place.append(controls.head, figure, element('div', { class: 'filter' }, count, compare, clear), controls.axes);
    files.append(
      sigxDownload.button('SVG', 'Download this plot as SVG', saveDrawing),
      sigxDownload.button('CSV', 'Download these runs as CSV', saveNumbers),
    );
    clear.addEventListener('click', () => sigxView.set({ brush: [] }));
    compare.addEventListener('click', () => sigxView.set({ runs: takenNames() }));

    /** @param {Map<string, SigxBrush | null>} changes by column; null takes the brush away */
    function brushAll(changes) {
      const others = view.brush.filter((part) => ![...changes.keys()].some((key) => part.startsWith(key + '=')));
      const added = [...changes].flatMap(([key, brush]) => (brush ? [sigxAxis.written(key, brush)] : []));
      sigxView.set({ brush: [...others, ...added] });
    }

    async function load() {
      const question = ++asked;
      const { kind, columns } = sigxPlotModel.chosen(view, table, usual);
      const missing = columns.filter((column) => !cells.has(column.key));
      const loaded = await Promise.all(missing.map((column) => sigxPlotColumns.load(table, column)));
      missing.forEach((column, place) => cells.set(column.key, loaded[place]));
      if (question === asked) {
        draw(kind, columns);
      }
    }

    /**
     * @param {string} kind
     * @param {Column[]} columns
     */
    function draw(kind, columns) {
      const model = sigxPlotModel.model(view, table, columns, cells, allowed);
      const width = Math.max(plot.clientWidth || USUAL_WIDTH, kind === 'parallel' ? columns.length * AXIS_WIDTH : 0);
      const drawn = sigxPlotModel.draw(kind, model, width, HEIGHT);
      now = { model, drawn, kind, width };
      svg.setAttribute('viewBox', `0 0 ${width} ${HEIGHT}`);
      svg.style.minInlineSize = kind === 'parallel' ? width + 'px' : '';
      svg.replaceChildren(...drawn.shapes);
      controls.update(kind, model.axes, model.brushes);
      tell();
      point(model.runs.includes(at) ? at : -1);
      announce(model.brushes.size > 0 ? takenNames() : null);
      place.dataset.ready = '1';
    }

    const takenRuns = () => (now ? now.drawn.drawn.filter(now.model.taken) : []);
    const takenNames = () => takenRuns().map((run) => table.names[run]);

    /** Says in words what is drawn. */
    function tell() {
      if (!now) {
        return;
      }
      const { model, drawn } = now;
      const taken = takenRuns().length;
      const all = drawn.drawn.length.toLocaleString('en') + (drawn.drawn.length === 1 ? ' run' : ' runs');
      count.textContent = model.brushes.size > 0 ? `${taken.toLocaleString('en')} of ${all} brushed` : all;
      compare.textContent = `Compare ${taken === 1 ? 'this run' : `these ${taken} runs`}`;
      compare.hidden = model.brushes.size === 0 || taken === 0 || taken > MOST_COMPARED;
      clear.hidden = model.brushes.size === 0;
      words.textContent = sigxPlotModel.words(model, drawn);
      svg.setAttribute(
        'aria-label',
        `${model.axes.map((axis) => axis.name).join(', ')} of ${drawn.drawn.length} runs; described below`,
      );
      plot.setAttribute(
        'aria-label',
        'Plot of runs. Arrow keys go from run to run, Enter picks one, dragging brushes.',
      );
    }

    /**
     * Names of the axes with the values of a run.
     * @param {number} run
     */
    function values(run) {
      return (now ? now.model.axes : []).map((axis) => {
        const cell = axis.cells[run];
        return [axis.name, typeof cell === 'string' ? cell : cell === null ? 'none' : sigxQuantity.quantity(cell)];
      });
    }

    /**
     * Marks a run and shows its values.
     * @param {number} run -1 for none
     */
    function point(run) {
      at = run;
      svg.querySelector('.pointed')?.remove();
      readout.hidden = run < 0;
      if (run >= 0 && now) {
        const mark = now.drawn.mark(run, 'pointed');
        svg.append(mark);
        const picked = view.runs.includes(table.names[run]);
        readout.replaceChildren(
          element('strong', {}, element('bdi', {}, table.titles[run])),
          ...values(run).map(([name, value]) =>
            element('div', {}, element('bdi', {}, name), element('span', { class: 'num' }, value)),
          ),
          element('div', { class: 'quiet' }, picked ? 'compared; click leaves it out' : 'click compares it'),
        );
      }
    }

    /** @param {number} run */
    function pick(run) {
      const name = table.names[run];
      const refused = sigxPick.toggle(name);
      said.textContent = refused || table.titles[run] + (view.runs.includes(name) ? ' is compared' : ' is left out');
    }

    sigxPlotHand.attach(plot, svg, {
      drawn: () => now && now.drawn,
      runs: takenRuns,
      at: () => at,
      point,
      pick,
      brush: brushAll,
      /** @param {number} run */
      say: (run) => {
        said.textContent =
          table.titles[run] +
          ': ' +
          values(run)
            .map((pair) => pair.join(' '))
            .join(', ');
      },
      readout,
    });

    function title() {
      return now ? now.model.axes.map((axis) => axis.name).join(', ') : '';
    }

    function saveDrawing() {
      if (now) {
        const { kind, model } = now;
        const width = kind === 'parallel' ? Math.max(800, model.axes.length * 120) : 800;
        const caption = sigxSvg.shape('text', { class: 'name', x: 16, y: 24 }, title());
        const body = sigxSvg.shape(
          'g',
          { transform: 'translate(0 40)' },
          ...sigxPlotModel.draw(kind, model, width, HEIGHT).shapes,
        );
        sigxSvgFile.save(figure, [caption, body], width, HEIGHT + 48, title(), words.textContent || '');
      }
    }

    function saveNumbers() {
      const axes = now ? now.model.axes : [];
      const rows = takenRuns().map((run) => [
        table.names[run],
        table.titles[run],
        ...axes.map((axis) => axis.cells[run]),
      ]);
      const heads = ['run', 'title', ...axes.map((axis) => axis.name)];
      sigxDownload.save(sigxDownload.fileName(title(), 'csv'), 'text/csv', sigxDownload.csv([heads, ...rows]));
    }

    redraw = load;
    new ResizeObserver(() =>
      window.requestAnimationFrame(() => {
        if (
          now &&
          plot.clientWidth > 0 &&
          Math.max(plot.clientWidth, now.kind === 'parallel' ? now.model.axes.length * AXIS_WIDTH : 0) !== now.width
        ) {
          load();
        }
      }),
    ).observe(plot);
    sigxView.watch((next, changed) => {
      view = next;
      if (['plot', 'brush', 'logs', 'runs'].some((part) => changed.has(/** @type {keyof View} */ (part)))) {
        load();
      }
    });
  }

  /** Builds the plots into a place. @param {HTMLElement} place */
  async function build(place) {
    const table = await sigxPlotColumns.table();
    panel(place, table, await sigxPlotColumns.usual(table));
  }

  return { build, restrict, watch };
})();
