package dev.sigx.export;

import dev.sigx.model.Run;
import dev.sigx.model.RunRow;
import dev.sigx.model.Series;
import dev.sigx.model.Utf8Writer;
import dev.sigx.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVPrinter;

/**
 * Every point of every history. There may be millions, so the three text cells are made once per series and the numbers
 * go straight into the encoder: their spellings never need a quote.
 */
final class HistoryTable implements CsvTable {
    /** Bytes of CR and LF. */
    private static final int LINE_END = 2;

    private static final List<CsvColumn> COLUMNS = List.of(
            new CsvColumn("store", CsvColumn.Type.TEXT, "", "Store of the run.", ""),
            new CsvColumn("runId", CsvColumn.Type.TEXT, "", "Run, unique within its store.", ""),
            new CsvColumn("metric", CsvColumn.Type.TEXT, "", "Name of the metric.", ""),
            new CsvColumn(
                    "index",
                    CsvColumn.Type.INTEGER,
                    "points",
                    "Place of the point in its history as stored, from 0.",
                    ""),
            new CsvColumn("step", CsvColumn.Type.INTEGER, "steps", "Training step as logged.", "not logged"),
            new CsvColumn(
                    "epoch", CsvColumn.Type.NUMBER, "epochs", "Epoch as logged, may be a fraction.", "not logged"),
            new CsvColumn("time", CsvColumn.Type.TIME, "", "When the point was logged.", "not logged"),
            new CsvColumn(
                    "value",
                    CsvColumn.Type.NUMBER,
                    "that of the metric",
                    "Value of the metric.",
                    "logged without a value"));

    @Override
    public String file() {
        return "history.csv";
    }

    @Override
    public List<CsvColumn> columns() {
        return COLUMNS;
    }

    @Override
    public CsvKeys keys() {
        return new CsvKeys(
                List.of("store", "runId", "metric", "index"),
                List.of(new CsvKeys.Reference(List.of("store", "runId"), "runs.csv")));
    }

    @Override
    public void write(Report report, Supplier<RunSurvey> survey, OutputStream out) throws IOException {
        Utf8Writer header = CsvTable.encoder(out);
        CsvTable.header(new CSVPrinter(header, FORMAT), COLUMNS);
        header.flush();
        AsciiLines lines = new AsciiLines(out);
        Prefixes prefixes = new Prefixes();
        try {
            for (RunRow row : report.runs()) {
                Run run = report.load(row);
                for (Series series : run.series()) {
                    series.forEach(new Rows(lines, prefixes.of(run, series)));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        lines.flush();
    }

    /** The three text cells that all lines of a series begin with. */
    private static final class Prefixes {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Utf8Writer writer = CsvTable.encoder(bytes);
        private final CSVPrinter printer;

        Prefixes() throws IOException {
            printer = new CSVPrinter(writer, FORMAT);
        }

        byte[] of(Run run, Series series) throws IOException {
            bytes.reset();
            printer.print(CsvText.guard(run.key().store()));
            printer.print(CsvText.guard(run.key().id()));
            printer.print(CsvText.guard(series.metric()));
            printer.print("");
            printer.println();
            writer.flush();
            return Arrays.copyOf(bytes.toByteArray(), bytes.size() - LINE_END);
        }
    }

    private static final class Rows implements Series.PointConsumer {
        private final AsciiLines out;
        private final byte[] prefix;
        private final IsoTime times = new IsoTime();
        private final StringBuilder text = new StringBuilder();

        Rows(AsciiLines out, byte[] prefix) {
            this.out = out;
            this.prefix = prefix;
        }

        @Override
        public void point(long index, long step, double epoch, long time, double value) {
            try {
                out.bytes(prefix).number(index).character(',');
                if (step != Series.ABSENT) {
                    out.number(step);
                }
                out.character(',');
                if (!Double.isNaN(epoch)) {
                    out.text(Spelling.point(epoch));
                }
                out.character(',');
                if (time != Series.ABSENT) {
                    text.setLength(0);
                    times.append(text, time);
                    out.text(text.toString());
                }
                out.character(',').text(Spelling.point(value)).character('\r').character('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
