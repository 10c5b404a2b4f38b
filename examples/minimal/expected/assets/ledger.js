/* The filter of the decision ledger. */
(() => {
  'use strict';

  const element = sigx.element;

  /** @param {HTMLElement} place */
  function ledgerFilter(place) {
    var table = document.querySelector('table[data-ledger]');
    if (!table || table.tBodies[0].rows.length < 2) {
      return;
    }
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    var form = element('div', { class: 'filter', role: 'search', 'aria-label': 'Filter decisions' });
    var controls = {};

    /** @param {string} name @param {string} text @param {HTMLElement} control */
    function add(name, text, control) {
      var label = element('label', {}, text);
      label.append(control);
      form.append(label);
      controls[name] = control;
      control.addEventListener('input', apply);
    }

    /** @param {string} field */
    function choice(field) {
      var select = element('select', {});
      select.append(element('option', { value: '' }, 'any'));
      var values = new Set(rows.map(function (row) { return row.dataset[field]; }));
      Array.from(values).filter(Boolean).sort().forEach(function (value) {
        select.append(element('option', { value: value }, value));
      });
      return select;
    }

    add('text', 'Text or KPI', element('input', { type: 'search' }));
    add('run', 'Run', element('input', { type: 'search' }));
    add('category', 'Category', choice('category'));
    add('project', 'Project', choice('project'));
    add('evidence', 'Evidence', choice('evidence'));
    add('status', 'Status', choice('status'));
    add('from', 'From', element('input', { type: 'date' }));
    add('to', 'Until', element('input', { type: 'date' }));
    var reset = element('button', { type: 'button' }, 'Clear');
    var count = element('output', { 'aria-live': 'polite' });
    form.append(reset, count);
    place.append(form);

    function shown(row) {
      var wanted = function (name) { return controls[name].value; };
      return row.dataset.text.includes(wanted('text').toLowerCase())
        && row.dataset.runs.toLowerCase().includes(wanted('run').toLowerCase())
        && ['category', 'project', 'evidence', 'status'].every(function (field) {
          return wanted(field) === '' || row.dataset[field] === wanted(field);
        })
        && (wanted('from') === '' || row.dataset.date >= wanted('from'))
        && (wanted('to') === '' || (row.dataset.date !== '' && row.dataset.date <= wanted('to')));
    }

    function apply() {
      var visible = 0;
      rows.forEach(function (row) {
        row.hidden = !shown(row);
        visible += row.hidden ? 0 : 1;
      });
      count.textContent = visible + ' of ' + rows.length + ' decisions';
      var address = new URLSearchParams();
      Object.keys(controls).forEach(function (name) {
        if (controls[name].value !== '') {
          address.set(name, controls[name].value);
        }
      });
      var hash = address.toString() === '' ? '' : '#' + address.toString();
      if (hash !== window.location.hash && (hash !== '' || window.location.hash.includes('='))) {
        window.history.replaceState(null, '', hash === '' ? window.location.pathname : hash);
      }
    }

    reset.addEventListener('click', function () {
      Object.keys(controls).forEach(function (name) {
        controls[name].value = '';
      });
      apply();
    });

    new URLSearchParams(window.location.hash.slice(1)).forEach(function (value, name) {
      if (controls[name]) {
        controls[name].value = value;
      }
    });
    apply();
  }

  document.querySelectorAll('[data-ledger-filter]').forEach(ledgerFilter);
})();
