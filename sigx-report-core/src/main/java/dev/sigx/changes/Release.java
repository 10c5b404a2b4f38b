package dev.sigx.changes;

import dev.sigx.report.Report;
import java.time.Instant;

/**
 * One of the releases that are compared.
 *
 * @param name of the release, e.g. {@code v1.4.0}; empty for a report that is not released
 * @param title of its report
 * @param asOf the instant that it speaks of
 * @param projects how many it has; the same for the other counts
 */
public record Release(
        String name, String title, Instant asOf, int projects, int runs, int scenarios, int decisions, int findings) {

    public static Release of(String name, Report report) {
        return new Release(
                name,
                report.title(),
                report.asOf(),
                report.projects().size(),
                report.runs().size(),
                report.scenarios().size(),
                report.decisions().size(),
                report.findings().size());
    }
}
