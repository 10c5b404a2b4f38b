package dev.sigx.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The spellings of times in all that is written: ISO 8601 in UTC; years before 0 and after 9999 with a sign. The
 * formatter of the library takes longer to start than the times of ten runs take to write.
 */
public final class UtcTime {
    private static final int LAST_PLAIN_YEAR = 9999;

    private UtcTime() {}

    /** {@code 2026-11-22T19:27:54.000Z}: always three digits of milliseconds; what is finer is cut. */
    public static String millis(Instant instant) {
        LocalDateTime time = utc(instant);
        StringBuilder text = date(time, 24).append('T');
        appendClock(text, (int) (time.toLocalTime().toNanoOfDay() / 1_000_000));
        return text.toString();
    }

    /** Appends what follows the {@code T}, e.g. {@code 19:27:54.000Z}. */
    public static void appendClock(StringBuilder text, int millisOfDay) {
        digits(text, millisOfDay / 3_600_000, 2).append(':');
        digits(text, millisOfDay / 60_000 % 60, 2).append(':');
        digits(text, millisOfDay / 1000 % 60, 2).append('.');
        digits(text, millisOfDay % 1000, 3).append('Z');
    }

    /** {@code 2026-11-22 19:27}. */
    public static String minute(Instant instant) {
        LocalDateTime time = utc(instant);
        StringBuilder text = date(time, 16).append(' ');
        digits(text, time.getHour(), 2).append(':');
        return digits(text, time.getMinute(), 2).toString();
    }

    /** {@code 2026-11-22}. */
    public static String day(Instant instant) {
        return date(utc(instant), 10).toString();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static StringBuilder date(LocalDateTime time, int length) {
        StringBuilder text = new StringBuilder(length);
        int year = time.getYear();
        text.append(year < 0 ? "-" : year > LAST_PLAIN_YEAR ? "+" : "");
        digits(text, Math.abs(year), 4).append('-');
        digits(text, time.getMonthValue(), 2).append('-');
        return digits(text, time.getDayOfMonth(), 2);
    }

    private static StringBuilder digits(StringBuilder text, int number, int least) {
        for (int limit = 10, digits = 1; digits < least; digits++, limit *= 10) {
            if (number < limit) {
                text.append('0');
            }
        }
        return text.append(number);
    }
}
