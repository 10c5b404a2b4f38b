package dev.sigx.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import dev.sigx.diff.OutputDiff.Piece;
import dev.sigx.diff.OutputDiff.Piece.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The shortest edit from one text to another in words and white space (E. Myers, "An O(ND) Difference Algorithm and Its
 * Variations", linear-space form). White space alone between two changes is counted to them, so that a changed phrase
 * is one removed and one added piece. Neighbouring pieces never have the same kind.
 */
final class WordDiff {
    /**
     * Most words on either side, beyond the common beginning and end, that are compared one by one. The work grows with
     * the square; longer texts have their middle replaced as a whole.
     */
    static final int MAX_WORDS = 2_000;

    private final StringBuilder kept = new StringBuilder();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    private WordDiff() {}

    /** Pieces in reading order; where texts were replaced, the removed piece stands before the added one. */
    static List<Piece> of(String before, String after) {
        List<String> left = Words.of(before);
        List<String> right = Words.of(after);
        int shorter = Math.min(left.size(), right.size());
        int start = 0;
        while (start < shorter && left.get(start).equals(right.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && left.get(left.size() - 1 - end).equals(right.get(right.size() - 1 - end))) {
            end++;
        }
        WordDiff diff = new WordDiff();
        diff.keep(left.subList(0, start));
        diff.change(left.subList(start, left.size() - end), right.subList(start, right.size() - end));
        diff.keep(left.subList(left.size() - end, left.size()));
        diff.finish();
        return diff.pieces;
    }

    private void change(List<String> left, List<String> right) {
        if (Math.max(left.size(), right.size()) > MAX_WORDS || left.isEmpty() || right.isEmpty()) {
            replace(left, right);
            return;
        }
        int at = 0;
        for (Change change : new MyersDiffWithLinearSpace<String>().computeDiff(left, right, null)) {
            keep(left.subList(at, change.startOriginal));
            replace(
                    left.subList(change.startOriginal, change.endOriginal),
                    right.subList(change.startRevised, change.endRevised));
            at = change.endOriginal;
        }
        keep(left.subList(at, left.size()));
    }

    private void keep(List<String> words) {
        words.forEach(kept::append);
    }

    private void replace(List<String> left, List<String> right) {
        if (left.isEmpty() && right.isEmpty()) {
            return;
        }
        boolean afterChange = removed.length() + added.length() > 0;
        if (afterChange && kept.toString().isBlank()) {
            removed.append(kept);
            added.append(kept);
            kept.setLength(0);
        } else {
            flushChange();
            flush(Kind.KEPT, kept);
        }
        left.forEach(removed::append);
        right.forEach(added::append);
    }

    private void finish() {
        flushChange();
        flush(Kind.KEPT, kept);
    }

    private void flushChange() {
        flush(Kind.REMOVED, removed);
        flush(Kind.ADDED, added);
    }

    private void flush(Kind kind, StringBuilder text) {
        if (text.length() > 0) {
            pieces.add(new Piece(kind, text.toString()));
            text.setLength(0);
        }
    }
}
