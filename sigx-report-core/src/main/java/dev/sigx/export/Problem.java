package dev.sigx.export;

import dev.sigx.model.Finding;
import dev.sigx.model.SourceLocation;

/**
 * Something that a validated file does not do as its schema asks.
 *
 * @param severity an error makes the file invalid, a note does not
 * @param where file as it was given, line and JSON Pointer
 * @param message one sentence
 */
public record Problem(Finding.Severity severity, SourceLocation where, String message) {
    static Problem error(SourceLocation where, String message) {
        return new Problem(Finding.Severity.ERROR, where, message);
    }

    static Problem note(SourceLocation where, String message) {
        return new Problem(Finding.Severity.NOTE, where, message);
    }

    public boolean isError() {
        return severity == Finding.Severity.ERROR;
    }

    /** As terminals make it clickable: {@code file:line pointer: message}. */
    @Override
    public String toString() {
        return where + ": " + message;
    }
}
