package dev.sigx.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a data file the way a browser does: the one call, its name and its content as maps, lists, texts, numbers. Knows
 * the little of the language that the files use and refuses everything else.
 */
final class ScriptText {
    private static final String CALL = "sigxData.define(";

    private final String script;
    private int at = CALL.length();

    private ScriptText(String script) {
        this.script = script;
        if (!script.startsWith(CALL)) {
            throw refused("another beginning");
        }
    }

    /** The content of the file of that name. */
    static Object content(String name, String script) {
        ScriptText text = new ScriptText(script);
        if (!text.value().equals(name)) {
            throw text.refused("another name than " + name);
        }
        text.expect(',');
        Object content = text.value();
        text.expect(')');
        text.expect(';');
        text.blanks();
        if (text.at != script.length()) {
            throw text.refused("more after the call");
        }
        return content;
    }

    private AssertionError refused(String what) {
        int from = Math.max(0, Math.min(at, script.length()) - 40);
        return new AssertionError(
                what + " at " + at + ": …" + script.substring(from, Math.min(script.length(), from + 80)));
    }

    private void blanks() {
        while (at < script.length() && (script.charAt(at) == ' ' || script.charAt(at) == '\n')) {
            at++;
        }
    }

    private boolean next(char wanted) {
        blanks();
        boolean there = at < script.length() && script.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char wanted) {
        if (!next(wanted)) {
            throw refused("no " + wanted);
        }
    }

    private Object value() {
        blanks();
        char first = script.charAt(at);
        if (first == '\'') {
            return text();
        } else if (next('[')) {
            List<Object> items = new ArrayList<>();
            while (!next(']')) {
                items.add(value());
                if (!next(',')) {
                    expect(']');
                    break;
                }
            }
            return items;
        } else if (next('{')) {
            return fields();
        }
        return word();
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (!next('}')) {
            blanks();
            String name = script.charAt(at) == '\'' ? text() : name();
            expect(':');
            if (fields.containsKey(name)) {
                throw refused("a field twice");
            }
            fields.put(name, value());
            if (!next(',')) {
                expect('}');
                break;
            }
        }
        return fields;
    }

    private String name() {
        int from = at;
        while (Character.isLetter(script.charAt(at))) {
            at++;
        }
        return script.substring(from, at);
    }

    private Object word() {
        int from = at;
        while ("-+.0123456789abcdefghijklmnopqrstuvwxyzE".indexOf(script.charAt(at)) >= 0) {
            at++;
        }
        String word = script.substring(from, at);
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> Double.valueOf(word);
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        at++;
        while (script.charAt(at) != '\'') {
            char unit = script.charAt(at++);
            if (unit == '\n' || unit == '\r') {
                throw refused("a line end inside a text");
            }
            if (unit != '\\') {
                text.append(unit);
                continue;
            }
            char escaped = script.charAt(at++);
            switch (escaped) {
                case '\\', '\'' -> text.append(escaped);
                case 'n' -> text.append('\n');
                case 'u' -> {
                    text.append((char) Integer.parseInt(script.substring(at, at + 4), 16));
                    at += 4;
                }
                default -> throw refused("an escape that nobody writes");
            }
        }
        at++;
        return text.toString();
    }
}
