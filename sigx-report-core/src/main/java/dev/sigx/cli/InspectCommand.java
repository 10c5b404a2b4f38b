package dev.sigx.cli;

import dev.sigx.FindingLines;
import dev.sigx.ReportException;
import dev.sigx.RequestBuilder;
import dev.sigx.StoreInspector.Inspection;
import picocli.CommandLine.Model.CommandSpec;

/** {@code sigx inspect STORE}: what a reader sees, without a report. */
final class InspectCommand implements Command {
    @Override
    public CommandSpec model() {
        return Models.withUsualOptions(ReadingOptions.addTo(Models.command(
                        "Tells what a reader sees in run stores: kind, counts and findings. Writes nothing.",
                        "",
                        "Example: sigx inspect runs/export.json"))
                .addPositional(Models.pathArguments(
                        "0..*", "[KIND:]STORE", "Run stores to read, as with --store. sigx.yaml is left aside then.")));
    }

    @Override
    public int run(Invocation call) throws ReportException {
        RequestBuilder.Prepared prepared = call.prepare(RequestBuilder.Purpose.NOTHING, call.operands());
        Inspection inspection = call.watched(progress -> call.rooms().inspect(prepared.request(), progress));
        FindingText findings = new FindingText(inspection.findings(), new FindingLines(prepared.request()));
        call.out().print(new InspectText(inspection, findings).text(call.verbose()));
        return findings.verdict(prepared.strict(), "", call.messages());
    }
}
