/* The filters of the decision ledger: they combine, count what each choice would leave, and live in the address. */
(() => {
  'use strict';

  const choices = ['category', 'project', 'evidence', 'status'];
  const labels = {
    text: 'Text', kpi: 'KPI', run: 'Run', category: 'Category', project: 'Project', evidence: 'Evidence', status: 'Status',
    from: 'From', to: 'Until',
  };
  const names = /** @type {(keyof typeof labels)[]} */ (Object.keys(labels));

  /** @typedef {Record<string, string>} Wanted what each filter asks for; empty where it asks for nothing */

  /** @param {string | undefined} text @param {string} part */
  const holds = (text, part) => (text || '').toLowerCase().includes(part.toLowerCase());

  /**
   * @param {HTMLTableRowElement} row
   * @param {Wanted} wanted
   * @param {string} [apart] a filter that is not asked
   */
  function fits(row, wanted, apart) {
    const data = row.dataset;
    return names.every((name) => {
      const value = wanted[name];
      if (value === '' || name === apart) {
        return true;
      }
      switch (name) {
        case 'text':
          return value.split(/\s+/).every((word) => holds(data.text, word));
        case 'kpi':
          return holds(data.kpi, value);
        case 'run':
          return holds(data.runs, value);
        case 'from':
          return (data.date || '') >= value;
        case 'to':
          return Boolean(data.date) && (data.date || '') <= value;
        default:
          return data[name] === value;
      }
    });
  }

  /** @param {HTMLTableRowElement[]} rows @param {string} name @returns {string[]} */
  const values = (rows, name) => [...new Set(rows.map((row) => row.dataset[name] || ''))].filter(Boolean).sort();

  /** @param {HTMLElement} place @param {HTMLTableElement} table */
  function filter(place, table) {
    const rows = [...table.tBodies[0].rows];
    /** @type {Record<string, HTMLInputElement | HTMLSelectElement>} */
    const controls = {};
    const form = sigx.element('div', { class: 'filter', role: 'search', 'aria-label': 'Filter decisions' });
    const active = sigx.element('span', { class: 'quiet' });
    const box = sigx.element('details', { class: 'filters' }, sigx.element('summary', {}, 'Filter ', active), form);

    for (const name of names) {
      const control = choices.includes(name)
        ? sigx.element('select', {}, ...['', ...values(rows, name)].map((value) => sigx.element('option', { value })))
        : sigx.element('input', { type: name === 'from' || name === 'to' ? 'date' : 'search' });
      control.addEventListener('input', apply);
      controls[name] = control;
      form.append(sigx.element('label', {}, labels[name], control));
    }
    const reset = sigx.element('button', { type: 'button' }, 'Clear');
    const count = sigx.element('output', { 'aria-live': 'polite' });
    form.append(reset);
    place.append(box, count);
    place.dataset.live = '';

    /** Says at each choice how many decisions it would leave, given the other filters. @param {Wanted} wanted */
    function tally(wanted) {
      for (const name of choices) {
        const open = rows.filter((row) => fits(row, wanted, name));
        for (const option of /** @type {HTMLSelectElement} */ (controls[name]).options) {
          const left = option.value === '' ? open : open.filter((row) => row.dataset[name] === option.value);
          option.textContent = (option.value || 'any') + ' (' + left.length + ')';
        }
      }
    }

    function apply() {
      /** @type {Wanted} */
      const wanted = {};
      const address = new URLSearchParams();
      for (const name of names) {
        wanted[name] = controls[name].value;
        if (wanted[name] !== '') {
          address.set(name, wanted[name]);
        }
      }
      const left = rows.filter((row) => fits(row, wanted));
      for (const row of rows) {
        row.hidden = !left.includes(row);
      }
      tally(wanted);
      const asked = [...address.keys()].length;
      active.textContent = asked === 0 ? '' : asked + ' active';
      reset.disabled = asked === 0;
      count.textContent = left.length + ' of ' + rows.length + ' decisions';
      const hash = asked === 0 ? '' : '#' + address.toString();
      if (hash !== window.location.hash && (hash !== '' || window.location.hash.includes('='))) {
        window.history.replaceState(null, '', hash === '' ? window.location.pathname : hash);
      }
    }

    function readAddress() {
      const address = new URLSearchParams(window.location.hash.slice(1));
      for (const name of names) {
        const value = address.get(name) || '';
        const known = choices.includes(name) ? values(rows, name).includes(value) : true;
        controls[name].value = known ? value : '';
      }
      apply();
    }

    reset.addEventListener('click', () => {
      for (const name of names) {
        controls[name].value = '';
      }
      apply();
      controls.text.focus();
    });
    window.addEventListener('hashchange', readAddress);
    readAddress();
    box.open = window.matchMedia('(min-width: 60rem)').matches || active.textContent !== '';
  }

  const place = /** @type {HTMLElement | null} */ (document.querySelector('[data-ledger-filter]'));
  const table = /** @type {HTMLTableElement | null} */ (document.querySelector('table[data-ledger]'));
  if (place && table && table.tBodies[0].rows.length > 1) {
    filter(place, table);
  }
})();
