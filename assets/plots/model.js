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
