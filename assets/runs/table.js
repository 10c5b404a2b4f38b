/*
 * The table of runs: search, filter, sort, columns, and boxes to pick runs with. It works on the columns of the whole
 * report and puts no more rows than a page into the document, so that ten thousand runs are as quick as ten.
 */
const sigxRuns = (() => {
  'use strict';

  const ROWS = 50;
  const METRICS = 4;
  const SETTINGS = 4;
  const MOST_LOOKED_AT = 40;
  const SEARCHED = 'Finds every word in a run\u2019s name, id, project or status, or in a setting or metric written name=value.';
  /** Characters that stand in one line. */
  const SHORT = 24;

  /** @type {Set<(runs: number[]) => void>} */
  const listeners = new Set();
  /** @type {number[]} */
  let shown = [];
  /** @type {Set<string> | null} */
  let allowed = null;
  let again = () => {};

  /**
   * Calls now and after every change with the places (see `Table`) of the runs that search and filter leave.
   * @param {(runs: number[]) => void} listener
   */
  function watch(listener) {
    listeners.add(listener);
    listener(shown);
  }

  /**
   * Shows only some of the runs that search and filter leave: those that are brushed in a plot.
   * @param {string[] | null} names file names; null: all
   */
  function restrict(names) {
    allowed = names && new Set(names);
    again();
  }

  /** @param {Cell[]} cells @param {number[]} runs */
  const differs = (cells, runs) => runs.some((run) => sigxColumns.text(cells[run]) !== sigxColumns.text(cells[runs[0]]));

  /**
   * The columns to begin with: metrics, and settings that differ, those that most runs have first. Loads no more than it
   * must look at.
   * @param {Table} table @param {number[]} runs @returns {Promise<string[]>}
   */
  async function usual(table, runs) {
    /** @param {'metric' | 'setting'} kind */
    const of = (kind) => table.columns.filter((column) => column.kind === kind);
    const metrics = of('metric').slice(0, METRICS);
    /** @type {Column[]} */
    const settings = [];
    for (const column of of('setting').filter((one) => one.varies || one.runs < table.count).sort((a, b) => b.runs - a.runs).slice(0, MOST_LOOKED_AT)) {
      if (settings.length < SETTINGS && (runs.length === table.count || differs(await table.load(column.key), runs))) {
        settings.push(column);
      }
    }
    return [...metrics, ...settings].map((column) => column.key);
  }

  /**
   * Builds the table into a place.
   * @param {HTMLElement} place
   * @param {{ project: number, here: boolean }} options the project whose runs are shown, or -1 for all; whether the
   *     comparison stands on this page
   */
  async function build(place, options) {
    const table = await sigxColumns.open();
    const all = table.names.map((_, run) => run).filter((run) => options.project < 0 || table.project[run] === options.project);
    const fixed = options.project < 0 ? ['status', 'created', 'project'] : ['status', 'created'];
    const start = await usual(table, all);
    let page = 0;
    let turn = 0;

    const find = sigx.element('input', { type: 'search', placeholder: 'name, id, dropout=0.1', title: SEARCHED });
    find.value = sigxView.get().find;
    const expression = sigxCompletion.field(table, (where) => sigxView.set({ where }));
    expression.input.value = sigxView.get().where;
    const chooser = columnChooser(table, () => columns(), (chosen) => sigxView.set({ columns: chosen }));
    const scope = sigx.element('p', { class: 'scope', hidden: true });
    const count = sigx.element('output', { 'aria-live': 'polite', class: 'count' });
    const head = sigx.element('tr');
    const body = sigx.element('tbody');
    const grid = sigx.element(
      'table', { class: 'runs' }, sigx.element('caption', { class: 'hidden' }, 'Runs'), sigx.element('thead', {}, head), body);
    const back = sigx.element('button', { type: 'button' }, '‹ Back');
    const on = sigx.element('button', { type: 'button' }, 'Next ›');
    const pager = sigx.element('div', { class: 'pager' }, back, on);
    const bar = sigxPick.bar(table, options.here);
    place.replaceChildren(
      sigx.element('div', { class: 'runtools' }, sigx.element('label', {}, 'Search', find), expression.part, chooser.part),
      scope,
      count,
      sigx.element('div', { class: 'frame', tabindex: '0', role: 'region', 'aria-label': 'Runs' }, grid),
      pager,
      bar.bar);

    /** @returns {string[]} */
    const columns = () => {
      const chosen = sigxView.get().columns.filter((key) => table.find(key));
      return chosen.length > 0 ? chosen : [...fixed, ...start];
    };

    /** The runs that the table has, before search and filter; says which where it is not all. @returns {Promise<number[]>} */
    async function within() {
      const { among, runs } = sigxView.get();
      scope.hidden = among === '';
      if (among === '') {
        return all;
      }
      /** @type {{ href: string, title: string, runs: string[] } | undefined} */
      const saved = among === sigxPick.PICKED
        ? undefined
        : (await sigxData.load('records')).scenarios.find((/** @type {any} */ one) => one.href === 'scenarios/' + among + '.html');
      const back = sigx.element('button', { type: 'button' }, 'Show all runs');
      back.addEventListener('click', () => {
        sigxView.set({ among: '' });
        find.focus();
      });
      if (!saved && among !== sigxPick.PICKED) {
        scope.replaceChildren('The saved comparison ', sigx.element('bdi', {}, among), ' is not in this report; these are all runs. ', back);
        return all;
      }
      scope.replaceChildren(...(saved
        ? ['Only the runs of ', sigx.element('a', { href: sigx.root + saved.href }, sigx.element('bdi', {}, saved.title)), '. ']
        : ['Only picked runs. ']), back);
      const names = new Set(saved ? saved.runs : runs);
      return all.filter((run) => names.has(table.names[run]));
    }

    /** Places of the runs that are left, in order. @returns {Promise<number[] | null>} null where the filter is wrong */
    async function chosen() {
      const view = sigxView.get();
      /** @type {Filter | null} */
      let filter = null;
      try {
        filter = sigxFilter.parse(view.where, table.columns);
        expression.show('');
      } catch (error) {
        if (!(error instanceof sigxFilter.FilterError)) {
          throw error;
        }
        expression.show('Place ' + (error.at + 1) + ': ' + error.message + '.');
        return null;
      }
      const sort = view.sort.replace(/^-/, '');
      const needed = [...sigxFilter.keys(filter), ...(table.find(sort) ? [sort] : [])];
      const [found] = await Promise.all([within().then((some) => sigxMatch.find(table, view.find, some)), ...needed.map(table.load)]);
      const left = found.filter((run) => sigxFilter.fits(filter, (key) => (table.loaded(key) || [])[run] ?? null));
      const keys = table.loaded(sort);
      if (keys) {
        const sign = view.sort.startsWith('-') ? -1 : 1;
        left.sort((a, b) => sigxColumns.compare(keys[a], keys[b], sign) || a - b);
      }
      return left;
    }

    async function redraw() {
      const mine = ++turn;
      const found = await chosen();
      if (found === null) {
        return;
      }
      const only = allowed;
      const left = only ? found.filter((run) => only.has(table.names[run])) : found;
      const keys = columns();
      page = Math.max(0, Math.min(page, Math.ceil(left.length / ROWS) - 1));
      const rows = left.slice(page * ROWS, (page + 1) * ROWS);
      const [curves] = await Promise.all([table.sparks(rows), ...keys.map(table.load)]);
      if (mine !== turn) {
        return;
      }
      heads(keys);
      body.replaceChildren(...rows.map((run, place) => row(run, curves[place], keys)));
      const grouped = (/** @type {number} */ number) => number.toLocaleString('en');
      const range = left.length > ROWS ? ', ' + grouped(page * ROWS + 1) + ' to ' + grouped(page * ROWS + rows.length) + ' shown' : '';
      count.textContent = (left.length === all.length ? '' : grouped(left.length) + ' of ') + grouped(all.length) + (all.length === 1 ? ' run' : ' runs') + (only ? ', as brushed in the plot' : '') + range;
      pager.hidden = left.length <= ROWS;
      back.disabled = page === 0;
      on.disabled = (page + 1) * ROWS >= left.length;
      shown = found;
      listeners.forEach((listener) => listener(found));
      place.dataset.ready = '1';
    }

    /** @param {string[]} keys */
    function heads(keys) {
      const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
      const sort = sigxView.get().sort;
      head.replaceChildren(
        sigx.element('th', { scope: 'col' }, sigx.element('span', { class: 'hidden' }, 'Pick')),
        ...['run', ...keys].map((key) => {
          const column = /** @type {Column} */ (table.find(key));
          const own = sort.replace(/^-/, '') === key;
          const name = column.kind === 'setting' ? sigx.element('code', {}, column.name) : sigx.element('bdi', {}, label(column));
          const button = sigx.element('button', { type: 'button', class: 'sort', 'data-key': key }, name);
          button.addEventListener('click', () => sigxView.set({ sort: sort === key ? '-' + key : key }));
          return sigx.element(
            'th',
            { scope: 'col', class: column.kind === 'metric' ? 'n' : '', 'aria-sort': own ? (sort.startsWith('-') ? 'descending' : 'ascending') : false },
            button);
        }));
      head.children[1].after(sigx.element('th', { scope: 'col' }, 'Curve'));
      if (focused) {
        /** @type {HTMLElement | null} */ (head.querySelector('[data-key="' + CSS.escape(focused) + '"]'))?.focus();
      }
    }

    /** @param {number} run @param {string} points @param {string[]} keys @returns {HTMLTableRowElement} */
    function row(run, points, keys) {
      const name = table.names[run];
      const box = sigx.element('input', { type: 'checkbox', 'data-run': name, 'aria-label': 'Pick ' + table.titles[run] });
      box.checked = sigxView.get().runs.includes(name);
      box.addEventListener('change', () => {
        const refused = sigxPick.toggle(name);
        box.checked = sigxView.get().runs.includes(name);
        if (refused !== '') {
          bar.say(refused);
        }
      });
      return sigx.element(
        'tr', {},
        sigx.element('td', { class: 'pick' }, sigx.element('label', {}, box)),
        sigx.element('th', { scope: 'row' }, sigx.element('a', { href: sigx.root + 'runs/' + name + '.html' }, sigx.element('bdi', {}, table.titles[run]))),
        sigx.element('td', {}, ...curve(points)),
        ...keys.map((key) => cell(/** @type {Column} */ (table.find(key)), (table.loaded(key) || [])[run] ?? null)));
    }

    again = redraw;
    const later = debounced(() => {
      page = 0;
      sigxView.set({ find: find.value });
    });
    find.addEventListener('input', later);
    back.addEventListener('click', () => {
      page--;
      redraw();
    });
    on.addEventListener('click', () => {
      page++;
      redraw();
    });
    sigxView.watch((view, changed) => {
      // Another part may change while what is typed here waits for a pause.
      if (changed.has('find') && find.value !== view.find && document.activeElement !== find) {
        find.value = view.find;
      }
      if (expression.input.value !== view.where) {
        expression.input.value = view.where;
      }
      if (['find', 'among', 'where', 'columns', 'sort'].some((part) => changed.has(/** @type {any} */ (part)))) {
        page = 0;
        redraw();
      } else if (changed.has('runs')) {
        for (const box of body.querySelectorAll('input')) {
          box.checked = view.runs.includes(box.dataset.run || '');
        }
      }
    });
  }

  /** @param {Column} column @returns {string} */
  const label = (column) => (column.kind === 'run' ? column.name[0].toUpperCase() + column.name.slice(1) : column.name);

  /** @param {string} points @returns {Element[]} */
  function curve(points) {
    const path = sigxData.curve(points, 96, 22);
    if (path === '') {
      return [];
    }
    const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    drawn.setAttribute('class', 'spark');
    drawn.setAttribute('viewBox', '0 0 96 22');
    drawn.setAttribute('width', '96');
    drawn.setAttribute('height', '22');
    drawn.setAttribute('aria-hidden', 'true');
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    line.setAttribute('d', path);
    drawn.append(line);
    return [drawn];
  }

  /** @param {Column} column @param {Cell} value @returns {HTMLTableCellElement} */
  function cell(column, value) {
    if (value === null) {
      return sigx.element('td', { class: column.kind === 'metric' ? 'n none' : 'none' }, '–');
    }
    if (column.kind === 'metric' || sigxColumns.isNumber(value)) {
      const number = typeof value === 'number' ? sigxNumbers.of(value) : sigxNumbers.read(sigxColumns.text(value));
      const shownNumber = sigxNumbers.quantity(number, column.unit);
      const unit = shownNumber.unit === '' ? [] : [' ', sigx.element('span', { class: 'unit' }, shownNumber.unit)];
      return sigx.element(
        'td', { class: column.kind === 'metric' ? 'n' : '', title: shownNumber.exact === '' ? false : shownNumber.exact },
        shownNumber.integer + shownNumber.fraction, ...unit);
    }
    const text = sigxColumns.text(value);
    const shown = column.name === 'created' ? text.slice(0, 10) : text;
    return sigx.element('td', { class: text.length <= SHORT ? 'keep' : '' }, sigx.element('bdi', {}, shown));
  }

  /**
   * The choice of columns.
   * @param {Table} table
   * @param {() => string[]} current
   * @param {(keys: string[]) => void} apply
   */
  function columnChooser(table, current, apply) {
    const boxes = sigx.element('div', { class: 'columnlist' });
    const find = sigx.element('input', { type: 'search', 'aria-label': 'Find a column' });
    const reset = sigx.element('button', { type: 'button' }, 'The usual ones');
    const part = sigx.element(
      'details', { class: 'columns' }, sigx.element('summary', {}, 'Columns'),
      sigx.element('div', { class: 'columnbox' }, find, reset, boxes));

    function draw() {
      const chosen = current();
      const word = find.value.toLowerCase();
      const found = table.columns.filter((column) => column.key !== 'run' && column.name.toLowerCase().includes(word)).slice(0, 200);
      boxes.replaceChildren(...found.map((column) => {
        const box = sigx.element('input', { type: 'checkbox' });
        box.checked = chosen.includes(column.key);
        box.addEventListener('change', () => {
          const now = current();
          apply(box.checked ? [...now, column.key] : now.filter((key) => key !== column.key));
        });
        return sigx.element(
          'label', {}, box, ' ', sigx.element('bdi', {}, column.name), ' ', sigx.element('span', { class: 'quiet' }, column.kind));
      }));
    }

    part.addEventListener('toggle', draw);
    find.addEventListener('input', draw);
    reset.addEventListener('click', () => {
      apply([]);
      draw();
    });
    return { part };
  }

  /** Waits for a pause in typing. @param {() => void} action @returns {() => void} */
  function debounced(action) {
    let timer = 0;
    return () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(action, 80);
    };
  }

  /** The table takes the place of the part that the page itself has. */
  async function start() {
    const place = document.getElementById('picker');
    if (!place) {
      return;
    }
    const project = place.dataset.project === undefined ? null : place.dataset.project;
    const table = await sigxColumns.open();
    const own = project === null ? -1 : table.projects.findIndex((one) => sigx.root + one.href === project);
    await build(place, { project: own, here: project === null });
    // Who follows a link to a comparison came for what stands below the table.
    place.classList.toggle('brief', project === null && sigxView.get().runs.length > 1);
    place.hidden = false;
    document.querySelectorAll('[data-until-live]').forEach((part) => (/** @type {HTMLElement} */ (part).hidden = true));
  }

  start();

  return { watch, restrict };
})();
