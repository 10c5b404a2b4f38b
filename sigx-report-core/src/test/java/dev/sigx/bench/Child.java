package dev.sigx.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program in a process of its own and measures it from outside, from its start to its end. */
final class Child {
    private static final long POLL_MILLIS = 5;

    private Child() {}

    /**
     * Runs it and gives the seconds from its start to its end. Nothing else happens meanwhile: on two processors, somebody
     * who looks at a program every few milliseconds slows one that uses both of them, and none that uses one.
     *
     * @throws IllegalStateException with its output where the program fails
     */
    static double run(List<String> command, Path log) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int exit = start(command, log).waitFor();
        double seconds = (System.nanoTime() - begun) / 1e9;
        requireSuccess(exit, command, log);
        return seconds;
    }

    /**
     * Runs it and gives the most memory that it held at once, in bytes, as Linux tells; 0 elsewhere.
     *
     * @throws IllegalStateException with its output where the program fails
     */
    static long peak(List<String> command, Path log) throws IOException, InterruptedException {
        Process process = start(command, log);
        long peak = watch(process);
        requireSuccess(process.waitFor(), command, log);
        return peak;
    }

    /** Waits until what was written before is on the disk, where the system has a command for it. */
    static void settle(Path log) throws InterruptedException {
        try {
            start(List.of("sync"), log).waitFor();
        } catch (IOException none) {
            // Then what is measured shares the disk with what was written before.
        }
    }

    private static Process start(List<String> command, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.start();
    }

    private static void requireSuccess(int exit, List<String> command, Path log) throws IOException {
        if (exit != 0) {
            throw new IllegalStateException(
                    "exit code " + exit + " of " + String.join(" ", command) + "\n" + Files.readString(log));
        }
    }

    /** The high-water mark only grows, so that the last look before the end is all but exact. */
    private static long watch(Process process) throws InterruptedException {
        long peak = 0;
        Path status = Path.of("/proc/" + process.pid() + "/status");
        while (process.isAlive() && Files.exists(status)) {
            peak = Math.max(peak, highWater(status));
            Thread.sleep(POLL_MILLIS);
        }
        return peak;
    }

    private static long highWater(Path status) {
        try {
            for (String line : Files.readAllLines(status, StandardCharsets.ISO_8859_1)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
                }
            }
        } catch (IOException ended) {
            return 0;
        }
        return 0;
    }
}
