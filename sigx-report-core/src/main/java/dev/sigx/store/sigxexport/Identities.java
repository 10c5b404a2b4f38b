package dev.sigx.store.sigxexport;

import dev.sigx.model.RunKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Gives the records of all stores of a document ids of one store. The first record of an id keeps it; the same id of
 * another store gets a mark, and references to it follow.
 */
final class Identities {
    private final Map<RunKey, String> given = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** The id for a record of {@code store}, unique unless the same store has the id twice. */
    String assign(String store, String id) {
        return given.computeIfAbsent(new RunKey(store, id), key -> free(id));
    }

    private String free(String id) {
        String candidate = id;
        for (int copy = 2; !taken.add(candidate); copy++) {
            candidate = id + "~" + copy;
        }
        return candidate;
    }

    /** The id that a reference means now; {@code id} itself where nothing of that store has it. */
    String resolve(String store, String id) {
        return given.getOrDefault(new RunKey(store, id), id);
    }

    boolean knows(String store, String id) {
        return given.containsKey(new RunKey(store, id));
    }
}
