package dev.sigx.model;

/**
 * How far a run got. {@link #UNFINISHED} is a run that its store still calls running although nothing says that it
 * ended: it may have crashed, diverged or been closed, and it is neither failed nor running today.
 */
public enum RunStatus {
    PENDING,
    RUNNING,
    COMPLETED,
    FAILED,
    STOPPED,
    UNFINISHED,
    UNKNOWN
}
