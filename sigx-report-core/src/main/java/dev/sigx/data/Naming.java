package dev.sigx.data;

import dev.sigx.model.RunKey;
import dev.sigx.model.RunRow;
import dev.sigx.report.ProjectReport;
import dev.sigx.report.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which project a run belongs to, by its place among the projects of the report. */
final class Naming {
    private final List<ProjectReport> projects;
    private final Map<RunKey, Integer> places = new HashMap<>();

    Naming(Report report) {
        this.projects = report.projects();
        for (int i = 0; i < projects.size(); i++) {
            places.put(projects.get(i).project().key(), i);
        }
    }

    /** -1 where there is none; runs without one belong to the nameless project of their store. */
    int project(RunRow row) {
        Integer own = places.get(new RunKey(row.key().store(), row.projectId()));
        return own != null ? own : places.getOrDefault(new RunKey(row.key().store(), ""), -1);
    }

    /** The main metric of the run's project, empty where there is none. */
    String mainMetric(RunRow row) {
        int project = project(row);
        return project < 0 ? "" : projects.get(project).mainMetric();
    }
}
