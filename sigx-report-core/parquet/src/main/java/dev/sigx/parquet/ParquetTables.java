package dev.sigx.parquet;

import dev.sigx.export.TableFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetWriter;

/**
 * Writes a table as a Parquet file: typed columns, Snappy pages, row groups small enough for a heap of 256 MB. The
 * footer's own fields say what the table holds, its key, and unit and meaning of each column, under the names
 * {@code sigx.table}, {@code sigx.key}, {@code sigx.unit.COLUMN} and {@code sigx.meaning.COLUMN}.
 */
public final class ParquetTables implements TableFormat {
    /** Bytes of a row group before it is compressed; the library's own choice is 128 MB. */
    private static final long ROW_GROUP = 8L << 20;

    @Override
    public String name() {
        return "parquet";
    }

    @Override
    public void write(Table table, OutputStream out) throws IOException {
        Cells cells = new Cells(table.columns());
        try (ParquetWriter<String[]> writer = new RowWriter(new StreamedFile(out), cells, footer(table))
                .withRowGroupSize(ROW_GROUP)
                .build()) {
            table.forEachRow(writer::write);
        } catch (Cells.Unfit e) {
            throw new IOException("table " + table.name() + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, String> footer(Table table) {
        Map<String, String> footer = new LinkedHashMap<>();
        footer.put("sigx.table", table.meaning());
        if (!table.key().isEmpty()) {
            footer.put("sigx.key", String.join(",", table.key()));
        }
        for (Column column : table.columns()) {
            if (!column.unit().isEmpty()) {
                footer.put("sigx.unit." + column.name(), column.unit());
            }
            footer.put("sigx.meaning." + column.name(), column.meaning());
        }
        return footer;
    }
}
