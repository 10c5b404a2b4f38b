package dev.sigx.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Small sites to publish, and a look at what came of it. */
final class Sites {
    static final Inputs INPUTS = new Inputs("1.2.3", Instant.parse("2026-11-23T10:00:00Z"), "options-1", List.of());

    private Sites() {}

    static OutputFile file(String path, String text) {
        return new OutputFile(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Files given as path, text, path, text. */
    static List<OutputFile> files(String... pathsAndTexts) {
        List<OutputFile> files = new ArrayList<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.add(file(pathsAndTexts[i], pathsAndTexts[i + 1]));
        }
        return files;
    }

    /** As many numbered files, all holding the same text and their number. */
    static List<OutputFile> numbered(int count, String text) {
        List<OutputFile> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(file("runs/" + i % 10 + "/run-" + i + ".html", text + " " + i));
        }
        return files;
    }

    static Publication publish(Path output, List<OutputFile> files) throws PublishException {
        return publish(output, files, INPUTS);
    }

    static Publication publish(Path output, List<OutputFile> files, Inputs inputs) throws PublishException {
        return new Publisher(Duration.ZERO).publish(output, files.iterator(), inputs, 2, done -> {});
    }

    static Publication publish(Path output, String... pathsAndTexts) throws PublishException {
        return publish(output, files(pathsAndTexts));
    }

    /** Text of every file below a folder but the manifest, by path. */
    static SortedMap<String, String> texts(Path folder) {
        SortedMap<String, String> texts =
                contents(folder, file -> new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        texts.remove(Manifest.NAME);
        return texts;
    }

    /** Identity and last change of every file below a folder, by path. */
    static SortedMap<String, String> stamps(Path folder) {
        return contents(folder, file -> {
            Map<String, Object> attributes = Files.readAttributes(file, "fileKey,lastModifiedTime");
            return attributes.get("fileKey") + " " + attributes.get("lastModifiedTime");
        });
    }

    private static SortedMap<String, String> contents(Path folder, Look look) {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile).forEach(file -> {
                String path = folder.relativize(file).toString().replace('\\', '/');
                contents.put(path, unchecked(file, look));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private interface Look {
        String at(Path file) throws IOException;
    }

    private static String unchecked(Path file, Look look) {
        try {
            return look.at(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of what lies in a folder, sorted. */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
