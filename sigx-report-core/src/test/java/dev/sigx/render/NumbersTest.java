package dev.sigx.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.Num;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "24, , 24",
        "64.0000, , 64",
        "0.0003, , 0.0003",
        "0.00001, , 1e-5",
        "0.000012345678, , 1.235e-5",
        "4.030302453517934, , 4.030",
        "56.27793013123766, , 56.28",
        "0.0380952380952381, , 0.03810",
        "109696.81694783922, , 109697",
        "999999, , 999999",
        "1234567, , 1.235 M",
        "2500000000, , 2.500 G",
        "1e300, , 1e300",
        "-0.05058208182058, , −0.05058",
        "0, , 0",
        "313, ms, 313 ms",
        "1500, ms, 1.5 s",
        "200000, ms, 3 min 20 s",
        "3600000, ms, 1 h 0 min",
        "90000000, ms, 1 d 1 h",
        "512, bytes, 512 B",
        "1070000, bytes, 1.07 MB",
        "351000, bytes, 351 kB",
    })
    void roundsToWhatAReaderCanUse(String number, String unit, String shown) {
        assertThat(Numbers.quantity(Num.parse(number), unit == null ? "" : unit).text())
                .isEqualTo(shown);
    }

    @Test
    void keepsTheExactValueWhereItRounded() {
        assertThat(Numbers.quantity(Num.parse("4.030302453517934"), "").exact()).isEqualTo("4.030302453517934");
        assertThat(Numbers.quantity(Num.of(24), "").exact()).isEmpty();
        assertThat(Numbers.quantity(Num.of(1_070_123), "bytes").exact()).isEqualTo("1070123 bytes");
    }

    @Test
    void tellsTheFiveStatesApart() {
        assertThat(Numbers.quantity(Num.MISSING, "ms").text()).isEqualTo("–");
        assertThat(Numbers.quantity(Num.NAN, "").text()).isEqualTo("NaN");
        assertThat(Numbers.quantity(Num.POSITIVE_INFINITY, "").text()).isEqualTo("+∞");
        assertThat(Numbers.quantity(Num.NEGATIVE_INFINITY, "").text()).isEqualTo("−∞");
        assertThat(Numbers.quantity(Num.of(0), "").text()).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, +10 %",
        "-0.01255, −1.3 %",
        "2.81, +281 %",
        "0.00005, +<0.01 %",
        "0.0004, +0.04 %",
        "0, 0 %",
        "48.8, +4880 %"
    })
    void writesPercentagesWithTheirSign(String fraction, String shown) {
        assertThat(Numbers.percent(Num.parse(fraction))).isEqualTo(shown);
    }

    @Test
    void putsASignOnEveryDifference() {
        assertThat(Numbers.signed(Num.of(9), "ms").text()).isEqualTo("+9 ms");
        assertThat(Numbers.signed(Num.of(-9), "ms").text()).isEqualTo("−9 ms");
        assertThat(Numbers.signed(Num.of(0), "").text()).isEqualTo("0");
    }

    @Test
    void roundsLongDecimalsInASentenceAndNothingElse() {
        assertThat(Numbers.inSentence("mean loss is 4.037674120704842 against 4.030302453517934."))
                .isEqualTo("mean loss is 4.038 against 4.030.");
        assertThat(Numbers.inSentence("version 1.2.3456789 of run_1.23456789x, 0.25"))
                .isEqualTo("version 1.2.3456789 of run_1.23456789x, 0.25");
    }

    @Test
    void theDigitsOfANumberAreMarkupInWhichNothingOfTheStoreIs() {
        assertThat(Numbers.quantity(Num.parse("12.5"), "<b>&\"'\u202e").digits())
                .hasToString("12<i>.5</i> <span class=\"unit\">&lt;b&gt;&amp;&quot;&#39;⟨U+202E⟩</span>");
        assertThat(Numbers.quantity(Num.of(7), "").digits()).hasToString("7");
        assertThat(Shown.MISSING.digits()).hasToString("–");
    }
}
