package dev.sigx.changes;

/** What of a run that both releases have is not the same. */
public enum Aspect {
    STATUS,
    /** A metric moved, appeared or disappeared by the statistic that stands for it. */
    METRICS,
    /** A metric means something else. */
    DEFINITION,
    SETTINGS,
    /** Fingerprints of the training data. */
    DATA,
    /** Points of a history, or other statistics of a metric that did not move by its own. */
    HISTORY,
    /** Answers to prompts. */
    OUTPUTS,
    NAME,
    PROJECT,
    TAGS,
    /** When it was created, started or completed. */
    TIMES,
    /** Its rationale, witness, expiry and rollback rule. */
    LEDGER,
    /** The device, the store's own word for its status, and whatever else the store keeps of it. */
    OTHER
}
