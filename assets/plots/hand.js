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
