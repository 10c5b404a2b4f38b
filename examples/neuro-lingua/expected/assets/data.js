/*
 * The data of the report: script files below `data/` that call `sigxData.define`, loaded when they are first needed.
 * A page on disk may not fetch, but it may load a script. What the files hold is described in docs/site-data.md.
 */
const sigxData = (() => {
  'use strict';

  /** @type {Map<string, Promise<any>>} */
  const wanted = new Map();
  /** @type {Map<string, any>} */
  const defined = new Map();

  /**
   * Called by each data file with its own name and content.
   * @param {string} name
   * @param {any} content
   */
  function define(name, content) {
    defined.set(name, content);
  }

  /** What the build names its files; an address may ask for anything, and nothing else becomes part of a path. */
  const fileName = /^(?:runs\/)?[a-z0-9][a-z0-9-]*$/;

  /**
   * The content of `data/NAME.js`. Loaded once; a file that cannot be loaded is tried again when asked for again.
   * @param {string} name such as `index` or `runs/adam-f7a2d897c6`
   * @returns {Promise<any>}
   */
  function load(name) {
    if (!fileName.test(name)) {
      return Promise.reject(new Error('this report has no data named ' + name));
    }
    let promise = wanted.get(name);
    if (!promise) {
      promise = sigx.script('data/' + name).then(() => {
        if (!defined.has(name)) {
          throw new Error('the file data/' + name + '.js of this report is damaged');
        }
        return defined.get(name);
      });
      promise.catch(() => wanted.delete(name));
      wanted.set(name, promise);
    }
    return promise;
  }

  /**
   * The path of a small curve.
   * @param {string} points as the files `sparks-N` have it
   * @param {number} width @param {number} height of the box
   * @returns {string} empty where there is no curve
   */
  function curve(points, width, height) {
    let path = '';
    let drawing = false;
    /** @param {number} at @param {number} length @param {number} edge */
    const place = (at, length, edge) =>
      (edge + ((points.charCodeAt(at) - 40) / 86) * (length - 2 * edge)).toFixed(1);
    for (let at = 0; at < points.length; at += 2) {
      if (points[at] === ' ') {
        drawing = false;
        at -= 1;
        continue;
      }
      path += (drawing ? 'L' : 'M') + place(at, width, 1) + ' ' + place(at + 1, height, 2);
      if (!drawing && (at + 2 >= points.length || points[at + 2] === ' ')) {
        path += 'h0';
      }
      drawing = true;
    }
    return path;
  }

  return { define, load, curve };
})();
/*
 * The runs of the report as columns, for tables, filters and plots: who they are at once, settings and metrics when a
 * column is asked for. The files are described in docs/site-data.md.
 */

/**
 * A value of a run: `null` absent; a number, a text, true or false are themselves; else one of the tagged forms.
 * @typedef {null | number | string | boolean | { num: string } | { nothing: true } | { items: string }} Cell
 */

/**
 * @typedef {object} Column
 * @property {string} key `setting:PATH`, `metric:NAME`, or the name of a column that every run has
 * @property {string} name as people write it
 * @property {'setting' | 'metric' | 'run'} kind
 * @property {string} unit may be empty
 * @property {string} direction `min`, `max`, `unknown`; empty where it is no metric
 * @property {number} runs how many runs have a value
 * @property {boolean} varies whether its values differ; that some runs lack it counts for nothing
 */

/**
 * A column of the runs of one part. What lacks at its end is absent.
 * @typedef {object} Packed
 * @property {number} start place of the part's first run
 * @property {Cell[]} cells one for each run, or the distinct ones
 * @property {number[] | null} at where the cells are distinct: for each run which of them it has, -1 where it has none
 */

/**
 * @typedef {object} Table
 * @property {any} report what `data/index.js` says of the report
 * @property {{ id: string, store: string, title: string, href: string, mainMetric: string }[]} projects
 * @property {number} count how many runs
 * @property {string[]} names file name of each run, as the address of a view has it
 * @property {string[]} titles
 * @property {number[]} project place in `projects`, -1 where it has none
 * @property {(runs: number[]) => Promise<string[]>} sparks the small curve of each of these runs, for `sigxData.curve`
 * @property {Column[]} columns the own ones first
 * @property {(key: string) => Column | undefined} find
 * @property {(key: string) => Promise<Cell[]>} load the cells of a column, in the order of the runs
 * @property {(key: string) => Cell[] | undefined} loaded the cells where they are there already
 * @property {(key: string) => Promise<Packed[]>} packed a setting or metric as its files have it
 * @property {(name: string) => number} place of the run with that file name, -1 where it is gone
 */

const sigxColumns = (() => {
  'use strict';

  /** Columns that every run has, in the order of the choice. */
  const OWN = ['run', 'status', 'created', 'project', 'store', 'id'];

  /** @type {Promise<Table> | null} */
  let opened = null;

  /** @param {Packed[]} parts @param {number} count of all runs @returns {Cell[]} */
  function unpacked(parts, count) {
    /** @type {Cell[]} */
    const all = new Array(count).fill(null);
    for (const { start, cells, at } of parts) {
      if (at === null) {
        cells.forEach((cell, place) => (all[start + place] = cell));
      } else {
        at.forEach((value, place) => (all[start + place] = value < 0 ? null : cells[value]));
      }
    }
    return all;
  }

  /** @returns {Promise<Table>} the table of all runs; the same for everybody who asks */
  function open() {
    opened = opened || read();
    opened.catch(() => (opened = null));
    return opened;
  }

  /** @returns {Promise<Table>} */
  async function read() {
    const index = await sigxData.load('index');
    const numbers = Array.from({ length: index.parts }, (_, part) => part);
    const parts = await Promise.all(numbers.map((part) => sigxData.load('rows-' + part)));
    /** @param {string} name @returns {any[]} */
    const joined = (name) => parts.flatMap((part) => part[name]);
    const names = joined('name');
    /** Place of the first run of each part. */
    const starts = numbers.map((part) => parts.slice(0, part).reduce((sum, before) => sum + before.name.length, 0));
    const project = joined('project');
    const places = new Map(names.map((name, place) => [name, place]));
    /** @type {Map<string, Cell[]>} */
    const cells = new Map([
      ['run', joined('title')],
      ['id', joined('id')],
      ['store', joined('store')],
      ['status', joined('status')],
      ['created', joined('created').map((/** @type {string} */ time) => time || null)],
      ['project', project.map((place) => (place < 0 ? null : index.projects[place].title))],
    ]);
    /** @type {Column[]} */
    const own = OWN.map((name) => (
      { key: name, name, kind: 'run', unit: '', direction: '', runs: index.runs, varies: false }));
    /** @type {Column[]} */
    const logged = index.columns.map((/** @type {any} */ column) => (
      { unit: '', direction: '', varies: false, ...column, kind: column.key.startsWith('metric:') ? 'metric' : 'setting' }));
    /** @type {Map<string, number[]>} */
    const groups = new Map(index.columns.map((/** @type {any} */ column) => [column.key, column.groups]));
    const columns = [...own, ...logged];
    const byKey = new Map(columns.map((column) => [column.key, column]));

    /** @param {string} key @returns {Promise<Packed[]>} */
    async function packed(key) {
      const places = groups.get(key);
      if (!places) {
        throw new Error('no run has the column ' + key);
      }
      const files = await Promise.all(numbers.map((part) => (
        places[part] < 0 ? {} : sigxData.load('columns-' + part + '-' + places[part]))));
      return files.map((/** @type {any} */ file, part) => {
        const column = file[key] || [];
        return Array.isArray(column)
          ? { start: starts[part], cells: column, at: null }
          : { start: starts[part], cells: column.values, at: column.at };
      });
    }

    /** @param {string} key @returns {Promise<Cell[]>} */
    async function load(key) {
      const known = cells.get(key) || unpacked(await packed(key), names.length);
      cells.set(key, known);
      return known;
    }

    return {
      report: index.report,
      projects: index.projects,
      count: names.length,
      names,
      titles: joined('title'),
      project,
      sparks: (runs) => Promise.all(runs.map(async (run) => {
        const part = starts.filter((start) => start <= run).length - 1;
        return (await sigxData.load('sparks-' + part))[run - starts[part]] || '';
      })),
      columns,
      find: (key) => byKey.get(key),
      load,
      loaded: (key) => cells.get(key),
      packed,
      place: (name) => places.get(name) ?? -1,
    };
  }

  /** The value as a number, also a long or an infinite one; NaN where it is none. @param {Cell} cell @returns {number} */
  function number(cell) {
    if (typeof cell === 'number') {
      return cell;
    }
    return typeof cell === 'object' && cell !== null && 'num' in cell ? Number(cell.num) : NaN;
  }

  /** Whether it is a number, be it one that is not finite. @param {Cell} cell @returns {boolean} */
  const isNumber = (cell) => typeof cell === 'number' || (typeof cell === 'object' && cell !== null && 'num' in cell);

  /** The value in plain text, exact. @param {Cell} cell @returns {string} empty where it is absent */
  function text(cell) {
    if (cell === null || typeof cell !== 'object') {
      return cell === null ? '' : String(cell);
    }
    return 'num' in cell ? cell.num : 'items' in cell ? cell.items : 'null';
  }

  /**
   * An order for sorting: numbers, then texts, absent ones last whatever the sign.
   * @param {Cell} a @param {Cell} b @param {1 | -1} sign @returns {number}
   */
  function compare(a, b, sign) {
    if (a === null || b === null) {
      return a === b ? 0 : a === null ? 1 : -1;
    }
    const left = isNumber(a);
    const right = isNumber(b);
    if (left && right) {
      return compareNumbers(number(a), number(b), sign);
    }
    if (left !== right) {
      return left ? -1 : 1;
    }
    const first = text(a);
    const second = text(b);
    return (first < second ? -1 : first > second ? 1 : 0) * sign;
  }

  /** NaN after every number, so that what diverged never wins. @param {number} a @param {number} b @param {1 | -1} sign */
  function compareNumbers(a, b, sign) {
    if (Number.isNaN(a) || Number.isNaN(b)) {
      return Number.isNaN(a) && Number.isNaN(b) ? 0 : Number.isNaN(a) ? 1 : -1;
    }
    return (a < b ? -1 : a > b ? 1 : 0) * sign;
  }

  return { open, number, isNumber, text, compare };
})();
/*
 * Files made in the browser: offered as a download, without a server. CSV is written as that of the exports.
 */
const sigxDownload = (() => {
  'use strict';

  const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20']/;

  /** @param {string} name @param {string} type @param {string} content */
  function save(name, type, content) {
    const address = URL.createObjectURL(new Blob([content], { type }));
    const link = sigx.element('a', { href: address, download: name });
    link.click();
    // The browser has the file open by then.
    window.setTimeout(() => URL.revokeObjectURL(address), 60000);
  }

  /** @param {string} text @param {string} label @param {() => void} action */
  function button(text, label, action) {
    const made = sigx.element('button', { type: 'button', 'aria-label': label, title: label }, '↓ ' + text);
    made.addEventListener('click', action);
    return made;
  }

  /** A file name of plain letters. @param {string} title @param {string} ending */
  function fileName(title, ending) {
    return (
      (title
        .normalize('NFKD')
        .replace(/[^A-Za-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 60)
        .toLowerCase() || 'chart') +
      '.' +
      ending
    );
  }

  /**
   * A cell of a CSV file. A text that a spreadsheet could take for a formula gets an apostrophe in front.
   * @param {string | number | Num | null} cell null: empty
   */
  function cell(cell) {
    if (cell === null) {
      return '';
    }
    if (typeof cell === 'object') {
      return cell.text;
    }
    if (typeof cell === 'number') {
      return Object.is(cell, -0) ? '-0.0' : String(cell);
    }
    const readable = cell.replaceAll('\u0000', '\ufffd');
    const guarded = FORMULA.test(readable) ? "'" + readable : readable;
    return /[",\r\n]/.test(guarded) ? '"' + guarded.replaceAll('"', '""') + '"' : guarded;
  }

  /** @param {(string | number | Num | null)[][]} rows the first one names the columns @returns {string} */
  function csv(rows) {
    return rows.map((row) => row.map(cell).join(',') + '\r\n').join('');
  }

  return { save, button, fileName, csv };
})();
