package dev.sigx.evidence;

import dev.sigx.model.Num;
import dev.sigx.model.RunKey;
import java.util.List;

/**
 * What the runs of a decision say about its KPI, evaluated anew in every build.
 *
 * @param status the answer
 * @param rule the rule that was evaluated, in the words of {@code docs/kpi-rules.md}; empty where the KPI is free text
 * @param observations what was looked at, in the order of the decision's runs
 * @param explanation one or two plain sentences
 */
public record Evidence(Status status, String rule, List<Observation> observations, String explanation) {
    public Evidence {
        observations = List.copyOf(observations);
    }

    /** The four answers. {@link #MISSING} means that a run or its metric is gone; inconclusive that it cannot be told. */
    public enum Status {
        SUPPORTED,
        CONTRADICTED,
        INCONCLUSIVE,
        MISSING
    }

    /**
     * One number that was looked at.
     *
     * @param run the run
     * @param metric its metric
     * @param statistic lower-case name of the statistic, e.g. {@code mean}
     * @param value missing where the run does not have it
     * @param holds whether this run satisfies the rule; null where that cannot be said, or it is the baseline
     */
    public record Observation(RunKey run, String metric, String statistic, Num value, Boolean holds) {}
}
