/* The dialog of the keys. */
const sigxHelp = (() => {
  'use strict';

  /** @returns {HTMLDialogElement} */
  function make() {
    const on = sigx.element('input', { type: 'checkbox', id: 'sigx-keys' });
    on.checked = sigx.remembered('keys') !== 'off';
    on.addEventListener('change', () => sigx.remember('keys', on.checked ? null : 'off'));
    const rows = sigx.shortcuts.map((one) =>
      sigx.element('tr', {}, sigx.element('th', { scope: 'row' }, sigx.element('kbd', {}, one.key)), sigx.element('td', {}, one.text)));
    const close = sigx.element('button', { type: 'button' }, 'Close');
    const dialog = sigx.element(
      'dialog', { class: 'box', 'data-live': true, 'aria-labelledby': 'sigx-help' },
      sigx.element('h2', { id: 'sigx-help' }, 'Keys'),
      sigx.element(
        'table', { class: 'keys' },
        sigx.element('caption', { class: 'hidden' }, 'Keys and what they do'),
        sigx.element('tbody', {}, ...rows)),
      sigx.element('p', {}, on, sigx.element('label', { for: 'sigx-keys' }, ' Keys without Ctrl or Alt do this')),
      sigx.element(
        'p', { class: 'quiet' }, 'Everything is also reached with Tab, and heads of tables sort with Enter. ',
        sigx.element('a', { href: sigx.root + 'glossary.html' }, 'What the words mean')),
      close);
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => dialog.remove());
    return dialog;
  }

  function open() {
    const dialog = make();
    document.body.append(dialog);
    dialog.showModal();
  }

  return { open };
})();
