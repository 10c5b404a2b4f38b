package dev.sigx.store;

import java.util.HashSet;
import java.util.Set;

/** The ids of all stores of one build: readable, and each given once. */
public final class StoreIds {
    private final Set<String> taken = new HashSet<>();

    /** Keeps an id from being given by {@link #assign}. */
    public void reserve(String id) {
        taken.add(id);
    }

    /** An id without blanks and colons, since {@code store:run} names a run; numbered where it is taken. */
    public String assign(String name) {
        String base = dashed(name.strip());
        String id = base.isEmpty() ? "store" : base;
        for (int number = 2; !taken.add(id); number++) {
            id = (base.isEmpty() ? "store" : base) + "-" + number;
        }
        return id;
    }

    /** One dash for each row of blanks and colons. */
    private static String dashed(String text) {
        StringBuilder dashed = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            boolean gapBefore = gap;
            gap = " \t\n\u000b\f\r:".indexOf(text.charAt(i)) >= 0;
            if (!gap) {
                dashed.append(text.charAt(i));
            } else if (!gapBefore) {
                dashed.append('-');
            }
        }
        return dashed.toString();
    }
}
