package dev.sigx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.publish.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds each example and compares every file with {@code expected}. To accept a change: {@code mvn -pl sigx-report-core
 * test -Dtest=ExamplesTest -Dsigx.golden.update=true}, then review the difference.
 */
class ExamplesTest {
    private static final boolean UPDATE = Boolean.getBoolean("sigx.golden.update");

    static List<Path> examples() throws IOException {
        return Examples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void givesTheExpectedSiteByteForByte(Path example, @TempDir Path temp) throws Exception {
        Path built = temp.resolve("site");
        Examples.build(Examples.request(example, built));
        Path expected = example.resolve("expected");
        if (UPDATE) {
            accept(built, expected);
        }
        assertThat(files(built)).as("files of " + example).isEqualTo(files(expected));
        List<String> differing = new ArrayList<>();
        for (String file : files(built)) {
            byte[] ours = Files.readAllBytes(built.resolve(file));
            byte[] golden = Files.readAllBytes(expected.resolve(file));
            if (!Arrays.equals(ours, golden)) {
                differing.add(file + firstDifference(golden, ours));
            }
        }
        assertThat(differing)
                .as("files that differ from " + expected + "; -Dsigx.golden.update=true accepts the new ones")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void hasAnExpectedSiteThatMatchesItsManifest(Path example) {
        assertThat(new Verifier().verify(example.resolve("expected")).ok()).isTrue();
    }

    private static String firstDifference(byte[] golden, byte[] ours) {
        String[] old = new String(golden, StandardCharsets.UTF_8).split("\n", -1);
        String[] now = new String(ours, StandardCharsets.UTF_8).split("\n", -1);
        int line = 0;
        while (line < Math.min(old.length, now.length) && old[line].equals(now[line])) {
            line++;
        }
        return " line " + (line + 1) + "\n  - " + shown(old, line) + "\n  + " + shown(now, line);
    }

    private static String shown(String[] lines, int line) {
        String text = line < lines.length ? lines[line] : "(end)";
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    private static void accept(Path built, Path expected) throws IOException {
        assertThat(System.getenv("CI"))
                .as("golden files are never rewritten on CI")
                .isNull();
        if (Files.exists(expected)) {
            for (String file : files(expected)) {
                Files.delete(expected.resolve(file));
            }
        }
        for (String file : files(built)) {
            Path target = expected.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(built.resolve(file), target);
        }
    }

    private static List<String> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
