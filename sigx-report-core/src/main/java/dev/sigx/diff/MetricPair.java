package dev.sigx.diff;

import dev.sigx.model.Direction;
import dev.sigx.model.Metric;
import dev.sigx.model.MetricRole;
import dev.sigx.model.Num;
import dev.sigx.model.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A metric as two runs have it. No answer depends on which of the two is the baseline.
 *
 * @param before of the baseline, null where it does not have the metric
 * @param after of the other run, null where it does not have the metric; never null together with {@code before}
 * @param beforeAtStep value of the baseline at the step that is asked for; missing where none is
 * @param afterAtStep the same of the other run
 */
record MetricPair(String name, Metric before, Metric after, Num beforeAtStep, Num afterAtStep) {

    /** What one of them says about the direction; unknown where they contradict each other. */
    Direction direction() {
        if (before == null || after == null) {
            return (before == null ? after : before).direction();
        }
        if (before.direction() == after.direction() || after.direction() == Direction.UNKNOWN) {
            return before.direction();
        }
        return before.direction() == Direction.UNKNOWN ? after.direction() : Direction.UNKNOWN;
    }

    String unit() {
        boolean baselineStatesIt = before != null && !before.unit().isEmpty();
        return baselineStatesIt || after == null ? before.unit() : after.unit();
    }

    MetricRole role() {
        boolean quality = (before != null && before.role() == MetricRole.QUALITY)
                || (after != null && after.role() == MetricRole.QUALITY);
        return quality ? MetricRole.QUALITY : MetricRole.COST;
    }

    /** Whether the two contradict each other on unit or direction; not to state one is no contradiction. */
    boolean definitionDiffers() {
        if (before == null || after == null) {
            return false;
        }
        boolean unitDiffers = !before.unit().isEmpty()
                && !after.unit().isEmpty()
                && !before.unit().equals(after.unit());
        boolean directionDiffers = before.direction() != Direction.UNKNOWN
                && after.direction() != Direction.UNKNOWN
                && before.direction() != after.direction();
        return unitDiffers || directionDiffers;
    }

    Num before(Statistic statistic) {
        if (statistic.isAtStep()) {
            return beforeAtStep;
        }
        return before == null ? Num.MISSING : before.get(statistic);
    }

    Num after(Statistic statistic) {
        if (statistic.isAtStep()) {
            return afterAtStep;
        }
        return after == null ? Num.MISSING : after.get(statistic);
    }

    /** The statistics that at least one of them has, the headline first; empty where there is no number at all. */
    List<Statistic> statistics(Statistic asked) {
        Statistic headline = headline(asked);
        List<Statistic> statistics = new ArrayList<>();
        if (headline == null) {
            return statistics;
        }
        statistics.add(headline);
        boolean anyHistory = hasHistory(before) || hasHistory(after);
        for (Statistic statistic : Statistic.values()) {
            boolean shown = !statistic.equals(Statistic.REPORTED) || !anyHistory;
            if (!statistic.equals(headline) && shown && oneHas(statistic)) {
                statistics.add(statistic);
            }
        }
        return statistics;
    }

    private Statistic headline(Statistic asked) {
        if (asked != null && oneHas(asked)) {
            return asked;
        }
        Statistic usual = usualHeadline();
        return usual != null && asked != null && asked.isAtStep() && hasSteps() ? asked : usual;
    }

    /**
     * Whether a step may be asked for. Then nothing takes the place of a value that no run has there: a mean over the
     * run would be taken for it. Only a cost that is one number, such as a runtime, has no steps.
     */
    private boolean hasSteps() {
        return role() == MetricRole.QUALITY || hasHistory(before) || hasHistory(after);
    }

    private Statistic usualHeadline() {
        Set<Statistic> own = ownHeadlines();
        if (own.size() == 1) {
            Statistic agreed = own.iterator().next();
            boolean onlyReportedInBoth = lacksForWantOfHistory(agreed) && bothHave(Statistic.REPORTED);
            if (oneHas(agreed) && !onlyReportedInBoth) {
                return agreed;
            }
        }
        List<Statistic> candidates = new ArrayList<>(own);
        candidates.addAll(List.of(Statistic.values()));
        for (Statistic candidate : candidates) {
            if (bothHave(candidate)) {
                return candidate;
            }
        }
        for (Statistic candidate : candidates) {
            if (oneHas(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /** In the order of the statistics, so that it does not matter which run is the baseline. */
    private Set<Statistic> ownHeadlines() {
        Set<Statistic> own = new TreeSet<>();
        if (before != null) {
            own.add(before.headline());
        }
        if (after != null) {
            own.add(after.headline());
        }
        return own;
    }

    /**
     * Whether a run has no such number because it has no history. A run whose history ends without a value is another
     * case: there the missing number is the message, and no other statistic may hide it.
     */
    private boolean lacksForWantOfHistory(Statistic statistic) {
        return (before != null && !hasHistory(before) && before(statistic).isMissing())
                || (after != null && !hasHistory(after) && after(statistic).isMissing());
    }

    /** A derived metric has no points of its own, yet its numbers come from the history of another. */
    private static boolean hasHistory(Metric metric) {
        return metric != null
                && (metric.count() > 0
                        || !metric.last().isMissing()
                        || !metric.best().isMissing());
    }

    private boolean oneHas(Statistic statistic) {
        return !before(statistic).isMissing() || !after(statistic).isMissing();
    }

    private boolean bothHave(Statistic statistic) {
        return !before(statistic).isMissing() && !after(statistic).isMissing();
    }
}
