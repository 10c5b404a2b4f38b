package dev.sigx.evidence;

import dev.sigx.diff.Comparability;
import dev.sigx.diff.DiffRules;
import dev.sigx.diff.Differences;
import dev.sigx.diff.MetricDelta;
import dev.sigx.diff.RunDiff;
import dev.sigx.diff.RunDiffer;
import dev.sigx.diff.RunMetrics;
import dev.sigx.diff.Verdict;
import dev.sigx.evidence.Condition.Amount;
import dev.sigx.evidence.Condition.Sense;
import dev.sigx.evidence.Outcome.Answer;
import dev.sigx.model.Direction;
import dev.sigx.model.Metric;
import dev.sigx.model.Num;
import dev.sigx.model.Run;
import dev.sigx.model.Statistic;
import java.util.List;

/**
 * Holds one condition against one run. Values, directions and comparability are those of {@code dev.sigx.diff}: a
 * decision and a comparison of the same runs can not contradict each other.
 */
final class ConditionCheck {
    private final Run baseline;
    private final boolean baselineIsGone;

    /**
     * @param baseline null where the decision names only one run, or its baseline is gone
     * @param baselineIsGone whether a baseline was named and cannot be found
     */
    ConditionCheck(Run baseline, boolean baselineIsGone) {
        this.baseline = baseline;
        this.baselineIsGone = baselineIsGone;
    }

    Outcome check(Condition condition, Run run) {
        return condition instanceof Condition.Threshold threshold
                ? threshold(threshold, run)
                : change((Condition.Change) condition, run);
    }

    /** What the run shows of the condition's metric, without a judgement: for the baseline. */
    Outcome look(Condition condition, Run run) {
        Metric metric = metric(run, condition.metric());
        if (metric == null) {
            return notMeasured(condition, run);
        }
        Statistic statistic = statistic(metric, condition.statistic());
        Num value = metric.get(statistic);
        if (value.isMissing()) {
            return notMeasured(condition, run);
        }
        return new Outcome(Answer.UNDECIDED, statistic, value, of(statistic, condition, run) + " is " + value.text());
    }

    private Outcome threshold(Condition.Threshold threshold, Run run) {
        Outcome seen = look(threshold, run);
        if (!seen.value().isFinite()) {
            return seen;
        }
        boolean holds = threshold.operator().holds(seen.value(), threshold.limit());
        return new Outcome(holds ? Answer.HOLDS : Answer.FAILS, seen.statistic(), seen.value(), seen.text());
    }

    private Outcome change(Condition.Change change, Run run) {
        Outcome seen = look(change, run);
        if (baseline == null) {
            if (baselineIsGone) {
                return new Outcome(Answer.NOT_MEASURED, seen.statistic(), seen.value(), "the baseline run is gone");
            }
            String text = seen.text() + ", and a change needs a baseline: name at least two runs, the baseline first";
            return new Outcome(Answer.UNDECIDED, seen.statistic(), seen.value(), text);
        }
        RunDiff diff = new RunDiffer(rules(change.statistic())).diff(baseline, run);
        MetricDelta delta = row(diff, change);
        if (delta == null) {
            return seen.value().isMissing() ? seen : notMeasured(change, baseline);
        }
        if (delta.before().isMissing() || delta.after().isMissing()) {
            return notMeasured(change, delta.after().isMissing() ? run : baseline);
        }
        return judge(change, delta, diff.comparability(), run);
    }

    private Outcome judge(Condition.Change change, MetricDelta delta, Comparability comparability, Run run) {
        String seen = of(delta.statistic(), change, run) + " is "
                + delta.after().text() + " against " + delta.before().text();
        if (delta.verdict() == Verdict.INCOMPARABLE) {
            return undecided(delta, seen + ", but the runs are not comparable: " + reasons(comparability));
        }
        if (!delta.before().isFinite() || !delta.after().isFinite()) {
            return undecided(delta, seen + ", and what is not a finite number can not be compared");
        }
        boolean directionMatters = change.sense() == Sense.IMPROVES;
        if (directionMatters && delta.direction() == Direction.UNKNOWN) {
            return undecided(delta, seen + ", and it is not known whether less or more of it is better");
        }
        Amount amount = change.amount();
        if (amount != null && amount.percent() && delta.before().value() == 0) {
            return undecided(delta, seen + ", and there is no percentage of a baseline of 0");
        }
        boolean upwards = directionMatters ? delta.direction() == Direction.MAX : change.sense() == Sense.INCREASES;
        boolean holds = changed(delta, upwards) && (amount == null || reaches(amount, delta, upwards));
        return new Outcome(holds ? Answer.HOLDS : Answer.FAILS, delta.statistic(), delta.after(), seen);
    }

    private static boolean changed(MetricDelta delta, boolean upwards) {
        double change = delta.after().value() - delta.before().value();
        return upwards ? change > 0 : change < 0;
    }

    private static boolean reaches(Amount amount, MetricDelta delta, boolean upwards) {
        double wanted = amount.percent()
                ? amount.number().value() / 100 * Math.abs(delta.before().value())
                : amount.number().value();
        return upwards
                ? Differences.growsBy(wanted, delta.before(), delta.after())
                : Differences.growsBy(wanted, delta.after(), delta.before());
    }

    private static DiffRules rules(Statistic statistic) {
        return new DiffRules(DiffRules.DEFAULT.notableChange(), List.of(), List.of(), statistic);
    }

    private static MetricDelta row(RunDiff diff, Condition.Change change) {
        for (MetricDelta delta : diff.metrics()) {
            boolean statisticFits = change.statistic() == null
                    ? delta.headline()
                    : delta.statistic().equals(change.statistic());
            if (delta.name().equals(change.metric()) && statisticFits) {
                return delta;
            }
        }
        return null;
    }

    private static Metric metric(Run run, String name) {
        for (Metric metric : RunMetrics.of(run)) {
            if (metric.name().equals(name)) {
                return metric;
            }
        }
        return null;
    }

    private static Statistic statistic(Metric metric, Statistic asked) {
        if (asked != null) {
            return asked;
        }
        Statistic headline = RunMetrics.headline(metric);
        return headline == null ? metric.headline() : headline;
    }

    private static Outcome undecided(MetricDelta delta, String text) {
        return new Outcome(Answer.UNDECIDED, delta.statistic(), delta.after(), text);
    }

    private static Outcome notMeasured(Condition condition, Run run) {
        String name = condition.statistic() == null
                ? condition.metric()
                : Outcome.word(condition.statistic()) + " " + condition.metric();
        return new Outcome(Answer.NOT_MEASURED, condition.statistic(), Num.MISSING, run.title() + " has no " + name);
    }

    private static String of(Statistic statistic, Condition condition, Run run) {
        return Outcome.word(statistic) + " " + condition.metric() + " of " + run.title();
    }

    private static String reasons(Comparability comparability) {
        StringBuilder text = new StringBuilder();
        for (Comparability.Reason reason : comparability.reasons()) {
            if (reason.blocking() || reason.code().equals("different-metric-definition")) {
                text.append(text.isEmpty() ? "" : " ").append(reason.text());
            }
        }
        String sentences = text.toString();
        return sentences.endsWith(".") ? sentences.substring(0, sentences.length() - 1) : sentences;
    }
}
