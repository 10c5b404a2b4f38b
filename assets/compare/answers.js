/* What each run did against the baseline, as a reader wants to hear it. */
const sigxAnswers = (() => {
  'use strict';

  const { element, foreign, quiet } = sigxParts;
  const numbers = sigxNumbers;
  const MOST_CHANGES = 6;

  /**
   * Choices (an optimizer, a flag) before quantities, large changes before small ones.
   * @param {FieldChange} a @param {FieldChange} b
   */
  function mostTelling(a, b) {
    const [left, right] = [a.relativeChange, b.relativeChange];
    return Number(b.notable) - Number(a.notable)
      || Number(numbers.isFinite(left)) - Number(numbers.isFinite(right))
      || (numbers.isFinite(left) ? Math.abs(right.value) - Math.abs(left.value) : 0);
  }

  /** @param {MetricDelta} delta */
  function card(delta) {
    const verdict = sigxShown.verdict(delta.verdict);
    const change = delta.absoluteChange;
    const percent = numbers.percent(delta.relativeChange).replace(/^[+−]/, '');
    const moved = !numbers.isFinite(change) || change.value === 0 ? '' : change.value < 0 ? 'fell' : 'rose';
    const told = change.value === 0 ? 'no change' : moved === '' || percent === '' ? moved : moved + ' by ' + percent;
    return element('li', { class: 'card ' + verdict.tone },
      element('span', { class: 'name' }, foreign(delta.name), ' ', quiet(sigxShown.statistic(delta.statistic))), '\n',
      element('span', { class: 'big' }, sigxParts.number(numbers.quantity(delta.after, delta.unit))), '\n',
      element('span', { class: 'change ' + verdict.tone }, ...sigxParts.arrowOf(sigxShown.arrow(change)), told + ' ',
        element('span', { class: 'word' }, verdict.word)), '\n',
      element('span', { class: 'quiet' }, 'from ', sigxParts.number(numbers.quantity(delta.before, delta.unit))));
  }

  /** @param {MetricDelta[]} headlines @param {number} most @returns {Node[]} */
  function cards(headlines, most) {
    if (headlines.length === 0) {
      return [element('p', {}, 'There is no metric that both runs have.')];
    }
    const more = headlines.length - most;
    const list = element('ul', { class: 'cards' }, ...headlines.slice(0, most).map(card));
    return more > 0 ? [list, element('p', { class: 'more' }, jump('metrics', more + ' more metrics'))] : [list];
  }

  /** Leads to another part of the page; the address belongs to the view. @param {string} id @param {string} text */
  function jump(id, text) {
    const made = element('button', { type: 'button', class: 'link' }, text);
    made.addEventListener('click', () => {
      const place = document.getElementById(id);
      place?.scrollIntoView();
      place?.querySelector('h2')?.setAttribute('tabindex', '-1');
      place?.querySelector('h2')?.focus({ preventScroll: true });
    });
    return made;
  }

  /** @param {FieldChange[]} settings */
  function changes(settings) {
    if (settings.length === 0) {
      return element('p', { class: 'what' }, 'No setting differs.');
    }
    /** @param {Json | undefined} value */
    const stated = (value) => foreign(value === undefined ? 'not stated' : sigxShown.setting(value));
    const told = [...settings].sort(mostTelling).slice(0, MOST_CHANGES).map(({ path, before, after }) =>
      element('span', { class: 'delta' }, element('code', {}, path), ' ', stated(before), ' → ', stated(after)));
    const more = settings.length - told.length;
    const count = sigxShown.count(settings.length, 'setting');
    return element('p', { class: 'what' }, element('strong', {}, count + ' changed:'), ' ',
      ...told.flatMap((change, place) => (place === 0 ? [change] : ['; ', change])),
      ...(more > 0 ? ['; ', jump('settings', more + ' more')] : []), '.');
  }

  /** @param {Reason[]} reasons */
  const list = (reasons) => element('ul', {}, ...reasons.map((reason) => element('li', { dir: 'auto' }, reason.text)));

  /** @param {RunDiff} diff @returns {Node[]} */
  function belief(diff) {
    const cautions = diff.comparable.reasons.filter((reason) => !reason.blocking);
    if (cautions.length === 0) {
      const text = 'Same data, same tokenizer: the numbers can be compared.';
      return diff.comparable.value ? [element('p', { class: 'believe' }, text)] : [];
    }
    const but = diff.comparable.value ? ': the runs are comparable, but' : '';
    const made = element('details', { class: 'cautions', 'data-key': 'cautions:' + diff.run.file },
      element('summary', {}, 'Before you believe it' + but), list(cautions));
    made.open = diff.comparable.value;
    return [made];
  }

  /** @param {Compared} comparison @returns {Node[]} one section for each run after the baseline */
  function draw({ runs, diffs }) {
    const most = diffs.length > 3 ? 3 : 12;
    return diffs.map((diff, place) => {
      const named = runs[place + 1];
      const badge = sigxShown.verdictOf(diff);
      const blocking = diff.comparable.reasons.filter((reason) => reason.blocking);
      const made = element('section', { class: 'answer ' + badge.tone, 'aria-label': 'Result for ' + named.title },
        element('h2', {}, sigxParts.badge(badge), ' ', sigxParts.key(named), sigxParts.link(named), ' ',
          element('span', { class: 'against' }, 'against ', sigxParts.key(runs[0]), sigxParts.link(runs[0]))));
      if (!diff.comparable.value) {
        made.append(element('div', { class: 'notice doubt', role: 'note' },
          element('p', {}, element('strong', {}, 'Not comparable.'),
            ' The numbers below speak about different things.'),
          list(blocking)));
      }
      made.append(...cards(diff.metrics.filter((delta) => delta.headline && delta.role === 'quality'), most),
        changes(diff.settings), ...belief(diff));
      return made;
    });
  }

  return { draw };
})();
