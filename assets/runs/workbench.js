/*
 * What compare.html has below its run table. Each part is loaded when it is first needed: the comparison and what can
 * be made of it with the first picked run or opened file, plots when their fold is opened.
 */
(() => {
  'use strict';

  const workbench = document.getElementById('workbench');
  if (!workbench) {
    return;
  }

  /** @param {string} id @returns {HTMLElement} */
  const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

  /** Says in the place of a part why it is not there. @param {string} id @param {any} failed */
  const tell = (id, failed) =>
    part(id).append(sigx.element('p', { class: 'notice doubt', role: 'alert' }, 'Not shown: ' + failed.message + '.'));

  const share = () => sigx.topics('diff', 'compare', 'share');

  let begun = false;

  function compare() {
    if (!begun) {
      begun = true;
      share().catch((failed) => tell('comparison', failed));
      sigx.topics('drawing', 'curves').catch((failed) => tell('curves', failed));
    }
  }

  /** @param {FileList | null | undefined} files of which the first is read */
  async function open(files) {
    const file = files && files[0];
    if (file) {
      try {
        const text = await file.text();
        await share();
        await sigxScenarios.open(text, file.name);
      } catch (failed) {
        tell('view-tools', failed);
      }
    }
  }

  /** A scenario file is picked with a button, or dropped anywhere. */
  function files() {
    const picked = sigx.element('input', { type: 'file', accept: '.yaml,.yml,.json', hidden: true, 'aria-label': 'Scenario file' });
    const button = sigx.element('button', { type: 'button' }, 'Open a scenario file');
    button.addEventListener('click', () => picked.click());
    picked.addEventListener('change', async () => {
      await open(picked.files);
      picked.value = '';
    });
    part('view-tools').append(sigx.element('div', { class: 'sharetools' }, button, picked));
    document.addEventListener('dragover', (event) => event.preventDefault());
    document.addEventListener('drop', (event) => {
      event.preventDefault();
      open(event.dataTransfer?.files);
    });
  }

  /** The run table and the plots show the same runs: what one of them narrows, narrows the other. */
  async function link() {
    const table = await sigxColumns.open();
    sigxRuns.watch((runs) => sigxPlots.restrict(runs.length === table.count ? null : runs.map((run) => table.names[run])));
    sigxPlots.watch(sigxRuns.restrict);
  }

  function plots() {
    const details = sigx.element('details', {}, sigx.element('summary', {}, sigx.element('h2', {}, 'Plots of many runs')));
    details.addEventListener('toggle', async () => {
      try {
        await sigx.topics('drawing', 'plots');
        await sigxPlots.build(details);
        await link();
      } catch (failed) {
        tell('plots', failed);
      }
    }, { once: true });
    part('plots').append(details);
    details.open = sigxView.get().plot.length > 0 || sigxView.get().brush.length > 0;
  }

  files();
  plots();
  workbench.hidden = false;
  if (sigx.remembered('scenarios') !== null) {
    share().catch((failed) => tell('saved-here', failed));
  }
  sigxView.watch((view) => {
    if (view.runs.length > 0) {
      compare();
    }
  });
})();
