package dev.sigx.store.files;

import dev.sigx.store.Node;

/**
 * From a saved comparison as Neuro-Lingua keeps it ({@code ExperimentComparison}), taken out of its store into a file of
 * its own, to scenario 1.0. When the app last showed it is its own affair and left behind.
 */
final class NeuroLinguaComparison implements FormatStep {
    @Override
    public boolean isOlder(Node document) {
        return document.isObject()
                && Renaming.lacks(document, SchemaVersion.FIELD)
                && Renaming.lacks(document, "runs")
                && !Renaming.lacks(document, "runIds");
    }

    @Override
    public Node newer(Node document) {
        return new Renaming(document)
                .field("runIds", "runs")
                .field("projectId", "project")
                .without("lastViewedAt")
                .version("1.0")
                .done();
    }

    @Override
    public String code() {
        return "older-form";
    }

    @Override
    public String message() {
        return "This is a comparison as Neuro-Lingua keeps it; read as a scenario of version 1.0.";
    }
}
