package dev.sigx.store.files;

import dev.sigx.store.Node;

/**
 * From a decision as Neuro-Lingua keeps it ({@code DecisionEntry}), taken out of its store into a file of its own, to
 * decision 1.0. Its witness is who decided.
 */
final class NeuroLinguaDecision implements FormatStep {
    @Override
    public boolean isOlder(Node document) {
        return document.isObject()
                && Renaming.lacks(document, SchemaVersion.FIELD)
                && Renaming.lacks(document, "runs")
                && !Renaming.lacks(document, "affectedRunIds");
    }

    @Override
    public Node newer(Node document) {
        return new Renaming(document)
                .field("affectedRunIds", "runs")
                .field("projectId", "project")
                .field("witness", "decidedBy")
                .field("createdAt", "date")
                .version("1.0")
                .done();
    }

    @Override
    public String code() {
        return "older-form";
    }

    @Override
    public String message() {
        return "This is a decision as Neuro-Lingua keeps it; read as a decision of version 1.0.";
    }
}
