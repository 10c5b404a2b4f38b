package dev.sigx.diff;

import dev.sigx.model.Direction;
import dev.sigx.model.MetricRole;
import dev.sigx.model.Num;
import dev.sigx.model.Statistic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Turns paired metrics into rows, and judges each; see {@code docs/diff.md}. */
final class MetricDiffer {
    private final DiffRules rules;
    private final boolean comparable;

    /** @param comparable whether the runs may be compared at all */
    MetricDiffer(DiffRules rules, boolean comparable) {
        this.rules = rules;
        this.comparable = comparable;
    }

    List<MetricDelta> diff(List<MetricPair> pairs) {
        List<MetricDelta> deltas = new ArrayList<>();
        for (MetricPair pair : pairs) {
            boolean headline = true;
            for (Statistic statistic : pair.statistics(rules.statistic())) {
                deltas.add(delta(pair, statistic, headline));
                headline = false;
            }
        }
        return deltas;
    }

    private MetricDelta delta(MetricPair pair, Statistic statistic, boolean headline) {
        Num before = pair.before(statistic);
        Num after = pair.after(statistic);
        return new MetricDelta(
                pair.name(),
                statistic,
                headline,
                before,
                after,
                Differences.absolute(before, after),
                Differences.relative(before, after),
                pair.direction(),
                pair.role(),
                pair.unit(),
                verdict(pair, before, after),
                notable(before, after));
    }

    private Verdict verdict(MetricPair pair, Num before, Num after) {
        boolean aboutDifferentThings = pair.role() == MetricRole.QUALITY && !comparable;
        if (aboutDifferentThings || pair.definitionDiffers()) {
            return Verdict.INCOMPARABLE;
        }
        if (before.isMissing() || after.isMissing()) {
            return Verdict.UNKNOWN;
        }
        if (before.equals(after)) {
            return Verdict.SAME;
        }
        if (!before.isFinite() || !after.isFinite() || pair.direction() == Direction.UNKNOWN) {
            return Verdict.UNKNOWN;
        }
        boolean grew = compare(before, after) < 0;
        return grew == (pair.direction() == Direction.MAX) ? Verdict.BETTER : Verdict.WORSE;
    }

    /** By digits where the doubles are equal although the numbers are not: 64-bit integers beyond 2^53. */
    private static int compare(Num before, Num after) {
        int byValue = Double.compare(before.value(), after.value());
        return byValue != 0 ? byValue : new BigDecimal(before.text()).compareTo(new BigDecimal(after.text()));
    }

    private boolean notable(Num before, Num after) {
        if (before.isMissing() || after.isMissing() || before.equals(after)) {
            return false;
        }
        boolean finite = before.isFinite() && after.isFinite();
        return !finite || Differences.exceeds(rules.notableChange(), before, after);
    }
}
