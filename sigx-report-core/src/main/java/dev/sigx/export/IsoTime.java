package dev.sigx.export;

import dev.sigx.model.UtcTime;
import java.time.Instant;

/** Spells a long row of times as {@link UtcTime#millis} does, quickly where they are of the same day. */
final class IsoTime {
    private static final long DAY_MILLIS = 86_400_000;

    private long day = Long.MIN_VALUE;
    private String date = "";

    /** Appends the time of epoch milliseconds. */
    void append(StringBuilder text, long millis) {
        long wanted = Math.floorDiv(millis, DAY_MILLIS);
        if (wanted != day) {
            day = wanted;
            date = UtcTime.day(Instant.ofEpochMilli(wanted * DAY_MILLIS)) + "T";
        }
        text.append(date);
        UtcTime.appendClock(text, (int) Math.floorMod(millis, DAY_MILLIS));
    }
}
