package dev.sigx.cli;

import dev.sigx.ReportException;
import dev.sigx.publish.OutputFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What picocli does for us: help, and the reading of calls that {@link PlainArguments} leaves alone. */
final class Library {
    private final Surroundings surroundings;
    private final Messages messages;

    Library(Surroundings surroundings, Messages messages) {
        this.surroundings = surroundings;
        this.messages = messages;
    }

    /** Prints what the program can do. */
    static void overview(PrintStream out, boolean colour) {
        Models.whole().usage(out, colour ? Ansi.ON : Ansi.OFF);
    }

    /** Calls a command, or shows its help, or says what is wrong with the call. */
    int call(String name, Command command, List<String> args) throws ReportException, IOException {
        CommandLine line = Models.one(name, command);
        ParseResult result;
        try {
            result = line.parseArgs(args.toArray(String[]::new));
        } catch (ParameterException e) {
            messages.wrong(Suggestions.sentence(e), Suggestions.next(name, e));
            return ExitCode.USAGE;
        }
        if (result.isUsageHelpRequested()) {
            line.usage(surroundings.out(), surroundings.colourOut() ? Ansi.ON : Ansi.OFF);
            return ExitCode.DONE;
        }
        if (result.isVersionHelpRequested()) {
            return Sigx.version(surroundings);
        }
        return command.run(new Invocation(new PicocliArguments(result), surroundings, messages));
    }

    /** The options of the commands that take nothing but options, for {@link PlainArguments}. */
    static OutputFile options() {
        StringBuilder lines = new StringBuilder();
        for (String name : Commands.NAMES) {
            CommandSpec model = Commands.find(name).model();
            if (model.positionalParameters().isEmpty()) {
                lines.append(name);
                for (OptionSpec option : model.options()) {
                    if (!option.usageHelp() && !option.versionHelp()) {
                        lines.append(' ')
                                .append(option.longestName())
                                .append(' ')
                                .append(kind(option));
                    }
                }
                lines.append('\n');
            }
        }
        byte[] text = lines.toString().getBytes(StandardCharsets.UTF_8);
        return new OutputFile(PlainArguments.OPTIONS, out -> out.write(text));
    }

    private static PlainArguments.Kind kind(OptionSpec option) {
        if (option.arity().max() == 0) {
            return option.negatable() ? PlainArguments.Kind.CHOICE : PlainArguments.Kind.FLAG;
        }
        return option.isMultiValue() ? PlainArguments.Kind.VALUES : PlainArguments.Kind.VALUE;
    }
}
