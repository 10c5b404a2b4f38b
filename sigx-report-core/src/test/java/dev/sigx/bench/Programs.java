package dev.sigx.bench;

import freemarker.template.Configuration;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import tools.jackson.core.json.JsonFactory;

/** The command lines of what is measured: the packaged tool and the floor programs, with the flags of the launcher. */
final class Programs {
    static final String REPORT = "dev.sigx.cli.Sigx";

    /** As the launcher {@code sigx} starts Java. */
    static final List<String> QUICK = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:C1MaxInlineSize=24",
            "-XX:Tier0InvokeNotifyFreqLog=9",
            "-XX:-UseDynamicNumberOfCompilerThreads",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Xlog:cds=off");

    /** The same with {@code SIGX_LARGE=1}. */
    static final List<String> LARGE = List.of(
            "-XX:+UseParallelGC", "-XX:+TieredCompilation", "-XX:-UsePerfData", "-Xshare:auto", "-Xlog:cds=off");

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path work;
    private final Path tool;
    private final String floors;
    private final Map<String, Path> archives = new HashMap<>();

    /**
     * @param tool the packaged jar
     * @param work folder for a jar of the floor programs and for class archives
     */
    Programs(Path tool, Path work) throws IOException {
        this.work = Files.createDirectories(work);
        this.tool = tool;
        this.floors = String.join(
                System.getProperty("path.separator"),
                floors().toString(),
                place(Configuration.class).toString(),
                place(JsonFactory.class).toString());
    }

    /** Class archives hold classes of jars only, so the floor programs become one. */
    private Path floors() throws IOException {
        Path classes = place(Programs.class);
        Path jar = work.resolve("floors.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.list(classes.resolve("dev/sigx/bench"))) {
            files.sorted().forEach(file -> {
                try {
                    entries.putNextEntry(new JarEntry("dev/sigx/bench/" + file.getFileName()));
                    Files.copy(file, entries);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return jar;
    }

    /** The jar or the folder that a class comes from. */
    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tool is one jar; a floor program has nothing but the libraries that it uses, as they are published. */
    private String classPath(String main) {
        return main.equals(REPORT) ? tool.toString() : floors;
    }

    /**
     * Records the classes of a program that runs interpreted, so that {@link #archived} may use them: classes recorded
     * from a compiled run make later runs slower.
     */
    void record(String main, String... args) throws IOException, InterruptedException {
        Path list = work.resolve(main + ".classes");
        Path archive = work.resolve(main + ".jsa");
        Path log = work.resolve("record.log");
        List<String> listing = new ArrayList<>(List.of(JAVA, "-Xint", "-XX:DumpLoadedClassList=" + list));
        listing.addAll(List.of("-cp", classPath(main), main));
        listing.addAll(List.of(args));
        Child.run(listing, log);
        Child.run(
                List.of(
                        JAVA,
                        "-Xshare:dump",
                        "-XX:SharedClassListFile=" + list,
                        "-XX:SharedArchiveFile=" + archive,
                        "-cp",
                        classPath(main)),
                log);
        archives.put(main, archive);
    }

    List<String> plain(List<String> flags, String main, Object... args) {
        return command(flags, List.of(), main, args);
    }

    /** The same with the class archive that was recorded for this program. */
    List<String> archived(List<String> flags, String main, Object... args) {
        return command(flags, List.of("-XX:SharedArchiveFile=" + archives.get(main)), main, args);
    }

    private List<String> command(List<String> flags, List<String> more, String main, Object... args) {
        List<String> command = new ArrayList<>();
        command.add(JAVA);
        command.addAll(flags);
        command.addAll(more);
        command.addAll(List.of("-cp", classPath(main), main));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        return command;
    }
}
