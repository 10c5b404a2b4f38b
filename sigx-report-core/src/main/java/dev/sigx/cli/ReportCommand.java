package dev.sigx.cli;

import dev.sigx.ReportException;
import dev.sigx.ReportSummary;
import dev.sigx.RequestBuilder;
import dev.sigx.Rooms;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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

    /** Not where the number of threads is chosen: with one, nothing may happen beside anything. */
    @Override
    public void announce(Rooms rooms, Path folder, List<String> args) {
        if (args.contains(ReadingOptions.THREADS)) {
            return;
        }
        int out = args.indexOf(ReadingOptions.OUT) + 1;
        try {
            rooms.expectReport(
                    folder.resolve(out > 0 && out < args.size() ? args.get(out) : RequestBuilder.USUAL_SITE));
        } catch (InvalidPathException refused) {
            // The call itself will say so.
        }
    }

    @Override
    public int run(Invocation call) throws ReportException {
        RequestBuilder.Prepared prepared = call.prepare(RequestBuilder.Purpose.SITE, List.of());
        ReportSummary summary = call.watched(progress -> call.rooms().report(prepared.request(), progress));
        return new BuildAnswer(call, prepared)
                .of(summary, "Report", summary.output().resolve("index.html"));
    }
}
