package dev.sigx.cli;

import dev.sigx.ReportException;
import dev.sigx.ReportSummary;
import dev.sigx.RequestBuilder;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code sigx report}: reads stores, writes the site and the exports. */
final class ReportCommand implements Command {
    @Override
    public CommandSpec model() {
        return Models.withUsualOptions(ReadingOptions.addWritingTo(
                        Models.command(
                                "Reads run stores and writes the report site with its exports.",
                                "",
                                "Example: sigx report --store runs/ --scenarios scenarios/ --out site",
                                "Example: sigx report --previous v1.3.0.zip"),
                        "Folder of the site (default: sigx-report). A folder that sigx did not write is never replaced.")
                .addOption(Models.path(
                        "--previous",
                        "ARCHIVE",
                        "Release to compare with: a zip, a folder, a site or an export document. Adds the page of what"
                                + " changed since (default: the newest of --releases)."))
                .addOption(Models.path(
                        "--releases",
                        "FOLDER",
                        "Folder of archives. Adds the page of all releases with the trend of each saved comparison.")));
    }

    @Override
    public int run(Invocation call) throws ReportException {
        RequestBuilder.Prepared prepared = call.prepare(RequestBuilder.Purpose.SITE, List.of());
        ReportSummary summary = call.watched(progress -> call.rooms().report(prepared.request(), progress));
        return new BuildAnswer(call, prepared)
                .of(summary, "Report", summary.output().resolve("index.html"));
    }
}
