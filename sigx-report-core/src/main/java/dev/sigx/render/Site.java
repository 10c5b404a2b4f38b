package dev.sigx.render;

import dev.sigx.model.Project;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunRow;
import dev.sigx.report.ProjectReport;
import dev.sigx.report.Report;
import java.util.HashMap;
import java.util.Map;

/** The report with the look-ups that pages share. Safe for use by several threads. */
final class Site {
    private final Report report;
    private final Map<RunKey, RunRow> rows = new HashMap<>();
    private final Map<RunKey, ProjectReport> projects = new HashMap<>();

    Site(Report report) {
        this.report = report;
        report.runs().forEach(row -> rows.put(row.key(), row));
        report.projects().forEach(project -> projects.put(project.project().key(), project));
    }

    Report report() {
        return report;
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

    /** The project of a record that names one, or null. */
    ProjectReport project(String store, String id) {
        return projects.get(new RunKey(store, id));
    }

    static String title(Project project) {
        return project.name().isBlank() ? project.id() : project.name();
    }

    Frame frame(String page, String title, String section) {
        return new Frame(
                report.title(), title, Links.root(page), section, Words.minute(report.asOf()), report.generator());
    }
}
