package dev.sigx.cli;

import dev.sigx.Printable;
import dev.sigx.ReportException;
import dev.sigx.ReportException.Kind;
import dev.sigx.RequestBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code sigx init}: a configuration, a scenario and a decision to start from. */
final class InitCommand implements Command {
    @Override
    public CommandSpec model() {
        return Models.withUsualOptions(Models.command(
                        "Writes a commented configuration, one scenario and one decision. Replaces nothing.",
                        "",
                        "Example: sigx init --store runs/export.json")
                .addOption(Models.path("--store", "PATH", "Run store that the configuration shall name."))
                .addPositional(
                        Models.argument(0, "0..1", File.class, "DIR", "Folder to write to (default: this one).")));
    }

    @Override
    public int run(Invocation call) throws ReportException, IOException {
        Path folder = call.operands().isEmpty()
                ? call.folder()
                : call.values().path("DIR", call.operands().get(0));
        Map<String, String> files = call.rooms().starterFiles(storeSeenFrom(folder, call), store(call));
        try {
            call.rooms().create(folder, files);
        } catch (FileAlreadyExistsException e) {
            throw new ReportException(
                    Kind.USAGE, e.getFile() + " exists already", "remove it, or name another folder: sigx init DIR");
        }
        if (!call.quiet()) {
            for (String file : files.keySet()) {
                call.out().println(Printable.of(folder.resolve(file).toString()));
            }
        }
        return ExitCode.DONE;
    }

    private static Path store(Invocation call) throws ReportException {
        String text = call.text("--store");
        return text == null ? null : call.values().path("--store", text);
    }

    /** A path in a configuration is relative to its folder, which need not be the folder of the call. */
    private static String storeSeenFrom(Path folder, Invocation call) throws ReportException {
        String text = call.text("--store");
        if (text == null) {
            return "";
        }
        Path store = store(call);
        RequestBuilder.checkExists("the store", store);
        return Path.of(text).isAbsolute()
                ? text
                : folder.toAbsolutePath()
                        .normalize()
                        .relativize(store.toAbsolutePath().normalize())
                        .toString()
                        .replace('\\', '/');
    }
}
