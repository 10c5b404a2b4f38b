package dev.sigx.verify;

import dev.sigx.store.Node;

/** Values in messages. */
final class Shown {
    private static final int LONGEST = 80;

    private Shown() {}

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    static String quoted(String text) {
        return '"' + shortened(text) + '"';
    }

    /** A value as JSON has it, or what kind of value it is; {@code nothing} where there is none. */
    static String value(Node node) {
        if (node == null) {
            return "nothing";
        }
        return switch (node.kind()) {
            case STRING -> quoted(node.text());
            case NUMBER, PLAIN -> shortened(node.text());
            case TRUE -> "true";
            case FALSE -> "false";
            case NULL -> "null";
            case ARRAY -> "a list of " + node.items().size();
            case OBJECT -> "an object";
        };
    }
}
