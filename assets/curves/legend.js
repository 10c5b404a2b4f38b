/*
 * The legend of a chart: a button for each run that hides and shows its curves, and what the curve says in words.
 */
const sigxLegend = (() => {
  'use strict';

  /**
   * Brings a list in line with the curves. Buttons stay the same elements, so that focus stays where it is.
   * @param {HTMLElement} list @param {SigxLine[]} lines @param {(id: string) => void} toggled
   */
  function update(list, lines, toggled) {
    while (list.children.length > lines.length) {
      list.lastElementChild?.remove();
    }
    lines.forEach((line, place) => {
      const item = list.children[place] || list.appendChild(entry(toggled));
      const button = /** @type {HTMLButtonElement} */ (item.firstElementChild);
      button.dataset.run = line.id;
      button.setAttribute('aria-pressed', String(!line.hidden));
      button.replaceChildren(sigxSvg.sample(line.classes), sigx.element('bdi', {}, line.title));
      button.title = line.hidden ? 'Show this run' : 'Hide this run';
      item.lastElementChild?.replaceChildren(line.words);
    });
  }

  /** @param {(id: string) => void} toggled */
  function entry(toggled) {
    const button = sigx.element('button', { type: 'button', class: 'legend-run' });
    button.addEventListener('click', () => toggled(button.dataset.run || ''));
    return sigx.element('li', {}, button, ' ', sigx.element('span', { class: 'quiet', dir: 'auto' }));
  }

  return { update };
})();
