package dev.sigx.store.files;

import dev.sigx.model.Finding;
import dev.sigx.model.SourceLocation;
import java.util.function.Consumer;

/** Where the readers of this room report to: a consumer of findings and the store that all of them belong to. */
record FindingLog(String store, Consumer<Finding> findings) {
    void error(String code, String message, SourceLocation where) {
        findings.accept(Finding.error(code, message, store, where));
    }

    void warning(String code, String message, SourceLocation where) {
        findings.accept(Finding.warning(code, message, store, where));
    }

    void note(String code, String message, SourceLocation where) {
        findings.accept(Finding.note(code, message, store, where));
    }
}
