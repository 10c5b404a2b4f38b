package dev.sigx.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sigx.store.UnpackedArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives are the same bytes each time, replace only their own kind, and are never seen half-written. */
class ArchivePublisherTest {
    private static final Instant AS_OF = Instant.parse("2026-11-23T10:20:31.500Z");

    @TempDir
    Path temp;

    private static OutputFile file(String path, String text) {
        return new OutputFile(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<OutputFile> files(String text) {
        return List.of(file("exports/runs.csv", text), file("exports/a.json", "{}"), file("crate.json", "[]"));
    }

    private static Inputs inputs(String release, Instant asOf) {
        return new Inputs("sigx-report 1", asOf, "archive x", List.of(), release, "");
    }

    private Publication publish(List<OutputFile> files, boolean stored) throws Exception {
        return publish("v1", files, AS_OF, stored);
    }

    private Publication publish(String release, List<OutputFile> files, Instant asOf, boolean stored) throws Exception {
        return new ArchivePublisher(temp, release)
                .publish(files, inputs(release, asOf), stored, SigningKey.NONE, done -> {});
    }

    private byte[] bytes() throws IOException {
        return Files.readAllBytes(temp.resolve("sigx-v1.zip"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void holdsSortedEntriesInOneFolderWithTheTimeOfTheReport(boolean stored) throws Exception {
        Publication published = publish(files("id\r\n1\r\n"), stored);
        assertThat(published.output()).isEqualTo(temp.resolve("sigx-v1.zip"));
        assertThat(published.files()).isEqualTo(4);
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(temp.resolve("sigx-v1.zip").toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                names.add(entry.getName());
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(2026, 11, 23, 10, 20, 30));
                assertThat(entry.getMethod()).isEqualTo(stored ? ZipEntry.STORED : ZipEntry.DEFLATED);
                assertThat(entry.getExtra()).isNull();
            }
            assertThat(zip.getInputStream(zip.getEntry("sigx-v1/exports/runs.csv")))
                    .hasContent("id\r\n1\r\n");
            assertThat(zip.getInputStream(zip.getEntry("sigx-v1/sigx-manifest.json")))
                    .asString(StandardCharsets.UTF_8)
                    .contains("\"release\" : \"v1\"")
                    .contains(Digests.of("id\r\n1\r\n".getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(names)
                .containsExactly(
                        "sigx-v1/crate.json",
                        "sigx-v1/exports/a.json",
                        "sigx-v1/exports/runs.csv",
                        "sigx-v1/sigx-manifest.json");
    }

    /** Readers that go from front to back find the sizes before the contents. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void canBeReadFromFrontToBack(boolean stored) throws Exception {
        publish(files("x".repeat(300_000)), stored);
        int entries = 0;
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(temp.resolve("sigx-v1.zip")))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entry.getSize()).isEqualTo(in.readAllBytes().length);
                entries++;
            }
        }
        assertThat(entries).isEqualTo(4);
    }

    @Test
    void isTheSameBytesInAnyZoneAndOrderAndIsNotWrittenAgain() throws Exception {
        publish(files("1"), false);
        byte[] first = bytes();
        Files.setLastModifiedTime(temp.resolve("sigx-v1.zip"), java.nio.file.attribute.FileTime.fromMillis(1));
        List<OutputFile> turned = new ArrayList<>(files("1"));
        Collections.reverse(turned);
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(publish(turned, false).written()).isZero();
        } finally {
            TimeZone.setDefault(zone);
        }
        assertThat(bytes()).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(temp.resolve("sigx-v1.zip")).toMillis())
                .isEqualTo(1);
        assertThat(publish(files("2"), false).written()).isEqualTo(4);
        assertThat(bytes()).isNotEqualTo(first);
    }

    /** What is promised of the stored form: not one byte depends on the Java or the machine. */
    @Test
    void storedBytesAreFixedForGood() throws Exception {
        publish(files("id\r\n"), true);
        assertThat(Digests.of(bytes())).isEqualTo("62cdd7e4156fd6ef4f72b7bd13fa35ab3c2a5684c65755106f1b08be9dcfd5c4");
    }

    /** What readers refuse as a bomb is not written as one. */
    @Test
    void whatCompressesBeyondMeasureStandsAsItIsAndCanBeReadAgain() throws Exception {
        byte[] same = new byte[24 << 20];
        publish(
                List.of(file("a.csv", "1"), new OutputFile("b.csv", out -> out.write(same)), file("c.csv", "3")),
                false);
        Path archive = temp.resolve("sigx-v1.zip");
        assertThat(ArchiveSeal.check(archive)).isEqualTo(ArchiveSeal.State.HOLDS);
        try (ZipFile zip = new ZipFile(archive.toFile());
                UnpackedArchive unpacked = UnpackedArchive.of(archive)) {
            assertThat(zip.getEntry("sigx-v1/a.csv").getMethod()).isEqualTo(ZipEntry.DEFLATED);
            assertThat(zip.getEntry("sigx-v1/b.csv").getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(unpacked.folder().resolve("b.csv")).hasBinaryContent(same);
            assertThat(unpacked.folder().resolve("c.csv")).hasContent("3");
        }
    }

    /** Also those of headers, of the directory and of a compressed content that would unpack to the same. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noByteOfAnArchiveIsAnotherWithoutBreakingItsSeal(boolean stored) throws Exception {
        publish(files("id\r\n1\r\n"), stored);
        Path archive = temp.resolve("sigx-v1.zip");
        byte[] whole = bytes();
        assertThat(ArchiveSeal.check(archive)).isEqualTo(ArchiveSeal.State.HOLDS);
        for (int at = 0; at < whole.length; at++) {
            for (int change : new int[] {1, 0x20, 0x80, whole[at] & 0xff}) {
                byte[] bytes = whole.clone();
                bytes[at] ^= (byte) change;
                Files.write(archive, bytes);
                assertThat(ArchiveSeal.check(archive))
                        .as("byte " + at)
                        .isEqualTo(change == 0 ? ArchiveSeal.State.HOLDS : ArchiveSeal.State.BROKEN);
            }
        }
        for (int length : new int[] {0, 1, 21, 22, 71, whole.length - 1}) {
            Files.write(archive, Arrays.copyOf(whole, length));
            assertThat(ArchiveSeal.check(archive)).as("cut to " + length).isEqualTo(ArchiveSeal.State.BROKEN);
        }
        Files.write(archive, Arrays.copyOf(whole, whole.length + 1));
        assertThat(ArchiveSeal.check(archive)).as("one more").isEqualTo(ArchiveSeal.State.BROKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "1969-01-01T00:00:00Z, 1980-01-01T00:00:00",
        "1980-01-01T00:00:03Z, 1980-01-01T00:00:02",
        "9999-01-01T00:00:00Z, 2107-12-31T23:59:58"
    })
    void timesThatZipDoesNotKnowAreTheNearestThatItDoes(Instant asOf, LocalDateTime time) throws Exception {
        publish("v1", files("1"), asOf, false);
        try (ZipFile zip = new ZipFile(temp.resolve("sigx-v1.zip").toFile())) {
            assertThat(zip.getEntry("sigx-v1/crate.json").getTimeLocal()).isEqualTo(time);
        }
    }

    @Test
    void whatIsNotOursIsNotReplaced() throws Exception {
        Path place = temp.resolve("sigx-v1.zip");
        Files.writeString(place, "a user's own file");
        assertRefused();
        assertThat(place).hasContent("a user's own file");
        Files.delete(place);
        Files.createDirectory(place);
        assertRefused();
        Files.delete(place);
        publish("v2", files("1"), AS_OF, false);
        Files.move(temp.resolve("sigx-v2.zip"), place);
        byte[] other = bytes();
        assertRefused();
        assertThat(bytes()).isEqualTo(other);
        Path elsewhere = Files.move(place, temp.resolve("elsewhere.zip"));
        Files.createSymbolicLink(place, elsewhere);
        assertRefused();
    }

    private void assertRefused() {
        for (boolean early : new boolean[] {true, false}) {
            PublishException refusal = catchThrowableOfType(PublishException.class, () -> {
                if (early) {
                    new ArchivePublisher(temp, "v1").check();
                } else {
                    publish(files("1"), false);
                }
            });
            assertThat(refusal).hasMessageContaining("sigx-v1.zip").hasMessageContaining("release v1");
            assertThat(refusal.kind()).isEqualTo(PublishException.Kind.NOT_OURS);
        }
    }

    @Test
    void aFailureLeavesTheOldArchiveWhole() throws Exception {
        publish(files("1"), false);
        byte[] old = bytes();
        List<OutputFile> failing = List.of(file("exports/a.json", "{}"), new OutputFile("exports/b.json", out -> {
            out.write(new byte[100_000]);
            throw new IOException("the disk is full");
        }));
        assertThatThrownBy(() -> publish(failing, false))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("the disk is full")
                .hasMessageContaining("unchanged");
        assertThat(bytes()).isEqualTo(old);
        assertThat(names()).containsExactly(".sigx-v1.zip.sigx-lock", "sigx-v1.zip");
    }

    @Test
    void whatAKilledBuildLeftIsTidied() throws Exception {
        publish(files("1"), false);
        byte[] whole = bytes();
        Files.write(temp.resolve(".sigx-v1.zip.sigx-staging"), Arrays.copyOf(whole, 100));
        publish(files("1"), false);
        assertThat(bytes()).isEqualTo(whole);
        assertThat(names()).containsExactly(".sigx-v1.zip.sigx-lock", "sigx-v1.zip");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(temp)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1.4.0", "1", "2026-11-23", "a+b_c"})
    void usualNamesOfReleasesAreNames(String name) {
        assertThat(ReleaseName.isValid(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../v1", "a/b", "a\\b", "v1.", "-v1", "v 1", "v1\n", "é", "C:"})
    void whatCouldBeAPathIsNoName(String name) {
        assertThat(ReleaseName.isValid(name)).isFalse();
        assertThatThrownBy(() -> new ArchivePublisher(temp, name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesHaveABound() {
        assertThat(ReleaseName.isValid("v".repeat(ReleaseName.LONGEST))).isTrue();
        assertThat(ReleaseName.isValid("v".repeat(ReleaseName.LONGEST + 1))).isFalse();
    }
}
