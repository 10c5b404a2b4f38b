package dev.sigx.export;

import dev.sigx.model.Metric;
import dev.sigx.model.Num;
import dev.sigx.model.Run;
import dev.sigx.model.RunRow;
import dev.sigx.model.SettingPaths;
import dev.sigx.model.Statistic;
import dev.sigx.model.Utf8Writer;
import dev.sigx.model.Value;
import dev.sigx.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVPrinter;

/**
 * One row a run, and one column for each name that the runs have, by code point. What a column holds is decided by all
 * of its values: numbers, flags, or else text.
 */
final class WideTable implements CsvTable {
    private static final Set<String> KEYS = Set.of("store", "runId");

    private final String file;
    private final CsvColumn others;
    private final Function<RunSurvey, Map<String, RunSurvey.Column>> columns;
    private final Function<Run, Map<String, Value>> values;

    private WideTable(
            String file,
            CsvColumn others,
            Function<RunSurvey, Map<String, RunSurvey.Column>> columns,
            Function<Run, Map<String, Value>> values) {
        this.file = file;
        this.others = others;
        this.columns = columns;
        this.values = values;
    }

    @Override
    public CsvKeys keys() {
        List<String> run = List.of("store", "runId");
        return new CsvKeys(run, List.of(new CsvKeys.Reference(run, "runs.csv")));
    }

    static WideTable params() {
        return new WideTable(
                "params_wide.csv",
                new CsvColumn(
                        OTHERS,
                        CsvColumn.Type.TEXT,
                        "",
                        "One column for each path of a setting, by code point: a number or flag where all runs have one"
                                + " there, else text as in params.csv.",
                        "the run does not have the setting, or it is an empty text or null"),
                RunSurvey::settings,
                run -> SettingPaths.flatten(run.settings()));
    }

    static WideTable metrics() {
        return new WideTable(
                "metrics_wide.csv",
                new CsvColumn(
                        OTHERS,
                        CsvColumn.Type.NUMBER,
                        "that of the metric",
                        "One column for each statistic of a metric that a run has, as METRIC.STATISTIC, by code point; a"
                                + " dot or backslash in the name of the metric has a backslash before it.",
                        "the run does not have the metric, or not this statistic"),
                RunSurvey::metrics,
                WideTable::statistics);
    }

    private static Map<String, Value> statistics(Run run) {
        Map<String, Value> statistics = new HashMap<>();
        for (Metric metric : run.metrics()) {
            for (Statistic statistic : Statistic.values()) {
                statistics.put(RunSurvey.column(metric.name(), statistic), metric.get(statistic));
            }
        }
        return statistics;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public List<CsvColumn> columns() {
        return List.of(
                new CsvColumn("store", CsvColumn.Type.TEXT, "", "Store of the run.", ""),
                new CsvColumn("runId", CsvColumn.Type.TEXT, "", "Run, unique within its store.", ""),
                others);
    }

    @Override
    public List<CsvColumn> columns(RunSurvey survey) {
        List<CsvColumn> all = new ArrayList<>(columns().subList(0, 2));
        columns.apply(survey)
                .forEach((name, column) -> all.add(new CsvColumn(
                        heading(name),
                        column.type(),
                        column.unit().isEmpty() ? others.unit() : column.unit(),
                        others.meaning(),
                        others.absence())));
        return all;
    }

    /** A name that a key column has already gets a backslash, which no name begins with by itself but in a pair. */
    private static String heading(String name) {
        return KEYS.contains(name) ? "\\" + name : name;
    }

    @Override
    public void write(Report report, Supplier<RunSurvey> survey, OutputStream out) throws IOException {
        RunSurvey known = survey.get();
        Utf8Writer writer = CsvTable.encoder(out);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        for (CsvColumn column : columns(known)) {
            printer.print(CsvText.guard(column.name()));
        }
        printer.println();
        Map<String, CsvColumn.Type> types = new LinkedHashMap<>();
        columns.apply(known).forEach((name, column) -> types.put(name, column.type()));
        for (RunRow row : report.runs()) {
            Run run = report.load(row);
            printer.print(CsvText.guard(run.key().store()));
            printer.print(CsvText.guard(run.key().id()));
            Map<String, Value> cells = values.apply(run);
            for (Map.Entry<String, CsvColumn.Type> column : types.entrySet()) {
                printer.print(cell(cells.get(column.getKey()), column.getValue()));
            }
            printer.println();
        }
        writer.flush();
    }

    private static String cell(Value value, CsvColumn.Type type) {
        Value shown = value == null ? Num.MISSING : value;
        String text = SettingText.of(shown);
        return type == CsvColumn.Type.TEXT ? CsvText.guard(text) : text;
    }
}
