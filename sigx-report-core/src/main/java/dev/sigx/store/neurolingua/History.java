package dev.sigx.store.neurolingua;

import dev.sigx.model.Series;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The points of one run while it is read, as columns of primitive values. A point has a loss, an accuracy and a time;
 * each may be missing.
 */
final class History {
    /** Stands for a value that was there but of a wrong type: a NaN like that of {@link Series#missing()}. */
    private static final long DAMAGED_BITS = Series.MISSING_BITS + 1;

    private double[] losses = new double[32];
    private double[] accuracies = new double[32];
    private long[] times = new long[32];
    private int size;

    int size() {
        return size;
    }

    double loss(int index) {
        return known(losses[index]);
    }

    double accuracy(int index) {
        return known(accuracies[index]);
    }

    /** What to add or set for a value of a wrong type: read as missing, but not counted as {@link #missing}. */
    static double damaged() {
        return Double.longBitsToDouble(DAMAGED_BITS);
    }

    private static double known(double value) {
        return Double.doubleToRawLongBits(value) == DAMAGED_BITS ? Series.missing() : value;
    }

    /** Epoch milliseconds or {@link Series#ABSENT}. */
    long time(int index) {
        return times[index];
    }

    void add(double loss, double accuracy, long time) {
        reach(size + 1);
        losses[size - 1] = loss;
        accuracies[size - 1] = accuracy;
        times[size - 1] = time;
    }

    /** Sets one column of a point that may not exist yet; what is not set stays missing. */
    void setLoss(int index, double loss) {
        reach(index + 1);
        losses[index] = loss;
    }

    void setAccuracy(int index, double accuracy) {
        reach(index + 1);
        accuracies[index] = accuracy;
    }

    void setTime(int index, long time) {
        reach(index + 1);
        times[index] = time;
    }

    private void reach(int points) {
        if (points > losses.length) {
            int larger = Math.max(points, losses.length * 2);
            losses = Arrays.copyOf(losses, larger);
            accuracies = Arrays.copyOf(accuracies, larger);
            times = Arrays.copyOf(times, larger);
        }
        for (; size < points; size++) {
            losses[size] = Series.missing();
            accuracies[size] = Series.missing();
            times[size] = Series.ABSENT;
        }
    }

    void clear() {
        size = 0;
    }

    /** How many losses or accuracies are missing, without damaged ones. */
    int missing() {
        int missing = 0;
        for (int i = 0; i < size; i++) {
            missing += Series.isMissing(losses[i]) ? 1 : 0;
            missing += Series.isMissing(accuracies[i]) ? 1 : 0;
        }
        return missing;
    }

    /** Drops points that repeat an earlier one in time and both values; gives how many. */
    int dropDuplicates() {
        if (timesAscend()) {
            return 0;
        }
        Set<Point> seen = new HashSet<>();
        return keep(i -> times[i] == Series.ABSENT || seen.add(new Point(times[i], losses[i], accuracies[i])));
    }

    private boolean timesAscend() {
        for (int i = 1; i < size; i++) {
            if (times[i] <= times[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** How many points have a time outside these bounds; {@link Series#ABSENT} is no bound. */
    int outside(long from, long to) {
        int outside = 0;
        for (int i = 0; i < size; i++) {
            outside += isInside(times[i], from, to) ? 0 : 1;
        }
        return outside;
    }

    /** Drops points with a time outside these bounds. */
    void cut(long from, long to) {
        keep(i -> isInside(times[i], from, to));
    }

    private static boolean isInside(long time, long from, long to) {
        return time == Series.ABSENT
                || ((from == Series.ABSENT || time >= from) && (to == Series.ABSENT || time <= to));
    }

    private int keep(java.util.function.IntPredicate wanted) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (wanted.test(i)) {
                losses[kept] = losses[i];
                accuracies[kept] = accuracies[i];
                times[kept] = times[i];
                kept++;
            }
        }
        int dropped = size - kept;
        size = kept;
        return dropped;
    }

    /** Identifies a history by its first point; null where that has no time. */
    Point first() {
        return size == 0 || times[0] == Series.ABSENT ? null : new Point(times[0], losses[0], accuracies[0]);
    }

    /**
     * A point, equal to another when time and values are.
     *
     * @param time epoch milliseconds
     */
    record Point(long time, double loss, double accuracy) {}
}
