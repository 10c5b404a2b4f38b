package dev.sigx.maven;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads the property {@code project.build.outputTimestamp} as Maven's own plugins do. */
final class OutputTimestamp {
    private OutputTimestamp() {}

    /**
     * The instant of a reproducible build.
     *
     * @param text ISO 8601 with offset, or seconds since 1970; a single character switches it off
     * @return null where there is none
     */
    static Instant parse(String text) {
        if (text == null || (text.length() < 2 && !text.matches("\\d"))) {
            return null;
        }
        try {
            return text.matches("\\d+")
                    ? Instant.ofEpochSecond(Long.parseLong(text))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }
}
