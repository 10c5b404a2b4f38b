package dev.sigx.export;

import dev.sigx.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** One CSV file of the export: RFC 4180, CRLF, UTF-8 without a byte order mark, always with its header. */
interface CsvTable {
    CSVFormat FORMAT = CSVFormat.RFC4180;

    /** Name of the file, e.g. {@code runs.csv}. */
    String file();

    List<CsvColumn> columns();

    CsvKeys keys();

    void write(Report report, OutputStream out) throws IOException;

    /** The encoder of all CSV files: an unpaired surrogate has no UTF-8 form and becomes U+FFFD. */
    static Utf8Writer encoder(OutputStream out) {
        return new Utf8Writer(out, surrogate -> "\ufffd");
    }
}
