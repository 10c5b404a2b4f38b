package dev.sigx.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.sigx.ArchiveChoices;
import dev.sigx.Examples;
import dev.sigx.House;
import dev.sigx.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive can be unpacked and checked with the lines of {@code docs/archives.md}, without this tool. */
class ArchiveByHandTest {
    @TempDir
    static Path shared;

    @TempDir
    Path temp;

    @BeforeAll
    static void writeArchive() throws Exception {
        new House()
                .archive(
                        Examples.request(Examples.FOLDER.resolve("neuro-lingua"), shared),
                        new ArchiveChoices("v1.4.0", false, false, null, true, null),
                        Progress.SILENT);
    }

    private static String line(String start) throws IOException {
        Path page = Path.of(System.getProperty("basedir", "."), "..", "docs", "archives.md");
        return Files.readString(page, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(text -> text.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static int run(Path folder, String line) throws Exception {
        Path log = Files.createTempFile(folder.getParent(), "line", ".log");
        Process process = new ProcessBuilder("sh", "-c", line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private Path unpacked() throws Exception {
        assumeThat(run(temp, "command -v unzip"))
                .as("NOT RUN: unzip is not installed")
                .isZero();
        Files.copy(shared.resolve("sigx-v1.4.0.zip"), temp.resolve("sigx-v1.4.0.zip"));
        assertThat(run(temp, line("unzip"))).isZero();
        return temp.resolve("sigx-v1.4.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sed -n", "python3 -c"})
    void theLinesOfThePageFindWhatWasChanged(String start) throws Exception {
        String program = start.startsWith("sed") ? "sha256sum" : "python3";
        assumeThat(run(temp, "command -v " + program)).as("NOT RUN: " + program).isZero();
        Path folder = unpacked();
        assertThat(run(folder, line(start))).isZero();
        Path runs = folder.resolve("exports/runs.csv");
        Files.writeString(runs, Files.readString(runs).replaceFirst("1", "2"));
        assertThat(run(folder, line(start))).isNotZero();
    }

    @Test
    void theLinesOfThePageHoldZipAndManifestAgainstTheirOwnDigests() throws Exception {
        assumeThat(run(temp, "command -v sha256sum")).as("NOT RUN: sha256sum").isZero();
        Path folder = unpacked();
        assertNoticesAnEdit(temp, temp.resolve("sigx-v1.4.0.zip"), line("test \"$(head -c"));
        assertNoticesAnEdit(folder, folder.resolve("sigx-manifest.json"), line("test \"$(head -n"));
    }

    private static void assertNoticesAnEdit(Path folder, Path file, String line) throws Exception {
        assertThat(run(folder, line)).as(line).isZero();
        byte[] bytes = Files.readAllBytes(file);
        bytes[100] ^= 1;
        Files.write(file, bytes);
        assertThat(run(folder, line)).as(line).isNotZero();
    }

    @Test
    void theUsualProgramsFindNothingWrongWithTheZip() throws Exception {
        Path zip = Files.copy(shared.resolve("sigx-v1.4.0.zip"), temp.resolve("sigx-v1.4.0.zip"));
        for (String line : List.of("unzip -tq " + zip, "python3 -m zipfile -t " + zip, "jar tf " + zip)) {
            String program = line.substring(0, line.indexOf(' '));
            if (run(temp, "command -v " + program) == 0) {
                assertThat(run(temp, line)).as(line).isZero();
            }
        }
    }
}
