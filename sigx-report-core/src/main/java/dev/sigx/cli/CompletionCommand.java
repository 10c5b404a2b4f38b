package dev.sigx.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;

/** {@code sigx completion}: a script that lets bash and zsh complete commands, options and paths. */
final class CompletionCommand implements Command {
    @Override
    public CommandSpec model() {
        return Models.withUsualOptions(Models.command(
                "Prints a completion script for bash and zsh.", "", "Example: source <(sigx completion)"));
    }

    @Override
    public int run(Invocation call) {
        call.out().print(AutoComplete.bash("sigx", Models.whole()));
        return ExitCode.DONE;
    }
}
