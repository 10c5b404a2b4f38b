package dev.sigx.cli;

import dev.sigx.ReportException;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** One thing that {@code sigx} can do. Its model is built only for the call that needs it. */
interface Command {
    /** The model of its options, without the name that it is called by. */
    CommandSpec model();

    /**
     * Does it.
     *
     * @return an {@link ExitCode}
     * @throws IOException where the machine failed us
     */
    int run(Invocation call) throws ReportException, IOException;
}
