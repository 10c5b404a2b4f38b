package dev.sigx.render;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Project;
import dev.sigx.model.RunKey;

/** Where each page lies, relative to the site. */
final class Links {
    static final String OVERVIEW = "index.html";
    static final String COMPARE = "compare.html";
    static final String DECISIONS = "decisions.html";
    static final String FINDINGS = "findings.html";
    static final String EXPORTS = "exports.html";
    static final String GLOSSARY = "glossary.html";

    private Links() {}

    static String run(RunKey run) {
        return "runs/" + Slugs.of(run.store(), run.id()) + ".html";
    }

    static String project(Project project) {
        return project(project, 1);
    }

    /** @param part from 1; a project with many runs has several pages */
    static String project(Project project, int part) {
        return "projects/" + Slugs.of(project.store(), project.id()) + (part == 1 ? "" : "-" + part) + ".html";
    }

    static String scenario(ExperimentScenario scenario) {
        return "scenarios/" + Slugs.of(scenario.store(), scenario.id()) + ".html";
    }

    static String decision(DecisionEntry decision) {
        return "decisions/" + Slugs.of(decision.store(), decision.id()) + ".html";
    }

    static String decisionsOfCategory(String category) {
        return "decisions/category-" + Slugs.of("category", category) + ".html";
    }

    static String decisionsOfStatus(String status) {
        return "decisions/status-" + Slugs.of("status", status) + ".html";
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
