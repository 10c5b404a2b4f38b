package dev.sigx.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says of each exported file what it holds, for a page that lists them. */
public final class ExportGuide {
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("report.csv", "One row: title, date and terms of the whole report."),
            Map.entry("stores.csv", "One row per store that was read."),
            Map.entry("projects.csv", "One row per project."),
            Map.entry("runs.csv", "One row per run: identity, status, times, data, model size, timings and ledger."),
            Map.entry("run_tags.csv", "One row per tag of a run."),
            Map.entry("params.csv", "One row per setting of a run, nested settings by path."),
            Map.entry("params_wide.csv", "The same with one row per run and one column per setting."),
            Map.entry("metrics.csv", "One row per metric of a run with its statistics."),
            Map.entry("metrics_wide.csv", "The same with one row per run and one column per statistic of a metric."),
            Map.entry(
                    "history.csv",
                    "One row per logged point of a metric: every point, also where the JSON document has none."),
            Map.entry("outputs.csv", "One row per answer of a run to a test prompt."),
            Map.entry("scenarios.csv", "One row per saved comparison."),
            Map.entry("scenario_runs.csv", "One row per run that a saved comparison names."),
            Map.entry("decisions.csv", "One row per decision of the ledger with its evidence in this build."),
            Map.entry("decision_runs.csv", "One row per run that a decision rests on."),
            Map.entry("diffs.csv", "One row per changed setting and per compared metric of every saved comparison."),
            Map.entry("findings.csv", "One row per finding."));

    private ExportGuide() {}

    /**
     * @param path relative to the site
     * @param meaning one sentence
     * @param schema what {@link SchemaResources#title} calls the format that it holds or describes; empty for none
     * @param columns of a table; empty for other files
     */
    public record File(String path, String meaning, String schema, List<Column> columns) {
        public File {
            columns = List.copyOf(columns);
        }
    }

    /** @param absence what an empty cell means, empty where none is */
    public record Column(String name, String type, String unit, String meaning, String absence) {}

    /** What a table has a row for, one sentence. */
    static String meaning(String file) {
        return MEANINGS.get(file);
    }

    /** Where that schema lies in a site. */
    public static String schemaPath(SchemaResources schema) {
        return "exports/schema/" + schema.fileName();
    }

    /** The document that a site has beside the others where it knows a previous release. */
    public static File changes() {
        return new File(
                ChangesDocument.PATH,
                "What changed since the previous release: runs, metrics, comparisons, decisions and findings.",
                SchemaResources.CHANGES.title(),
                List.of());
    }

    /** The document first, then the tables, then what describes them. */
    public static List<File> files() {
        List<File> files = new ArrayList<>();
        files.add(new File(
                "exports/sigx-export.json",
                "The whole report as one JSON document: projects, runs, scenarios, decisions, diffs and findings.",
                SchemaResources.EXPORT.title(),
                List.of()));
        for (CsvTable table : ExportFiles.tables()) {
            files.add(new File(
                    "exports/" + table.file(),
                    meaning(table.file()),
                    "",
                    table.columns().stream()
                            .map(column -> new Column(
                                    column.name(),
                                    Spelling.word(column.type()),
                                    column.unit(),
                                    column.meaning(),
                                    column.absence()))
                            .toList()));
        }
        files.add(new File(
                DataPackage.PATH,
                "The CSV files as a Data Package: type, unit, keys and what is missing, for tools that load them.",
                "",
                List.of()));
        for (SchemaResources schema : SchemaResources.newest()) {
            files.add(new File(
                    schemaPath(schema),
                    "The JSON Schema (draft 2020-12) of " + schema.aTitle() + ", with the meaning of every field.",
                    schema.title(),
                    List.of()));
        }
        files.add(
                new File("exports/schema/columns.csv", "The meaning of every CSV column, as a table.", "", List.of()));
        files.add(new File("exports/schema/columns.json", "The same as JSON.", "", List.of()));
        return files;
    }
}
