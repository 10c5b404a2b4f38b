package dev.sigx.store.files;

import dev.sigx.model.SourceLocation;
import java.util.HashSet;
import java.util.Set;

/** Keeps ids apart: the second record of an id goes on under a marked one, as runs do. */
final class DistinctIds {
    private final Set<String> taken = new HashSet<>();

    String claim(String id, SourceLocation where, FindingLog log) {
        if (taken.add(log.store() + '\0' + id)) {
            return id;
        }
        int copy = 2;
        while (!taken.add(log.store() + '\0' + id + "~" + copy)) {
            copy++;
        }
        String kept = id + "~" + copy;
        log.warning(
                "duplicate-id",
                "The id " + Excerpt.of(id) + " stands in more than one place; this one is kept as " + Excerpt.of(kept)
                        + ".",
                where);
        return kept;
    }
}
