/* One run as a comparison needs it, made from its data file (docs/site-data.md). */

/**
 * @typedef {object} Metric one metric of one run, summarised
 * @property {string} name
 * @property {Num} last
 * @property {Num} best
 * @property {Num} mean
 * @property {Num} reported
 * @property {number} count points of its history
 * @property {string} unit
 * @property {string} direction `min`, `max` or `unknown`
 * @property {string} role `quality` or `cost`
 * @property {string} headline the statistic that the store means by its final value
 */

/**
 * @typedef {object} Output what a model answered to a prompt
 * @property {string} promptId
 * @property {string} promptName
 * @property {string} prompt
 * @property {string} text
 */

/**
 * @typedef {object} Series a history; arrays of equal length
 * @property {(number | null)[]} [steps]
 * @property {(number | string | null)[]} [epochs]
 * @property {(string | null)[]} [times]
 * @property {(number | string | null)[]} values null is missing; NaN, Infinity and -Infinity are texts
 * @property {number[]} [index] places of the points in the whole history, where this is a part of it
 * @property {number} [count] points of the whole history, where this is a part of it
 */

/**
 * @typedef {object} Run
 * @property {string} file name of its page and data; empty where it has none
 * @property {string} id
 * @property {string} store
 * @property {string} name may be empty
 * @property {string} title what people call it
 * @property {string} href its page, from the top of the site
 * @property {string} project title of its project, may be empty
 * @property {string} status
 * @property {JsonObject} settings nested as logged
 * @property {Map<string, Json>} flat settings by path
 * @property {Map<string, string>} inapplicable setting path to the reason why it has no effect
 * @property {Map<string, Metric>} metrics
 * @property {Record<string, Series>} series by metric
 * @property {boolean} whole whether the series have all points
 * @property {Output[]} outputs
 * @property {Map<string, Num | string> | null} model
 * @property {Map<string, Num | string> | null} timings
 * @property {Map<string, Num | string> | null} data fingerprints
 * @property {Map<string, string> | null} ledger
 * @property {string[]} tags
 * @property {JsonObject} fields the whole as it is exported
 */

const sigxRun = (() => {
  'use strict';

  const numbers = sigxNumbers;

  /**
   * A number field of an exported record.
   * @param {Map<string, any> | null} fields @param {string} name @returns {Num}
   */
  function numberOf(fields, name) {
    const value = fields ? fields.get(name) : null;
    return typeof value === 'string' ? numbers.read(value) : value ?? numbers.MISSING;
  }

  /** @param {string} name */
  const escaped = (name) => name.replace(/[\\.]/g, '\\$&');

  /**
   * Path to value; lists and empty groups are values of their own.
   * @param {JsonObject} settings
   * @returns {Map<string, Json>}
   */
  function flatten(settings) {
    /** @type {Map<string, Json>} */
    const flat = new Map();
    /** @param {string} prefix @param {JsonObject} fields */
    const walk = (prefix, fields) => {
      for (const [name, value] of fields) {
        const path = prefix + escaped(name);
        if (value instanceof Map && value.size > 0) {
          walk(path + '.', value);
        } else {
          flat.set(path, value);
        }
      }
    };
    walk('', settings);
    return flat;
  }

  /** The names that a path was made of, outermost first. @param {string} path @returns {string[]} */
  function segments(path) {
    const names = [''];
    for (let i = 0; i < path.length; i++) {
      if (path[i] === '.') {
        names.push('');
      } else {
        const escape = path[i] === '\\' && i + 1 < path.length;
        names[names.length - 1] += escape ? path[++i] : path[i];
      }
    }
    return names;
  }

  /**
   * In a free tree NaN may be a text or a number; the document lists the places of the numbers.
   * @param {JsonObject} root
   */
  function restoreNumbers(root) {
    for (const pointer of root.get('nonFinite') || []) {
      const names = pointer.slice(1).split('/').map((/** @type {string} */ part) =>
        part.replaceAll('~1', '/').replaceAll('~0', '~'));
      const last = names.pop();
      let place = /** @type {any} */ (root);
      for (const name of names) {
        place = place instanceof Map ? place.get(name) : place[name];
      }
      if (place instanceof Map) {
        place.set(last, numbers.read(place.get(last)));
      } else {
        place[last] = numbers.read(place[last]);
      }
    }
  }

  /** @param {string} name @param {JsonObject} fields @returns {Metric} */
  const metric = (name, fields) => ({
    name,
    last: numberOf(fields, 'last'),
    best: numberOf(fields, 'best'),
    mean: numberOf(fields, 'mean'),
    reported: numberOf(fields, 'reported'),
    count: numberOf(fields, 'count').value,
    unit: fields.get('unit') ?? '',
    direction: fields.get('direction') ?? 'unknown',
    role: fields.get('role') ?? 'quality',
    headline: fields.get('headline') ?? 'reported',
  });

  /**
   * @param {string} file
   * @param {{run: string, series: string, whole: boolean, title: string, href: string, project: number}} content
   *     of its data file
   * @param {string} [project] title of its project
   * @returns {Run}
   */
  function of(file, content, project = '') {
    const root = /** @type {JsonObject} */ (sigxJson.parse(content.run));
    restoreNumbers(root);
    /** @type {Record<string, Series> | null} */
    let series = null;
    return {
      file,
      id: root.get('id'),
      store: root.get('store'),
      name: root.get('name'),
      title: content.title,
      href: content.href,
      project,
      status: root.get('status'),
      settings: root.get('settings'),
      flat: flatten(root.get('settings')),
      inapplicable: root.get('inapplicable'),
      metrics: new Map([...root.get('metrics')].map(([name, fields]) => [name, metric(name, fields)])),
      get series() {
        series = series || /** @type {Record<string, Series>} */ (JSON.parse(content.series));
        return series;
      },
      whole: content.whole,
      outputs: root.get('outputs').map((/** @type {JsonObject} */ output) => Object.fromEntries(output)),
      model: root.get('model'),
      timings: root.get('timings'),
      data: root.get('data'),
      ledger: root.get('ledger'),
      tags: root.get('tags'),
      fields: root,
    };
  }

  /** What the store calls it, or its id where it has no name. @param {Run} run */
  const nameOf = (run) => (numbers.trimmed(run.name) === '' ? run.id : run.name);

  /**
   * The value of the last point at or before a step; missing where the history does not reach it or begins after it.
   * Of a curve with a part of its points nobody can say which point that is.
   * @param {Run} run @param {string} metric @param {number} step
   * @returns {Num}
   */
  function valueAt(run, metric, step) {
    const points = Object.hasOwn(run.series, metric) ? run.series[metric] : null;
    if (!points) {
      return numbers.MISSING;
    }
    if (points.index) {
      return numbers.UNTOLD;
    }
    let reached = false;
    let nearest = -Infinity;
    let found = -1;
    points.values.forEach((_, index) => {
      const position = points.steps?.[index] ?? index;
      reached = reached || position >= step;
      if (position <= step && position >= nearest) {
        nearest = position;
        found = index;
      }
    });
    return reached && found >= 0 ? point(points.values[found]) : numbers.MISSING;
  }

  /** @param {number | string | null} value @returns {Num} */
  const point = (value) =>
    value === null ? numbers.MISSING : typeof value === 'string' ? numbers.read(value) : numbers.of(value);

  return { of, nameOf, numberOf, segments, valueAt };
})();
