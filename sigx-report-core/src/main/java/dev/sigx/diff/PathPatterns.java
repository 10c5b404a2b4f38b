package dev.sigx.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Patterns of setting paths, where {@code *} stands for any characters, dots included, and everything else for itself.
 * A pattern speaks about the whole path: {@code tokenizer} does not match {@code tokenizer.mode}, {@code tokenizer*}
 * does. Each piece between stars is searched once from left to right, so a hostile pattern cannot blow up.
 */
public final class PathPatterns {
    private final List<PathPattern> patterns;

    public PathPatterns(List<String> patterns) {
        this.patterns = patterns.stream().map(PathPattern::of).toList();
    }

    /** The first pattern that matches the path, as it was written; null where none does. */
    public String firstMatching(String path) {
        for (PathPattern pattern : patterns) {
            if (pattern.matches(path)) {
                return pattern.text();
            }
        }
        return null;
    }

    /** @param pieces what stands between the stars: one more than there are stars */
    private record PathPattern(String text, List<String> pieces) {
        static PathPattern of(String text) {
            List<String> pieces = new ArrayList<>();
            int from = 0;
            for (int star = text.indexOf('*'); star >= 0; star = text.indexOf('*', from)) {
                pieces.add(text.substring(from, star));
                from = star + 1;
            }
            pieces.add(text.substring(from));
            return new PathPattern(text, pieces);
        }

        boolean matches(String path) {
            String first = pieces.get(0);
            if (pieces.size() == 1) {
                return path.equals(first);
            }
            String last = pieces.get(pieces.size() - 1);
            int end = path.length() - last.length();
            if (end < first.length() || !path.startsWith(first) || !path.endsWith(last)) {
                return false;
            }
            int at = first.length();
            for (String piece : pieces.subList(1, pieces.size() - 1)) {
                int found = path.indexOf(piece, at);
                if (found < 0 || found + piece.length() > end) {
                    return false;
                }
                at = found + piece.length();
            }
            return true;
        }
    }
}
