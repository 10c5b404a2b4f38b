package dev.sigx.verify;

import dev.sigx.model.Num;
import dev.sigx.model.Series;
import dev.sigx.store.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/** The statistics of one history, computed from its points without rounding; see {@code docs/metrics.md}. */
final class HistoryStatistics implements Series.PointConsumer {
    /** Between sums of the same numbers in another order. */
    private static final double ADDING = 1e-12;

    /** What the way through logarithms and back may cost. */
    private static final double LOGARITHMS = 1e-9;

    private long lastPosition;
    private long points;
    private long finite;
    private double last = Series.missing();
    private double sum;
    private double logarithms;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    private HistoryStatistics() {}

    static HistoryStatistics of(Series series) {
        HistoryStatistics statistics = new HistoryStatistics();
        series.forEach(statistics);
        return statistics;
    }

    @Override
    public void point(long index, long step, double epoch, long time, double value) {
        long position = step == Series.ABSENT ? index : step;
        if (points++ == 0 || position >= lastPosition) {
            lastPosition = position;
            last = value;
        }
        if (Double.isFinite(value)) {
            finite++;
            sum += value;
            logarithms += value > 0 ? Math.log(value) : Double.NaN;
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
    }

    /**
     * How many of the numbers of a metric are not exactly what the history gives. Of a mean only what adding rounds off may
     * differ; it may also be the geometric one, which comes by way of logarithms.
     */
    long inexact(Node metric) {
        Map<String, Num> exact = new LinkedHashMap<>();
        exact.put("last", Series.number(last));
        if (finite > 0) {
            exact.put("min", Num.of(min));
            exact.put("max", Num.of(max));
            exact.put("mean", Num.of(sum / finite));
        }
        long inexact = 0;
        for (Map.Entry<String, Num> one : exact.entrySet()) {
            Node said = metric.field(one.getKey());
            boolean number = said != null
                    && said.kind() == Node.Kind.NUMBER
                    && one.getValue().isFinite();
            if (number && !TreeComparison.sameNumber(said.text(), one.getValue().text())) {
                inexact += one.getKey().equals("mean") && isMean(said) ? 0 : 1;
            }
        }
        return inexact;
    }

    private boolean isMean(Node said) {
        double mean = Double.parseDouble(said.text());
        return isNear(mean, sum / finite, ADDING) || isNear(mean, Math.exp(logarithms / finite), LOGARITHMS);
    }

    private static boolean isNear(double said, double computed, double rounding) {
        return Math.abs(said - computed) <= rounding * Math.abs(computed);
    }
}
