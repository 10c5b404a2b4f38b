package dev.sigx.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words, stretches of white space and single other characters; joined they give the text again, also
 * one with unpaired surrogates. Marks (Hebrew points, accents, variation selectors) and joiners stay with what they
 * follow, and what follows a zero-width joiner stays with it, so that no letter and no emoji is cut in two.
 */
final class Words {
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Words() {}

    /** What a code point is to a reader. */
    private enum Kind {
        SPACE,
        LETTER,
        OTHER,
        MARK
    }

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        Kind kind = null;
        int previous = 0;
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            Kind next = kind(codePoint);
            if (at > start && !continues(kind, previous, next)) {
                words.add(text.substring(start, at));
                start = at;
            }
            if (at == start) {
                kind = next;
            }
            previous = codePoint;
            at += Character.charCount(codePoint);
        }
        if (start < at) {
            words.add(text.substring(start));
        }
        return words;
    }

    private static boolean continues(Kind word, int previous, Kind next) {
        if (next == Kind.MARK) {
            return word != Kind.SPACE;
        }
        return previous == ZERO_WIDTH_JOINER || (next == word && word != Kind.OTHER);
    }

    private static Kind kind(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> Kind.MARK;
            default -> {
                if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                    yield Kind.SPACE;
                }
                yield Character.isLetterOrDigit(codePoint) || codePoint == '_' ? Kind.LETTER : Kind.OTHER;
            }
        };
    }
}
