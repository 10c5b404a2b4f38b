package dev.sigx.export;

import dev.sigx.store.Documents;
import dev.sigx.store.Node;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;

/**
 * What a schema says, as tables for a reader: one for the document and one for each kind of part that it holds, in the
 * order of the schema. Made from the schema alone, so that it cannot disagree with it.
 *
 * @param name of the kind of document: {@code export}, {@code scenario} ...
 * @param title as people call the document
 * @param version of the format
 * @param file name of the schema file
 * @param meaning a few sentences
 * @param parts the document itself first
 */
public record SchemaReference(
        String name, String title, String version, String file, String meaning, List<Part> parts) {
    /**
     * A kind of object, or of value, that a document holds.
     *
     * @param name unique within the document; {@code document} for the whole
     * @param meaning a few sentences
     * @param forms how it may be written
     * @param fields in the order of the schema; empty where it is no object
     * @param examples as JSON
     */
    public record Part(String name, String meaning, List<Piece> forms, List<Field> fields, List<String> examples) {}

    /**
     * A field of an object.
     *
     * @param required whether a valid document has it
     * @param unit of its numbers, empty where it has none
     * @param absence what it means that the field is null, empty or absent; empty where it is required
     * @param example as JSON
     * @param since the version that brought it, empty where that is the first one
     */
    public record Field(
            String name,
            boolean required,
            List<Piece> type,
            String unit,
            String meaning,
            String absence,
            String example,
            String since) {}

    /**
     * A piece of what is said about a type.
     *
     * @param text to be shown
     * @param part name of the part that it stands for, empty where for none
     */
    public record Piece(String text, String part) {}

    public SchemaReference {
        parts = List.copyOf(parts);
    }

    /** What that schema says. */
    public static SchemaReference of(SchemaResources resource) throws IOException {
        Node schema = parsed(resource);
        Map<String, String> since = new HashMap<>();
        for (SchemaResources version : resource.versions()) {
            Node own = version == resource ? schema : parsed(version);
            String first = since.isEmpty() ? "" : version.version();
            objects(own)
                    .forEach((part, object) -> properties(object)
                            .fields()
                            .keySet()
                            .forEach(field -> since.putIfAbsent(part + "/" + field, first)));
            if (version == resource) {
                break;
            }
        }
        SchemaTypes types = new SchemaTypes(schema);
        List<Part> parts = new ArrayList<>();
        objects(schema).forEach((name, object) -> parts.add(part(name, object, types, since)));
        return new SchemaReference(
                resource.title(),
                text(schema, "title"),
                resource.version(),
                resource.fileName(),
                text(schema, "description"),
                parts);
    }

    static Node parsed(SchemaResources resource) throws IOException {
        try (InputStream in = resource.open();
                JsonParser parser = Documents.json(in)) {
            parser.nextToken();
            return Documents.node(parser, resource.fileName(), "", where -> {});
        }
    }

    /** The document, unless it is but another name for a part, and all definitions. */
    private static Map<String, Node> objects(Node schema) {
        Map<String, Node> objects = new LinkedHashMap<>();
        if (schema.field("properties") != null) {
            objects.put("document", schema);
        }
        if (schema.field("$defs") != null) {
            objects.putAll(schema.field("$defs").fields());
        }
        return objects;
    }

    /** The properties of an object, or of that one of several forms which is an object; an empty object for none. */
    private static Node properties(Node object) {
        Node form = objectForm(object);
        Node properties = form == null ? null : form.field("properties");
        return properties == null ? Node.emptyObject(object.where()) : properties;
    }

    private static Node objectForm(Node object) {
        if (object.field("anyOf") == null) {
            return object;
        }
        return object.field("anyOf").items().stream()
                .filter(form -> form.field("properties") != null)
                .findFirst()
                .orElse(null);
    }

    private static Part part(String name, Node object, SchemaTypes types, Map<String, String> since) {
        Node form = objectForm(object);
        List<String> required = form == null || form.field("required") == null
                ? List.of()
                : form.field("required").items().stream().map(Node::text).toList();
        List<Field> fields = new ArrayList<>();
        properties(object).fields().forEach((field, described) -> {
            Described said = Described.of(described, types.meaningOf(described));
            boolean asked = required.contains(field);
            fields.add(new Field(
                    field,
                    asked,
                    types.of(described),
                    text(described, "x-unit"),
                    said.meaning(),
                    said.absence().isEmpty() && !asked ? "Empty or absent: none." : said.absence(),
                    String.join("", examples(described).stream().limit(1).toList()),
                    since.getOrDefault(name + "/" + field, "")));
        });
        return new Part(name, text(object, "description"), types.of(object), fields, examples(object));
    }

    private static String text(Node node, String field) {
        return node.field(field) == null ? "" : node.field(field).text();
    }

    private static List<String> examples(Node node) {
        Node examples = node.field("examples");
        return examples == null
                ? List.of()
                : examples.items().stream()
                        .map(one -> JsonOut.compact(out -> out.value(one.value())))
                        .toList();
    }
}
