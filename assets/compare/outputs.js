/* What the models answered, side by side: one row for each prompt, word by word against the baseline. */
const sigxOutputs = (() => {
  'use strict';

  const { element, foreign, quiet } = sigxParts;

  /**
   * @typedef {object} OutputRow
   * @property {OutputDiff} asked
   * @property {(OutputDiff | undefined)[]} cells one for each run, the baseline first
   */

  /** @param {OutputDiff} a @param {OutputDiff} b */
  function asksTheSame(a, b) {
    const contradicted = a.prompt !== '' && b.prompt !== '' && a.prompt !== b.prompt;
    const sameId = a.promptId !== '' && a.promptId === b.promptId && !contradicted;
    return sameId || (a.prompt !== '' && a.prompt === b.prompt);
  }

  /**
   * The prompts of the baseline in its order, then those that only other runs were given.
   * @param {Run[]} runs @returns {OutputRow[]}
   */
  function rows(runs) {
    const baseline = runs[0].outputs;
    /** @param {number} run @param {OutputDiff} answer @returns {OutputRow} */
    const row = (run, answer) =>
      ({ asked: answer, cells: runs.map((_, place) => (place === run ? answer : undefined)) });
    const found = sigxWords.outputs(baseline, []).map((answer) => row(0, answer));
    runs.slice(1).forEach((run, other) => {
      sigxWords.outputs(baseline, run.outputs).forEach((answer, prompt) => {
        const place = prompt < baseline.length
          ? found[prompt]
          : found.slice(baseline.length).find((one) => !one.cells[other + 1] && asksTheSame(one.asked, answer));
        if (place) {
          place.cells[other + 1] = answer;
        } else {
          found.push(row(other + 1, answer));
        }
      });
    });
    return found;
  }

  /** Whether a run answered otherwise than the baseline, or only one of them did. @param {OutputRow} row */
  const differs = ({ cells: [baseline, ...others] }) =>
    others.some((one) => (one?.after ?? null) !== (baseline?.before ?? null));

  /** @param {OutputDiff | undefined} answer @param {boolean} first @returns {(Node | string)[]} */
  function answered(answer, first) {
    const text = (first ? answer?.before : answer?.after) ?? null;
    if (!answer || text === null) {
      return [quiet('no answer')];
    }
    if (!first && answer.words.length > 0) {
      return answer.changed
        ? answer.words.map(([kind, piece]) =>
          kind === 'added' ? element('ins', {}, piece) : kind === 'removed' ? element('del', {}, piece) : piece)
        : [quiet('same as the baseline')];
    }
    return [text === '' ? quiet('empty answer') : text];
  }

  /**
   * @param {Compared} comparison
   * @param {boolean} changedOnly
   * @param {(on: boolean) => void} showChanged
   * @returns {Node[]}
   */
  function draw({ runs }, changedOnly, showChanged) {
    const all = rows(runs.map((named) => named.run));
    if (all.length === 0) {
      return [];
    }
    const changed = all.filter(differs);
    const shown = changedOnly ? changed : all;
    const heads = [sigxParts.head('Prompt'),
      ...runs.map((named) => sigxParts.head('', sigxParts.key(named), foreign(named.title)))];
    const body = element('tbody', {}, ...shown.map(({ asked, cells }) => element('tr', {},
      element('th', { scope: 'row' }, foreign(asked.promptName),
        ...(asked.prompt === '' ? [] : [element('br'), element('q', { dir: 'auto' }, asked.prompt)])),
      ...cells.map((answer, place) => element('td', { dir: 'auto' }, ...answered(answer, place === 0))))));
    return [sigxParts.section('outputs', 'Outputs',
      element('p', { class: 'quiet' }, 'What each model answered; words that the baseline does not have are ',
        element('ins', {}, 'marked'), ', words that are gone are ', element('del', {}, 'struck'), '.'),
      sigxParts.box('changed', `Only answers that changed (${changed.length} of ${all.length})`, changedOnly,
        showChanged),
      ...(shown.length === 0
        ? [element('p', {}, 'All answers are the same as those of the baseline.')]
        : [sigxParts.table('Outputs side by side', 'outputs', heads, [body])]))];
  }

  return { draw, rows };
})();
