package dev.sigx.verify;

import dev.sigx.store.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The lists of an export document, and what tells their records from each other. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are made once, and never changed
enum RecordKind {
    STORES("id"),
    PROJECTS("store", "id"),
    RUNS("store", "id"),
    SCENARIOS("store", "id"),
    DECISIONS("store", "id"),
    DIFFS("store", "scenarioId", "baselineStore", "baselineRunId", "runStore", "runId"),
    FINDINGS("store", "code", "message", "runId", "file", "line", "pointer");

    private static final Set<String> STORE_FIELDS = Set.of("store", "baselineStore", "runStore");

    private final List<String> fields;

    RecordKind(String... fields) {
        this.fields = List.of(fields);
    }

    /** Name of the list in the document. */
    String list() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that list, or null. */
    static RecordKind of(String list) {
        for (RecordKind kind : values()) {
            if (kind.list().equals(list)) {
                return kind;
            }
        }
        return null;
    }

    /** @param store of records that do not say theirs */
    List<String> key(Node record, String store) {
        List<String> key = new ArrayList<>();
        for (String field : fields) {
            boolean unsaid = record.field(field) == null && STORE_FIELDS.contains(field);
            key.add(unsaid ? store : PartNames.text(record, field));
        }
        return key;
    }

    /** The record of that key in words. */
    String label(List<String> key) {
        return switch (this) {
            case DIFFS ->
                "scenario " + Shown.shortened(key.get(1)) + ", run " + Shown.shortened(key.get(5)) + " against "
                        + Shown.shortened(key.get(3));
            case FINDINGS -> Shown.shortened(key.get(1));
            case STORES -> Shown.shortened(key.get(0));
            default -> Shown.shortened(key.get(1));
        };
    }
}
