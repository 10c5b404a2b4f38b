package dev.sigx.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import dev.sigx.ExportChoices;
import dev.sigx.House;
import dev.sigx.Progress;
import dev.sigx.ReportException;
import dev.sigx.ReportRequest;
import dev.sigx.export.TableFormat;
import dev.sigx.report.select.Selection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTablesTest {
    private static final Path EXAMPLE = Path.of("../../examples/neuro-lingua/store");

    private static final String HARD = """
            {"schemaVersion": "2.1.0", "runs": [
              {"id": "a", "name": "=1+1", "createdAt": "2026-01-02T03:04:05.678Z",
               "settings": {"lr": 0.001, "store": "'quoted", "seed": 9007199254740993, "on": true, "empty": "", "none": null},
               "history": {"loss": {"steps": [0, 1, 2, 3], "values": [4.5, "NaN", "-Infinity", null]}}},
              {"id": "b", "name": "ניסוי, \\"ב\\"\\r\\nשורה", "settings": {"lr": "high"}, "metrics": {"loss": -0.0}}]}
            """;

    @TempDir
    Path temp;

    @Test
    void everyTableOfTheExampleSaysWhatItsCsvFileSays() throws Exception {
        Path exports = export(EXAMPLE, "example", 2);

        assertThat(tables(exports)).hasSizeGreaterThan(15);
        for (String table : tables(exports)) {
            assertSame(exports, table);
        }
    }

    @Test
    void whatIsHardToKeepIsKept() throws Exception {
        Path exports = export(Files.writeString(temp.resolve("sigx-export.json"), HARD), "hard", 2);

        for (String table : tables(exports)) {
            assertSame(exports, table);
        }
        assertThat(rows(exports, "runs"))
                .extracting(row -> row.get("name"))
                .containsExactlyInAnyOrder("=1+1", "ניסוי, \"ב\"\r\nשורה");
        assertThat(rows(exports, "history"))
                .extracting(row -> row.get("value"))
                .containsExactly(4.5, Double.NaN, Double.NEGATIVE_INFINITY, null);
        assertThat(rows(exports, "params_wide").get(0))
                .containsEntry("\\store", "'quoted")
                .containsEntry("on", true);
    }

    @Test
    void theBytesDoNotDependOnTheNumberOfThreads() throws Exception {
        Path one = export(EXAMPLE, "one", 1);
        Path four = export(EXAMPLE, "four", 4);

        for (String table : tables(one)) {
            assertThat(parquet(four, table)).hasSameBinaryContentAs(parquet(one, table));
        }
    }

    @Test
    void theFooterSaysWhatAColumnMeans() throws IOException {
        Map<String, String> said = ParquetReader.readMetadata(
                        parquet(exportOrFail(EXAMPLE), "history").toFile())
                .getFileMetaData()
                .getKeyValueMetaData();

        assertThat(said)
                .containsEntry("sigx.key", "store,runId,metric,index")
                .containsEntry("sigx.unit.step", "steps")
                .containsKey("sigx.meaning.value");
    }

    @Test
    void aCellThatIsNotWhatItsColumnSaysIsNamed() {
        TableFormat.Table wrong =
                new OneCell(new TableFormat.Column("step", TableFormat.Kind.INTEGER, "steps", "Step.", false), "12.5");

        assertThatThrownBy(() -> new ParquetTables().write(wrong, new ByteArrayOutputStream()))
                .isInstanceOf(IOException.class)
                .hasMessage("table wrong: column step has \"12.5\", which is no INTEGER");
    }

    @Test
    void aDifferenceBetweenTheTwoFormsIsNoticed() throws Exception {
        Path exports = export(EXAMPLE, "edited", 2);
        Path csv = exports.resolve("history.csv");
        Files.writeString(csv, Files.readString(csv).replaceFirst("(\r\n.*),[^,\r\n]+\r\n", "$1,77\r\n"));

        assertThatThrownBy(() -> assertSame(exports, "history")).isInstanceOf(AssertionError.class);
    }

    private Path exportOrFail(Path store) throws IOException {
        try {
            return export(store, "footer", 2);
        } catch (ReportException e) {
            throw new IOException(e);
        }
    }

    private Path export(Path store, String name, int threads) throws ReportException {
        Path out = temp.resolve(name);
        new House()
                .export(
                        new ReportRequest(
                                "",
                                List.of(new ReportRequest.StoreArgument("", store, "")),
                                List.of(),
                                List.of(),
                                List.of(),
                                out,
                                Instant.EPOCH,
                                Map.of(),
                                0.1,
                                null,
                                threads,
                                true,
                                new ExportChoices(Selection.EVERYTHING, null, true)),
                        Progress.SILENT);
        return out.resolve("exports");
    }

    private static List<String> tables(Path exports) throws IOException {
        try (Stream<Path> files = Files.list(exports)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList();
        }
    }

    private static Path parquet(Path exports, String table) {
        return exports.resolve("parquet").resolve(table + ".parquet");
    }

    private static void assertSame(Path exports, String table) throws IOException {
        List<Map<String, Object>> rows = rows(exports, table);
        try (Reader text = Files.newBufferedReader(exports.resolve(table + ".csv"));
                CSVParser csv = CSVParser.builder()
                        .setReader(text)
                        .setFormat(CSVFormat.RFC4180.builder().setHeader().get())
                        .get()) {
            List<CSVRecord> records = csv.getRecords();
            assertThat(rows).as(table).hasSameSizeAs(records);
            for (int i = 0; i < records.size(); i++) {
                for (String column : csv.getHeaderNames()) {
                    String name = column.startsWith("'") ? column.substring(1) : column;
                    assertSameCell(
                            table + " " + i + " " + name,
                            rows.get(i).get(name),
                            records.get(i).get(column));
                }
            }
        }
    }

    private static void assertSameCell(String place, Object value, String cell) {
        if (value == null) {
            assertThat(cell).as(place).isEmpty();
        } else if (value instanceof Double number) {
            assertThat(number).as(place).isEqualTo(Double.valueOf(cell));
        } else if (value instanceof Long number && cell.endsWith("Z")) {
            assertThat(Instant.ofEpochMilli(number)).as(place).isEqualTo(Instant.parse(cell));
        } else if (value instanceof String text && cell.startsWith("'")) {
            assertThat(text).as(place).isEqualTo(cell.substring(1));
        } else {
            assertThat(value.toString()).as(place).isEqualTo(cell);
        }
    }

    private static List<Map<String, Object>> rows(Path exports, String table) throws IOException {
        Hydrator<Map<String, Object>, Map<String, Object>, String[]> maps = new Hydrator<>() {
            @Override
            public Map<String, Object> start() {
                return new HashMap<>();
            }

            @Override
            public Map<String, Object> add(Map<String, Object> row, String[] column, Object value) {
                row.put(column[0], value);
                return row;
            }

            @Override
            public Map<String, Object> finish(Map<String, Object> row) {
                return row;
            }
        };
        try (Stream<Map<String, Object>> rows =
                ParquetReader.streamContent(parquet(exports, table).toFile(), maps)) {
            return new ArrayList<>(rows.toList());
        }
    }

    private record OneCell(TableFormat.Column column, String cell) implements TableFormat.Table {
        @Override
        public String name() {
            return "wrong";
        }

        @Override
        public String meaning() {
            return "One cell.";
        }

        @Override
        public List<TableFormat.Column> columns() {
            return List.of(column);
        }

        @Override
        public List<String> key() {
            return List.of();
        }

        @Override
        public void forEachRow(TableFormat.RowConsumer rows) throws IOException {
            rows.row(new String[] {cell});
        }
    }
}
