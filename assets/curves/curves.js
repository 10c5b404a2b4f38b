/*
 * The curves of the compared runs on compare.html: loads the runs that the view names, draws the charts it asks for,
 * and writes what a reader changes back into the view.
 */
(() => {
  'use strict';

  const { element } = sigx;
  /** Parts of the view that change the drawing, but not the runs. @type {(keyof SigxCurveView)[]} */
  const DRAWN = ['curves', 'x', 'xscale', 'yscale', 'smooth', 'align', 'hidden', 'together', 'range'];

  /** @param {HTMLElement} section */
  function panel(section) {
    /** @type {SigxCurveRun[]} */
    let runs = [];
    let view = sigxView.get();
    /** The answer that is wanted; a slower one that was asked for before is thrown away. */
    let asked = 0;
    /** @type {Map<string, { chart: SigxChart, rows: () => (string | number | null)[][] }>} */
    const shown = new Map();
    const controls = sigxCurveControls.create(change);
    const empty = element('p', { class: 'quiet' });
    const charts = element('div', { class: 'charts' });
    section.append(element('h2', {}, 'Curves'), empty, controls.element, charts);

    /**
     * @param {Partial<SigxCurveView>} parts
     * @param {boolean} settled while a slider moves, the address stays as it is
     */
    function change(parts, settled) {
      if (settled) {
        sigxView.set(parts);
      } else {
        view = { ...view, ...parts };
        draw();
      }
    }

    /** @param {SigxCurveView} next @param {Set<keyof SigxCurveView>} changed */
    function watch(next, changed) {
      view = next;
      if (changed.has('runs')) {
        load(sigxPick.compared(next.runs));
      } else if (DRAWN.some((part) => changed.has(part))) {
        draw();
      }
    }

    /** @param {string[]} names */
    async function load(names) {
      const question = ++asked;
      const read = await Promise.allSettled(
        names.map(async (name) => sigxCurveModel.readRun(name, await sigxData.load('runs/' + name))),
      );
      if (question === asked) {
        // A run that cannot be loaded keeps its place, so that the colours of the others stay.
        runs = sigxCurveModel.named(
          read.map((run, place) => (run.status === 'fulfilled' ? run.value : sigxCurveModel.gone(names[place]))),
        );
        draw();
      }
    }

    function draw() {
      const metrics = sigxCurveModel.metrics(runs);
      const wanted = metrics.filter((name) => view.curves.includes(name));
      const chosen = wanted.length > 0 ? wanted : sigxCurveModel.usual(runs, metrics);
      const drawn = runs.flatMap((run) => chosen.flatMap((name) => run.series.get(name) || []));
      section.hidden = runs.length === 0;
      empty.textContent = metrics.length === 0 ? 'None of these runs has a history to draw.' : '';
      empty.hidden = metrics.length > 0;
      controls.element.hidden = metrics.length === 0;
      controls.update({ view, metrics, chosen, offered: sigxSeries.offered(drawn) });
      const groups = sigxCurveModel.groups(runs, chosen, view.together === '1');
      place(groups.map((names) => names.join('\n')));
      for (const names of groups) {
        const { model, rows } = sigxCurveModel.chart(runs, names, view);
        const entry = shown.get(names.join('\n'));
        if (entry) {
          entry.rows = rows;
          entry.chart.update(model);
        }
      }
    }

    /**
     * Makes and removes charts; those that stay are not moved unless they must, which would take their focus.
     * @param {string[]} keys
     */
    function place(keys) {
      for (const key of shown.keys()) {
        if (!keys.includes(key)) {
          shown.get(key)?.chart.element.remove();
          shown.delete(key);
        }
      }
      keys.forEach((key, at) => {
        const entry = shown.get(key) || add(key);
        if (charts.children[at] !== entry.chart.element) {
          charts.insertBefore(entry.chart.element, charts.children[at] || null);
        }
      });
    }

    /** @param {string} key */
    function add(key) {
      const chart = sigxChart.create({
        toggled: (run) =>
          change(
            { hidden: view.hidden.includes(run) ? view.hidden.filter((each) => each !== run) : [...view.hidden, run] },
            true,
          ),
        ranged: (range) => change({ range: range === null ? '' : range.join(':') }, true),
        csv: () =>
          sigxDownload.save(
            sigxDownload.fileName(key, 'csv'),
            'text/csv',
            sigxDownload.csv((shown.get(key) || { rows: () => [] }).rows()),
          ),
      });
      const entry = { chart, rows: () => /** @type {(string | number | null)[][]} */ ([]) };
      shown.set(key, entry);
      return entry;
    }

    sigxView.watch(watch);
  }

  const section = document.querySelector('#workbench #curves');
  if (section instanceof HTMLElement) {
    panel(section);
  }
})();
