package dev.sigx.render;

import dev.sigx.changes.ScenarioTrend.MetricTrend;
import dev.sigx.changes.ScenarioTrend.Point;
import dev.sigx.model.Direction;
import java.util.ArrayList;
import java.util.List;

/** What a trend over releases says, for those who cannot see it. */
final class TrendText {
    private static final int MOST_NAMED = 4;

    private TrendText() {}

    /**
     * One or more sentences.
     *
     * @param names of the releases, one for each point
     */
    static String of(MetricTrend trend, List<String> names) {
        List<Integer> measured = new ArrayList<>();
        List<String> without = new ArrayList<>();
        List<String> apart = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Point point = trend.points().get(i);
            if (point != null && !point.apart().isEmpty()) {
                apart.add(names.get(i));
                measured.clear();
                without.clear();
            }
            if (point != null && point.value().isFinite()) {
                measured.add(i);
            } else {
                without.add(names.get(i));
            }
        }
        StringBuilder text = new StringBuilder();
        if (measured.isEmpty()) {
            text.append("No release has a finite number.");
        } else {
            int first = measured.get(0);
            int last = measured.get(measured.size() - 1);
            boolean steady =
                    measured.stream().allMatch(place -> value(trend, place).equals(value(trend, first)));
            text.append(run(measured.stream().map(trend.points()::get).toList()))
                    .append(": ")
                    .append(value(trend, first));
            if (steady && last != first) {
                text.append(" throughout");
            } else {
                text.append(" in ").append(names.get(first));
            }
            if (!steady) {
                text.append(", ").append(value(trend, last)).append(" in ").append(names.get(last));
            }
            text.append('.');
            if (!without.isEmpty()) {
                text.append(" None in ").append(listed(without)).append('.');
            }
        }
        if (!apart.isEmpty()) {
            text.append(" Values before ").append(listed(apart)).append(" mean something else and are not drawn.");
        }
        return text.toString();
    }

    /** Which of the runs beside the baseline stands for it. */
    static String run(List<Point> points) {
        boolean anyLast = points.stream().anyMatch(TrendText::isLast);
        boolean anyBest = points.stream().anyMatch(point -> point != null && !isLast(point));
        return anyLast ? (anyBest ? "Best or last run" : "Last run") : "Best run";
    }

    private static boolean isLast(Point point) {
        return point != null && point.direction() == Direction.UNKNOWN;
    }

    private static String value(MetricTrend trend, int place) {
        Point point = trend.points().get(place);
        return Numbers.quantity(point.value(), point.unit()).text();
    }

    private static String listed(List<String> names) {
        int more = names.size() - MOST_NAMED;
        return String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED)))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
