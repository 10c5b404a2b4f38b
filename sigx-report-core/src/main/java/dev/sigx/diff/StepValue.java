package dev.sigx.diff;

import dev.sigx.model.Num;
import dev.sigx.model.Run;
import dev.sigx.model.Series;

/** Finds the value of a metric at one step of its history; see {@code docs/metrics.md}. */
final class StepValue implements Series.PointConsumer {
    private final long wanted;
    private boolean reached;
    private boolean found;
    private long nearest;
    private double value;

    private StepValue(long wanted) {
        this.wanted = wanted;
    }

    /** Missing where the run has no history of it, and where that begins after the step or does not reach it. */
    static Num of(Run run, String metric, long step) {
        Series series = run.series(metric);
        if (series == null) {
            return Num.MISSING;
        }
        StepValue search = new StepValue(step);
        series.forEach(search);
        return search.reached && search.found ? Series.number(search.value) : Num.MISSING;
    }

    /** Points may stand in any order; of several at one step the last counts, as it does for the last value. */
    @Override
    public void point(long index, long step, double epoch, long time, double pointValue) {
        long position = step == Series.ABSENT ? index : step;
        reached |= position >= wanted;
        if (position <= wanted && (!found || position >= nearest)) {
            found = true;
            nearest = position;
            value = pointValue;
        }
    }
}
