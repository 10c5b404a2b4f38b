package dev.sigx.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Reads a time as nearly all stores write it: {@code 2026-11-22T19:27:54Z}, with or without three digits of
 * milliseconds. The parser of the library, which reads every other form, takes longer to start than a small store takes
 * to read.
 */
final class UsualTime {
    private static final String FORM = "dddd-dd-ddTdd:dd:dd.dddZ";
    private static final int WHOLE_SECONDS = "dddd-dd-ddTdd:dd:dd".length();

    private UsualTime() {}

    /** The time, or null where the text has another form or is no time. */
    static Instant parse(String text) {
        boolean millis = text.length() == FORM.length();
        if (!millis && text.length() != WHOLE_SECONDS + 1 || text.charAt(text.length() - 1) != 'Z') {
            return null;
        }
        for (int i = 0; i < text.length() - 1; i++) {
            char wanted = FORM.charAt(i);
            if (wanted == 'd' ? text.charAt(i) < '0' || text.charAt(i) > '9' : text.charAt(i) != wanted) {
                return null;
            }
        }
        try {
            return LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 2),
                            number(text, 8, 2),
                            number(text, 11, 2),
                            number(text, 14, 2),
                            number(text, 17, 2),
                            millis ? number(text, 20, 3) * 1_000_000 : 0)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private static int number(String text, int from, int digits) {
        return Integer.parseInt(text, from, from + digits, 10);
    }
}
