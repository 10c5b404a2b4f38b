/*
 * What pointer, keys and buttons do to a chart: they move its crosshair and choose the part of x to look at closer.
 */
const sigxPointing = (() => {
  'use strict';

  const DRAGGED = 5;
  const CLOSER = 0.5;
  const TURNED = 0.8;
  const STEP_ASIDE = 0.25;
  const FARTHEST_ZOOM = 1e-4;
  const SETTLED_AFTER = 250;

  for (const [keys, text] of [
    ['← →', 'next point of the curves; with Page up and Page down ten points'],
    ['Home End', 'first and last point'],
    ['+ −', 'zoom'],
    ['Shift ← →', 'move the part that is shown'],
    ['0', 'show all'],
    ['Esc', 'take the crosshair away'],
  ]) {
    sigx.shortcut(keys, 'in a chart: ' + text, null);
  }

  /**
   * @param {number} value
   * @param {number} low
   * @param {number} high
   */
  const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

  /**
   * The part of x between two positions, moved so that it stands inside of all there is; null for all.
   * @param {SigxLayout} place
   * @param {number} from
   * @param {number} to
   * @returns {[number, number] | null}
   */
  function range(place, from, to) {
    const whole = sigxScale.scale(place.x.log, place.full[0], place.full[1], 0, 1);
    const [low, high] = [from, to].map((position) => whole.at(place.x.value(position)));
    const width = clamp(high - low, FARTHEST_ZOOM, 1);
    if (!(width < 1)) {
      return null;
    }
    const start = clamp((low + high - width) / 2, 0, 1 - width);
    return [whole.value(start), whole.value(start + width)];
  }

  /**
   * @param {HTMLElement} plot what takes pointer and keys; holds the drawing
   * @param {HTMLElement} tools where the buttons go
   * @param {SigxStage} stage
   */
  function attach(plot, tools, stage) {
    const svg = /** @type {SVGSVGElement} */ (plot.querySelector('svg'));
    const crosshair = sigxCrosshair.attach(plot, svg, stage);
    /**
     * Where a drag began, as a position.
     * @type {number | null}
     */
    let held = null;
    let timer = 0;

    /**
     * @param {MouseEvent} event
     * @returns {number} position in the drawing
     */
    function positionOf(event) {
      const bounds = svg.getBoundingClientRect();
      const place = stage.place();
      const position = ((event.clientX - bounds.left) * svg.viewBox.baseVal.width) / bounds.width;
      return place ? clamp(position, place.box.left, place.box.right) : position;
    }

    function settle() {
      window.clearTimeout(timer);
      timer = window.setTimeout(stage.settled, SETTLED_AFTER);
    }

    /**
     * Zooms by a factor, with one position kept where it is.
     * @param {number} factor
     * @param {number} [centre]
     */
    function zoom(factor, centre) {
      const place = stage.place();
      if (place) {
        const { left, right } = place.box;
        const at = centre ?? (left + right) / 2;
        stage.show(range(place, at - (at - left) * factor, at + (right - at) * factor));
        settle();
      }
    }

    /** @param {number} share of the width, to the right */
    function pan(share) {
      const place = stage.place();
      if (place) {
        const { left, right } = place.box;
        stage.show(range(place, left + (right - left) * share, right + (right - left) * share));
        settle();
      }
    }

    function showAll() {
      stage.show(null);
      settle();
    }

    /**
     * Something that changes the part of x, said aloud.
     * @param {() => void} action
     */
    const told = (action) => () => {
      action();
      const place = stage.place();
      if (place) {
        const { axis, kind, range: part } = stage.model();
        const [low, high] = [place.x.low, place.x.high].map((x) => sigxQuantity.spoken(kind, x));
        crosshair.say(part === null ? 'All is shown' : `${axis} from ${low} to ${high}`);
      }
    };

    /** @param {number} factor */
    const zoomAtCross = (factor) =>
      told(() => {
        const [place, cross] = [stage.place(), crosshair.at()];
        zoom(factor, place && cross !== null ? place.x.at(cross) : undefined);
      });

    /** @type {Record<string, () => void>} */
    const keys = {
      ArrowRight: () => crosshair.step(1),
      ArrowLeft: () => crosshair.step(-1),
      PageDown: () => crosshair.step(10),
      PageUp: () => crosshair.step(-10),
      Home: () => crosshair.step(-Infinity),
      End: () => crosshair.step(Infinity),
      Escape: crosshair.clear,
      '+': zoomAtCross(CLOSER),
      '=': zoomAtCross(CLOSER),
      '-': zoomAtCross(1 / CLOSER),
      0: told(showAll),
      ShiftArrowRight: told(() => pan(STEP_ASIDE)),
      ShiftArrowLeft: told(() => pan(-STEP_ASIDE)),
    };

    plot.addEventListener('keydown', (event) => {
      const action = keys[(event.shiftKey && event.key.startsWith('Arrow') ? 'Shift' : '') + event.key];
      if (action && !event.ctrlKey && !event.altKey && !event.metaKey) {
        event.preventDefault();
        action();
      }
    });

    plot.addEventListener('pointermove', (event) => {
      const place = stage.place();
      const position = positionOf(event);
      if (place && held !== null && event.shiftKey) {
        pan((held - position) / (place.box.right - place.box.left));
        held = position;
      } else if (place) {
        crosshair.follow(position);
        mark(place, position);
      }
    });

    /**
     * Marks what a drag has chosen so far.
     * @param {SigxLayout} place
     * @param {number} position
     */
    function mark({ box }, position) {
      if (held !== null) {
        const [x, width] = [Math.min(held, position), Math.abs(held - position)];
        const height = box.bottom - box.top;
        crosshair.layer.append(sigxSvg.shape('rect', { class: 'chosen', x, y: box.top, width, height }));
      }
    }

    plot.addEventListener('pointerdown', (event) => {
      if (event.button === 0 && stage.place()) {
        plot.setPointerCapture(event.pointerId);
        held = positionOf(event);
      }
    });

    plot.addEventListener('pointerup', (event) => {
      const place = stage.place();
      if (place && held !== null && !event.shiftKey && Math.abs(positionOf(event) - held) >= DRAGGED) {
        const [from, to] = [held, positionOf(event)].sort((a, b) => a - b);
        crosshair.clear();
        stage.show(range(place, from, to));
        settle();
      }
      held = null;
    });

    plot.addEventListener('pointercancel', () => {
      held = null;
    });
    plot.addEventListener('pointerleave', () => {
      if (held === null) {
        crosshair.clear();
      }
    });
    plot.addEventListener('blur', crosshair.clear);
    plot.addEventListener('dblclick', showAll);
    plot.addEventListener(
      'wheel',
      (event) => {
        if (event.ctrlKey || event.metaKey) {
          event.preventDefault();
          zoom(event.deltaY > 0 ? 1 / TURNED : TURNED, positionOf(event));
        }
      },
      { passive: false },
    );

    /** @type {[string, string, () => void][]} */
    const buttons = [
      ['+', 'Zoom in', zoomAtCross(CLOSER)],
      ['−', 'Zoom out', zoomAtCross(1 / CLOSER)],
      ['◂', 'Earlier', told(() => pan(-STEP_ASIDE))],
      ['▸', 'Later', told(() => pan(STEP_ASIDE))],
      ['All', 'Show all', told(showAll)],
    ];
    for (const [text, label, action] of buttons) {
      const button = sigx.element('button', { type: 'button', 'aria-label': label, title: label }, text);
      button.addEventListener('click', action);
      tools.append(button);
    }

    return { redraw: crosshair.redraw };
  }

  return { attach };
})();
