package dev.sigx.model;

/**
 * Which single number stands for a metric of a run. {@link #LAST} is the value of the greatest step, {@link #BEST} the
 * minimum or maximum by direction, {@link #MEAN} the mean over the run, {@link #REPORTED} what the store itself claims
 * as the final value.
 */
public enum Statistic {
    LAST,
    BEST,
    MEAN,
    REPORTED
}
