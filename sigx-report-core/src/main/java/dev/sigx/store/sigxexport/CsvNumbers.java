package dev.sigx.store.sigxexport;

import dev.sigx.model.Series;
import dev.sigx.store.Fields;
import dev.sigx.store.Limits;
import java.time.Instant;
import java.util.regex.Pattern;

/** Numbers and times as CSV cells spell them. */
final class CsvNumbers {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][-+]?\\d{1,9})?");

    private CsvNumbers() {}

    /** Whether the cell is a finite number as JSON spells it. */
    static boolean isNumber(String cell) {
        return cell.length() <= Limits.NUMBER_CHARACTERS && NUMBER.matcher(cell).matches();
    }

    /** Whether the cell is a number of any state, or empty. */
    static boolean isPoint(String cell) {
        return cell.isEmpty()
                || isNumber(cell)
                || cell.equals("NaN")
                || cell.equals("Infinity")
                || cell.equals("-Infinity");
    }

    /** A value of {@link #isPoint}; {@code absent} where the cell is empty. */
    static double point(String cell, double absent) {
        return cell.isEmpty() ? absent : Double.parseDouble(cell);
    }

    /** A whole number, {@link Series#ABSENT} where the cell is empty; null where it is none. */
    static Long step(String cell) {
        if (cell.isEmpty()) {
            return Series.ABSENT;
        }
        try {
            return Long.valueOf(cell);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Epoch milliseconds, {@link Series#ABSENT} where the cell is empty; null where it is no time. */
    static Long time(String cell) {
        if (cell.isEmpty()) {
            return Series.ABSENT;
        }
        Instant instant = Fields.parseInstant(cell);
        return instant == null ? null : Long.valueOf(instant.toEpochMilli());
    }
}
