package dev.sigx.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Describes the CSV files as a Data Package (datapackage.org, version 2), which many tools load with types and keys. Made
 * from the same columns as the files themselves.
 */
final class DataPackage {
    static final String PATH = "exports/datapackage.json";

    private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";
    private static final String DESCRIPTION =
            "Experiment runs with their settings, metrics and histories, saved comparisons, decisions and findings, as CSV."
                    + " sigx-export.json beside it holds the same as one document. In a field whose spelling is text a cell"
                    + " that begins with an apostrophe has one put in front: take exactly one away. Infinity and -Infinity"
                    + " are spelled out, NaN is not missing. Ids are unique within a store only.";

    private final List<CsvTable> tables;

    /** Without the wide tables: their columns are named by the data, and say the same as the long ones. */
    DataPackage(List<CsvTable> tables) {
        this.tables = tables.stream()
                .filter(table -> table.columns().stream()
                        .noneMatch(column -> column.name().equals(CsvTable.OTHERS)))
                .toList();
    }

    void writeTo(OutputStream stream) throws IOException {
        JsonOut.document(
                stream,
                out -> out.object(() -> {
                    out.text("$schema", PROFILE);
                    out.text("name", "sigx-export");
                    out.text("title", "Export of experiment runs");
                    out.text("description", DESCRIPTION);
                    out.text("schemaVersion", ExportFiles.SCHEMA_VERSION);
                    out.list("resources", tables, table -> resource(out, table));
                }));
    }

    private static void resource(JsonOut out, CsvTable table) {
        out.object(() -> {
            out.text("name", name(table.file()));
            out.text("type", "table");
            out.text("description", ExportGuide.meaning(table.file()));
            out.text("path", table.file());
            out.text("format", "csv");
            out.text("mediatype", "text/csv");
            out.text("encoding", "utf-8");
            out.object("dialect", () -> {
                out.flag("header", true);
                out.text("delimiter", ",");
                out.text("lineTerminator", "\r\n");
                out.text("quoteChar", "\"");
                out.flag("doubleQuote", true);
                out.flag("skipInitialSpace", false);
            });
            out.object("schema", () -> schema(out, table));
        });
    }

    private static String name(String file) {
        return file.substring(0, file.length() - ".csv".length());
    }

    private static void schema(JsonOut out, CsvTable table) {
        out.list("fields", table.columns(), column -> field(out, column));
        out.texts("missingValues", List.of(""));
        CsvKeys keys = table.keys();
        if (!keys.own().isEmpty()) {
            out.texts("primaryKey", keys.own());
        }
        if (!keys.references().isEmpty()) {
            out.list("foreignKeys", keys.references(), reference -> reference(out, reference));
        }
    }

    private static void reference(JsonOut out, CsvKeys.Reference reference) {
        List<String> theirs = ExportFiles.tables().stream()
                .filter(table -> table.file().equals(reference.file()))
                .findFirst()
                .orElseThrow()
                .keys()
                .own();
        out.object(() -> {
            out.texts("fields", reference.columns());
            out.object("reference", () -> {
                out.text("resource", name(reference.file()));
                out.texts("fields", theirs);
            });
        });
    }

    /** Beside what the specification knows: unit, what an empty cell means, and how the cells are spelled here. */
    private static void field(JsonOut out, CsvColumn column) {
        out.object(() -> {
            out.text("name", column.name());
            out.text("type", type(column.type()));
            out.text("description", column.meaning());
            if (column.type() == CsvColumn.Type.FLAG) {
                out.texts("trueValues", List.of("true"));
                out.texts("falseValues", List.of("false"));
            }
            boolean filled = column.absence().isEmpty() && column.type() != CsvColumn.Type.TEXT;
            if (filled || !column.words().isEmpty()) {
                out.object("constraints", () -> {
                    if (filled) {
                        out.flag("required", true);
                    }
                    if (!column.words().isEmpty()) {
                        out.texts("enum", column.words());
                    }
                });
            }
            out.text("spelling", Spelling.word(column.type()));
            if (!column.unit().isEmpty()) {
                out.text("unit", column.unit());
            }
            if (!column.absence().isEmpty()) {
                out.text("absence", column.absence());
            }
        });
    }

    private static String type(CsvColumn.Type type) {
        return switch (type) {
            case TEXT, WORD -> "string";
            case NUMBER -> "number";
            case INTEGER -> "integer";
            case FLAG -> "boolean";
            case TIME -> "datetime";
            case JSON -> "array";
        };
    }
}
