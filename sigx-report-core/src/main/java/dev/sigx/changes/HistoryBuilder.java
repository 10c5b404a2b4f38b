package dev.sigx.changes;

import dev.sigx.changes.ScenarioTrend.MetricTrend;
import dev.sigx.changes.ScenarioTrend.Point;
import dev.sigx.diff.Sentence;
import dev.sigx.model.Run;
import dev.sigx.model.RunKey;
import dev.sigx.report.Report;
import dev.sigx.report.ScenarioReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the history of releases that are handed to it one after the other, the oldest first. Of each release only what
 * is said of it stays in memory, and of a comparison the baseline that the next value is held against, without its
 * histories: two reports have to be open at a time.
 */
public final class HistoryBuilder {
    private final List<ReleaseHistory.Step> steps = new ArrayList<>();
    private Map<RunKey, Entry> scenarios = new LinkedHashMap<>();
    private Report last;

    /** A comparison by its key in the release that was added last. */
    private static final class Entry {
        private RunKey key;
        private String title;
        private int seen;
        private Map<String, List<Point>> metrics = new LinkedHashMap<>();
        /** By metric, what its last point was measured against, which need not be of the last release. */
        private final Map<String, Run> baselines = new HashMap<>();
    }

    /** Adds the first release. */
    public void first(String name, Report report) {
        steps.add(new ReleaseHistory.Step(Release.of(name, report), null, List.of()));
        add(report, null);
    }

    /**
     * Adds a further release.
     *
     * @param changes against the release that was added before, whose report is still open
     */
    public void next(Report report, ReleaseChanges changes) {
        steps.add(new ReleaseHistory.Step(
                changes.after(),
                changes.counts(),
                changes.highlights().stream().map(Sentence::text).toList()));
        add(report, new StorePairing(last, report));
    }

    /** @param stores of the release before in this one; null for the first */
    private void add(Report report, StorePairing stores) {
        Map<RunKey, Entry> entries = new LinkedHashMap<>();
        Map<RunKey, Entry> known = new LinkedHashMap<>();
        scenarios.forEach((key, entry) -> known.put(stores == null ? key : stores.inAfter(key), entry));
        for (ScenarioReport scenario : report.scenarios()) {
            RunKey key = key(scenario);
            Entry entry = known.containsKey(key) ? known.remove(key) : new Entry();
            entry.key = key;
            entry.title = scenario.scenario().title();
            entry.seen = steps.size();
            merge(entry, new TrendPoints(report, scenario));
            entries.put(key, entry);
        }
        known.forEach(entries::putIfAbsent);
        scenarios = entries;
        last = report;
    }

    private static RunKey key(ScenarioReport report) {
        return new RunKey(report.scenario().store(), report.scenario().id());
    }

    private void merge(Entry entry, TrendPoints points) {
        Map<String, List<Point>> merged = new LinkedHashMap<>();
        points.byMetric().forEach((metric, point) -> {
            List<Point> row = entry.metrics.containsKey(metric) ? entry.metrics.remove(metric) : new ArrayList<>();
            pad(row, steps.size() - 1);
            row.add(point.apart(points.apart(point, lastOf(row), entry.baselines.get(metric))));
            entry.baselines.put(metric, points.baseline());
            merged.put(metric, row);
        });
        merged.putAll(entry.metrics);
        entry.metrics = merged;
    }

    private static Point lastOf(List<Point> row) {
        for (int i = row.size() - 1; i >= 0; i--) {
            if (row.get(i) != null) {
                return row.get(i);
            }
        }
        return null;
    }

    private static void pad(List<Point> row, int size) {
        row.addAll(Collections.nCopies(size - row.size(), null));
    }

    public ReleaseHistory build() {
        List<ScenarioTrend> trends = new ArrayList<>();
        for (Entry entry : scenarios.values()) {
            List<MetricTrend> metrics = new ArrayList<>();
            entry.metrics.forEach((metric, row) -> {
                pad(row, steps.size());
                metrics.add(new MetricTrend(metric, row));
            });
            trends.add(
                    new ScenarioTrend(entry.key, entry.title, entry.seen == steps.size(), TrendPoints.main(metrics)));
        }
        return new ReleaseHistory(steps, trends);
    }
}
