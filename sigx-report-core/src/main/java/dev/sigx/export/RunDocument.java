package dev.sigx.export;

import dev.sigx.model.CodePoints;
import dev.sigx.model.DataIdentity;
import dev.sigx.model.Ledger;
import dev.sigx.model.Metric;
import dev.sigx.model.ModelSize;
import dev.sigx.model.Output;
import dev.sigx.model.Run;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Timings;
import dev.sigx.model.Unknown;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

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
        Unknown unknown = run.unknown();
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
            out.object("metrics", () -> run.metrics().forEach(metric -> metric(metric, unknown)));
            AtomicInteger place = new AtomicInteger();
            out.list("outputs", run.outputs(), output -> output(output, unknown, place.getAndIncrement()));
            ledger(run.ledger(), unknown);
            model(run.model(), unknown);
            timings(run.timings(), unknown);
            data(run.data(), unknown);
            out.value("extra", run.extra());
            out.source(run.where());
            out.list("nonFinite", () -> {
                out.nonFinite("/settings", run.settings());
                out.nonFinite("/extra", run.extra());
            });
            if (withHistory) {
                out.object(
                        "history", () -> run.series().forEach(series -> HistoryDocument.write(out, series, unknown)));
            }
            out.fields(unknown.at(""));
        });
    }

    private static Map<String, String> byName(Map<String, String> unordered) {
        Map<String, String> ordered = new TreeMap<>(CodePoints.ORDER);
        ordered.putAll(unordered);
        return ordered;
    }

    private void metric(Metric metric, Unknown unknown) {
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
            if (!unknown.isEmpty()) {
                out.fields(unknown.at(SourceLocation.pointer("/metrics", metric.name())));
            }
        });
    }

    private void output(Output output, Unknown unknown, int place) {
        out.object(() -> {
            out.text("promptId", output.promptId());
            out.text("promptName", output.promptName());
            out.text("prompt", output.prompt());
            out.text("text", output.text());
            out.number("score", output.score());
            out.time("at", output.at());
            out.fields(unknown.at("/outputs/" + place));
        });
    }

    private void ledger(Ledger ledger, Unknown unknown) {
        out.object("ledger", ledger != null, () -> {
            out.text("rationale", ledger.rationale());
            out.text("witness", ledger.witness());
            out.text("expiry", ledger.expiry());
            out.time("expiresAt", ledger.expiresAt());
            out.text("rollback", ledger.rollback());
            out.time("createdAt", ledger.createdAt());
            out.word("executionStatus", ledger.statusAt(asOf));
            out.fields(unknown.at("/ledger"));
        });
    }

    private void model(ModelSize model, Unknown unknown) {
        out.object("model", model != null, () -> {
            out.number("parameters", model.parameters());
            out.number("bytes", model.bytes());
            out.number("vocabulary", model.vocabulary());
            out.fields(unknown.at("/model"));
        });
    }

    private void timings(Timings timings, Unknown unknown) {
        out.object("timings", !timings.isEmpty(), () -> {
            out.number("gpuMillis", timings.gpuMillis());
            out.number("cpuMillis", timings.cpuMillis());
            out.number("gpuOperations", timings.gpuOperations());
            out.number("fallbacks", timings.fallbacks());
            out.text("device", timings.device());
            out.text("lastFallback", timings.lastFallback());
            out.fields(unknown.at("/timings"));
        });
    }

    private void data(DataIdentity data, Unknown unknown) {
        out.object("data", !data.isEmpty(), () -> {
            out.text("name", data.name());
            out.text("sha256", data.sha256());
            out.text("legacyChecksum", data.legacyChecksum());
            out.number("characters", data.characters());
            out.fields(unknown.at("/data"));
        });
    }
}
