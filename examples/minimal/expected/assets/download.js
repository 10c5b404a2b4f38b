/*
 * Files made in the browser: offered as a download, without a server. CSV is written as that of the exports.
 */
const sigxDownload = (() => {
  'use strict';

  const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20']/;
  // eslint-disable-next-line no-control-regex
  const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

  /**
   * What a drawing takes from the style sheet, so that it needs none in a file, with what is usual anyway.
   * @type {Record<string, string>}
   */
  const LOOKS = {
    fill: 'rgb(0, 0, 0)',
    'fill-opacity': '1',
    stroke: 'none',
    'stroke-width': '1px',
    'stroke-dasharray': 'none',
    'stroke-linejoin': 'miter',
    'stroke-linecap': 'butt',
    'stroke-opacity': '1',
    'paint-order': 'normal',
  };
  const LETTERS = { 'font-family': '', 'font-size': '', 'font-weight': '400' };

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

  /** Puts the looks of a shape on the shape itself. @param {Element} shape */
  function settle(shape) {
    const style = window.getComputedStyle(shape);
    for (const [look, usual] of Object.entries(shape.tagName === 'text' ? { ...LOOKS, ...LETTERS } : LOOKS)) {
      const value = style.getPropertyValue(look);
      if (value !== usual) {
        shape.setAttribute(look, value);
      }
    }
  }

  /**
   * Saves a drawing as an SVG file that stands for itself: colours as they are on the page now, nothing outside needed.
   * @param {HTMLElement} figure whose style applies to the shapes
   * @param {SVGElement[]} shapes @param {number} width @param {number} height
   * @param {string} title @param {string} description
   */
  function drawing(figure, shapes, width, height, title, description) {
    const { shape } = sigxDrawing;
    const svg = shape(
      'svg',
      { class: 'file', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-labelledby': 'title desc' },
      shape('title', { id: 'title' }, title),
      shape('desc', { id: 'desc' }, description),
      shape('rect', { class: 'paper', width, height }),
      ...shapes,
    );
    figure.append(svg);
    svg.querySelectorAll('path, circle, text, rect[class]').forEach(settle);
    svg.querySelectorAll('[class]').forEach((each) => each.removeAttribute('class'));
    svg.remove();
    svg.removeAttribute('class');
    svg.querySelectorAll('[style]').forEach((each) => each.removeAttribute('style'));
    save(
      fileName(title, 'svg'),
      'image/svg+xml',
      new XMLSerializer().serializeToString(svg).replace(NOT_XML, '\ufffd') + '\n',
    );
  }

  return { save, button, fileName, csv, drawing };
})();
