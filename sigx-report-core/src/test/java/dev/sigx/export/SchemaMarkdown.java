package dev.sigx.export;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the pages of {@code docs/schema} from the schemas and from the columns of the CSV files. */
final class SchemaMarkdown {
    private static final String FOLDER = "../../sigx-report-core/src/main/resources/dev/sigx/schema/";

    private SchemaMarkdown() {}

    static String of(SchemaResources resource) throws IOException {
        SchemaReference reference = SchemaReference.of(resource);
        StringBuilder page = new StringBuilder();
        page.append("<!-- generated from ")
                .append(reference.file())
                .append(", see SchemaPagesTest -->\n\n# ")
                .append(reference.title())
                .append(' ')
                .append(reference.version())
                .append("\n\n")
                .append(escaped(reference.meaning()))
                .append("\n\nSchema: [`")
                .append(reference.file())
                .append("`](")
                .append(FOLDER)
                .append(reference.file())
                .append("). What holds everywhere, above all how numbers are spelled: [the first page](README.md).\n");
        reference.parts().forEach(part -> part(page, part));
        return page.toString();
    }

    private static void part(StringBuilder page, SchemaReference.Part part) {
        page.append("\n## ").append(part.name()).append("\n\n");
        if (!part.name().equals("document")) {
            page.append(escaped(part.meaning()))
                    .append(" Written as ")
                    .append(pieces(part.forms()))
                    .append(".\n\n");
        }
        if (part.fields().isEmpty()) {
            page.append("Examples: ")
                    .append(part.examples().stream()
                            .map(example -> "`" + example + "`")
                            .collect(Collectors.joining(", ")))
                    .append('\n');
            return;
        }
        page.append("| field | type | unit | meaning | null, empty or absent | example |\n")
                .append("| --- | --- | --- | --- | --- | --- |\n");
        for (SchemaReference.Field field : part.fields()) {
            String since = field.since().isEmpty() ? "" : " (since " + field.since() + ")";
            row(
                    page,
                    List.of(
                            "`" + field.name() + "`" + since,
                            pieces(field.type()),
                            field.unit(),
                            escaped(field.meaning()),
                            field.required() ? "**required**" : escaped(field.absence()),
                            "`" + field.example().replace("|", "\\|") + "`"));
        }
    }

    private static void row(StringBuilder page, List<String> cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String pieces(List<SchemaReference.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.part().isEmpty()
                        ? escaped(piece.text())
                        : "[" + piece.text() + "](#" + piece.part().toLowerCase(Locale.ROOT) + ")")
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;");
    }

    static String tables(List<CsvTable> tables) {
        StringBuilder page = new StringBuilder();
        page.append("<!-- generated from the tables of the export, see SchemaPagesTest -->\n\n")
                .append("# CSV files ")
                .append(ExportFiles.SCHEMA_VERSION)
                .append(
                        "\n\nThe columns of every file, in their order. How cells are spelled, above all text and numbers: ")
                .append("[the first page](README.md#csv). The same for programs: `exports/schema/columns.json`, and ")
                .append("`exports/datapackage.json` with types and keys.\n");
        tables.forEach(table -> table(page, table));
        return page.toString();
    }

    private static void table(StringBuilder page, CsvTable table) {
        page.append("\n## ")
                .append(table.file())
                .append("\n\n")
                .append(ExportGuide.meaning(table.file()))
                .append(' ');
        CsvKeys keys = table.keys();
        if (!keys.own().isEmpty()) {
            page.append("A row is named by ").append(names(keys.own())).append(". ");
        }
        keys.references()
                .forEach(reference -> page.append(names(reference.columns()))
                        .append(" always name a row of `")
                        .append(reference.file())
                        .append("`. "));
        page.setLength(page.length() - 1);
        page.append("\n\n| column | type | unit | meaning | an empty cell means |\n| --- | --- | --- | --- | --- |\n");
        for (CsvColumn column : table.columns()) {
            row(
                    page,
                    List.of(
                            "`" + column.name() + "`",
                            Spelling.word(column.type()),
                            column.unit(),
                            escaped(column.meaning()),
                            column.absence().isEmpty() ? "never empty" : escaped(column.absence())));
        }
    }

    private static String names(List<String> columns) {
        return columns.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
