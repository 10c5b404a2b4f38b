package dev.sigx.data;

/** Texts as string literals of the script language, in single quotes and in one line; any code unit survives. */
final class Literals {
    private static final String HEX = "0123456789abcdef";

    private Literals() {}

    static String of(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2);
        append(literal, text);
        return literal.toString();
    }

    static void append(StringBuilder out, String text) {
        out.append('\'');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '\\' || unit == '\'') {
                out.append('\\').append(unit);
            } else if (unit >= ' ' && unit < 0x7f) {
                out.append(unit);
            } else if (unit == '\n') {
                out.append("\\n");
            } else if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(unit).append(text.charAt(++i));
            } else if (unit < 0xa0
                    || unit == 0x2028
                    || unit == 0x2029
                    || unit == 0xfeff
                    || Character.isSurrogate(unit)) {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX.charAt((unit >> shift) & 0xf));
                }
            } else {
                out.append(unit);
            }
        }
        out.append('\'');
    }
}
