package dev.sigx.diff;

/**
 * The word for a change. Of a metric: better, worse, same, incomparable or unknown; of a whole comparison also mixed.
 * {@link #INCOMPARABLE} means that the numbers speak about different things; {@link #UNKNOWN} that a value or the
 * direction is missing.
 */
public enum Verdict {
    BETTER,
    WORSE,
    MIXED,
    SAME,
    INCOMPARABLE,
    UNKNOWN
}
