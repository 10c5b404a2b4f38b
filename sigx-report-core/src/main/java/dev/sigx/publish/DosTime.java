package dev.sigx.publish;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as zip archives have them: two-second steps from 1980 to 2107, without a zone; ours are of UTC. */
final class DosTime {
    private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0, 0);
    private static final LocalDateTime LAST = LocalDateTime.of(2107, 12, 31, 23, 59, 58);

    private DosTime() {}

    /** Time in the low half, date in the high half; the nearest that there is. The first where no instant is known. */
    static int of(Instant instant) {
        LocalDateTime time = FIRST;
        if (instant != null && instant.isAfter(FIRST.toInstant(ZoneOffset.UTC))) {
            time = instant.isBefore(LAST.toInstant(ZoneOffset.UTC))
                    ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
                    : LAST;
        }
        int date = (time.getYear() - 1980) << 9 | time.getMonthValue() << 5 | time.getDayOfMonth();
        return date << 16 | time.getHour() << 11 | time.getMinute() << 5 | time.getSecond() / 2;
    }
}
