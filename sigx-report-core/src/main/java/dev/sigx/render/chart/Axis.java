package dev.sigx.render.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
            ticks.add(new Tick(Coordinates.of(at(value.doubleValue())), label(value, step)));
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

    /**
     * All labels of an axis have the decimals of its step, so that 4 stands as 4.0 beside 4.2. Large values are counted in
     * millions and so on where the step is not too fine for it.
     */
    private static String label(BigDecimal value, BigDecimal step) {
        double size = Math.abs(value.doubleValue());
        if (size >= 1e15 || step.doubleValue() < 1e-5) {
            BigDecimal plain = value.stripTrailingZeros();
            int exponent = plain.signum() == 0 ? 0 : plain.precision() - plain.scale() - 1;
            String mantissa = plain.movePointLeft(exponent).stripTrailingZeros().toPlainString();
            return minus(mantissa) + (exponent == 0 ? "" : "e" + exponent);
        }
        int thousands = size >= 1e12 ? 12 : size >= 1e9 ? 9 : 6;
        if (size >= 1e6 && step.doubleValue() >= Math.pow(10, thousands - 3)) {
            String unit = thousands == 12 ? " T" : thousands == 9 ? " G" : " M";
            return minus(value.movePointLeft(thousands).stripTrailingZeros().toPlainString()) + unit;
        }
        int decimals = Math.max(0, step.stripTrailingZeros().scale());
        return minus(value.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString());
    }

    private static String minus(String text) {
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }
}
