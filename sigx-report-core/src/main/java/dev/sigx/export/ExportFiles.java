package dev.sigx.export;

import dev.sigx.publish.OutputFile;
import dev.sigx.report.Report;
import java.util.List;
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
            RecordTables.projects(),
            RunTables.runs(),
            RunTables.params(),
            RunTables.metrics(),
            new HistoryTable(),
            RecordTables.scenarios(),
            RecordTables.decisions(),
            DiffTable.diffs(),
            RecordTables.findings());

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
        ColumnDictionary dictionary = new ColumnDictionary(TABLES);
        Stream<OutputFile> documents = Stream.of(
                new OutputFile("exports/sigx-export.json", new ExportDocument(report, historyPoints)::writeTo),
                new OutputFile(DataPackage.PATH, new DataPackage(TABLES)::writeTo),
                new OutputFile("exports/schema/columns.json", dictionary::writeJson),
                new OutputFile("exports/schema/columns.csv", dictionary::writeCsv));
        Stream<OutputFile> tables = TABLES.stream()
                .map(table -> new OutputFile("exports/" + table.file(), out -> table.write(report, out)));
        Stream<OutputFile> schemas = SchemaResources.newest().stream()
                .map(schema -> new OutputFile(ExportGuide.schemaPath(schema), schema::writeTo));
        return Stream.of(documents, schemas, tables).flatMap(files -> files);
    }

    static List<CsvTable> tables() {
        return TABLES;
    }
}
