package dev.sigx.export;

import dev.sigx.model.Num;
import dev.sigx.model.Value;

/** A setting as the text of a CSV cell. */
final class SettingText {
    private SettingText() {}

    /** Text as it is, digits of a number, true or false, lists and groups as JSON; empty for nothing. */
    static String of(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        } else if (value instanceof Num number) {
            return number.isMissing() ? "" : number.isFinite() ? Spelling.digits(number) : number.text();
        } else if (value instanceof Value.Flag flag) {
            return Boolean.toString(flag.on());
        } else if (value == null || value instanceof Value.Nothing) {
            return "";
        }
        return JsonOut.compact(out -> out.value(value));
    }

    static Num number(Value value) {
        return value instanceof Num number ? number : Num.MISSING;
    }
}
