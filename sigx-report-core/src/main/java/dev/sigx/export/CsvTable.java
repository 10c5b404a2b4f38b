package dev.sigx.export;

import dev.sigx.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One CSV file of the export, in the spelling of {@link CsvLines}, always with its header. */
interface CsvTable {
    /** Name of the file, e.g. {@code runs.csv}. */
    String file();

    List<CsvColumn> columns();

    /** The header. */
    default List<String> names() {
        return columns().stream().map(CsvColumn::name).toList();
    }

    void write(Report report, OutputStream out) throws IOException;
}
