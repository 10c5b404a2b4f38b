package dev.sigx.export;

import dev.sigx.publish.OutputFile;
import dev.sigx.report.Report;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV table in another form. Its rows are those of the CSV file, read as it is written on a thread beside, so that the
 * two cannot say different things.
 */
final class FormattedTable implements TableFormat.Table {
    private static final int PIPE_BYTES = 1 << 16;

    private final CsvTable table;
    private final Report report;
    private final Supplier<RunSurvey> survey;
    private final List<CsvColumn> columns;

    private FormattedTable(CsvTable table, Report report, Supplier<RunSurvey> survey) {
        this.table = table;
        this.report = report;
        this.survey = survey;
        this.columns = table.columns(survey.get());
    }

    /** The file of a table in that form. */
    static OutputFile file(TableFormat format, CsvTable table, Report report, Supplier<RunSurvey> survey) {
        return new OutputFile(
                "exports/" + format.name() + "/" + name(table) + "." + format.name(),
                out -> format.write(new FormattedTable(table, report, survey), out));
    }

    private static String name(CsvTable table) {
        return table.file().substring(0, table.file().lastIndexOf('.'));
    }

    @Override
    public String name() {
        return name(table);
    }

    @Override
    public String meaning() {
        return ExportGuide.meaning(table.file());
    }

    @Override
    public List<TableFormat.Column> columns() {
        return columns.stream()
                .map(column -> new TableFormat.Column(
                        column.name(), kind(column.type()), column.unit(), column.meaning(), isOptional(column)))
                .toList();
    }

    private static boolean isOptional(CsvColumn column) {
        return !column.absence().isEmpty();
    }

    private static TableFormat.Kind kind(CsvColumn.Type type) {
        return switch (type) {
            case TEXT, WORD -> TableFormat.Kind.TEXT;
            case NUMBER -> TableFormat.Kind.NUMBER;
            case INTEGER -> TableFormat.Kind.INTEGER;
            case FLAG -> TableFormat.Kind.FLAG;
            case TIME -> TableFormat.Kind.TIME;
            case JSON -> TableFormat.Kind.JSON;
        };
    }

    @Override
    public List<String> key() {
        return table.keys().own();
    }

    @Override
    public void forEachRow(TableFormat.RowConsumer rows) throws IOException {
        try (PipedInputStream in = new PipedInputStream(PIPE_BYTES)) {
            PipedOutputStream out = new PipedOutputStream(in);
            CompletableFuture<Void> written = CompletableFuture.runAsync(() -> writeCsv(out), FormattedTable::onThread);
            read(in, rows);
            await(written);
        }
    }

    private static void onThread(Runnable work) {
        Thread thread = new Thread(work, "sigx-table");
        thread.setDaemon(true);
        thread.start();
    }

    private void writeCsv(PipedOutputStream pipe) {
        try (PipedOutputStream out = pipe) {
            table.write(report, survey, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(PipedInputStream in, TableFormat.RowConsumer rows) throws IOException {
        InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8);
        try (CSVParser parser =
                CSVParser.builder().setReader(text).setFormat(CsvTable.FORMAT).get()) {
            boolean header = true;
            for (CSVRecord record : parser) {
                if (!header) {
                    rows.row(cells(record));
                }
                header = false;
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String[] cells(CSVRecord record) {
        String[] cells = new String[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            CsvColumn column = columns.get(i);
            String cell = record.get(i);
            if (column.type() == CsvColumn.Type.TEXT) {
                cell = CsvText.unguard(cell);
            }
            cells[i] = cell.isEmpty() && isOptional(column) ? null : cell;
        }
        return cells;
    }

    private static void await(CompletableFuture<Void> written) throws IOException {
        try {
            written.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure.getCause();
            }
            throw new IllegalStateException("a table could not be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a table was made");
        }
    }
}
