package dev.sigx.render;

import dev.sigx.model.CodePoints;
import dev.sigx.model.Metric;
import dev.sigx.model.MetricRole;
import dev.sigx.model.Run;
import dev.sigx.model.RunRow;
import dev.sigx.model.SettingPaths;
import dev.sigx.model.Value;
import dev.sigx.render.chart.Sparkline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Runs as rows of a table. Columns are the metrics that most runs have and the settings that tell the runs apart.
 *
 * @param settings names of the setting columns
 * @param metrics the metric columns
 * @param curve name of the metric whose curve is drawn, empty where none
 * @param rows one per run
 */
public record RunTable(List<String> settings, List<MetricColumn> metrics, String curve, List<Row> rows) {
    private static final int MOST_SETTINGS = 5;
    private static final int MOST_METRICS = 5;

    /** @param tail characters after the integer part, so that all cells align on the decimal point */
    public record MetricColumn(String name, String statistic, String direction, int tail) {}

    /**
     * @param settings texts of the setting columns; null where the run has no such setting
     * @param metrics cells of the metric columns
     * @param spark path of the curve, empty where none
     * @param best whether it is the project's best run
     */
    public record Row(RunLink run, List<Cell> settings, List<Cell> metrics, String spark, boolean best) {}

    /**
     * @param shown what stands in the cell
     * @param sort the exact value to sort by; empty where there is none, or where the cell's title has it
     */
    public record Cell(Shown shown, String sort) {}

    static RunTable of(Site site, List<RunRow> runs, RunRow best, String root) {
        List<Run> whole = runs.stream().map(site.report()::load).toList();
        List<String> metrics = metrics(whole);
        List<Map<String, Value>> flat =
                whole.stream().map(run -> SettingPaths.flatten(run.settings())).toList();
        List<String> settings = settings(whole, flat);
        String curve = curve(whole, metrics);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = whole.get(i);
            Map<String, Value> own = flat.get(i);
            rows.add(new Row(
                    RunLink.of(site, runs.get(i), root, 0),
                    settings.stream().map(path -> setting(own.get(path))).toList(),
                    metrics.stream().map(name -> metric(run.metric(name))).toList(),
                    Sparkline.path(run.series(curve)),
                    best != null && best.key().equals(run.key())));
        }
        return new RunTable(settings, columns(metrics, whole, rows), curve, rows);
    }

    private static Cell setting(Value value) {
        String text = SettingText.of(value);
        return new Cell(new Shown(text, "", "", "", value != null), value == null ? "" : text);
    }

    private static Cell metric(Metric metric) {
        if (metric == null) {
            return new Cell(Shown.MISSING, "");
        }
        Shown shown = Numbers.quantity(metric.headlineValue(), metric.unit());
        return new Cell(
                shown,
                !metric.headlineValue().isFinite()
                                || metric.headlineValue().text().equals(shown.exact())
                        ? ""
                        : metric.headlineValue().text());
    }

    private static List<String> metrics(List<Run> runs) {
        Map<String, Integer> counts = new TreeMap<>(MetricOrder.BY_NAME);
        for (Run run : runs) {
            run.metrics().forEach(metric -> counts.merge(metric.name(), 1, Integer::sum));
        }
        return counts.keySet().stream().limit(MOST_METRICS).toList();
    }

    private static List<MetricColumn> columns(List<String> names, List<Run> runs, List<Row> rows) {
        List<MetricColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int column = i;
            int tail = rows.stream()
                    .mapToInt(row -> row.metrics().get(column).shown().tail())
                    .max()
                    .orElse(0);
            Metric any = runs.stream()
                    .map(run -> run.metric(name))
                    .filter(metric -> metric != null)
                    .findFirst()
                    .orElseThrow();
            columns.add(new MetricColumn(
                    name,
                    any.count() == 0 && any.mean().isMissing() ? "" : Words.statistic(any.headline()),
                    Words.direction(any.direction()),
                    Math.min(tail, 8)));
        }
        return columns;
    }

    /** The settings with the most different values among the runs in which they have an effect. */
    private static List<String> settings(List<Run> runs, List<Map<String, Value>> flat) {
        Map<String, Set<Value>> values = new LinkedHashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            flat.get(i).forEach((path, value) -> {
                if (!run.inapplicable().containsKey(path)) {
                    values.computeIfAbsent(path, added -> new HashSet<>()).add(value);
                }
            });
        }
        List<String> varying = values.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .sorted((a, b) -> {
                    int bySize =
                            Integer.compare(b.getValue().size(), a.getValue().size());
                    return bySize != 0 ? bySize : CodePoints.compare(a.getKey(), b.getKey());
                })
                .limit(MOST_SETTINGS)
                .map(Map.Entry::getKey)
                .toList();
        return List.copyOf(new TreeSet<>(varying));
    }

    private static String curve(List<Run> runs, List<String> metrics) {
        for (String metric : metrics) {
            for (Run run : runs) {
                Metric summary = run.metric(metric);
                if (run.series(metric) != null && summary.role() == MetricRole.QUALITY) {
                    return metric;
                }
            }
        }
        return "";
    }
}
