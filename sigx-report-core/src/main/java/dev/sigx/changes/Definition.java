package dev.sigx.changes;

import dev.sigx.model.CodePoints;
import dev.sigx.model.Direction;
import dev.sigx.model.Metric;
import dev.sigx.model.MetricRole;
import dev.sigx.model.Statistic;
import java.util.Comparator;

/**
 * What a metric means. Numbers of two definitions that contradict each other must not be compared.
 *
 * @param unit empty where none is stated
 * @param direction which way it improves
 * @param role whether it takes part in a verdict
 * @param statistic that stands for it
 */
public record Definition(String unit, Direction direction, MetricRole role, Statistic statistic) {
    static final Comparator<Definition> ORDER = Comparator.comparing(Definition::unit, CodePoints.ORDER)
            .thenComparing(Definition::direction)
            .thenComparing(Definition::role)
            .thenComparing(Definition::statistic);

    static Definition of(Metric metric) {
        return new Definition(metric.unit(), metric.direction(), metric.role(), metric.headline());
    }
}
