package dev.sigx.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version that a document says it has: {@code MAJOR}, {@code MAJOR.MINOR} or {@code MAJOR.MINOR.PATCH}. */
record DocumentVersion(int major, int minor) {
    private static final Pattern VERSION = Pattern.compile("(\\d+)(?:\\.(\\d+))?(?:\\.\\d+)?");
    private static final int LONGEST = 1_000;
    private static final int MOST_DIGITS = 9;

    /** The version of that text, or null where it is none. */
    static DocumentVersion of(String text) {
        Matcher parts = VERSION.matcher(text.length() > LONGEST ? "" : text.strip());
        return parts.matches() ? new DocumentVersion(number(parts.group(1)), number(parts.group(2))) : null;
    }

    private static int number(String digits) {
        if (digits == null) {
            return 0;
        }
        return digits.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
