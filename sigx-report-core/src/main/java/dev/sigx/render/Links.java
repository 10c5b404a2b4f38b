package dev.sigx.render;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Finding;
import dev.sigx.model.Project;
import dev.sigx.model.RunKey;
import java.util.List;

/** Where each page lies, relative to the site. */
public final class Links {
    public static final String OVERVIEW = "index.html";
    public static final String COMPARE = "compare.html";
    public static final String DECISIONS = "decisions.html";
    public static final String FINDINGS = "findings.html";
    public static final String CHANGES = "changes.html";
    public static final String RELEASES = "releases.html";
    public static final String EXPORTS = "exports.html";
    public static final String GLOSSARY = "glossary.html";

    /** The pages at the top that every site has, in the order of the navigation. */
    public static final List<Page> PAGES = List.of(
            new Page("Overview", OVERVIEW),
            new Page("Comparisons", COMPARE),
            new Page("Decisions", DECISIONS),
            new Page("Findings", FINDINGS),
            new Page("Exports", EXPORTS),
            new Page("Glossary", GLOSSARY));

    private Links() {}

    /** A page with its name in the navigation. */
    public record Page(String title, String href) {}

    public static String run(RunKey run) {
        return "runs/" + runName(run) + ".html";
    }

    /** File name of a run's page without its ending; also that of its data, and its name in the address of a view. */
    public static String runName(RunKey run) {
        return Slugs.of(run.store(), run.id());
    }

    public static String project(Project project) {
        return project(project, 1);
    }

    /** @param part from 1; a project with many runs has several pages */
    static String project(Project project, int part) {
        return "projects/" + Slugs.of(project.store(), project.id()) + (part == 1 ? "" : "-" + part) + ".html";
    }

    public static String scenario(ExperimentScenario scenario) {
        return "scenarios/" + scenarioName(scenario) + ".html";
    }

    /** File name of its page without its ending; also its name in the address of a view. */
    static String scenarioName(ExperimentScenario scenario) {
        return Slugs.of(scenario.store(), scenario.id());
    }

    public static String decision(DecisionEntry decision) {
        return "decisions/" + Slugs.of(decision.store(), decision.id()) + ".html";
    }

    static String decisionsOfCategory(String category) {
        return "decisions/category-" + Slugs.of("category", category) + ".html";
    }

    static String decisionsOfStatus(String status) {
        return "decisions/status-" + Slugs.of("status", status) + ".html";
    }

    /** The group of findings on their page that a finding belongs to. */
    public static String finding(Finding finding) {
        return FINDINGS + "#" + findingAnchor(finding);
    }

    static String findingAnchor(Finding finding) {
        return Slugs.of(finding.severity().name(), finding.code());
    }

    /** The reference of a kind of document, which is named by one of our own words. */
    static String schema(String name) {
        return "schema/" + name + ".html";
    }

    /** What leads from a page back to the site's top: empty, or {@code ../}. */
    static String root(String page) {
        return page.indexOf('/') < 0 ? "" : "../";
    }
}
