package dev.sigx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read is told of, and costs nothing else. */
class LeftOutFilesTest {
    private static final Path STORE = Examples.FOLDER.resolve("minimal").resolve("store.json");

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void makeStores() throws IOException {
        folder = Files.createDirectories(temp.resolve("stores"));
        Files.copy(STORE, folder.resolve("a.json"));
    }

    @AfterEach
    void makeReadableAgain() throws IOException {
        for (String name : List.of("b.json", "closed")) {
            if (Files.exists(folder.resolve(name))) {
                Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    @Test
    void keepsTheStoresBesideAnUnreadableFileAndFolder() throws Exception {
        close(Files.copy(STORE, folder.resolve("b.json")));
        close(Files.createDirectory(folder.resolve("closed")));

        Said said = sigx("C.UTF-8", "inspect", folder.toString());

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text())
                .contains("There is no permission to read b.json")
                .contains("There is no permission to read closed")
                .contains("unreadable-file")
                .contains("runs       3");
    }

    @Test
    void buildsAReportBesideAnUnreadableFile() throws Exception {
        close(Files.copy(STORE, folder.resolve("b.json")));

        Said said = sigx(
                "C.UTF-8",
                "report",
                "--store",
                folder.toString(),
                "--out",
                temp.resolve("site").toString());

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(temp.resolve("site").resolve("index.html")).exists();
    }

    @Test
    void namesThePermissionWhereNothingElseIsLeft() throws Exception {
        Files.delete(folder.resolve("a.json"));
        close(Files.copy(STORE, folder.resolve("b.json")));

        for (String store : List.of(folder.toString(), folder.resolve("b.json").toString())) {
            Said said = sigx("C.UTF-8", "inspect", store);

            assertThat(said.text()).contains("there is no permission to read b.json");
            assertThat(said.code()).as(said.text()).isEqualTo(4);
        }
    }

    @Test
    void keepsTheStoresBesideANameThatTheLocaleDoesNotKnow() throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", "cp a.json \"$(printf '\\327\\251.json')\"")
                .directory(folder.toFile())
                .start();
        assertThat(shell.waitFor()).isZero();

        Said said = sigx("C", "inspect", folder.toString());

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text()).contains("LC_ALL=C.UTF-8").contains("unreadable-file");
    }

    @Test
    void notesLinksOncePerStoreWithTheirNumber() throws Exception {
        Files.createSymbolicLink(folder.resolve("link-1.json"), folder.resolve("a.json"));
        Files.createSymbolicLink(folder.resolve("link-2.json"), folder.resolve("a.json"));

        StoreInspector.Inspection inspection =
                new StoreInspector(Progress.SILENT).inspect(Examples.request("Report", folder, temp.resolve("site")));

        assertThat(inspection.stores()).hasSize(1);
        assertThat(inspection.findings().stream()
                        .filter(finding -> finding.code().equals("link-not-followed")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.where().file()).isEqualTo("link-1.json");
                    assertThat(finding.message()).startsWith("This and 1 more are symbolic links");
                });
    }

    private static void close(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
    }

    private record Said(int code, String text) {}

    /** Runs in a process of its own, which gives up the power of root to read everything, and has its own locale. */
    private Said sigx(String locale, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        if (Integer.valueOf(0).equals(Files.getAttribute(temp, "unix:uid"))) {
            command.addAll(List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.sigx.cli.Sigx"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", locale);
        Process child = builder.start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(child.waitFor(), said);
    }
}
