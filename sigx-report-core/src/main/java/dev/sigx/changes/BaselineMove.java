package dev.sigx.changes;

/** What happened to the run that a scenario measures against. */
public enum BaselineMove {
    /** It is the same run with the same numbers, or there is none in either release. */
    NONE,
    /** It is the same run, and a metric of it moved, appeared or disappeared. */
    NUMBERS,
    /** It is another run. */
    OTHER_RUN,
    /** The earlier release had one that the later has not: nothing can be compared any more. */
    GONE,
    /** The later release has one that the earlier had not. */
    FOUND
}
