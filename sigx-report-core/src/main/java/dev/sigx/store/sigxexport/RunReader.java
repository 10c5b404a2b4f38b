package dev.sigx.store.sigxexport;

import dev.sigx.model.CodePoints;
import dev.sigx.model.DataIdentity;
import dev.sigx.model.Finding;
import dev.sigx.model.Ledger;
import dev.sigx.model.Metric;
import dev.sigx.model.ModelSize;
import dev.sigx.model.Num;
import dev.sigx.model.Output;
import dev.sigx.model.Run;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunStatus;
import dev.sigx.model.Series;
import dev.sigx.model.Timings;
import dev.sigx.store.Documents;
import dev.sigx.store.Fields;
import dev.sigx.store.Node;
import dev.sigx.store.StoreSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;

/** Reads one run after the other; the histories go straight to the sink, the rest becomes a small node. */
final class RunReader {
    private final String store;
    private final String file;
    private final StoreSink sink;
    private final Identities projects;
    private final Identities runs;
    private final Set<String> unknown;
    private final HistoryReader histories;
    private final List<Finding> findings = new ArrayList<>();

    RunReader(String store, String file, StoreSink sink, Identities projects, Identities runs, Set<String> unknown) {
        this.store = store;
        this.file = file;
        this.sink = sink;
        this.projects = projects;
        this.runs = runs;
        this.unknown = unknown;
        this.histories = new HistoryReader(store, file, sink, findings::add);
    }

    /** The parser stands on the beginning of the run. */
    void read(JsonParser parser, String pointer) {
        findings.clear();
        Map<String, History> recorded = new LinkedHashMap<>();
        Node node =
                Documents.object(parser, file, pointer, DocumentReader.oddities(store, findings::add), (name, at) -> {
                    boolean history = name.equals("history");
                    if (history) {
                        recorded.putAll(histories.read(parser, at));
                    }
                    return history;
                });
        Fields fields = new Fields(node, store, findings::add);
        String id = fields.id("id", "");
        if (id.isEmpty()) {
            findings.add(Finding.error("run-without-id", "A run has no id; it was left out.", store, node.where()));
            findings.forEach(sink::finding);
            return;
        }
        Run run = run(node, fields, id, recorded);
        fields.unasked().forEach(name -> unknown.add("runs[]." + name));
        if (!run.key().id().equals(id)) {
            findings.add(Finding.note(
                    "id-of-several-stores",
                    "The document has runs of several stores with the id " + id + "; this one is kept as "
                            + run.key().id() + ".",
                    store,
                    node.where()));
        }
        findings.forEach(finding -> sink.finding(finding.about(run.key().id())));
        sink.run(run);
    }

    private Run run(Node node, Fields fields, String id, Map<String, History> recorded) {
        String from = fields.text("store", store);
        Set<String> nonFinite = Set.copyOf(fields.texts("nonFinite"));
        FreeTree trees = new FreeTree(node.where().pointer(), nonFinite);
        List<Metric> metrics = new MetricReader(store, sink.directions(), findings::add).read(node, fields, recorded);
        List<Series> series = recorded.values().stream()
                .map(History::series)
                .sorted((a, b) -> CodePoints.compare(a.metric(), b.metric()))
                .toList();
        String status = fields.text("status", "");
        String reported = fields.text("reportedStatus", "");
        RunStatus known = Words.of(RunStatus.values(), fields, "status", "status", store, findings::add);
        if (known == null && !status.isEmpty() && reported.isEmpty()) {
            reported = status;
        }
        return new Run(
                new RunKey(store, runs.assign(from, id)),
                projects.resolve(from, fields.id("projectId", "")),
                fields.text("name", ""),
                known == null ? RunStatus.UNKNOWN : known,
                reported,
                fields.instant("createdAt"),
                fields.instant("startedAt"),
                fields.instant("completedAt"),
                trees.fields(fields.object("settings") == null ? null : fields.node("settings")),
                reasons(fields),
                metrics,
                series,
                outputs(fields),
                ledger(fields.object("ledger")),
                model(fields.object("model")),
                timings(fields.object("timings")),
                data(fields.object("data")),
                fields.texts("tags"),
                trees.fields(fields.object("extra") == null ? null : fields.node("extra")),
                node.where());
    }

    private Map<String, String> reasons(Fields fields) {
        Map<String, String> reasons = new LinkedHashMap<>();
        Fields named = fields.object("inapplicable");
        if (named != null) {
            for (String path : named.unasked()) {
                reasons.put(path, named.text(path, ""));
            }
        }
        return reasons;
    }

    private List<Output> outputs(Fields fields) {
        List<Output> outputs = new ArrayList<>();
        for (Node item : fields.items("outputs")) {
            Fields output = new Fields(item, store, findings::add);
            outputs.add(new Output(
                    output.id("promptId", ""),
                    output.text("promptName", ""),
                    output.text("prompt", ""),
                    output.text("text", ""),
                    output.number("score"),
                    output.instant("at")));
            note(output, "outputs[]");
        }
        return outputs;
    }

    private Ledger ledger(Fields ledger) {
        if (ledger == null) {
            return null;
        }
        String expiry = ledger.text("expiry", "");
        Instant expiresAt = ledger.instant("expiresAt");
        Ledger read = new Ledger(
                ledger.text("rationale", ""),
                ledger.text("witness", ""),
                expiry,
                expiresAt == null ? Fields.parseInstant(expiry) : expiresAt,
                ledger.text("rollback", ""),
                ledger.instant("createdAt"));
        ledger.has("executionStatus");
        note(ledger, "ledger");
        return read;
    }

    private ModelSize model(Fields model) {
        if (model == null) {
            return null;
        }
        ModelSize size = new ModelSize(model.number("parameters"), model.number("bytes"), model.number("vocabulary"));
        note(model, "model");
        return size;
    }

    private Timings timings(Fields timings) {
        if (timings == null) {
            return Timings.NONE;
        }
        Timings read = new Timings(
                timings.number("gpuMillis"),
                timings.number("cpuMillis"),
                timings.number("gpuOperations"),
                timings.number("fallbacks"),
                timings.text("device", ""),
                timings.text("lastFallback", ""));
        note(timings, "timings");
        return read;
    }

    private DataIdentity data(Fields data) {
        if (data == null) {
            return DataIdentity.UNKNOWN;
        }
        Num characters = data.number("characters");
        DataIdentity read = new DataIdentity(
                data.text("name", ""), data.text("sha256", ""), data.text("legacyChecksum", ""), characters);
        note(data, "data");
        return read;
    }

    private void note(Fields fields, String place) {
        Consumer<String> add = name -> unknown.add("runs[]." + place + "." + name);
        fields.unasked().forEach(add);
    }
}
