package dev.sigx.render;

import dev.sigx.model.Project;
import dev.sigx.model.Prompt;
import dev.sigx.model.RunRow;
import dev.sigx.model.Value;
import dev.sigx.report.ProjectReport;
import java.util.ArrayList;
import java.util.List;

/**
 * A project and a part of its runs.
 *
 * @param part which part, from 1
 * @param parts links to all parts; one entry where everything fits
 * @param total runs of the whole project
 * @param facts name and value of what else is known
 */
public record ProjectPage(
        Frame frame,
        String title,
        String description,
        String id,
        String store,
        List<String> tags,
        List<Fact> facts,
        String mainMetric,
        Shown bestValue,
        RunLink best,
        int comparableRuns,
        int part,
        List<Part> parts,
        int total,
        RunTable table,
        List<Prompt> prompts,
        List<ScenarioRow> scenarios,
        List<DecisionRow> decisions) {

    /** Rows that a page holds without script. */
    static final int ROWS = 50;

    /** @param value foreign text */
    public record Fact(String name, String value) {}

    public record Part(int number, String href, boolean current) {}

    static int parts(ProjectReport report) {
        return Math.max(1, (report.runs().size() + ROWS - 1) / ROWS);
    }

    static ProjectPage of(Site site, ProjectReport report, int part) {
        Project project = report.project();
        String path = Links.project(project, part);
        String root = Links.root(path);
        List<RunRow> runs = report.runs()
                .subList((part - 1) * ROWS, Math.min(part * ROWS, report.runs().size()));
        List<Part> parts = new ArrayList<>();
        for (int number = 1; number <= parts(report); number++) {
            parts.add(new Part(number, root + Links.project(project, number), number == part));
        }
        String title = Site.title(project);
        RunRow best = report.bestRun();
        String unit = best == null
                ? ""
                : site.report().load(best).metric(report.mainMetric()).unit();
        return new ProjectPage(
                site.frame(path, title, "overview"),
                title,
                project.description(),
                project.id(),
                project.store(),
                project.tags(),
                facts(project),
                report.mainMetric(),
                Numbers.quantity(report.bestValue(), unit),
                best == null ? null : RunLink.of(site, best, root, 0),
                report.comparableRuns(),
                part,
                parts,
                report.runs().size(),
                RunTable.of(site, runs, best, root),
                part == 1 ? project.prompts() : List.of(),
                part == 1 ? scenarios(site, project, root) : List.of(),
                part == 1 ? decisions(site, project, root) : List.of());
    }

    private static List<Fact> facts(Project project) {
        List<Fact> facts = new ArrayList<>();
        if (!project.language().isEmpty()) {
            facts.add(new Fact("Language", project.language()));
        }
        project.extra().values().forEach((name, value) -> {
            if (!(value instanceof Value.Fields) && !(value instanceof Value.Items)) {
                facts.add(new Fact(name, SettingText.of(value)));
            }
        });
        if (project.createdAt() != null) {
            facts.add(new Fact("Created", Words.minute(project.createdAt())));
        }
        if (project.updatedAt() != null) {
            facts.add(new Fact("Updated", Words.minute(project.updatedAt())));
        }
        return facts;
    }

    private static List<ScenarioRow> scenarios(Site site, Project project, String root) {
        return site.report().scenarios().stream()
                .filter(scenario -> scenario.runs().stream().anyMatch(run -> of(site, run, project)))
                .limit(ROWS)
                .map(scenario -> ScenarioRow.of(site, scenario, root))
                .toList();
    }

    private static boolean of(Site site, RunRow run, Project project) {
        ProjectReport own = site.project(run);
        return own != null && own.project().key().equals(project.key());
    }

    private static List<DecisionRow> decisions(Site site, Project project, String root) {
        return site.report().decisions().stream()
                .filter(decision -> decision.runs().stream().anyMatch(run -> of(site, run, project))
                        || (decision.decision().store().equals(project.store())
                                && decision.decision().projectId().equals(project.id())))
                .limit(ROWS)
                .map(decision -> DecisionRow.of(site, decision, root))
                .toList();
    }
}
