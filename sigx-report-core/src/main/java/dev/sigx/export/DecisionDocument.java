package dev.sigx.export;

import dev.sigx.evidence.Evidence;
import dev.sigx.model.DecisionEntry;
import dev.sigx.report.DecisionReport;

/** The fields of a decision in the export document. */
final class DecisionDocument {
    private final JsonOut out;

    DecisionDocument(JsonOut out) {
        this.out = out;
    }

    static RunOrder order(DecisionReport report) {
        DecisionEntry decision = report.decision();
        return RunOrder.of(decision.runsApplied(), report.runs(), report.missing(), decision.store());
    }

    void write(DecisionReport report) {
        DecisionEntry decision = report.decision();
        RunOrder runs = order(report);
        out.object(() -> {
            out.text("id", decision.id());
            out.text("store", decision.store());
            out.text("projectId", decision.projectId());
            out.text("problem", decision.problem());
            out.texts("alternatives", decision.alternatives());
            out.text("decision", decision.decision());
            out.text("kpi", decision.kpi());
            out.texts("runIds", runs.ids());
            new ComparisonDocument(out).runs("runsApplied", runs.found());
            out.texts("missingRuns", ComparisonDocument.missing(report.missing()));
            out.text("category", decision.category());
            out.text("status", decision.status());
            out.text("decidedBy", decision.decidedBy());
            out.time("createdAt", decision.createdAt());
            out.text("notes", decision.notes());
            out.object("evidence", report.evidence() != null, () -> evidence(report.evidence()));
            out.source(decision.where());
            out.fields(decision.unknown().at(""));
        });
    }

    private void evidence(Evidence evidence) {
        out.word("status", evidence.status());
        out.text("rule", evidence.rule());
        out.list(
                "observations",
                evidence.observations(),
                observation -> out.object(() -> {
                    out.text("store", observation.run().store());
                    out.text("runId", observation.run().id());
                    out.text("metric", observation.metric());
                    out.text("statistic", observation.statistic());
                    out.number("value", observation.value());
                    out.answer("holds", observation.holds());
                }));
        out.text("explanation", evidence.explanation());
    }
}
