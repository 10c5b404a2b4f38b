package dev.sigx.export;

import dev.sigx.model.Num;
import dev.sigx.model.UtcTime;
import dev.sigx.model.Utf8Writer;
import dev.sigx.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table whose columns are declared one by one, each with its meaning and the cell it makes of a row, so that header,
 * dictionary and content cannot disagree.
 *
 * @param <R> what one row shows
 */
final class RowTable<R> implements CsvTable {
    /** Gives the rows of a report, one after the other. */
    interface Source<R> {
        void forEach(Report report, Consumer<R> rows);
    }

    private final String file;
    private final Source<R> source;
    private final List<CsvColumn> columns = new ArrayList<>();
    private final List<Function<R, String>> cells = new ArrayList<>();
    private List<String> key = List.of();
    private final List<CsvKeys.Reference> references = new ArrayList<>();

    RowTable(String file, Source<R> source) {
        this.file = file;
        this.source = source;
    }

    private RowTable<R> column(CsvColumn column, Function<R, String> cell) {
        columns.add(column);
        cells.add(cell);
        return this;
    }

    RowTable<R> text(String name, String meaning, String absence, Function<R, String> text) {
        return column(
                new CsvColumn(name, CsvColumn.Type.TEXT, "", meaning, absence),
                row -> CsvText.guard(orEmpty(text.apply(row))));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** @param words all that there may be */
    RowTable<R> word(String name, String meaning, String absence, Enum<?>[] words, Function<R, Enum<?>> word) {
        List<String> spelled = Arrays.stream(words).map(Spelling::word).toList();
        return column(new CsvColumn(name, CsvColumn.Type.WORD, "", meaning, absence, spelled), row -> {
            Enum<?> constant = word.apply(row);
            return constant == null ? "" : Spelling.word(constant);
        });
    }

    /** For words of which there is no list. */
    RowTable<R> plain(String name, String meaning, String absence, Function<R, String> word) {
        return plain(name, meaning, absence, List.of(), word);
    }

    /** For words that are no Java constants. */
    RowTable<R> plain(String name, String meaning, String absence, List<String> words, Function<R, String> word) {
        return column(new CsvColumn(name, CsvColumn.Type.WORD, "", meaning, absence, words), word);
    }

    RowTable<R> number(String name, String unit, String meaning, String absence, Function<R, Num> number) {
        return column(
                new CsvColumn(name, CsvColumn.Type.NUMBER, unit, meaning, absence), row -> number(number.apply(row)));
    }

    private static String number(Num number) {
        return number.isMissing() ? "" : number.isFinite() ? Spelling.digits(number) : number.text();
    }

    RowTable<R> count(String name, String unit, String meaning, Function<R, Long> count) {
        return column(
                new CsvColumn(name, CsvColumn.Type.INTEGER, unit, meaning, ""), row -> Long.toString(count.apply(row)));
    }

    RowTable<R> flag(String name, String meaning, String absence, Function<R, Boolean> flag) {
        return column(new CsvColumn(name, CsvColumn.Type.FLAG, "", meaning, absence), row -> {
            Boolean on = flag.apply(row);
            return on == null ? "" : on.toString();
        });
    }

    RowTable<R> time(String name, String meaning, Function<R, Instant> time) {
        return column(new CsvColumn(name, CsvColumn.Type.TIME, "", meaning, "not said by the store"), row -> {
            Instant instant = time.apply(row);
            return instant == null ? "" : UtcTime.millis(instant);
        });
    }

    RowTable<R> texts(String name, String meaning, Function<R, List<String>> texts) {
        return json(name, meaning, (row, out) -> out.list(texts.apply(row), out::text));
    }

    /** Writes the JSON value of a cell. */
    interface JsonCell<R> {
        void write(R row, JsonOut out);
    }

    RowTable<R> json(String name, String meaning, JsonCell<R> value) {
        return column(
                new CsvColumn(name, CsvColumn.Type.JSON, "", meaning, ""),
                row -> JsonOut.compact(out -> value.write(row, out)));
    }

    /** Names the columns that together name a row. */
    RowTable<R> key(List<String> columns) {
        key = columns;
        return this;
    }

    /** Says that those columns always name a row of another table. */
    RowTable<R> refersTo(String other, String... own) {
        references.add(new CsvKeys.Reference(List.of(own), other));
        return this;
    }

    @Override
    public CsvKeys keys() {
        return new CsvKeys(key, references);
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public List<CsvColumn> columns() {
        return List.copyOf(columns);
    }

    @Override
    public void write(Report report, Supplier<RunSurvey> survey, OutputStream out) throws IOException {
        Utf8Writer writer = CsvTable.encoder(out);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        CsvTable.header(printer, columns);
        try {
            source.forEach(report, row -> print(printer, row));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    private void print(CSVPrinter printer, R row) {
        try {
            for (Function<R, String> cell : cells) {
                printer.print(cell.apply(row));
            }
            printer.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
