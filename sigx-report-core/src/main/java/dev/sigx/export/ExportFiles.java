package dev.sigx.export;

import dev.sigx.publish.OutputFile;
import dev.sigx.report.Report;
import java.util.List;
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

    private static final List<CsvTable> TABLES = List.of(
            ReportTables.report(),
            ReportTables.stores(),
            RecordTables.projects(),
            RunTables.runs(),
            LinkTables.tags(),
            RunTables.params(),
            WideTable.params(),
            RunTables.metrics(),
            WideTable.metrics(),
            new HistoryTable(),
            LinkTables.outputs(),
            RecordTables.scenarios(),
            LinkTables.scenarioRuns(),
            RecordTables.decisions(),
            LinkTables.decisionRuns(),
            DiffTable.diffs(),
            RecordTables.findings());

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
        ColumnDictionary dictionary = new ColumnDictionary(TABLES);
        Stream<OutputFile> documents = Stream.of(
                new OutputFile("exports/sigx-export.json", new ExportDocument(report, historyPoints)::writeTo),
                new OutputFile(DataPackage.PATH, new DataPackage(TABLES)::writeTo),
                new OutputFile("exports/schema/columns.json", dictionary::writeJson),
                csv("exports/schema/columns.csv", dictionary::writeCsv, forms));
        Stream<OutputFile> tables = TABLES.stream()
                .map(table -> csv("exports/" + table.file(), out -> table.write(report, survey, out), forms));
        Stream<OutputFile> besides = forms.besides().stream()
                .flatMap(form -> TABLES.stream().map(table -> FormattedTable.file(form, table, report, survey)));
        Stream<OutputFile> schemas = SchemaResources.newest().stream()
                .map(schema -> new OutputFile(ExportGuide.schemaPath(schema), schema::writeTo));
        return Stream.of(documents, schemas, tables, besides).flatMap(files -> files);
    }

    private static OutputFile csv(String path, OutputFile.Content content, TableForms forms) {
        return new OutputFile(path, out -> {
            if (forms.csvBom()) {
                out.write(BYTE_ORDER_MARK);
            }
            content.writeTo(out);
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

    static List<CsvTable> tables() {
        return TABLES;
    }
}
