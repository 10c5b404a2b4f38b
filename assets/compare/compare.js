/*
 * The comparison panel of compare.html: loads the runs that the address names, compares them and draws the parts of a
 * comparison page. What its controls change is the view; drawing follows the view.
 */

/**
 * What other scripts of the panel get: the runs that could be loaded, in the order of the columns.
 * @typedef {object} Loaded
 * @property {string[]} names file names of the runs
 * @property {Run[]} runs
 * @property {string[]} titles of the runs, told apart by their stores where names are equal
 * @property {RunDiff[]} diffs one for each run after the baseline
 */

const sigxCompare = (() => {
  'use strict';

  const { element } = sigxParts;
  const place = /** @type {HTMLElement} */ (document.getElementById('comparison'));
  /** Drawn by scripts of their own; they stand below the metrics. */
  const curves = /** @type {HTMLElement} */ (document.getElementById('curves'));
  const status = element('output', { class: 'status quiet', 'aria-live': 'polite' });
  const parts = element('div', { class: 'parts' });

  /** The parts of a view that a comparison is drawn from. */
  const watched = /** @type {const} */ (['runs', 'ignore', 'metrics', 'statistic', 'all', 'changed']);

  /** @typedef {{report: {notableChange: number, statistic: string}, projects: {title: string}[]}} Index */

  /** @type {Index} */
  const usual = { report: { notableChange: 0.1, statistic: '' }, projects: [] };

  /** @type {Loaded} */
  let current = { names: [], runs: [], titles: [], diffs: [] };
  /** @type {Set<(loaded: Loaded) => void>} */
  const listeners = new Set();
  let turn = 0;
  let drawn = false;

  /** @param {string} name @param {Index} index @returns {Promise<Run | null>} null where there is no such run */
  async function load(name, index) {
    const before = current.runs.find((run) => run.file === name);
    if (before) {
      return before;
    }
    try {
      const content = await sigxData.load('runs/' + name);
      return sigxRun.of(name, content, index.projects[content.project]?.title);
    } catch (gone) {
      return null;
    }
  }

  /**
   * Told apart by their stores where their names are equal.
   * @param {Run[]} runs @param {string[]} names those that the address has
   * @returns {Named[]}
   */
  const named = (runs, names) => runs.map((run, place) => {
    const shared = runs.some((other) =>
      (other.id !== run.id || other.store !== run.store) && sigxRun.nameOf(other) === sigxRun.nameOf(run));
    const title = shared ? run.title + ' (' + run.store + ')' : run.title;
    return { run, title, place, tone: names.indexOf(run.file) };
  });

  /** @param {PanelView} view @param {Index} index @returns {DiffRules} */
  function rules(view, index) {
    const asked = view.statistic || index.report.statistic;
    return {
      notableChange: index.report.notableChange,
      ignore: view.ignore,
      metrics: view.metrics,
      statistic: sigxMetrics.isStatistic(asked) ? asked : '',
    };
  }

  /**
   * @param {string[]} missing
   * @param {boolean} rest whether there is still something to compare
   * @param {boolean} baseline whether it is the baseline
   */
  const missingNote = (missing, rest, baseline) =>
    element('div', { class: 'notice doubt', role: 'note' }, element('p', {}, element('strong', {}, 'Missing:'), ' ',
      ...missing.flatMap((name, at) => (at === 0 ? [sigxParts.foreign(name)] : [', ', sigxParts.foreign(name)])),
      (missing.length === 1 ? ' is' : ' are') + ' not in this report'
        + (rest ? '; the comparison shows the rest' + (baseline ? ', against another baseline' : '') : '') + '.'));

  /** @param {number} asked how many runs the address names @param {number} compared */
  const manyNote = (asked, compared) => element('div', { class: 'notice', role: 'note' }, element('p', {},
    `This address names ${asked.toLocaleString('en')} runs. The first ${compared} are compared here; all of them can be searched, sorted and plotted: `,
    sigxParts.button('only-picked', 'Only these in the table', 'Show only these runs in the table', () => {
      sigxView.set({ among: sigxPick.PICKED });
      document.getElementById('picker')?.scrollIntoView({ block: 'start' });
    })));

  /** @param {Compared} comparison @param {PanelView} view @param {Index} index @returns {Node[]} */
  function compared(comparison, view, index) {
    return [
      ...sigxAnswers.draw(comparison),
      sigxTables.settings(comparison, {
        all: view.all === '1',
        showAll: (on) => sigxView.set({ all: on ? '1' : '' }),
        ignored: view.ignore,
        ignore: (pattern) => sigxControls.ignore(view, pattern),
        restore: (pattern) => sigxControls.restore(view, pattern),
      }, ...sigxControls.patterns(view)),
      sigxTables.metrics(comparison, sigxControls.statistic(comparison.runs, view, index.report.statistic)),
      curves,
      ...sigxOutputs.draw(comparison, view.changed === '1', (on) => sigxView.set({ changed: on ? '1' : '' })),
      sigxAbout.draw(comparison),
    ];
  }

  /** @param {Compared} comparison */
  function summary({ runs, diffs }) {
    const settings = new Set(diffs.flatMap((diff) => diff.settings.map((change) => change.path))).size;
    const differ = sigxShown.count(settings, 'setting') + (settings === 1 ? ' differs' : ' differ');
    return `Comparing ${runs.length} runs; ${differ}; verdict: ${sigxShown.verdictOfAll(diffs)}.`;
  }

  /** Where the reader is, by the keys of controls, frames and details. */
  function position() {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.closest('[data-key]') : null;
    const focus = focused instanceof HTMLElement && parts.contains(focused) ? focused.dataset.key : undefined;
    const keyed = /** @type {HTMLElement[]} */ ([...parts.querySelectorAll('[data-key]')]);
    const states = keyed
      .filter((one) => one.matches('details, .frame'))
      .map((one) => ({ key: one.dataset.key, open: one.matches('[open]'), x: one.scrollLeft, y: one.scrollTop }));
    return { focus, states };
  }

  /** @param {ReturnType<typeof position>} before */
  function resume({ focus, states }) {
    /** @param {string | undefined} key */
    const find = (key) =>
      /** @type {HTMLElement | undefined} */ ([...parts.querySelectorAll('[data-key]')].find((one) =>
        one instanceof HTMLElement && one.dataset.key === key));
    for (const { key, open, x, y } of states) {
      const now = find(key);
      if (now instanceof HTMLDetailsElement) {
        now.open = open;
      }
      now?.scrollTo(x, y);
    }
    if (focus !== undefined) {
      // A control that did its work may be gone; then its list is where the reader was.
      const next = find(focus) || parts.querySelector('.compared');
      if (next instanceof HTMLElement) {
        next.tabIndex = next.matches('.compared') ? -1 : next.tabIndex;
        next.focus({ preventScroll: true });
      }
    }
  }

  /** @param {PanelView} view */
  async function show(view) {
    const mine = ++turn;
    delete place.dataset.ready;
    const wanted = sigxPick.compared(view.runs);
    const asked = new Set(view.runs).size;
    /** @type {Index} */
    const index = wanted.length === 0 ? usual : await sigxData.load('index').catch(() => usual);
    const loaded = await Promise.all(wanted.map((name) => load(name, index)));
    if (mine !== turn) {
      return;
    }
    const runs = loaded.flatMap((run) => run ?? []);
    const missing = wanted.filter((_, at) => loaded[at] === null);
    const [baseline, ...others] = runs;
    const diffs = others.map((run) => sigxDiff.of(baseline, run, rules(view, index)));
    const comparison = { runs: named(runs, view.runs), diffs };
    current = { names: runs.map((run) => run.file), runs, titles: comparison.runs.map((one) => one.title), diffs };
    const before = position();
    parts.replaceChildren(
      ...(asked > wanted.length ? [manyNote(asked, wanted.length)] : []),
      ...(missing.length > 0 ? [missingNote(missing, diffs.length > 0, loaded[0] === null)] : []),
      ...(runs.length > 0 ? sigxControls.columns(comparison.runs) : []),
      ...(diffs.length > 0 ? compared(comparison, view, index) : []),
      ...(wanted.length > 0 && diffs.length === 0
        ? [element('div', { class: 'empty' }, element('p', {}, element('strong', {}, 'There is one run only.'),
          ' A comparison needs a second run to show what differs.'))]
        : []),
      ...(diffs.length > 0 ? [] : [curves]));
    resume(before);
    status.textContent = diffs.length > 0 ? summary(comparison) : '';
    place.dataset.ready = '1';
    drawn = true;
    listeners.forEach((listener) => listener(current));
  }

  /** The runs that are compared now. @returns {Loaded} */
  const now = () => current;

  /** Calls after each drawing, and at once where something is drawn. @param {(loaded: Loaded) => void} listener */
  function watch(listener) {
    listeners.add(listener);
    if (drawn) {
      listener(current);
    }
  }

  place.append(status, parts);
  sigxView.watch((view, changed) => {
    if (watched.some((part) => changed.has(part))) {
      show(view);
    }
  });

  return { current: now, watch };
})();
