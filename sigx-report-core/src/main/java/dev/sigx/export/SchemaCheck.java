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
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
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

    private final Schema document;
    private final Schema run;

    SchemaCheck(SchemaResources resource) throws IOException {
        String text;
        try (InputStream in = resource.open()) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String id = "urn:sigx:packed:" + resource.fileName();
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(id, text)).schemaRegistryConfig(config));
        document = registry.getSchema(SchemaLocation.of(id));
        run = resource == SchemaResources.EXPORT ? registry.getSchema(SchemaLocation.of(id + "#/$defs/run")) : null;
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

    private static List<Problem> check(Schema schema, Node node, JsonNode json) {
        List<Problem> problems = new ArrayList<>();
        for (Error error : schema.validate(json)) {
            String pointer = error.getInstanceLocation().toString();
            problems.add(Problem.error(place(node, pointer), error.getMessage()));
        }
        return problems;
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

    private static JsonNode scalar(Node node) {
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
