package dev.sigx.changes;

/** Why a decision counts as reversed. */
public enum Reversal {
    /** It stood and stands no more, or the other way round; see {@code docs/changes.md} for the words. */
    STATUS,
    /** What is chosen now was an alternative before, or what was chosen is an alternative now. */
    DECISION,
    /** The evidence went from supported to contradicted, or back. */
    EVIDENCE
}
