package dev.sigx.cli;

import java.io.File;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Builds the models of the commands. They are built by calls and not from annotations, and only the model of the command
 * that was called: reading annotations and building the other models would add about a tenth to the smallest report.
 */
final class Models {
    /** Wide enough for one line per option; terminals wrap what is narrower. */
    private static final int HELP_WIDTH = 100;

    private Models() {}

    /** A command with the options that every command has. */
    static CommandSpec command(String description, String... footer) {
        CommandSpec command = CommandSpec.create();
        command.usageMessage()
                .description(description)
                .width(HELP_WIDTH)
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .parameterListHeading("%n")
                .optionListHeading("%nOptions:%n")
                .footer(footer);
        return command;
    }

    /** Adds what ends the list of options of every command. */
    static CommandSpec withUsualOptions(CommandSpec command) {
        return withHelp(command.addOption(flag("--quiet", "Say nothing but errors."))
                .addOption(flag("--verbose", "Say more; with an error of ours, where it happened.")));
    }

    /** The model of {@code sigx} itself, without its commands. */
    static CommandSpec root() {
        CommandSpec root = command(
                "A static report site and exports from a store of ML experiment runs.",
                "",
                "Exit codes: 0 done; 1 done, and the answer is no (strict findings, verify mismatch, invalid file);",
                "2 wrong usage or configuration; 3 nothing usable could be read; 4 the machine failed (disk,",
                "permissions); 70 a bug of sigx.",
                "",
                "'sigx COMMAND --help' tells about a command.");
        root.name("sigx");
        root.usageMessage().commandListHeading("%nCommands:%n").synopsisSubcommandLabel("COMMAND");
        return withHelp(root);
    }

    /** The model of {@code sigx} with all its commands: for the help page, the suggestions and the completion. */
    static CommandLine whole() {
        CommandLine line = new CommandLine(root());
        for (String name : Commands.NAMES) {
            line.addSubcommand(name, Commands.find(name).model());
        }
        return strictly(line);
    }

    /** The model of one command. */
    static CommandLine one(String name, Command command) {
        CommandSpec model = command.model();
        model.name("sigx " + name);
        return strictly(new CommandLine(model));
    }

    /** An argument is taken as it is: no files of arguments behind {@code @}, no variables. */
    private static CommandLine strictly(CommandLine line) {
        return line.setExpandAtFiles(false).setInterpolateVariables(false);
    }

    private static CommandSpec withHelp(CommandSpec command) {
        return command.addOption(OptionSpec.builder("-h", "--help")
                        .arity("0")
                        .type(boolean.class)
                        .usageHelp(true)
                        .description("Show this help and exit.")
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .arity("0")
                        .type(boolean.class)
                        .versionHelp(true)
                        .description("Show the version and exit.")
                        .build());
    }

    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .arity("0")
                .type(boolean.class)
                .description(description)
                .build();
    }

    /** An option with one value; one of {@code choices} where there are any. */
    static OptionSpec value(String name, String label, String description, String... choices) {
        OptionSpec.Builder option = OptionSpec.builder(name)
                .arity("1")
                .paramLabel(label)
                .type(String.class)
                .description(description);
        return choices.length == 0
                ? option.build()
                : option.completionCandidates(List.of(choices)).build();
    }

    /** An option whose value is a path, which the completion of a shell fills in. */
    static OptionSpec path(String name, String label, String description) {
        return OptionSpec.builder(name)
                .arity("1")
                .paramLabel(label)
                .type(File.class)
                .description(description)
                .build();
    }

    /** The same, to be given any number of times. */
    static OptionSpec paths(String name, String label, String description) {
        return OptionSpec.builder(name)
                .arity("1")
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(File.class)
                .description(description)
                .build();
    }

    static OptionSpec values(String name, String label, String description) {
        return OptionSpec.builder(name)
                .arity("1")
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build();
    }

    /** One argument without a name. */
    static PositionalParamSpec argument(int index, String arity, Class<?> type, String label, String description) {
        return PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .arity(arity)
                .required(!arity.startsWith("0"))
                .paramLabel(label)
                .type(type)
                .description(description)
                .build();
    }

    /** All arguments without a name. */
    static PositionalParamSpec pathArguments(String arity, String label, String description) {
        return PositionalParamSpec.builder()
                .index("0..*")
                .arity(arity)
                .required(!arity.startsWith("0"))
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(File.class)
                .description(description)
                .build();
    }
}
