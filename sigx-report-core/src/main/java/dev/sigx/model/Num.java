package dev.sigx.model;

import java.math.BigDecimal;

/**
 * A number, which is one of five things: finite, missing, not a number, plus infinity or minus infinity. Missing is
 * never zero, and a diverged value never looks like a missing one.
 *
 * <p>A finite number keeps the digits of its source where it has some ({@link #parse}), so that 64-bit integers and
 * long decimals survive. Two numbers are equal when their state and numeric value are: 1 equals 1.0.
 */
public final class Num implements Value {
    /** The five things a number can be. */
    public enum State {
        FINITE,
        MISSING,
        NAN,
        POSITIVE_INFINITY,
        NEGATIVE_INFINITY
    }

    public static final Num MISSING = new Num(State.MISSING, Double.NaN, "");
    public static final Num NAN = new Num(State.NAN, Double.NaN, "NaN");
    public static final Num POSITIVE_INFINITY = new Num(State.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, "Infinity");
    public static final Num NEGATIVE_INFINITY = new Num(State.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, "-Infinity");

    private static final double EXACT_LONG_LIMIT = 1L << 53;

    private final State state;
    private final double value;
    private final String digits;

    /** Made when it is first asked for; several writers ask, on several threads, and all make the same. */
    private String text;

    private Num(State state, double value, String digits) {
        this.state = state;
        this.value = value;
        this.digits = digits;
    }

    public static Num of(double value) {
        if (Double.isFinite(value)) {
            return new Num(State.FINITE, value, null);
        }
        return Double.isNaN(value) ? NAN : value > 0 ? POSITIVE_INFINITY : NEGATIVE_INFINITY;
    }

    public static Num of(long value) {
        return new Num(State.FINITE, value, Math.abs(value) < EXACT_LONG_LIMIT ? null : Long.toString(value));
    }

    /**
     * Reads a decimal number, or one of the spellings NaN, Infinity and -Infinity.
     *
     * @throws NumberFormatException where the text is neither; a value too large for a double is refused as well, since
     *     it would turn into infinity silently
     */
    public static Num parse(String text) {
        switch (text) {
            case "NaN":
                return NAN;
            case "Infinity":
            case "+Infinity":
                return POSITIVE_INFINITY;
            case "-Infinity":
                return NEGATIVE_INFINITY;
            default:
                double value = ShortestDecimal.parse(text);
                if (!Double.isFinite(value)) {
                    throw new NumberFormatException("beyond the range of a 64-bit float: " + text);
                }
                if (value == 0 && text.startsWith("-")) {
                    // A decimal has no minus zero; exports write it with a fraction.
                    return new Num(State.FINITE, -0.0, text.equals("-0") || text.equals("-0.0") ? null : text);
                }
                Num number = new Num(State.FINITE, value, null);
                return number.text().equals(text) ? number : new Num(State.FINITE, value, text);
        }
    }

    public State state() {
        return state;
    }

    public boolean isFinite() {
        return state == State.FINITE;
    }

    public boolean isMissing() {
        return state == State.MISSING;
    }

    /** The nearest double; NaN where the number is missing or not a number. */
    public double value() {
        return value;
    }

    /**
     * The decimal text: the digits of the source where it had some, else the shortest that read back as {@link
     * #value()}; {@code NaN}, {@code Infinity}, {@code -Infinity}; empty where missing.
     */
    public String text() {
        if (digits != null) {
            return digits;
        }
        String known = text;
        if (known == null) {
            known = ShortestDecimal.of(value);
            text = known;
        }
        return known;
    }

    /** Whether the source wrote it in other digits than the shortest ones, e.g. {@code 1.10} or a 64-bit integer. */
    public boolean hasSourceDigits() {
        return state == State.FINITE && digits != null;
    }

    private boolean beyondDouble() {
        return digits != null && Math.abs(value) >= EXACT_LONG_LIMIT;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Num that) || state != that.state) {
            return false;
        }
        if (state != State.FINITE) {
            return true;
        }
        if (beyondDouble() || that.beyondDouble()) {
            return new BigDecimal(text()).compareTo(new BigDecimal(that.text())) == 0;
        }
        return value == that.value;
    }

    @Override
    public int hashCode() {
        return state == State.FINITE ? Double.hashCode(value + 0.0) : state.hashCode();
    }

    @Override
    public String toString() {
        return isMissing() ? "missing" : text();
    }
}
