package dev.sigx.export;

import dev.sigx.diff.Verdict;
import dev.sigx.evidence.Evidence;
import dev.sigx.model.DecisionEntry;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Finding;
import dev.sigx.model.Num;
import dev.sigx.model.Project;
import dev.sigx.model.RunKey;
import dev.sigx.report.DecisionReport;
import dev.sigx.report.ScenarioReport;
import java.util.List;
import java.util.function.Function;

/** The CSV files that show projects, scenarios, decisions and findings: one row each. */
final class RecordTables {
    private static final String NOT_SAID = "not said";
    private static final String NO_EVIDENCE = "no evidence was evaluated";

    private RecordTables() {}

    static CsvTable projects() {
        RowTable<Project> table = new RowTable<>(
                "projects.csv",
                (report, rows) -> ExportDocument.projects(report).forEach(rows));
        return table.text("store", "Store that holds the project.", "", Project::store)
                .text("id", "Id of the project, unique within its store.", "", Project::id)
                .text("name", "Name of the project.", NOT_SAID, Project::name)
                .text("description", "What it is about.", NOT_SAID, Project::description)
                .text(
                        "language",
                        "Language of its data: a BCP 47 tag or the store's own word.",
                        NOT_SAID,
                        Project::language)
                .texts("tags", "Tags in stored order, as a JSON array.", Project::tags)
                .time("createdAt", "When the project was made.", Project::createdAt)
                .time("updatedAt", "When the project was last changed.", Project::updatedAt)
                .key(CsvKeys.STORE_AND_ID);
    }

    private record ScenarioLine(ScenarioReport report, RunOrder order) {
        ExperimentScenario scenario() {
            return report.scenario();
        }
    }

    static CsvTable scenarios() {
        RowTable<ScenarioLine> table = new RowTable<>(
                "scenarios.csv",
                (report, rows) -> report.scenarios()
                        .forEach(one -> rows.accept(new ScenarioLine(one, ComparisonDocument.order(one)))));
        return table.text(
                        "store",
                        "Store that holds the scenario.",
                        "",
                        line -> line.scenario().store())
                .text(
                        "id",
                        "Id of the scenario, unique within its store.",
                        "",
                        line -> line.scenario().id())
                .text(
                        "projectId",
                        "Project of the scenario.",
                        "the scenario belongs to no project",
                        line -> line.scenario().projectId())
                .text(
                        "name",
                        "Name of the scenario.",
                        NOT_SAID,
                        line -> line.scenario().name())
                .text(
                        "description",
                        "What it compares.",
                        NOT_SAID,
                        line -> line.scenario().description())
                .texts(
                        "runIds",
                        "Ids of its runs in order, as a JSON array; a run that is gone as it was named.",
                        line -> line.order.ids())
                .json(
                        "runs",
                        "Its runs in order, as a JSON array of store and id; those that are gone left out.",
                        runs(line -> line.order.found()))
                .text(
                        "baselineId",
                        "Id of the run that the others are measured against.",
                        "the scenario names no run",
                        line -> ComparisonDocument.baseline(line.report, line.order))
                .texts(
                        "missingRuns",
                        "References to runs that are gone, as a JSON array.",
                        line -> ComparisonDocument.missing(line.report.missing()))
                .texts(
                        "ignore",
                        "Patterns of setting paths to leave out, as a JSON array.",
                        line -> line.scenario().ignore())
                .texts(
                        "metrics",
                        "Metrics to show first, as a JSON array; empty for all.",
                        line -> line.scenario().metrics())
                .plain(
                        "statistic",
                        "Statistic to compare: last, best, mean, reported, or step:N for the value at step N.",
                        "each metric by its own headline statistic",
                        line -> Spelling.word(line.scenario().statistic()))
                .time(
                        "createdAt",
                        "When the scenario was saved.",
                        line -> line.scenario().createdAt())
                .text(
                        "notes",
                        "Notes in Markdown.",
                        "no notes",
                        line -> line.scenario().notes())
                .word(
                        "verdict",
                        "The whole comparison: better, worse, mixed, same, incomparable or unknown.",
                        "",
                        Verdict.values(),
                        line -> line.report.verdict())
                .text(
                        "baselineStore",
                        "Store of that run.",
                        "the run is gone, or none is named",
                        line -> ComparisonDocument.baselineStore(line.report, line.order))
                .key(CsvKeys.STORE_AND_ID);
    }

    private static <R> RowTable.JsonCell<R> runs(Function<R, List<RunKey>> keys) {
        return (row, out) -> out.list(
                keys.apply(row),
                key -> out.object(() -> {
                    out.text("store", key.store());
                    out.text("id", key.id());
                }));
    }

    private record DecisionLine(DecisionReport report, RunOrder order) {
        DecisionEntry decision() {
            return report.decision();
        }

        String evidence(Function<Evidence, String> field) {
            return report.evidence() == null ? "" : field.apply(report.evidence());
        }
    }

    static CsvTable decisions() {
        RowTable<DecisionLine> table = new RowTable<>(
                "decisions.csv",
                (report, rows) -> report.decisions()
                        .forEach(one -> rows.accept(new DecisionLine(one, DecisionDocument.order(one)))));
        return table.text(
                        "store",
                        "Store that holds the decision.",
                        "",
                        line -> line.decision().store())
                .text(
                        "id",
                        "Id of the decision, unique within its store.",
                        "",
                        line -> line.decision().id())
                .text(
                        "projectId",
                        "Project of the decision.",
                        "the decision belongs to no project",
                        line -> line.decision().projectId())
                .text(
                        "problem",
                        "What had to be decided.",
                        NOT_SAID,
                        line -> line.decision().problem())
                .texts(
                        "alternatives",
                        "What was considered, as a JSON array.",
                        line -> line.decision().alternatives())
                .text(
                        "decision",
                        "What was chosen.",
                        NOT_SAID,
                        line -> line.decision().decision())
                .text(
                        "kpi",
                        "What it was decided by: a rule or free text.",
                        NOT_SAID,
                        line -> line.decision().kpi())
                .texts(
                        "runIds",
                        "Ids of the runs it rests on in order, as a JSON array; a run that is gone as it was named.",
                        line -> line.order.ids())
                .json(
                        "runsApplied",
                        "The runs it rests on, as a JSON array of store and id.",
                        runs(line -> line.order.found()))
                .texts(
                        "missingRuns",
                        "References to runs that are gone, as a JSON array.",
                        line -> ComparisonDocument.missing(line.report.missing()))
                .text(
                        "category",
                        "Field of the decision.",
                        NOT_SAID,
                        line -> line.decision().category())
                .text(
                        "status",
                        "Status as recorded.",
                        NOT_SAID,
                        line -> line.decision().status())
                .text(
                        "decidedBy",
                        "Who decided.",
                        NOT_SAID,
                        line -> line.decision().decidedBy())
                .time(
                        "createdAt",
                        "When it was recorded.",
                        line -> line.decision().createdAt())
                .text(
                        "notes",
                        "Notes in Markdown.",
                        "no notes",
                        line -> line.decision().notes())
                .word(
                        "evidenceStatus",
                        "What the runs say about the KPI: supported, contradicted, inconclusive or missing.",
                        NO_EVIDENCE,
                        Evidence.Status.values(),
                        line -> line.report.evidence() == null
                                ? null
                                : line.report.evidence().status())
                .text(
                        "evidenceRule",
                        "The rule that was evaluated.",
                        "the KPI is free text",
                        line -> line.evidence(Evidence::rule))
                .text(
                        "evidenceExplanation",
                        "The evidence in plain words.",
                        NO_EVIDENCE,
                        line -> line.evidence(Evidence::explanation))
                .key(CsvKeys.STORE_AND_ID);
    }

    static CsvTable findings() {
        RowTable<Finding> table = new RowTable<>(
                "findings.csv", (report, rows) -> report.findings().forEach(rows));
        return table.text("store", "Store that it speaks of.", "it speaks of no store", Finding::store)
                .text("code", "Stable name of the kind of finding.", "", Finding::code)
                .word(
                        "severity",
                        "How much it puts in doubt: error, warning or note.",
                        "",
                        Finding.Severity.values(),
                        Finding::severity)
                .text("message", "What is wrong and what was done about it.", "", Finding::message)
                .text(
                        "file",
                        "File, relative to the folder of its store.",
                        "the place is no file",
                        finding -> finding.where().file())
                .number(
                        "line",
                        "line number",
                        "Line in the file, from 1.",
                        "unknown",
                        finding -> finding.where().line() > 0
                                ? Num.of(finding.where().line())
                                : Num.MISSING)
                .text(
                        "pointer",
                        "JSON Pointer (RFC 6901) into the document.",
                        "none",
                        finding -> finding.where().pointer())
                .text("runId", "Run that it speaks of.", "it speaks of no run", Finding::runId);
    }
}
