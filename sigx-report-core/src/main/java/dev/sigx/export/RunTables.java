package dev.sigx.export;

import dev.sigx.model.DataIdentity;
import dev.sigx.model.Direction;
import dev.sigx.model.Ledger;
import dev.sigx.model.Metric;
import dev.sigx.model.MetricRole;
import dev.sigx.model.ModelSize;
import dev.sigx.model.Num;
import dev.sigx.model.Run;
import dev.sigx.model.RunStatus;
import dev.sigx.model.Series;
import dev.sigx.model.SettingPaths;
import dev.sigx.model.Value;
import dev.sigx.report.Report;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The CSV files that show runs: one row per run, per setting and per metric. */
final class RunTables {
    private static final String NOT_SAID = "not said by the store";
    private static final String NO_LEDGER = "the run has no ledger, or the store does not say";

    private RunTables() {}

    private record RunLine(Run run, Instant asOf) {
        String ledger(Function<Ledger, String> field) {
            return run.ledger() == null ? "" : field.apply(run.ledger());
        }

        Num model(Function<ModelSize, Num> field) {
            return run.model() == null ? Num.MISSING : field.apply(run.model());
        }

        DataIdentity data() {
            return run.data();
        }

        Ledger.ExecutionStatus executionStatus() {
            return run.ledger() == null ? null : run.ledger().statusAt(asOf);
        }

        Instant expiresAt() {
            return run.ledger() == null ? null : run.ledger().expiresAt();
        }
    }

    static CsvTable runs() {
        RowTable<RunLine> table = new RowTable<>(
                "runs.csv", (report, rows) -> each(report, run -> rows.accept(new RunLine(run, report.asOf()))));
        return table.text(
                        "store",
                        "Store that holds the run.",
                        "",
                        line -> line.run.key().store())
                .text(
                        "id",
                        "Id of the run, unique within its store.",
                        "",
                        line -> line.run.key().id())
                .text(
                        "projectId",
                        "Project of the run within the same store.",
                        "the run belongs to no project",
                        line -> line.run.projectId())
                .text("name", "Name that people gave it; need not be unique.", "no name", line -> line.run.name())
                .word(
                        "status",
                        "How far the run got: pending, running, completed, failed, stopped, unfinished or unknown.",
                        "",
                        RunStatus.values(),
                        line -> line.run.status())
                .text(
                        "reportedStatus",
                        "The store's own word for the status.",
                        NOT_SAID,
                        line -> line.run.reportedStatus())
                .flag(
                        "hasMetrics",
                        "Whether the run has any metric at all.",
                        "",
                        line -> !line.run.metrics().isEmpty())
                .time("createdAt", "When the run was made.", line -> line.run.createdAt())
                .time("startedAt", "When training began.", line -> line.run.startedAt())
                .time("completedAt", "When the run ended.", line -> line.run.completedAt())
                .texts("tags", "Tags in stored order, as a JSON array.", line -> line.run.tags())
                .count("outputs", "answers", "Number of answers to test prompts.", line ->
                        (long) line.run.outputs().size())
                .count(
                        "historyPoints",
                        "points",
                        "Number of points of all histories of the run.",
                        line -> line.run.series().stream()
                                .mapToLong(Series::count)
                                .sum())
                .number(
                        "modelParameters",
                        "parameters",
                        "Number of trained parameters.",
                        NOT_SAID,
                        line -> line.model(ModelSize::parameters))
                .number(
                        "modelBytes",
                        "bytes",
                        "Size of the stored model.",
                        NOT_SAID,
                        line -> line.model(ModelSize::bytes))
                .number(
                        "modelVocabulary",
                        "tokens",
                        "Size of the vocabulary.",
                        NOT_SAID,
                        line -> line.model(ModelSize::vocabulary))
                .number(
                        "gpuMillis",
                        "ms",
                        "Time on the GPU.",
                        NOT_SAID,
                        line -> line.run.timings().gpuMillis())
                .number(
                        "cpuMillis",
                        "ms",
                        "Time on the CPU.",
                        NOT_SAID,
                        line -> line.run.timings().cpuMillis())
                .number(
                        "gpuOperations",
                        "operations",
                        "Operations that ran on the GPU.",
                        NOT_SAID,
                        line -> line.run.timings().gpuOperations())
                .number(
                        "fallbacks",
                        "operations",
                        "Operations meant for the GPU that ran on the CPU.",
                        NOT_SAID,
                        line -> line.run.timings().fallbacks())
                .text(
                        "device",
                        "Name of the accelerator.",
                        NOT_SAID,
                        line -> line.run.timings().device())
                .text(
                        "lastFallback",
                        "Why the last fallback happened.",
                        NOT_SAID,
                        line -> line.run.timings().lastFallback())
                .text(
                        "dataName",
                        "File or data set that the run was trained on.",
                        NOT_SAID,
                        line -> line.data().name())
                .text(
                        "dataSha256",
                        "SHA-256 of the corpus in UTF-8, lower-case hex.",
                        NOT_SAID,
                        line -> line.data().sha256())
                .text(
                        "dataLegacyChecksum",
                        "Neuro-Lingua's 32-bit checksum of the corpus, 8 hex digits.",
                        NOT_SAID,
                        line -> line.data().legacyChecksum())
                .number(
                        "dataCharacters",
                        "UTF-16 units",
                        "Length of the corpus.",
                        NOT_SAID,
                        line -> line.data().characters())
                .text(
                        "rationale",
                        "Why the run was made, from its ledger.",
                        NO_LEDGER,
                        line -> line.ledger(Ledger::rationale))
                .text(
                        "witness",
                        "Who vouched for the run, from its ledger.",
                        NO_LEDGER,
                        line -> line.ledger(Ledger::witness))
                .text(
                        "expiry",
                        "Until when the ledger holds, as stored.",
                        NO_LEDGER,
                        line -> line.ledger(Ledger::expiry))
                .time("expiresAt", "The instant that the expiry means.", RunLine::expiresAt)
                .text(
                        "rollback",
                        "What the ledger asks for after expiry.",
                        NO_LEDGER,
                        line -> line.ledger(Ledger::rollback))
                .word(
                        "executionStatus",
                        "What the ledger allows at the instant of the report: execute, hold or escalate.",
                        "the run has no ledger",
                        Ledger.ExecutionStatus.values(),
                        RunLine::executionStatus)
                .key(CsvKeys.STORE_AND_ID);
    }

    private record Setting(Run run, String path, Value value) {
        String reason() {
            return run.inapplicable().getOrDefault(path, "");
        }
    }

    static CsvTable params() {
        RowTable<Setting> table = new RowTable<>(
                "params.csv",
                (report, rows) -> each(
                        report,
                        run -> SettingPaths.flatten(run.settings())
                                .forEach((path, value) -> rows.accept(new Setting(run, path, value)))));
        return table.text("store", "Store of the run.", "", row -> row.run.key().store())
                .text(
                        "runId",
                        "Run, unique within its store.",
                        "",
                        row -> row.run.key().id())
                .text(
                        "path",
                        "Names of the setting joined by dots; a dot or backslash inside a name has a backslash before it.",
                        "",
                        Setting::path)
                .plain(
                        "type",
                        "Kind of the value: number, text, flag, list, group or nothing.",
                        "",
                        Spelling.KINDS,
                        row -> Spelling.kind(row.value))
                .text(
                        "value",
                        "The value as text: the digits of a number, a list or empty group as JSON, true or false.",
                        "an empty text where the type is text, else an explicit null",
                        row -> SettingText.of(row.value))
                .number(
                        "number",
                        "that of the setting",
                        "The value once more, where it is a number.",
                        "not a number",
                        row -> SettingText.number(row.value))
                .text(
                        "inapplicable",
                        "Why the setting has no effect in this run.",
                        "nothing says that it has none",
                        Setting::reason)
                .key(List.of("store", "runId", "path"))
                .refersTo("runs.csv", "store", "runId");
    }

    private record MetricLine(Run run, Metric metric) {}

    static CsvTable metrics() {
        RowTable<MetricLine> table = new RowTable<>(
                "metrics.csv",
                (report, rows) ->
                        each(report, run -> run.metrics().forEach(metric -> rows.accept(new MetricLine(run, metric)))));
        String own = "that of the metric";
        String noHistory = "no history, or no finite value in it";
        return table.text("store", "Store of the run.", "", row -> row.run.key().store())
                .text(
                        "runId",
                        "Run, unique within its store.",
                        "",
                        row -> row.run.key().id())
                .text("metric", "Name of the metric as the store calls it.", "", row -> row.metric.name())
                .number(
                        "last",
                        own,
                        "Value at the greatest step.",
                        "no history, or its last point has no value",
                        row -> row.metric.last())
                .number(
                        "best",
                        own,
                        "Smallest or largest value, by direction.",
                        "direction unknown, or nothing finite",
                        row -> row.metric.best())
                .number(
                        "bestStep",
                        "steps",
                        "Step of the first point that reaches the best value.",
                        "no best value",
                        row -> row.metric.bestStep())
                .number("mean", own, "Mean over the finite values of the run.", noHistory, row -> row.metric.mean())
                .number("min", own, "Smallest finite value.", noHistory, row -> row.metric.min())
                .number("max", own, "Largest finite value.", noHistory, row -> row.metric.max())
                .count(
                        "count",
                        "points",
                        "Points of the history, those without a finite value included.",
                        row -> row.metric.count())
                .count("notFinite", "points", "Points that are missing or not finite.", row -> row.metric.notFinite())
                .number(
                        "reported",
                        own,
                        "What the store itself claims as the final value.",
                        "the store claims none",
                        row -> row.metric.reported())
                .text("unit", "Unit of the values.", "no unit", row -> row.metric.unit())
                .word(
                        "direction",
                        "Which way the metric improves: min, max or unknown.",
                        "",
                        Direction.values(),
                        row -> row.metric.direction())
                .word(
                        "role",
                        "Whether it takes part in a verdict: quality (yes) or cost (judged alone).",
                        "",
                        MetricRole.values(),
                        row -> row.metric.role())
                .plain(
                        "headline",
                        "The statistic that stands for the metric: last, best, mean or reported.",
                        "",
                        List.of("last", "best", "mean", "reported"),
                        row -> Spelling.word(row.metric.headline()))
                .key(List.of("store", "runId", "metric"))
                .refersTo("runs.csv", "store", "runId");
    }

    static void each(Report report, Consumer<Run> runs) {
        report.runs().forEach(row -> runs.accept(report.load(row)));
    }
}
