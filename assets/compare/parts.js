/* What the parts of a comparison are drawn from: the same elements and classes as on the pages of the build. */

/**
 * A run with what the page calls it.
 * @typedef {object} Named
 * @property {Run} run
 * @property {string} title told apart from other runs of the same name
 * @property {number} place of its column; the baseline is 0
 * @property {number} tone place in the address, which is its colour everywhere, also where another run is missing
 */

/**
 * All that a comparison is drawn from.
 * @typedef {object} Compared
 * @property {Named[]} runs the baseline first
 * @property {RunDiff[]} diffs one for each other run
 */

const sigxParts = (() => {
  'use strict';

  /** @param {Node | string} content */
  const seen = (content) => (typeof content === 'string' ? sigxShown.visible(content) : content);

  /**
   * As `sigx.element`, with a mark for each character that nobody would see.
   * @template {keyof HTMLElementTagNameMap} T
   * @param {T} tag
   * @param {Record<string, string | boolean>} [attributes]
   * @param {...(Node | string)} content
   * @returns {HTMLElementTagNameMap[T]}
   */
  function element(tag, attributes = {}, ...content) {
    const shown = Object.entries(attributes).map(([name, value]) =>
      [name, typeof value === 'string' ? seen(value) : value]);
    return sigx.element(tag, Object.fromEntries(shown), ...content.map(seen));
  }

  /** A foreign text beside others. @param {string} text */
  const foreign = (text) => element('bdi', {}, text);

  /** @param {string} text @param {string} [more] classes */
  const quiet = (text, more = '') => element('span', { class: ('quiet ' + more).trim() }, text);

  /** @param {Badge} badge */
  const badge = ({ word, tone }) => element('span', { class: 'badge ' + tone }, word);

  /** The colour of a run. @param {Named} named */
  const key = ({ tone }) => sigxPick.key(tone);

  /** @param {Named} named */
  const link = ({ run, title }) => element('a', { href: sigx.root + run.href }, foreign(title));

  /** @param {Shown} shown @param {boolean} apart whether the fraction stands in an element of its own */
  function digits(shown, apart) {
    const fraction = apart && shown.fraction !== '' ? element('i', {}, shown.fraction) : shown.fraction;
    const unit = shown.unit === '' ? [] : [' ', element('span', { class: 'unit' }, shown.unit)];
    return element('span', { class: 'num', title: shown.exact || false }, shown.integer, fraction, ...unit);
  }

  /** A number whose fraction can be aligned. @param {Shown} shown */
  const number = (shown) => digits(shown, true);

  /** A number in one piece. @param {Shown} shown */
  const plain = (shown) => digits(shown, false);

  /** @param {string} arrow @returns {(Node | string)[]} */
  const arrowOf = (arrow) =>
    arrow === '' ? [] : [element('span', { class: 'arrow', 'aria-hidden': 'true' }, arrow), ' '];

  /**
   * The change of a metric: sign, arrow, percentage and word, so that colour only repeats them.
   * @param {MetricDelta} delta @param {boolean} brief
   */
  function change(delta, brief) {
    const verdict = sigxShown.verdict(delta.verdict);
    const percent = sigxNumbers.percent(delta.relativeChange);
    const content = arrowOf(sigxShown.arrow(delta.absoluteChange));
    if (sigxNumbers.isFinite(delta.absoluteChange) && !(brief && percent !== '')) {
      content.push(number(sigxNumbers.signed(delta.absoluteChange, delta.unit)), ' ');
    }
    if (percent !== '') {
      content.push((brief ? percent : '(' + percent + ')') + ' ');
    }
    content.push(element('span', { class: 'word' }, verdict.word));
    return element('span', { class: 'change ' + verdict.tone }, ...content);
  }

  /** A word with its explanation one click away. @param {string} id @param {string} word */
  const term = (id, word) => element('a', { class: 'term', href: sigx.root + 'glossary.html#' + id }, word);

  /**
   * A button. Its key finds it again when the part that it stands in is drawn anew.
   * @param {string} name its key @param {string} text @param {string} label what a screen reader says
   * @param {() => void} action
   */
  function button(name, text, label, action) {
    const made = element('button',
      { type: 'button', class: 'control', 'data-key': name, 'aria-label': label, title: label }, text);
    made.addEventListener('click', action);
    return made;
  }

  /**
   * A table in a frame of its own.
   * @param {string} name what it shows @param {string} kind class of the table
   * @param {Node[]} heads @param {Node[]} bodies table bodies @param {string} [caption] the same at greater length
   */
  const table = (name, kind, heads, bodies, caption = name) =>
    element('div', { class: 'frame', tabindex: '0', role: 'region', 'aria-label': name, 'data-key': 'frame:' + name },
      element('table', { class: kind },
        element('caption', { class: 'hidden' }, caption),
        element('thead', {}, element('tr', {}, ...heads)),
        ...bodies));

  /** @param {string} name @param {...(Node | string)} content */
  const head = (name, ...content) => element('th', { scope: 'col' }, name, ...content);

  /** The head of a run's column. @param {Named} named @param {boolean} linked */
  const runHead = (named, linked) =>
    head('', key(named), linked ? link(named) : foreign(named.title),
      ...(named.place === 0 ? [' ', element('span', { class: 'tag' }, 'baseline')] : []));

  /** @param {string} id @param {string} title @param {...(Node | string)} content */
  const section = (id, title, ...content) => element('section', { id }, element('h2', {}, title), ...content);

  /** A part that is closed at first. @param {string} summary @param {string} kind @param {Node} content */
  function folded(summary, kind, content) {
    const made = element('details', { class: kind, 'data-key': 'details:' + kind + summary.replace(/\d+/g, '') },
      element('summary', {}, summary), content);
    made.open = kind === 'expert-open' && sigx.expert();
    return made;
  }

  /**
   * A box to tick.
   * @param {string} name its key @param {string} text @param {boolean} on @param {(on: boolean) => void} action
   */
  function box(name, text, on, action) {
    const input = element('input', { type: 'checkbox', 'data-key': name, checked: on });
    input.addEventListener('change', () => action(input.checked));
    return element('label', { class: 'control box' }, input, ' ' + text);
  }

  return {
    element, foreign, quiet, badge, key, link, number, plain, arrowOf, change, term, button, table, head, runHead,
    section, folded, box,
  };
})();
