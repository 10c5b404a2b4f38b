package dev.sigx.cli;

import dev.sigx.Rooms;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * Everything a command meets outside itself, so that a test can be the outside.
 *
 * @param out for results
 * @param err for progress and messages
 * @param outTerminal whether a person looks at {@code out}
 * @param errTerminal whether a person looks at {@code err}
 * @param environment variables by name
 * @param folder that relative paths are resolved against
 * @param rooms that do the work
 */
record Surroundings(
        PrintStream out,
        PrintStream err,
        boolean outTerminal,
        boolean errTerminal,
        Map<String, String> environment,
        Path folder,
        Rooms rooms) {

    boolean colourOut() {
        return outTerminal && mayColour();
    }

    boolean colourErr() {
        return errTerminal && mayColour();
    }

    /** As https://no-color.org asks: any value that is not empty forbids colours. */
    private boolean mayColour() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }
}
