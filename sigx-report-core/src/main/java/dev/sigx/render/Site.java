package dev.sigx.render;

import dev.sigx.model.Project;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunRow;
import dev.sigx.report.ProjectReport;
import dev.sigx.report.Report;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
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
                report.asOf().equals(Instant.EPOCH) ? "" : Words.minute(report.asOf()),
                report.generator());
    }
}
