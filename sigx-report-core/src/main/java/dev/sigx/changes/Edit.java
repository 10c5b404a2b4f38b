package dev.sigx.changes;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of a scenario or decision that does not say the same.
 *
 * @param field its name in the export document, e.g. {@code kpi}
 * @param before what it said; empty for nothing, one text, or the items of a list
 * @param after what it says now, in the same way
 */
public record Edit(String field, List<String> before, List<String> after) {
    public Edit {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Collects the fields that differ, in the order in which they are asked about. */
    static final class Collector {
        private final List<Edit> edits = new ArrayList<>();

        Collector list(String field, List<String> before, List<String> after) {
            if (!before.equals(after)) {
                edits.add(new Edit(field, before, after));
            }
            return this;
        }

        Collector text(String field, String before, String after) {
            return list(field, items(before), items(after));
        }

        Collector time(String field, Instant before, Instant after) {
            return text(field, written(before), written(after));
        }

        private static String written(Instant instant) {
            return instant == null ? "" : instant.truncatedTo(ChronoUnit.MILLIS).toString();
        }

        private static List<String> items(String text) {
            return text.isEmpty() ? List.of() : List.of(text);
        }

        List<Edit> edits() {
            return edits;
        }
    }
}
