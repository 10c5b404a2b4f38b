/* What a reader can change about a comparison: the runs and their order, the statistic, the settings to leave out. */

/** @typedef {ReturnType<typeof sigxView.get>} PanelView */

const sigxControls = (() => {
  'use strict';

  const { element, button } = sigxParts;

  /** Those that are too many to be compared stay behind. @param {string[]} names */
  function choose(names) {
    const { runs } = sigxView.get();
    const compared = sigxPick.compared(runs);
    sigxView.set({ runs: [...names, ...runs.filter((name) => !compared.includes(name))] });
  }

  /** @param {string[]} names @param {number} from @param {number} to */
  function moved(names, from, to) {
    const others = names.filter((_, place) => place !== from);
    return [...others.slice(0, to), names[from], ...others.slice(to)];
  }

  /** @param {Named} named @param {string[]} names */
  function buttons({ run, title, place }, names) {
    const made = element('span', { class: 'buttons' });
    if (place > 0) {
      made.append(
        button('baseline:' + run.file, 'Make baseline', 'Make ' + title + ' the baseline', () =>
          choose(moved(names, place, 0))),
        button('left:' + run.file, '←', 'Move ' + title + ' left', () => choose(moved(names, place, place - 1))));
    }
    if (place < names.length - 1) {
      made.append(button('right:' + run.file, '→', 'Move ' + title + ' right', () =>
        choose(moved(names, place, place + 1))));
    }
    made.append(button('remove:' + run.file, 'Remove', 'Remove ' + title + ' from the comparison', () =>
      choose(names.filter((name) => name !== run.file))));
    return made;
  }

  /** The runs as columns, each with what can be done to it. @param {Named[]} runs */
  function columns(runs) {
    const names = runs.map(({ run }) => run.file);
    const list = element('ol', { class: 'compared', 'aria-label': 'Runs of this comparison, the baseline first' },
      ...runs.map((named) => element('li', {},
        element('span', { class: 'who' }, sigxParts.key(named), sigxParts.link(named),
          ...(named.place === 0 ? [' ', element('span', { class: 'tag' }, 'baseline')] : [])),
        element('span', { class: 'quiet' },
          ...(named.run.project === '' ? [] : [sigxParts.foreign(named.run.project), ' · ']),
          sigxParts.foreign(named.run.store)),
        buttons(named, names))));
    return runs.length === 2
      ? [list, button('swap', 'Swap baseline', 'Swap the baseline and the other run', () =>
        choose([...names].reverse()))]
      : [list];
  }

  /** The last step that all runs reach with some curve; 0 where none has steps. @param {Named[]} runs */
  function commonStep(runs) {
    const reached = runs.map(({ run }) => Math.max(0, ...Object.values(run.series).map((series) =>
      (series.steps ?? series.index ?? series.values.map((_, place) => place))
        .reduce((/** @type {number} */ most, step) => Math.max(most, Number(step ?? 0)), 0))));
    return Math.min(...reached);
  }

  /** @param {Named[]} runs @param {PanelView} view @param {string} usual statistic of the report, may be empty */
  function statistic(runs, view, usual) {
    const step = sigxMetrics.stepOf(view.statistic);
    const own = 'each metric\u2019s own';
    /** @type {[string, string][]} */
    const choices = [
      ['', usual === '' ? own : 'as the report: ' + sigxShown.statistic(usual)],
      ...(usual === '' ? [] : [/** @type {[string, string]} */ (['own', own])]),
      ['last', 'last'], ['best', 'best'], ['mean', 'mean over run'], ['reported', 'as stored'], ['step', 'at step …'],
    ];
    const chosen = step === null ? view.statistic : 'step';
    const select = element('select', { 'data-key': 'statistic' },
      ...choices.map(([value, text]) => element('option', { value, selected: value === chosen }, text)));
    select.addEventListener('change', () =>
      sigxView.set({ statistic: select.value === 'step' ? 'step:' + commonStep(runs) : select.value }));
    const made = element('div', { class: 'filter control' }, element('label', {}, 'Statistic', select));
    if (step !== null) {
      const number = element('input', { type: 'number', min: '0', step: '1', value: String(step), 'data-key': 'step' });
      const ask = () => {
        const asked = 'step:' + number.value;
        if (sigxMetrics.isStatistic(asked)) {
          sigxView.set({ statistic: asked });
        } else {
          number.value = String(step);
        }
      };
      number.addEventListener('change', ask);
      number.addEventListener('keydown', (event) => event.key === 'Enter' && ask());
      made.append(element('label', {}, 'Step', number));
    }
    return made;
  }

  /** @param {PanelView} view @param {string} pattern */
  const ignore = (view, pattern) =>
    sigxView.set({ ignore: [...view.ignore.filter((one) => one !== pattern), pattern] });

  /** @param {PanelView} view @param {string} pattern */
  const restore = (view, pattern) => sigxView.set({ ignore: view.ignore.filter((one) => one !== pattern) });

  /** The field for patterns and those that are in force. @param {PanelView} view */
  function patterns(view) {
    const input = element('input',
      { type: 'text', 'data-key': 'pattern', placeholder: 'seed, tokenizer.*', spellcheck: 'false' });
    const form = element('form', { class: 'filter control' },
      element('label', {}, 'Ignore settings (* stands for anything)', input),
      element('button', { type: 'submit', 'data-key': 'ignore' }, 'Ignore'));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const added = input.value.split(',').map((one) => one.trim())
        .filter((one) => one !== '' && !view.ignore.includes(one));
      if (added.length > 0) {
        sigxView.set({ ignore: [...view.ignore, ...new Set(added)] });
      }
    });
    const list = element('ul', { class: 'patterns control', 'aria-label': 'Ignored patterns' },
      ...view.ignore.map((pattern) => element('li', {}, element('code', {}, pattern), ' ',
        button('pattern:' + pattern, '×', 'Stop ignoring ' + pattern, () => restore(view, pattern)))));
    return view.ignore.length === 0 ? [form] : [form, list];
  }

  return { columns, statistic, patterns, ignore, restore };
})();
