/* Sorts tables, filters the ledger, switches the theme and remembers the mode. Every page is complete without it. */
(function () {
  'use strict';

  /** @param {string} name @returns {string | null} */
  function remembered(name) {
    try {
      return window.localStorage.getItem('sigx.' + name);
    } catch (denied) {
      return null;
    }
  }

  /** @param {string} name @param {string} value */
  function remember(name, value) {
    try {
      window.localStorage.setItem('sigx.' + name, value);
    } catch (denied) {
      /* Private windows and some viewers refuse; the choice then lasts for this page. */
    }
  }

  /** @param {string} tag @param {Record<string, string>} attributes @param {string} [text] */
  function element(tag, attributes, text) {
    var made = document.createElement(tag);
    Object.keys(attributes).forEach(function (name) {
      made.setAttribute(name, attributes[name]);
    });
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  }

  function theme() {
    var root = document.documentElement;
    var stored = remembered('theme');
    if (stored === 'dark' || stored === 'light') {
      root.dataset.theme = stored;
    }
    var tools = document.querySelector('.tools');
    if (!tools) {
      return;
    }
    var button = element('button', { type: 'button' });
    function dark() {
      return root.dataset.theme
        ? root.dataset.theme === 'dark'
        : window.matchMedia('(prefers-color-scheme: dark)').matches;
    }
    function label() {
      button.textContent = dark() ? 'Light' : 'Dark';
      button.setAttribute('aria-label', dark() ? 'Switch to light colours' : 'Switch to dark colours');
    }
    button.addEventListener('click', function () {
      root.dataset.theme = dark() ? 'light' : 'dark';
      remember('theme', root.dataset.theme);
      label();
    });
    label();
    tools.append(button);
  }

  function mode() {
    var box = /** @type {HTMLInputElement} */ (document.getElementById('expert'));
    var linked = window.location.hash === '#expert';
    box.checked = linked || remembered('mode') === 'expert';
    function show() {
      document.querySelectorAll('details.expert-open').forEach(function (details) {
        /** @type {HTMLDetailsElement} */ (details).open = box.checked;
      });
    }
    box.addEventListener('change', function () {
      remember('mode', box.checked ? 'expert' : 'beginner');
      if (!box.checked && window.location.hash === '#expert') {
        window.location.hash = '#content';
      }
      show();
    });
    if (box.checked) {
      show();
    }
  }

  /**
   * The exact value stands in the title where the cell shows fewer digits.
   * @param {HTMLTableCellElement} cell
   */
  function key(cell) {
    if (cell.classList.contains('none')) {
      return null;
    }
    var text = cell.dataset.sort || cell.title || cell.textContent.trim();
    var number = Number(text);
    return text !== '' && !Number.isNaN(number) ? number : text;
  }

  /** Numbers before text, absent values always last. */
  function compare(a, b, sign) {
    if (a === null || b === null) {
      return a === b ? 0 : a === null ? 1 : -1;
    }
    if (typeof a !== typeof b) {
      return typeof a === 'number' ? -1 : 1;
    }
    return (a < b ? -1 : a > b ? 1 : 0) * sign;
  }

  /** @param {HTMLTableElement} table */
  function sortable(table) {
    var body = table.tBodies[0];
    if (!body || body.rows.length < 2) {
      return;
    }
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, column) {
      if (head.hasAttribute('data-unsortable')) {
        return;
      }
      var button = element('button', { type: 'button', class: 'sort' });
      while (head.firstChild) {
        button.append(head.firstChild);
      }
      head.append(button);
      button.addEventListener('click', function () {
        var ascending = head.getAttribute('aria-sort') !== 'ascending';
        Array.prototype.forEach.call(table.tHead.rows[0].cells, function (other) {
          other.removeAttribute('aria-sort');
        });
        head.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
        var rows = Array.prototype.map.call(body.rows, function (row) {
          return { row: row, key: key(row.cells[column]) };
        });
        rows.sort(function (a, b) {
          return compare(a.key, b.key, ascending ? 1 : -1);
        });
        rows.forEach(function (entry) {
          body.append(entry.row);
        });
      });
    });
  }

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

  theme();
  mode();
  document.querySelectorAll('table[data-sortable]').forEach(sortable);
  document.querySelectorAll('[data-ledger-filter]').forEach(ledgerFilter);
})();
