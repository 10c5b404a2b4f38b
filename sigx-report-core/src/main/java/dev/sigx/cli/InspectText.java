package dev.sigx.cli;

import dev.sigx.Printable;
import dev.sigx.StoreInspector.Inspection;
import dev.sigx.model.StoreInfo;
import java.util.List;
import java.util.Map;

/** What {@code inspect} prints. */
final class InspectText {
    private final Inspection inspection;
    private final FindingText findings;

    InspectText(Inspection inspection, FindingText findings) {
        this.inspection = inspection;
        this.findings = findings;
    }

    String text(boolean verbose) {
        StringBuilder text = new StringBuilder();
        for (StoreInfo store : inspection.stores()) {
            text.append(Printable.of(store.path())).append('\n');
            fact(text, "id", store.id());
            fact(text, "kind", store.kind());
            fact(text, "version", store.schemaVersion());
            fact(text, "newest", store.newest() == null ? "" : store.newest().toString());
            Map<String, Long> counts = inspection.counts().getOrDefault(store.id(), Map.of());
            for (String name : List.of("projects", "runs", "scenarios", "decisions", "points")) {
                fact(text, name, counts.containsKey(name) ? Shown.grouped(counts.get(name)) : "");
            }
            if (verbose) {
                fact(text, "sha256", store.sha256());
            }
        }
        return text.append(findings.counts())
                .append('\n')
                .append(findings.lines(verbose, "--verbose shows them"))
                .toString();
    }

    private static void fact(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append("  ")
                    .append(name)
                    .append(" ".repeat(11 - name.length()))
                    .append(Printable.of(value))
                    .append('\n');
        }
    }
}
