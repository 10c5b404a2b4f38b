package dev.sigx.export;

import dev.sigx.model.Finding;
import dev.sigx.model.Num;
import dev.sigx.model.Project;
import dev.sigx.model.RunRow;
import dev.sigx.model.StoreInfo;
import dev.sigx.report.ProjectReport;
import dev.sigx.report.Report;
import dev.sigx.report.Terms;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Everything in one JSON document, run by run; the schema beside it describes each field. */
final class ExportDocument {
    private final Report report;
    private final long mostPoints;
    /** @param mostPoints histories are left out where all together have more points */
    ExportDocument(Report report, long mostPoints) {
        this.report = report;
        this.mostPoints = mostPoints;
    }

    void writeTo(OutputStream stream) throws IOException {
        JsonOut.document(stream, out -> out.object(() -> root(out)));
    }

    private void root(JsonOut out) {
        long points = points(report);
        boolean withHistory = points <= mostPoints && !report.terms().historyLeftOut();
        ComparisonDocument comparisons = new ComparisonDocument(out);
        DecisionDocument decisions = new DecisionDocument(out);
        RunDocument runs = new RunDocument(out, report.asOf(), withHistory);
        head(out, report, withHistory, points);
        out.list("stores", report.stores(), store -> store(out, store));
        out.list("projects", projects(report), project -> project(out, project));
        out.list("runs", report.runs(), row -> runs.write(report.load(row)));
        out.list("scenarios", report.scenarios(), comparisons::scenario);
        out.list("decisions", report.decisions(), decisions::write);
        out.list(
                "diffs",
                () -> report.scenarios()
                        .forEach(scenario ->
                                scenario.diffs().forEach(diff -> comparisons.diff(scenario.scenario(), diff))));
        out.list("findings", report.findings(), finding -> finding(out, finding));
        out.fields(report.terms().unknown().at(""));
    }

    /** Points of all histories of the report. */
    static long points(Report report) {
        return report.terms().historyLeftOut()
                ? 0
                : report.runs().stream().mapToLong(RunRow::historyPoints).sum();
    }

    /** What the document says before its lists. */
    static void head(JsonOut out, Report report, boolean withHistory, long points) {
        Terms terms = report.terms();
        out.text("schemaVersion", ExportFiles.SCHEMA_VERSION);
        out.text("generator", report.generator());
        out.text("title", report.title());
        out.time("asOf", report.asOf());
        out.number("notableChange", Num.of(report.notableChange()));
        out.word("statistic", terms.statistic());
        out.flag("historyIncluded", withHistory);
        out.count("historyPoints", points + terms.historyPointsElsewhere());
        omitted(out, terms);
    }

    private static void omitted(JsonOut out, Terms terms) {
        AtomicInteger place = new AtomicInteger();
        out.list(
                "omitted",
                terms.omitted(),
                one -> out.object(() -> {
                    out.text("what", one.what());
                    out.text("reason", one.reason());
                    out.count("count", one.count());
                    out.fields(terms.unknown().at("/omitted/" + place.getAndIncrement()));
                }));
    }

    /** The projects that stores hold; the group of runs without a project is made for reading and left out. */
    static List<Project> projects(Report report) {
        return report.projects().stream()
                .map(ProjectReport::project)
                .filter(project -> !project.id().isEmpty())
                .toList();
    }

    static void store(JsonOut out, StoreInfo store) {
        out.object(() -> {
            out.text("id", store.id());
            out.text("kind", store.kind());
            out.text("path", store.path());
            out.text("schemaVersion", store.schemaVersion());
            out.text("sha256", store.sha256());
            out.fields(store.unknown().at(""));
        });
    }

    static void project(JsonOut out, Project project) {
        out.object(() -> {
            out.text("id", project.id());
            out.text("store", project.store());
            out.text("name", project.name());
            out.text("description", project.description());
            out.text("language", project.language());
            out.texts("tags", project.tags());
            out.time("createdAt", project.createdAt());
            out.time("updatedAt", project.updatedAt());
            AtomicInteger place = new AtomicInteger();
            out.list(
                    "prompts",
                    project.prompts(),
                    prompt -> out.object(() -> {
                        out.text("id", prompt.id());
                        out.text("name", prompt.name());
                        out.text("text", prompt.text());
                        out.text("expected", prompt.expected());
                        out.number("lastScore", prompt.lastScore());
                        out.time("lastRunAt", prompt.lastRunAt());
                        out.fields(project.unknown().at("/prompts/" + place.getAndIncrement()));
                    }));
            out.value("extra", project.extra());
            out.list("nonFinite", () -> out.nonFinite("/extra", project.extra()));
            out.fields(project.unknown().at(""));
        });
    }

    static void finding(JsonOut out, Finding finding) {
        out.object(() -> {
            findingFields(out, finding);
            out.fields(finding.unknown().at(""));
        });
    }

    /** What every document says of a finding. */
    static void findingFields(JsonOut out, Finding finding) {
        out.text("code", finding.code());
        out.word("severity", finding.severity());
        out.text("message", finding.message());
        out.text("store", finding.store());
        out.text("file", finding.where().file());
        out.number("line", finding.where().line() > 0 ? Num.of(finding.where().line()) : Num.MISSING);
        out.text("pointer", finding.where().pointer());
        out.text("runId", finding.runId());
    }
}
