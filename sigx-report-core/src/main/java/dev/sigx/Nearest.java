package dev.sigx;

import java.util.List;

/** What was probably meant by a word that nothing has. */
public final class Nearest {
    private static final int MOST = 3;
    private static final double LEAST_LIKENESS = 0.4;

    private Nearest() {}

    /** The words that share enough pairs of letters with a mistyped one, best first. */
    public static List<String> of(String word, List<String> words) {
        return words.stream()
                .filter(candidate -> likeness(word, candidate) >= LEAST_LIKENESS)
                .sorted((a, b) -> Double.compare(likeness(word, b), likeness(word, a)))
                .limit(MOST)
                .toList();
    }

    /** Dice's coefficient over pairs of neighbouring letters. */
    private static double likeness(String a, String b) {
        int shared = 0;
        for (int i = 0; i + 1 < a.length(); i++) {
            if (b.contains(a.substring(i, i + 2))) {
                shared++;
            }
        }
        return 2.0 * shared / Math.max(1, a.length() + b.length() - 2);
    }
}
