package dev.sigx.cli;

import dev.sigx.EarlierArchives;
import dev.sigx.ExportChoices;
import dev.sigx.OptionValues;
import dev.sigx.ReportException;
import dev.sigx.ReportOptions;
import dev.sigx.ReportRequest.StoreArgument;
import dev.sigx.SelectionValues;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that all commands share which read stores. Each has a key of the same meaning in the configuration. */
final class ReadingOptions {
    static final String OUT = "--out";
    static final String THREADS = "--threads";

    private ReadingOptions() {}

    static CommandSpec addTo(CommandSpec command) {
        return command.addOption(
                        Models.path("--config", "FILE", "Configuration to read (default: sigx.yaml where it exists)."))
                .addOption(Models.paths(
                        "--store",
                        "[KIND:]PATH",
                        "Run store to read, a file or a folder; repeatable. Its kind is detected unless it is given."))
                .addOption(Models.paths("--scenarios", "PATH", "File or folder of saved comparisons; repeatable."))
                .addOption(Models.paths("--decisions", "PATH", "File or folder of decisions; repeatable."))
                .addOption(Models.paths("--timings", "PATH", "File of GPU and CPU timings by run id; repeatable."))
                .addOption(Models.value(
                        "--as-of",
                        "INSTANT",
                        "Instant that the report speaks of, e.g. 2026-11-23T00:00:00Z (default: SOURCE_DATE_EPOCH, else"
                                + " the newest in the stores)."))
                .addOption(Models.value(
                        "--statistic",
                        "NAME",
                        "What to compare of a metric: last, best, mean, reported, or step:N for its value at step"
                                + " N (default: each metric's own).",
                        "last",
                        "best",
                        "mean",
                        "reported"))
                .addOption(Models.value(
                        "--notable-change",
                        "FRACTION",
                        "Change from which on one is notable (default: 0.1, the same as 10 percent)."))
                .addOption(Models.values(
                        "--direction",
                        "METRIC=min|max",
                        "Which way a metric improves; repeatable. A store's word wins."))
                .addOption(OptionSpec.builder("--strict")
                        .arity("0")
                        .type(boolean.class)
                        .negatable(true)
                        .description("End with exit code 1 where there are errors or warnings among the findings.")
                        .build());
    }

    /** The options that only matter where a site or exports are written. */
    static CommandSpec addWritingTo(CommandSpec command, String folder) {
        return choices(addTo(command.addOption(Models.path(OUT, "DIR", folder))))
                .addOption(Models.value("--title", "TEXT", "Title of the report."))
                .addOption(Models.value(
                        THREADS, "N", "Threads to render with (default: one per processor). Changes no byte."));
    }

    private static CommandSpec choices(CommandSpec command) {
        return command.addOption(Models.values(
                        "--project",
                        "NAME",
                        "Take this project alone, by id or name; repeatable. Default: everything."))
                .addOption(Models.values("--run", "NAME", "Take this run, by id or name; repeatable."))
                .addOption(Models.values(
                        "--scenario", "NAME", "Take this comparison with its runs, by id or name; repeatable."))
                .addOption(Models.values(
                        "--only",
                        "PARTS",
                        "Take these parts alone: projects, prompts, runs, settings, metrics, history, outputs, scenarios,"
                                + " decisions, findings; separated by commas."))
                .addOption(Models.values("--without", "PARTS", "Leave these parts out; the same words."))
                .addOption(Models.values(
                        "--redact",
                        "GROUPS",
                        "Put private values out of sight: people, notes, texts, paths, findings, extra, all of them, or"
                                + " settings.PATTERN; separated by commas."))
                .addOption(Models.flag(
                        "--csv-bom", "Begin CSV files with a byte order mark, for spreadsheets that need it."))
                .addOption(Models.flag("--parquet", "Write each table as Parquet too."));
    }

    private static ExportChoices choices(Invocation call) throws ReportException {
        SelectionValues said = new SelectionValues(
                call.texts("--project"),
                call.texts("--run"),
                call.texts("--scenario"),
                call.texts("--only"),
                call.texts("--without"),
                call.texts("--redact"));
        return new ExportChoices(
                said.selection(new SelectionValues.Options("--only", "--without", "--redact")),
                call.choice("--csv-bom"),
                call.choice("--parquet"));
    }

    /** What the call says. */
    static ReportOptions of(Invocation call) throws ReportException {
        OptionValues values = call.values();
        List<StoreArgument> stores = new ArrayList<>();
        for (String store : call.texts("--store")) {
            stores.add(values.store("--store", store));
        }
        String asOf = call.text("--as-of");
        String notableChange = call.text("--notable-change");
        String statistic = call.text("--statistic");
        String threads = call.text(THREADS);
        String out = call.text(OUT);
        return new ReportOptions(
                call.text("--title"),
                stores,
                paths(call, "--scenarios"),
                paths(call, "--decisions"),
                paths(call, "--timings"),
                out == null ? null : values.path(OUT, out),
                asOf == null ? null : OptionValues.instant("--as-of", asOf),
                OptionValues.directions("--direction", call.texts("--direction")),
                notableChange == null ? null : OptionValues.notableChange("--notable-change", notableChange),
                statistic == null ? null : OptionValues.statistic("--statistic", statistic),
                threads == null ? null : OptionValues.threads(THREADS, threads),
                call.choice("--strict"),
                choices(call),
                new EarlierArchives(path(call, "--previous"), path(call, "--releases")));
    }

    private static Path path(Invocation call, String option) throws ReportException {
        String text = call.text(option);
        return text == null ? null : call.values().path(option, text);
    }

    private static List<Path> paths(Invocation call, String option) throws ReportException {
        List<Path> paths = new ArrayList<>();
        for (String text : call.texts(option)) {
            paths.add(call.values().path(option, text));
        }
        return paths;
    }
}
