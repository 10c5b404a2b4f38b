package dev.sigx.store.files;

import dev.sigx.store.Node;

/** Words for a value inside a message: what kind it is, and its beginning. */
final class Excerpt {
    private static final int LENGTH = 60;

    private Excerpt() {}

    static String of(String text) {
        return of(text, LENGTH);
    }

    static String of(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + "…";
    }

    static String of(Node node) {
        return switch (node.kind()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case NUMBER -> "the number " + of(node.text());
            case STRING -> "the text \"" + of(node.text()) + "\"";
            case PLAIN -> "\"" + of(node.text()) + "\"";
            case TRUE -> "true";
            case FALSE -> "false";
            case NULL -> "null";
        };
    }
}
