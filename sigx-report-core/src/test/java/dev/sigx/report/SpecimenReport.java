package dev.sigx.report;

import dev.sigx.diff.Comparability;
import dev.sigx.diff.FieldChange;
import dev.sigx.diff.MetricDelta;
import dev.sigx.diff.RunDiff;
import dev.sigx.diff.Verdict;
import dev.sigx.evidence.Evidence;
import dev.sigx.model.DataIdentity;
import dev.sigx.model.DecisionEntry;
import dev.sigx.model.Direction;
import dev.sigx.model.Directions;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Finding;
import dev.sigx.model.Ledger;
import dev.sigx.model.Metric;
import dev.sigx.model.MetricRole;
import dev.sigx.model.ModelSize;
import dev.sigx.model.Num;
import dev.sigx.model.Omission;
import dev.sigx.model.Output;
import dev.sigx.model.Project;
import dev.sigx.model.Prompt;
import dev.sigx.model.Run;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunReference;
import dev.sigx.model.RunStatus;
import dev.sigx.model.Series;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Statistic;
import dev.sigx.model.StoreInfo;
import dev.sigx.model.Timings;
import dev.sigx.model.Unknown;
import dev.sigx.model.Value;
import dev.sigx.store.Catalog;
import dev.sigx.store.CatalogBuilder;
import dev.sigx.store.SeriesRecorder;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One small report, built by hand, that has everything: two stores, numbers in all five states, Hebrew, hostile text,
 * nested settings, a comparison with folded settings and one that is incomparable, a decision with evidence, a missing
 * run. Tests of every format speak about it.
 */
public final class SpecimenReport implements Closeable {
    public static final String LAB = "lab";
    public static final String BATCH = "batch";
    public static final RunKey BASELINE = new RunKey(LAB, "run-1");
    public static final RunKey WIDER = new RunKey(LAB, "run-2");
    public static final RunKey DIVERGED = new RunKey(LAB, "run-3");
    public static final RunKey BARE = new RunKey(BATCH, "run-1");
    public static final Instant AS_OF = Instant.parse("2026-11-22T19:27:54.120Z");
    public static final String HEBREW = "ניסוי רשת — שלום";
    public static final String HOSTILE = "=cmd|'/c calc'!A1,\"</script>\"\r\n\ud83d lone, \u202e bidi";

    private final Catalog catalog;
    private final Report report;

    public SpecimenReport() {
        try {
            CatalogBuilder builder = new CatalogBuilder(Directions.USUAL, Map.of(), done -> {});
            builder.run(baseline(builder));
            builder.run(wider(builder));
            builder.run(diverged(builder));
            builder.run(bare());
            catalog = builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        report = assemble();
    }

    public Report report() {
        return report;
    }

    @Override
    public void close() throws IOException {
        catalog.close();
    }

    private Report assemble() {
        List<Project> projects = projects();
        ScenarioReport window = window();
        ScenarioReport across = across();
        return new Report(
                "Specimen " + HEBREW,
                AS_OF,
                "sigx-report specimen",
                0.1,
                List.of(
                        new StoreInfo(LAB, "neuro-lingua-export", "store/lab.json", "1.0.0", "ab".repeat(32), AS_OF),
                        new StoreInfo(BATCH, "neuro-lingua-batch", "batch", "", "cd".repeat(32), null)),
                List.of(
                        new ProjectReport(
                                projects.get(0),
                                List.of(catalog.row(DIVERGED), catalog.row(WIDER), catalog.row(BASELINE)),
                                "loss",
                                catalog.row(WIDER),
                                Num.of(0.5),
                                2),
                        new ProjectReport(projects.get(1), List.of(catalog.row(BARE)), "", null, Num.MISSING, 0)),
                catalog.runs(),
                List.of(window, across),
                List.of(decision()),
                findings(),
                Map.of(BASELINE, new RunUses(List.of(window, across), List.of(), List.of())),
                catalog::load,
                new Terms(
                        Statistic.LAST,
                        false,
                        0,
                        List.of(new Omission("outputs", Omission.REDACTED, 2)),
                        Unknown.NONE));
    }

    private static List<Project> projects() {
        return List.of(
                new Project(
                        LAB,
                        "p-1",
                        HEBREW,
                        HOSTILE,
                        "he",
                        List.of("poems", "שיר", "a,\"b\""),
                        List.of(
                                new Prompt("q1", "Greeting", "שלום", "עולם", Num.of(0.75), null),
                                new Prompt("q2", "", "=1+1", null, Num.MISSING, null)),
                        Instant.parse("2026-11-01T00:00:00Z"),
                        Instant.parse("2026-11-20T08:30:00.001Z"),
                        new Value.Fields(Map.of("owner", Value.of("Dana")))),
                new Project(BATCH, "", "batch", "", "", List.of(), List.of(), null, null, Value.Fields.EMPTY));
    }

    private static Run baseline(CatalogBuilder builder) {
        List<Series> series = new ArrayList<>();
        List<Metric> metrics = List.of(
                Metric.single("accuracy", Num.parse("0.40"), "", Direction.MAX, MetricRole.QUALITY),
                metric(builder, series, "loss", Num.of(1.5), 4, 3, 2, 1.5),
                Metric.single("runtime", Num.of(1250), "ms", Direction.MIN, MetricRole.COST));
        return new Run(
                BASELINE,
                "p-1",
                "baseline",
                RunStatus.COMPLETED,
                "completed",
                Instant.parse("2026-11-18T10:00:00Z"),
                Instant.parse("2026-11-18T10:00:01.500Z"),
                Instant.parse("2026-11-18T10:20:00Z"),
                settings(3, Num.of(0.001)),
                Map.of("dropout", "the network has no dropout layer", "decay", "the optimizer has no decay"),
                metrics,
                series,
                List.of(new Output("q1", "Greeting", "שלום", "שלום רב", Num.of(0.5), AS_OF)),
                new Ledger("first look", "Noa", "2026-12-31", Instant.parse("2026-12-31T00:00:00Z"), "keep", null),
                new ModelSize(Num.of(120_000), Num.of(1_048_576), Num.of(512)),
                new Timings(Num.of(5321.25), Num.of(812), Num.of(20_400), Num.of(3), "GPU", "buffer too large"),
                new DataIdentity("poems.txt", "ef".repeat(32), "0a1b2c3d", Num.of(18_250)),
                List.of("baseline", "שיר"),
                new Value.Fields(Map.of("injections", new Value.Items(List.of()))),
                new SourceLocation("lab.json", 12, "/runs/0"));
    }

    private static Value.Fields settings(int window, Num rate) {
        Map<String, Value> tokenizer = new LinkedHashMap<>();
        tokenizer.put("mode", Value.of("char"));
        tokenizer.put("merges", new Value.Items(List.of(Value.of("ab"), Num.of(2), Value.of(true))));
        Map<String, Value> settings = new LinkedHashMap<>();
        settings.put("window", Num.of(window));
        settings.put("lr", rate);
        settings.put("seed", Num.parse("9007199254740993"));
        settings.put("tokenizer", new Value.Fields(tokenizer));
        settings.put("a.b\\c", Value.of(""));
        settings.put("note", Value.of(HOSTILE));
        settings.put("warmup", Value.Nothing.NOTHING);
        settings.put("empty", Value.Fields.EMPTY);
        settings.put("spelled", Value.of("NaN"));
        return new Value.Fields(settings);
    }

    private static Metric metric(
            CatalogBuilder builder, List<Series> series, String name, Num reported, double... values) {
        SeriesRecorder recorder = builder.record(name);
        for (int i = 0; i < values.length; i++) {
            recorder.add(i * 10L, i / 2d, AS_OF.toEpochMilli() + i * 1000L, values[i]);
        }
        series.add(recorder.finish());
        return recorder.summary(
                Directions.USUAL, Direction.UNKNOWN, "", MetricRole.QUALITY, reported, Statistic.REPORTED);
    }

    private static Run wider(CatalogBuilder builder) {
        List<Series> series = new ArrayList<>();
        SeriesRecorder plain = builder.record("grad");
        plain.add(Series.ABSENT, Double.NaN, Series.ABSENT, 1e-7);
        plain.add(Series.ABSENT, Double.NaN, Series.ABSENT, -0.0);
        plain.add(Series.ABSENT, Double.NaN, Series.ABSENT, 1.5e23);
        series.add(plain.finish());
        Metric grad =
                plain.summary(Directions.USUAL, Direction.UNKNOWN, "", MetricRole.QUALITY, Num.MISSING, Statistic.LAST);
        List<Metric> metrics = List.of(
                Metric.single("accuracy", Num.of(0.6), "", Direction.MAX, MetricRole.QUALITY),
                grad,
                metric(builder, series, "loss", Num.of(0.5), 4, 2, 1, 0.5));
        return new Run(
                WIDER,
                "p-1",
                HEBREW,
                RunStatus.COMPLETED,
                "",
                Instant.parse("2026-11-19T10:00:00Z"),
                null,
                null,
                settings(5, Num.of(0.001)),
                Map.of(),
                metrics,
                series,
                List.of(new Output("q1", "Greeting", "שלום", HOSTILE, Num.MISSING, null)),
                new Ledger("", "", "soon", null, "", AS_OF),
                null,
                Timings.NONE,
                new DataIdentity("", "ef".repeat(32), "", Num.MISSING),
                List.of(),
                Value.Fields.EMPTY,
                new SourceLocation("lab.json", 80, "/runs/1"));
    }

    private static Run diverged(CatalogBuilder builder) {
        List<Series> series = new ArrayList<>();
        List<Metric> metrics = List.of(
                metric(
                        builder,
                        series,
                        "loss",
                        Num.NAN,
                        4,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        Series.missing(),
                        Double.NaN),
                new Metric(
                        "odd",
                        Num.NAN,
                        Num.POSITIVE_INFINITY,
                        Num.MISSING,
                        Num.NEGATIVE_INFINITY,
                        Num.MISSING,
                        Num.MISSING,
                        7,
                        7,
                        Num.MISSING,
                        "%",
                        Direction.UNKNOWN,
                        MetricRole.QUALITY,
                        Statistic.BEST));
        return new Run(
                DIVERGED,
                "p-1",
                "'quoted",
                RunStatus.UNFINISHED,
                "running",
                Instant.parse("2026-11-20T10:00:00Z"),
                null,
                null,
                settings(5, Num.NAN),
                Map.of(),
                metrics,
                series,
                List.of(),
                null,
                new ModelSize(Num.parse("18446744073709551615"), Num.MISSING, Num.MISSING),
                Timings.NONE,
                DataIdentity.UNKNOWN,
                List.of("=x"),
                new Value.Fields(Map.of("limits", new Value.Items(List.of(Num.NEGATIVE_INFINITY)))),
                new SourceLocation("lab.json", 140, "/runs/2"));
    }

    private static Run bare() {
        return new Run(
                BARE,
                "",
                "",
                RunStatus.UNKNOWN,
                "",
                null,
                null,
                null,
                Value.Fields.EMPTY,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                Timings.NONE,
                DataIdentity.UNKNOWN,
                List.of(),
                Value.Fields.EMPTY,
                SourceLocation.NOWHERE);
    }

    private ScenarioReport window() {
        ExperimentScenario scenario = new ExperimentScenario(
                LAB,
                "s-1",
                "p-1",
                "Window size",
                "Does a wider window help?",
                List.of(
                        new RunReference("", HEBREW),
                        new RunReference("", "run-1"),
                        new RunReference("archive", "run-9")),
                new RunReference("", "run-1"),
                List.of("seed", "paths.*"),
                List.of("loss"),
                Statistic.REPORTED,
                AS_OF,
                AS_OF,
                "Better at *every* step.",
                SourceLocation.of("lab.json"));
        return new ScenarioReport(
                scenario,
                List.of(catalog.row(BASELINE), catalog.row(WIDER)),
                List.of(new RunReference("archive", "run-9")),
                List.of(windowDiff()),
                Verdict.BETTER);
    }

    private static RunDiff windowDiff() {
        return new RunDiff(
                BASELINE,
                WIDER,
                new Comparability(true, List.of()),
                List.of(
                        new FieldChange(
                                "gain", FieldChange.Change.ADDED, null, Num.parse("-0.50"), Num.MISSING, true, ""),
                        new FieldChange(
                                "mode",
                                FieldChange.Change.REMOVED,
                                new Value.Items(List.of(Value.of("=1"))),
                                null,
                                Num.MISSING,
                                true,
                                ""),
                        new FieldChange(
                                "window", FieldChange.Change.CHANGED, Num.of(3), Num.of(5), Num.of(2 / 3d), true, "")),
                List.of(new FieldChange(
                        "seed",
                        FieldChange.Change.CHANGED,
                        Num.of(1),
                        Num.parse("9007199254740993"),
                        Num.MISSING,
                        false,
                        "ignored by the scenario")),
                17,
                List.of(
                        delta("loss", Statistic.REPORTED, true, 1.5, 0.5, Direction.MIN, Verdict.BETTER),
                        delta("loss", Statistic.LAST, false, 1.5, 0.5, Direction.MIN, Verdict.BETTER),
                        new MetricDelta(
                                "runtime",
                                Statistic.REPORTED,
                                true,
                                Num.of(1250),
                                Num.MISSING,
                                Num.MISSING,
                                Num.MISSING,
                                Direction.MIN,
                                MetricRole.COST,
                                "ms",
                                Verdict.UNKNOWN,
                                false)),
                new RunDiff.Summary(Verdict.BETTER, 3, 2, List.of("gain", "mode", "window", "loss")));
    }

    private static MetricDelta delta(
            String name,
            Statistic statistic,
            boolean headline,
            double before,
            double after,
            Direction direction,
            Verdict verdict) {
        return new MetricDelta(
                name,
                statistic,
                headline,
                Num.of(before),
                Num.of(after),
                Num.of(after - before),
                Num.of((after - before) / Math.abs(before)),
                direction,
                MetricRole.QUALITY,
                "",
                verdict,
                true);
    }

    private ScenarioReport across() {
        ExperimentScenario scenario = new ExperimentScenario(
                "scenarios",
                "across",
                "",
                "",
                "",
                List.of(new RunReference(LAB, "run-1"), new RunReference(BATCH, "run-1")),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                "",
                SourceLocation.of("across.yaml"));
        RunDiff diff = new RunDiff(
                BASELINE,
                BARE,
                new Comparability(
                        false,
                        List.of(
                                new Comparability.Reason(
                                        "different-corpus", true, "The two runs were trained on different text."),
                                new Comparability.Reason("no-metrics", false, "run-1 has no metrics."))),
                List.of(),
                List.of(),
                0,
                List.of(new MetricDelta(
                        "loss",
                        Statistic.LAST,
                        true,
                        Num.of(1.5),
                        Num.NAN,
                        Num.MISSING,
                        Num.MISSING,
                        Direction.MIN,
                        MetricRole.QUALITY,
                        "",
                        Verdict.INCOMPARABLE,
                        false)),
                new RunDiff.Summary(Verdict.INCOMPARABLE, 0, 0, List.of()));
        return new ScenarioReport(
                scenario,
                List.of(catalog.row(BASELINE), catalog.row(BARE)),
                List.of(),
                List.of(diff),
                Verdict.INCOMPARABLE);
    }

    private DecisionReport decision() {
        DecisionEntry entry = new DecisionEntry(
                LAB,
                "d-1",
                "p-1",
                "-1 or +1?",
                List.of("window 3", "=HYPERLINK(\"x\")"),
                "window 5",
                "loss < 1",
                List.of(new RunReference("", "run-0"), new RunReference("", "run-1"), new RunReference("", "run-2")),
                "architecture",
                "accepted",
                "נועה",
                Instant.parse("2026-11-21T00:00:00Z"),
                "Seen in the *curves*.",
                SourceLocation.of("lab.json"));
        return new DecisionReport(
                entry,
                List.of(catalog.row(BASELINE), catalog.row(WIDER)),
                List.of(new RunReference("", "run-0")),
                new Evidence(
                        Evidence.Status.CONTRADICTED,
                        "loss < 1",
                        List.of(
                                new Evidence.Observation(BASELINE, "loss", "reported", Num.of(1.5), false),
                                new Evidence.Observation(WIDER, "loss", "reported", Num.of(0.5), true),
                                new Evidence.Observation(WIDER, "wer", "last", Num.MISSING, null)),
                        "1.5 of run-1 is not below 1."));
    }

    private static List<Finding> findings() {
        return List.of(
                Finding.error("damaged-document", "The file ends in the middle.", BATCH, SourceLocation.of("b.json")),
                Finding.warning(
                                "metric-contradicts-history",
                                "@loss is stored as 1,5.",
                                LAB,
                                new SourceLocation("lab.json", 33, "/runs/1/results/loss"))
                        .about("run-2"),
                Finding.note("unused-store", "Nothing refers to it.", "", SourceLocation.NOWHERE));
    }
}
