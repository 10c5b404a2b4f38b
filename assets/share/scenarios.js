/*
 * The tools of a view: its link, its scenario file, its copies in other forms, and the views kept in this browser.
 */
const sigxScenarios = (() => {
  'use strict';

  const { element } = sigx;
  const KEY = 'scenarios';

  /** @typedef {{ name: string, description: string, fragment: string }} Saved */

  /** @returns {Saved[]} those kept in this browser, in the order of saving */
  function saved() {
    try {
      const list = JSON.parse(sigx.remembered(KEY) || '[]');
      return Array.isArray(list) ? list.filter((one) => one && typeof one.name === 'string' && typeof one.fragment === 'string') : [];
    } catch (damaged) {
      return [];
    }
  }

  /** @param {string} text @param {() => void} action @param {string} [more] classes @param {string} [name] where the text is not enough */
  function button(text, action, more = '', name = '') {
    const made = element('button', { type: 'button', class: more, 'aria-label': name !== '' && name });
    made.textContent = text;
    made.addEventListener('click', action);
    return made;
  }

  /** Copies where the browser lets a page do that; else shows the text, selected. @param {string} text @param {string} what */
  async function copy(text, what) {
    try {
      await navigator.clipboard.writeText(text);
      say(what + ' copied.');
      show('', '');
    } catch (refused) {
      show(what, text);
      box.focus();
      box.select();
      say('Copy the selected text.');
    }
  }

  const status = element('output', { 'aria-live': 'polite', class: 'quiet' });
  const box = element('textarea', { rows: '12', readonly: true, spellcheck: 'false', 'aria-label': 'Text to copy' });
  const shown = element('div', { class: 'sharebox', hidden: true }, box);

  const withRuns = element('div', { class: 'sharetools' });
  const save = element('details', { class: 'savebox' });

  /** @param {string} message */
  const say = (message) => (status.textContent = message);

  /** @param {string} what empty hides it @param {string} text */
  function show(what, text) {
    box.value = text;
    box.setAttribute('aria-label', what);
    shown.hidden = what === '';
  }

  const name = element('input', { type: 'text', required: true });
  const description = element('input', { type: 'text', class: 'long' });

  /** @returns {Scenario} */
  function scenario() {
    const view = sigxView.get();
    const rest = view.runs.filter((run) => !sigxPick.compared(view.runs).includes(run));
    return {
      name: name.value.trim() || 'Comparison', description: description.value.trim(),
      runs: [...sigxCompare.current().names, ...rest],
      ignore: view.ignore, metrics: view.metrics, statistic: view.statistic,
    };
  }

  /** @returns {Promise<Table>} with what scenario files name runs by */
  async function table() {
    const opened = await sigxColumns.open();
    await Promise.all(['id', 'store'].map(opened.load));
    return opened;
  }

  /** @param {'yaml' | 'json'} form @param {boolean} download */
  async function file(form, download) {
    const text = sigxScenarioFile[form](scenario(), await table());
    if (download) {
      sigxDownload.save(sigxDownload.fileName(scenario().name, form), form === 'json' ? 'application/json' : 'application/yaml', text);
      say('Put the file into the folder of the scenarios and commit it.');
    } else {
      show('Scenario file', text);
      say('Put this into the folder of the scenarios and commit it.');
    }
  }

  function keep() {
    const list = saved().filter((one) => one.name !== scenario().name);
    const { name: title, description: more } = scenario();
    const kept = sigx.remember(KEY, JSON.stringify([...list, { name: title, description: more, fragment: sigxView.fragment(sigxView.get()) }]));
    say(kept ? 'Kept in this browser as ' + title + '.' : 'This browser keeps nothing for this page; use the file.');
    drawSaved();
  }

  /** @param {string} text @param {string} from name of the file */
  async function open(text, from) {
    try {
      const { scenario: found, notes } = await sigxScenarioFile.read(text, from, await table());
      name.value = found.name;
      description.value = found.description;
      sigxView.set({ runs: found.runs, ignore: found.ignore, metrics: found.metrics, statistic: found.statistic });
      say(['Opened ' + from + '.', ...notes].join(' '));
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }

  /** The list of what this browser keeps. */
  function drawSaved() {
    const place = document.getElementById('saved-here');
    if (!place) {
      return;
    }
    const list = saved();
    /** @param {Saved[]} next @param {number} at where the reader goes on @param {string} action @param {string} said */
    const store = (next, at, action, said) => {
      sigx.remember(KEY, JSON.stringify(next));
      drawSaved();
      say(said);
      const buttons = place.querySelectorAll('button.' + action);
      const goOn = buttons[Math.min(at, buttons.length - 1)] || document.querySelector(withRuns.hidden ? '#view-tools button' : '.savebox summary');
      /** @type {HTMLElement | null} */ (goOn)?.focus();
    };
    const lines = list.map((one, at) => {
      const link = element('a', { href: one.fragment }, element('bdi', {}, one.name));
      const field = element('input', { type: 'text', 'aria-label': 'New name of ' + one.name, hidden: true });
      const rename = button('Rename', () => {
        const title = field.value.trim();
        if (field.hidden) {
          field.hidden = false;
          field.value = one.name;
          field.focus();
        } else if (title !== '') {
          store(list.map((other, row) => (row === at ? { ...one, name: title } : other)), at, 'rename', 'Renamed to ' + title + '.');
        }
      }, 'rename', 'Rename ' + one.name);
      const remove = button('Delete', () => store(list.filter((_, row) => row !== at), at, 'delete', 'Deleted ' + one.name + '.'),
        'delete', 'Delete ' + one.name);
      field.addEventListener('keydown', (event) => {
        if (event.key === 'Enter') {
          // Else the same key would also press the button that has the focus then.
          event.preventDefault();
          rename.click();
        } else if (event.key === 'Escape') {
          field.hidden = true;
          rename.focus();
        }
      });
      return element(
        'li', {}, link, ...(one.description === '' ? [] : [' ', element('span', { class: 'quiet', dir: 'auto' }, one.description)]), ' ',
        field, rename, remove);
    });
    place.replaceChildren(...(lines.length === 0 ? [] : [element('h2', {}, 'Kept in this browser'), element('ul', { class: 'savedlist' }, ...lines)]));
  }

  /** @param {string} text @param {(loaded: Loaded) => string | Promise<string>} make @param {string} ending of a file; empty copies */
  const form = (text, make, ending) => button(text, async () => {
    const made = await make(sigxCompare.current());
    if (ending === '') {
      copy(made, text.replace('Copy ', ''));
    } else {
      sigxDownload.save(sigxDownload.fileName(scenario().name, ending), 'text/plain', made);
    }
  });

  function build() {
    const place = document.getElementById('view-tools');
    if (!place) {
      return;
    }
    save.append(
      element('summary', {}, 'Save as scenario'),
      element(
        'div', { class: 'saveform' }, element('label', {}, 'Name', name), element('label', {}, 'Description', description),
        button('Show YAML', () => file('yaml', false)), button('Download scenario as YAML', () => file('yaml', true)),
        button('Download scenario as JSON', () => file('json', true)), button('Keep in this browser', keep)));
    withRuns.append(
      button('Copy link', () => copy(window.location.href, 'Link')),
      form('Copy Markdown', sigxShare.markdown, ''),
      element(
        'span', { class: 'expert' },
        form('Copy LaTeX', sigxShare.latex, ''), form('Copy CSV', sigxShare.csv, ''), form('Download CSV', sigxShare.csv, 'csv'),
        form('Download JSON', async (loaded) => sigxShare.json(loaded, scenario(), (await table()).report), 'json')),
      save);
    place.prepend(withRuns);
    place.append(status, shown);
    sigxCompare.watch((loaded) => (withRuns.hidden = loaded.diffs.length === 0));
    drawSaved();
  }

  build();

  return { open };
})();
