package dev.sigx.model;

import java.util.Objects;

/**
 * Identifies a run: the id is only unique within its store. Ordered by store, then id, both by code point.
 *
 * @param store id of the store, stable between builds
 * @param id as the store has it
 */
public record RunKey(String store, String id) implements Comparable<RunKey> {
    public RunKey {
        Objects.requireNonNull(store);
        Objects.requireNonNull(id);
    }

    /** Written out, as is {@link #hashCode}: both are called for every run before they are compiled. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RunKey that && id.equals(that.id) && store.equals(that.store);
    }

    @Override
    public int hashCode() {
        return 31 * store.hashCode() + id.hashCode();
    }

    @Override
    public int compareTo(RunKey other) {
        int byStore = CodePoints.compare(store, other.store);
        return byStore != 0 ? byStore : CodePoints.compare(id, other.id);
    }

    @Override
    public String toString() {
        return store + ":" + id;
    }
}
