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
