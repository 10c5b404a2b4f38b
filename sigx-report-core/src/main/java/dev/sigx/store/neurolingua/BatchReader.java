package dev.sigx.store.neurolingua;

import dev.sigx.model.DataIdentity;
import dev.sigx.model.Finding;
import dev.sigx.model.Num;
import dev.sigx.model.RunStatus;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Value;
import dev.sigx.store.Documents;
import dev.sigx.store.Fields;
import dev.sigx.store.Node;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * Reads the folder of the batch trainer. A run is one file, its id the name of the experiment; configurations give
 * descriptions, saved models give sizes, and the summary is checked against the runs.
 */
final class BatchReader {
    private static final Set<String> KNOWN = Set.of(
            "experiment",
            "dataset",
            "modelPath",
            "corpusChecksum",
            "hyperparameters",
            "tokenizer",
            "metrics",
            "governance");

    private final Reading reading;
    private final Map<String, Node> configs = new HashMap<>();
    private final Map<String, ModelScan> models = new HashMap<>();
    private final BatchSummary summary;
    private final Set<String> projects = new HashSet<>();

    BatchReader(Reading reading) {
        this.reading = reading;
        this.summary = new BatchSummary(reading);
    }

    /**
     * Reads one trainer's files.
     *
     * @param files by shape, each in order
     */
    void read(Map<Shape, List<String>> files) throws IOException {
        for (String file : files.getOrDefault(Shape.BATCH_CONFIG, List.of())) {
            reading.document(file, parser -> config(reading.node(parser, "")));
        }
        for (String file : files.getOrDefault(Shape.MODEL, List.of())) {
            reading.document(file, parser -> models.put(NeuroLinguaReader.lastPart(file), ModelScan.read(parser)));
        }
        for (String file : files.getOrDefault(Shape.BATCH_RUN, List.of())) {
            reading.document(file, parser -> run(parser, file));
        }
        for (String file : files.getOrDefault(Shape.BATCH_SUMMARY, List.of())) {
            reading.document(file, parser -> summary.check(reading.node(parser, "")));
        }
    }

    private void config(Node node) {
        Fields fields = new Fields(node, reading.store(), reading::finding);
        String name = fields.text("name", "");
        if (configs.putIfAbsent(name, node) != null) {
            String message = "Another configuration has the name " + name + " too; the first one counts.";
            reading.finding(Finding.warning("duplicate-config", message, reading.store(), node.where()));
        }
    }

    private void run(JsonParser parser, String file) {
        RunDraft run = new RunDraft(reading.store());
        run.where = reading.where(parser, "");
        Node object = Documents.emptyObject(parser, file, "");
        Documents.Streamed history = pointer -> {
            boolean taken = pointer.equals("/metrics/history");
            if (taken) {
                new HistoryReader(reading, parser, run.history).points(pointer, run::finding);
            }
            return taken;
        };
        try {
            Documents.fill(object, parser, file, reading.oddities(run::finding), history);
        } catch (JacksonException broken) {
            run.brokeOff(object);
            finish(run, object, file);
            throw broken;
        }
        finish(run, object, file);
    }

    private void finish(RunDraft run, Node object, String file) {
        Fields fields = new Fields(object, run.store, run::finding);
        run.id = fields.id("experiment", NeuroLinguaReader.stem(file));
        run.name = run.id;
        // The trainer writes this file when it is done, and only then.
        run.status = RunStatus.COMPLETED;
        settings(run, fields);
        metrics(run, fields, object.field("metrics"));
        data(run, fields);
        governance(run, fields.object("governance"));
        run.keep(object, KNOWN);
        describe(run);
        summary.run(run);
        run.submit(reading, Governance.NONE);
    }

    private static void settings(RunDraft run, Fields fields) {
        Map<String, Value> settings =
                new LinkedHashMap<>(fields.values("hyperparameters").values());
        Value.Fields tokenizer = fields.values("tokenizer");
        if (!tokenizer.isEmpty()) {
            settings.put("tokenizerConfig", tokenizer);
        }
        run.settings = new Value.Fields(settings);
    }

    private static void metrics(RunDraft run, Fields fields, Node node) {
        run.results = node == null ? run.where : node.where();
        Fields metrics = fields.object("metrics");
        if (metrics == null) {
            run.history.clear();
            return;
        }
        run.hasResults = true;
        run.reported = RunReader.reported(run, metrics, node, "loss", "accuracy", "perplexity");
        run.keep(node, Set.of("loss", "accuracy", "perplexity", "history"));
    }

    private void data(RunDraft run, Fields fields) {
        String dataset = fields.text("dataset", "");
        String name = dataset.isEmpty() ? "" : reading.lastPart(dataset, placeOf(fields, "dataset"));
        run.data = new DataIdentity(name, "", fields.id("corpusChecksum", ""), Num.MISSING);
        String modelPath = fields.text("modelPath", "");
        if (!modelPath.isEmpty()) {
            String model = reading.lastPart(modelPath, placeOf(fields, "modelPath"));
            run.extra.put("modelFile", Value.of(model));
            run.model = models.get(model);
        }
    }

    private static SourceLocation placeOf(Fields fields, String name) {
        Node node = fields.node(name);
        return node == null ? fields.where() : node.where();
    }

    private void governance(RunDraft run, Fields governance) {
        if (governance == null) {
            return;
        }
        run.ledger = Ledgers.read(governance, run.store, run::finding);
        run.createdAt = governance.instant("createdAt");
        run.projectId = governance.id("projectId", "");
        String runId = governance.id("runId", "");
        if (!runId.isEmpty()) {
            run.extra.put("governanceRunId", Value.of(runId));
        }
        if (!run.projectId.isEmpty() && projects.add(run.projectId)) {
            reading.sink().project(Sections.bareProject(run.store, run.projectId));
        }
    }

    private void describe(RunDraft run) {
        Node config = configs.get(run.id);
        if (config == null) {
            return;
        }
        Fields fields = new Fields(config, run.store, reading::finding);
        String description = fields.text("description", "");
        if (!description.isEmpty()) {
            run.extra.put("description", Value.of(description));
        }
        Fields wanted = fields.object("hyperparameters");
        if (wanted == null) {
            return;
        }
        wanted.unasked().forEach(name -> {
            Value asked = config.field("hyperparameters").field(name).value();
            Value used = run.settings.get(camelCase(name));
            if (used != null && !used.equals(asked)) {
                String message = "The configuration asks for " + name + " " + RunChecks.shown(asked)
                        + ", the run was made" + " with " + RunChecks.shown(used) + ". The run is believed.";
                run.warn("config-contradicts-run", message, run.where);
            }
        });
    }

    private static String camelCase(String snakeCase) {
        StringBuilder name = new StringBuilder();
        boolean upper = false;
        for (int i = 0; i < snakeCase.length(); i++) {
            char c = snakeCase.charAt(i);
            if (c == '_') {
                upper = true;
            } else {
                name.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return name.toString();
    }
}
