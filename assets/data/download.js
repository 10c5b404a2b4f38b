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
