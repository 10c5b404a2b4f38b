package dev.sigx.model;

import java.util.Objects;

/**
 * Something that a report, or the document it was read from, leaves out on purpose: because it was not asked for, or
 * because it was to be kept private.
 *
 * @param what kind of record, or group of fields: {@code runs}, {@code history}, {@code people} ...
 * @param reason {@link #NOT_SELECTED}, {@link #EXCLUDED} or {@link #REDACTED}; a newer version may know others
 * @param count how many records or values it concerns
 */
public record Omission(String what, String reason, long count) {
    /** The record is not among the projects, runs or scenarios that were asked for. */
    public static final String NOT_SELECTED = "not-selected";

    /** No record of the kind was asked for. */
    public static final String EXCLUDED = "excluded";

    /** The value was put out of sight; where it stood is {@code [redacted]}. */
    public static final String REDACTED = "redacted";

    public Omission {
        Objects.requireNonNull(what);
        Objects.requireNonNull(reason);
    }

    /** The same of two documents together. */
    Omission plus(Omission other) {
        return new Omission(what, reason, count + other.count);
    }
}
