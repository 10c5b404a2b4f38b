package dev.sigx.store.files;

import dev.sigx.model.RunReference;
import dev.sigx.store.Fields;
import dev.sigx.store.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * How files name runs: {@code id}, {@code name}, {@code store:id}, or an object with {@code store} and {@code run}. The
 * object takes both as they are; it is the way to name a run whose id has a colon.
 */
final class RunReferences {
    static final KnownNames NAMES = KnownNames.of("store", "run");

    private RunReferences() {}

    /** The references of a list field, those that name nothing left out with a finding. */
    static List<RunReference> list(Fields fields, String name, FindingLog log) {
        List<RunReference> references = new ArrayList<>();
        for (Node item : fields.items(name)) {
            RunReference reference = of(item, log);
            if (reference != null) {
                references.add(reference);
            }
        }
        return references;
    }

    /** The reference of a field, or null where absent or after a finding. */
    static RunReference single(Fields fields, String name, FindingLog log) {
        Node field = fields.node(name);
        return field == null ? null : of(field, log);
    }

    private static RunReference of(Node node, FindingLog log) {
        return switch (node.kind()) {
            case STRING, PLAIN, NUMBER -> node.isNull() || node.text().isBlank() ? none(node, log) : parse(node.text());
            case OBJECT -> object(node, log);
            default -> none(node, log);
        };
    }

    private static RunReference object(Node node, FindingLog log) {
        Fields fields = new Fields(node, log.store(), log.findings());
        String store = fields.id("store", "");
        String run = fields.id("run", "");
        UnknownFields.note(node, fields, NAMES, log);
        return run.isBlank() ? none(node, log) : new RunReference(store, run);
    }

    private static RunReference none(Node node, FindingLog log) {
        log.warning(
                "wrong-run-reference",
                "Expected a run (its id, its name, \"store:id\" without a blank, or an object with store and run), found "
                        + Excerpt.of(node) + "; left out.",
                node.where());
        return null;
    }

    /** Splits at the first colon where a store id can stand before it: something without a blank. */
    static RunReference parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || colon == text.length() - 1 || hasBlank(text.substring(0, colon))) {
            return new RunReference("", text);
        }
        return new RunReference(text.substring(0, colon), text.substring(colon + 1));
    }

    private static boolean hasBlank(String text) {
        return text.chars().anyMatch(unit -> Character.isWhitespace(unit) || Character.isSpaceChar(unit));
    }
}
