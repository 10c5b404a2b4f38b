package dev.sigx.export;

import dev.sigx.store.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields that a version of the export document has, by the way to them: {@code runs[].metrics.*.last}, where
 * {@code []} stands for any item of a list and {@code *} for a name that the data gives.
 */
public final class DescribedFields {
    private static final String DEFINITIONS = "#/$defs/";

    private static final Map<SchemaResources, DescribedFields> MADE = new HashMap<>();

    private final Set<String> ways = new HashSet<>();
    private final Node definitions;

    private DescribedFields(Node schema) {
        definitions = schema.field("$defs");
        object(schema, "", List.of());
    }

    /**
     * Those of a document of that version; of a version that is newer than all we have, those of the newest.
     *
     * @param version as the document says it
     */
    public static DescribedFields of(String version) throws IOException {
        SchemaResources resource = SchemaResources.EXPORT.of(DocumentVersion.of(version));
        synchronized (MADE) {
            DescribedFields made = MADE.get(resource);
            if (made == null) {
                made = new DescribedFields(SchemaReference.parsed(resource));
                MADE.put(resource, made);
            }
            return made;
        }
    }

    /** Whether the version is that which this tool writes. */
    public static boolean isCurrent(String version) {
        return ExportFiles.SCHEMA_VERSION.equals(version);
    }

    /** Whether the version has that field. */
    public boolean has(String way) {
        return ways.contains(way);
    }

    /** @param within definitions around this place: one that holds itself is not walked again */
    private void object(Node schema, String way, List<String> within) {
        Node properties = schema.field("properties");
        if (properties != null) {
            properties.fields().forEach((name, described) -> {
                String further = way.isEmpty() ? name : way + "." + name;
                ways.add(further);
                value(described, further, within);
            });
        }
        Node others = schema.field("additionalProperties");
        if (others != null && others.isObject()) {
            value(others, way + ".*", within);
        }
        Node forms = schema.field("anyOf");
        if (forms != null) {
            forms.items().forEach(form -> value(form, way, within));
        }
    }

    private void value(Node described, String way, List<String> within) {
        Node reference = described.field("$ref");
        if (reference != null && reference.text().startsWith(DEFINITIONS) && !within.contains(reference.text())) {
            List<String> deeper = new ArrayList<>(within);
            deeper.add(reference.text());
            Node definition = definitions.field(reference.text().substring(DEFINITIONS.length()));
            if (definition != null) {
                value(definition, way, deeper);
            }
        }
        object(described, way, within);
        Node items = described.field("items");
        if (items != null) {
            value(items, way + "[]", within);
        }
    }
}
