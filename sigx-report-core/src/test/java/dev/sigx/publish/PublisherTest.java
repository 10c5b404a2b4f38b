package dev.sigx.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.sigx.publish.PublishException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {
    @TempDir
    Path folder;

    @Test
    void writesEveryFileAndTheManifest() throws Exception {
        Path output = folder.resolve("site");

        Publication publication = Sites.publish(output, "index.html", "top", "runs/a.html", "run", ".nojekyll", "");

        assertThat(Sites.texts(output))
                .containsExactly(entry(".nojekyll", ""), entry("index.html", "top"), entry("runs/a.html", "run"));
        assertThat(new Verifier().verify(output).ok()).isTrue();
        assertThat(publication.files()).isEqualTo(4);
        assertThat(publication.written()).isEqualTo(4);
        assertThat(publication.bytes()).isEqualTo(6 + Files.size(output.resolve(Manifest.NAME)));
        assertThat(publication.foreign()).isEmpty();
    }

    @Test
    void writesAManifestThatNamesToolInstantInputsAndFiles() throws Exception {
        Path output = folder.resolve("site");
        Path store = Files.writeString(folder.resolve("store.json"), "{}");
        InputFile input = InputFile.of("my-store", "store.json", store);
        Inputs inputs = new Inputs("1.2.3", Sites.INPUTS.asOf(), "abc", Inputs.digest(List.of(input), 1));

        Sites.publish(output, Sites.files("b.html", "b", "a.html", ""), inputs);

        assertThat(output.resolve(Manifest.NAME)).hasContent("""
                { "schemaVersion" : "1.1.0", "generator" : { "name" : "sigx-report", "version" : "1.2.3" }, \
                "asOf" : "2026-11-23T10:00:00.000Z", "optionsDigest" : "abc", "inputs" : [
                  { "role" : "my-store", "file" : "store.json", "bytes" : 2, \
                "sha256" : "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a" }
                ], "files" : [
                  { "path" : "a.html", "bytes" : 0, \
                "sha256" : "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
                  { "path" : "b.html", "bytes" : 1, \
                "sha256" : "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d" }
                ],
                "manifestSha256" : "e9bc646539e7a346caf1fb9d5b64265adea28824695b3eccbaaf4084b9bb085c" }
                """);
    }

    @Test
    void leavesOnlyLockAndStateBesideTheSite() throws Exception {
        Sites.publish(folder.resolve("site"), "index.html", "1");
        Sites.publish(folder.resolve("site"), "index.html", "2");

        assertThat(Sites.names(folder)).containsExactly(".site.sigx-lock", ".site.sigx-state", "site");
    }

    @Test
    void createsMissingFoldersAboveTheOutput() throws Exception {
        Path output = folder.resolve("target/reports/site");

        new Publisher().check(output);
        assertThat(folder).isEmptyDirectory();
        Sites.publish(output, "index.html", "1");

        assertThat(Sites.texts(output)).containsOnlyKeys("index.html");
    }

    @Test
    void fillsAnEmptyFolder() throws Exception {
        Path output = Files.createDirectory(folder.resolve("site"));

        Sites.publish(output, "index.html", "1");

        assertThat(Sites.texts(output)).containsOnlyKeys("index.html");
    }

    @Test
    void publishesToTheFolderThatALinkPointsTo() throws Exception {
        Path real = Files.createDirectories(folder.resolve("public/site"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        Sites.publish(link, "index.html", "1");
        Sites.publish(link, "index.html", "2");

        assertThat(link).isSymbolicLink();
        assertThat(Sites.texts(real)).containsExactly(entry("index.html", "2"));
        assertThat(Sites.names(folder)).containsExactly("link", "public");
    }

    @Test
    void takesFilesLargerThanItsBuffer() throws Exception {
        Path output = folder.resolve("site");
        byte[] large = new byte[3_000_001];
        new Random(7).nextBytes(large);
        OutputFile bytewise = new OutputFile("bytewise.csv", out -> {
            for (byte b : large) {
                out.write(b);
            }
        });
        List<OutputFile> files = List.of(new OutputFile("large.csv", out -> out.write(large)), bytewise);

        Sites.publish(output, files);
        Map<String, String> before = Sites.stamps(output);
        Publication second = Sites.publish(output, files);

        assertThat(output.resolve("large.csv")).hasBinaryContent(large);
        assertThat(output.resolve("bytewise.csv")).hasBinaryContent(large);
        assertThat(second.written()).isZero();
        assertThat(Sites.stamps(output)).isEqualTo(before);
        assertThat(new Verifier().verify(output).ok()).isTrue();
    }

    @Test
    void writesTheSameBytesOnOneThreadAndOnEight() throws Exception {
        List<OutputFile> files = new ArrayList<>(Sites.numbered(500, "run"));
        Collections.shuffle(files, new Random(3));

        new Publisher().publish(folder.resolve("one"), files.iterator(), Sites.INPUTS, 1, done -> {});
        Collections.shuffle(files, new Random(4));
        new Publisher().publish(folder.resolve("eight"), files.iterator(), Sites.INPUTS, 8, done -> {});

        assertThat(Sites.texts(folder.resolve("eight"))).isEqualTo(Sites.texts(folder.resolve("one")));
        assertThat(folder.resolve("eight").resolve(Manifest.NAME))
                .hasSameBinaryContentAs(folder.resolve("one").resolve(Manifest.NAME));
    }

    @Test
    void publishesTenThousandFilesAndCountsThem() throws Exception {
        Path output = folder.resolve("site");
        AtomicLong most = new AtomicLong();
        Stream<OutputFile> files = IntStream.range(0, 10_000)
                .mapToObj(i -> Sites.file("runs/" + i % 7 + "/run-" + i + ".html", "run " + i));

        Publication publication = new Publisher()
                .publish(output, files.iterator(), Sites.INPUTS, 4, done -> most.accumulateAndGet(done, Math::max));

        assertThat(publication.files()).isEqualTo(10_001);
        assertThat(most).hasValue(10_000);
        assertThat(new Verifier().verify(output).ok()).isTrue();
    }

    @Test
    void asksForFilesOneAtATime() throws Exception {
        AtomicLong made = new AtomicLong();
        AtomicLong ahead = new AtomicLong();
        Stream<OutputFile> files = IntStream.range(0, 200).mapToObj(i -> {
            ahead.accumulateAndGet(i - made.get(), Math::max);
            return new OutputFile("run-" + i + ".html", out -> made.incrementAndGet());
        });

        new Publisher().publish(folder.resolve("site"), files.iterator(), Sites.INPUTS, 4, done -> {});

        assertThat(ahead).hasValueLessThanOrEqualTo(4);
    }

    @Test
    void namesTheFileThatIsHandedOverTwice() {
        assertRefused(
                Kind.CLASH,
                "runs/a.html",
                () -> Sites.publish(folder.resolve("site"), "runs/a.html", "1", "index.html", "", "runs/a.html", "1"));
        assertThat(folder.resolve("site")).doesNotExist();
    }

    @Test
    void namesPathsThatDifferOnlyInCapitals() {
        assertRefused(
                Kind.CLASH,
                "runs/A.html and runs/a.html",
                () -> Sites.publish(folder.resolve("site"), "runs/a.html", "1", "runs/A.html", "1"));
    }

    @Test
    void namesAFileThatIsAFolderToo() {
        assertRefused(
                Kind.CLASH,
                "the path runs/a",
                () -> Sites.publish(folder.resolve("site"), "runs/a", "1", "runs/a/b/c.html", "1"));
        assertRefused(
                Kind.CLASH,
                "the path runs/a",
                () -> Sites.publish(folder.resolve("site"), "runs/a/b/c.html", "1", "runs/a", "1"));
    }

    @Test
    void keepsTheNameOfTheManifestForItself() {
        assertRefused(Kind.CLASH, Manifest.NAME, () -> Sites.publish(folder.resolve("site"), Manifest.NAME, "{}"));
    }

    @Test
    void leavesTheOldSiteWholeWhenAFileCannotBeMade() throws Exception {
        Path output = folder.resolve("site");
        Sites.publish(output, Sites.numbered(100, "old"));
        Map<String, String> before = Sites.stamps(output);
        List<OutputFile> files = new ArrayList<>(Sites.numbered(100, "new"));
        files.add(60, new OutputFile("full.html", out -> {
            throw new IOException("No space left on device");
        }));

        assertRefused(Kind.MACHINE, "cannot make full.html", () -> Sites.publish(output, files));

        assertThat(Sites.stamps(output)).isEqualTo(before);
        assertThat(Sites.names(folder)).containsExactly(".site.sigx-lock", ".site.sigx-state", "site");
    }

    @Test
    void noticesThatAFileDoesNotReadBackAsItWasWritten() {
        Path output = folder.resolve("site");
        OutputFile saboteur = new OutputFile("z.html", out -> {
            Path staged = folder.resolve(".site.sigx-staging/a.html");
            Files.writeString(staged, "2");
        });
        List<OutputFile> files = List.of(Sites.file("a.html", "1"), saboteur);

        assertRefused(
                Kind.MACHINE,
                "cannot make a.html",
                () -> new Publisher().publish(output, files.iterator(), Sites.INPUTS, 1, done -> {}));
        assertThat(output).doesNotExist();
    }

    @Test
    void reportsTheEarliestOfSeveralFailures() {
        List<OutputFile> files = IntStream.range(0, 100)
                .mapToObj(i -> i < 40
                        ? Sites.file("run-" + i + ".html", "")
                        : new OutputFile("run-" + i + ".html", out -> {
                            throw new IOException("broken");
                        }))
                .toList();

        assertThatThrownBy(() ->
                        new Publisher().publish(folder.resolve("site"), files.iterator(), Sites.INPUTS, 8, done -> {}))
                .hasMessageContaining("run-40.html");
    }

    @Test
    void passesOnAFaultOfTheToolWithTheNameOfTheFile() {
        IllegalStateException fault = new IllegalStateException("template");
        OutputFile file = new OutputFile("runs/a.html", out -> {
            throw fault;
        });

        assertThatThrownBy(() -> Sites.publish(folder.resolve("site"), List.of(file)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("runs/a.html")
                .hasCause(fault);
        assertThat(folder.resolve(".site.sigx-staging")).doesNotExist();
    }

    @Test
    void passesOnAFaultOfTheOneWhoHandsOverFiles() {
        IllegalStateException fault = new IllegalStateException("no more");
        Stream<OutputFile> files = Stream.<OutputFile>generate(() -> {
            throw fault;
        });

        assertThatThrownBy(() ->
                        new Publisher().publish(folder.resolve("site"), files.iterator(), Sites.INPUTS, 3, done -> {}))
                .isSameAs(fault);
    }

    @Test
    void refusesAFolderThatItDidNotWrite() throws Exception {
        Path output = Files.createDirectory(folder.resolve("thesis"));
        Files.writeString(output.resolve("chapter.tex"), "years of work");

        assertRefused(Kind.NOT_OURS, "thesis", () -> new Publisher().check(output));
        assertRefused(Kind.NOT_OURS, "delete the folder yourself", () -> Sites.publish(output, "index.html", ""));

        assertThat(Sites.texts(output)).containsExactly(entry("chapter.tex", "years of work"));
    }

    @Test
    void refusesAFolderWithAManifestOfAnotherTool() throws Exception {
        Path output = Files.createDirectory(folder.resolve("site"));
        Files.writeString(output.resolve(Manifest.NAME), "{\"files\": []}");

        assertRefused(Kind.NOT_OURS, "no schemaVersion", () -> new Publisher().check(output));
    }

    @Test
    void refusesAFile() throws Exception {
        Path output = Files.writeString(folder.resolve("site"), "text");

        assertRefused(Kind.NOT_OURS, "is a file", () -> new Publisher().check(output));
        assertRefused(Kind.NOT_OURS, "is a file", () -> Sites.publish(output, "index.html", ""));
        assertThat(output).hasContent("text");
    }

    @Test
    void refusesALinkThatLeadsNowhere() throws Exception {
        Path output = Files.createSymbolicLink(folder.resolve("site"), folder.resolve("gone"));

        assertRefused(Kind.NOT_OURS, "leads nowhere", () -> new Publisher().check(output));
    }

    @Test
    void refusesTheRootFolder() {
        assertRefused(Kind.NOT_OURS, "root folder", () -> new Publisher().check(folder.getRoot()));
    }

    @Test
    void saysEarlyThatAMountPointCannotBeReplaced() {
        Path mountPoint = Path.of("/dev");

        assertRefused(Kind.MACHINE, "/dev/report", () -> new Publisher().check(mountPoint));
    }

    @Test
    void saysEarlyThatNoFolderCanBeMadeBelowAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "text");

        assertRefused(Kind.MACHINE, "is a file", () -> new Publisher().check(file.resolve("deep/site")));
        assertRefused(Kind.MACHINE, "is a file", () -> Sites.publish(file.resolve("site"), "index.html", ""));
    }

    @Test
    void refusesABuildWhileAnotherOnePublishesToTheSamePlace() throws Exception {
        Path output = folder.resolve("site");
        OutputFile nested = new OutputFile("index.html", out -> {
            assertRefused(Kind.LOCKED, "another build", () -> Sites.publish(output, "index.html", "second"));
            assertRefused(Kind.LOCKED, "another build", () -> new Publisher(Duration.ZERO).check(output));
            out.write('1');
        });

        Sites.publish(output, List.of(nested));

        assertThat(Sites.texts(output)).containsExactly(entry("index.html", "1"));
        new Publisher().check(output);
    }

    @Test
    void checkWritesNothing() throws Exception {
        new Publisher().check(folder.resolve("site"));

        assertThat(folder).isEmptyDirectory();
    }

    private static void assertRefused(Kind kind, String message, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(PublishException.class)
                .hasMessageContaining(message)
                .extracting(problem -> ((PublishException) problem).kind())
                .isEqualTo(kind);
    }
}
