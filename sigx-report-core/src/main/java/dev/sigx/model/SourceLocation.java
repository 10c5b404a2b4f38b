package dev.sigx.model;

import java.util.Objects;

/**
 * Where in the input something stands. Never an absolute path: a report must not tell about the machine.
 *
 * @param file relative to the folder of its store, or the file's name; empty where the place is no file
 * @param line from 1, or 0 where unknown
 * @param pointer JSON Pointer (RFC 6901) inside the document, or empty
 */
public record SourceLocation(String file, int line, String pointer) {
    public static final SourceLocation NOWHERE = new SourceLocation("", 0, "");

    public SourceLocation {
        Objects.requireNonNull(file);
        Objects.requireNonNull(pointer);
    }

    public static SourceLocation of(String file) {
        return new SourceLocation(file, 0, "");
    }

    /** Appends one step to a JSON Pointer, escaped as RFC 6901 asks. */
    public static String pointer(String parent, String field) {
        return parent + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    /** Whether it is {@link #NOWHERE}, without the {@code equals} that Java puts together at its first call. */
    public boolean isNowhere() {
        return file.isEmpty() && line == 0 && pointer.isEmpty();
    }

    /** As terminals make it clickable: {@code file:line pointer}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (!pointer.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(pointer);
        }
        return text.toString();
    }
}
