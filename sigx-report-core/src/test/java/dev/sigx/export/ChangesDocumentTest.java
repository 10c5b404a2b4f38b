package dev.sigx.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.changes.ChangesSpecimen;
import dev.sigx.changes.ReleaseChanges;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the changes document against its schema. */
class ChangesDocumentTest {
    @TempDir
    Path temp;

    private ReleaseChanges specimen() {
        return ChangesSpecimen.changes(temp, "שם <b>");
    }

    private static JsonNode schema() throws IOException {
        try (var in = SchemaResources.CHANGES.open()) {
            return new JsonMapper().readTree(in);
        }
    }

    @Test
    void isValidAndKnownByItsFields() throws IOException {
        Path file = Files.writeString(temp.resolve("answer.json"), ChangesDocument.of(specimen()));
        assertThat(SchemaValidator.validate(file)).isEmpty();
        assertThat(DocumentKind.of(Exported.node(Files.readAllBytes(file)))).isEqualTo(SchemaResources.CHANGES);
        Files.writeString(file, Files.readString(file).replace("\"other-run\"", "\"lost\""));
        assertThat(SchemaValidator.validate(file)).isNotEmpty().allMatch(Problem::isError);
    }

    @Test
    void hasTheFieldsThatTheSchemaDescribesAndNoOthers() throws IOException {
        JsonNode document = new JsonMapper().readTree(ChangesDocument.of(specimen()));
        Set<String> written = new TreeSet<>();
        Set<String> described = new TreeSet<>();
        JsonNode schema = schema();
        walk(schema, schema, document, "", written);
        schema.get("properties").propertyNames().forEach(name -> described.add("/" + name));
        schema.get("$defs")
                .properties()
                .forEach(part -> part.getValue()
                        .path("properties")
                        .propertyNames()
                        .forEach(name -> described.add(part.getKey() + "/" + name)));
        assertThat(written).isEqualTo(described);
    }

    /** Notes each field of each part; one that the schema does not have is noted under the part that holds it. */
    private static void walk(JsonNode root, JsonNode schema, JsonNode value, String part, Set<String> written) {
        JsonNode resolved = schema;
        String name = part;
        while (resolved.has("$ref") || resolved.has("anyOf")) {
            JsonNode next =
                    resolved.has("$ref") ? resolved : resolved.get("anyOf").get(0);
            name = next.get("$ref").asString().substring("#/$defs/".length());
            resolved = root.get("$defs").get(name);
        }
        if (value.isArray() && resolved.has("items")) {
            for (JsonNode item : value) {
                walk(root, resolved.get("items"), item, part, written);
            }
        } else if (value.isObject() && resolved.has("properties")) {
            for (var field : value.properties()) {
                written.add(name + "/" + field.getKey());
                walk(root, resolved.get("properties").path(field.getKey()), field.getValue(), name, written);
            }
        }
    }

    @Test
    void isOfTheVersionThatTheSchemaDescribes() {
        assertThat(SchemaResources.CHANGES.version()).isEqualTo(ChangesDocument.SCHEMA_VERSION);
    }

    @Test
    void hasItsBytesAgain() {
        String first = ChangesDocument.of(specimen());
        assertThat(ChangesDocument.of(specimen())).isEqualTo(first).endsWith("}\n");
        assertThat(first.getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(1000);
    }
}
