package dev.sigx.cli;

import dev.sigx.ReportException;
import dev.sigx.ReportException.Kind;
import dev.sigx.RequestBuilder;
import dev.sigx.StoreInspector.Comparison;
import dev.sigx.changes.ReleaseChanges;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code sigx diff A B}: two runs or two archives compared, in the terminal or for a pull request or a script. */
final class DiffCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json", "markdown");

    /** What says how to read stores; an archive is read by its own terms. */
    private static final List<String> OF_STORES = List.of(
            "--config",
            "--store",
            "--scenarios",
            "--decisions",
            "--timings",
            "--as-of",
            "--statistic",
            "--notable-change",
            "--direction");

    @Override
    public CommandSpec model() {
        return Models.withUsualOptions(ReadingOptions.addTo(Models.command(
                                "Compares two runs: what changed in the settings, and what that did to the metrics. Or two"
                                        + " archives: what changed from one release to the next.",
                                "",
                                "Example: sigx diff --store runs/ run-17 run-18 --format markdown",
                                "Example: sigx diff v1.3.0.zip v1.4.0.zip")
                        .addOption(Models.value(
                                "--format",
                                "NAME",
                                "text, json or markdown (default: text).",
                                FORMATS.toArray(String[]::new))))
                .addPositional(Models.argument(
                        0,
                        "1",
                        String.class,
                        "BASELINE",
                        "A run: its id, STORE:ID, or its name where no other run has it. Or an archive: a zip, a folder,"
                                + " a site or an export document."))
                .addPositional(Models.argument(
                        1,
                        "1",
                        String.class,
                        "RUN",
                        "The run to measure against it, or the later archive, the same way.")));
    }

    @Override
    public int run(Invocation call) throws ReportException {
        String format = call.text("--format") == null ? "text" : call.text("--format");
        if (!FORMATS.contains(format)) {
            throw new ReportException(
                    Kind.USAGE, "--format is not a format: '" + format + "'", "choose " + String.join(", ", FORMATS));
        }
        List<String> said = call.operands();
        boolean first = isArchive(call, said.get(0));
        boolean second = isArchive(call, said.get(1));
        requireIfArchive(call, said.get(0), first);
        requireIfArchive(call, said.get(1), second);
        if (first && second) {
            refuseOptionsOfStores(call);
            call.out().print(releases(call, said, format));
        } else if (first || second) {
            throw new ReportException(
                    Kind.USAGE,
                    "'" + said.get(first ? 0 : 1) + "' is an archive and '" + said.get(first ? 1 : 0) + "' is none",
                    "name two archives, or two runs; a run that is called like a file can be written STORE:ID");
        } else {
            call.out().print(runs(call, said, format));
        }
        return ExitCode.DONE;
    }

    /** A run is hardly ever called like a zip archive, so the archive is meant, and missed. */
    private static void requireIfArchive(Invocation call, String said, boolean there) throws ReportException {
        Path path = call.pathOrNull(said);
        if (!there && path != null && said.endsWith(".zip")) {
            RequestBuilder.checkExists("the archive", path);
        }
    }

    private static boolean isArchive(Invocation call, String said) {
        Path path = call.pathOrNull(said);
        return path != null && call.rooms().isArchive(path);
    }

    private static void refuseOptionsOfStores(Invocation call) throws ReportException {
        for (String option : OF_STORES) {
            if (!call.texts(option).isEmpty()) {
                throw new ReportException(
                        Kind.USAGE,
                        option + " says how stores are read, and two archives are compared",
                        "leave it out: an archive is read by its own terms");
            }
        }
    }

    private static String releases(Invocation call, List<String> said, String format) throws ReportException {
        ReleaseChanges changes = call.watched(
                progress -> call.rooms().changes(call.pathOrNull(said.get(0)), call.pathOrNull(said.get(1)), progress));
        return switch (format) {
            case "json" -> call.rooms().changesJson(changes);
            case "markdown" -> new ChangesMarkdown(changes).text(call.verbose());
            default -> new ChangesText(changes).text(call.verbose());
        };
    }

    private static String runs(Invocation call, List<String> said, String format) throws ReportException {
        RequestBuilder.Prepared prepared = call.prepare(RequestBuilder.Purpose.NOTHING, List.of());
        Comparison comparison =
                call.watched(progress -> call.rooms().diff(prepared.request(), said.get(0), said.get(1), progress));
        return switch (format) {
            case "json" -> call.rooms().diffJson(comparison);
            case "markdown" -> new DiffMarkdown(comparison).text(call.verbose());
            default -> new DiffText(comparison).text(call.verbose());
        };
    }
}
