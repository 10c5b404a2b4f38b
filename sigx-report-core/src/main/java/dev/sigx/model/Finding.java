package dev.sigx.model;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something the tool noticed about the data. Readers return what is good plus findings; they do not throw.
 *
 * @param code stable kebab-case name of the kind, e.g. {@code metric-contradicts-history}
 * @param severity how much of the report it puts in doubt
 * @param message what is wrong and what was done about it, one or two sentences
 * @param store id of the store, empty where none
 * @param where place in the input
 * @param runId id of the run it speaks of within {@code store}, empty where none
 * @param unknown fields of a newer version, to be written again
 */
public record Finding(
        String code,
        Severity severity,
        String message,
        String store,
        SourceLocation where,
        String runId,
        Unknown unknown) {

    /** Worst first, then by place; total, so that a report's findings have one order. */
    public static final Comparator<Finding> ORDER = Orders.first(
            (a, b) -> a.severity().compareTo(b.severity()),
            (a, b) -> CodePoints.ORDER.compare(a.store(), b.store()),
            (a, b) -> CodePoints.ORDER.compare(a.where().file(), b.where().file()),
            (a, b) -> Integer.compare(a.where().line(), b.where().line()),
            (a, b) -> CodePoints.ORDER.compare(a.where().pointer(), b.where().pointer()),
            (a, b) -> CodePoints.ORDER.compare(a.code(), b.code()),
            (a, b) -> CodePoints.ORDER.compare(a.runId(), b.runId()),
            (a, b) -> CodePoints.ORDER.compare(a.message(), b.message()));

    public Finding {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(message);
        Objects.requireNonNull(store);
        Objects.requireNonNull(where);
        Objects.requireNonNull(runId);
        Objects.requireNonNull(unknown);
    }

    /** A finding without unknown fields. */
    public Finding(String code, Severity severity, String message, String store, SourceLocation where, String runId) {
        this(code, severity, message, store, where, runId, Unknown.NONE);
    }

    /** {@link #ERROR} lost something, {@link #WARNING} makes a number doubtful, {@link #NOTE} is good to know. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    public static Finding error(String code, String message, String store, SourceLocation where) {
        return new Finding(code, Severity.ERROR, message, store, where, "");
    }

    public static Finding warning(String code, String message, String store, SourceLocation where) {
        return new Finding(code, Severity.WARNING, message, store, where, "");
    }

    public static Finding note(String code, String message, String store, SourceLocation where) {
        return new Finding(code, Severity.NOTE, message, store, where, "");
    }

    /** The same with other unknown fields. */
    public Finding withUnknown(Unknown other) {
        return new Finding(code, severity, message, store, where, runId, other);
    }

    public Finding about(String runId) {
        return new Finding(code, severity, message, store, where, runId, unknown);
    }
}
