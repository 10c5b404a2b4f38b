package dev.sigx.cli;

import dev.sigx.Printable;
import dev.sigx.ReportException;
import dev.sigx.RequestBuilder;
import dev.sigx.Rooms;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** {@code sigx verify DIR}: whether a site is still what its manifest says. */
final class VerifyCommand implements Command {
    @Override
    public CommandSpec model() {
        return Models.withUsualOptions(Models.command(
                        "Hashes the files of a site again and compares them with its manifest.",
                        "",
                        "Example: sigx verify sigx-report")
                .addPositional(Models.argument(0, "1", File.class, "DIR", "Folder of a site or of exports.")));
    }

    @Override
    public int run(Invocation call) throws ReportException, IOException {
        String operand = call.operands().get(0);
        Path folder = call.values().path("DIR", operand);
        RequestBuilder.checkExists("the folder", folder);
        Rooms.Verified verified = call.rooms().verify(folder);
        for (String difference : verified.differences()) {
            call.out().println(Printable.of(difference));
        }
        if (!verified.differences().isEmpty()) {
            call.messages()
                    .wrong(
                            Printable.of(operand) + " is not what its manifest says",
                            "build it again, or restore it from where it came");
            return ExitCode.NO;
        }
        if (!call.quiet()) {
            call.out()
                    .println(Printable.of(operand) + ": " + Shown.count(verified.files(), "file")
                            + ", all as the manifest says");
        }
        return ExitCode.DONE;
    }
}
