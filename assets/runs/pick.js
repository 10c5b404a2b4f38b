/*
 * Which runs are picked, and the bar that says so and what is missing. The first one is the baseline. The picked runs
 * are the part `runs` of the view, so they live in the address.
 */
const sigxPick = (() => {
  'use strict';

  /** How many runs a beginner compares; more lines and columns than that take some practice to read. */
  const BEGINNER = 3;
  /** How many runs are compared at once; an address may name more. */
  const MOST = 20;
  const TONES = 8;
  /** The part `among` of the view where the table has the picked runs only. */
  const PICKED = 'picked';

  /** The colour of a run. @param {number} place in the view */
  const key = (place) => sigx.element('span', { class: 'key t' + (place % TONES), 'aria-hidden': 'true' });

  /** @returns {number} */
  const limit = () => (sigx.expert() ? MOST : BEGINNER);

  /**
   * Picks a run, or gives it back.
   * @param {string} name file name of the run
   * @returns {string} why not; empty where it was done
   */
  function toggle(name) {
    const runs = sigxView.get().runs;
    if (runs.includes(name)) {
      sigxView.set({ runs: runs.filter((other) => other !== name) });
      return '';
    }
    if (runs.length >= limit()) {
      return sigx.expert()
        ? 'At most ' + MOST + ' runs are compared at once.'
        : 'Beginner mode compares up to ' + BEGINNER + ' runs; Expert mode takes more.';
    }
    sigxView.set({ runs: [...runs, name] });
    return '';
  }

  /**
   * The bar. It stays in sight below the table.
   * @param {Table} table
   * @param {boolean} here whether the comparison stands on this page
   * @returns {{ bar: HTMLElement, say: (message: string) => void }}
   */
  function bar(table, here) {
    const chips = sigx.element('ol', { class: 'chips' });
    const hint = sigx.element('output', { 'aria-live': 'polite' });
    const go = sigx.element('a', { class: 'button', href: '#comparison' }, 'Compare');
    const only = sigx.element('button', { type: 'button' }, 'Only these in the table');
    const clear = sigx.element('button', { type: 'button' }, 'Clear');
    const made = sigx.element('div', { class: 'pickbar', role: 'region', 'aria-label': 'Picked runs' }, chips, hint, go, only, clear);

    only.addEventListener('click', () => sigxView.set({ among: PICKED }));
    clear.addEventListener('click', () => sigxView.set({ runs: [] }));
    if (here) {
      go.addEventListener('click', (event) => {
        // The address holds the view, so the jump must not replace it.
        event.preventDefault();
        const part = document.getElementById('comparison');
        if (part) {
          part.tabIndex = -1;
          part.focus({ preventScroll: true });
          part.scrollIntoView({ block: 'start' });
        }
      });
    }

    /** @param {string} name @param {number} place @returns {HTMLLIElement} */
    function chip(name, place) {
      const at = table.place(name);
      const title = at < 0 ? name : table.titles[at];
      const remove = sigx.element('button', { type: 'button', 'aria-label': 'Remove ' + title }, '×');
      remove.addEventListener('click', () => {
        sigxView.set({ runs: sigxView.get().runs.filter((other) => other !== name) });
        const next = chips.querySelectorAll('button');
        (next[Math.min(place, next.length - 1)] || clear).focus();
      });
      return sigx.element(
        'li', {}, key(place), sigx.element('bdi', {}, title),
        ...(place === 0 ? [' ', sigx.element('span', { class: 'tag' }, 'baseline')] : []),
        ...(at < 0 ? [' ', sigx.element('span', { class: 'doubt-text' }, 'not in this report')] : []), remove);
    }

    sigxView.watch((view, changed) => {
      if (!changed.has('runs')) {
        return;
      }
      const more = view.runs.length - MOST;
      chips.replaceChildren(
        ...view.runs.slice(0, MOST).map(chip),
        ...(more > 0 ? [sigx.element('li', { class: 'more' }, 'and ' + more.toLocaleString('en') + ' more')] : []));
      const known = view.runs.filter((name) => table.place(name) >= 0).length;
      hint.textContent = missing(table.count, known);
      go.hidden = known < 2;
      only.hidden = more <= 0;
      clear.hidden = view.runs.length === 0;
      if (!here) {
        go.setAttribute('href', sigx.root + 'compare.html' + sigxView.fragment(sigxView.only({ runs: view.runs, mode: view.mode })));
      }
    });
    return { bar: made, say: (message) => (hint.textContent = message || missing(table.count, sigxView.get().runs.length)) };
  }

  /** What a comparison still lacks. @param {number} count @param {number} picked @returns {string} */
  function missing(count, picked) {
    if (count === 0) {
      return 'This report has no run yet.';
    }
    if (count === 1) {
      return 'There is one run only. A comparison needs a second one.';
    }
    if (picked === 0) {
      return 'Tick two runs or more to compare them. The first one is the baseline.';
    }
    if (picked === 1) {
      return 'Tick a second run to compare it with this baseline.';
    }
    const runs = picked.toLocaleString('en') + ' runs picked';
    return picked > MOST ? runs + '; the first ' + MOST + ' are compared at once.' : runs + '.';
  }

  /** Those of the named runs that are compared at once. @param {string[]} names @returns {string[]} */
  const compared = (names) => [...new Set(names)].slice(0, MOST);

  return { toggle, bar, key, compared, PICKED };
})();
