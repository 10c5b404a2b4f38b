package dev.sigx.parquet;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;

/** Builds the library's writer for rows of cells. */
final class RowWriter extends ParquetWriter.Builder<String[], RowWriter> {
    private final Cells cells;
    private final Map<String, String> footer;

    RowWriter(OutputFile file, Cells cells, Map<String, String> footer) {
        super(file);
        this.cells = cells;
        this.footer = footer;
        withConf(new PlainParquetConfiguration());
        // Every reader of Parquet knows Snappy, those in a browser too.
        withCompressionCodec(CompressionCodecName.SNAPPY);
    }

    @Override
    protected RowWriter self() {
        return this;
    }

    /** The library asks for it still, and uses the other. */
    @Override
    @SuppressWarnings("deprecation")
    protected WriteSupport<String[]> getWriteSupport(Configuration configuration) {
        return new Rows();
    }

    @Override
    protected WriteSupport<String[]> getWriteSupport(ParquetConfiguration configuration) {
        return new Rows();
    }

    private final class Rows extends WriteSupport<String[]> {
        private RecordConsumer out;

        /** The library asks for it still, and uses the other. */
        @Override
        @SuppressWarnings("deprecation")
        public WriteContext init(Configuration configuration) {
            return new WriteContext(cells.schema(), footer);
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(cells.schema(), footer);
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            out = consumer;
        }

        @Override
        public void write(String[] row) {
            cells.write(row, out);
        }
    }
}
