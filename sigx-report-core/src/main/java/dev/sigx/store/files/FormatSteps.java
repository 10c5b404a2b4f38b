package dev.sigx.store.files;

import dev.sigx.store.Node;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What leads from every older form of a kind of document to its newest version, which alone the readers know. The steps
 * stand in the order of their age, so that a document takes all that are newer than itself.
 */
public final class FormatSteps {
    public static final FormatSteps SCENARIO =
            new FormatSteps(List.of(new NeuroLinguaComparison()), new Unversioned(SchemaVersion.CURRENT));
    public static final FormatSteps DECISION =
            new FormatSteps(List.of(new NeuroLinguaDecision()), new Unversioned(SchemaVersion.CURRENT));

    /** For kinds that had no other form before their first version. */
    static final FormatSteps UNVERSIONED = new FormatSteps(List.of(), new Unversioned(SchemaVersion.CURRENT));

    private final List<FormatStep> steps;
    private final Unversioned last;

    private FormatSteps(List<FormatStep> steps, Unversioned last) {
        this.steps = steps;
        this.last = last;
    }

    /** Whether a document has a form of its own from before the first version, and not only lacks its version. */
    public boolean isOlder(Node document) {
        return steps.stream().anyMatch(step -> step.isOlder(document));
    }

    /** Whether this is a list of documents of an older form, as another program keeps them. */
    public boolean isOlderList(Node document) {
        return document.isArray()
                && !document.items().isEmpty()
                && document.items().stream().allMatch(this::isOlder);
    }

    /**
     * The document in its newest form.
     *
     * @param taken told code and message of each step
     */
    public Node newest(Node document, BiConsumer<String, String> taken) {
        Node newest = document;
        for (FormatStep step : steps) {
            newest = take(step, newest, taken);
        }
        return take(last, newest, taken);
    }

    private static Node take(FormatStep step, Node document, BiConsumer<String, String> taken) {
        if (!step.isOlder(document)) {
            return document;
        }
        taken.accept(step.code(), step.message());
        return step.newer(document);
    }

    /** The same, with a note for each step. */
    Node newest(Node document, FindingLog log) {
        return newest(document, (code, message) -> log.note(code, message, document.where()));
    }
}
