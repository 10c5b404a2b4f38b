package dev.sigx.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

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
        CsvLines lines = new CsvLines(stream);
        lines.line(HEADER);
        for (List<String> row : rows()) {
            lines.line(row.stream().map(CsvText::guard).toList());
        }
        lines.flush();
    }
}
