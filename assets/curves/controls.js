/*
 * The controls above the curves. They show the present view and change parts of it; they know no curve.
 */

/**
 * What the controls show.
 * @typedef {object} SigxCurveChoices
 * @property {SigxCurveView} view
 * @property {string[]} metrics all that can be drawn
 * @property {string[]} chosen those that are drawn
 * @property {Record<SigxAlong, boolean>} offered
 */

const sigxCurveControls = (() => {
  'use strict';

  const { element } = sigx;
  const MANY = 15;
  const USUAL_WEIGHT = 0.6;
  const USUAL_WINDOW = 5;
  const LACKS = 'no run here logged ';
  /** @type {[SigxAlong, string, string][]} */
  const ALONG = [
    ['step', 'step', ''],
    ['epoch', 'epoch', 'an epoch'],
    ['relative', 'relative time', 'a time'],
    ['wall', 'wall time', 'a time'],
  ];

  /** @param {string} text @param {HTMLElement} control @param {string} [kind] class */
  const labelled = (text, control, kind = '') => element('label', { class: kind }, text, control);

  /** @param {[string, string][]} options value and words @param {(value: string) => void} chosen */
  function choice(options, chosen) {
    const select = element('select', {}, ...options.map(([value, words]) => element('option', { value }, words)));
    select.addEventListener('change', () => chosen(select.value));
    return select;
  }

  /**
   * @param {(parts: Partial<SigxCurveView>, settled: boolean) => void} change not settled: while a slider moves
   */
  function create(change) {
    /** @param {string} part @returns {(value: string) => void} */
    const sets = (part) => (value) => change({ [part]: value }, true);
    const metrics = element('fieldset', {}, element('legend', { class: 'hidden' }, 'Metrics to draw'));
    const find = element('input', { type: 'search', placeholder: 'Find a metric', 'aria-label': 'Find a metric' });
    const summary = element('summary', {});
    const along = choice(
      ALONG.map(([value, words]) => [value, words]),
      (value) => change({ x: value === 'step' ? '' : value, range: '' }, true),
    );
    const xscale = choice(
      [
        ['', 'linear'],
        ['log', 'logarithmic'],
      ],
      (value) => change({ xscale: value, range: '' }, true),
    );
    const yscale = choice(
      [
        ['', 'linear'],
        ['log', 'logarithmic'],
      ],
      sets('yscale'),
    );
    const smooth = choice(
      [
        ['', 'none'],
        ['ema', 'exponential'],
        ['mean', 'running mean'],
      ],
      (kind) => sets('smooth')(kind === 'ema' ? 'ema:' + USUAL_WEIGHT : kind === 'mean' ? 'mean:' + USUAL_WINDOW : ''),
    );
    const weight = element('input', { type: 'range', min: '0.05', max: '0.99', step: '0.01' });
    const amount = element('span', {});
    const points = element('input', { type: 'number', min: '3', max: '501', step: '2' });
    const align = choice(
      [
        ['', 'none'],
        ['first', 'first points'],
        ['value', 'where it first is'],
      ],
      (kind) => {
        threshold.parentElement?.toggleAttribute('hidden', kind !== 'value');
        if (kind === 'value' && threshold.value === '') {
          threshold.focus();
        } else {
          change({ align: kind === 'value' ? 'value:' + threshold.value : kind, range: '' }, true);
        }
      },
    );
    const threshold = element('input', { type: 'number', step: 'any' });
    const together = element('input', { type: 'checkbox' });
    const reasons = element('p', { class: 'quiet expert' });
    const reset = element('button', { type: 'button' }, 'Usual view');
    for (const kind of ['input', 'change']) {
      weight.addEventListener(kind, () => change({ smooth: 'ema:' + weight.value }, kind === 'change'));
    }
    points.addEventListener('change', () => change({ smooth: 'mean:' + (points.value || USUAL_WINDOW) }, true));
    threshold.addEventListener('change', () =>
      change({ align: threshold.value === '' ? '' : 'value:' + threshold.value, range: '' }, true),
    );
    together.addEventListener('change', () => change({ together: together.checked ? '1' : '' }, true));
    reset.addEventListener('click', () =>
      change(
        { curves: [], x: '', xscale: '', yscale: '', smooth: '', align: '', together: '', range: '', hidden: [] },
        true,
      ),
    );
    find.addEventListener('input', narrow);

    function narrow() {
      for (const row of metrics.querySelectorAll('label')) {
        row.hidden = !(row.textContent || '').toLowerCase().includes(find.value.toLowerCase());
      }
    }

    const form = element(
      'div',
      { class: 'curve-controls' },
      element(
        'div',
        { class: 'filter' },
        labelled('Along', along),
        labelled('Smoothing', smooth),
        labelled('Weight', element('span', { class: 'slider' }, weight, amount)),
        labelled('Points', points),
        labelled('Scale of x', xscale, 'expert'),
        labelled('Scale of values', yscale, 'expert'),
        labelled('Align at', align, 'expert'),
        labelled('Value', threshold, 'expert'),
        labelled('Metrics of a kind in one chart', together, 'expert tick'),
        reset,
      ),
      reasons,
      element('details', { class: 'metric-choice' }, summary, find, metrics),
    );

    /** @param {SigxCurveChoices} choices */
    function update({ view, metrics: all, chosen, offered }) {
      const smoothing = sigxSeries.smoothing(view.smooth);
      along.value = ALONG.some(([value]) => value === view.x) ? view.x : 'step';
      for (const option of along.options) {
        const [value, words, lacking] = /** @type {[SigxAlong, string, string]} */ (
          ALONG.find((each) => each[0] === option.value)
        );
        option.disabled = !offered[value];
        option.textContent = words + (offered[value] ? '' : ' – ' + LACKS + lacking);
      }
      const missing = ALONG.filter(([value]) => !offered[value]);
      reasons.textContent = missing.map(([, words, lacking]) => `Not along ${words}: ${LACKS}${lacking}.`).join(' ');
      reasons.hidden = missing.length === 0;
      xscale.value = view.xscale === 'log' ? 'log' : '';
      xscale.disabled = view.x === 'wall';
      yscale.value = view.yscale === 'log' ? 'log' : '';
      smooth.value = smoothing ? smoothing.kind : '';
      show(
        weight,
        smoothing !== null && smoothing.kind === 'ema',
        smoothing && smoothing.kind === 'ema' ? smoothing.weight : '',
      );
      amount.textContent = weight.value;
      show(
        points,
        smoothing !== null && smoothing.kind === 'mean',
        smoothing && smoothing.kind === 'mean' ? smoothing.window : '',
      );
      const alignment = sigxSeries.alignment(view.align);
      align.value = alignment ? alignment.kind : '';
      show(threshold, align.value === 'value', alignment && alignment.kind === 'value' ? alignment.value : '');
      together.checked = view.together === '1';
      summary.textContent = `Metrics: ${chosen.length} of ${all.length}`;
      find.hidden = all.length < MANY;
      list(all, chosen);
    }

    /** @param {HTMLInputElement} control @param {boolean} wanted @param {number | string} value */
    function show(control, wanted, value) {
      const label = control.closest('label');
      if (label) {
        label.hidden = !wanted;
      }
      if (wanted && Number(control.value) !== value) {
        control.value = String(value);
      }
    }

    /** @param {string[]} all @param {string[]} chosen */
    function list(all, chosen) {
      const boxes = [...metrics.querySelectorAll('input')];
      if (boxes.map((box) => box.value).join('\n') !== all.join('\n')) {
        boxes.forEach((box) => box.parentElement?.remove());
        metrics.append(
          ...all.map((name) => {
            const box = element('input', { type: 'checkbox', value: name });
            box.addEventListener('change', picked);
            return element('label', {}, box, element('bdi', {}, name));
          }),
        );
      }
      for (const box of metrics.querySelectorAll('input')) {
        box.checked = chosen.includes(box.value);
      }
      narrow();
    }

    function picked() {
      const names = [...metrics.querySelectorAll('input')].filter((box) => box.checked).map((box) => box.value);
      change({ curves: names }, true);
    }

    return { element: form, update };
  }

  return { create };
})();
