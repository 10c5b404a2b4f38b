package dev.sigx.diff;

import dev.sigx.model.Direction;
import dev.sigx.model.MetricRole;
import dev.sigx.model.Num;
import dev.sigx.model.Statistic;

/**
 * How one statistic of one metric differs from the baseline.
 *
 * @param name of the metric
 * @param statistic which number is compared
 * @param headline whether this is the statistic that decides for this metric; exactly one row of a metric is
 * @param before of the baseline; missing where it has none
 * @param after of the other run; missing where it has none
 * @param absoluteChange after minus before, see {@link Differences#absolute}; missing unless both are finite
 * @param relativeChange fraction of the absolute baseline; missing unless both are finite and the baseline is not 0
 * @param direction which way is better
 * @param role whether it takes part in the verdict of the comparison
 * @param unit as in {@link dev.sigx.model.Metric}
 * @param verdict judged by the values, not by the percentage
 * @param notable whether the relative change exceeds the threshold, or the baseline is 0 and the value is not, or the
 *     state changed (a finite value became NaN or infinite, or the other way round); a fact about the numbers, whatever
 *     the verdict
 */
public record MetricDelta(
        String name,
        Statistic statistic,
        boolean headline,
        Num before,
        Num after,
        Num absoluteChange,
        Num relativeChange,
        Direction direction,
        MetricRole role,
        String unit,
        Verdict verdict,
        boolean notable) {}
