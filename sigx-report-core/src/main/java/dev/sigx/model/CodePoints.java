package dev.sigx.model;

import java.util.Comparator;

/** Orders text by code point, which is the same on every machine and in every locale. */
public final class CodePoints {
    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    public static int compare(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                // Surrogates stand for code points above U+FFFF, yet sort below U+E000 as units.
                boolean both = Character.isSurrogate(a) == Character.isSurrogate(b);
                return both ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
