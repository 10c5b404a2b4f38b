package dev.sigx.changes;

import dev.sigx.diff.Verdict;
import dev.sigx.model.Direction;
import dev.sigx.model.Num;
import dev.sigx.model.RunKey;
import dev.sigx.model.Statistic;
import java.util.List;

/**
 * How a saved comparison went over a row of releases.
 *
 * @param scenario its store and id in the last release that has it
 * @param title what people call it there
 * @param inLast whether the last release has it
 * @param metrics its main metrics, in the order of the comparison
 */
public record ScenarioTrend(RunKey scenario, String title, boolean inLast, List<MetricTrend> metrics) {
    public ScenarioTrend {
        metrics = List.copyOf(metrics);
    }

    /**
     * One metric of it.
     *
     * @param metric its name
     * @param points one per release, null where the release does not have the comparison or the metric
     */
    public record MetricTrend(String metric, List<Point> points) {
        // List.copyOf takes no null.
        public MetricTrend {
            points = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(points));
        }
    }

    /**
     * What a release says of a metric of the comparison.
     *
     * @param statistic which number is compared
     * @param unit of both values, may be empty
     * @param direction which way is better
     * @param baseline the run that is measured against
     * @param baselineName what people call it
     * @param baselineValue its value; missing where it has none
     * @param run the best of the other runs; the last of them where no direction is known
     * @param runName what people call it
     * @param value of that run; missing where it has none
     * @param relativeChange of that run against the baseline, a fraction; missing where there is none
     * @param verdict of that run
     * @param apart why the values must not be compared with those of the release before that has some: a sentence;
     *     empty where they may
     */
    public record Point(
            Statistic statistic,
            String unit,
            Direction direction,
            RunKey baseline,
            String baselineName,
            Num baselineValue,
            RunKey run,
            String runName,
            Num value,
            Num relativeChange,
            Verdict verdict,
            String apart) {

        Point apart(String reason) {
            return new Point(
                    statistic,
                    unit,
                    direction,
                    baseline,
                    baselineName,
                    baselineValue,
                    run,
                    runName,
                    value,
                    relativeChange,
                    verdict,
                    reason);
        }
    }
}
