/* What stands at the top of every page: search, help, colours, the mode. Every page is complete without it. */
(() => {
  'use strict';

  const { element } = sigx;

  /** Search and help, whose scripts are loaded when they are first wanted. */
  function dialogs() {
    const tools = document.querySelector('.tools');
    if (!tools) {
      return;
    }
    const search = async () => {
      await sigx.topics('data', 'dialogs');
      sigxSearch.open();
    };
    const help = async () => {
      await sigx.topics('dialogs');
      sigxHelp.open();
    };
    const searchButton = element('button', { type: 'button', 'aria-keyshortcuts': '/' }, 'Search');
    const helpButton = element(
      'button', { type: 'button', 'aria-keyshortcuts': '?', 'aria-label': 'Help and keys' }, '?');
    searchButton.addEventListener('click', search);
    helpButton.addEventListener('click', help);
    sigx.shortcut('/', 'search runs, projects, comparisons, decisions, findings and words', search);
    sigx.shortcut('?', 'this help', help);
    tools.prepend(searchButton);
    tools.append(helpButton);
  }

  function theme() {
    const page = document.documentElement;
    const stored = sigx.remembered('theme');
    if (stored === 'dark' || stored === 'light') {
      page.dataset.theme = stored;
    }
    const tools = document.querySelector('.tools');
    if (!tools) {
      return;
    }
    const button = element('button', { type: 'button' });
    const dark = () =>
      page.dataset.theme ? page.dataset.theme === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
    const label = () => {
      button.textContent = dark() ? 'Light' : 'Dark';
      button.setAttribute('aria-label', dark() ? 'Switch to light colours' : 'Switch to dark colours');
    };
    button.addEventListener('click', () => {
      page.dataset.theme = dark() ? 'light' : 'dark';
      sigx.remember('theme', page.dataset.theme);
      label();
    });
    label();
    tools.append(button);
  }

  /** The switch of the modes. What the address says comes before what was remembered. */
  function mode() {
    const box = /** @type {HTMLInputElement} */ (document.getElementById('expert'));
    const linked = /^#(?:expert$|(?:.*&)?mode=(expert|beginner))/.exec(window.location.hash);
    box.checked = linked ? linked[1] !== 'beginner' : sigx.remembered('mode') === 'expert';
    const show = () => {
      for (const details of document.querySelectorAll('details.expert-open')) {
        /** @type {HTMLDetailsElement} */ (details).open = box.checked;
      }
    };
    box.addEventListener('change', () => {
      sigx.remember('mode', box.checked ? 'expert' : 'beginner');
      if (!box.checked && window.location.hash === '#expert') {
        window.location.hash = '#content';
      }
      show();
    });
    if (box.checked) {
      show();
    }
    sigx.shortcut('e', 'Expert mode on and off', () => box.click());
    if (window.location.protocol === 'file:') {
      // Firefox remembers for each file on disk apart, so the links carry the mode.
      document.addEventListener('click', (event) => {
        const link = /** @type {HTMLElement} */ (event.target).closest('a');
        const page = link && link.getAttribute('href');
        if (link && page && box.checked && /^[^:]+\.html$/.test(page)) {
          link.setAttribute('href', page + '#expert');
        }
      });
    }
  }

  dialogs();
  theme();
  mode();
})();
