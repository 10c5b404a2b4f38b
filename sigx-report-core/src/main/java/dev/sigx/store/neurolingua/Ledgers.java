package dev.sigx.store.neurolingua;

import dev.sigx.model.Finding;
import dev.sigx.model.Ledger;
import dev.sigx.model.SourceLocation;
import dev.sigx.store.Fields;
import dev.sigx.store.Node;
import java.time.Instant;
import java.util.function.Consumer;

/** Reads a per-run ledger, version 1, from the object that holds its fields. */
final class Ledgers {
    private Ledgers() {}

    static Ledger read(Fields fields, String store, Consumer<Finding> findings) {
        String expiry = fields.id("expiry", "");
        Instant expiresAt = null;
        if (!expiry.isEmpty()) {
            Node node = fields.node("expiry");
            expiresAt = node.kind() == Node.Kind.NUMBER ? fields.instant("expiry") : Fields.parseInstant(expiry);
            if (expiresAt == null) {
                String message =
                        "The expiry \"" + shortened(expiry) + "\" is no time that can be read (wanted: ISO 8601 "
                                + "such as 2030-01-31 or 2030-01-31T12:00:00Z); the ledger counts as not expiring.";
                findings.accept(Finding.warning("unparseable-expiry", message, store, place(fields, node)));
            }
        }
        return new Ledger(
                fields.text("rationale", ""),
                fields.text("witness", ""),
                expiry,
                expiresAt,
                fields.text("rollback", ""),
                fields.instant("createdAt"));
    }

    private static SourceLocation place(Fields fields, Node node) {
        return node == null ? fields.where() : node.where();
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
