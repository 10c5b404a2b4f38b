package dev.sigx.store.neurolingua;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Finding;
import dev.sigx.model.Project;
import dev.sigx.model.Prompt;
import dev.sigx.model.RunReference;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Value;
import dev.sigx.store.Documents;
import dev.sigx.store.Fields;
import dev.sigx.store.Node;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;

/** The four lists of the app's data, which an export and a dump have in common. */
final class Sections {
    private static final Set<String> KNOWN_OF_PROJECT =
            Set.of("id", "name", "description", "language", "scenarios", "runIds", "createdAt", "updatedAt", "tags");

    private final Reading reading;
    private final Prompts prompts;
    private final References references;
    private final Governance governance;

    Sections(Reading reading, Prompts prompts, References references, Governance governance) {
        this.reading = reading;
        this.prompts = prompts;
        this.references = references;
        this.governance = governance;
    }

    /** Only collects the prompts, for runs that come before their projects. */
    void prompts(JsonParser parser, String pointer) throws IOException {
        reading.items(parser, pointer, item -> {
            Node node = Documents.node(parser, reading.file(), item, repeated -> {});
            if (node.isObject()) {
                Fields fields = new Fields(node, reading.store(), finding -> {});
                prompts.add(fields.id("id", ""), Prompts.read(fields, reading.store(), finding -> {}));
            }
        });
    }

    void projects(JsonParser parser, String pointer) throws IOException {
        reading.items(parser, pointer, item -> project(reading.node(parser, item)));
        references.projectsComplete();
    }

    private void project(Node node) {
        Fields fields = fields(node);
        if (!node.isObject()) {
            return;
        }
        String id = id(fields, "project");
        List<Prompt> read = Prompts.read(fields, reading.store(), reading::finding);
        prompts.add(id, read);
        references.project(id, fields.texts("runIds"), place(node));
        Map<String, Value> extra = new LinkedHashMap<>();
        node.fields().forEach((name, value) -> {
            if (!KNOWN_OF_PROJECT.contains(name) && !value.isNull()) {
                extra.put(name, value.value());
            }
        });
        Value.Fields governor = governance.ofProject(id);
        if (!governor.isEmpty()) {
            extra.put("governance", governor);
        }
        reading.sink()
                .project(new Project(
                        reading.store(),
                        id,
                        fields.text("name", ""),
                        fields.text("description", ""),
                        fields.text("language", ""),
                        fields.texts("tags"),
                        read,
                        fields.instant("createdAt"),
                        fields.instant("updatedAt"),
                        new Value.Fields(extra)));
    }

    void runs(JsonParser parser, String pointer) throws IOException {
        RunReader reader = new RunReader(reading, prompts, governance, references);
        reading.items(parser, pointer, item -> reader.read(parser, item));
        references.runsComplete();
    }

    void comparisons(JsonParser parser, String pointer) throws IOException {
        reading.items(parser, pointer, item -> comparison(reading.node(parser, item)));
    }

    private void comparison(Node node) {
        Fields fields = fields(node);
        if (!node.isObject()) {
            return;
        }
        String id = id(fields, "comparison");
        String projectId = fields.id("projectId", "");
        List<String> runIds = fields.texts("runIds");
        references.reference("comparison", id, projectId, runIds, place(node));
        reading.sink()
                .scenario(new ExperimentScenario(
                        reading.store(),
                        id,
                        projectId,
                        fields.text("name", ""),
                        fields.text("description", ""),
                        named(runIds),
                        null,
                        List.of(),
                        List.of(),
                        null,
                        fields.instant("createdAt"),
                        fields.instant("lastViewedAt"),
                        fields.text("notes", ""),
                        place(node)));
    }

    void decisions(JsonParser parser, String pointer) throws IOException {
        reading.items(parser, pointer, item -> decision(reading.node(parser, item)));
    }

    private void decision(Node node) {
        Fields fields = fields(node);
        if (!node.isObject()) {
            return;
        }
        String id = id(fields, "decision");
        String projectId = fields.id("projectId", "");
        List<String> runIds = fields.texts("affectedRunIds");
        references.reference("decision", id, projectId, runIds, place(node));
        reading.sink()
                .decision(new DecisionEntry(
                        reading.store(),
                        id,
                        projectId,
                        fields.text("problem", ""),
                        fields.texts("alternatives"),
                        fields.text("decision", ""),
                        fields.text("kpi", ""),
                        named(runIds),
                        fields.text("category", ""),
                        "",
                        fields.text("witness", ""),
                        fields.instant("createdAt"),
                        fields.text("notes", ""),
                        place(node)));
    }

    /** A project of which only the id is known. */
    static Project bareProject(String store, String id) {
        return new Project(store, id, "", "", "", List.of(), List.of(), null, null, Value.Fields.EMPTY);
    }

    private Fields fields(Node node) {
        return new Fields(node, reading.store(), reading::finding);
    }

    private String id(Fields fields, String kind) {
        String id = fields.id("id", "");
        if (!id.isEmpty()) {
            return id;
        }
        String pointer = fields.where().pointer();
        String given = kind + "-at-" + pointer.substring(pointer.lastIndexOf('/') + 1);
        String message = "The " + kind + " has no id; it is called " + given + " here.";
        reading.finding(Finding.warning("missing-id", message, reading.store(), fields.where()));
        return given;
    }

    private SourceLocation place(Node node) {
        return reading.placed(node.where());
    }

    private static List<RunReference> named(List<String> runIds) {
        return runIds.stream().map(id -> new RunReference("", id)).toList();
    }
}
