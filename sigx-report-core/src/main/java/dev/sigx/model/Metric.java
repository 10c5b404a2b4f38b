package dev.sigx.model;

import java.util.Objects;

/**
 * One metric of one run, summarised.
 *
 * @param name as the store calls it
 * @param last value of the last point; missing where the run has no history of it
 * @param best minimum or maximum by direction; missing where the direction is unknown or nothing is finite
 * @param bestStep step of the first point that reaches {@code best}; missing where there is no best
 * @param mean mean over the finite points of the run; see {@code docs/metrics.md} for derived metrics
 * @param min smallest finite value
 * @param max largest finite value
 * @param count points of the history, those without a finite value included
 * @param notFinite how many of them are missing or not finite
 * @param reported what the store itself claims as the final value; missing where it claims none
 * @param unit as printed after the number ({@code ms}, {@code bytes}); empty where there is none
 * @param direction which way it improves
 * @param role whether it takes part in the verdict
 * @param headline the statistic that the store means by its final value, and that a comparison uses unless told
 *     otherwise; never one at a step
 */
public record Metric(
        String name,
        Num last,
        Num best,
        Num bestStep,
        Num mean,
        Num min,
        Num max,
        long count,
        long notFinite,
        Num reported,
        String unit,
        Direction direction,
        MetricRole role,
        Statistic headline) {

    public Metric {
        Objects.requireNonNull(name);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(direction);
        Objects.requireNonNull(role);
        if (headline.isAtStep()) {
            throw new IllegalArgumentException("the headline of " + name + " cannot be " + headline);
        }
    }

    /** A metric of which the store gives one number and no history. */
    public static Metric single(String name, Num value, String unit, Direction direction, MetricRole role) {
        return new Metric(
                name,
                Num.MISSING,
                Num.MISSING,
                Num.MISSING,
                Num.MISSING,
                Num.MISSING,
                Num.MISSING,
                0,
                0,
                value,
                unit,
                direction,
                role,
                Statistic.REPORTED);
    }

    /**
     * The number that stands for this metric under that statistic; missing where the run does not have it, and for a
     * value at a step: that stands in the history only.
     */
    public Num get(Statistic statistic) {
        return switch (statistic.word()) {
            case "last" -> last;
            case "best" -> best;
            case "mean" -> mean;
            case "reported" -> reported;
            default -> Num.MISSING;
        };
    }

    /** The number of the headline statistic. */
    public Num headlineValue() {
        return get(headline);
    }

    /** The same with another mean, for those whose mean is not that of their points. */
    public Metric withMean(Num other) {
        return new Metric(
                name, last, best, bestStep, other, min, max, count, notFinite, reported, unit, direction, role,
                headline);
    }
}
