package dev.sigx.changes;

import dev.sigx.model.Series;

/** Tells two histories apart while only one of them is read. */
final class HistoryHash {
    private static final long ODD = 0x9E37_79B9_7F4A_7C15L;

    private long hash;

    private HistoryHash() {}

    /** The same for the same points in the same order; two others share it by an accident of 64 bits. */
    static long of(Series series) {
        HistoryHash hash = new HistoryHash();
        series.forEach((index, step, epoch, time, value) -> {
            hash.add(step);
            hash.add(Double.doubleToLongBits(epoch));
            hash.add(time);
            hash.add(Series.isMissing(value) ? Series.MISSING_BITS : Double.doubleToLongBits(value + 0.0));
        });
        return hash.hash;
    }

    private void add(long bits) {
        hash = Long.rotateLeft((hash ^ bits) * ODD, 31) + bits;
    }
}
