package dev.sigx.export;

import dev.sigx.changes.ChangeCounts;
import dev.sigx.changes.DecisionChange;
import dev.sigx.changes.Definition;
import dev.sigx.changes.Edit;
import dev.sigx.changes.FindingChange;
import dev.sigx.changes.MetricChange;
import dev.sigx.changes.Past;
import dev.sigx.changes.Redefinition;
import dev.sigx.changes.Release;
import dev.sigx.changes.ReleaseChanges;
import dev.sigx.changes.RunChange;
import dev.sigx.changes.ScenarioChange;
import dev.sigx.model.RunKey;
import dev.sigx.publish.OutputFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** What changed between two releases as one JSON document of a format of its own; its schema describes each field. */
public final class ChangesDocument {
    /** Version of the format that is written. Within a major version fields are only added. */
    public static final String SCHEMA_VERSION = "1.0.0";

    /** Where it lies in a site. */
    public static final String PATH = "exports/changes.json";

    private static final String TOOL = "sigx-report";

    private final ReleaseChanges changes;
    private final JsonOut out;
    private final ComparisonDocument comparisons;

    private ChangesDocument(ReleaseChanges changes, JsonOut out) {
        this.changes = changes;
        this.out = out;
        this.comparisons = new ComparisonDocument(out);
    }

    /** The document as a file of the exports; none where there is no previous release. */
    public static Stream<OutputFile> files(Past past) {
        return past.changes() == null
                ? Stream.empty()
                : Stream.of(new OutputFile(PATH, out -> write(past.changes(), out)));
    }

    public static void write(ReleaseChanges changes, OutputStream stream) throws IOException {
        JsonOut.document(stream, out -> out.object(() -> new ChangesDocument(changes, out).root()));
    }

    /** The document with a line end last. */
    public static String of(ReleaseChanges changes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(changes, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void root() {
        out.text("schemaVersion", SCHEMA_VERSION);
        out.object("generator", () -> {
            out.text("name", TOOL);
            out.text("version", changes.generator());
        });
        release("before", changes.before());
        release("after", changes.after());
        out.object("summary", this::summary);
        out.list(
                "renamedStores",
                changes.renamedStores(),
                store -> out.object(() -> {
                    out.text("before", store.before());
                    out.text("after", store.after());
                }));
        out.list("changedRuns", changes.runs(), this::run);
        out.list("changedMetrics", changes.metrics(), this::metric);
        out.list("changedScenarios", changes.scenarios(), this::scenario);
        out.list("changedDecisions", changes.decisions(), this::decision);
        out.list("changedFindings", changes.findings(), this::finding);
    }

    private void release(String name, Release release) {
        out.object(name, () -> {
            out.text("name", release.name());
            out.text("title", release.title());
            out.time("asOf", release.asOf());
            out.count("projects", release.projects());
            out.count("runs", release.runs());
            out.count("scenarios", release.scenarios());
            out.count("decisions", release.decisions());
            out.count("findings", release.findings());
        });
    }

    private void summary() {
        ChangeCounts counts = changes.counts();
        kinds("runs", counts.runs());
        kinds("scenarios", counts.scenarios());
        kinds("decisions", counts.decisions());
        out.count("decisionsReversed", counts.decisionsReversed());
        out.count("baselinesMoved", counts.baselinesMoved());
        out.count("findingsNew", counts.findingsNew());
        out.count("findingsFixed", counts.findingsFixed());
    }

    private void kinds(String name, ChangeCounts.Kinds kinds) {
        out.object(name, () -> {
            out.count("added", kinds.added());
            out.count("removed", kinds.removed());
            out.count("changed", kinds.changed());
        });
    }

    private void key(String name, RunKey key) {
        out.object(name, key != null, () -> keyFields(key));
    }

    private void keyFields(RunKey key) {
        out.text("store", key.store());
        out.text("id", key.id());
    }

    private void run(RunChange run) {
        out.object(() -> {
            out.word("change", run.kind());
            key("before", run.before());
            key("after", run.after());
            out.text("name", run.name());
            out.word("statusBefore", run.statusBefore());
            out.word("statusAfter", run.statusAfter());
            out.list("aspects", run.aspects(), aspect -> out.text(Spelling.word(aspect)));
            out.list("settings", run.settings(), change -> comparisons.setting(change, true));
            out.list("metrics", run.metrics(), comparisons::delta);
            out.list("redefined", run.redefined(), this::redefinition);
            out.list(
                    "against",
                    run.against(),
                    reason -> out.object(() -> {
                        out.text("code", reason.code());
                        out.text("text", reason.text());
                    }));
        });
    }

    private void redefinition(Redefinition one) {
        out.object(() -> {
            out.text("metric", one.metric());
            definition("before", one.before());
            definition("after", one.after());
        });
    }

    private void definition(String name, Definition definition) {
        out.object(name, () -> {
            out.text("unit", definition.unit());
            out.word("direction", definition.direction());
            out.word("role", definition.role());
            out.word("statistic", definition.statistic());
        });
    }

    private void metric(MetricChange metric) {
        out.object(() -> {
            out.text("name", metric.name());
            out.word("change", metric.kind());
            out.count("runsBefore", metric.runsBefore());
            out.count("runsAfter", metric.runsAfter());
            out.count("better", metric.better());
            out.count("worse", metric.worse());
            out.count("unjudged", metric.unjudged());
            out.count("appeared", metric.appeared());
            out.count("disappeared", metric.disappeared());
            out.list("redefinitions", metric.redefinitions(), this::redefinition);
        });
    }

    private void scenario(ScenarioChange scenario) {
        out.object(() -> {
            out.word("change", scenario.kind());
            key("before", scenario.before());
            key("after", scenario.after());
            out.text("title", scenario.title());
            out.list("edits", scenario.edits(), this::edit);
            out.word("baseline", scenario.baseline());
            key("baselineBefore", scenario.baselineBefore());
            key("baselineAfter", scenario.baselineAfter());
            out.word("verdictBefore", scenario.verdictBefore());
            out.word("verdictAfter", scenario.verdictAfter());
            out.list("movedRuns", scenario.movedRuns(), run -> out.object(() -> keyFields(run)));
        });
    }

    private void decision(DecisionChange decision) {
        out.object(() -> {
            out.word("change", decision.kind());
            key("before", decision.before());
            key("after", decision.after());
            out.text("problem", decision.problem());
            out.text("decision", decision.decision());
            out.list("edits", decision.edits(), this::edit);
            out.list("reversed", decision.reversals(), reversal -> out.text(Spelling.word(reversal)));
            out.word("evidenceBefore", decision.evidenceBefore());
            out.word("evidenceAfter", decision.evidenceAfter());
        });
    }

    private void edit(Edit edit) {
        out.object(() -> {
            out.text("field", edit.field());
            out.texts("before", edit.before());
            out.texts("after", edit.after());
        });
    }

    private void finding(FindingChange change) {
        out.object(() -> {
            out.word("change", change.kind());
            ExportDocument.findingFields(out, change.finding());
        });
    }
}
