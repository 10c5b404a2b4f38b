package dev.sigx.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Splits the bytes of a CSV file (RFC 4180, UTF-8, with or without a byte order mark) that are written to it into rows, the
 * header among them. An empty line at the end is none.
 */
final class CsvSplitter extends OutputStream {
    private static final int LONGEST_CELL = 256 << 20;

    private final Consumer<List<String>> rows;
    private final int longest;
    private final ByteArrayOutputStream cell = new ByteArrayOutputStream(64);
    private List<String> row = new ArrayList<>();
    private boolean quoted;
    private boolean afterQuote;
    private boolean afterReturn;
    private boolean first = true;
    private boolean anything;

    /** The table has no end of a cell where any sane one has: a quote that is never closed, most likely. */
    static final class CellTooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private CellTooLong(int longest) {
            super("has a cell of more than " + longest + " bytes; a quote may be open");
        }
    }

    CsvSplitter(Consumer<List<String>> rows) {
        this(rows, LONGEST_CELL);
    }

    CsvSplitter(Consumer<List<String>> rows, int longest) {
        this.rows = rows;
        this.longest = longest;
    }

    /** Splits a whole file. */
    static void split(InputStream in, Consumer<List<String>> rows) throws IOException {
        try (CsvSplitter splitter = new CsvSplitter(rows)) {
            in.transferTo(splitter);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            take(bytes[i]);
        }
    }

    @Override
    public void write(int value) {
        take((byte) value);
    }

    private void take(byte value) {
        if (quoted) {
            if (value == '"') {
                quoted = false;
                afterQuote = true;
            } else {
                add(value);
            }
            return;
        }
        if (value == '"' && (afterQuote || cell.size() == 0)) {
            if (afterQuote) {
                add(value);
            }
            quoted = true;
            afterQuote = false;
            anything = true;
            return;
        }
        afterQuote = false;
        if (value == '\n' && afterReturn) {
            afterReturn = false;
            return;
        }
        afterReturn = value == '\r';
        if (value == ',') {
            anything = true;
            endCell();
        } else if (value == '\r' || value == '\n') {
            endRow();
        } else {
            anything = true;
            add(value);
        }
    }

    private void add(byte value) {
        cell.write(value);
        if (cell.size() > longest) {
            throw new CellTooLong(longest);
        }
    }

    private void endCell() {
        String text = cell.toString(StandardCharsets.UTF_8);
        boolean marked = first && row.isEmpty() && text.startsWith("\ufeff");
        row.add(marked ? text.substring(1) : text);
        cell.reset();
    }

    private void endRow() {
        if (anything) {
            endCell();
            rows.accept(row);
            row = new ArrayList<>(row.size());
        }
        first = false;
        anything = false;
    }

    /** Ends the last row, whose line end may be missing. */
    @Override
    public void close() {
        endRow();
    }
}
