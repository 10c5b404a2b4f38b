package dev.sigx.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A build in a process of its own, which tests can kill or start under limits. */
final class PublishingChild {
    /** Enough for a swap when all change. */
    static final int FILES = 200;

    private static final int OFTEN_CHANGED = 10;
    private static final int RARELY = 4;
    private static final String GENERATION = "generation.txt";

    private PublishingChild() {}

    /** Arguments: what to do, the output. */
    public static void main(String[] arguments) throws Exception {
        Path output = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "generations" -> publishGenerations(output);
            case "archives" -> publishArchives(output);
            case "hold" -> hold(output);
            case "large" -> {
                OutputFile large = new OutputFile("large.csv", out -> out.write(new byte[4 << 20]));
                Sites.publish(output, List.of(large));
            }
            default -> Sites.publish(output, "index.html", "1", "runs/a.html", "1");
        }
    }

    private static void publishGenerations(Path output) throws Exception {
        int generation = generationOf(output) + 1;
        Sites.publish(output, generation(generation));
        say("ready");
        while (true) {
            generation++;
            Sites.publish(output, generation(generation));
        }
    }

    private static void publishArchives(Path folder) throws Exception {
        int generation = 1;
        publishArchive(folder, generation);
        say("ready");
        while (true) {
            generation++;
            publishArchive(folder, generation);
        }
    }

    static void publishArchive(Path folder, int generation) throws Exception {
        new ArchivePublisher(folder, "v1")
                .publish(
                        generation(generation),
                        new Inputs("sigx-report 1", null, "archive", List.of(), "v1", ""),
                        false,
                        SigningKey.NONE,
                        done -> {});
    }

    private static void hold(Path output) throws PublishException {
        OutputFile slow = new OutputFile("index.html", out -> {
            say("holding");
            out.write(System.in.read());
        });
        Sites.publish(output, List.of(slow));
    }

    @SuppressWarnings("SystemOut")
    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }

    /** A site of which some files change with every generation, and all with every fourth. */
    static List<OutputFile> generation(int generation) {
        List<OutputFile> files = new ArrayList<>();
        files.add(Sites.file(GENERATION, Integer.toString(generation)));
        for (int i = 0; i < FILES; i++) {
            int text = i < OFTEN_CHANGED ? generation : generation / RARELY;
            files.add(Sites.file("runs/" + i % 7 + "/run-" + i + ".html", "run " + i + " of " + text));
        }
        if (generation % 2 == 0) {
            files.add(Sites.file("even/only.html", "even"));
        }
        return files;
    }

    /** The one generation that all files of a site are of; fails where they are of several. */
    static int generationOf(Path output) throws IOException {
        int generation = Integer.parseInt(Files.readString(output.resolve(GENERATION)));
        MemorySite expected = MemorySite.of(generation(generation).iterator());
        var found = Sites.texts(output);
        if (!found.keySet().equals(Set.copyOf(expected.paths()))) {
            throw new AssertionError("the files are not those of generation " + generation + ": " + found.keySet());
        }
        for (String path : expected.paths()) {
            if (!expected.text(path).equals(found.get(path))) {
                throw new AssertionError(path + " is not of generation " + generation + ": " + found.get(path));
            }
        }
        return generation;
    }

    /** Starts this program, with shell commands before it such as {@code umask 077}. */
    static Process start(String shell, String what, Path output) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        "sh",
                        "-c",
                        shell + "; exec \"$0\" \"$@\"",
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PublishingChild.class.getName(),
                        what,
                        output.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Waits until a child has said a word. */
    static void await(Process child, String word) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        String line = reader.readLine();
        if (!word.equals(line)) {
            throw new AssertionError("the child said " + line);
        }
    }
}
