package dev.sigx.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.sigx.publish.PublishException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncrementalPublishTest {
    @TempDir
    Path folder;

    private Path output;

    @BeforeEach
    void namesTheOutput() {
        output = folder.resolve("site");
    }

    @Test
    void writesNothingWhenNothingChanged() throws Exception {
        Sites.publish(output, Sites.numbered(200, "run"));
        Map<String, String> before = Sites.stamps(folder);

        Publication second = Sites.publish(output, Sites.numbered(200, "run"));

        assertThat(second.written()).isZero();
        assertThat(second.files()).isEqualTo(201);
        assertThat(Sites.stamps(folder)).isEqualTo(before);
    }

    @Test
    void rewritesOnlyFilesThatDifferAndTheManifest() throws Exception {
        Sites.publish(output, Sites.numbered(200, "run"));
        SortedMap<String, String> before = Sites.stamps(output);
        List<OutputFile> files = new ArrayList<>(Sites.numbered(200, "run"));
        files.set(13, Sites.file("runs/3/run-13.html", "RUN 13"));
        files.set(42, Sites.file("runs/2/run-42.html", "longer than before"));

        Publication second = Sites.publish(output, files);

        assertThat(second.written()).isEqualTo(3);
        assertThat(differing(before, Sites.stamps(output)))
                .containsExactly("runs/2/run-42.html", "runs/3/run-13.html", Manifest.NAME);
        assertThat(output.resolve("runs/3/run-13.html")).hasContent("RUN 13");
        assertThat(new Verifier().verify(output).ok()).isTrue();
    }

    @Test
    void countsTheManifestWhenOnlyTheInputsDiffer() throws Exception {
        Sites.publish(output, "index.html", "1");
        Inputs other = new Inputs("1.2.4", null, "options-1", List.of());

        Publication second = Sites.publish(output, Sites.files("index.html", "1"), other);

        assertThat(second.written()).isEqualTo(1);
        assertThat(output.resolve(Manifest.NAME)).content().contains("1.2.4", "\"asOf\" : null");
    }

    @Test
    void removesWhatItWroteBeforeAndLeavesWhatItDidNot() throws Exception {
        Sites.publish(output, "index.html", "1", "runs/old.html", "1", "runs/deep/old.html", "1", "data/x.js", "1");
        Files.writeString(output.resolve("CNAME"), "example.org");
        Files.writeString(output.resolve("data/mine.txt"), "mine");
        Files.createDirectories(output.resolve(".git/objects"));
        Files.writeString(output.resolve(".git/objects/1"), "1");

        Publication second = Sites.publish(output, "index.html", "2", "runs/new.html", "1");

        assertThat(Sites.texts(output))
                .containsExactly(
                        entry(".git/objects/1", "1"),
                        entry("CNAME", "example.org"),
                        entry("data/mine.txt", "mine"),
                        entry("index.html", "2"),
                        entry("runs/new.html", "1"));
        assertThat(output.resolve("runs/deep")).doesNotExist();
        assertThat(second.removed()).isEqualTo(3);
        assertThat(second.foreign()).containsExactly(".git/", "CNAME", "data/mine.txt");
    }

    @Test
    void refusesToWriteOverWhatIsNotItsOwn() throws Exception {
        Sites.publish(output, "index.html", "1");
        Files.writeString(output.resolve("notes.html"), "mine");

        assertThatThrownBy(() -> Sites.publish(output, "index.html", "2", "notes.html", "generated"))
                .hasMessageContaining("notes.html")
                .extracting(problem -> ((PublishException) problem).kind())
                .isEqualTo(Kind.NOT_OURS);

        assertThat(Sites.texts(output)).containsExactly(entry("index.html", "1"), entry("notes.html", "mine"));
        assertThat(folder.resolve(".site.sigx-staging")).doesNotExist();
    }

    @Test
    void takesOverAForeignFileWithTheBytesThatItWouldWrite() throws Exception {
        Sites.publish(output, "index.html", "1");
        Files.writeString(output.resolve(".nojekyll"), "");

        Publication second = Sites.publish(output, "index.html", "1", ".nojekyll", "");

        assertThat(second.foreign()).isEmpty();
        assertThat(new Verifier().verify(output).ok()).isTrue();
    }

    @Test
    void refusesToWriteThroughALinkInTheSite() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Sites.publish(output, "index.html", "1", "runs/a.html", "1");
        Files.move(output.resolve("runs/a.html"), elsewhere.resolve("a.html"));
        Files.delete(output.resolve("runs"));
        Files.createSymbolicLink(output.resolve("runs"), elsewhere);

        assertThatThrownBy(() -> Sites.publish(output, "index.html", "1", "runs/a.html", "2"))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("runs");
        assertThat(elsewhere.resolve("a.html")).hasContent("1");

        Sites.publish(output, "index.html", "1");
        assertThat(elsewhere.resolve("a.html")).hasContent("1");
    }

    @Test
    void replacesALinkThatTookThePlaceOfItsFile() throws Exception {
        Sites.publish(output, "index.html", "1", "a.html", "1");
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.html"), "mine");
        Files.delete(output.resolve("a.html"));
        Files.createSymbolicLink(output.resolve("a.html"), elsewhere);

        Sites.publish(output, "index.html", "1", "a.html", "1");

        assertThat(output.resolve("a.html")).isRegularFile().hasContent("1");
        assertThat(Files.isSymbolicLink(output.resolve("a.html"))).isFalse();
        assertThat(elsewhere).hasContent("mine");
    }

    @Test
    void mendsFilesThatWereEditedOrRemoved() throws Exception {
        Sites.publish(output, "index.html", "1", "a.html", "11", "b.html", "1");
        Files.writeString(output.resolve("a.html"), "22");
        Files.delete(output.resolve("b.html"));

        Publication second = Sites.publish(output, "index.html", "1", "a.html", "11", "b.html", "1");

        assertThat(second.written()).isEqualTo(2);
        assertThat(new Verifier().verify(output).ok()).isTrue();
    }

    @Test
    void putsAFolderWhereAFileWasAndBack() throws Exception {
        Sites.publish(output, "a", "file", "index.html", "1");

        Sites.publish(output, "a/b/c.html", "folder", "index.html", "1");
        assertThat(Sites.texts(output)).containsOnlyKeys("a/b/c.html", "index.html");

        Sites.publish(output, "a", "file", "index.html", "1");
        assertThat(Sites.texts(output)).containsOnlyKeys("a", "index.html");
        assertThat(new Verifier().verify(output).ok()).isTrue();
    }

    @Test
    void swapsTheWholeSiteWhenMostOfALargeOneChanged() throws Exception {
        List<OutputFile> before = new ArrayList<>(Sites.numbered(200, "old"));
        before.add(Sites.file("same.html", "same"));
        Sites.publish(output, before);
        Object identity = Files.getAttribute(output, "fileKey");
        List<OutputFile> after = new ArrayList<>(Sites.numbered(180, "new"));
        after.add(Sites.file("same.html", "same"));

        Publication second = Sites.publish(output, after);

        assertThat(second.written()).isEqualTo(181);
        assertThat(second.removed()).isEqualTo(20);
        assertThat(Files.getAttribute(output, "fileKey")).isNotEqualTo(identity);
        assertThat(Sites.texts(output)).hasSize(181).containsEntry("same.html", "same");
        assertThat(new Verifier().verify(output).ok()).isTrue();
        assertThat(Sites.names(folder)).containsExactly(".site.sigx-lock", ".site.sigx-state", "site");
    }

    @Test
    void neverSwapsAwayForeignFiles() throws Exception {
        Sites.publish(output, Sites.numbered(200, "old"));
        Files.writeString(output.resolve("CNAME"), "example.org");

        Sites.publish(output, Sites.numbered(200, "new"));

        assertThat(output.resolve("CNAME")).hasContent("example.org");
        assertThat(output.resolve("runs/0/run-0.html")).hasContent("new 0");
    }

    private static List<String> differing(SortedMap<String, String> before, SortedMap<String, String> after) {
        TreeSet<String> paths = new TreeSet<>(after.keySet());
        paths.removeIf(path -> after.get(path).equals(before.get(path)));
        return List.copyOf(paths);
    }
}
