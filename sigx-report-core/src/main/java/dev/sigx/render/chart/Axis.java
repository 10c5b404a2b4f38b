package dev.sigx.render.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * One axis: maps values to positions and gives round tick marks (steps of 1, 2 or 5 times a power of ten).
 *
 * @param low value at the start
 * @param high value at the end
 * @param from position of {@code low}
 * @param to position of {@code high}
 */
record Axis(double low, double high, double from, double to) {
    /** A range that holds both values with a little air, never empty. */
    static Axis of(double low, double high, double from, double to, double air) {
        double span = high - low;
        if (span == 0) {
            span = low == 0 ? 1 : Math.abs(low) * 0.1;
        }
        double pad = span * air;
        boolean flat = high == low;
        return new Axis(low - (flat ? span : pad), high + (flat ? span : pad), from, to);
    }

    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /**
     * A tick mark.
     *
     * @param at position, one decimal
     * @param label its value
     */
    public record Tick(String at, String label) {}

    List<Tick> ticks(int about, boolean wholeOnly) {
        BigDecimal step = step((high - low) / about);
        if (wholeOnly && step.compareTo(BigDecimal.ONE) < 0) {
            step = BigDecimal.ONE;
        }
        List<Tick> ticks = new ArrayList<>();
        BigDecimal value =
                BigDecimal.valueOf(Math.ceil(low / step.doubleValue())).multiply(step);
        while (value.doubleValue() <= high + step.doubleValue() * 1e-9) {
            ticks.add(new Tick(Coordinates.of(at(value.doubleValue())), label(value)));
            value = value.add(step);
        }
        return ticks;
    }

    private static BigDecimal step(double rough) {
        int exponent = (int) Math.floor(Math.log10(rough));
        double leading = rough / Math.pow(10, exponent);
        int digit = leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10;
        return BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
    }

    private static String label(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        double size = Math.abs(plain.doubleValue());
        if (size >= 1e6) {
            return plain.movePointLeft(6)
                            .round(new MathContext(4))
                            .stripTrailingZeros()
                            .toPlainString() + " M";
        }
        if (size > 0 && size < 1e-4) {
            int exponent = plain.precision() - plain.scale() - 1;
            return plain.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
        }
        String text = plain.toPlainString();
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }
}
