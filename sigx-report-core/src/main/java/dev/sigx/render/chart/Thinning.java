package dev.sigx.render.chart;

import dev.sigx.model.Series;
import java.util.Arrays;

/**
 * Thins a history to what a chart can show, in one pass: of each bucket of consecutive points the first, the smallest,
 * the largest and the last are kept (the M4 aggregation of Jugel et al., 2014), so that no spike is lost, and of points
 * that are not finite one a bucket, so that no gap is lost either.
 */
public final class Thinning implements Series.PointConsumer {
    private final long count;
    private final int buckets;
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private long[] places = new long[64];
    private int size;
    private boolean stepped;

    private long bucket = -1;
    private final double[] bucketX = new double[5];
    private final double[] bucketY = new double[5];
    private final long[] bucketIndex = new long[5];
    private boolean anyFinite;
    private boolean anyOther;

    private static final int FIRST = 0;
    private static final int MIN = 1;
    private static final int MAX = 2;
    private static final int LAST = 3;
    private static final int OTHER = 4;

    private Thinning(long count, int buckets) {
        this.count = count;
        this.buckets = buckets;
    }

    /** Kept points in order; y is NaN where the value is missing or not finite; {@code stepped} where x is a step. */
    record Points(double[] xs, double[] ys, int size, boolean stepped) {}

    static Points of(Series series, int buckets) {
        Thinning thinning = new Thinning(series.count(), buckets);
        series.forEach(thinning);
        thinning.close();
        return new Points(thinning.xs, thinning.ys, thinning.size, thinning.stepped);
    }

    /**
     * Places of the kept points in the history, rising; all of them where there are no more than four a bucket.
     *
     * @param buckets each keeps at most four finite points and one that is not
     */
    public static long[] places(Series series, int buckets) {
        Thinning thinning = new Thinning(series.count(), buckets);
        series.forEach(thinning);
        thinning.close();
        return Arrays.copyOf(thinning.places, thinning.size);
    }

    @Override
    public void point(long index, long step, double epoch, long time, double value) {
        stepped |= step != Series.ABSENT;
        double x = step == Series.ABSENT ? index : step;
        if (count <= 4L * buckets) {
            keep(index, x, Double.isFinite(value) ? value : Double.NaN);
            return;
        }
        long own = index * buckets / count;
        if (own != bucket) {
            close();
            bucket = own;
        }
        if (!Double.isFinite(value)) {
            if (!anyOther) {
                set(OTHER, index, x, Double.NaN);
                anyOther = true;
            }
            return;
        }
        if (!anyFinite) {
            set(FIRST, index, x, value);
            set(MIN, index, x, value);
            set(MAX, index, x, value);
            anyFinite = true;
        }
        if (value < bucketY[MIN]) {
            set(MIN, index, x, value);
        }
        if (value > bucketY[MAX]) {
            set(MAX, index, x, value);
        }
        set(LAST, index, x, value);
    }

    private void set(int slot, long index, double x, double y) {
        bucketIndex[slot] = index;
        bucketX[slot] = x;
        bucketY[slot] = y;
    }

    private void close() {
        long from = -1;
        while (true) {
            int next = -1;
            for (int slot = 0; slot < 5; slot++) {
                boolean used = slot == OTHER ? anyOther : anyFinite;
                if (used && bucketIndex[slot] > from && (next < 0 || bucketIndex[slot] < bucketIndex[next])) {
                    next = slot;
                }
            }
            if (next < 0) {
                break;
            }
            keep(bucketIndex[next], bucketX[next], bucketY[next]);
            from = bucketIndex[next];
        }
        anyFinite = false;
        anyOther = false;
    }

    private void keep(long index, double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, size * 2);
            ys = Arrays.copyOf(ys, size * 2);
            places = Arrays.copyOf(places, size * 2);
        }
        xs[size] = x;
        ys[size] = y;
        places[size] = index;
        size++;
    }
}
