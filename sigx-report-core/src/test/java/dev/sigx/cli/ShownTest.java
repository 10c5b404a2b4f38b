package dev.sigx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.Num;
import dev.sigx.model.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {
    @ParameterizedTest
    @CsvSource({
        "24, 24",
        "24.0, 24",
        "0.0003, 0.0003",
        "0.30000000000000004, 0.3",
        "2.3456789, 2.34568",
        "1234567.9, 1234570",
        "0.000001234567, 1.23457e-6",
        "-1.5e300, -1.5e300",
        "1e15, 1e15",
        "0, 0",
        "-0.0, 0",
        "NaN, NaN",
        "-Infinity, -Infinity"
    })
    void showsNumbersWithSixSignificantDigits(String text, String expected) {
        assertThat(Shown.number(Num.parse(text))).isEqualTo(expected);
    }

    @Test
    void missingIsNeverZero() {
        assertThat(Shown.number(Num.MISSING)).isEqualTo("–");
        assertThat(Shown.change(Num.MISSING)).isEqualTo("–");
        assertThat(Shown.percent(Num.MISSING)).isEqualTo("–");
        assertThat(Shown.exact(Num.MISSING)).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({"0.5, +0.5", "-0.5, -0.5", "0, 0", "1e-9, +1e-9", "Infinity, Infinity"})
    void signsChanges(String text, String expected) {
        assertThat(Shown.change(Num.parse(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, +10 %",
        "-0.2345, -23.5 %",
        "0.00004, +0.004 %",
        "12.3456, +1230 %",
        "0, 0 %",
        "1e-9, +1e-7 %",
        "-0.99999, -100 %"
    })
    void showsFractionsAsSignedPercent(String text, String expected) {
        assertThat(Shown.percent(Num.parse(text))).isEqualTo(expected);
    }

    @Test
    void showsSettingsOnOneLineAndTextThatCouldPassForAnotherKindInQuotes() {
        Value nested = new Value.Fields(Map.of("a", new Value.Items(List.of(Num.of(1), Value.of("x")))));

        assertThat(Shown.setting(nested)).isEqualTo("{a: [1, x]}");
        assertThat(Shown.setting(Num.parse("1.10"))).isEqualTo("1.10");
        assertThat(Shown.setting(Value.of("1.10"))).isEqualTo("\"1.10\"");
        assertThat(Shown.setting(Value.of("true"))).isEqualTo("\"true\"");
        assertThat(Shown.setting(Value.of(true))).isEqualTo("true");
        assertThat(Shown.setting(Value.of(""))).isEqualTo("\"\"");
        assertThat(Shown.setting(Value.Nothing.NOTHING)).isEqualTo("null");
        assertThat(Shown.setting(null)).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, 1 byte",
        "999, 999 bytes",
        "1000, 1.0 kB",
        "9950, 10 kB",
        "999999, 1.0 MB",
        "1900000, 1.9 MB"
    })
    void showsSizesInDecimalUnits(long bytes, String expected) {
        assertThat(Shown.bytes(bytes)).isEqualTo(expected);
    }

    @Test
    void countsWithTheRightNoun() {
        assertThat(Shown.count(1, "run")).isEqualTo("1 run");
        assertThat(Shown.count(12_345, "run")).isEqualTo("12,345 runs");
    }
}
