package dev.sigx.store.files;

import dev.sigx.store.Fields;
import dev.sigx.store.Node;

/** Tells of fields that nobody asked for: mostly typing mistakes, which would otherwise change nothing in silence. */
final class UnknownFields {
    private UnknownFields() {}

    /** To be called after all known fields were asked for. */
    static void note(Node node, Fields fields, KnownNames known, FindingLog log) {
        for (String name : fields.unasked()) {
            log.note(
                    "unknown-field",
                    "The field \"" + Excerpt.of(name) + "\" is not known and was left out" + known.hint(name),
                    node.field(name).where());
        }
    }
}
