package dev.sigx.export;

import dev.sigx.diff.FieldChange;
import dev.sigx.diff.MetricDelta;
import dev.sigx.diff.RunDiff;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunReference;
import dev.sigx.report.ScenarioReport;
import java.util.List;

/** The fields of scenarios and of their diffs in the export document. */
final class ComparisonDocument {
    private final JsonOut out;

    ComparisonDocument(JsonOut out) {
        this.out = out;
    }

    void scenario(ScenarioReport report) {
        ExperimentScenario scenario = report.scenario();
        RunOrder runs = order(report);
        out.object(() -> {
            out.text("id", scenario.id());
            out.text("store", scenario.store());
            out.text("projectId", scenario.projectId());
            out.text("name", scenario.name());
            out.text("description", scenario.description());
            out.texts("runIds", runs.ids());
            runs("runs", runs.found());
            String baseline = baseline(report, runs);
            if (baseline == null) {
                out.nothing("baselineId");
            } else {
                out.text("baselineId", baseline);
            }
            out.text("baselineStore", baselineStore(report, runs));
            out.texts("missingRuns", missing(report.missing()));
            out.texts("ignore", scenario.ignore());
            out.texts("metrics", scenario.metrics());
            out.word("statistic", scenario.statistic());
            out.time("createdAt", scenario.createdAt());
            out.time("lastViewedAt", scenario.lastViewedAt());
            out.text("notes", scenario.notes());
            out.word("verdict", report.verdict());
            out.source(scenario.where());
            out.fields(scenario.unknown().at(""));
        });
    }

    static RunOrder order(ScenarioReport report) {
        ExperimentScenario scenario = report.scenario();
        return RunOrder.of(scenario.runs(), report.runs(), report.missing(), scenario.store());
    }

    /** Id of the run that the scenario measures against, as given where it is gone; null where there is no run. */
    static String baseline(ScenarioReport report, RunOrder runs) {
        RunKey key = baselineKey(report, runs);
        RunReference named = report.scenario().baseline();
        if (key != null) {
            return key.id();
        }
        return named != null
                ? named.toString()
                : runs.ids().isEmpty() ? null : runs.ids().get(0);
    }

    /** Store of the run that {@link #baseline} names; empty where it is gone. */
    static String baselineStore(ScenarioReport report, RunOrder runs) {
        RunKey key = baselineKey(report, runs);
        return key == null ? "" : key.store();
    }

    /** The run that the scenario measures against; null where it is gone, or there is none. */
    static RunKey baselineKey(ScenarioReport report, RunOrder runs) {
        RunReference named = report.scenario().baseline();
        if (named != null) {
            return RunOrder.resolve(named, report.runs(), report.scenario().store());
        }
        return runs.keys().isEmpty() ? null : runs.keys().get(0);
    }

    static List<String> missing(List<RunReference> references) {
        return references.stream().map(RunReference::toString).toList();
    }

    void runs(String name, List<RunKey> keys) {
        out.list(
                name,
                keys,
                key -> out.object(() -> {
                    out.text("store", key.store());
                    out.text("id", key.id());
                }));
    }

    void diff(ExperimentScenario scenario, RunDiff diff) {
        diff(scenario.id(), scenario.store(), diff);
    }

    void diff(String scenario, String store, RunDiff diff) {
        out.object(() -> {
            out.text("scenarioId", scenario);
            out.text("store", store);
            out.text("baselineRunId", diff.baseline().id());
            out.text("baselineStore", diff.baseline().store());
            out.text("runId", diff.run().id());
            out.text("runStore", diff.run().store());
            out.object("comparable", () -> comparable(diff));
            out.list("settings", diff.settings(), change -> setting(change, false));
            out.list("foldedSettings", diff.folded(), change -> setting(change, true));
            out.count("unchangedSettings", diff.unchanged());
            out.list("metrics", diff.metrics(), this::delta);
            out.object("summary", () -> {
                out.word("verdict", diff.summary().verdict());
                out.count("settingsChanged", diff.summary().settingsChanged());
                out.count("metricsChanged", diff.summary().metricsChanged());
                out.texts("notable", diff.summary().notable());
            });
        });
    }

    private void comparable(RunDiff diff) {
        out.flag("value", diff.comparability().comparable());
        out.list(
                "reasons",
                diff.comparability().reasons(),
                reason -> out.object(() -> {
                    out.text("code", reason.code());
                    out.flag("blocking", reason.blocking());
                    out.text("text", reason.text());
                }));
    }

    void setting(FieldChange change, boolean folded) {
        out.object(() -> {
            out.text("path", change.path());
            out.word("change", change.change());
            out.value("before", change.before());
            out.value("after", change.after());
            out.number("relativeChange", change.relativeChange());
            out.flag("notable", change.notable());
            if (folded) {
                out.text("reason", change.folded());
            }
        });
    }

    void delta(MetricDelta delta) {
        out.object(() -> {
            out.text("name", delta.name());
            out.word("statistic", delta.statistic());
            out.flag("headline", delta.headline());
            out.number("before", delta.before());
            out.number("after", delta.after());
            out.number("absoluteChange", delta.absoluteChange());
            out.number("relativeChange", delta.relativeChange());
            out.word("direction", delta.direction());
            out.word("role", delta.role());
            out.text("unit", delta.unit());
            out.word("verdict", delta.verdict());
            out.flag("notable", delta.notable());
        });
    }
}
