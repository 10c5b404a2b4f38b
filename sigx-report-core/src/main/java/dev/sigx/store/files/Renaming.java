package dev.sigx.store.files;

import dev.sigx.store.Node;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Makes of one object another that holds the same values, at their old places, under newer names. */
final class Renaming {
    private final Node document;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> dropped = new LinkedHashSet<>();
    private String version = "";

    Renaming(Node document) {
        this.document = document;
    }

    /** Whether an object does not have a field, or has nothing in it. */
    static boolean lacks(Node object, String name) {
        return object.field(name) == null || object.field(name).isNull();
    }

    /** Has an effect only where the object has the older and not also the newer field. */
    Renaming field(String older, String newer) {
        if (document.field(newer) == null) {
            names.put(older, newer);
        }
        return this;
    }

    Renaming without(String name) {
        dropped.add(name);
        return this;
    }

    Renaming version(String written) {
        version = written;
        return this;
    }

    Node done() {
        Node renamed = Node.emptyObject(document.where());
        renamed.fields().put(SchemaVersion.FIELD, Node.text(document.where(), version));
        document.fields().forEach((name, value) -> {
            if (!dropped.contains(name) && !name.equals(SchemaVersion.FIELD)) {
                renamed.fields().put(names.getOrDefault(name, name), value);
            }
        });
        return renamed;
    }
}
