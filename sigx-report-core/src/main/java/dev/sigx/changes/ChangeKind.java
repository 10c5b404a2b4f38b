package dev.sigx.changes;

/** What happened to a record from one release to the next. */
public enum ChangeKind {
    /** Both releases have it, and it is not the same. */
    CHANGED,
    /** Only the earlier release has it. */
    REMOVED,
    /** Only the later release has it. */
    ADDED
}
