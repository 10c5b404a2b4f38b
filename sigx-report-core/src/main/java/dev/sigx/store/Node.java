package dev.sigx.store;

import dev.sigx.model.Num;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A piece of a JSON or YAML document that remembers where it stood. Small records are read into nodes, so that a wrong
 * field can be named by line and pointer; large parts of a store never become nodes.
 */
public final class Node {
    /** What a node holds. YAML scalars without quotes are {@link #PLAIN}: their type is decided by who asks. */
    public enum Kind {
        OBJECT,
        ARRAY,
        STRING,
        PLAIN,
        NUMBER,
        TRUE,
        FALSE,
        NULL
    }

    private final Kind kind;
    private final SourceLocation where;
    private final String text;
    private final Map<String, Node> fields;
    private final List<Node> items;

    private Node(Kind kind, SourceLocation where, String text, Map<String, Node> fields, List<Node> items) {
        this.kind = kind;
        this.where = where;
        this.text = text;
        this.fields = fields;
        this.items = items;
    }

    /** A scalar; the text of a string, or of a number as written. */
    public static Node scalar(Kind kind, SourceLocation where, String text) {
        return new Node(kind, where, text, Map.of(), List.of());
    }

    /** An object without fields. */
    public static Node object(SourceLocation where) {
        return new Node(Kind.OBJECT, where, "", new LinkedHashMap<>(), List.of());
    }

    /** An array without items. */
    public static Node array(SourceLocation where) {
        return new Node(Kind.ARRAY, where, "", Map.of(), new ArrayList<>());
    }

    /** An object without fields, to be filled by who makes one document of another. */
    public static Node emptyObject(SourceLocation where) {
        return object(where);
    }

    /** A text. */
    public static Node text(SourceLocation where, String text) {
        return scalar(Kind.STRING, where, text);
    }

    public Kind kind() {
        return kind;
    }

    public SourceLocation where() {
        return where;
    }

    /** The characters of a scalar: of a string without quotes, of a number as written; empty otherwise. */
    public String text() {
        return text;
    }

    /** Fields in document order; empty unless an object. */
    public Map<String, Node> fields() {
        return fields;
    }

    /** Items in document order; empty unless an array. */
    public List<Node> items() {
        return items;
    }

    public boolean isObject() {
        return kind == Kind.OBJECT;
    }

    public boolean isArray() {
        return kind == Kind.ARRAY;
    }

    public boolean isNull() {
        return kind == Kind.NULL || (kind == Kind.PLAIN && (text.isEmpty() || text.equals("null") || text.equals("~")));
    }

    /** The field of that name, or null where it is absent; an explicit null is a node. */
    public Node field(String name) {
        return fields.get(name);
    }

    /** What a settings tree makes of this node. */
    public Value value() {
        return switch (kind) {
            case OBJECT -> {
                Map<String, Value> values = new LinkedHashMap<>();
                fields.forEach((name, node) -> values.put(name, node.value()));
                yield new Value.Fields(values);
            }
            case ARRAY -> new Value.Items(items.stream().map(Node::value).toList());
            case STRING -> new Value.Text(text);
            case PLAIN -> plain();
            case NUMBER -> number();
            case TRUE -> new Value.Flag(true);
            case FALSE -> new Value.Flag(false);
            case NULL -> Value.Nothing.NOTHING;
        };
    }

    private Value number() {
        try {
            return Num.parse(text);
        } catch (NumberFormatException beyondRange) {
            return new Value.Text(text);
        }
    }

    /** YAML 1.2 core types only: {@code no} and {@code 12:30} stay text. */
    private Value plain() {
        if (isNull()) {
            return Value.Nothing.NOTHING;
        }
        return switch (text) {
            case "true", "True", "TRUE" -> new Value.Flag(true);
            case "false", "False", "FALSE" -> new Value.Flag(false);
            case ".nan", ".NaN", ".NAN" -> Num.NAN;
            case ".inf", ".Inf", ".INF", "+.inf" -> Num.POSITIVE_INFINITY;
            case "-.inf", "-.Inf", "-.INF" -> Num.NEGATIVE_INFINITY;
            // The JSON parser refuses longer numbers, the YAML parser does not look.
            default ->
                text.length() <= Limits.NUMBER_CHARACTERS
                                && Plain.NUMBER.matcher(text).matches()
                        ? number()
                        : new Value.Text(text);
        };
    }

    /** Made for the first value of a YAML file: JSON has none of the kind. */
    private static final class Plain {
        private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,4})?");
    }
}
