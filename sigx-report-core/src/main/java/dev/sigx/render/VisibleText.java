package dev.sigx.render;

/**
 * Makes text safe to look at: what a browser would drop, reorder or not show at all is replaced by a visible mark.
 * Every string that reaches a template passes here, see {@link Templates}. Markup is not this class's business: the
 * templates escape it.
 */
final class VisibleText {
    private VisibleText() {}

    /** The text itself where nothing in it needs a mark, which is the usual case. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (suspicious(text, i)) {
                return marked(text);
            }
        }
        return text;
    }

    private static boolean suspicious(String text, int i) {
        char unit = text.charAt(i);
        if (unit < ' ') {
            return unit != '\n' && unit != '\t' && unit != '\r';
        }
        if (unit < 0x7f) {
            return false;
        }
        if (Character.isSurrogate(unit)) {
            boolean paired = Character.isHighSurrogate(unit)
                    ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                    : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            return !paired || isTag(text, i);
        }
        return unit <= 0x9f
                || unit == 0xad
                || unit == 0x61c
                || unit == 0x180e
                || (unit >= 0x200b && unit <= 0x200f)
                || (unit >= 0x2028 && unit <= 0x202e)
                || (unit >= 0x2060 && unit <= 0x206f)
                || unit == 0xfeff
                || (unit >= 0xfff9 && unit <= 0xfffb)
                || unit >= 0xfffe
                || (unit >= 0xfdd0 && unit <= 0xfdef);
    }

    /** Language tags and noncharacters beyond the basic plane. */
    private static boolean isTag(String text, int i) {
        int start = Character.isLowSurrogate(text.charAt(i)) ? i - 1 : i;
        int point = text.codePointAt(start);
        return (point >= 0xe0000 && point <= 0xe007f) || (point & 0xfffe) == 0xfffe;
    }

    private static String marked(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (!suspicious(text, i)) {
                out.append(unit);
            } else if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(mark(text.codePointAt(i)));
                i++;
            } else {
                out.append(unit < 0x20 ? String.valueOf((char) (0x2400 + unit)) : mark(unit));
            }
        }
        return out.toString();
    }

    private static String mark(int point) {
        return "⟨U+" + "0".repeat(Math.max(0, 4 - Integer.toHexString(point).length()))
                + Integer.toHexString(point).toUpperCase(java.util.Locale.ROOT) + "⟩";
    }
}
