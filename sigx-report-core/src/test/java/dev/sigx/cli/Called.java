package dev.sigx.cli;

import dev.sigx.FakeRooms;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A call of {@code sigx} with what it answered. */
record Called(int code, String out, String err) {

    static Called sigx(FakeRooms rooms, Path folder, String... args) {
        return with(rooms, folder, false, Map.of(), args);
    }

    static Called onTerminal(FakeRooms rooms, Path folder, Map<String, String> environment, String... args) {
        return with(rooms, folder, true, environment, args);
    }

    private static Called with(
            FakeRooms rooms, Path folder, boolean terminal, Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                terminal,
                environment,
                folder,
                rooms);
        int code = Sigx.run(args, surroundings);
        return new Called(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
