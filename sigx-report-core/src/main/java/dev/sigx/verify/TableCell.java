package dev.sigx.verify;

import dev.sigx.store.Node;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a field of a table schema asks of its cells. */
final class TableCell {
    /** Infinity is ours; the specification spells it INF. */
    private static final Map<String, Pattern> PATTERNS = Map.of(
            "number", Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?|NaN|-?Infinity"),
            "integer", Pattern.compile("-?(0|[1-9][0-9]*)"),
            "boolean", Pattern.compile("true|false"),
            "datetime", Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z"));

    private final String type;
    private final Pattern pattern;
    private final List<String> missing;
    private final List<String> words;
    private final boolean required;

    /** @param missing cells that stand for no value */
    TableCell(Node field, List<String> missing) {
        Node constraints = field.field("constraints");
        this.type = field.field("type") == null ? "" : field.field("type").text();
        this.pattern = PATTERNS.get(type);
        this.missing = missing;
        this.required = constraints != null && constraints.field("required") != null;
        this.words = constraints == null || constraints.field("enum") == null
                ? List.of()
                : constraints.field("enum").items().stream().map(Node::text).toList();
    }

    /** What is wrong with a cell; empty where nothing is. */
    String fault(String cell) {
        if (missing.contains(cell)) {
            return required ? "empty" : "";
        }
        boolean typed = type.equals("array")
                ? TableSchemaCheck.isArray(cell)
                : pattern == null || pattern.matcher(cell).matches();
        if (!typed) {
            return "no " + type + " " + Shown.shortened(cell);
        }
        return words.isEmpty() || words.contains(cell) ? "" : "no such word " + Shown.shortened(cell);
    }
}
