package dev.sigx.export;

import dev.sigx.model.Utf8Writer;
import dev.sigx.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** One CSV file of the export: RFC 4180, CRLF, UTF-8 without a byte order mark, always with its header. */
interface CsvTable {
    CSVFormat FORMAT = CSVFormat.RFC4180;

    /** Name of the file, e.g. {@code runs.csv}. */
    String file();

    /** Stands in {@link #columns()} for all columns that the data names. */
    String OTHERS = "*";

    /** The columns as they are known without any data. */
    List<CsvColumn> columns();

    /** The columns of a file, those that the data names in their places. */
    default List<CsvColumn> columns(RunSurvey survey) {
        return columns();
    }

    CsvKeys keys();

    void write(Report report, Supplier<RunSurvey> survey, OutputStream out) throws IOException;

    /** Writes the header. Cell by cell: the library's own way to write a whole record starts a stream for it. */
    static void header(CSVPrinter printer, List<CsvColumn> columns) throws IOException {
        for (CsvColumn column : columns) {
            printer.print(column.name());
        }
        printer.println();
    }

    /** The encoder of all CSV files: an unpaired surrogate has no UTF-8 form and becomes U+FFFD. */
    static Utf8Writer encoder(OutputStream out) {
        return new Utf8Writer(out, surrogate -> "\ufffd");
    }
}
