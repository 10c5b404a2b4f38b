/*
 * The present view of compare.html and of the run tables: which runs, compared how, drawn how. It lives in the address,
 * so that a copied link gives the same view; this file is the only one that reads or writes it.
 */
const sigxView = (() => {
  'use strict';

  /**
   * The parts of a view. Lists are lists of texts; a part that is not in the address has its default.
   * @typedef {object} View
   * @property {string[]} runs file names of the runs (see docs/site-data.md), the baseline first
   * @property {string[]} ignore patterns of setting paths to leave out
   * @property {string[]} metrics metrics to put first; empty: the usual order
   * @property {string} statistic `last`, `best`, `mean`, `reported`, `step:N`, `own` (each metric's own); empty: as the report
   * @property {string} all `1`: equal settings are shown too
   * @property {string} changed `1`: only outputs that changed
   * @property {string} x `step`, `epoch`, `relative`, `wall`; empty: what the runs have
   * @property {string} xscale `log`, else linear
   * @property {string} yscale `log`, else linear
   * @property {string} smooth `ema:0.6` or `mean:5`; empty: none
   * @property {string} align `first` or `value:N`; empty: none
   * @property {string[]} curves metrics whose curves are drawn; empty: the main ones
   * @property {string[]} hidden runs whose curves are hidden
   * @property {string} together `1`: metrics of one unit and direction share a chart
   * @property {string} range part of x that the curves show, such as `10:200`; empty: all
   * @property {string[]} plot columns of scatter or parallel coordinates, by key; first `scatter` or `parallel`
   * @property {string[]} brush what is brushed in the plots, such as `metric:loss=0.5:2`; see plots/axis.js
   * @property {string[]} logs columns with a logarithmic axis in the plots
   * @property {string} find search text of the run table
   * @property {string} among runs that the run table has: `picked`, or the file name of a saved comparison; empty: all
   * @property {string} where filter expression of the run table
   * @property {string[]} columns of the run table; empty: the usual ones
   * @property {string} sort column of the run table, with `-` before it for descending
   * @property {string} mode `expert` or `beginner`; empty: as remembered
   */

  /** @type {View} */
  const nothing = {
    runs: [], ignore: [], metrics: [], statistic: '', all: '', changed: '', x: '', xscale: '', yscale: '', smooth: '', align: '',
    curves: [], hidden: [], together: '', range: '', plot: [], brush: [], logs: [], find: '', among: '', where: '', columns: [], sort: '', mode: '',
  };

  /** @type {Set<(view: View, changed: Set<keyof View>) => void>} */
  const listeners = new Set();
  let current = read(window.location.hash);

  /** @param {string} item */
  const escaped = (item) => item.replace(/[\\,]/g, '\\$&');

  /** @param {string} list @returns {string[]} */
  function items(list) {
    return list === '' ? [] : (list.match(/(?:\\.|[^,\\])+/gs) || []).map((item) => item.replace(/\\(.)/gs, '$1'));
  }

  /** @param {string} hash @returns {View} */
  function read(hash) {
    const view = { ...nothing };
    new URLSearchParams(hash.replace(/^#/, '')).forEach((value, name) => {
      if (Object.hasOwn(nothing, name)) {
        const key = /** @type {keyof View} */ (name);
        Object.assign(view, { [key]: Array.isArray(nothing[key]) ? items(value) : value });
      }
    });
    return view;
  }

  /** The view of all defaults but for these parts. @param {Partial<View>} parts @returns {View} */
  function only(parts) {
    return { ...nothing, ...parts };
  }

  /** The fragment of a link that opens that view, with `#` before it; empty for the view of all defaults. @param {View} view */
  function fragment(view) {
    const parts = new URLSearchParams();
    for (const [name, value] of Object.entries(view)) {
      const text = Array.isArray(value) ? value.map(escaped).join(',') : value;
      if (text !== '') {
        parts.set(name, text);
      }
    }
    const text = parts.toString();
    return text === '' ? '' : '#' + text.replaceAll('%2C', ',').replaceAll('%3A', ':');
  }

  /** @returns {View} a copy of the present view */
  function get() {
    return structuredClone(current);
  }

  /** Changes some parts, writes the address, and tells everybody who asked. @param {Partial<View>} parts */
  function set(parts) {
    const next = { ...current, ...parts };
    const address = fragment(next);
    if (address !== fragment(current)) {
      window.history.replaceState(null, '', address === '' ? window.location.pathname + window.location.search : address);
      announce(next);
    }
  }

  /** @param {View} next */
  function announce(next) {
    const before = current;
    current = next;
    const names = /** @type {(keyof View)[]} */ (Object.keys(nothing));
    const changed = new Set(names.filter((name) => String(before[name]) !== String(next[name])));
    if (changed.size > 0) {
      listeners.forEach((listener) => listener(get(), changed));
    }
  }

  /**
   * Calls at once with the present view (all parts count as changed), then after every change.
   * @param {(view: View, changed: Set<keyof View>) => void} listener
   */
  function watch(listener) {
    listeners.add(listener);
    listener(get(), new Set(/** @type {(keyof View)[]} */ (Object.keys(nothing))));
  }

  /** @type {HTMLElement} */ (document.getElementById('expert')).addEventListener('change', () => {
    if (fragment(current) !== '') {
      set({ mode: sigx.expert() ? 'expert' : 'beginner' });
    }
  });

  window.addEventListener('hashchange', () => {
    if (window.location.hash.includes('=')) {
      announce(read(window.location.hash));
    }
  });

  return { get, set, only, watch, read, fragment };
})();
