package dev.sigx.report;

import dev.sigx.model.Finding;
import java.util.List;

/**
 * Where a run is used.
 *
 * @param scenarios that compare it, in report order
 * @param decisions that rest on it, in report order
 * @param findings that speak of it, worst first
 */
public record RunUses(List<ScenarioReport> scenarios, List<DecisionReport> decisions, List<Finding> findings) {
    public static final RunUses NONE = new RunUses(List.of(), List.of(), List.of());

    public RunUses {
        scenarios = List.copyOf(scenarios);
        decisions = List.copyOf(decisions);
        findings = List.copyOf(findings);
    }
}
