package dev.sigx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An export that is read as a store gives the report that it was made of: every page and every file, byte for byte. */
class RoundTripTest {
    /** Names the inputs, which are others. */
    private static final String MANIFEST = "sigx-manifest.json";

    private static final String DOCUMENT = "exports/sigx-export.json";

    @TempDir
    Path temp;

    /** Those whose report is made of its stores alone: a page on earlier releases is made of these too. */
    static List<Path> examples() throws IOException {
        return Examples.all().stream()
                .filter(example -> Files.notExists(example.resolve("releases")))
                .toList();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.equals(MANIFEST))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> differing(Path first, Path second) throws IOException {
        assertThat(files(second)).isEqualTo(files(first));
        List<String> differing = new ArrayList<>();
        for (String file : files(first)) {
            if (!Arrays.equals(Files.readAllBytes(first.resolve(file)), Files.readAllBytes(second.resolve(file)))) {
                differing.add(file);
            }
        }
        return differing;
    }

    private Path again(Path store, String name) throws ReportException {
        Path out = temp.resolve(name);
        Examples.build(Examples.request(null, store, out));
        return out;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theSiteOfAnExportIsTheSiteOfItsStore(Path example) throws Exception {
        Path first = temp.resolve("first");
        Examples.build(Examples.request(example, first));
        assertThat(differing(first, again(first.resolve(DOCUMENT), "second"))).isEmpty();
    }

    @Test
    void aChangedExportGivesAnotherSite() throws Exception {
        Path first = temp.resolve("first");
        Examples.build(Examples.request(Examples.FOLDER.resolve("minimal"), first));
        Path document = temp.resolve("changed.json");
        String text = Files.readString(first.resolve(DOCUMENT), StandardCharsets.UTF_8);
        Files.writeString(document, text.replace("\"name\": \"", "\"name\": \"My "), StandardCharsets.UTF_8);
        assertThat(differing(first, again(document, "second"))).contains("index.html", "exports/runs.csv");
    }
}
