package dev.sigx.store.files;

import dev.sigx.store.Node;

/**
 * A step that makes of an older form of a document the next newer one. A step knows these two forms and nothing else; its
 * parts keep the places where they stood.
 */
interface FormatStep {
    /** Whether a document has the older form. */
    boolean isOlder(Node document);

    /** The same in the newer form; the older one stays as it is. */
    Node newer(Node document);

    /** Kind of the finding that tells of the step. */
    String code();

    /** What was found and how it was read. */
    String message();
}
