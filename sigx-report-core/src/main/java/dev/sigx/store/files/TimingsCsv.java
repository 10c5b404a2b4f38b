package dev.sigx.store.files;

import dev.sigx.model.Num;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunReference;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Timings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The CSV form of a timings file. Each record is parsed on its own, so that a stray quote costs its row and not, as in
 * a parser that reads the whole file, everything after it.
 */
final class TimingsCsv {
    /** Far more digits than a time has; the parser of long decimals takes time in the square of their number. */
    private static final int LONGEST_NUMBER = 100;

    private final String file;
    private final TimingsTable table;
    private final FindingLog log;
    private final Map<String, Integer> columns = new HashMap<>();
    private int width;

    TimingsCsv(String file, TimingsTable table, FindingLog log) {
        this.file = file;
        this.table = table;
        this.log = log;
    }

    void read(String text) {
        List<String> lines = text.lines().toList();
        int line = firstRecord(lines);
        if (line == lines.size()) {
            log.error("empty-file", "The file holds nothing; it was left out.", SourceLocation.of(file));
            return;
        }
        if (!header(lines.get(line), where(line))) {
            return;
        }
        line++;
        while (line < lines.size()) {
            line = lines.get(line).isBlank() ? line + 1 : row(lines, line);
        }
    }

    private static int firstRecord(List<String> lines) {
        int line = 0;
        while (line < lines.size() && lines.get(line).isBlank()) {
            line++;
        }
        return line;
    }

    private SourceLocation where(int line) {
        return new SourceLocation(file, line + 1, "");
    }

    private boolean header(String line, SourceLocation where) {
        CSVRecord header = parse(line);
        if (header == null) {
            log.error("broken-csv", "The header cannot be parsed; the file was left out.", where);
            return false;
        }
        width = header.size();
        KnownNames known = new KnownNames(TimingsFiles.COLUMNS, Map.of("id", "run", "runId", "run"));
        for (int column = 0; column < width; column++) {
            String name = header.get(column).strip();
            if (!TimingsFiles.COLUMNS.contains(name)) {
                log.note(
                        "unknown-field",
                        "The column \"" + Excerpt.of(name) + "\" is not known and was left out" + known.hint(name),
                        where);
            } else if (columns.putIfAbsent(name, column) != null) {
                log.warning("duplicate-field", "The column " + name + " stands twice; the first counts.", where);
            }
        }
        if (!columns.containsKey("run")) {
            log.error(
                    "not-timings",
                    "The header needs a column named run, and commas between the columns; the file was left out.",
                    where);
            return false;
        }
        return true;
    }

    /** Reads the record that begins at a line; gives the line after it, or the next one where it is broken. */
    private int row(List<String> lines, int start) {
        StringBuilder text = new StringBuilder(lines.get(start));
        int end = start + 1;
        boolean open = oddQuotes(lines.get(start));
        while (open && end < lines.size()) {
            text.append('\n').append(lines.get(end));
            open ^= oddQuotes(lines.get(end));
            end++;
        }
        CSVRecord cells = open ? null : parse(text.toString());
        if (cells == null || cells.size() != width) {
            String found = cells == null ? "cannot be parsed" : "has " + cells.size() + " cells instead of " + width;
            log.error("broken-row", "The row " + found + "; it was left out.", where(start));
            return start + 1;
        }
        timings(cells, where(start));
        return end;
    }

    private static boolean oddQuotes(String line) {
        return line.chars().filter(unit -> unit == '"').count() % 2 == 1;
    }

    private static CSVRecord parse(String record) {
        try (CSVParser parser = CSVParser.parse(record, CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? records.get(0) : null;
        } catch (IOException | UncheckedIOException broken) {
            return null;
        }
    }

    private void timings(CSVRecord cells, SourceLocation where) {
        String run = cell(cells, "run");
        if (run.isBlank()) {
            log.error("broken-row", "The row names no run; it was left out.", where);
            return;
        }
        String store = cell(cells, "store");
        RunReference key = store.isBlank() ? RunReferences.parse(run) : new RunReference(store, run);
        Timings timings = new Timings(
                table.amount("gpuMillis", number(cells, "gpuMillis", where), where),
                table.amount("cpuMillis", number(cells, "cpuMillis", where), where),
                table.count("gpuOperations", number(cells, "gpuOperations", where), where),
                table.count("fallbacks", number(cells, "fallbacks", where), where),
                cell(cells, "device"),
                cell(cells, "lastFallback"));
        table.put(new RunKey(key.store(), key.run()), timings, where);
    }

    private String cell(CSVRecord cells, String name) {
        Integer column = columns.get(name);
        return column == null ? "" : cells.get(column);
    }

    private Num number(CSVRecord cells, String name, SourceLocation where) {
        String text = cell(cells, name).strip();
        if (text.isEmpty()) {
            return Num.MISSING;
        }
        try {
            if (text.length() <= LONGEST_NUMBER) {
                return Num.parse(text);
            }
        } catch (NumberFormatException notANumber) {
            // Told below, together with texts that are too long to be looked at.
        }
        log.warning(
                "wrong-type",
                "Expected a number for " + name + ", found the text \"" + Excerpt.of(text) + "\"; ignored.",
                where);
        return Num.MISSING;
    }
}
