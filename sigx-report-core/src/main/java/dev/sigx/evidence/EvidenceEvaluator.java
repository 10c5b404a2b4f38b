package dev.sigx.evidence;

import dev.sigx.evidence.Evidence.Observation;
import dev.sigx.evidence.Evidence.Status;
import dev.sigx.model.DecisionEntry;
import dev.sigx.model.Run;
import dev.sigx.model.RunReference;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates the KPI of a decision on the runs that it rests on, by the rules of {@code docs/kpi-rules.md}: where several
 * runs are named the first is the baseline and the others have to show what the KPI demands; a single run has to show it
 * alone.
 */
public final class EvidenceEvaluator {
    private static final String HOW_TO =
            "Write it as a rule to have it checked, for example \"perplexity < 60\" or \"loss improves by 5%\".";

    private EvidenceEvaluator() {}

    /**
     * What the runs say about the decision's KPI. A KPI that is no rule, and a decision without runs, are answers too.
     *
     * @param runs the runs applied that were found, in the decision's order
     * @param missing the references that were not found
     */
    public static Evidence evaluate(DecisionEntry decision, List<Run> runs, List<RunReference> missing) {
        KpiRule rule = new KpiParser(new MetricNames(runs)).parse(decision.kpi());
        String ruleText = rule == null ? "" : rule.text();
        if (runs.isEmpty()) {
            return new Evidence(Status.MISSING, ruleText, List.of(), nothingLeft(missing));
        }
        if (rule == null) {
            String what = decision.kpi().isBlank() ? "The decision states no KPI. " : "The KPI is not a rule. ";
            return new Evidence(Status.INCONCLUSIVE, "", List.of(), what + HOW_TO + gone(missing));
        }
        boolean comparison = Math.max(decision.runsApplied().size(), runs.size() + missing.size()) > 1;
        boolean baselineIsGone = comparison
                && !decision.runsApplied().isEmpty()
                && missing.contains(decision.runsApplied().get(0));
        Run baseline = comparison && !baselineIsGone ? runs.get(0) : null;
        List<Run> evidence = baseline == null ? runs : runs.subList(1, runs.size());
        return judge(rule, baseline, baselineIsGone, evidence, missing);
    }

    private static Evidence judge(
            KpiRule rule, Run baseline, boolean baselineIsGone, List<Run> evidence, List<RunReference> missing) {
        ConditionCheck check = new ConditionCheck(baseline, baselineIsGone);
        List<Observation> observations = new ArrayList<>();
        if (baseline != null) {
            for (Condition condition : rule.conditions()) {
                observations.add(check.look(condition, baseline).observation(baseline.key(), condition));
            }
        }
        Tally tally = new Tally();
        for (Run run : evidence) {
            List<Outcome> outcomes = new ArrayList<>();
            for (Condition condition : rule.conditions()) {
                Outcome outcome = check.check(condition, run);
                outcomes.add(outcome);
                observations.add(outcome.observation(run.key(), condition));
            }
            tally.add(outcomes);
        }
        String explanation = evidence.isEmpty() ? "Only the baseline is left to look at." : tally.explanation();
        return new Evidence(tally.status(), rule.text(), observations, explanation + gone(missing));
    }

    private static String nothingLeft(List<RunReference> missing) {
        return missing.isEmpty()
                ? "The decision names no run, so there is nothing to look at."
                : "Every run that the decision rests on is gone:" + names(missing) + ".";
    }

    private static String gone(List<RunReference> missing) {
        if (missing.isEmpty()) {
            return "";
        }
        return missing.size() == 1
                ? " One run applied is gone:" + names(missing) + "."
                : " " + missing.size() + " runs applied are gone:" + names(missing) + ".";
    }

    private static String names(List<RunReference> missing) {
        StringBuilder names = new StringBuilder();
        for (RunReference reference : missing) {
            names.append(names.isEmpty() ? " " : ", ").append(reference);
        }
        return names.toString();
    }
}
