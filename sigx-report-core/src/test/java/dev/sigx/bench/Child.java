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
     * What was measured.
     *
     * @param seconds wall time
     * @param peakBytes the most memory that it held at once, as Linux tells; 0 elsewhere
     */
    record Measured(double seconds, long peakBytes) {}

    /** @throws IllegalStateException with its output where the program fails */
    static Measured run(List<String> command, Path log) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        long begun = System.nanoTime();
        Process process = builder.start();
        long[] peak = {0};
        Thread watch = new Thread(() -> peak[0] = watch(process));
        watch.start();
        int exit = process.waitFor();
        double seconds = (System.nanoTime() - begun) / 1e9;
        watch.join();
        if (exit != 0) {
            throw new IllegalStateException(
                    "exit code " + exit + " of " + String.join(" ", command) + "\n" + Files.readString(log));
        }
        return new Measured(seconds, peak[0]);
    }

    /** The high-water mark only grows, so that the last look before the end is all but exact. */
    private static long watch(Process process) {
        long peak = 0;
        Path status = Path.of("/proc/" + process.pid() + "/status");
        while (process.isAlive() && Files.exists(status)) {
            peak = Math.max(peak, highWater(status));
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                return peak;
            }
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
