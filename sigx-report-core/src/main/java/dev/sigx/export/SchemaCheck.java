package dev.sigx.export;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.sigx.model.Num;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Value;
import dev.sigx.store.Node;
import dev.sigx.store.files.KnownNames;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds nodes against one packed schema. The only class that touches the schema library, which is loaded when somebody
 * validates and at no other time.
 */
final class SchemaCheck {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final double TWO_TO_63 = 0x1p63;
    private static final Map<String, SchemaCheck> MADE = new ConcurrentHashMap<>();

    private final SchemaResources resource;
    private final JsonNode text;
    private final Schema document;
    private final Schema run;

    /**
     * The check of that schema, which is made once.
     *
     * @param newer whether the documents are of a newer minor version than the schema: fields, words and a version that
     *     it does not know are then passed over
     */
    static SchemaCheck of(SchemaResources resource, boolean newer) throws IOException {
        String key = resource + (newer ? " newer" : "");
        SchemaCheck made = MADE.get(key);
        if (made == null) {
            made = new SchemaCheck(resource, newer);
            MADE.put(key, made);
        }
        return made;
    }

    private SchemaCheck(SchemaResources resource, boolean newer) throws IOException {
        this.resource = resource;
        try (InputStream in = resource.open()) {
            text = new JsonMapper().readTree(in);
        }
        if (newer) {
            open(text);
        }
        String id = "urn:sigx:packed:" + resource.fileName();
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(id, text.toString())).schemaRegistryConfig(config));
        document = registry.getSchema(SchemaLocation.of(id));
        run = resource == SchemaResources.EXPORT || resource == SchemaResources.EXPORT_2_0_0
                ? registry.getSchema(SchemaLocation.of(id + "#/$defs/run"))
                : null;
    }

    /** Takes out of a schema what forbids a document to be newer. */
    private static void open(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            object.remove("enum");
            object.remove("pattern");
            if (object.path("additionalProperties").isBoolean()) {
                object.remove("additionalProperties");
            }
            if (object.path("properties").get("schemaVersion") instanceof ObjectNode version) {
                version.remove(List.of("pattern", "anyOf"));
            }
        }
        schema.forEach(SchemaCheck::open);
    }

    /**
     * What is wrong with a whole document.
     *
     * @param elsewhere names of lists of the root that were checked by themselves and count as present and good
     */
    List<Problem> document(Node root, List<String> elsewhere) {
        JsonNode json = convert(root);
        if (json instanceof ObjectNode object) {
            elsewhere.forEach(object::putArray);
        }
        return check(document, root, json);
    }

    /** What is wrong with one run of an export. */
    List<Problem> run(Node node) {
        return check(run, node, convert(node));
    }

    private List<Problem> check(Schema schema, Node node, JsonNode json) {
        List<Problem> problems = new ArrayList<>();
        beyondRange(node, problems);
        for (Error error : schema.validate(json)) {
            String pointer = error.getInstanceLocation().toString();
            if (error.getKeyword().equals("additionalProperties")) {
                pointer = SourceLocation.pointer(pointer, error.getProperty());
            }
            problems.add(Problem.error(place(node, pointer), message(error)));
        }
        return problems;
    }

    private String message(Error error) {
        return switch (error.getKeyword()) {
            case "additionalProperties" -> {
                String name = error.getProperty();
                yield "There is no field \"" + Spelling.shortened(name) + "\" here, in " + resource.aTitle()
                        + new KnownNames(siblings(error), Map.of()).hint(name);
            }
            case "pattern" -> {
                String wanted = described(error);
                yield wanted.isEmpty()
                        ? error.getMessage()
                        : "\"" + Spelling.shortened(error.getInstanceNode().asString(""))
                                + "\" does not fit here; wanted: " + wanted;
            }
            default -> error.getMessage();
        };
    }

    /** What the nearest schema around an error says of itself, empty where none does. */
    private String described(Error error) {
        String path = error.getSchemaLocation().getFragment().toString();
        String said = "";
        while (said.isEmpty() && path.lastIndexOf('/') > 0) {
            path = path.substring(0, path.lastIndexOf('/'));
            said = text.at(path).path("description").asString("");
        }
        return said;
    }

    /** The schema that has the keyword which an error speaks of. */
    private JsonNode owner(Error error) {
        String keyword = error.getSchemaLocation().getFragment().toString();
        return text.at(keyword.substring(0, Math.max(0, keyword.lastIndexOf('/'))));
    }

    /** Names of the fields that the object which an error speaks of may have. */
    private List<String> siblings(Error error) {
        return List.copyOf(owner(error).path("properties").propertyNames());
    }

    /** The place of the part that a pointer leads to, or of the nearest part above it that exists. */
    private static SourceLocation place(Node root, String pointer) {
        Node node = root;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            Node next = node.isArray()
                            && step.matches("\\d{1,9}")
                            && Integer.parseInt(step) < node.items().size()
                    ? node.items().get(Integer.parseInt(step))
                    : node.field(name);
            if (next == null) {
                break;
            }
            node = next;
        }
        return node.where();
    }

    private static JsonNode convert(Node node) {
        if (node.isObject()) {
            ObjectNode object = NODES.objectNode();
            node.fields().forEach((name, field) -> object.set(name, convert(field)));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = NODES.arrayNode();
            node.items().forEach(item -> array.add(convert(item)));
            return array;
        }
        return scalar(node);
    }

    private static void beyondRange(Node node, List<Problem> problems) {
        node.fields().values().forEach(field -> beyondRange(field, problems));
        node.items().forEach(item -> beyondRange(item, problems));
        if (isBeyondRange(node)) {
            problems.add(Problem.error(
                    node.where(),
                    "The number " + Spelling.shortened(node.text()) + " is beyond what a 64-bit float holds."));
        }
    }

    private static boolean isBeyondRange(Node node) {
        return node.kind() == Node.Kind.NUMBER && !(node.value() instanceof Num);
    }

    private static JsonNode scalar(Node node) {
        if (isBeyondRange(node)) {
            return NODES.numberNode(0);
        }
        Value value = node.value();
        if (value instanceof Num number) {
            return number(number);
        } else if (value instanceof Value.Flag flag) {
            return NODES.booleanNode(flag.on());
        } else if (value instanceof Value.Text text) {
            return NODES.stringNode(text.text());
        }
        return NODES.nullNode();
    }

    private static JsonNode number(Num number) {
        if (!number.isFinite()) {
            return NODES.stringNode(number.text());
        }
        String digits = number.text();
        if (digits.matches("-?[0-9]+")) {
            return NODES.numberNode(new BigInteger(digits));
        }
        // The schema library takes a whole double for an integer and then fails to make a long of it.
        return Math.abs(number.value()) >= TWO_TO_63
                ? NODES.numberNode(new BigDecimal(number.value()).toBigInteger())
                : NODES.numberNode(number.value());
    }
}
