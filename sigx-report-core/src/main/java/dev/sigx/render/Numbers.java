package dev.sigx.render;

import dev.sigx.model.Num;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** The one place where numbers are rounded for readers: significant digits, units, signs and percentages. */
final class Numbers {
    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
    /** A real minus: as wide as a plus, and never broken from its number. */
    static final String MINUS = "−";

    private Numbers() {}

    /** A quantity with its unit ({@code ms}, {@code bytes}, or any other word), rounded to four significant digits. */
    static Shown quantity(Num number, String unit) {
        if (!number.isFinite()) {
            return state(number);
        }
        return switch (unit) {
            case "ms" -> duration(number);
            case "bytes" -> bytes(number);
            default -> plain(number, unit);
        };
    }

    private static Shown state(Num number) {
        return switch (number.state()) {
            case NAN -> new Shown("NaN", "", "", "not a number: the value diverged or is undefined", false);
            case POSITIVE_INFINITY -> new Shown("+∞", "", "", "plus infinity", false);
            case NEGATIVE_INFINITY -> new Shown(MINUS + "∞", "", "", "minus infinity", false);
            default -> Shown.MISSING;
        };
    }

    private static Shown plain(Num number, String unit) {
        double size = Math.abs(number.value());
        BigDecimal exact = new BigDecimal(number.text());
        if (isWhole(exact) && size < 1e6) {
            return split(exact.toBigInteger().toString(), unit, "");
        }
        if (size >= 1e15 || size < 1e-4) {
            return scientific(exact, unit, number.text());
        }
        if (size >= 1e6) {
            String scale = size >= 1e12 ? "T" : size >= 1e9 ? "G" : "M";
            BigDecimal scaled = exact.movePointLeft(scale.equals("T") ? 12 : scale.equals("G") ? 9 : 6);
            return split(rounded(scaled), unit.isEmpty() ? scale : scale + " " + unit, number.text());
        }
        String text = rounded(exact);
        return split(text, unit, text.equals(number.text()) ? "" : number.text());
    }

    private static boolean isWhole(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    private static Shown scientific(BigDecimal exact, String unit, String text) {
        BigDecimal rounded = exact.round(DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        String mantissa = rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        String shown = mantissa + "e" + exponent;
        return split(shown, unit, shown.equals(text) ? "" : text);
    }

    /** Four significant digits; a whole number keeps all of its digits. */
    private static String rounded(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal rounded = value.round(DIGITS);
        if (rounded.scale() < 0) {
            rounded = value.setScale(0, RoundingMode.HALF_EVEN);
        }
        return value.precision() <= rounded.precision() ? value.toPlainString() : rounded.toPlainString();
    }

    private static Shown duration(Num millis) {
        double value = millis.value();
        String exact = millis.text() + " ms";
        double size = Math.abs(value);
        if (size < 1000) {
            return plain(millis, "ms");
        }
        long seconds = Math.round(size / 1000);
        String sign = value < 0 ? MINUS : "";
        if (size < 60_000) {
            BigDecimal rounded = new BigDecimal(millis.text()).movePointLeft(3).round(THREE_DIGITS);
            return split(rounded.stripTrailingZeros().toPlainString(), "s", exact);
        }
        long hours = seconds / 3600;
        long minutes = seconds / 60 % 60;
        String words = hours >= 24
                ? hours / 24 + " d " + hours % 24 + " h"
                : hours > 0 ? hours + " h " + minutes + " min" : minutes + " min " + seconds % 60 + " s";
        return new Shown(sign + words, "", "", exact, true);
    }

    private static Shown bytes(Num bytes) {
        double size = Math.abs(bytes.value());
        if (size < 1000) {
            return plain(bytes, "B");
        }
        int power = size >= 1e12 ? 12 : size >= 1e9 ? 9 : size >= 1e6 ? 6 : 3;
        String unit = power == 12 ? "TB" : power == 9 ? "GB" : power == 6 ? "MB" : "kB";
        BigDecimal scaled = new BigDecimal(bytes.text()).movePointLeft(power).round(THREE_DIGITS);
        return split(
                scaled.scale() < 0 ? scaled.setScale(0).toPlainString() : scaled.toPlainString(),
                unit,
                bytes.text() + " bytes");
    }

    private static Shown split(String text, String unit, String exact) {
        String signed = text.startsWith("-") ? MINUS + text.substring(1) : text;
        int point = signed.indexOf('.');
        String title = exact.isEmpty() || exact.endsWith("bytes") || exact.endsWith("ms") || unit.isEmpty()
                ? exact
                : exact + " " + unit.replaceFirst("^[TGM] ?", "");
        return point < 0
                ? new Shown(signed, "", unit, title.strip(), true)
                : new Shown(signed.substring(0, point), signed.substring(point), unit, title.strip(), true);
    }

    /** A difference: always with a sign, so that no change is told by its colour alone. */
    static Shown signed(Num change, String unit) {
        Shown shown = quantity(change, unit);
        if (!change.isFinite() || change.value() == 0 || shown.integer().startsWith(MINUS)) {
            return shown;
        }
        return new Shown("+" + shown.integer(), shown.fraction(), shown.unit(), shown.exact(), true);
    }

    /** A fraction as signed per cent with three significant digits, at most one decimal above 10 %. Empty where missing. */
    static String percent(Num fraction) {
        if (!fraction.isFinite()) {
            return "";
        }
        BigDecimal percent = new BigDecimal(fraction.text()).movePointRight(2);
        BigDecimal rounded = percent.round(THREE_DIGITS);
        int scale = Math.abs(percent.doubleValue()) >= 10 ? 0 : Math.abs(percent.doubleValue()) >= 0.1 ? 1 : 2;
        if (rounded.scale() > scale) {
            rounded = percent.setScale(scale, RoundingMode.HALF_EVEN);
        }
        if (rounded.scale() < 0) {
            rounded = rounded.setScale(0);
        }
        String text = rounded.abs().toPlainString();
        if (rounded.signum() == 0) {
            return percent.signum() == 0 ? "0 %" : (percent.signum() > 0 ? "+" : MINUS) + "<0.01 %";
        }
        return (rounded.signum() > 0 ? "+" : MINUS) + text + " %";
    }

    /** Made for the first sentence: many sites have none. */
    private static final class Sentence {
        private static final Pattern LONG_DECIMAL =
                Pattern.compile("(?<![\\w.])-?\\d{1,18}\\.\\d{5,40}(?:e-?\\d{1,3})?(?![\\w.]*\\w)");
    }

    /** A sentence with its long decimals rounded; the exact ones stand in the tables and exports. */
    static String inSentence(String sentence) {
        return Sentence.LONG_DECIMAL
                .matcher(sentence)
                .replaceAll(number -> quantity(Num.parse(number.group()), "").text());
    }
}
