package dev.sigx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumTest {
    @Test
    void readsTheNearestDoubleOfEveryDecimal() {
        Random random = new Random(11);
        for (int i = 0; i < 5000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value) && value != 0) {
                for (String text : new String[] {
                    Double.toString(value),
                    new BigDecimal(value).toString(),
                    String.format(Locale.ROOT, "%.3e", value),
                    ShortestDecimal.of(value)
                }) {
                    double nearest = new BigDecimal(text).doubleValue();
                    if (Double.isFinite(nearest)) {
                        assertThat(Num.parse(text).value()).as(text).isEqualTo(nearest);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "0.50, 0.50", "1, 1", "1.0, 1.0", "+1, +1", "1e3, 1e3", "-0, -0", ".5, .5", "5., 5."})
    void keepsTheDigitsOfItsSource(String text, String kept) {
        assertThat(Num.parse(text).text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "1 ", " 1", "1d", "1f", "1D", "0x1p3", "0x10", "1_000", "1,5", "e5", "1e", "1e+", "--1", "1-1",
                ".", "-", "nan", "inf", "٣", "1e5.5"
            })
    void refusesWhatIsNoDecimal(String text) {
        assertThatThrownBy(() -> Num.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e309", "-1e309", "1e99999999999"})
    void refusesWhatWouldBecomeInfinite(String text) {
        assertThatThrownBy(() -> Num.parse(text)).isInstanceOf(NumberFormatException.class);
    }
}
