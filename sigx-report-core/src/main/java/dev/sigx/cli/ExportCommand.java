package dev.sigx.cli;

import dev.sigx.ReportException;
import dev.sigx.ReportSummary;
import dev.sigx.RequestBuilder;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code sigx export}: only the exports. */
final class ExportCommand implements Command {
    @Override
    public CommandSpec model() {
        return Models.withUsualOptions(ReadingOptions.addWritingTo(
                Models.command(
                        "Reads run stores and writes the JSON and CSV exports alone.",
                        "",
                        "Example: sigx export --store runs/ --out exports"),
                "Folder of the exports (default: sigx-exports; 'out' of a configuration is the site's)."));
    }

    @Override
    public int run(Invocation call) throws ReportException {
        RequestBuilder.Prepared prepared = call.prepare(RequestBuilder.Purpose.EXPORTS, List.of());
        ReportSummary summary = call.watched(progress -> call.rooms().export(prepared.request(), progress));
        return new BuildAnswer(call, prepared).of(summary, "Exports", summary.output());
    }
}
