package dev.sigx.store.files;

import dev.sigx.store.Node;

/**
 * From a document that does not say its version to the first version, which has the same fields.
 *
 * @param version the first version
 */
record Unversioned(String version) implements FormatStep {
    @Override
    public boolean isOlder(Node document) {
        return document.isObject() && Renaming.lacks(document, SchemaVersion.FIELD);
    }

    @Override
    public Node newer(Node document) {
        return new Renaming(document).version(version).done();
    }

    @Override
    public String code() {
        return "missing-schema-version";
    }

    @Override
    public String message() {
        return "No schemaVersion; read as " + version + ".";
    }
}
