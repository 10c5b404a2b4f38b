package dev.sigx.cli;

import dev.sigx.model.Num;
import dev.sigx.model.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a number or a setting is written in the terminal and in Markdown. Rounds half away from zero to significant
 * digits, never to a false zero; missing is a dash and never 0.
 */
final class Shown {
    /** What stands where there is nothing. */
    static final String NOTHING = "–";

    private static final MathContext METRIC = new MathContext(6, RoundingMode.HALF_UP);
    private static final MathContext PERCENT = new MathContext(3, RoundingMode.HALF_UP);
    private static final BigDecimal PLAIN_FROM = new BigDecimal("0.00001");
    private static final BigDecimal PLAIN_TO = new BigDecimal("1e15");

    private Shown() {}

    /** Six significant digits: {@code 24}, {@code 0.0003}, {@code 1.23457e-7}, {@code NaN}. */
    static String number(Num number) {
        return number.isFinite() ? plain(new BigDecimal(number.text()).round(METRIC)) : special(number);
    }

    /** Every digit that is known. */
    static String exact(Num number) {
        return number.isMissing() ? NOTHING : number.text();
    }

    /** The same as {@link #number} with its sign, 0 having none. */
    static String change(Num number) {
        String text = number(number);
        return number.isFinite() && number.value() > 0 ? "+" + text : text;
    }

    /** A fraction as signed percent of three significant digits: 0.1 is {@code +10 %}. */
    static String percent(Num fraction) {
        if (!fraction.isFinite()) {
            return special(fraction);
        }
        BigDecimal percent = new BigDecimal(fraction.text()).movePointRight(2).round(PERCENT);
        return (percent.signum() > 0 ? "+" : "") + plain(percent) + " %";
    }

    /** A setting on one line; text that could pass for another kind of value stands in quotes. Null is a dash. */
    static String setting(Value value) {
        if (value == null) {
            return NOTHING;
        }
        if (value instanceof Num number) {
            return exact(number);
        }
        if (value instanceof Value.Text text) {
            return mustQuote(text.text()) ? '"' + text.text() + '"' : text.text();
        }
        if (value instanceof Value.Flag flag) {
            return Boolean.toString(flag.on());
        }
        if (value instanceof Value.Items items) {
            return items.values().stream().map(Shown::setting).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Value.Fields fields) {
            return fields.values().entrySet().stream().map(Shown::field).collect(Collectors.joining(", ", "{", "}"));
        }
        return "null";
    }

    /** {@code 1 run}, {@code 1,234 runs}. */
    static String count(long count, String one, String many) {
        return grouped(count) + " " + (count == 1 ? one : many);
    }

    /** {@code 1,234}. By hand, as is the rest of this class: the formatter of the platform takes longer to start. */
    static String grouped(long count) {
        StringBuilder digits = new StringBuilder(Long.toString(count));
        for (int comma = digits.length() - 3; comma > 0; comma -= 3) {
            digits.insert(comma, ',');
        }
        return digits.toString();
    }

    /** {@code 1 run}, {@code 1,234 runs}. */
    static String count(long count, String noun) {
        return count(count, noun, noun + "s");
    }

    /** A constant as people read it: {@code incomparable}; a dash for none. */
    static String word(Enum<?> constant) {
        return constant == null
                ? NOTHING
                : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@code 512 bytes}, {@code 1.9 MB}: decimal units, as disks and downloads are counted. */
    static String bytes(long bytes) {
        if (bytes < 1000) {
            return count(bytes, "byte");
        }
        double rest = bytes;
        int unit = -1;
        while (rest >= 999.5 && unit < 4) {
            rest /= 1000;
            unit++;
        }
        long tenths = Math.round(rest * 10);
        String number = tenths < 100 ? tenths / 10 + "." + tenths % 10 : String.valueOf(Math.round(rest));
        return number + " " + "kMGTP".charAt(unit) + "B";
    }

    private static String field(Map.Entry<String, Value> field) {
        return field.getKey() + ": " + setting(field.getValue());
    }

    private static boolean mustQuote(String text) {
        return text.isEmpty()
                || !text.strip().equals(text)
                || text.equals("true")
                || text.equals("false")
                || text.equals("null")
                || text.equals(NOTHING)
                || isNumber(text);
    }

    private static boolean isNumber(String text) {
        if (text.length() > 40) {
            return false;
        }
        try {
            Num.parse(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String special(Num number) {
        return number.isMissing() ? NOTHING : number.text();
    }

    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal tidy = number.stripTrailingZeros();
        BigDecimal size = tidy.abs();
        if (size.compareTo(PLAIN_FROM) >= 0 && size.compareTo(PLAIN_TO) < 0) {
            return tidy.toPlainString();
        }
        int exponent = tidy.precision() - tidy.scale() - 1;
        return tidy.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }
}
