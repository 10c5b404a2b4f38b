package dev.sigx.render;

import dev.sigx.model.Metric;
import dev.sigx.model.MetricRole;
import dev.sigx.model.Num;
import dev.sigx.model.Run;
import dev.sigx.model.Series;
import dev.sigx.render.chart.CurveChart;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A chart of one metric with what it says in words.
 *
 * @param metric name
 * @param chart geometry
 * @param lines a sentence per curve, for those who cannot see it
 */
public record ChartView(String metric, CurveChart chart, List<CurveText> lines) {
    /**
     * @param run title of the run
     * @param first value of the first finite point
     * @param last value of the last finite point
     * @param low smallest value
     * @param high largest value
     * @param count how many points
     * @param gaps how many of them are not finite
     */
    public record CurveText(
            int tone, String run, String first, String last, String low, String high, long count, long gaps) {}

    /**
     * Charts of the metrics of which some run has a history, quality before cost, then by name.
     *
     * @param runs in order; the place of a run is its tone
     * @param titles of the runs
     * @param most how many charts at the most
     */
    static List<ChartView> of(List<Run> runs, List<String> titles, int most) {
        TreeSet<String> quality = new TreeSet<>(MetricOrder.BY_NAME);
        TreeSet<String> rest = new TreeSet<>(MetricOrder.BY_NAME);
        for (Run run : runs) {
            for (Series series : run.series()) {
                Metric metric = run.metric(series.metric());
                (metric == null || metric.role() == MetricRole.QUALITY ? quality : rest).add(series.metric());
            }
        }
        rest.removeAll(quality);
        List<String> names = new ArrayList<>(quality);
        names.addAll(rest);
        List<ChartView> charts = new ArrayList<>();
        for (String name : names) {
            if (charts.size() < most) {
                add(name, runs, titles, charts);
            }
        }
        return charts;
    }

    private static void add(String metric, List<Run> runs, List<String> titles, List<ChartView> charts) {
        List<CurveChart.Input> inputs = new ArrayList<>();
        List<CurveText> texts = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Series series = runs.get(i).series(metric);
            inputs.add(new CurveChart.Input(i, titles.get(i), series));
            if (series != null && series.count() > 0) {
                texts.add(text(i, titles.get(i), runs.get(i), metric, series));
            }
        }
        CurveChart chart = CurveChart.of(inputs);
        if (chart != null) {
            charts.add(new ChartView(metric, chart, texts));
        }
    }

    private static CurveText text(int tone, String title, Run run, String metric, Series series) {
        double[] firstAndLast = {Double.NaN, Double.NaN};
        series.forEach((index, step, epoch, time, value) -> {
            if (Double.isFinite(value)) {
                firstAndLast[0] = Double.isNaN(firstAndLast[0]) ? value : firstAndLast[0];
                firstAndLast[1] = value;
            }
        });
        Metric summary = run.metric(metric);
        return new CurveText(
                tone,
                title,
                text(Num.of(firstAndLast[0])),
                text(Num.of(firstAndLast[1])),
                summary == null ? "" : text(summary.min()),
                summary == null ? "" : text(summary.max()),
                series.count(),
                summary == null ? 0 : summary.notFinite());
    }

    private static String text(Num number) {
        return Numbers.quantity(number, "").text();
    }
}
