package dev.sigx.store.neurolingua;

import dev.sigx.model.DataIdentity;
import dev.sigx.model.Finding;
import dev.sigx.model.Num;
import dev.sigx.model.RunStatus;
import dev.sigx.model.Value;
import dev.sigx.store.Documents;
import dev.sigx.store.Fields;
import dev.sigx.store.Node;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads trace exports: one file is one run with its model. */
final class TraceReader {
    private static final Set<String> KNOWN = Set.of(
            "modelWeights", "config", "tokenizer", "projectMeta", "decisionLedger", "trainingTrace", "exportedBy");

    /** What a model calls its settings, and the names that a configuration gives them. */
    private static final Map<String, String> SETTINGS_OF_MODEL = settingsOfModel();

    private final Reading reading;
    private final Set<String> projects = new HashSet<>();

    TraceReader(Reading reading) {
        this.reading = reading;
    }

    private static Map<String, String> settingsOfModel() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String same : List.of(
                "architecture", "hiddenSize", "learningRate", "optimizer", "momentum", "dropout", "contextSize")) {
            names.put(same, same);
        }
        names.put("rngSeed", "seed");
        return names;
    }

    void read(String file) throws IOException {
        reading.document(file, parser -> trace(parser, file));
    }

    private void trace(JsonParser parser, String file) {
        RunDraft run = new RunDraft(reading.store());
        run.where = reading.where(parser, "");
        Node object = Documents.emptyObject(parser, file, "");
        try {
            Documents.fill(object, parser, file, reading.oddities(run::finding), pointer -> take(parser, run, pointer));
        } catch (JacksonException broken) {
            run.brokeOff(object);
            finish(run, object, file);
            throw broken;
        }
        finish(run, object, file);
    }

    private boolean take(JsonParser parser, RunDraft run, String pointer) {
        switch (pointer) {
            case "/modelWeights" -> {
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    parser.skipChildren();
                    return true;
                }
                ModelScan scan = ModelScan.read(parser);
                run.model = scan.isEmpty() ? null : scan;
            }
            case "/trainingTrace/trainLoss", "/trainingTrace/trainAccuracy", "/trainingTrace/timestamps" -> {
                String column = pointer.substring(pointer.lastIndexOf('/') + 1);
                new HistoryReader(reading, parser, run.history).column(pointer, column, run::finding);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void finish(RunDraft run, Node object, String file) {
        Fields fields = new Fields(object, run.store, run::finding);
        Fields meta = fields.object("projectMeta");
        String stem = NeuroLinguaReader.stem(file);
        run.id = meta == null ? stem : meta.id("runId", stem);
        if (meta != null) {
            run.projectId = meta.id("projectId", "");
            // The app writes the run's name into both fields; the project's own name is not in the file.
            run.name = meta.text("runName", meta.text("projectName", ""));
        }
        Fields ledger = fields.object("decisionLedger");
        if (ledger != null) {
            run.ledger = Ledgers.read(ledger, run.store, run::finding);
        }
        results(run, fields, object);
        run.settings = settings(run, fields);
        run.keep(object, KNOWN);
        project(run.projectId);
        run.submit(reading, Governance.NONE);
    }

    private void results(RunDraft run, Fields fields, Node object) {
        Node node = object.field("trainingTrace");
        Fields trace = fields.object("trainingTrace");
        if (trace == null) {
            run.history.clear();
            run.results = run.where;
            return;
        }
        run.results = node.where();
        run.hasResults = true;
        // The app exports a trace of a finished training only; the file has no word for it.
        run.status = RunStatus.COMPLETED;
        run.reported = RunReader.reported(run, trace, node, "finalLoss", "finalAccuracy", "finalPerplexity");
        String fingerprint = trace.id("sha256_corpus", "");
        boolean sha256 = fingerprint.matches("[0-9a-f]{64}");
        run.data = new DataIdentity("", sha256 ? fingerprint : "", sha256 ? "" : fingerprint, Num.MISSING);
        run.keep(
                node,
                Set.of(
                        "epochs",
                        "finalLoss",
                        "finalAccuracy",
                        "finalPerplexity",
                        "trainLoss",
                        "trainAccuracy",
                        "timestamps",
                        "sha256_corpus"));
    }

    /** The configuration; in real traces it is empty, and what the model says of itself stands in. */
    private Value.Fields settings(RunDraft run, Fields fields) {
        Map<String, Value> settings =
                new LinkedHashMap<>(fields.values("config").values());
        if (settings.isEmpty() && run.model != null) {
            SETTINGS_OF_MODEL.forEach((inModel, name) -> {
                Value value = run.model.facts().get(inModel);
                if (value != null) {
                    settings.put(name, value);
                }
            });
            run.finding(Finding.note(
                    "settings-from-model",
                    "The configuration of the trace is empty; the settings shown are those that the model holds.",
                    run.store,
                    run.where));
        }
        Value.Fields tokenizer = fields.values("tokenizer");
        if (!tokenizer.isEmpty()) {
            settings.putIfAbsent("tokenizerConfig", tokenizer);
        }
        Fields trace = fields.object("trainingTrace");
        Num epochs = trace == null ? Num.MISSING : trace.number("epochs");
        if (!epochs.isMissing()) {
            settings.putIfAbsent("epochs", epochs);
        }
        return new Value.Fields(settings);
    }

    private void project(String id) {
        if (!id.isEmpty() && projects.add(id)) {
            reading.sink().project(Sections.bareProject(reading.store(), id));
        }
    }
}
