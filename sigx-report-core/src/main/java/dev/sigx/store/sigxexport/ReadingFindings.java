package dev.sigx.store.sigxexport;

import dev.sigx.model.Finding;
import dev.sigx.store.StoreSink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Joins the findings that a document tells with those of its reading. What the document tells already is not found a
 * second time, so that an export of an export has the findings of the first.
 */
final class ReadingFindings implements Consumer<Finding> {
    private final List<Finding> told = new ArrayList<>();
    private final List<Finding> found = new ArrayList<>();

    /** What a finding says. Its place is left out: that in the document is another than that in the store before. */
    private record Meaning(String code, String message, String runId) {
        static Meaning of(Finding finding) {
            return new Meaning(finding.code(), finding.message(), finding.runId());
        }
    }

    @Override
    public void accept(Finding finding) {
        found.add(finding);
    }

    /** Takes a finding that stands in the document. */
    void told(Finding finding) {
        told.add(finding);
    }

    void handOver(StoreSink sink) {
        Set<Meaning> known = new HashSet<>();
        told.forEach(finding -> known.add(Meaning.of(finding)));
        told.forEach(sink::told);
        found.stream().filter(finding -> !known.contains(Meaning.of(finding))).forEach(sink::finding);
        told.clear();
        found.clear();
    }
}
