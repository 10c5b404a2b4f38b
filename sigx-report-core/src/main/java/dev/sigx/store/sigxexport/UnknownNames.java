package dev.sigx.store.sigxexport;

import dev.sigx.model.CodePoints;
import dev.sigx.model.Finding;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Unknown;
import dev.sigx.model.Value;
import dev.sigx.store.Fields;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Gathers the fields of a document that this version does not know: each kept with its record, all named once. */
final class UnknownNames {
    private static final int MOST_NAMES = 10;

    private final Set<String> names = new TreeSet<>(CodePoints.ORDER);

    /**
     * Keeps the fields of an object that nobody asked for.
     *
     * @param kind how the object is called in a message, e.g. {@code runs[].ledger.}
     * @param place of the object in its record
     */
    void keep(Fields fields, String kind, Unknown.Builder record, String place) {
        keep(fields.rest(), kind, record, place);
    }

    /** The same for fields that were gathered elsewhere. */
    void keep(Value.Fields rest, String kind, Unknown.Builder record, String place) {
        rest.values().keySet().forEach(name -> names.add(kind + name));
        record.add(place, rest);
    }

    /** The finding that names them, or null where all fields are known. */
    Finding finding(String store, String file) {
        if (names.isEmpty()) {
            return null;
        }
        List<String> first = names.stream().limit(MOST_NAMES).toList();
        String rest = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
        return Finding.note(
                "unknown-fields",
                "Fields that this version does not know were kept as they are, for exports: " + String.join(", ", first)
                        + rest + ".",
                store,
                SourceLocation.of(file));
    }
}
