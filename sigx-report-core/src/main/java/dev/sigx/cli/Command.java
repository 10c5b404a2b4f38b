package dev.sigx.cli;

import dev.sigx.ReportException;
import dev.sigx.Rooms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** One thing that {@code sigx} can do. Its model is built only for the call that needs it. */
interface Command {
    /** The model of its options, without the name that it is called by. */
    CommandSpec model();

    /**
     * Tells the rooms what is coming, before the arguments are understood.
     *
     * @param folder that relative paths start from
     */
    default void announce(Rooms rooms, Path folder, List<String> args) {}

    /**
     * Does it.
     *
     * @return an {@link ExitCode}
     * @throws IOException where the machine failed us
     */
    int run(Invocation call) throws ReportException, IOException;
}
