/* Who the compared runs are: state, dates, place, data, model, timings, ledger. What they tried is in the settings. */
const sigxAbout = (() => {
  'use strict';

  const { element } = sigxParts;
  const numbers = sigxNumbers;

  /** @param {Run} run @param {'model' | 'timings' | 'data' | 'ledger'} part @param {string} name */
  const text = (run, part, name) => String(run[part]?.get(name) ?? '');

  /** @param {'model' | 'timings'} part @param {string} name @param {string} unit @returns {(run: Run) => string} */
  const quantity = (part, name, unit) => (run) => {
    const value = sigxRun.numberOf(run[part], name);
    return numbers.isMissing(value) ? '' : numbers.textOf(numbers.quantity(value, unit));
  };

  /** @param {string} name @returns {(run: Run) => string} */
  const time = (name) => (run) => sigxShown.minute(run.fields.get(name));

  /** @param {Run} run @param {Run} baseline */
  function sameData(run, baseline) {
    const same = sigxComparability.sameData(baseline, run);
    return run === baseline ? '' : same === null ? 'not known' : same ? 'yes' : 'no';
  }

  /**
   * Name, whether for experts only, what each run says.
   * @type {[string, boolean, (run: Run, baseline: Run) => string][]}
   */
  const FACTS = [
    ['Status', false, (run) => sigxShown.statusOf(run.status).word],
    ['Project', false, (run) => run.project],
    ['Store', false, (run) => run.store],
    ['Created', false, time('createdAt')],
    ['Same data as the baseline', false, sameData],
    ['Run id', true, (run) => run.id],
    ['Started', true, time('startedAt')],
    ['Completed', true, time('completedAt')],
    ['Tags', true, (run) => run.tags.join(', ')],
    ['Data', true, (run) => text(run, 'data', 'name')],
    ['Data SHA-256', true, (run) => text(run, 'data', 'sha256')],
    ['Data legacy checksum', true, (run) => text(run, 'data', 'legacyChecksum')],
    ['Data length', true, (run) => {
      const length = sigxRun.numberOf(run.data, 'characters');
      return numbers.isFinite(length) ? length.text + ' characters' : '';
    }],
    ['Model parameters', true, quantity('model', 'parameters', '')],
    ['Model size', true, quantity('model', 'bytes', 'bytes')],
    ['Vocabulary', true, quantity('model', 'vocabulary', '')],
    ['GPU time', true, quantity('timings', 'gpuMillis', 'ms')],
    ['CPU time', true, quantity('timings', 'cpuMillis', 'ms')],
    ['GPU operations', true, quantity('timings', 'gpuOperations', '')],
    ['Fallbacks to CPU', true, quantity('timings', 'fallbacks', '')],
    ['Device', true, (run) => text(run, 'timings', 'device')],
    ['Last fallback', true, (run) => text(run, 'timings', 'lastFallback')],
    ['Ledger', true, (run) => text(run, 'ledger', 'executionStatus').toUpperCase()],
    ['Rationale', true, (run) => text(run, 'ledger', 'rationale')],
    ['Witness', true, (run) => text(run, 'ledger', 'witness')],
    ['Expiry', true, (run) => text(run, 'ledger', 'expiry')],
    ['Rollback', true, (run) => text(run, 'ledger', 'rollback')],
  ];

  /** What a run does not say is a dash, which equals nothing. @param {Compared} comparison */
  function draw({ runs }) {
    const baseline = runs[0].run;
    const rows = FACTS.flatMap(([name, expert, say]) => {
      const said = runs.map(({ run }) => say(run, baseline));
      if (said.every((one) => one === '')) {
        return [];
      }
      const compared = say !== sameData;
      const cells = said.map((one, place) => one === ''
        ? element('td', { class: 'none' }, compared || place > 0 ? '–' : '')
        : element('td', { class: compared && said[0] !== '' && one !== said[0] && 'changed' }, sigxParts.foreign(one)));
      return [element('tr', { class: expert && 'expert' }, element('th', { scope: 'row' }, name), ...cells)];
    });
    const heads = [sigxParts.head('Fact'), ...runs.map((named) => sigxParts.runHead(named, true))];
    return sigxParts.section('about', 'About the runs',
      sigxParts.table('About the runs', 'compare', heads, [element('tbody', {}, ...rows)]));
  }

  return { draw };
})();
