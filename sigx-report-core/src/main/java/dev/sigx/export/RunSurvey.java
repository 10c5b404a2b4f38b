package dev.sigx.export;

import dev.sigx.model.CodePoints;
import dev.sigx.model.Metric;
import dev.sigx.model.Num;
import dev.sigx.model.Run;
import dev.sigx.model.RunRow;
import dev.sigx.model.Series;
import dev.sigx.model.SettingPaths;
import dev.sigx.model.Statistic;
import dev.sigx.model.Value;
import dev.sigx.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One look at all runs, before anything is written, for what must be known first: how many points all histories have, and
 * which columns the wide tables get. Memory grows with the number of distinct names, which is bounded, and not with runs.
 */
final class RunSurvey {
    /** Columns of a wide table at most: what spreadsheets and people can still handle. */
    static final int MOST_COLUMNS = 1000;

    /** Distinct names that are counted at most; a store of more has names that mean nothing. */
    private static final int MOST_NAMES = 50_000;

    private long points;
    private final Map<String, Column> settings = new HashMap<>();
    private final Map<String, Column> metrics = new HashMap<>();

    /** What is known of a column: in how many runs it has a value, and of which kind all of them are. */
    static final class Column {
        private int runs;
        private String kind = "";
        private String unit = "";

        private void see(Value value, String unitOfValue) {
            String seen = Spelling.kind(value);
            boolean first = runs++ == 0;
            kind = first || kind.equals(seen) ? seen : "text";
            unit = first || unit.equals(unitOfValue) ? unitOfValue : "";
        }

        int runs() {
            return runs;
        }

        /** {@code number} or {@code flag} where all values are that, else text. */
        CsvColumn.Type type() {
            return switch (kind) {
                case "number" -> CsvColumn.Type.NUMBER;
                case "flag" -> CsvColumn.Type.FLAG;
                default -> CsvColumn.Type.TEXT;
            };
        }

        String unit() {
            return unit;
        }
    }

    static RunSurvey of(Report report) {
        RunSurvey survey = new RunSurvey();
        for (RunRow row : report.runs()) {
            survey.look(report.load(row));
        }
        return survey;
    }

    private void look(Run run) {
        points += run.series().stream().mapToLong(Series::count).sum();
        SettingPaths.flatten(run.settings()).forEach((path, value) -> {
            if (!(value instanceof Value.Nothing)) {
                see(settings, path, value, "");
            }
        });
        for (Metric metric : run.metrics()) {
            for (Statistic statistic : Statistic.values()) {
                Num number = metric.get(statistic);
                if (!number.isMissing()) {
                    see(metrics, column(metric.name(), statistic), number, metric.unit());
                }
            }
        }
    }

    private static void see(Map<String, Column> columns, String name, Value value, String unit) {
        Column column = columns.get(name);
        if (column == null && columns.size() < MOST_NAMES) {
            column = new Column();
            columns.put(name, column);
        }
        if (column != null) {
            column.see(value, unit);
        }
    }

    /** {@code loss.last}; a dot or backslash in the name of the metric has a backslash before it. */
    static String column(String metric, Statistic statistic) {
        return metric.replace("\\", "\\\\").replace(".", "\\.") + "." + Spelling.word(statistic);
    }

    /** Points of all histories together. */
    long points() {
        return points;
    }

    /** Settings by path, by code point. */
    Map<String, Column> settings() {
        return chosen(settings);
    }

    /** Statistics of metrics by {@link #column}, by code point. */
    Map<String, Column> metrics() {
        return chosen(metrics);
    }

    /** All of them, or where there are too many those that most runs have. */
    private static Map<String, Column> chosen(Map<String, Column> columns) {
        List<String> names = new ArrayList<>(columns.keySet());
        names.sort(CodePoints.ORDER);
        if (names.size() > MOST_COLUMNS) {
            names.sort((a, b) -> Integer.compare(columns.get(b).runs, columns.get(a).runs));
            names = new ArrayList<>(names.subList(0, MOST_COLUMNS));
            names.sort(CodePoints.ORDER);
        }
        Map<String, Column> chosen = new LinkedHashMap<>();
        names.forEach(name -> chosen.put(name, columns.get(name)));
        return chosen;
    }
}
