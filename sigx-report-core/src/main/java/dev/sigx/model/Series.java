package dev.sigx.model;

/**
 * The history of one metric of one run. The points live outside the heap; each walk reads them again, in order, and may
 * run beside others.
 */
public interface Series {
    /** Marks an absent step or time in {@link PointConsumer}. */
    long ABSENT = Long.MIN_VALUE;

    String metric();

    /** How many points a walk gives. */
    long count();

    /** Gives every point in stored order. */
    void forEach(PointConsumer consumer);

    /** Receives one point. */
    interface PointConsumer {
        /**
         * @param index from 0
         * @param step as logged, or {@link #ABSENT}
         * @param epoch as logged, or NaN where absent
         * @param time epoch milliseconds, or {@link #ABSENT}
         * @param value any double; a missing value is given as {@link Series#missing()}
         */
        void point(long index, long step, double epoch, long time, double value);
    }

    /** The bit pattern that stands for a missing value among doubles: a NaN that no arithmetic makes. */
    static double missing() {
        return Double.longBitsToDouble(MISSING_BITS);
    }

    static boolean isMissing(double value) {
        return Double.doubleToRawLongBits(value) == MISSING_BITS;
    }

    /** The five-state number of a point's value. */
    static Num number(double value) {
        return isMissing(value) ? Num.MISSING : Num.of(value);
    }

    long MISSING_BITS = 0x7ff8_5167_7800_0001L;
}
