package dev.sigx.store.sigxexport;

import java.util.Locale;

/** The closed words of the format. */
final class Words {
    private Words() {}

    /** The constant whose lower-case name is that word, or null. */
    static <E extends Enum<E>> E of(E[] constants, String word) {
        for (E constant : constants) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        return null;
    }
}
