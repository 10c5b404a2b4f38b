package dev.sigx.verify;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The records of one list as they are computed now, each made when it is asked for. What was taken is gone.
 *
 * @param <T> what a record is computed to
 */
final class RecordIndex<T> {
    private final Map<List<String>, Deque<Supplier<T>>> records = new LinkedHashMap<>();

    void add(List<String> key, Supplier<T> record) {
        records.computeIfAbsent(key, added -> new ArrayDeque<>(1)).add(record);
    }

    /** The next record of that key, or null. */
    T take(List<String> key) {
        Deque<Supplier<T>> same = records.get(key);
        if (same == null) {
            return null;
        }
        T record = same.remove().get();
        if (same.isEmpty()) {
            records.remove(key);
        }
        return record;
    }

    /** The store of the first record that has that key but for the store, which stands first; null where none has. */
    String storeOf(List<String> key) {
        for (List<String> other : records.keySet()) {
            if (other.subList(1, other.size()).equals(key.subList(1, key.size()))) {
                return other.get(0);
            }
        }
        return null;
    }

    /** Keys of the records that nobody took. */
    Collection<List<String>> left() {
        return records.keySet();
    }
}
