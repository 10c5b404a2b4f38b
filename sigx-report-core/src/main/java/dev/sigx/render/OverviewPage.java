package dev.sigx.render;

import dev.sigx.model.Finding;
import dev.sigx.model.Run;
import dev.sigx.model.RunRow;
import dev.sigx.model.RunStatus;
import dev.sigx.model.StoreInfo;
import dev.sigx.render.chart.Sparkline;
import dev.sigx.report.ProjectReport;
import dev.sigx.report.Report;
import java.util.List;

/**
 * The state of things on one screen.
 *
 * @param runs how many runs there are
 * @param scenarios the newest saved comparisons
 * @param moreScenarios how many there are beside them
 * @param decisions the newest decisions
 * @param findings the worst findings
 * @param omitted what is left out on purpose, one phrase for each reason
 */
public record OverviewPage(
        Frame frame,
        int runs,
        int projectCount,
        int scenarioCount,
        int decisionCount,
        long errors,
        long warnings,
        long notes,
        List<StoreInfo> stores,
        List<ProjectRow> projects,
        List<ScenarioRow> scenarios,
        int moreScenarios,
        List<DecisionRow> decisions,
        int moreDecisions,
        List<FindingView> findings,
        int moreFindings,
        List<String> omitted) {

    private static final int MOST_PROJECTS = 60;
    private static final int MOST_ROWS = 8;
    private static final int MOST_FINDINGS = 5;

    /**
     * @param completed how many of its runs completed
     * @param best null where no run can be called best
     */
    public record ProjectRow(
            String href,
            String title,
            String description,
            String language,
            int runs,
            long completed,
            String mainMetric,
            Shown bestValue,
            RunLink best,
            int comparableRuns,
            String spark,
            String newest) {}

    static OverviewPage of(Site site) {
        Report report = site.report();
        return new OverviewPage(
                site.frame(Links.OVERVIEW, report.title(), "overview"),
                report.runs().size(),
                report.projects().size(),
                report.scenarios().size(),
                report.decisions().size(),
                count(report, Finding.Severity.ERROR),
                count(report, Finding.Severity.WARNING),
                count(report, Finding.Severity.NOTE),
                report.stores(),
                report.projects().stream()
                        .limit(MOST_PROJECTS)
                        .map(project -> project(site, project))
                        .toList(),
                report.scenarios().stream()
                        .limit(MOST_ROWS)
                        .map(scenario -> ScenarioRow.of(site, scenario, ""))
                        .toList(),
                Math.max(0, report.scenarios().size() - MOST_ROWS),
                report.decisions().stream()
                        .limit(MOST_ROWS)
                        .map(decision -> DecisionRow.of(site, decision, ""))
                        .toList(),
                Math.max(0, report.decisions().size() - MOST_ROWS),
                report.findings().stream()
                        .limit(MOST_FINDINGS)
                        .map(finding -> FindingView.of(site, finding, ""))
                        .toList(),
                Math.max(0, report.findings().size() - MOST_FINDINGS),
                OmissionText.of(report));
    }

    private static long count(Report report, Finding.Severity severity) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static ProjectRow project(Site site, ProjectReport project) {
        RunRow best = project.bestRun();
        Run run = best == null ? null : site.report().load(best);
        return new ProjectRow(
                Links.project(project.project()),
                Site.title(project.project()),
                Words.title(project.project().description()),
                project.project().language(),
                project.runs().size(),
                project.runs().stream()
                        .filter(row -> row.status() == RunStatus.COMPLETED)
                        .count(),
                project.mainMetric(),
                Numbers.quantity(
                        project.bestValue(),
                        run == null ? "" : run.metric(project.mainMetric()).unit()),
                best == null ? null : RunLink.of(site, best, "", 0),
                project.comparableRuns(),
                run == null ? "" : Sparkline.path(run.series(project.mainMetric())),
                project.runs().isEmpty() ? "" : Words.day(project.runs().get(0).createdAt()));
    }
}
