package dev.sigx.data;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Finding;
import dev.sigx.model.Project;
import dev.sigx.render.Glossary;
import dev.sigx.render.Links;
import dev.sigx.render.Titles;
import dev.sigx.report.DecisionReport;
import dev.sigx.report.ProjectReport;
import dev.sigx.report.Report;
import dev.sigx.report.ScenarioReport;
import java.io.IOException;

/** What a search finds beside runs. */
final class SearchIndex {
    /** Findings are many where a store is broken; they are worst first, and the page lists them all. */
    private static final int MOST_FINDINGS = 1_000;

    private final Report report;
    private String before = "\n";

    SearchIndex(Report report) {
        this.report = report;
    }

    void write(Script script) throws IOException {
        script.code("[");
        for (ProjectReport one : report.projects()) {
            Project project = one.project();
            String text = joined(project.id(), project.description(), String.join(" ", project.tags()));
            entry(script, "project", Titles.of(project), text, Links.project(project));
        }
        for (ScenarioReport one : report.scenarios()) {
            ExperimentScenario scenario = one.scenario();
            String text = joined(scenario.id(), scenario.description(), scenario.notes());
            entry(script, "comparison", Titles.of(scenario), text, Links.scenario(scenario));
        }
        for (DecisionReport one : report.decisions()) {
            DecisionEntry decision = one.decision();
            String text = joined(
                    decision.decision(),
                    decision.kpi(),
                    decision.category(),
                    decision.status(),
                    decision.decidedBy(),
                    String.join(" ", decision.alternatives()),
                    decision.notes());
            entry(script, "decision", Titles.of(decision), text, Links.decision(decision));
        }
        for (Finding finding : report.findings().stream().limit(MOST_FINDINGS).toList()) {
            String text = joined(finding.message(), finding.where().file(), finding.runId());
            entry(script, "finding", finding.code(), text, Links.finding(finding));
        }
        for (Glossary.Term term : Glossary.TERMS) {
            entry(script, "term", term.name(), "", Links.GLOSSARY + "#" + term.id());
        }
        for (Links.Page page : Links.PAGES) {
            entry(script, "page", page.title(), "", page.href());
        }
        script.code("]");
    }

    private static String joined(String... texts) {
        StringBuilder all = new StringBuilder();
        for (String text : texts) {
            if (!text.isEmpty()) {
                all.append(all.isEmpty() ? "" : " · ").append(Cells.shortened(text));
            }
        }
        return all.toString();
    }

    private void entry(Script script, String kind, String title, String text, String href) throws IOException {
        script.code(before).code("{ ").field("kind", kind).code(", ").field("title", title);
        script.code(", ").field("text", text).code(", ").field("href", href).code(" }");
        before = ",\n";
    }
}
