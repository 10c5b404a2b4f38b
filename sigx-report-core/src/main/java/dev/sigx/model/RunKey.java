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
