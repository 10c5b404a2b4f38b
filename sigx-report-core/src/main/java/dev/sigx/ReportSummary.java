package dev.sigx;

import dev.sigx.model.Finding;
import java.nio.file.Path;
import java.util.List;

/**
 * What a build did.
 *
 * @param output folder that holds the site or the exports
 * @param stores read
 * @param projects in the report
 * @param runs in the report
 * @param scenarios in the report
 * @param decisions in the report
 * @param findings worst first
 * @param files in the output
 * @param written how many of them were written; 0 where nothing changed
 * @param bytes of the output
 */
public record ReportSummary(
        Path output,
        int stores,
        int projects,
        int runs,
        int scenarios,
        int decisions,
        List<Finding> findings,
        int files,
        int written,
        long bytes) {

    public ReportSummary {
        findings = List.copyOf(findings);
    }

    /** Whether the inputs, the configuration and the tool were the same as at the last build, so that nothing was done. */
    public boolean unchanged() {
        return written == 0;
    }
}
