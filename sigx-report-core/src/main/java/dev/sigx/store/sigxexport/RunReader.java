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
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Timings;
import dev.sigx.model.Unknown;
import dev.sigx.store.Documents;
import dev.sigx.store.Fields;
import dev.sigx.store.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;

/** Reads one run after the other; the histories go straight to the sink, the rest becomes a small node. */
final class RunReader {
    private final Reading reading;
    private final HistoryReader histories;
    private final CsvHistory beside;
    private final List<Finding> findings = new ArrayList<>();

    /** @param beside histories of runs that carry none, or null */
    RunReader(Reading reading, CsvHistory beside) {
        this.reading = reading;
        this.beside = beside;
        this.histories = new HistoryReader(reading, findings::add);
    }

    /** The parser stands on the beginning of the run. */
    void read(JsonParser parser, String pointer) {
        findings.clear();
        Map<String, History> recorded = new LinkedHashMap<>();
        Node node = Documents.object(parser, reading.file(), pointer, reading.oddities(findings::add), (name, at) -> {
            boolean history = name.equals("history");
            if (history) {
                recorded.putAll(histories.read(parser, at));
            }
            return history;
        });
        record(node, recorded, pointer);
    }

    /** The same for a run that was not in a document. */
    void record(Node node) {
        findings.clear();
        record(node, Map.of(), "");
    }

    private void record(Node node, Map<String, History> carried, String pointer) {
        Fields fields = new Fields(node, reading.store(), findings::add);
        String id = fields.id("id", "");
        if (id.isEmpty()) {
            findings.add(Finding.error(
                    "run-without-id", "A run has no id; it was left out.", reading.store(), node.where()));
            findings.forEach(reading.findings());
            return;
        }
        RunKey key = new RunKey(reading.storeOf(fields), id);
        Map<String, History> recorded = carried.isEmpty() && beside != null ? beside.of(key) : carried;
        Run run = run(pointer, node, fields, key, recorded);
        findings.forEach(finding -> reading.findings()
                .accept(new Finding(
                        finding.code(),
                        finding.severity(),
                        finding.message(),
                        key.store(),
                        finding.where(),
                        key.id())));
        reading.sink().run(run);
    }

    private Run run(String pointer, Node node, Fields fields, RunKey key, Map<String, History> recorded) {
        Unknown.Builder unknown = new Unknown.Builder();
        Set<String> nonFinite = Set.copyOf(fields.texts("nonFinite"));
        FreeTree trees = new FreeTree(pointer, nonFinite);
        List<Metric> metrics = new MetricReader(reading, findings::add).read(node, fields, recorded, unknown);
        List<Series> series = recorded.values().stream()
                .map(History::series)
                .sorted((a, b) -> CodePoints.compare(a.metric(), b.metric()))
                .toList();
        recorded.forEach((metric, history) -> reading.unknown()
                .keep(history.unknown(), "runs[].history.*.", unknown, SourceLocation.pointer("/history", metric)));
        String status = fields.text("status", "");
        String reported = fields.text("reportedStatus", "");
        RunStatus known = Words.of(RunStatus.values(), fields, "status", "status", reading.store(), findings::add);
        if (known == null && !status.isEmpty() && reported.isEmpty()) {
            reported = status;
        }
        Run run = new Run(
                key,
                fields.id("projectId", ""),
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
                outputs(fields, unknown),
                ledger(fields.object("ledger"), unknown),
                model(fields.object("model"), unknown),
                timings(fields.object("timings"), unknown),
                data(fields.object("data"), unknown),
                fields.texts("tags"),
                trees.fields(fields.object("extra") == null ? null : fields.node("extra")),
                reading.placeOf(fields));
        reading.unknown().keep(fields, "runs[].", unknown, "");
        return run.withUnknown(unknown.build());
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

    private List<Output> outputs(Fields fields, Unknown.Builder unknown) {
        List<Output> outputs = new ArrayList<>();
        for (Node item : fields.items("outputs")) {
            Fields output = new Fields(item, reading.store(), findings::add);
            outputs.add(new Output(
                    output.id("promptId", ""),
                    output.text("promptName", ""),
                    output.text("prompt", ""),
                    output.text("text", ""),
                    output.number("score"),
                    output.instant("at")));
            reading.unknown().keep(output, "runs[].outputs[].", unknown, "/outputs/" + (outputs.size() - 1));
        }
        return outputs;
    }

    private Ledger ledger(Fields ledger, Unknown.Builder unknown) {
        if (ledger == null) {
            return null;
        }
        String expiry = ledger.text("expiry", "");
        boolean says = ledger.says("expiresAt");
        Instant expiresAt = ledger.instant("expiresAt");
        Ledger read = new Ledger(
                ledger.text("rationale", ""),
                ledger.text("witness", ""),
                expiry,
                says ? expiresAt : Fields.parseInstant(expiry),
                ledger.text("rollback", ""),
                ledger.instant("createdAt"));
        ledger.has("executionStatus");
        reading.unknown().keep(ledger, "runs[].ledger.", unknown, "/ledger");
        return read;
    }

    private ModelSize model(Fields model, Unknown.Builder unknown) {
        if (model == null) {
            return null;
        }
        ModelSize size = new ModelSize(model.number("parameters"), model.number("bytes"), model.number("vocabulary"));
        reading.unknown().keep(model, "runs[].model.", unknown, "/model");
        return size;
    }

    private Timings timings(Fields timings, Unknown.Builder unknown) {
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
        reading.unknown().keep(timings, "runs[].timings.", unknown, "/timings");
        return read;
    }

    private DataIdentity data(Fields data, Unknown.Builder unknown) {
        if (data == null) {
            return DataIdentity.UNKNOWN;
        }
        Num characters = data.number("characters");
        DataIdentity read = new DataIdentity(
                data.text("name", ""), data.text("sha256", ""), data.text("legacyChecksum", ""), characters);
        reading.unknown().keep(data, "runs[].data.", unknown, "/data");
        return read;
    }
}
