package dev.sigx.model;

/**
 * What a metric speaks about. Only {@link #QUALITY} metrics decide the verdict of a comparison; {@link #COST} metrics
 * (runtime, model size, GPU and CPU time, fallbacks) are shown and judged one by one.
 */
public enum MetricRole {
    QUALITY,
    COST
}
