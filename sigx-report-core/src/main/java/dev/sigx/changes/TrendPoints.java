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
import dev.sigx.model.Run;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunRow;
import dev.sigx.model.Value;
import dev.sigx.report.Report;
import dev.sigx.report.ScenarioReport;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one release says of the metrics of one saved comparison. */
final class TrendPoints {
    /** Metrics that are kept of a release; few are shown, and the others may come first in a later one. */
    private static final int MOST_KEPT = 12;

    private static final int MOST_SHOWN = 4;

    private final ScenarioReport scenario;
    private final Run baseline;
    private final IdentityHashMap<Run, String> otherBaselines = new IdentityHashMap<>();

    TrendPoints(Report report, ScenarioReport scenario) {
        this.scenario = scenario;
        RunRow row = scenario.baseline();
        this.baseline = row == null ? null : asCompared(report.load(row));
    }

    /** A run with what comparing it needs; its histories end with the report that it is of. */
    private static Run asCompared(Run run) {
        return new Run(
                run.key(),
                "",
                run.name(),
                run.status(),
                "",
                null,
                null,
                null,
                run.settings(),
                run.inapplicable(),
                run.metrics(),
                List.of(),
                List.of(),
                null,
                run.model(),
                run.timings(),
                run.data(),
                List.of(),
                Value.Fields.EMPTY,
                run.where());
    }

    /** The run that all is measured against, good beyond the report; null where it is gone. */
    Run baseline() {
        return baseline;
    }

    /** Why an earlier baseline speaks of something else; empty where it does not, or nothing is known. */
    private String otherBaseline(Run earlier) {
        if (earlier == null || baseline == null) {
            return "";
        }
        return otherBaselines.computeIfAbsent(
                earlier,
                was -> new RunDiffer(DiffRules.DEFAULT)
                        .diff(was, baseline).comparability().reasons().stream()
                                .filter(Reason::blocking)
                                .map(Reason::text)
                                .findFirst()
                                .orElse(""));
    }

    /** One of the runs that may stand for a metric. */
    private record Candidate(MetricDelta row, RunKey run) {}

    /** In the order of the comparison. */
    Map<String, Point> byMetric() {
        Map<String, List<Candidate>> rows = new LinkedHashMap<>();
        for (RunDiff diff : scenario.diffs()) {
            for (MetricDelta row : diff.metrics()) {
                boolean wanted = row.headline() && (rows.containsKey(row.name()) || rows.size() < MOST_KEPT);
                if (wanted) {
                    rows.computeIfAbsent(row.name(), added -> new ArrayList<>()).add(new Candidate(row, diff.run()));
                }
            }
        }
        Map<String, Point> points = new LinkedHashMap<>();
        rows.forEach((metric, candidates) -> {
            Candidate best = best(candidates);
            points.put(metric, point(best.row(), best.run()));
        });
        return points;
    }

    private static Candidate best(List<Candidate> candidates) {
        Candidate best = candidates.get(0);
        for (Candidate one : candidates) {
            best = isBetter(one.row(), best.row()) ? one : best;
        }
        return best;
    }

    /** Where no direction is known the later one is taken. */
    private static boolean isBetter(MetricDelta row, MetricDelta best) {
        return row.direction() == Direction.UNKNOWN
                || row.after().isFinite()
                        && (!best.after().isFinite()
                                || (row.direction() == Direction.MIN
                                        ? row.after().value() < best.after().value()
                                        : row.after().value() > best.after().value()));
    }

    private Point point(MetricDelta row, RunKey run) {
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

    /**
     * Why a value must not be compared with an earlier one; empty where it may, or there is none.
     *
     * @param earlierBaseline what the earlier one was measured against
     */
    String apart(Point point, Point earlier, Run earlierBaseline) {
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
            return otherBaseline(earlierBaseline);
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
