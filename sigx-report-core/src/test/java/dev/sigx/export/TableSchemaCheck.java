package dev.sigx.export;

import dev.sigx.store.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * What the specifications of Data Package, Table Dialect and Table Schema (datapackage.org, version 2) ask of a package
 * such as ours, and of the rows of its tables. Written from the specification and checked against nothing but it.
 */
final class TableSchemaCheck {
    private static final Set<String> TYPES = Set.of(
            "string",
            "number",
            "integer",
            "boolean",
            "object",
            "array",
            "list",
            "datetime",
            "date",
            "time",
            "year",
            "yearmonth",
            "duration",
            "geopoint",
            "geojson",
            "any");

    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]+");

    /** Infinity is ours; the specification spells it INF. */
    private static final Map<String, Pattern> CELLS = Map.of(
            "number", Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?|NaN|-?Infinity"),
            "integer", Pattern.compile("-?(0|[1-9][0-9]*)"),
            "boolean", Pattern.compile("true|false"),
            "datetime", Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z"),
            "array", Pattern.compile("(?s)\\[.*\\]"));

    private final Node dataPackage;
    private final Function<String, List<CSVRecord>> tables;
    private final List<String> faults = new ArrayList<>();

    private TableSchemaCheck(Node dataPackage, Function<String, List<CSVRecord>> tables) {
        this.dataPackage = dataPackage;
        this.tables = tables;
    }

    /**
     * What is wrong, one line each.
     *
     * @param tables gives the rows of a file by its path
     */
    static List<String> faults(Node dataPackage, Function<String, List<CSVRecord>> tables) {
        TableSchemaCheck check = new TableSchemaCheck(dataPackage, tables);
        check.dataPackage();
        return check.faults;
    }

    private void require(boolean condition, String fault) {
        if (!condition) {
            faults.add(fault);
        }
    }

    private static String text(Node node, String name) {
        return node.field(name) == null ? "" : node.field(name).text();
    }

    private static List<String> texts(Node node, String name) {
        Node field = node.field(name);
        return field == null
                ? List.of()
                : field.items().stream().map(Node::text).toList();
    }

    private void dataPackage() {
        require(
                text(dataPackage, "$schema").equals("https://datapackage.org/profiles/2.0/datapackage.json"),
                "no profile of version 2");
        require(NAME.matcher(text(dataPackage, "name")).matches(), "the package has no proper name");
        Set<String> names = new HashSet<>();
        for (Node resource : dataPackage.field("resources").items()) {
            String name = text(resource, "name");
            require(NAME.matcher(name).matches() && names.add(name), name + ": no name of its own");
            String path = text(resource, "path");
            require(!path.isEmpty() && !path.startsWith("/") && !path.contains(".."), name + ": path leads out");
            require(text(resource, "type").equals("table"), name + ": no table");
            require(text(resource, "encoding").equals("utf-8"), name + ": encoding");
            Node dialect = resource.field("dialect");
            require(text(dialect, "delimiter").equals(","), name + ": delimiter");
            require(text(dialect, "lineTerminator").equals("\r\n"), name + ": line end");
            schema(name, resource.field("schema"), tables.apply(path));
        }
    }

    private void schema(String table, Node schema, List<CSVRecord> rows) {
        List<String> columns = new ArrayList<>();
        for (Node field : schema.field("fields").items()) {
            String name = text(field, "name");
            require(!name.isEmpty() && !columns.contains(name), table + ": field without a name of its own");
            require(TYPES.contains(text(field, "type")), table + "/" + name + ": no type");
            columns.add(name);
            cells(table + "/" + name, field, rows, texts(schema, "missingValues"));
        }
        require(
                rows.isEmpty() || rows.get(0).getParser().getHeaderNames().equals(columns),
                table + ": fields are not the header");
        List<String> key = texts(schema, "primaryKey");
        require(columns.containsAll(key), table + ": key of no column");
        if (!key.isEmpty()) {
            Set<List<String>> seen = new HashSet<>();
            rows.forEach(row -> require(seen.add(cells(row, key)), table + ": key twice " + cells(row, key)));
        }
        if (schema.field("foreignKeys") != null) {
            schema.field("foreignKeys").items().forEach(foreign -> foreign(table, foreign, columns, rows));
        }
    }

    private static List<String> cells(CSVRecord row, List<String> columns) {
        return columns.stream().map(row::get).toList();
    }

    private void cells(String name, Node field, List<CSVRecord> rows, List<String> missing) {
        Node constraints = field.field("constraints");
        boolean required = constraints != null && constraints.field("required") != null;
        List<String> words = constraints == null ? List.of() : texts(constraints, "enum");
        Pattern cells = CELLS.get(text(field, "type"));
        for (CSVRecord row : rows) {
            String cell = row.get(text(field, "name"));
            if (missing.contains(cell)) {
                require(!required, name + ": empty");
            } else {
                require(
                        cells == null || cells.matcher(cell).matches(),
                        name + ": no " + text(field, "type") + " " + cell);
                require(words.isEmpty() || words.contains(cell), name + ": no such word " + cell);
            }
        }
    }

    private void foreign(String table, Node foreign, List<String> columns, List<CSVRecord> rows) {
        List<String> own = texts(foreign, "fields");
        Node reference = foreign.field("reference");
        List<String> theirs = texts(reference, "fields");
        require(columns.containsAll(own) && own.size() == theirs.size(), table + ": foreign key of no column");
        Map<String, String> paths = new HashMap<>();
        dataPackage
                .field("resources")
                .items()
                .forEach(resource -> paths.put(text(resource, "name"), text(resource, "path")));
        String other = paths.get(text(reference, "resource"));
        require(other != null, table + ": foreign key of no resource");
        Set<List<String>> known = new HashSet<>();
        tables.apply(other).forEach(row -> known.add(cells(row, theirs)));
        rows.forEach(row ->
                require(known.contains(cells(row, own)), table + ": " + cells(row, own) + " is not in " + other));
    }
}
