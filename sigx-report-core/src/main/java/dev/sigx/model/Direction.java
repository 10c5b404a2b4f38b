package dev.sigx.model;

/** Which way a metric improves. Unknown means that no change of it may be called better or worse. */
public enum Direction {
    MIN,
    MAX,
    UNKNOWN
}
