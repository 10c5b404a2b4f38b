package dev.sigx.verify;

import dev.sigx.publish.OutputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Compares a table of the export with the same table as it is written now: cell by cell, columns by name, rows by what
 * tells them apart. A row that is missing or added is found where the same rows go on within {@value #WINDOW} rows.
 */
final class TableComparison {
    private static final int WINDOW = 256;
    private static final int CHUNK = 1 << 16;

    /** Opens the archived table. */
    interface Opening {
        InputStream open() throws IOException;
    }

    private record Row(long number, List<String> cells) {}

    private final CheckLog log;
    private final String file;
    private final List<String> keys;
    private final boolean current;
    private final Map<String, String> expected;
    private final Deque<Row> archived = new ArrayDeque<>();
    private final Deque<Row> recomputed = new ArrayDeque<>();
    private final List<Integer> keyPlaces = new ArrayList<>();
    private List<String> header;
    private List<String> theirs;
    private int[] places = {};
    private long rowsRead;
    private long rowsMade;

    /**
     * A comparison of one table.
     *
     * @param file its path in the archive
     * @param current whether the archive has the version that this tool writes, so that every column must be there
     * @param expected cells that are not those of this tool, by column: what the document says of its writer
     */
    TableComparison(CheckLog log, String file, boolean current, Map<String, String> expected) {
        this.log = log;
        this.file = file;
        this.keys = TableKeys.of(file.substring(file.lastIndexOf('/') + 1));
        this.current = current;
        this.expected = expected;
    }

    void compare(Opening opening, OutputFile.Content written) throws IOException {
        log.checked("tables", 1);
        try (InputStream in = opening.open()) {
            SameBytes same = new SameBytes(in);
            written.writeTo(same);
            if (same.ended()) {
                return;
            }
        }
        try (InputStream in = opening.open()) {
            Reading reading = new Reading(in);
            try (CsvSplitter splitter = new CsvSplitter(row -> made(row, reading))) {
                written.writeTo(new Unclosed(splitter));
            }
            while (!recomputed.isEmpty() || reading.has(1)) {
                step(reading);
            }
        }
    }

    /** Splits the archived table as far as rows are asked for. */
    private final class Reading {
        private final InputStream in;
        private final CsvSplitter splitter = new CsvSplitter(row -> archived.add(new Row(rowsRead++, row)));
        private final byte[] chunk = new byte[CHUNK];
        private boolean ended;

        Reading(InputStream in) {
            this.in = in;
        }

        /** Whether there are so many rows left. */
        boolean has(int count) {
            while (archived.size() < count && !ended) {
                fill();
            }
            return archived.size() >= count;
        }

        private void fill() {
            try {
                int read = in.read(chunk);
                if (read < 0) {
                    ended = true;
                    splitter.close();
                } else {
                    splitter.write(chunk, 0, read);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A stream that is not closed by who writes a file. */
    private static final class Unclosed extends OutputStream {
        private final OutputStream out;

        Unclosed(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }
    }

    private void made(List<String> row, Reading reading) {
        recomputed.add(new Row(rowsMade++, row));
        if (header == null) {
            header(recomputed.remove().cells(), reading);
        }
        while (recomputed.size() > WINDOW) {
            step(reading);
        }
    }

    private void header(List<String> ours, Reading reading) {
        header = ours;
        theirs = reading.has(1) ? archived.remove().cells() : List.of();
        places = new int[ours.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = theirs.indexOf(ours.get(i));
            if (places[i] < 0 && current) {
                log.mismatch(file, "", "has no column " + Shown.quoted(ours.get(i)) + ", which is recomputed");
            }
            if (places[i] >= 0 && keys.contains(ours.get(i))) {
                keyPlaces.add(i);
            }
        }
        for (String column : theirs) {
            if (!ours.contains(column)) {
                if (current) {
                    log.mismatch(file, "", "has the column " + Shown.quoted(column) + ", which is not recomputed");
                } else {
                    log.unchecked("columns that this tool does not know", 1);
                }
            }
        }
    }

    /** Disposes of the first row of one side or of both. */
    private void step(Reading reading) {
        if (!reading.has(1)) {
            missing(recomputed.remove());
            return;
        }
        if (recomputed.isEmpty()) {
            added(archived.remove());
            return;
        }
        if (isSame(archived.element(), recomputed.element())) {
            cells(archived.remove(), recomputed.remove());
            return;
        }
        reading.has(WINDOW);
        int ahead = find(archived, row -> isSame(row, recomputed.element()));
        int behind = find(recomputed, row -> isSame(archived.element(), row));
        if (ahead >= 0 && (behind < 0 || ahead <= behind)) {
            repeat(ahead, archived, this::added);
        } else if (behind >= 0) {
            repeat(behind, recomputed, this::missing);
        } else {
            added(archived.remove());
            missing(recomputed.remove());
        }
    }

    private static int find(Deque<Row> rows, Predicate<Row> wanted) {
        Iterator<Row> all = rows.iterator();
        for (int i = 0; i < WINDOW && all.hasNext(); i++) {
            if (wanted.test(all.next())) {
                return i;
            }
        }
        return -1;
    }

    private static void repeat(int times, Deque<Row> rows, Consumer<Row> action) {
        for (int i = 0; i < times; i++) {
            action.accept(rows.remove());
        }
    }

    private boolean isSame(Row archivedRow, Row recomputedRow) {
        for (int place : keyPlaces) {
            if (!cell(archivedRow, place).equals(recomputedRow.cells().get(place))) {
                return false;
            }
        }
        return true;
    }

    /** The archived cell of one of our columns; empty where the row is too short. */
    private String cell(Row row, int ours) {
        int place = places[ours];
        return place < 0 || place >= row.cells().size() ? "" : row.cells().get(place);
    }

    private void cells(Row archivedRow, Row recomputedRow) {
        if (archivedRow.cells().size() != theirs.size()) {
            log.mismatch(
                    file,
                    named(archivedRow.number(), recomputedRow),
                    "has " + archivedRow.cells().size() + " cells, not " + theirs.size());
            return;
        }
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0) {
                continue;
            }
            String column = header.get(i);
            String wanted = expected.getOrDefault(column, recomputedRow.cells().get(i));
            String said = cell(archivedRow, i);
            if (!said.equals(wanted)) {
                log.mismatch(
                        file,
                        named(archivedRow.number(), recomputedRow) + ", column " + column,
                        "is " + Shown.quoted(said) + ", recomputed " + Shown.quoted(wanted));
            }
        }
    }

    private void added(Row row) {
        List<String> names = keyPlaces.stream().map(place -> cell(row, place)).toList();
        log.mismatch(file, "row " + row.number() + label(names), "is not recomputed from the archived runs");
    }

    private void missing(Row row) {
        // What reading finds today in an archive of another version is no part of it.
        if (!current && file.endsWith("findings.csv")) {
            return;
        }
        List<String> names =
                keyPlaces.stream().map(place -> row.cells().get(place)).toList();
        log.mismatch(file, "", "the row" + label(names) + " is missing, but recomputed from the archived runs");
    }

    private String named(long number, Row row) {
        return "row " + number
                + label(keyPlaces.stream().map(place -> row.cells().get(place)).toList());
    }

    private static String label(List<String> names) {
        List<String> said = names.stream().filter(name -> !name.isEmpty()).toList();
        return said.isEmpty() ? "" : " (" + Shown.shortened(String.join(", ", said)) + ")";
    }
}
