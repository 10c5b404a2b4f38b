package dev.sigx.export;

import dev.sigx.packed.Prepared;
import dev.sigx.publish.OutputFile;
import dev.sigx.report.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The exports of a report: one JSON document, CSV files, and what describes them: schemas, a column dictionary, a data
 * package; all below
 * {@code exports/}. Runs are loaded one at a time while a file is written, so that memory does not grow with their
 * number. Each file may be written on a thread of its own; what they say is described in {@code docs/exports.md}.
 */
public final class ExportFiles {
    /** Version of the format that is written. Within a major version fields are only added. */
    public static final String SCHEMA_VERSION = "2.1.0";

    /** The JSON document carries the histories up to this number of points in all; {@code history.csv} always does. */
    public static final long HISTORY_POINTS = 100_000;

    /**
     * Each with its maker, called when the file is written: that links some two hundred lambdas, which several threads
     * can share, and most of which a file of descriptions needs no more.
     */
    private static final Map<String, Supplier<CsvTable>> TABLES = makers();

    private static Map<String, Supplier<CsvTable>> makers() {
        Map<String, Supplier<CsvTable>> makers = new LinkedHashMap<>();
        makers.put("report.csv", ReportTables::report);
        makers.put("stores.csv", ReportTables::stores);
        makers.put("projects.csv", RecordTables::projects);
        makers.put("runs.csv", RunTables::runs);
        makers.put("run_tags.csv", LinkTables::tags);
        makers.put("params.csv", RunTables::params);
        makers.put("params_wide.csv", WideTable::params);
        makers.put("metrics.csv", RunTables::metrics);
        makers.put("metrics_wide.csv", WideTable::metrics);
        makers.put("history.csv", HistoryTable::new);
        makers.put("outputs.csv", LinkTables::outputs);
        makers.put("scenarios.csv", RecordTables::scenarios);
        makers.put("scenario_runs.csv", LinkTables::scenarioRuns);
        makers.put("decisions.csv", RecordTables::decisions);
        makers.put("decision_runs.csv", LinkTables::decisionRuns);
        makers.put("diffs.csv", DiffTable::diffs);
        makers.put("findings.csv", RecordTables::findings);
        return makers;
    }

    private static final String COLUMNS_JSON = "exports/schema/columns.json";
    private static final String COLUMNS_CSV = "exports/schema/columns.csv";
    private static final List<String> DESCRIPTIONS = List.of(DataPackage.PATH, COLUMNS_JSON, COLUMNS_CSV);

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private ExportFiles() {}

    /** All files, ready to be published. */
    public static Stream<OutputFile> of(Report report) {
        return of(report, HISTORY_POINTS);
    }

    /**
     * All files, with another bound on the histories of the JSON document.
     *
     * @param historyPoints histories are in the JSON document where all together have no more points than this
     */
    public static Stream<OutputFile> of(Report report, long historyPoints) {
        return of(report, historyPoints, TableForms.CSV);
    }

    /** All files, with the tables in those forms. */
    public static Stream<OutputFile> of(Report report, TableForms forms) {
        return of(report, HISTORY_POINTS, forms);
    }

    private static Stream<OutputFile> of(Report report, long historyPoints, TableForms forms) {
        Supplier<RunSurvey> survey = new Once(report);
        Stream<OutputFile> documents = Stream.concat(
                Stream.of(
                        new OutputFile("exports/sigx-export.json", new ExportDocument(report, historyPoints)::writeTo)),
                DESCRIPTIONS.stream().map(path -> path.endsWith(".csv") ? csv(prepared(path), forms) : prepared(path)));
        Stream<OutputFile> tables = TABLES.entrySet().stream()
                .map(table -> csv(
                        new OutputFile(
                                "exports/" + table.getKey(),
                                out -> table.getValue().get().write(report, survey, out)),
                        forms));
        Stream<OutputFile> besides = forms.besides().stream()
                .flatMap(form -> tables().stream().map(table -> FormattedTable.file(form, table, report, survey)));
        Stream<OutputFile> schemas =
                SchemaResources.newest().stream().map(schema -> prepared(ExportGuide.schemaPath(schema)));
        return Stream.of(documents, schemas, tables, besides).flatMap(files -> files);
    }

    private static OutputFile prepared(String path) {
        return new OutputFile(path, out -> out.write(Prepared.bytes(path)), Prepared.sha256(path));
    }

    private static OutputFile csv(OutputFile file, TableForms forms) {
        if (!forms.csvBom()) {
            return file;
        }
        return new OutputFile(file.path(), out -> {
            out.write(BYTE_ORDER_MARK);
            file.content().writeTo(out);
        });
    }

    /** Surveys the runs when a file asks first, on whichever thread, and only then. */
    private static final class Once implements Supplier<RunSurvey> {
        private final Report report;
        private RunSurvey survey;

        Once(Report report) {
            this.report = report;
        }

        @Override
        public synchronized RunSurvey get() {
            if (survey == null) {
                survey = RunSurvey.of(report);
            }
            return survey;
        }
    }

    /** What describes the tables: the same in every export. Made for the build of the program alone. */
    public static Stream<OutputFile> descriptions() {
        List<CsvTable> tables = tables();
        ColumnDictionary dictionary = new ColumnDictionary(tables);
        return Stream.of(
                new OutputFile(DataPackage.PATH, new DataPackage(tables)::writeTo),
                new OutputFile(COLUMNS_JSON, dictionary::writeJson),
                new OutputFile(COLUMNS_CSV, dictionary::writeCsv));
    }

    /** The schemas of all documents. Made for the build of the program alone. */
    public static Stream<OutputFile> schemas() {
        return SchemaResources.newest().stream()
                .map(schema -> new OutputFile(ExportGuide.schemaPath(schema), schema::writeTo));
    }

    /** Of the tables, in order. */
    static Set<String> names() {
        return TABLES.keySet();
    }

    static List<CsvTable> tables() {
        return TABLES.values().stream().map(Supplier::get).toList();
    }
}
