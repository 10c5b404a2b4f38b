package dev.sigx.export;

import dev.sigx.model.Utf8Writer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/** Every column of every CSV file: type, unit, meaning, and what an empty cell means; as JSON and as CSV. */
final class ColumnDictionary {
    private static final List<String> HEADER = List.of("file", "column", "type", "unit", "meaning", "absence");

    private final List<CsvTable> tables;

    ColumnDictionary(List<CsvTable> tables) {
        this.tables = tables;
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (CsvTable table : tables) {
            for (CsvColumn column : table.columns()) {
                rows.add(List.of(
                        table.file(),
                        column.name(),
                        Spelling.word(column.type()),
                        column.unit(),
                        column.meaning(),
                        column.absence()));
            }
        }
        return rows;
    }

    void writeJson(OutputStream stream) throws IOException {
        JsonOut.document(
                stream,
                out -> out.object(() -> {
                    out.text("schemaVersion", ExportFiles.SCHEMA_VERSION);
                    out.list(
                            "columns",
                            rows(),
                            row -> out.object(() -> {
                                for (int i = 0; i < HEADER.size(); i++) {
                                    out.text(HEADER.get(i), row.get(i));
                                }
                            }));
                }));
    }

    void writeCsv(OutputStream stream) throws IOException {
        Utf8Writer writer = CsvTable.encoder(stream);
        CSVPrinter printer = new CSVPrinter(writer, CsvTable.FORMAT);
        print(printer, HEADER);
        for (List<String> row : rows()) {
            print(printer, row);
        }
        writer.flush();
    }

    private static void print(CSVPrinter printer, List<String> cells) throws IOException {
        for (String cell : cells) {
            printer.print(CsvText.guard(cell));
        }
        printer.println();
    }
}
