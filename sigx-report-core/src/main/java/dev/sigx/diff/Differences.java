package dev.sigx.diff;

import dev.sigx.model.Num;
import java.math.BigDecimal;

/**
 * The arithmetic of a change, in 64-bit floats as every language has them. Binary fractions make 1.1 - 1 a little more
 * than 0.1 and 0.11 - 0.1 a little less than 0.01; so a change is held against a limit with a tolerance of {@link
 * #ROUNDING} of the larger of the two values, and 1 to 1.1 and 0.1 to 0.11 are both exactly 10 %.
 */
public final class Differences {
    /** Far above the rounding error of one subtraction (2e-16), far below any change that somebody would report. */
    public static final double ROUNDING = 1e-12;

    private static final double EXACT_LIMIT = 1L << 53;

    /** Numbers whose last digits lie further apart are subtracted as floats: 1e-99999999 would take a gigabyte. */
    private static final int MOST_PLACES = 1000;

    private Differences() {}

    /**
     * After minus before; missing unless both are finite, and where the difference leaves the range of a 64-bit float.
     * Integers beyond 2^53 are subtracted digit by digit.
     */
    public static Num absolute(Num before, Num after) {
        if (!before.isFinite() || !after.isFinite()) {
            return Num.MISSING;
        }
        if (isLongInteger(before) || isLongInteger(after)) {
            BigDecimal left = new BigDecimal(after.text());
            BigDecimal right = new BigDecimal(before.text());
            if (Math.abs((long) left.scale() - right.scale()) <= MOST_PLACES) {
                return finiteOrMissing(left.subtract(right).doubleValue());
            }
        }
        return finiteOrMissing(after.value() - before.value());
    }

    /**
     * The absolute change as a fraction of |before| (0.1 is 10 %); missing where there is no absolute change, where
     * the baseline is 0, and where the fraction leaves the range of a 64-bit float.
     */
    public static Num relative(Num before, Num after) {
        Num change = absolute(before, after);
        if (change.isMissing() || before.value() == 0) {
            return Num.MISSING;
        }
        return finiteOrMissing(change.value() / Math.abs(before.value()));
    }

    /** Whether a finite value changed by more than that fraction of the baseline; from 0 any change does. */
    public static boolean exceeds(double fraction, Num before, Num after) {
        double change = Math.abs(after.value() - before.value());
        return change > fraction * Math.abs(before.value()) + tolerance(before, after);
    }

    /** Whether a finite value grew by at least that much; a negative change never reaches a positive amount. */
    public static boolean growsBy(double amount, Num before, Num after) {
        double change = after.value() - before.value();
        return change > 0 && change >= amount - tolerance(before, after);
    }

    private static double tolerance(Num before, Num after) {
        return ROUNDING * Math.max(Math.abs(before.value()), Math.abs(after.value()));
    }

    private static boolean isLongInteger(Num number) {
        return number.hasSourceDigits() && Math.abs(number.value()) >= EXACT_LIMIT;
    }

    /** No change is 0 and never minus zero. */
    private static Num finiteOrMissing(double value) {
        return Double.isFinite(value) ? Num.of(value + 0.0) : Num.MISSING;
    }
}
