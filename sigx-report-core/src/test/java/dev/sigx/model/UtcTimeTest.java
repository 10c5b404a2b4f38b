package dev.sigx.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtcTimeTest {
    private static String library(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    @Test
    void spellsTimesAsTheFormatterOfTheLibraryDoes() {
        Random random = new Random(7);
        long span = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();
        for (int i = 0; i < 2000; i++) {
            Instant instant = Instant.ofEpochMilli(random.nextLong(-span, span)).plusNanos(random.nextInt(1_000_000));
            assertThat(UtcTime.millis(instant)).isEqualTo(library("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", instant));
            assertThat(UtcTime.minute(instant)).isEqualTo(library("uuuu-MM-dd HH:mm", instant));
            assertThat(UtcTime.day(instant)).isEqualTo(library("uuuu-MM-dd", instant));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-0044-03-15T00:00:00Z, -0044-03-15T00:00:00.000Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00.000Z",
        "+10000-01-01T00:00:00Z, +10000-01-01T00:00:00.000Z",
        "2026-11-22T19:27:54.123999999Z, 2026-11-22T19:27:54.123Z"
    })
    void writesYearsOutsideFourDigitsWithASignAndCutsWhatIsFinerThanAMillisecond(Instant instant, String text) {
        assertThat(UtcTime.millis(instant)).isEqualTo(text);
    }
}
