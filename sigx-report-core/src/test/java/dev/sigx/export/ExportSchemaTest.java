package dev.sigx.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.report.SpecimenReport;
import dev.sigx.store.Node;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the hand-written schema and the fields that are written against each other. */
class ExportSchemaTest {
    /** A form that people may write and the tool does not. */
    private static final String ONLY_READ = "point";

    private static Node schema() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SchemaResources.EXPORT.writeTo(out);
        return Exported.node(out.toByteArray());
    }

    private static Node document() throws IOException {
        try (SpecimenReport specimen = new SpecimenReport()) {
            return Exported.of(specimen.report()).json("exports/sigx-export.json");
        }
    }

    @Test
    void describesExactlyTheFieldsThatAreWritten() throws IOException {
        Drift drift = new Drift(schema());
        drift.walk(document(), drift.schema, "");
        assertThat(drift.undescribed).isEmpty();
        assertThat(drift.described()).isEqualTo(drift.written);
    }

    @Test
    void noticesAFieldThatTheSchemaDoesNotHave() throws IOException {
        Drift drift = new Drift(schema());
        drift.walk(
                Exported.node("{\"runs\": [{\"id\": \"a\", \"mood\": 1}]}".getBytes(StandardCharsets.UTF_8)),
                drift.schema,
                "");
        assertThat(drift.undescribed).containsExactly("/runs[]/mood");
        assertThat(drift.described()).isNotEqualTo(drift.written);
    }

    /** Walks a document along its schema and notes which described fields are there and which fields are not described. */
    private static final class Drift {
        final Node schema;
        final Set<String> written = new TreeSet<>();
        final Set<String> undescribed = new TreeSet<>();

        Drift(Node schema) {
            this.schema = schema;
        }

        Set<String> described() {
            Set<String> described = new TreeSet<>();
            schema.field("properties").fields().keySet().forEach(name -> described.add("/" + name));
            schema.field("$defs").fields().forEach((kind, definition) -> {
                if (!kind.equals(ONLY_READ) && definition.field("properties") != null) {
                    definition.field("properties").fields().keySet().forEach(name -> described.add(kind + "/" + name));
                }
            });
            return described;
        }

        void walk(Node node, Node described, String path) {
            String kind = "";
            Node resolved = described;
            while (resolved.field("$ref") != null) {
                kind = resolved.field("$ref").text().substring("#/$defs/".length());
                resolved = schema.field("$defs").field(kind);
            }
            if (node.isArray() && resolved.field("items") != null) {
                for (Node item : node.items()) {
                    walk(item, resolved.field("items"), path + "[]");
                }
            } else if (node.isObject()) {
                object(node, resolved, kind, path);
            }
        }

        private void object(Node node, Node resolved, String kind, String path) {
            Node others = resolved.field("additionalProperties");
            node.fields().forEach((name, value) -> {
                Node property = resolved.field("properties") == null
                        ? null
                        : resolved.field("properties").field(name);
                if (property != null) {
                    written.add(kind + "/" + name);
                    walk(value, property, path + "/" + name);
                } else if (others == null && resolved.field("type") != null) {
                    undescribed.add(path + "/" + name);
                } else if (others != null && others.isObject()) {
                    walk(value, others, path + "/*");
                }
            });
        }
    }
}
