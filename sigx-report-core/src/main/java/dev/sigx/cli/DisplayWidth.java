package dev.sigx.cli;

import dev.sigx.Printable;

/**
 * How many columns of a terminal a text takes: marks that combine with the letter before take none, East Asian wide
 * letters and emoji take two, everything else one. The wide ranges are those of Unicode's East Asian Width (UAX 11),
 * joined to whole blocks.
 */
final class DisplayWidth {
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x231A, 0x231B},
        {0x2E80, 0x303E},
        {0x3041, 0x33FF},
        {0x3400, 0x4DBF},
        {0x4E00, 0x9FFF},
        {0xA000, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF},
        {0x1FA70, 0x1FAFF},
        {0x20000, 0x3FFFD},
    };

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** Foreign text made safe, and shortened to so many columns where it does not fit. */
    static String fit(String foreign, int columns) {
        // A letter takes few units of text; what lies far behind the edge of a huge name need not be looked at.
        String start = foreign.length() > 8 * columns ? foreign.substring(0, 8 * columns) : foreign;
        return shorten(Printable.of(start), columns);
    }

    /** The text where it fits, else as much of it as fits with an ellipsis behind it. */
    static String shorten(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        int width = 0;
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            if (width + of(point) > columns - 1) {
                break;
            }
            width += of(point);
            end += Character.charCount(point);
        }
        return text.substring(0, end) + "…";
    }

    private static int of(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    private static boolean isWide(int point) {
        for (int[] range : WIDE) {
            if (point >= range[0] && point <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
