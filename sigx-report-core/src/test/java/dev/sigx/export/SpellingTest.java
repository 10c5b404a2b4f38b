package dev.sigx.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.Num;
import dev.sigx.model.Series;
import dev.sigx.model.UtcTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.0", "1.10", "1e5", "1E+5", "-2.5e-300", "18446744073709551615"})
    void keepsDigitsThatAreJson(String digits) {
        assertThat(Spelling.digits(Num.parse(digits))).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"+5,5", ".5,0.5", "5.,5", "007,7", "-.5e1,-5", "-0,-0.0"})
    void spellsOtherDigitsAsJson(String written, String digits) {
        assertThat(Spelling.digits(Num.parse(written))).isEqualTo(digits);
        assertThat(Spelling.isJsonNumber(digits)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "01", "1.", ".1", "1e", "1e+", "+1", "1 ", "NaN", "٥", "0x1", "1.2.3"})
    void knowsWhatIsNoJsonNumber(String text) {
        assertThat(Spelling.isJsonNumber(text)).isFalse();
    }

    @Test
    void spellsPointsOfAHistory() {
        assertThat(Spelling.point(0.1)).isEqualTo("0.1");
        assertThat(Spelling.point(-0.0)).isEqualTo("-0.0");
        assertThat(Spelling.point(Series.missing())).isEmpty();
        assertThat(Spelling.point(Double.NaN)).isEqualTo("NaN");
        assertThat(Spelling.point(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1795375674120L, 1795375674999L, 253402300799999L, -62135596800000L})
    void spellsTimesOfPointsLikeOtherTimes(long millis) {
        StringBuilder text = new StringBuilder();
        IsoTime times = new IsoTime();
        times.append(text, millis);
        times.append(text, millis + 1);
        assertThat(text.toString())
                .isEqualTo(UtcTime.millis(Instant.ofEpochMilli(millis))
                        + UtcTime.millis(Instant.ofEpochMilli(millis + 1)));
    }

    @Test
    void writesMillisecondsAlways() {
        assertThat(UtcTime.millis(Instant.parse("2026-11-22T19:27:54.123456789Z")))
                .isEqualTo("2026-11-22T19:27:54.123Z");
        assertThat(UtcTime.millis(Instant.parse("2026-11-22T19:27:54Z"))).isEqualTo("2026-11-22T19:27:54.000Z");
    }
}
