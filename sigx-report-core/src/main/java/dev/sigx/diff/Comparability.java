package dev.sigx.diff;

import java.util.List;

/**
 * Whether the metrics of two runs speak about the same thing. Said before any number.
 *
 * @param comparable false as soon as one reason blocks
 * @param reasons blocking ones first; empty where nothing stands against the comparison
 */
public record Comparability(boolean comparable, List<Reason> reasons) {
    public Comparability {
        reasons = List.copyOf(reasons);
    }

    /**
     * One thing that stands against a comparison, or that a reader should keep in mind.
     *
     * @param code stable kebab-case name; blocking: {@code different-corpus}, {@code different-tokenizer}, {@code
     *     different-metric-definition} (of a quality metric); to keep in mind: {@code different-architecture}, {@code
     *     corpus-unknown}, {@code tokenizer-unknown}, {@code not-completed}, {@code different-metric-definition} (of a
     *     cost metric), {@code different-epochs}, {@code statistic-matters}, {@code single-run-each}
     * @param blocking whether it makes the runs incomparable
     * @param sentence in plain words
     */
    public record Reason(String code, boolean blocking, Sentence sentence) {
        /** A reason that names nothing. */
        public Reason(String code, boolean blocking, String words) {
            this(code, blocking, Sentence.of(words));
        }

        public String text() {
            return sentence.text();
        }
    }
}
