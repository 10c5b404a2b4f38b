package dev.sigx.export;

import dev.sigx.store.Node;
import java.util.List;

/** Tells by its fields what a small document is. */
final class DocumentKind {
    private static final List<String> OF_CONFIGURATION =
            List.of("stores", "out", "directions", "strict", "threads", "scenarios", "decisions", "timings");
    private static final List<String> OF_DECISION = List.of("problem", "decision", "alternatives", "kpi");

    private DocumentKind() {}

    /** The schema that a document should follow, or null where nothing tells. */
    static SchemaResources of(Node root) {
        Node runs = root.field("runs");
        if (any(root, OF_DECISION)) {
            return SchemaResources.DECISION;
        }
        if (runs != null) {
            return ofRuns(runs);
        }
        return any(root, OF_CONFIGURATION) ? SchemaResources.CONFIGURATION : null;
    }

    private static SchemaResources ofRuns(Node runs) {
        if (runs.isObject()) {
            return SchemaResources.TIMINGS;
        }
        boolean whole = runs.items().stream().anyMatch(run -> run.field("id") != null);
        return whole ? SchemaResources.EXPORT : SchemaResources.SCENARIO;
    }

    private static boolean any(Node root, List<String> names) {
        return names.stream().anyMatch(name -> root.field(name) != null);
    }
}
