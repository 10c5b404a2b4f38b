package dev.sigx.cli;

import dev.sigx.FindingLines;
import dev.sigx.model.Finding;
import dev.sigx.model.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The findings of a call: how many there are, the first few of them, and whether they make the answer a no. */
final class FindingText {
    private static final int FIRST_FEW = 5;

    private final List<Finding> findings;
    private final FindingLines lines;

    FindingText(List<Finding> findings, FindingLines lines) {
        this.findings = findings;
        this.lines = lines;
    }

    /** {@code 3 findings: 1 error, 2 notes}, or {@code no findings}. */
    String counts() {
        if (findings.isEmpty()) {
            return "no findings";
        }
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = count(severity);
            if (count > 0) {
                parts.add(Shown.count(count, word(severity)));
            }
        }
        return Shown.count(findings.size(), "finding") + ": " + String.join(", ", parts);
    }

    /**
     * One indented line for each of the first few, worst first.
     *
     * @param all whether to show every one of them
     * @param rest where the others are told
     */
    String lines(boolean all, String rest) {
        int shown = all ? findings.size() : Math.min(FIRST_FEW, findings.size());
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings.subList(0, shown)) {
            text.append("    ").append(lines.of(finding)).append('\n');
        }
        if (shown < findings.size()) {
            text.append("    and ")
                    .append(findings.size() - shown)
                    .append(" more: ")
                    .append(rest)
                    .append('\n');
        }
        return text.toString();
    }

    /** Tells on standard error why the answer is no, if it is. */
    int verdict(boolean strict, String page, Messages messages) {
        long errors = count(Severity.ERROR);
        long warnings = count(Severity.WARNING);
        if (!strict || errors + warnings == 0) {
            return ExitCode.DONE;
        }
        messages.wrong(
                Shown.count(errors, "error") + " and " + Shown.count(warnings, "warning")
                        + " among the findings, and --strict allows none",
                page.isEmpty() ? "correct the data, or leave --strict out" : "see " + page + ", correct the data");
        return ExitCode.NO;
    }

    private long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
