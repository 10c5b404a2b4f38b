package dev.sigx.changes;

import dev.sigx.changes.ScenarioTrend.MetricTrend;
import dev.sigx.changes.ScenarioTrend.Point;
import dev.sigx.diff.Comparability.Reason;
import dev.sigx.diff.DiffRules;
import dev.sigx.diff.MetricDelta;
import dev.sigx.diff.RunDiff;
import dev.sigx.diff.RunDiffer;
import dev.sigx.model.Direction;
import dev.sigx.model.Num;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunRow;
import dev.sigx.report.Report;
import dev.sigx.report.ScenarioReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one release says of the metrics of one saved comparison. */
final class TrendPoints {
    /** Metrics that are kept of a release; few are shown, and the others may come first in a later one. */
    private static final int MOST_KEPT = 12;

    private static final int MOST_SHOWN = 4;

    private final ScenarioReport scenario;
    private final String otherBaseline;

    /**
     * @param before the report of the release before, still open; null of the first
     * @param earlier the comparison in that report, or null
     */
    TrendPoints(Report report, ScenarioReport scenario, Report before, ScenarioReport earlier) {
        this.scenario = scenario;
        this.otherBaseline = otherBaseline(report, scenario, before, earlier);
    }

    /** Why the baselines of two releases speak of different things; empty where they do not, or nothing is known. */
    private static String otherBaseline(Report report, ScenarioReport scenario, Report before, ScenarioReport earlier) {
        RunRow was = earlier == null ? null : earlier.baseline();
        RunRow is = scenario.baseline();
        if (was == null || is == null) {
            return "";
        }
        RunDiff diff = new RunDiffer(DiffRules.DEFAULT).diff(before.load(was), report.load(is));
        return diff.comparability().reasons().stream()
                .filter(Reason::blocking)
                .map(Reason::text)
                .findFirst()
                .orElse("");
    }

    /** In the order of the comparison. */
    Map<String, Point> byMetric() {
        Map<String, List<MetricDelta>> rows = new LinkedHashMap<>();
        Map<MetricDelta, RunKey> runs = new LinkedHashMap<>();
        for (RunDiff diff : scenario.diffs()) {
            for (MetricDelta row : diff.metrics()) {
                boolean wanted = row.headline() && (rows.containsKey(row.name()) || rows.size() < MOST_KEPT);
                if (wanted) {
                    rows.computeIfAbsent(row.name(), added -> new ArrayList<>()).add(row);
                    runs.putIfAbsent(row, diff.run());
                }
            }
        }
        Map<String, Point> points = new LinkedHashMap<>();
        rows.forEach((metric, candidates) -> {
            MetricDelta best = best(candidates);
            points.put(metric, point(best, runs.get(best)));
        });
        return points;
    }

    private static MetricDelta best(List<MetricDelta> rows) {
        MetricDelta best = rows.get(0);
        for (MetricDelta row : rows) {
            boolean better = row.direction() == Direction.UNKNOWN
                    || row.after().isFinite()
                            && (!best.after().isFinite()
                                    || (row.direction() == Direction.MIN
                                            ? row.after().value() < best.after().value()
                                            : row.after().value() > best.after().value()));
            best = better ? row : best;
        }
        return best;
    }

    private Point point(MetricDelta row, RunKey run) {
        RunRow baseline = scenario.runs().get(0);
        return new Point(
                row.statistic(),
                row.unit(),
                row.direction(),
                baseline.key(),
                baseline.title(),
                row.before(),
                run,
                title(run),
                row.after(),
                row.relativeChange(),
                row.verdict(),
                "");
    }

    private String title(RunKey key) {
        return scenario.runs().stream()
                .filter(run -> run.key().equals(key))
                .map(RunRow::title)
                .findFirst()
                .orElse(key.id());
    }

    /** Why a value must not be compared with an earlier one; empty where it may, or there is none. */
    String apart(Point point, Point earlier) {
        if (earlier == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (!earlier.unit().equals(point.unit())) {
            parts.add("the unit was " + said(earlier.unit()) + " and is " + said(point.unit()));
        }
        if (earlier.direction() != point.direction()
                && earlier.direction() != Direction.UNKNOWN
                && point.direction() != Direction.UNKNOWN) {
            parts.add("the other way is better now");
        }
        if (!earlier.statistic().equals(point.statistic())) {
            parts.add("the statistic was " + earlier.statistic() + " and is " + point.statistic());
        }
        if (parts.isEmpty()) {
            return otherBaseline;
        }
        String reasons = String.join(", ", parts);
        return Character.toUpperCase(reasons.charAt(0)) + reasons.substring(1) + ".";
    }

    private static String said(String unit) {
        return unit.isEmpty() ? "not stated" : unit;
    }

    /** The first few that have a number somewhere. */
    static List<MetricTrend> main(List<MetricTrend> metrics) {
        return metrics.stream()
                .filter(trend -> trend.points().stream()
                        .anyMatch(point ->
                                point != null && (!isMissing(point.value()) || !isMissing(point.baselineValue()))))
                .limit(MOST_SHOWN)
                .toList();
    }

    private static boolean isMissing(Num number) {
        return number.isMissing();
    }
}
