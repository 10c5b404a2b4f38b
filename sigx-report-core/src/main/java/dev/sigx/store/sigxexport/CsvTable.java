package dev.sigx.store.sigxexport;

import dev.sigx.model.Finding;
import dev.sigx.model.SourceLocation;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.Documents;
import dev.sigx.store.Node;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * One open CSV file of an export: its rows as objects with typed fields, so that they are read as the records of a
 * document are. An empty cell is an absent field. A row that is broken costs itself and a finding.
 */
final class CsvTable implements Closeable {
    private static final int MOST_FINDINGS = 100;

    private final Reading reading;
    private final String file;
    private final CsvTableKind kind;
    private final CsvRecords records;
    private final List<String> header;
    private final Map<String, Integer> columns = new HashMap<>();
    private int broken;

    private CsvTable(Reading reading, String file, CsvTableKind kind, CsvRecords records, List<String> header) {
        this.reading = reading;
        this.file = file;
        this.kind = kind;
        this.records = records;
        this.header = header;
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i), i);
        }
    }

    /** Names of the columns in the first record; empty where there is none or the file is not text. */
    static List<String> header(ContainedRoot root, String file) throws IOException {
        try (CsvRecords records = new CsvRecords(new BufferedInputStream(root.open(file)))) {
            List<String> cells = records.next();
            return cells == null
                    ? List.of()
                    : cells.stream().map(CsvTable::plain).toList();
        } catch (CharacterCodingException binary) {
            return List.of();
        }
    }

    static CsvTable open(Reading reading, ContainedRoot root, String file, CsvTableKind kind) throws IOException {
        CsvRecords records = new CsvRecords(new BufferedInputStream(root.open(file)));
        List<String> header = records.next();
        return new CsvTable(
                reading,
                file,
                kind,
                records,
                header == null
                        ? List.of()
                        : header.stream().map(CsvTable::plain).toList());
    }

    /** Takes away the apostrophe that keeps a text from being a formula. */
    private static String plain(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    String file() {
        return file;
    }

    SourceLocation where() {
        return new SourceLocation(file, records.line(), "");
    }

    /** Names columns that an export does not have: they cannot be kept. */
    void reportUnknownColumns() {
        Set<String> unknown = new LinkedHashSet<>(header);
        unknown.removeAll(kind.types().keySet());
        if (!unknown.isEmpty()) {
            reading.findings()
                    .accept(Finding.note(
                            "unknown-columns",
                            "Columns that an export does not have were left out: "
                                    + String.join(
                                            ", ", unknown.stream().limit(10).toList()) + ".",
                            reading.store(),
                            new SourceLocation(file, 1, "")));
        }
    }

    /** The cells of the next whole row by {@link #cell}, or null at the end. */
    List<String> next() throws IOException {
        try {
            List<String> cells = records.next();
            while (cells != null && cells.size() != header.size()) {
                reportBroken(cells.size());
                cells = records.next();
            }
            if (cells == null && broken > MOST_FINDINGS) {
                tell("broken-row", (broken - MOST_FINDINGS) + " more rows are broken; they were left out.");
            }
            return cells;
        } catch (CharacterCodingException e) {
            tell("not-utf-8", "The file is not UTF-8 from about here on; the rows before were read.");
            return null;
        }
    }

    private void reportBroken(int cells) {
        if (broken++ < MOST_FINDINGS) {
            String what = cells == 0 ? "cannot be parsed" : "has " + cells + " cells instead of " + header.size();
            tell("broken-row", "The row " + what + "; it was left out.");
        }
    }

    private void tell(String code, String message) {
        reading.findings().accept(Finding.error(code, message, reading.store(), where()));
    }

    /** The text of a cell; empty where the file does not have the column. */
    String cell(List<String> cells, String column) {
        Integer index = columns.get(column);
        String cell = index == null ? "" : cells.get(index);
        return "text".equals(kind.types().get(column)) ? plain(cell) : cell;
    }

    /** The row as an object with all known columns that are not empty. */
    Node row(List<String> cells) {
        Node row = Node.object(where());
        kind.types().forEach((column, type) -> {
            String cell = cell(cells, column);
            if (!cell.isEmpty()) {
                row.fields().put(column, value(cell, type, column));
            }
        });
        return row;
    }

    private Node value(String cell, String type, String column) {
        SourceLocation where = new SourceLocation(file, records.line(), "/" + column);
        return switch (type) {
            case "number" -> number(cell, where);
            case "flag" ->
                cell.equals("true")
                        ? Node.scalar(Node.Kind.TRUE, where, "")
                        : cell.equals("false")
                                ? Node.scalar(Node.Kind.FALSE, where, "")
                                : Node.scalar(Node.Kind.STRING, where, cell);
            case "json" -> json(cell, where);
            default -> Node.scalar(Node.Kind.STRING, where, cell);
        };
    }

    /** A number keeps its digits; what is none stays text, which the reader of the record reports. */
    static Node number(String cell, SourceLocation where) {
        return Node.scalar(CsvNumbers.isNumber(cell) ? Node.Kind.NUMBER : Node.Kind.STRING, where, cell);
    }

    /** The value that a cell spells as JSON; the cell as text where it is none. */
    static Node json(String cell, SourceLocation where) {
        try (JsonParser parser = Documents.json(cell)) {
            parser.nextToken();
            Node value = Documents.node(parser, where.file(), where.pointer(), repeated -> {});
            return parser.nextToken() == null ? value : Node.scalar(Node.Kind.STRING, where, cell);
        } catch (JacksonException broken) {
            return Node.scalar(Node.Kind.STRING, where, cell);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /** All rows that are left. */
    List<Node> rows() throws IOException {
        List<Node> rows = new ArrayList<>();
        for (List<String> cells = next(); cells != null; cells = next()) {
            rows.add(row(cells));
        }
        return rows;
    }
}
