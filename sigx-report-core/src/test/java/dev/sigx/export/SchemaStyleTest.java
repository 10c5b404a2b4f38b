package dev.sigx.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every field of every format has a sentence, an example that is valid, a unit where it is a quantity, and says what it
 * means that it is null, empty or absent.
 */
class SchemaStyleTest {
    private static final String ID = "urn:sigx:style";

    static List<SchemaResources> newest() {
        return SchemaResources.newest();
    }

    private static String text(SchemaResources resource) throws IOException {
        try (InputStream in = resource.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("newest")
    void saysOfEveryFieldWhatAReaderNeeds(SchemaResources resource) throws IOException {
        JsonNode schema = new JsonMapper().readTree(text(resource));
        assertThat(schema.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.get("$id").asString())
                .isEqualTo("urn:sigx:schema:" + resource.title() + ":" + resource.version());
        assertThat(schema.get("title").asString()).isNotBlank();
        assertThat(new Style(schema).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Step of the first point|step of the first point that|/$defs/metric/bestStep: no sentence",
                "\"x-unit\": \"ms\",|\"x-unit\": \"\",|/$defs/timings/gpuMillis: no unit",
                "Empty: no unit.|None has one.|/$defs/metric/unit: does not say what absence means",
                "\"examples\": [true]|\"examples\": []|/historyIncluded: no example",
                "\"examples\": [\"min\"]|\"examples\": [\"down\"]|/$defs/metric/direction: its example \"down\" is not valid",
            })
    void noticesWhatAFieldDoesNotSay(String before, String after, String fault) throws IOException {
        String schema = text(SchemaResources.EXPORT);
        assertThat(schema).contains(before);
        int at = schema.indexOf(before);
        String spoilt = schema.substring(0, at) + after + schema.substring(at + before.length());
        assertThat(new Style(new JsonMapper().readTree(spoilt)).faults()).contains(fault);
    }

    @Test
    void splitsADescriptionWhereItTurnsToAbsence() {
        assertThat(Described.of("What. More. Null: not said. Really."))
                .isEqualTo(new Described("What. More.", "Null: not said. Really."));
        assertThat(Described.of("Unfinished: nothing says more.").absence()).isEmpty();
    }

    private static final class Style {
        private final JsonNode schema;
        private final SchemaRegistry registry;
        private final List<String> faults = new ArrayList<>();

        Style(JsonNode schema) {
            this.schema = schema;
            this.registry = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, schema.toString())));
        }

        List<String> faults() {
            walk(schema, "");
            return faults;
        }

        private void walk(JsonNode node, String path) {
            JsonNode properties = node.path("properties");
            properties.properties().forEach(property -> {
                boolean required = false;
                for (JsonNode name : node.path("required")) {
                    required |= name.asString().equals(property.getKey());
                }
                field(property.getValue(), required, path + "/" + property.getKey());
            });
            if (!properties.isEmpty()) {
                examples(properties, path);
            }
            node.properties().forEach(child -> {
                if (!child.getKey().equals("examples")) {
                    walk(child.getValue(), path + "/" + child.getKey());
                }
            });
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                walk(node.get(i), path + "/" + i);
            }
        }

        private void field(JsonNode field, boolean required, String path) {
            String description = field.path("description").asString("");
            if (!description.matches("(?s)[A-Z0-9].*\\.")) {
                faults.add(path + ": no sentence");
            }
            Set<String> types = types(field);
            // An id may be a number too; the strings of a number are NaN and the infinities, and it may be null.
            boolean numbers = types.contains("number") || types.contains("integer");
            boolean quantity = numbers && (!types.contains("string") || types.contains("null"));
            if (quantity && field.path("x-unit").asString("").isEmpty()) {
                faults.add(path + ": no unit");
            }
            boolean many = types.contains("array") || types.contains("object");
            String part =
                    field.has("$ref") ? resolved(field).path("description").asString("") : "";
            boolean said = !Described.of(description).absence().isEmpty()
                    || !Described.of(part).absence().isEmpty();
            if (!required && !many && !said) {
                faults.add(path + ": does not say what absence means");
            }
        }

        /** Holds objects that are made of nothing but examples against the schema of that object. */
        private void examples(JsonNode properties, String path) {
            Schema object = registry.getSchema(SchemaLocation.of(ID + "#" + path));
            int most = 1;
            for (int round = 0; round < most; round++) {
                ObjectNode made = JsonNodeFactory.instance.objectNode();
                for (Map.Entry<String, JsonNode> property : properties.properties()) {
                    JsonNode examples = property.getValue().path("examples");
                    most = Math.max(most, examples.size());
                    if (examples.isEmpty()) {
                        faults.add(path + "/" + property.getKey() + ": no example");
                    } else {
                        made.set(property.getKey(), examples.get(Math.min(round, examples.size() - 1)));
                    }
                }
                // An example of a part may leave out what is required of a whole one.
                object.validate(made.toString(), InputFormat.JSON).stream()
                        .filter(error -> !error.getKeyword().equals("required"))
                        .forEach(error -> {
                            String field =
                                    error.getInstanceLocation().toString().split("/", 3)[1];
                            faults.add(path + "/" + field + ": its example " + made.get(field) + " is not valid");
                        });
            }
        }

        private JsonNode resolved(JsonNode field) {
            JsonNode resolved = field;
            while (resolved.has("$ref")) {
                resolved = schema.at(resolved.get("$ref").asString().substring(1));
            }
            return resolved;
        }

        private Set<String> types(JsonNode field) {
            JsonNode resolved = resolved(field);
            Set<String> types = new LinkedHashSet<>();
            if (resolved.path("type").isArray()) {
                resolved.get("type").forEach(type -> types.add(type.asString()));
            } else if (resolved.has("type")) {
                types.add(resolved.get("type").asString());
            }
            resolved.path("anyOf").forEach(form -> types.addAll(types(form)));
            return types;
        }
    }
}
