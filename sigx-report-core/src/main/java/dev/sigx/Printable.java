package dev.sigx;

/**
 * Text from a store, made safe for a terminal or a log: control characters (which could move the cursor or colour the screen),
 * line ends, marks that turn the direction of text, and broken surrogates become visible escapes such as {@code \u001b}.
 * Letters of any script stay.
 */
public final class Printable {
    private Printable() {}

    /** The text itself where nothing in it does harm. */
    public static String of(String text) {
        int clean = 0;
        while (clean < text.length() && isPlain(text.charAt(clean))) {
            clean++;
        }
        if (clean == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (isHarmless(point)) {
                shown.appendCodePoint(point);
            } else if (point == '\n') {
                shown.append("\\n");
            } else if (point == '\t') {
                shown.append("\\t");
            } else if (point == '\r') {
                shown.append("\\r");
            } else {
                shown.append(String.format(point > 0xFFFF ? "\\U%08x" : "\\u%04x", point));
            }
        });
        return shown.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F;
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            // Joiners shape letters and emoji; every other format character is invisible and some turn text around.
            case Character.FORMAT -> point == 0x200C || point == 0x200D;
            default -> true;
        };
    }
}
