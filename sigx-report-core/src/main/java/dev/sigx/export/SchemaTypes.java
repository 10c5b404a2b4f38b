package dev.sigx.export;

import dev.sigx.export.SchemaReference.Piece;
import dev.sigx.store.Node;
import java.util.ArrayList;
import java.util.List;

/** Says in words what values a schema allows. */
final class SchemaTypes {
    private static final String REFERENCE = "#/$defs/";

    private final Node schema;

    SchemaTypes(Node schema) {
        this.schema = schema;
    }

    /** The description of the part that a field holds, empty where it holds none. */
    String meaningOf(Node field) {
        if (field.field("$ref") == null) {
            return "";
        }
        Node part = schema.field("$defs").field(target(field));
        return part.field("description") == null
                ? ""
                : part.field("description").text();
    }

    private static String target(Node field) {
        return field.field("$ref").text().substring(REFERENCE.length());
    }

    List<Piece> of(Node node) {
        if (node.field("$ref") != null) {
            return List.of(new Piece(target(node), target(node)));
        }
        if (node.field("enum") != null) {
            return words(node.field("enum").items());
        }
        if (node.field("const") != null) {
            return words(List.of(node.field("const")));
        }
        if (node.field("anyOf") != null) {
            return either(node.field("anyOf").items().stream().map(this::of).toList());
        }
        Node type = node.field("type");
        if (type == null) {
            return plain("anything");
        }
        return type.isArray()
                ? either(type.items().stream()
                        .map(one -> single(one.text(), node))
                        .toList())
                : single(type.text(), node);
    }

    private static List<Piece> plain(String text) {
        return List.of(new Piece(text, ""));
    }

    private static List<Piece> words(List<Node> words) {
        return plain(String.join(", ", words.stream().map(SchemaTypes::word).toList()));
    }

    private static String word(Node word) {
        return word.isNull() ? "null" : word.kind() == Node.Kind.STRING ? "\"" + word.text() + "\"" : word.text();
    }

    private static List<Piece> either(List<List<Piece>> forms) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            if (i > 0) {
                pieces.add(new Piece(i == forms.size() - 1 ? " or " : ", ", ""));
            }
            pieces.addAll(forms.get(i));
        }
        return pieces;
    }

    private List<Piece> single(String type, Node node) {
        return switch (type) {
            case "string" -> plain("text");
            case "integer" -> plain("whole number" + bounds(node));
            case "number" -> plain("number" + bounds(node));
            case "boolean" -> plain("true or false");
            case "array" -> of("list", " of ", node.field("items"));
            case "object" -> of("object", " by name of ", node.field("additionalProperties"));
            default -> plain(type);
        };
    }

    private static String bounds(Node node) {
        String from = node.field("minimum") == null
                ? ""
                : " from " + node.field("minimum").text();
        return node.field("maximum") == null
                ? from
                : from + " to " + node.field("maximum").text();
    }

    private List<Piece> of(String whole, String joint, Node members) {
        if (members == null || !members.isObject()) {
            return plain(whole);
        }
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(whole + joint, ""));
        pieces.addAll(of(members));
        return pieces;
    }
}
