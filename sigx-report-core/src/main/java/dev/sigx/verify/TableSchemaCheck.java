package dev.sigx.verify;

import dev.sigx.store.Documents;
import dev.sigx.store.Node;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * What the specifications of Data Package, Table Dialect and Table Schema (datapackage.org, version 2) ask of a package
 * such as ours, and of the rows of its tables. Written from the specification and checked against nothing but it. Tables
 * are read row by row, those that others refer to first.
 */
public final class TableSchemaCheck {
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

    /** Gives the tables of a package. */
    public interface Tables {
        /** Opens the file of that path, or null where there is none. */
        InputStream open(String path) throws IOException;
    }

    /** Told what is wrong. */
    public interface Faults {
        /**
         * One fault.
         *
         * @param file path of the table, or of the package itself where it is empty
         * @param place row and column; empty where the whole is meant
         */
        void fault(String file, String place, String message);
    }

    private final Node dataPackage;
    private final Tables tables;
    private final Faults faults;
    private final Map<String, KeySet> keys = new HashMap<>();
    private final Map<String, Node> resources = new HashMap<>();
    private final Set<String> done = new HashSet<>();

    private TableSchemaCheck(Node dataPackage, Tables tables, Faults faults) {
        this.dataPackage = dataPackage;
        this.tables = tables;
        this.faults = faults;
    }

    /**
     * Tells what is wrong with a package.
     *
     * @return how many tables were read
     */
    public static int check(Node dataPackage, Tables tables, Faults faults) throws IOException {
        TableSchemaCheck check = new TableSchemaCheck(dataPackage, tables, faults);
        check.dataPackage();
        return check.done.size();
    }

    private void require(boolean condition, String fault) {
        if (!condition) {
            faults.fault("", "", fault);
        }
    }

    private static String text(Node node, String name) {
        return node == null || node.field(name) == null ? "" : node.field(name).text();
    }

    private static List<Node> items(Node node, String name) {
        return node == null || node.field(name) == null
                ? List.of()
                : node.field(name).items();
    }

    private static List<String> texts(Node node, String name) {
        return items(node, name).stream().map(Node::text).toList();
    }

    private void dataPackage() throws IOException {
        require(
                text(dataPackage, "$schema").equals("https://datapackage.org/profiles/2.0/datapackage.json"),
                "no profile of version 2");
        require(isName(text(dataPackage, "name")), "the package has no proper name");
        for (Node resource : items(dataPackage, "resources")) {
            String name = text(resource, "name");
            require(isName(name) && resources.putIfAbsent(name, resource) == null, name + ": no name of its own");
            String path = text(resource, "path");
            boolean inside = !path.isEmpty() && !path.startsWith("/") && !path.contains("..");
            require(inside, name + ": path leads out");
            require(text(resource, "type").equals("table"), name + ": no table");
            require(text(resource, "encoding").equals("utf-8"), name + ": encoding");
            Node dialect = resource.field("dialect");
            require(text(dialect, "delimiter").equals(","), name + ": delimiter");
            require(text(dialect, "lineTerminator").equals("\r\n"), name + ": line end");
            if (!inside) {
                resources.remove(name);
            }
        }
        for (String name : referredTo()) {
            table(name);
        }
        for (Node resource : items(dataPackage, "resources")) {
            table(text(resource, "name"));
        }
    }

    private static boolean isName(String name) {
        return name.matches("[a-z0-9._-]+");
    }

    private List<String> referredTo() {
        List<String> names = new ArrayList<>();
        for (Node resource : items(dataPackage, "resources")) {
            for (Node foreign : items(resource.field("schema"), "foreignKeys")) {
                String other = text(foreign.field("reference"), "resource");
                if (!names.contains(other)) {
                    names.add(other);
                }
            }
        }
        return names;
    }

    private void table(String name) throws IOException {
        Node resource = resources.get(name);
        if (resource == null || resource.field("schema") == null || !done.add(name)) {
            return;
        }
        String path = text(resource, "path");
        TableRows table = new TableRows(path, resource.field("schema"));
        try (InputStream in = tables.open(path)) {
            if (in == null) {
                faults.fault(path, "", "is described and not there");
                return;
            }
            CsvSplitter.split(in, table::row);
        } catch (CsvSplitter.CellTooLong e) {
            faults.fault(path, "", e.getMessage());
            return;
        }
        table.end();
        keys.put(name, table.own);
    }

    /** The rows of one table. */
    private final class TableRows {
        private final String path;
        private final List<TableCell> cells = new ArrayList<>();
        private final List<String> columns = new ArrayList<>();
        private final List<Integer> key;
        private final List<Foreign> foreigns = new ArrayList<>();
        private final KeySet own = new KeySet();
        private long row;
        private boolean fits;

        TableRows(String path, Node schema) {
            this.path = path;
            List<String> missing = texts(schema, "missingValues");
            for (Node field : items(schema, "fields")) {
                String name = text(field, "name");
                require(!name.isEmpty() && !columns.contains(name), path + ": field without a name of its own");
                require(TYPES.contains(text(field, "type")), path + "/" + name + ": no type");
                columns.add(name);
                cells.add(new TableCell(field, missing));
            }
            key = places(texts(schema, "primaryKey"), "key of no column");
            for (Node foreign : items(schema, "foreignKeys")) {
                Node reference = foreign.field("reference");
                List<Integer> places = places(texts(foreign, "fields"), "foreign key of no column");
                String other = text(reference, "resource");
                Node resource = resources.get(other);
                require(resource != null, path + ": foreign key of no resource");
                boolean whole = resource != null
                        && texts(reference, "fields").equals(texts(resource.field("schema"), "primaryKey"));
                require(resource == null || whole, path + ": foreign key of no key");
                if (whole && keys.containsKey(other)) {
                    foreigns.add(new Foreign(places, keys.get(other), text(resource, "path")));
                }
            }
        }

        private List<Integer> places(List<String> names, String fault) {
            require(columns.containsAll(names), path + ": " + fault);
            return names.stream().map(columns::indexOf).filter(at -> at >= 0).toList();
        }

        void row(List<String> said) {
            if (row++ == 0) {
                fits = said.equals(columns);
                if (!fits) {
                    faults.fault(path, "", "fields are not the header");
                }
                return;
            }
            if (!fits) {
                return;
            }
            if (said.size() != columns.size()) {
                fault("", "has " + said.size() + " cells, not " + columns.size());
                return;
            }
            for (int i = 0; i < columns.size(); i++) {
                String wrong = cells.get(i).fault(said.get(i));
                if (!wrong.isEmpty()) {
                    fault(columns.get(i), wrong);
                }
            }
            if (!key.isEmpty() && !own.add(cells(said, key))) {
                fault("", "key twice " + cells(said, key));
            }
            for (Foreign foreign : foreigns) {
                List<String> named = cells(said, foreign.places());
                if (!foreign.known().contains(named)) {
                    fault("", named + " is not in " + foreign.file());
                }
            }
        }

        void end() {
            if (row == 0) {
                faults.fault(path, "", "fields are not the header");
            }
        }

        private void fault(String column, String message) {
            faults.fault(path, "row " + (row - 1) + (column.isEmpty() ? "" : ", column " + column), message);
        }

        private static List<String> cells(List<String> row, List<Integer> places) {
            return places.stream().map(row::get).toList();
        }
    }

    private record Foreign(List<Integer> places, KeySet known, String file) {}

    /** Whether a text is a JSON array and nothing more. */
    static boolean isArray(String text) {
        try (JsonParser parser = Documents.json(text)) {
            parser.nextToken();
            boolean array = parser.isExpectedStartArrayToken();
            parser.skipChildren();
            return array && parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }
}
