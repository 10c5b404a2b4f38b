package dev.sigx.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Another form of the tables of an export, beside CSV. It is kept in a library of its own, named in
 * {@code META-INF/services} and found on the class path, so that the report itself needs none of what the form needs.
 */
public interface TableFormat {
    /** Name of the form: the folder below {@code exports/} that its files are in, and their ending. */
    String name();

    /**
     * Writes one table as a whole file. Asked for on several threads at once; the same table gives the same bytes.
     *
     * @throws IOException where the output does not take the bytes, or the rows cannot be given
     */
    void write(Table table, OutputStream out) throws IOException;

    /** A table that is about to be written. */
    interface Table {
        /** Such as {@code runs}. */
        String name();

        /** What it has a row for, one sentence. */
        String meaning();

        /** In the order of the cells; names are distinct. */
        List<Column> columns();

        /** Columns that together name a row; empty where a table has none. */
        List<String> key();

        /** Gives each row once, in the order of the CSV file. */
        void forEachRow(RowConsumer rows) throws IOException;
    }

    /**
     * A column of a table.
     *
     * @param name as in the header of the CSV file
     * @param unit of a number, empty where it has none
     * @param meaning one sentence
     * @param optional whether a cell may be missing
     */
    record Column(String name, Kind kind, String unit, String meaning, boolean optional) {}

    /** What the cells of a column are. */
    enum Kind {
        /** Text, as it is: without the apostrophe that guards a CSV cell. */
        TEXT,
        /** Digits, or one of the words NaN, Infinity, -Infinity. */
        NUMBER,
        /** Digits of an integer; those of counts and places fit 64 bits. */
        INTEGER,
        /** {@code true} or {@code false}. */
        FLAG,
        /** ISO 8601 in UTC with milliseconds. */
        TIME,
        /** A JSON value. */
        JSON
    }

    /** Takes the rows of a table. */
    interface RowConsumer {
        /** @param cells one per column, spelled as its kind says; null where the cell is missing */
        void row(String[] cells) throws IOException;
    }
}
