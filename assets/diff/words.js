/*
 * Texts word by word: the shortest edit from one answer to another, and which answers belong together. The twin of
 * Words, WordDiff and OutputDiffer of the build; the pieces are the same.
 */

/** @typedef {['kept' | 'removed' | 'added', string]} Piece */

/**
 * What two runs answered to the same prompt.
 * @typedef {object} OutputDiff
 * @property {string} promptId
 * @property {string} promptName
 * @property {string} prompt
 * @property {string | null} before null where the baseline has no answer
 * @property {string | null} after
 * @property {boolean} changed
 * @property {Piece[]} words empty where one answer is absent
 */

const sigxWords = (() => {
  'use strict';

  /** Most words on either side, beyond the common beginning and end, that are compared one by one. */
  const MOST_WORDS = 2000;
  const JOINER = '\u200d';

  const mark = /^[\p{M}\p{Cf}]$/u;
  const space = /^[\p{Z}\t-\r\x1c-\x1f]$/u;
  const letter = /^[\p{L}\p{Nd}_]$/u;
  const blank = /^[\t-\r\x1c-\x20\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]*$/;

  /** @typedef {'mark' | 'space' | 'letter' | 'other'} Kind */

  /** @param {string} point @returns {Kind} */
  const kindOf = (point) =>
    mark.test(point) ? 'mark' : space.test(point) ? 'space' : letter.test(point) ? 'letter' : 'other';

  /**
   * Words, stretches of white space and single other characters; joined they give the text again. Marks and joiners
   * stay with what they follow, and what follows a zero-width joiner stays with it.
   * @param {string} text
   * @returns {string[]}
   */
  function words(text) {
    /** @type {string[]} */
    const found = [];
    let kind = /** @type {Kind | null} */ (null);
    let previous = '';
    for (const point of text) {
      const next = kindOf(point);
      const continues = next === 'mark' ? kind !== 'space' : previous === JOINER || (next === kind && kind !== 'other');
      if (kind !== null && continues) {
        found[found.length - 1] += point;
      } else {
        found.push(point);
        kind = next;
      }
      previous = point;
    }
    return found;
  }

  /**
   * The changes of a shortest edit, by E. Myers, "An O(ND) Difference Algorithm and Its Variations", in linear space:
   * the middle of a shortest path is met from both ends at once, and each half is an edit of its own. Where several
   * edits are equally short the order of the steps decides, so it is the order in which the build takes them.
   * @param {string[]} left @param {string[]} right
   * @returns {{from: number, to: number, start: number, end: number}[]} places in left and in right
   */
  function edits(left, right) {
    /** @type {{from: number, to: number, start: number, end: number}[]} */
    const script = [];
    const forward = new Int32Array(left.length + right.length + 4);
    const backward = new Int32Array(left.length + right.length + 4);

    /** @param {number} at */
    const remove = (at, place = 0) => {
      const last = script[script.length - 1];
      if (last && last.to === at && last.to > last.from) {
        last.to = at + 1;
      } else {
        script.push({ from: at, to: at + 1, start: place, end: place });
      }
    };

    /** @param {number} at */
    const add = (at, place = 0) => {
      const last = script[script.length - 1];
      if (last && last.end === at && last.end > last.start) {
        last.end = at + 1;
      } else {
        script.push({ from: place, to: place, start: at, end: at + 1 });
      }
    };

    /**
     * A stretch of equal words on a shortest path: its beginning and end in left, and its diagonal; null where a side
     * is empty.
     * @param {number} from @param {number} to @param {number} start @param {number} end
     */
    const middle = (from, to, start, end) => {
      const m = to - from;
      const n = end - start;
      if (m === 0 || n === 0) {
        return null;
      }
      const delta = m - n;
      const odd = delta % 2 !== 0;
      const offset = Math.ceil((m + n) / 2);
      /** @param {number} begin @param {number} diagonal */
      const snake = (begin, diagonal) => {
        let stop = begin;
        while (stop < to && stop - diagonal < end && left[stop] === right[stop - diagonal]) {
          stop++;
        }
        return { begin, stop, diagonal };
      };
      forward[offset + 1] = from;
      backward[offset + 1] = to + 1;
      for (let d = 0; d <= offset; d++) {
        for (let k = -d; k <= d; k += 2) {
          const i = k + offset;
          const down = k === -d || (k !== d && forward[i - 1] < forward[i + 1]);
          let x = down ? forward[i + 1] : forward[i - 1] + 1;
          let y = x - from + start - k;
          while (x < to && y < end && left[x] === right[y]) {
            x++;
            y++;
          }
          forward[i] = x;
          if (odd && delta - d <= k && k <= delta + d && backward[i - delta] <= x) {
            return snake(backward[i - delta], k + from - start);
          }
        }
        for (let k = delta - d; k <= delta + d; k += 2) {
          const i = k + offset - delta;
          const up = k === delta - d || (k !== delta + d && backward[i + 1] <= backward[i - 1]);
          let x = up ? backward[i + 1] - 1 : backward[i - 1];
          let y = x - from + start - k;
          while (x > from && y > start && left[x - 1] === right[y - 1]) {
            x--;
            y--;
          }
          backward[i] = x;
          if (!odd && -d <= k && k <= d && x <= forward[i + delta]) {
            return snake(x, k + from - start);
          }
        }
      }
      throw new Error('two paths that never meet');
    };

    /** @param {number} from @param {number} to @param {number} start @param {number} end */
    const build = (from, to, start, end) => {
      const found = middle(from, to, start, end);
      const whole = found === null
        || (found.begin === to && found.diagonal === to - end)
        || (found.stop === from && found.diagonal === from - start);
      if (!whole) {
        build(from, found.begin, start, found.begin - found.diagonal);
        build(found.stop, to, found.stop - found.diagonal, end);
        return;
      }
      let i = from;
      let j = start;
      while (i < to || j < end) {
        if (i < to && j < end && left[i] === right[j]) {
          i++;
          j++;
        } else if (to - from > end - start) {
          remove(i++, j);
        } else {
          add(j++, i);
        }
      }
    };

    build(0, left.length, 0, right.length);
    return script;
  }

  /** Collects pieces; white space alone between two changes is counted to them. */
  function collector() {
    /** @type {Piece[]} */
    const pieces = [];
    let kept = '';
    let removed = '';
    let added = '';
    /** @param {Piece[0]} kind @param {string} text */
    const push = (kind, text) => {
      if (text !== '') {
        pieces.push([kind, text]);
      }
    };
    const flush = () => {
      push('removed', removed);
      push('added', added);
      push('kept', kept);
      kept = removed = added = '';
    };
    return {
      /** @param {string[]} text */
      keep: (text) => {
        kept += text.join('');
      },
      /** @param {string[]} left @param {string[]} right */
      replace: (left, right) => {
        if (left.length === 0 && right.length === 0) {
          return;
        }
        if (removed + added !== '' && blank.test(kept)) {
          removed += kept;
          added += kept;
          kept = '';
        } else {
          flush();
        }
        removed += left.join('');
        added += right.join('');
      },
      finish: () => {
        flush();
        return pieces;
      },
    };
  }

  /**
   * Pieces in reading order; a removed one stands before the added one.
   * @param {string} before @param {string} after @returns {Piece[]}
   */
  function diff(before, after) {
    const left = words(before);
    const right = words(after);
    const shorter = Math.min(left.length, right.length);
    let start = 0;
    while (start < shorter && left[start] === right[start]) {
      start++;
    }
    let end = 0;
    while (end < shorter - start && left[left.length - 1 - end] === right[right.length - 1 - end]) {
      end++;
    }
    const inLeft = left.slice(start, left.length - end);
    const inRight = right.slice(start, right.length - end);
    const pieces = collector();
    pieces.keep(left.slice(0, start));
    if (Math.max(inLeft.length, inRight.length) > MOST_WORDS || inLeft.length === 0 || inRight.length === 0) {
      pieces.replace(inLeft, inRight);
    } else {
      let at = 0;
      for (const edit of edits(inLeft, inRight)) {
        pieces.keep(inLeft.slice(at, edit.from));
        pieces.replace(inLeft.slice(edit.from, edit.to), inRight.slice(edit.start, edit.end));
        at = edit.to;
      }
      pieces.keep(inLeft.slice(at));
    }
    pieces.keep(left.slice(left.length - end));
    return pieces.finish();
  }

  /** @param {Output} before @param {Output} after */
  const sameText = (before, after) => before.prompt !== '' && before.prompt === after.prompt;

  /** @param {Output} before @param {Output} after */
  const sameId = (before, after) =>
    before.promptId !== '' && before.promptId === after.promptId
    && (before.prompt === '' || after.prompt === '' || before.prompt === after.prompt);

  /**
   * One entry per answer of the baseline in its order, then the answers that only the other run has.
   * @param {Output[]} baseline @param {Output[]} run
   * @returns {OutputDiff[]}
   */
  function outputs(baseline, run) {
    const unpaired = [...run];
    /** @type {(Output | undefined)[]} */
    const partners = baseline.map(() => undefined);
    for (const fits of [sameId, sameText]) {
      baseline.forEach((before, place) => {
        const found = partners[place] ? -1 : unpaired.findIndex((after) => fits(before, after));
        if (found >= 0) {
          partners[place] = unpaired.splice(found, 1)[0];
        }
      });
    }
    /** @param {Output} asked @param {string | null} before @param {string | null} after @returns {OutputDiff} */
    const entry = (asked, before, after) => ({
      promptId: asked.promptId,
      promptName: asked.promptName,
      prompt: asked.prompt,
      before,
      after,
      changed: before !== after,
      words: before === null || after === null ? [] : diff(before, after),
    });
    return [
      ...baseline.map((before, place) => entry(before, before.text, partners[place]?.text ?? null)),
      ...unpaired.map((after) => entry(after, null, after.text)),
    ];
  }

  return { words, diff, outputs };
})();
