package dev.sigx.export;

import dev.sigx.store.Node;
import dev.sigx.store.files.FormatSteps;
import dev.sigx.store.files.KnownNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells by its fields what a small document is, and where they do not tell, what it resembles. */
final class DocumentKind {
    private static final Set<String> OF_CONFIGURATION =
            Set.of("stores", "out", "directions", "strict", "threads", "scenarios", "decisions", "timings");
    private static final Set<String> OF_EXPORT =
            Set.of("generator", "projects", "scenarios", "decisions", "diffs", "findings");
    private static final Set<String> OF_SCENARIO = Set.of("baseline", "ignore", "statistic");
    private static final Set<String> OF_DECISION = Set.of("problem", "decision", "alternatives", "kpi");

    private static final Set<String> OF_CHANGES =
            Set.of("changedRuns", "changedMetrics", "changedScenarios", "changedDecisions", "changedFindings");

    private static final Set<SchemaResources> WRITTEN_BY_TOOLS =
            Set.of(SchemaResources.EXPORT, SchemaResources.MANIFEST, SchemaResources.CHANGES);

    /** Parts of a path, in lower case, that people give to files of a kind. */
    private static final Map<SchemaResources, String> NAMES = Map.of(
            SchemaResources.CONFIGURATION, "sigx.",
            SchemaResources.SCENARIO, "scenario",
            SchemaResources.DECISION, "decision",
            SchemaResources.TIMINGS, "timing",
            SchemaResources.EXPORT, "export",
            SchemaResources.MANIFEST, "manifest",
            SchemaResources.CHANGES, "changes");

    private DocumentKind() {}

    /**
     * What a document probably is.
     *
     * @param kind the newest schema of that kind
     * @param reason why it is taken for one, a sentence
     */
    record Guess(SchemaResources kind, String reason) {}

    /** What a document is by its fields, or null where they do not tell. */
    static SchemaResources of(Node root) {
        Node runs = root.field("runs");
        if (any(root, OF_DECISION) || FormatSteps.DECISION.isOlder(root)) {
            return SchemaResources.DECISION;
        }
        if (runs != null) {
            return ofRuns(runs, root);
        }
        if (FormatSteps.SCENARIO.isOlder(root)) {
            return SchemaResources.SCENARIO;
        }
        if (root.field("files") != null && root.field("generator") != null) {
            return SchemaResources.MANIFEST;
        }
        if (any(root, OF_CHANGES)) {
            return SchemaResources.CHANGES;
        }
        return any(root, OF_CONFIGURATION) ? SchemaResources.CONFIGURATION : null;
    }

    private static SchemaResources ofRuns(Node runs, Node root) {
        if (any(root, OF_EXPORT)) {
            return SchemaResources.EXPORT;
        }
        if (any(root, OF_SCENARIO)) {
            return SchemaResources.SCENARIO;
        }
        if (runs.isObject()) {
            return SchemaResources.TIMINGS;
        }
        if (runs.items().stream().anyMatch(run -> run.field("id") != null)) {
            return SchemaResources.EXPORT;
        }
        boolean foreign = !runs.items().isEmpty()
                && runs.items().stream().allMatch(run -> run.isObject() && run.field("run") == null);
        return foreign ? null : SchemaResources.SCENARIO;
    }

    private static boolean any(Node root, Set<String> names) {
        return names.stream().anyMatch(name -> root.field(name) != null);
    }

    /**
     * The kind whose fields half of the names or more are, or nearly are; a file's own name counts as one more. Null where
     * there is none, or more than one.
     *
     * @param file path as it was given
     */
    static Guess resembled(Node root, String file) throws IOException {
        Guess best = null;
        int most = 0;
        for (SchemaResources kind : SchemaResources.newest()) {
            if (WRITTEN_BY_TOOLS.contains(kind)
                    && !file.toLowerCase(Locale.ROOT).endsWith(".json")) {
                continue;
            }
            List<String> signs = signs(root, kind, file);
            if (signs.size() * 2 < root.fields().size()) {
                continue;
            }
            if (signs.size() == most) {
                best = null;
            } else if (signs.size() > most) {
                most = signs.size();
                best = new Guess(
                        kind,
                        "Taken for " + kind.aTitle() + ", because of " + String.join(", ", signs)
                                + "; if it is another kind of file, look at the names of its fields.");
            }
        }
        return best;
    }

    private static List<String> signs(Node root, SchemaResources kind, String file) throws IOException {
        List<String> signs = new ArrayList<>();
        if (named(file, NAMES.get(kind))) {
            signs.add("its name");
        }
        Set<String> known = fields(kind);
        known.remove("schemaVersion");
        KnownNames names = new KnownNames(List.copyOf(known), Map.of());
        for (String name : root.fields().keySet()) {
            String nearest = known.contains(name) ? name : names.nearest(name);
            if (!nearest.isEmpty() && !name.equals("schemaVersion")) {
                signs.add(nearest.equals(name) ? "the field " + name : "the field " + name + " (" + nearest + "?)");
            }
        }
        return signs;
    }

    private static boolean named(String file, String part) {
        String[] steps = file.toLowerCase(Locale.ROOT).split("/");
        String name = steps[steps.length - 1];
        String folder = steps.length > 1 ? steps[steps.length - 2] : "";
        return name.contains(part) || folder.contains(part);
    }

    /** Names of the fields that a document of that kind has at its root, those of a decision wherever they stand. */
    private static Set<String> fields(SchemaResources kind) throws IOException {
        Node schema = SchemaReference.parsed(kind);
        Node properties = schema.field("properties") == null
                ? schema.field("$defs").field(kind.title()).field("properties")
                : schema.field("properties");
        return new LinkedHashSet<>(properties.fields().keySet());
    }
}
