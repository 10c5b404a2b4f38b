package dev.sigx.cli;

import dev.sigx.ReportException;
import dev.sigx.ReportException.Kind;
import dev.sigx.RequestBuilder;
import dev.sigx.StoreInspector.Comparison;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code sigx diff A B}: two runs compared, in the terminal or for a pull request or a script. */
final class DiffCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json", "markdown");

    @Override
    public CommandSpec model() {
        String run = "A run: its id, STORE:ID, or its name where no other run has it.";
        return Models.withUsualOptions(ReadingOptions.addTo(Models.command(
                                "Compares two runs: what changed in the settings, and what that did to the metrics.",
                                "",
                                "Example: sigx diff --store runs/ run-17 run-18 --format markdown")
                        .addOption(Models.value(
                                "--format",
                                "NAME",
                                "text, json or markdown (default: text).",
                                FORMATS.toArray(String[]::new))))
                .addPositional(Models.argument(0, "1", String.class, "BASELINE", run))
                .addPositional(
                        Models.argument(1, "1", String.class, "RUN", "The run to measure against it, the same way.")));
    }

    @Override
    public int run(Invocation call) throws ReportException {
        String format = call.text("--format") == null ? "text" : call.text("--format");
        if (!FORMATS.contains(format)) {
            throw new ReportException(
                    Kind.USAGE, "--format is not a format: '" + format + "'", "choose " + String.join(", ", FORMATS));
        }
        RequestBuilder.Prepared prepared = call.prepare(RequestBuilder.Purpose.NOTHING, List.of());
        List<String> runs = call.operands();
        Comparison comparison =
                call.watched(progress -> call.rooms().diff(prepared.request(), runs.get(0), runs.get(1), progress));
        call.out()
                .print(
                        switch (format) {
                            case "json" -> call.rooms().diffJson(comparison);
                            case "markdown" -> new DiffMarkdown(comparison).text(call.verbose());
                            default -> new DiffText(comparison).text(call.verbose());
                        });
        return ExitCode.DONE;
    }
}
