package dev.sigx.model;

import tools.jackson.core.io.NumberInput;
import tools.jackson.core.io.NumberOutput;

/**
 * The one way a computed double becomes decimal text: the shortest digits that read back as the same double (Raffaello
 * Giulietti, "The Schubfach way to render doubles"). {@link Double#toString(double)} of Java 17 is sometimes longer, so
 * the bytes of a report would depend on the Java version. Whole numbers below 10^17 have no fraction and no exponent
 * (24, not 24.0); other exponents are written as {@code 1e-7} and {@code 1.5e23}.
 */
public final class ShortestDecimal {
    private static final double PLAIN_LIMIT = 1e17;

    /** From here on, and below the other limit, a number is written without an exponent as it is. */
    private static final double LEAST_TIDY = 1e-3;

    private static final double TIDY_LIMIT = 1e7;

    private ShortestDecimal() {}

    /** @throws IllegalArgumentException where the value is not finite: each of those has a spelling of its own */
    public static String of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < PLAIN_LIMIT) {
            return value == 0 && 1 / value < 0 ? "-0" : Long.toString((long) value);
        }
        String text = NumberOutput.toString(value, true);
        return size >= LEAST_TIDY && size < TIDY_LIMIT ? text : tidy(text);
    }

    /**
     * The nearest double of a decimal text, with or without a sign, a fraction and an exponent; infinite beyond its
     * range.
     *
     * @throws NumberFormatException where the text is none
     */
    static double parse(String text) {
        for (int i = 0; i < text.length(); i++) {
            // The parser takes more than decimals: hexadecimal numbers, blanks around one, and a letter for its type.
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                throw new NumberFormatException("not a decimal number: " + text);
            }
        }
        return NumberInput.parseDouble(text, true);
    }

    /** The shortest digits that read back as the same float, for values that a store keeps in 32 bits. */
    public static String of(float value) {
        if (!Float.isFinite(value)) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        return tidy(NumberOutput.toString(value, true));
    }

    private static String tidy(String text) {
        int exponent = text.indexOf('E');
        if (exponent < 0) {
            return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        }
        String digits = text.substring(0, exponent);
        if (digits.endsWith(".0")) {
            digits = digits.substring(0, digits.length() - 2);
        }
        return digits + "e" + text.substring(exponent + 1);
    }
}
