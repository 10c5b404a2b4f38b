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
