package dev.sigx.verify;

import dev.sigx.diff.RunDiff;
import dev.sigx.export.ExportParts;
import dev.sigx.model.DecisionEntry;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Finding;
import dev.sigx.model.Project;
import dev.sigx.model.Run;
import dev.sigx.model.RunRow;
import dev.sigx.model.StoreInfo;
import dev.sigx.report.DecisionReport;
import dev.sigx.report.Report;
import dev.sigx.report.ScenarioReport;
import dev.sigx.store.Node;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The records of a report in the words of the export document, made one at a time. */
final class RecomputedRecords {
    private final Report report;
    private final ExportParts parts;
    private final Map<RecordKind, RecordIndex<Now>> records = new EnumMap<>(RecordKind.class);

    /**
     * A record as it is computed now.
     *
     * @param node as the document has it, a run without its history
     * @param run where it is one, else null
     */
    record Now(Node node, Run run) {}

    RecomputedRecords(Report report) {
        this.report = report;
        this.parts = new ExportParts(report);
        for (RecordKind kind : RecordKind.values()) {
            records.put(kind, new RecordIndex<>());
        }
        report.stores().forEach(this::store);
        parts.projects().forEach(this::project);
        report.runs().forEach(this::run);
        report.scenarios().forEach(this::scenario);
        report.decisions().forEach(this::decision);
        report.findings().forEach(this::finding);
    }

    RecordIndex<Now> of(RecordKind kind) {
        return records.get(kind);
    }

    /** What the document says before its lists. */
    Node head() {
        long points = report.terms().historyLeftOut()
                ? 0
                : report.runs().stream().mapToLong(RunRow::historyPoints).sum();
        return node(writer -> parts.head(points, writer));
    }

    /** The histories of a run. */
    Node history(Run run) {
        return node(writer -> parts.history(run, series -> null, writer));
    }

    private void store(StoreInfo store) {
        add(RecordKind.STORES, List.of(store.id()), writer -> parts.store(store, writer));
    }

    private void project(Project project) {
        add(RecordKind.PROJECTS, List.of(project.store(), project.id()), writer -> parts.project(project, writer));
    }

    private void run(RunRow row) {
        of(RecordKind.RUNS).add(List.of(row.key().store(), row.key().id()), () -> {
            Run run = report.load(row);
            return new Now(node(writer -> parts.run(run, writer)), run);
        });
    }

    private void scenario(ScenarioReport one) {
        ExperimentScenario scenario = one.scenario();
        add(RecordKind.SCENARIOS, List.of(scenario.store(), scenario.id()), writer -> parts.scenario(one, writer));
        for (RunDiff diff : one.diffs()) {
            List<String> key = List.of(
                    scenario.store(),
                    scenario.id(),
                    diff.baseline().store(),
                    diff.baseline().id(),
                    diff.run().store(),
                    diff.run().id());
            add(RecordKind.DIFFS, key, writer -> parts.diff(one, diff, writer));
        }
    }

    private void decision(DecisionReport one) {
        DecisionEntry decision = one.decision();
        add(RecordKind.DECISIONS, List.of(decision.store(), decision.id()), writer -> parts.decision(one, writer));
    }

    private void finding(Finding finding) {
        Node node = node(writer -> parts.finding(finding, writer));
        of(RecordKind.FINDINGS).add(RecordKind.FINDINGS.key(node, ""), () -> new Now(node, null));
    }

    private void add(RecordKind kind, List<String> key, Writing writing) {
        of(kind).add(key, () -> new Now(node(writing), null));
    }

    /** Writes a piece of the document. */
    private interface Writing {
        void to(Writer writer) throws IOException;
    }

    private static Node node(Writing writing) {
        StringWriter text = new StringWriter();
        try {
            writing.to(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Records.read(text.toString());
    }
}
