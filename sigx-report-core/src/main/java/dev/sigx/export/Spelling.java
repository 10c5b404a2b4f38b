package dev.sigx.export;

import dev.sigx.model.Num;
import dev.sigx.model.Series;
import dev.sigx.model.ShortestDecimal;
import dev.sigx.model.Statistic;
import dev.sigx.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** How numbers, closed words and kinds of values are spelled in every export. */
final class Spelling {
    /** All answers of {@link #kind}, the empty one excepted. */
    static final List<String> KINDS = List.of("number", "text", "flag", "list", "group", "nothing");

    private static final int LONGEST_SHOWN = 60;

    private Spelling() {}

    /** Foreign text in a message. */
    static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    /** A constant in lower case with dashes. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A statistic as it is written everywhere; empty for none. */
    static String word(Statistic statistic) {
        return statistic == null ? "" : statistic.word();
    }

    /**
     * The digits of a finite number as JSON asks for them: those of the source, unless it wrote {@code +5}, {@code .5} or
     * the like; then the same value in plain spelling. Minus zero has a fraction, without which readers take it for the
     * integer 0.
     */
    static String digits(Num number) {
        String text = number.text();
        if (text.equals("-0")) {
            return "-0.0";
        }
        return !number.hasSourceDigits() || isJsonNumber(text) ? text : new BigDecimal(text).toString();
    }

    /** A value of a history: digits, or one of the words NaN, Infinity, -Infinity; empty where missing. */
    static String point(double value) {
        if (Double.isFinite(value)) {
            return value == 0 ? (1 / value < 0 ? "-0.0" : "0") : ShortestDecimal.of(value);
        }
        return Series.isMissing(value) ? "" : Num.of(value).text();
    }

    static boolean isJsonNumber(String text) {
        int at = text.startsWith("-") ? 1 : 0;
        int whole = digitsFrom(text, at);
        if (whole == at || (text.charAt(at) == '0' && whole > at + 1)) {
            return false;
        }
        at = whole;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = digitsFrom(text, at + 1);
            if (fraction == at + 1) {
                return false;
            }
            at = fraction;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            int exponent = digitsFrom(text, at);
            if (exponent == at) {
                return false;
            }
            at = exponent;
        }
        return at == text.length();
    }

    private static int digitsFrom(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** The kind of a setting: number, text, flag, list, group or nothing; empty for no value at all. */
    static String kind(Value value) {
        if (value == null) {
            return "";
        } else if (value instanceof Num) {
            return "number";
        } else if (value instanceof Value.Text) {
            return "text";
        } else if (value instanceof Value.Flag) {
            return "flag";
        } else if (value instanceof Value.Items) {
            return "list";
        }
        return value instanceof Value.Fields ? "group" : "nothing";
    }
}
