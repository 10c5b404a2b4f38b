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
        String base = name.strip().replaceAll("[\\s:]+", "-");
        String id = base.isEmpty() ? "store" : base;
        for (int number = 2; !taken.add(id); number++) {
            id = (base.isEmpty() ? "store" : base) + "-" + number;
        }
        return id;
    }
}
