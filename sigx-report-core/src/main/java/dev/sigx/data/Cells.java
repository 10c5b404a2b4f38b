package dev.sigx.data;

import dev.sigx.model.Num;
import dev.sigx.model.Value;
import dev.sigx.render.SettingText;

/** Values as cells of a column, in the script language. */
final class Cells {
    private static final int LONGEST_TEXT = 200;

    private Cells() {}

    /** A number whose digits are not those that a computed double has is kept as text. */
    static String of(Num number) {
        if (number.isMissing()) {
            return "null";
        }
        return number.isFinite() && !number.hasSourceDigits()
                ? number.text()
                : "{num:" + Literals.of(number.text()) + "}";
    }

    static String of(Value value) {
        if (value instanceof Num number) {
            return of(number);
        } else if (value instanceof Value.Text text) {
            return Literals.of(shortened(text.text()));
        } else if (value instanceof Value.Flag flag) {
            return flag.on() ? "true" : "false";
        } else if (value instanceof Value.Nothing) {
            return "{nothing:true}";
        }
        return "{items:" + Literals.of(shortened(SettingText.of(value))) + "}";
    }

    static String shortened(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end) + "…";
    }
}
