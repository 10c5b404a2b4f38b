package dev.sigx.export;

import dev.sigx.model.CodePoints;
import dev.sigx.model.DataIdentity;
import dev.sigx.model.Ledger;
import dev.sigx.model.Metric;
import dev.sigx.model.ModelSize;
import dev.sigx.model.Num;
import dev.sigx.model.Output;
import dev.sigx.model.Run;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Timings;
import dev.sigx.model.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The fields of one run in the export document. */
final class RunDocument {
    private final JsonOut out;
    private final Instant asOf;
    private final boolean withHistory;

    RunDocument(JsonOut out, Instant asOf, boolean withHistory) {
        this.out = out;
        this.asOf = asOf;
        this.withHistory = withHistory;
    }

    void write(Run run) {
        out.object(() -> {
            out.text("id", run.key().id());
            out.text("store", run.key().store());
            out.text("projectId", run.projectId());
            out.text("name", run.name());
            out.word("status", run.status());
            out.text("reportedStatus", run.reportedStatus());
            out.time("createdAt", run.createdAt());
            out.time("startedAt", run.startedAt());
            out.time("completedAt", run.completedAt());
            out.texts("tags", run.tags());
            out.value("settings", run.settings());
            out.object("inapplicable", () -> byName(run.inapplicable()).forEach(out::text));
            out.object("metrics", () -> run.metrics().forEach(this::metric));
            out.list("outputs", run.outputs(), this::output);
            ledger(run.ledger());
            model(run.model());
            timings(run.timings());
            data(run.data());
            out.value("extra", run.extra());
            out.list("nonFinite", () -> {
                nonFinite("/settings", run.settings());
                nonFinite("/extra", run.extra());
            });
            if (withHistory) {
                out.object("history", () -> run.series().forEach(series -> HistoryDocument.write(out, series)));
            }
        });
    }

    private static Map<String, String> byName(Map<String, String> unordered) {
        Map<String, String> ordered = new TreeMap<>(CodePoints.ORDER);
        ordered.putAll(unordered);
        return ordered;
    }

    private void metric(Metric metric) {
        out.object(metric.name(), () -> {
            out.number("last", metric.last());
            out.number("best", metric.best());
            out.number("bestStep", metric.bestStep());
            out.number("mean", metric.mean());
            out.number("min", metric.min());
            out.number("max", metric.max());
            out.count("count", metric.count());
            out.count("notFinite", metric.notFinite());
            out.number("reported", metric.reported());
            out.text("unit", metric.unit());
            out.word("direction", metric.direction());
            out.word("role", metric.role());
            out.word("headline", metric.headline());
        });
    }

    private void output(Output output) {
        out.object(() -> {
            out.text("promptId", output.promptId());
            out.text("promptName", output.promptName());
            out.text("prompt", output.prompt());
            out.text("text", output.text());
            out.number("score", output.score());
            out.time("at", output.at());
        });
    }

    private void ledger(Ledger ledger) {
        out.object("ledger", ledger != null, () -> {
            out.text("rationale", ledger.rationale());
            out.text("witness", ledger.witness());
            out.text("expiry", ledger.expiry());
            out.time("expiresAt", ledger.expiresAt());
            out.text("rollback", ledger.rollback());
            out.time("createdAt", ledger.createdAt());
            out.word("executionStatus", ledger.statusAt(asOf));
        });
    }

    private void model(ModelSize model) {
        out.object("model", model != null, () -> {
            out.number("parameters", model.parameters());
            out.number("bytes", model.bytes());
            out.number("vocabulary", model.vocabulary());
        });
    }

    private void timings(Timings timings) {
        out.object("timings", !timings.isEmpty(), () -> {
            out.number("gpuMillis", timings.gpuMillis());
            out.number("cpuMillis", timings.cpuMillis());
            out.number("gpuOperations", timings.gpuOperations());
            out.number("fallbacks", timings.fallbacks());
            out.text("device", timings.device());
            out.text("lastFallback", timings.lastFallback());
        });
    }

    private void data(DataIdentity data) {
        out.object("data", !data.isEmpty(), () -> {
            out.text("name", data.name());
            out.text("sha256", data.sha256());
            out.text("legacyChecksum", data.legacyChecksum());
            out.number("characters", data.characters());
        });
    }

    /** In a free tree the string NaN may be a text or a number; the places of those that are numbers are listed. */
    private void nonFinite(String pointer, Value value) {
        if (value instanceof Num number && !number.isFinite() && !number.isMissing()) {
            out.text(pointer);
        } else if (value instanceof Value.Fields fields) {
            fields.values().forEach((name, nested) -> nonFinite(SourceLocation.pointer(pointer, name), nested));
        } else if (value instanceof Value.Items items) {
            List<Value> values = items.values();
            for (int i = 0; i < values.size(); i++) {
                nonFinite(pointer + "/" + i, values.get(i));
            }
        }
    }
}
