package dev.sigx;

import dev.sigx.model.Finding;
import dev.sigx.publish.Publication;
import dev.sigx.report.Report;
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
 * @param written how many files were written or removed; 0 where nothing changed
 * @param bytes of the output
 * @param read whether the stores were read; where they were not, the counts are 0 and there are no findings
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
        long bytes,
        boolean read) {

    public ReportSummary {
        findings = List.copyOf(findings);
    }

    static ReportSummary of(Report report, Publication published) {
        return new ReportSummary(
                published.output(),
                report.stores().size(),
                report.projects().size(),
                report.runs().size(),
                report.scenarios().size(),
                report.decisions().size(),
                report.findings(),
                published.files(),
                published.written() + published.removed(),
                published.bytes(),
                true);
    }

    /** Of a build that found inputs, options and tool as they were, and did not read on. */
    static ReportSummary unchanged(Path output) {
        return new ReportSummary(output, 0, 0, 0, 0, 0, List.of(), 0, 0, 0, false);
    }

    /** Whether the output was already what it should be, so that nothing was written. */
    public boolean unchanged() {
        return written == 0;
    }
}
