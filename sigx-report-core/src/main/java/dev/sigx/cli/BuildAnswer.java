package dev.sigx.cli;

import dev.sigx.FindingLines;
import dev.sigx.Printable;
import dev.sigx.ReportSummary;
import dev.sigx.RequestBuilder.Prepared;
import java.nio.file.Path;

/** What {@code report} and {@code export} say when they are done. */
final class BuildAnswer {
    private final Invocation call;
    private final Prepared prepared;

    BuildAnswer(Invocation call, Prepared prepared) {
        this.call = call;
        this.prepared = prepared;
    }

    /**
     * Prints where the result is and what it holds.
     *
     * @param what was built, one word
     * @param place to open
     */
    int of(ReportSummary summary, String what, Path place) {
        boolean site = what.equals("Report");
        String page = site ? summary.output().resolve("findings.html").toString() : "";
        FindingText findings = new FindingText(summary.findings(), new FindingLines(prepared.request()));
        if (!call.quiet()) {
            call.out().print(text(summary, what, place, findings, site ? page : "--verbose shows them"));
        }
        return findings.verdict(prepared.strict(), page, call.messages());
    }

    private String text(ReportSummary summary, String what, Path place, FindingText findings, String rest) {
        StringBuilder text = new StringBuilder(what).append(": ").append(Printable.of(place.toString()));
        if (summary.unchanged()) {
            text.append(" (nothing changed, nothing written)");
        }
        if (!summary.read()) {
            return text.append('\n').toString();
        }
        text.append("\n  ")
                .append(Shown.count(summary.projects(), "project"))
                .append(", ")
                .append(Shown.count(summary.runs(), "run"))
                .append(", ")
                .append(Shown.count(summary.scenarios(), "saved comparison"))
                .append(", ")
                .append(Shown.count(summary.decisions(), "decision"))
                .append(" from ")
                .append(Shown.count(summary.stores(), "store"))
                .append("\n  ")
                .append(Shown.count(summary.files(), "file"))
                .append(", ")
                .append(Shown.bytes(summary.bytes()));
        if (!summary.unchanged()) {
            text.append(", ").append(summary.written()).append(" of them written");
        }
        text.append("\n  ").append(findings.counts()).append('\n');
        return text.append(findings.lines(call.verbose(), rest)).toString();
    }
}
