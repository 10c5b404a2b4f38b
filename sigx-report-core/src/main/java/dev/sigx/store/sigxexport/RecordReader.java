package dev.sigx.store.sigxexport;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Finding;
import dev.sigx.model.Project;
import dev.sigx.model.Prompt;
import dev.sigx.model.RunReference;
import dev.sigx.model.Unknown;
import dev.sigx.store.Fields;
import dev.sigx.store.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads projects, scenarios and decisions. */
final class RecordReader {
    private final Reading reading;

    RecordReader(Reading reading) {
        this.reading = reading;
    }

    private String id(Fields fields, String kind) {
        String id = fields.id("id", "");
        if (id.isEmpty()) {
            reading.findings()
                    .accept(Finding.error(
                            kind + "-without-id",
                            "A " + kind + " has no id; it was left out.",
                            reading.store(),
                            fields.where()));
        }
        return id;
    }

    void project(Node node) {
        Fields fields = reading.fields(node);
        String id = id(fields, "project");
        if (id.isEmpty()) {
            return;
        }
        Unknown.Builder unknown = new Unknown.Builder();
        List<Prompt> prompts = new ArrayList<>();
        for (Node item : fields.items("prompts")) {
            Fields prompt = reading.fields(item);
            prompts.add(new Prompt(
                    prompt.id("id", ""),
                    prompt.text("name", ""),
                    prompt.text("text", ""),
                    prompt.text("expected", null),
                    prompt.number("lastScore"),
                    prompt.instant("lastRunAt")));
            reading.unknown().keep(prompt, "projects[].prompts[].", unknown, "/prompts/" + (prompts.size() - 1));
        }
        FreeTree trees = new FreeTree(node.where().pointer(), Set.copyOf(fields.texts("nonFinite")));
        Project project = new Project(
                reading.storeOf(fields),
                id,
                fields.text("name", ""),
                fields.text("description", ""),
                fields.text("language", ""),
                fields.texts("tags"),
                prompts,
                fields.instant("createdAt"),
                fields.instant("updatedAt"),
                trees.fields(fields.object("extra") == null ? null : fields.node("extra")));
        reading.unknown().keep(fields, "projects[].", unknown, "");
        reading.sink().project(project.withUnknown(unknown.build()));
    }

    /**
     * Hands over a scenario.
     *
     * @param lookedUp whether the references were looked up by who wrote the document, so that {@code missingRuns} is known
     */
    void scenario(Node node, boolean lookedUp) {
        Fields fields = reading.fields(node);
        String id = id(fields, "scenario");
        if (id.isEmpty()) {
            return;
        }
        List<RunReference> named = references(fields, "runs", lookedUp);
        ExperimentScenario scenario = new ExperimentScenario(
                reading.storeOf(fields),
                id,
                fields.id("projectId", ""),
                fields.text("name", ""),
                fields.text("description", ""),
                named,
                baseline(fields, named, lookedUp),
                fields.texts("ignore"),
                fields.texts("metrics"),
                Words.statistic(fields, "statistic", reading.store(), reading.findings()),
                fields.instant("createdAt"),
                fields.instant("lastViewedAt"),
                fields.text("notes", ""),
                reading.placeOf(fields));
        fields.has("verdict");
        Unknown.Builder unknown = new Unknown.Builder();
        reading.unknown().keep(fields, "scenarios[].", unknown, "");
        reading.sink().scenario(scenario.withUnknown(unknown.build()));
    }

    /** The same for a decision. */
    void decision(Node node, boolean lookedUp) {
        Fields fields = reading.fields(node);
        String id = id(fields, "decision");
        if (id.isEmpty()) {
            return;
        }
        DecisionEntry decision = new DecisionEntry(
                reading.storeOf(fields),
                id,
                fields.id("projectId", ""),
                fields.text("problem", ""),
                fields.texts("alternatives"),
                fields.text("decision", ""),
                fields.text("kpi", ""),
                references(fields, "runsApplied", lookedUp),
                fields.text("category", ""),
                fields.text("status", ""),
                fields.text("decidedBy", ""),
                fields.instant("createdAt"),
                fields.text("notes", ""),
                reading.placeOf(fields));
        fields.has("evidence");
        Unknown.Builder unknown = new Unknown.Builder();
        reading.unknown().keep(fields, "decisions[].", unknown, "");
        reading.sink().decision(decision.withUnknown(unknown.build()));
    }

    /**
     * The runs in their order. {@code runIds} has them all; the list of store and id says of which store those are that
     * were found, and stands alone where somebody wrote no {@code runIds}.
     */
    private List<RunReference> references(Fields fields, String found, boolean lookedUp) {
        List<String> missing = missing(fields, lookedUp);
        List<RunReference> located = new ArrayList<>();
        for (Node item : fields.items(found)) {
            if (item.isObject()) {
                Fields one = reading.fields(item);
                String store = one.text("store", "");
                String id = one.id("id", "");
                if (id.isEmpty()) {
                    isId(item);
                } else {
                    located.add(new RunReference(
                            store.isEmpty() ? "" : reading.sink().member(store), id));
                }
            } else if (isId(item)) {
                located.add(new RunReference("", item.text()));
            }
        }
        if (!fields.has("runIds")) {
            return located;
        }
        List<RunReference> references = new ArrayList<>();
        List<RunReference> left = new ArrayList<>(located);
        for (Node item : fields.items("runIds")) {
            if (!isId(item)) {
                continue;
            }
            RunReference next = of(item.text(), left);
            left.remove(next);
            // A run may be named twice and is found once.
            RunReference again = next == null ? of(item.text(), located) : next;
            references.add(again == null ? unfound(item.text(), missing) : again);
        }
        return references;
    }

    /** Whether an item names a run; says so where it does not. */
    private boolean isId(Node item) {
        boolean scalar = item.kind() == Node.Kind.STRING || item.kind() == Node.Kind.NUMBER;
        if (!scalar) {
            reading.findings()
                    .accept(Finding.warning(
                            "wrong-type", "Expected the id of a run; left out.", reading.store(), item.where()));
        }
        return scalar;
    }

    /** The references that stay without a run, whatever else is read. */
    private static List<String> missing(Fields fields, boolean lookedUp) {
        List<String> missing = fields.texts("missingRuns");
        return lookedUp ? missing : List.of();
    }

    private static RunReference unfound(String said, List<String> missing) {
        return new RunReference("", said, missing.contains(said));
    }

    private static RunReference of(String id, List<RunReference> references) {
        return references.stream()
                .filter(reference -> reference.run().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The baseline, or null where the first run is it. Without a store it is the run of that id among those named. */
    private RunReference baseline(Fields fields, List<RunReference> named, boolean lookedUp) {
        String id = fields.id("baselineId", "");
        String store = fields.text("baselineStore", "");
        if (id.isEmpty()) {
            return null;
        }
        if (!store.isEmpty()) {
            return new RunReference(reading.sink().member(store), id);
        }
        RunReference among = of(id, named);
        return among == null ? unfound(id, missing(fields, lookedUp)) : among;
    }
}
