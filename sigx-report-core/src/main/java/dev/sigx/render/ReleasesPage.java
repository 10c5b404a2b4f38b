package dev.sigx.render;

import dev.sigx.changes.ReleaseHistory;
import dev.sigx.changes.ReleaseHistory.Step;
import dev.sigx.changes.ScenarioTrend;
import dev.sigx.changes.ScenarioTrend.MetricTrend;
import dev.sigx.changes.ScenarioTrend.Point;
import dev.sigx.model.Num;
import dev.sigx.model.RunKey;
import dev.sigx.render.chart.TrendChart;
import dev.sigx.report.ScenarioReport;
import java.util.ArrayList;
import java.util.List;

/**
 * All releases, this report last.
 *
 * @param releases the oldest first
 * @param trends of the saved comparisons
 * @param moreTrends how many there are beside them
 */
public record ReleasesPage(Frame frame, List<ReleaseRow> releases, List<TrendView> trends, int moreTrends) {
    private static final int MOST_TRENDS = 40;
    private static final int MOST_HIGHLIGHTS = 4;

    /**
     * A release.
     *
     * @param asOf day, may be empty
     * @param current whether it is this report
     * @param first whether there is none before it
     * @param highlights what changed, the most important first; empty where nothing did
     * @param more how many sentences there are beside them
     */
    public record ReleaseRow(
            String name,
            String asOf,
            boolean current,
            boolean first,
            int runs,
            int scenarios,
            int decisions,
            int findings,
            List<String> highlights,
            int more) {}

    /** @param href page of the comparison; empty where this report does not have it */
    public record TrendView(String title, String href, List<MetricView> metrics) {}

    /**
     * A metric of a comparison over the releases.
     *
     * @param chart null where fewer than two releases have a number
     * @param summary the chart in words
     * @param run what the other run beside the baseline is
     */
    public record MetricView(
            String metric,
            String statistic,
            String direction,
            TrendChart chart,
            String summary,
            String run,
            List<PointRow> rows) {}

    /**
     * What one release says.
     *
     * @param present whether it says anything
     * @param baseline name of the baseline
     * @param run name of the best run, or of the last
     * @param after its value and change; null where the release says nothing
     * @param apart why the row must not be compared with those above; may be empty
     */
    public record PointRow(
            String release,
            boolean present,
            String baseline,
            String baselineHref,
            Shown before,
            String run,
            String runHref,
            ComparisonTable.MetricCell after,
            String apart) {}

    static ReleasesPage of(Site site, ReleaseHistory history) {
        List<String> names = history.steps().stream()
                .map(step -> ChangeWords.name(step.release()))
                .toList();
        List<ReleaseRow> releases = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            releases.add(row(history.steps().get(i), names.get(i), i == 0, i + 1 == names.size()));
        }
        List<ScenarioTrend> trends = history.trends().stream()
                .filter(trend -> !trend.metrics().isEmpty())
                .toList();
        return new ReleasesPage(
                site.frame(Links.RELEASES, "Releases", "releases"),
                releases,
                trends.stream()
                        .limit(MOST_TRENDS)
                        .map(trend -> trend(site, trend, names))
                        .toList(),
                Math.max(0, trends.size() - MOST_TRENDS));
    }

    private static ReleaseRow row(Step step, String name, boolean first, boolean current) {
        return new ReleaseRow(
                name,
                Words.day(step.release().asOf()),
                current,
                first,
                step.release().runs(),
                step.release().scenarios(),
                step.release().decisions(),
                step.release().findings(),
                step.highlights().stream().limit(MOST_HIGHLIGHTS).toList(),
                Math.max(0, step.highlights().size() - MOST_HIGHLIGHTS));
    }

    private static TrendView trend(Site site, ScenarioTrend trend, List<String> names) {
        ScenarioReport now = trend.inLast() ? site.scenario(trend.scenario()) : null;
        return new TrendView(
                Words.title(trend.title()),
                now == null ? "" : Links.scenario(now.scenario()),
                trend.metrics().stream()
                        .map(metric -> metric(site, metric, names))
                        .toList());
    }

    private static MetricView metric(Site site, MetricTrend trend, List<String> names) {
        List<TrendChart.Input> inputs = new ArrayList<>();
        List<PointRow> rows = new ArrayList<>();
        Point last = null;
        for (int i = 0; i < names.size(); i++) {
            Point point = trend.points().get(i);
            last = point == null ? last : point;
            rows.add(row(site, names.get(i), point));
            inputs.add(
                    point == null
                            ? new TrendChart.Input(names.get(i), Double.NaN, Double.NaN, false)
                            : new TrendChart.Input(
                                    names.get(i),
                                    drawn(point.baselineValue()),
                                    drawn(point.value()),
                                    !point.apart().isEmpty()));
        }
        return new MetricView(
                trend.metric(),
                Words.statistic(last.statistic()),
                Words.direction(last.direction()),
                TrendChart.of(inputs),
                TrendText.of(trend, names),
                TrendText.run(trend.points()),
                rows);
    }

    private static double drawn(Num number) {
        return number.isFinite() ? number.value() : Double.NaN;
    }

    private static PointRow row(Site site, String release, Point point) {
        if (point == null) {
            return new PointRow(release, false, "", "", Shown.MISSING, "", "", null, "");
        }
        return new PointRow(
                release,
                true,
                Words.title(point.baselineName()),
                href(site, point.baseline()),
                Numbers.quantity(point.baselineValue(), point.unit()),
                Words.title(point.runName()),
                href(site, point.run()),
                new ComparisonTable.MetricCell(
                        Numbers.quantity(point.value(), point.unit()),
                        Shown.MISSING,
                        Numbers.percent(point.relativeChange()),
                        Words.arrow(point.relativeChange()),
                        Words.verdict(point.verdict())),
                point.apart());
    }

    private static String href(Site site, RunKey run) {
        return site.row(run) == null ? "" : Links.run(run);
    }
}
