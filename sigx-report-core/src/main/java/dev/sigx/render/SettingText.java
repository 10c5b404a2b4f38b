package dev.sigx.render;

import dev.sigx.model.Num;
import dev.sigx.model.Value;
import java.util.stream.Collectors;

/** A setting as text: exact, since settings are short and every digit was chosen by somebody. */
public final class SettingText {
    private static final int LONGEST = 400;

    private SettingText() {}

    /** An absent setting (null) is a dash. */
    public static String of(Value value) {
        if (value == null) {
            return "–";
        }
        String text = text(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "… (" + text.length() + " characters)";
    }

    private static String text(Value value) {
        if (value instanceof Num num) {
            return num.isMissing() ? "–" : num.text();
        }
        if (value instanceof Value.Text text) {
            return text.text().isEmpty() ? "(empty)" : text.text();
        }
        if (value instanceof Value.Flag flag) {
            return flag.on() ? "true" : "false";
        }
        if (value instanceof Value.Items items) {
            return items.values().stream().map(SettingText::text).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Value.Fields fields) {
            return fields.values().entrySet().stream()
                    .map(field -> field.getKey() + ": " + text(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return "null";
    }
}
