package dev.sigx.verify;

import dev.sigx.model.SourceLocation;
import dev.sigx.store.Documents;
import dev.sigx.store.Limits;
import dev.sigx.store.Node;
import tools.jackson.core.JsonParser;

/** Reads records of export documents, as deep as exports are. */
final class Records {
    private static final Documents.Oddities DEEP = new Documents.Oddities() {
        @Override
        public void repeated(SourceLocation where) {
            // The schemas are held against the file itself, and say so.
        }

        @Override
        public int deepest() {
            return Limits.EXPORT_DEPTH;
        }
    };

    private Records() {}

    static Node read(String json) {
        try (JsonParser parser = Documents.json(json)) {
            parser.nextToken();
            return read(parser);
        }
    }

    /** Reads the value that a parser stands on. */
    static Node read(JsonParser parser) {
        return Documents.node(parser, "", "", DEEP);
    }
}
