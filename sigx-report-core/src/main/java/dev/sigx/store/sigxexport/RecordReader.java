package dev.sigx.store.sigxexport;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Finding;
import dev.sigx.model.Project;
import dev.sigx.model.Prompt;
import dev.sigx.model.RunReference;
import dev.sigx.model.Statistic;
import dev.sigx.store.Fields;
import dev.sigx.store.Node;
import dev.sigx.store.StoreSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads projects, scenarios and decisions. References to runs of a document's own stores follow the ids given to them. */
final class RecordReader {
    private final String store;
    private final StoreSink sink;
    private final Identities projects;
    private final Identities runs;
    private final Set<String> unknown;

    RecordReader(String store, StoreSink sink, Identities projects, Identities runs, Set<String> unknown) {
        this.store = store;
        this.sink = sink;
        this.projects = projects;
        this.runs = runs;
        this.unknown = unknown;
    }

    private Fields fields(Node node) {
        return new Fields(node, store, sink::finding);
    }

    private String id(Fields fields, String kind) {
        String id = fields.id("id", "");
        if (id.isEmpty()) {
            sink.finding(Finding.error(
                    kind + "-without-id", "A " + kind + " has no id; it was left out.", store, fields.where()));
        }
        return id;
    }

    void project(Node node) {
        Fields fields = fields(node);
        String id = id(fields, "project");
        if (id.isEmpty()) {
            return;
        }
        List<Prompt> prompts = new ArrayList<>();
        for (Node item : fields.items("prompts")) {
            Fields prompt = fields(item);
            prompts.add(new Prompt(
                    prompt.id("id", ""),
                    prompt.text("name", ""),
                    prompt.text("text", ""),
                    prompt.text("expected", null),
                    prompt.number("lastScore"),
                    prompt.instant("lastRunAt")));
            note(prompt, "projects[].prompts[]");
        }
        sink.project(new Project(
                store,
                projects.assign(fields.text("store", store), id),
                fields.text("name", ""),
                fields.text("description", ""),
                fields.text("language", ""),
                fields.texts("tags"),
                prompts,
                fields.instant("createdAt"),
                fields.instant("updatedAt"),
                fields.values("extra")));
        note(fields, "projects[]");
    }

    void scenario(Node node) {
        Fields fields = fields(node);
        String id = id(fields, "scenario");
        if (id.isEmpty()) {
            return;
        }
        String from = fields.text("store", store);
        List<RunReference> named = references(fields, from, "runs");
        String baseline = fields.id("baselineId", "");
        sink.scenario(new ExperimentScenario(
                store,
                id,
                projects.resolve(from, fields.id("projectId", "")),
                fields.text("name", ""),
                fields.text("description", ""),
                named,
                baseline.isEmpty() ? null : baseline(baseline, fields, named),
                fields.texts("ignore"),
                fields.texts("metrics"),
                Words.of(Statistic.values(), fields, "statistic", "statistic", store, sink::finding),
                fields.instant("createdAt"),
                fields.instant("lastViewedAt"),
                fields.text("notes", ""),
                fields.where()));
        fields.has("missingRuns");
        fields.has("verdict");
        note(fields, "scenarios[]");
    }

    void decision(Node node) {
        Fields fields = fields(node);
        String id = id(fields, "decision");
        if (id.isEmpty()) {
            return;
        }
        String from = fields.text("store", store);
        sink.decision(new DecisionEntry(
                store,
                id,
                projects.resolve(from, fields.id("projectId", "")),
                fields.text("problem", ""),
                fields.texts("alternatives"),
                fields.text("decision", ""),
                fields.text("kpi", ""),
                references(fields, from, "runsApplied"),
                fields.text("category", ""),
                fields.text("status", ""),
                fields.text("decidedBy", ""),
                fields.instant("createdAt"),
                fields.text("notes", ""),
                fields.where()));
        fields.has("missingRuns");
        fields.has("evidence");
        note(fields, "decisions[]");
    }

    /**
     * The runs in their order. {@code runIds} has them all; the list of store and id says of which store those are that
     * were found, and stands alone where somebody wrote no {@code runIds}.
     */
    private List<RunReference> references(Fields fields, String from, String found) {
        List<RunReference> located = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (Node item : fields.items(found)) {
            if (item.isObject()) {
                Fields one = fields(item);
                String id = one.id("id", "");
                if (id.isEmpty()) {
                    isId(item);
                    continue;
                }
                located.add(reference(one.text("store", from), id));
                places.add(id);
            } else if (isId(item)) {
                located.add(reference(from, item.text()));
                places.add(item.text());
            }
        }
        if (!fields.has("runIds")) {
            return located;
        }
        List<RunReference> references = new ArrayList<>();
        for (Node item : fields.items("runIds")) {
            if (!isId(item)) {
                continue;
            }
            int place = places.indexOf(item.text());
            if (place < 0) {
                references.add(reference(from, item.text()));
            } else {
                references.add(located.remove(place));
                places.remove(place);
            }
        }
        return references;
    }

    /** Whether an item names a run; says so where it does not. */
    private boolean isId(Node item) {
        boolean scalar = item.kind() == Node.Kind.STRING || item.kind() == Node.Kind.NUMBER;
        if (!scalar) {
            sink.finding(Finding.warning("wrong-type", "Expected the id of a run; left out.", store, item.where()));
        }
        return scalar;
    }

    private RunReference reference(String from, String id) {
        return new RunReference("", runs.knows(from, id) ? runs.resolve(from, id) : id);
    }

    /** The run among those named whose id it was, so that the baseline follows an id that got a mark. */
    private RunReference baseline(String id, Fields fields, List<RunReference> named) {
        List<Node> ids = fields.items("runIds");
        for (int i = 0; i < ids.size() && i < named.size(); i++) {
            if (ids.get(i).text().equals(id)) {
                return named.get(i);
            }
        }
        return new RunReference("", id);
    }

    private void note(Fields fields, String place) {
        fields.unasked().forEach(name -> unknown.add(place + "." + name));
    }
}
