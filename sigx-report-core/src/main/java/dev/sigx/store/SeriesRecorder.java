package dev.sigx.store;

import dev.sigx.model.Direction;
import dev.sigx.model.Directions;
import dev.sigx.model.Metric;
import dev.sigx.model.MetricRole;
import dev.sigx.model.Num;
import dev.sigx.model.Series;
import dev.sigx.model.Statistic;

/**
 * Takes the points of one metric of one run, keeps their summary and hands the points to the spool in chunks, so that
 * memory does not grow with the length of a history.
 */
public final class SeriesRecorder {
    static final int CHUNK = 4096;
    private static final int LEAST = 64;
    private final String metric;
    private final RunSpool spool;
    private final RunSpool.SpooledSeries series;

    private int buffered;
    private long[] steps = new long[LEAST];
    private double[] epochs = new double[LEAST];
    private long[] times = new long[LEAST];
    private double[] values = new double[LEAST];

    private long count;
    private long notFinite;
    private double sum;
    private double min = Double.NaN;
    private double max = Double.NaN;
    private long minStep = Series.ABSENT;
    private long maxStep = Series.ABSENT;
    private long lastStep = Series.ABSENT;
    private double last = Series.missing();

    SeriesRecorder(String metric, RunSpool spool) {
        this.metric = metric;
        this.spool = spool;
        this.series = spool.series(metric);
    }

    /**
     * @param step {@link Series#ABSENT} where not logged
     * @param epoch NaN where not logged
     * @param time epoch milliseconds, {@link Series#ABSENT} where not logged
     * @param value any double, {@link Series#missing()} for a missing one
     */
    public void add(long step, double epoch, long time, double value) {
        if (buffered == values.length) {
            grow();
        }
        steps[buffered] = step;
        epochs[buffered] = epoch;
        times[buffered] = time;
        values[buffered] = value;
        buffered++;
        summarise(step, value);
        if (buffered == CHUNK) {
            flush();
        }
    }

    private void grow() {
        int larger = Math.max(LEAST, Math.min(CHUNK, values.length * 4));
        steps = java.util.Arrays.copyOf(steps, larger);
        epochs = java.util.Arrays.copyOf(epochs, larger);
        times = java.util.Arrays.copyOf(times, larger);
        values = java.util.Arrays.copyOf(values, larger);
    }

    private void summarise(long step, double value) {
        long position = step == Series.ABSENT ? count : step;
        if (count == 0 || position >= lastStep) {
            lastStep = position;
            last = value;
        }
        count++;
        if (!Double.isFinite(value)) {
            notFinite++;
            return;
        }
        sum += value;
        if (!(value >= min)) {
            min = value;
            minStep = position;
        }
        if (!(value <= max)) {
            max = value;
            maxStep = position;
        }
    }

    private void flush() {
        spool.append(series, buffered, steps, epochs, times, values);
        buffered = 0;
    }

    /** Hands over what there is and gives its room free, for a history whose next points come much later. */
    public void pause() {
        if (buffered > 0) {
            flush();
        }
        steps = new long[0];
        epochs = new double[0];
        times = new long[0];
        values = new double[0];
    }

    /** Hands over the rest; afterwards the series can be walked once the reading is done. */
    public Series finish() {
        if (buffered > 0) {
            flush();
        }
        return series;
    }

    public long count() {
        return count;
    }

    /** Mean over the finite points so far; missing where there are none. */
    public Num mean() {
        return count == notFinite ? Num.MISSING : Num.of(sum / (count - notFinite));
    }

    public Num last() {
        return count == 0 ? Num.MISSING : Series.number(last);
    }

    public Num min() {
        return count == notFinite ? Num.MISSING : Num.of(min);
    }

    public Num max() {
        return count == notFinite ? Num.MISSING : Num.of(max);
    }

    /**
     * The summary of the points so far. The step of a point without one is its index.
     *
     * @param declared direction as the store declares it, or unknown
     * @param reported what the store claims as the final value
     */
    public Metric summary(
            Directions directions, Direction declared, String unit, MetricRole role, Num reported, Statistic headline) {
        Direction direction = directions.of(metric, declared);
        boolean down = direction == Direction.MIN;
        boolean known = direction != Direction.UNKNOWN && count > notFinite;
        return new Metric(
                metric,
                last(),
                known ? (down ? min() : max()) : Num.MISSING,
                known ? Num.of(down ? minStep : maxStep) : Num.MISSING,
                mean(),
                min(),
                max(),
                count,
                notFinite,
                reported,
                unit,
                direction,
                role,
                headline);
    }
}
