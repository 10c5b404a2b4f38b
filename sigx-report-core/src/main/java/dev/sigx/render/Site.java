package dev.sigx.render;

import dev.sigx.changes.Past;
import dev.sigx.model.Project;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunRow;
import dev.sigx.report.DecisionReport;
import dev.sigx.report.ProjectReport;
import dev.sigx.report.Report;
import dev.sigx.report.ScenarioReport;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The report with the look-ups that pages share. Safe for use by several threads. */
final class Site {
    private final Report report;
    private final Past past;
    private final Map<RunKey, ScenarioReport> scenarios = new HashMap<>();
    private final Map<RunKey, DecisionReport> decisions = new HashMap<>();
    private final Map<RunKey, RunRow> rows = new HashMap<>();
    private final Map<RunKey, ProjectReport> projects = new HashMap<>();

    Site(Report report, Past past) {
        this.report = report;
        this.past = past;
        report.runs().forEach(row -> rows.put(row.key(), row));
        report.scenarios()
                .forEach(one -> scenarios.put(
                        new RunKey(one.scenario().store(), one.scenario().id()), one));
        report.decisions()
                .forEach(one -> decisions.put(
                        new RunKey(one.decision().store(), one.decision().id()), one));
        report.projects().forEach(project -> projects.put(project.project().key(), project));
    }

    Report report() {
        return report;
    }

    /** The saved comparison of that store and id; null where there is none, also for a null key. */
    ScenarioReport scenario(RunKey key) {
        return key == null ? null : scenarios.get(key);
    }

    /** The decision of that store and id; null where there is none, also for a null key. */
    DecisionReport decision(RunKey key) {
        return key == null ? null : decisions.get(key);
    }

    /** What is known of the releases before it. */
    Past past() {
        return past;
    }

    /** The row of that run, or null. */
    RunRow row(RunKey key) {
        return rows.get(key);
    }

    /** The project of a run; runs without one belong to the nameless project of their store. */
    ProjectReport project(RunRow run) {
        ProjectReport own = projects.get(new RunKey(run.key().store(), run.projectId()));
        return own != null ? own : projects.get(new RunKey(run.key().store(), ""));
    }

    String projectName(RunRow run) {
        ProjectReport project = project(run);
        return project == null ? "" : title(project.project());
    }

    /**
     * The project that a record names, or null: of the record's own store, else the only one with that id or name, since
     * a scenario file lies in no store.
     */
    ProjectReport project(String store, String named) {
        ProjectReport own = projects.get(new RunKey(store, named));
        if (own != null || named.isEmpty()) {
            return own;
        }
        List<ProjectReport> fitting = report.projects().stream()
                .filter(project -> project.project().id().equals(named)
                        || project.project().name().equals(named))
                .limit(2)
                .toList();
        return fitting.size() == 1 ? fitting.get(0) : null;
    }

    static String title(Project project) {
        return Words.title(project.name().isBlank() ? project.id() : project.name());
    }

    Frame frame(String page, String title, String section) {
        return new Frame(
                report.title(),
                title,
                Links.root(page),
                section,
                past.changes() != null,
                past.history() != null,
                report.asOf().equals(Instant.EPOCH) ? "" : Words.minute(report.asOf()),
                report.generator());
    }
}
