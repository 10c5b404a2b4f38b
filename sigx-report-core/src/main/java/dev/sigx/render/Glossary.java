package dev.sigx.render;

import java.util.List;

/** The words that the glossary page explains, in its order. */
public final class Glossary {
    public static final List<Term> TERMS = List.of(
            new Term("run", "Run"),
            new Term("experiment", "Project"),
            new Term("setting", "Setting, hyperparameter"),
            new Term("metric", "Metric"),
            new Term("loss", "Loss"),
            new Term("perplexity", "Perplexity"),
            new Term("statistic", "Statistic: last, best, mean over run, as stored"),
            new Term("baseline", "Baseline"),
            new Term("scenario", "Scenario, saved comparison"),
            new Term("comparable", "Comparable"),
            new Term("verdict", "Verdict: better, worse, mixed, same, not comparable, cannot tell"),
            new Term("notable", "Notable"),
            new Term("decision", "Decision"),
            new Term("evidence", "Evidence: supported, contradicted, inconclusive, missing"),
            new Term("kpi", "KPI"),
            new Term("ledger", "Run ledger: EXECUTE, HOLD, ESCALATE"),
            new Term("status", "Status: never finished"),
            new Term("finding", "Finding: error, warning, note"),
            new Term("fallback", "Fallback"),
            new Term("artifact", "Artifact"),
            new Term("release", "Release, archive"),
            new Term("modes", "Beginner and Expert"));

    private Glossary() {}

    /**
     * A word of the glossary.
     *
     * @param id its anchor on the page
     * @param name as the page has it
     */
    public record Term(String id, String name) {}
}
