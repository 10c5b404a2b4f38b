package dev.sigx.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A good document, spoilt at every field that its schema describes: left out, null, of each other type, huge, or with
 * something beside it. Which fields there are is seen from the document and the schema; nothing is listed by hand.
 */
final class DocumentMutations {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int HUGE_TEXT = 1_100_000;
    private static final int DIGITS = 900;
    private static final String HUGE_NUMBER = "a huge number";
    private static final String BEYOND_DOUBLE = "a number beyond a double";
    private static final int DEEP = 150;
    private static final String STRANGER = "not-in-any-schema";

    private final JsonMapper json;
    private final JsonNode schema;
    private final JsonNode document;
    private final Set<String> seen = new HashSet<>();
    private final List<Mutation> mutations = new ArrayList<>();

    /**
     * A spoilt document.
     *
     * @param what was done
     * @param pointer of the field that it was done to
     * @param text of the whole document
     */
    record Mutation(String what, String pointer, String text) {
        /** Whether it has a number that no 64-bit float holds: JSON Schema allows it, no reader of ours can take it. */
        boolean beyondRange() {
            return what.equals(HUGE_NUMBER) || what.equals(BEYOND_DOUBLE);
        }

        @Override
        public String toString() {
            return what + " at " + pointer;
        }
    }

    private DocumentMutations(JsonMapper json, JsonNode schema, JsonNode document) {
        this.json = json;
        this.schema = schema;
        this.document = document;
    }

    static List<Mutation> of(JsonMapper json, JsonNode schema, JsonNode document) {
        DocumentMutations made = new DocumentMutations(json, schema, document);
        JsonNode root = schema.has("properties") ? schema : schema.at("/$defs/decision");
        made.walk(document, root, "");
        return made.mutations;
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = schema.at(resolved.get("$ref").asString().substring(1));
        }
        return resolved;
    }

    /** The form of a schema that an object or list has. */
    private JsonNode form(JsonNode described) {
        JsonNode resolved = resolved(described);
        for (JsonNode form : resolved.path("anyOf")) {
            if (resolved(form).has("properties") || resolved(form).has("items")) {
                return form(form);
            }
        }
        return resolved;
    }

    private void walk(JsonNode node, JsonNode described, String pointer) {
        JsonNode form = form(described);
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), form.path("items"), pointer + "/" + i);
            }
        } else if (node.isObject()) {
            boolean first = seen.add(System.identityHashCode(form) + " extra");
            if (first && form.has("properties")) {
                add("a stranger", pointer, object -> object.put(STRANGER, 1), STRANGER);
            }
            node.propertyNames().forEach(name -> {
                JsonNode property = form.path("properties").path(name);
                JsonNode kind = property.isMissingNode() ? form.path("additionalProperties") : property;
                String path = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                if (!property.isMissingNode() && seen.add(System.identityHashCode(property) + " spoilt")) {
                    spoil(pointer, name, node.get(name).isString());
                }
                walk(node.get(name), kind, path);
            });
        }
    }

    private void spoil(String pointer, String name, boolean text) {
        add("nothing", pointer, object -> object.remove(name), name);
        List.<JsonNode>of(
                        NODES.nullNode(),
                        NODES.stringNode("spoilt"),
                        NODES.stringNode(""),
                        NODES.numberNode(-1.5),
                        NODES.numberNode(7),
                        NODES.booleanNode(true),
                        NODES.arrayNode(),
                        NODES.arrayNode().add(NODES.nullNode()).add(NODES.objectNode()),
                        NODES.objectNode(),
                        NODES.objectNode().put(STRANGER, 1))
                .forEach(value -> add(value.toString(), pointer, object -> object.set(name, value), name));
        if (text) {
            add("a huge text", pointer, object -> object.put(name, "y".repeat(HUGE_TEXT)), name);
        }
        add(HUGE_NUMBER, pointer, object -> object.put(name, "#"), name, "9".repeat(DIGITS));
        add(BEYOND_DOUBLE, pointer, object -> object.put(name, "#"), name, "1e400");
        add("a deep list", pointer, object -> object.put(name, "#"), name, "[".repeat(DEEP) + "]".repeat(DEEP));
    }

    private interface Change {
        void apply(ObjectNode object);
    }

    private void add(String what, String pointer, Change change, String name) {
        add(what, pointer, change, name, "");
    }

    /** @param raw takes the place of a text {@code #}, for what the library cannot hold */
    private void add(String what, String pointer, Change change, String name, String raw) {
        JsonNode copy = document.deepCopy();
        change.apply((ObjectNode) (pointer.isEmpty() ? copy : copy.at(pointer)));
        String text = raw.isEmpty()
                ? json.writeValueAsString(copy)
                : json.writeValueAsString(copy).replace("\"#\"", raw);
        mutations.add(new Mutation(what, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), text));
    }

    /** A whole document made of the examples of its schema, with every field that the schema has. */
    static JsonNode specimen(JsonNode schema, JsonNode described) {
        ObjectNode made = NODES.objectNode();
        described
                .path("properties")
                .properties()
                .forEach(property -> made.set(
                        property.getKey(),
                        whole(
                                schema,
                                property.getValue(),
                                property.getValue().path("examples").path(0))));
        return made;
    }

    /** An example with every field of the objects in it, for examples show but some. */
    private static JsonNode whole(JsonNode schema, JsonNode described, JsonNode example) {
        JsonNode form = described;
        while (form.has("$ref")) {
            form = schema.at(form.get("$ref").asString().substring(1));
        }
        if (example.isArray() && form.has("items")) {
            ArrayNode items = NODES.arrayNode();
            for (JsonNode item : example) {
                items.add(whole(schema, form.get("items"), item));
            }
            return items;
        }
        if (example.isObject() && form.path("additionalProperties").isObject()) {
            ObjectNode named = NODES.objectNode();
            for (String name : example.propertyNames()) {
                named.set(name, whole(schema, form.get("additionalProperties"), example.get(name)));
            }
            return named;
        }
        if (example.isObject() && form.has("properties")) {
            ObjectNode object = (ObjectNode) specimen(schema, form);
            object.setAll((ObjectNode) example);
            return object;
        }
        return example;
    }
}
