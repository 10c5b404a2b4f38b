package dev.sigx.report;

import dev.sigx.model.Num;
import dev.sigx.model.Project;
import dev.sigx.model.RunRow;
import java.util.List;

/**
 * A project and its runs.
 *
 * @param project as stored; of runs without a project, one with an empty id that bears the name of the store
 * @param runs newest first, then by key
 * @param mainMetric the metric that most completed runs have and whose direction is known, loss before others; empty
 *     where there is none
 * @param bestRun the completed run with the best value of it by its headline statistic; null where there is none
 * @param bestValue that value; missing where there is none
 * @param comparableRuns completed runs among those that {@code bestRun} was chosen from
 */
public record ProjectReport(
        Project project, List<RunRow> runs, String mainMetric, RunRow bestRun, Num bestValue, int comparableRuns) {
    public ProjectReport {
        runs = List.copyOf(runs);
    }
}
