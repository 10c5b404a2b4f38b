package dev.sigx.data;

import dev.sigx.diff.RunDiff;
import dev.sigx.export.ExportParts;
import dev.sigx.model.Finding;
import dev.sigx.model.Project;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunRow;
import dev.sigx.publish.OutputFile;
import dev.sigx.render.Links;
import dev.sigx.render.Titles;
import dev.sigx.report.DecisionReport;
import dev.sigx.report.Report;
import dev.sigx.report.ScenarioReport;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything of the export but the runs, with the places of the pages. */
final class RecordFiles {
    private final Report report;
    private final ExportParts parts;

    RecordFiles(Report report, ExportParts parts) {
        this.report = report;
        this.parts = parts;
    }

    /** @param points of all histories */
    List<OutputFile> with(OutputFile index, long points) {
        return List.of(
                index,
                DataFile.of("records", script -> records(script, points)),
                DataFile.of("diffs", this::diffs),
                DataFile.of("findings", this::findings),
                DataFile.of("search", script -> new SearchIndex(report).write(script)));
    }

    private interface Item<T> {
        void write(Script script, T item) throws IOException;
    }

    private static <T> void list(Script script, String name, Iterable<T> items, Item<T> item) throws IOException {
        script.code(",\n").code(name).code(": ");
        list(script, items, item);
    }

    private static <T> void list(Script script, Iterable<T> items, Item<T> item) throws IOException {
        script.code("[");
        String before = "\n";
        for (T one : items) {
            script.code(before);
            item.write(script, one);
            before = ",\n";
        }
        script.code("]");
    }

    private void records(Script script, long points) throws IOException {
        script.code("{\nhead: ").json(writer -> parts.head(points, writer));
        list(script, "stores", report.stores(), (out, store) -> out.json(writer -> parts.store(store, writer)));
        list(script, "projects", parts.projects(), this::project);
        list(script, "scenarios", report.scenarios(), this::scenario);
        list(script, "decisions", report.decisions(), this::decision);
        script.code("\n}");
    }

    private void project(Script script, Project project) throws IOException {
        script.code("{ ").field("id", project.id()).code(", ").field("store", project.store());
        script.code(", json: ").json(writer -> parts.project(project, writer)).code(" }");
    }

    private void scenario(Script script, ScenarioReport scenario) throws IOException {
        script.code("{ ").field("id", scenario.scenario().id());
        script.code(", ").field("store", scenario.scenario().store());
        script.code(", ").field("title", Titles.of(scenario.scenario()));
        script.code(", ").field("href", Links.scenario(scenario.scenario()));
        runs(script, scenario.runs());
        script.code(", json: ").json(writer -> parts.scenario(scenario, writer)).code(" }");
    }

    private void decision(Script script, DecisionReport decision) throws IOException {
        script.code("{ ").field("id", decision.decision().id());
        script.code(", ").field("store", decision.decision().store());
        script.code(", ").field("title", Titles.of(decision.decision()));
        script.code(", ").field("href", Links.decision(decision.decision()));
        runs(script, decision.runs());
        script.code(", json: ").json(writer -> parts.decision(decision, writer)).code(" }");
    }

    private static void runs(Script script, List<RunRow> runs) throws IOException {
        script.code(", runs: [");
        String before = "";
        for (RunRow run : runs) {
            script.code(before).text(Links.runName(run.key()));
            before = ", ";
        }
        script.code("]");
    }

    private void diffs(Script script) throws IOException {
        list(script, report.scenarios(), (out, scenario) -> {
            Item<RunDiff> one = (inner, diff) -> inner.json(writer -> parts.diff(scenario, diff, writer));
            list(out, scenario.diffs(), one);
        });
    }

    private void findings(Script script) throws IOException {
        Set<RunKey> known = new HashSet<>();
        report.runs().forEach(run -> known.add(run.key()));
        list(script, report.findings(), (out, finding) -> {
            out.code("{ ").field("run", runOf(finding, known));
            out.code(", json: ").json(writer -> parts.finding(finding, writer)).code(" }");
        });
    }

    private static String runOf(Finding finding, Set<RunKey> known) {
        RunKey key = new RunKey(finding.store(), finding.runId());
        return known.contains(key) ? Links.runName(key) : "";
    }
}
