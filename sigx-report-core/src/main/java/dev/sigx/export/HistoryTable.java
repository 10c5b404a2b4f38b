package dev.sigx.export;

import dev.sigx.model.Run;
import dev.sigx.model.RunRow;
import dev.sigx.model.Series;
import dev.sigx.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/**
 * Every point of every history. There may be millions, so the three text cells are made once per series and the numbers
 * go straight into the encoder: their spellings never need a quote.
 */
final class HistoryTable implements CsvTable {
    private static final List<CsvColumn> COLUMNS = List.of(
            new CsvColumn("store", CsvColumn.Type.TEXT, "", "Store of the run.", ""),
            new CsvColumn("runId", CsvColumn.Type.TEXT, "", "Run, unique within its store.", ""),
            new CsvColumn("metric", CsvColumn.Type.TEXT, "", "Name of the metric.", ""),
            new CsvColumn(
                    "index", CsvColumn.Type.INTEGER, "", "Place of the point in its history as stored, from 0.", ""),
            new CsvColumn("step", CsvColumn.Type.INTEGER, "", "Training step as logged.", "not logged"),
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
    public void write(Report report, OutputStream out) throws IOException {
        Utf8Writer writer = CsvTable.encoder(out);
        new CSVPrinter(writer, FORMAT).printRecord(COLUMNS.stream().map(CsvColumn::name));
        try {
            for (RunRow row : report.runs()) {
                Run run = report.load(row);
                for (Series series : run.series()) {
                    new Rows(writer, prefix(run, series)).write(series);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    private static String prefix(Run run, Series series) throws IOException {
        StringWriter text = new StringWriter();
        CSVPrinter printer = new CSVPrinter(text, FORMAT);
        printer.print(CsvText.guard(run.key().store()));
        printer.print(CsvText.guard(run.key().id()));
        printer.print(CsvText.guard(series.metric()));
        return text + ",";
    }

    private static final class Rows implements Series.PointConsumer {
        private final Utf8Writer out;
        private final String prefix;
        private final IsoTime times = new IsoTime();
        private final StringBuilder line = new StringBuilder(160);

        Rows(Utf8Writer out, String prefix) {
            this.out = out;
            this.prefix = prefix;
        }

        void write(Series series) {
            series.forEach(this);
        }

        @Override
        public void point(long index, long step, double epoch, long time, double value) {
            line.setLength(0);
            line.append(prefix).append(index).append(',');
            if (step != Series.ABSENT) {
                line.append(step);
            }
            line.append(',');
            if (!Double.isNaN(epoch)) {
                line.append(Spelling.point(epoch));
            }
            line.append(',');
            if (time != Series.ABSENT) {
                times.append(line, time);
            }
            line.append(',').append(Spelling.point(value)).append("\r\n");
            try {
                out.append(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
