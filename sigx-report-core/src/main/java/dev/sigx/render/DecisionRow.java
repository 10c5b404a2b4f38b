package dev.sigx.render;

import dev.sigx.model.DecisionEntry;
import dev.sigx.report.DecisionReport;
import dev.sigx.report.ProjectReport;
import java.util.List;
import java.util.Locale;

/**
 * A decision as a row of the ledger.
 *
 * @param href page of the decision
 * @param category may be empty
 * @param status may be empty
 * @param project title of the project, its id where it is gone, empty where none is named
 * @param compareHref its runs in the comparison panel, empty where fewer than two are there
 * @param search everything that the filter looks at, lower case
 */
public record DecisionRow(
        String href,
        String problem,
        String decision,
        String kpi,
        String category,
        String categoryHref,
        String status,
        String statusHref,
        String project,
        String projectHref,
        List<RunLink> runs,
        String compareHref,
        int missing,
        Words.Badge evidence,
        String decidedBy,
        String created,
        String search) {

    static DecisionRow of(Site site, DecisionReport report, String root) {
        DecisionEntry entry = report.decision();
        List<RunLink> runs = RunLink.sideBySide(site, report.runs(), root);
        ProjectReport project = site.project(entry.store(), entry.projectId());
        String title = project == null ? entry.projectId() : Site.title(project.project());
        return new DecisionRow(
                root + Links.decision(entry),
                Words.title(entry.problem().isBlank() ? entry.id() : entry.problem()),
                Words.title(entry.decision()),
                Words.title(entry.kpi()),
                entry.category(),
                entry.category().isEmpty() ? "" : root + Links.decisionsOfCategory(entry.category()),
                entry.status(),
                entry.status().isEmpty() ? "" : root + Links.decisionsOfStatus(entry.status()),
                title,
                project == null ? "" : root + Links.project(project.project()),
                runs,
                report.runs().size() < 2 ? "" : root + PanelLink.to(report.runs()),
                report.missing().size(),
                Words.evidence(report.evidence().status()),
                entry.decidedBy(),
                Words.day(entry.createdAt()),
                String.join(
                                "\n",
                                entry.problem(),
                                entry.decision(),
                                entry.kpi(),
                                String.join("\n", entry.alternatives()),
                                entry.category(),
                                entry.status(),
                                entry.decidedBy(),
                                title)
                        .toLowerCase(Locale.ROOT));
    }
}
