package dev.sigx.cli;

import dev.sigx.ArchiveChoices;
import dev.sigx.ReportException;
import dev.sigx.ReportSummary;
import dev.sigx.RequestBuilder;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code sigx export}: only the exports, or the archive of a release. */
final class ExportCommand implements Command {
    @Override
    public CommandSpec model() {
        return Models.withUsualOptions(ReadingOptions.addWritingTo(
                ArchiveOptions.addTo(Models.command(
                        "Reads run stores and writes the JSON and CSV exports alone, or the archive of a release.",
                        "",
                        "Example: sigx export --store runs/ --release v1.4.0 --out releases")),
                "Folder of the exports (default: sigx-exports; 'out' of a configuration is the site's)."));
    }

    @Override
    public int run(Invocation call) throws ReportException {
        ArchiveChoices archive = ArchiveOptions.of(call);
        RequestBuilder.Prepared prepared = call.prepare(RequestBuilder.Purpose.EXPORTS, List.of());
        if (archive.release() != null) {
            ReportSummary summary =
                    call.watched(progress -> call.rooms().archive(prepared.request(), archive, progress));
            return new BuildAnswer(call, prepared).of(summary, "Archive", summary.output());
        }
        ReportSummary summary = call.watched(progress -> call.rooms().export(prepared.request(), progress));
        return new BuildAnswer(call, prepared).of(summary, "Exports", summary.output());
    }
}
