package dev.sigx.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualTimeTest {
    @Test
    void readsTheUsualFormAsTheParserOfTheLibraryDoes() {
        Random random = new Random(7);
        long span = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();
        for (int i = 0; i < 2000; i++) {
            Instant millis = Instant.ofEpochMilli(random.nextLong(span) / 10 * 10 + 1);
            assertThat(UsualTime.parse(millis.toString())).isEqualTo(millis);
            Instant seconds = Instant.ofEpochSecond(random.nextLong(span / 1000));
            assertThat(UsualTime.parse(seconds.toString())).isEqualTo(seconds);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-11-22",
                "2026-11-22 19:27:54Z",
                "2026-11-22T19:27:54",
                "2026-11-22T19:27:54+02:00",
                "2026-11-22T19:27:54.5Z",
                "2026-11-22T19:27:54,123Z",
                "2026-13-22T19:27:54Z",
                "2026-02-30T19:27:54Z",
                "2026-11-22T24:00:00Z",
                "2026-11-22T19:27:60Z",
                "+026-11-22T19:27:54Z",
                "2026-11-22T1٩:27:54Z"
            })
    void leavesEveryOtherTextToTheLibrary(String text) {
        assertThat(UsualTime.parse(text)).isNull();
    }
}
