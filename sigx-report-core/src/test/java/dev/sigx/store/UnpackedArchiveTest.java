package dev.sigx.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Archives are unpacked, and what is hostile or damaged in them is refused by its name. */
class UnpackedArchiveTest {
    private static final ArchiveLimits SMALL = new ArchiveLimits(5, 1_000, 10, 100);

    @TempDir
    Path temp;

    private Path zip(String... namesAndTexts) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            texts.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return Zips.of(temp.resolve("made.zip"), texts);
    }

    private void assertRefused(Path zip, String... words) throws IOException {
        assertRefused(zip, ArchiveLimits.USUAL, words);
    }

    private void assertRefused(Path zip, ArchiveLimits limits, String... words) throws IOException {
        assertThatThrownBy(() -> unpack(zip, limits).close())
                .isInstanceOf(BadArchiveException.class)
                .message()
                .contains(zip.getFileName().toString())
                .contains(List.of(words));
        assertThat(temp.resolve("unpacked")).as("left on the disk").doesNotExist();
    }

    private UnpackedArchive unpack(Path zip, ArchiveLimits limits) throws IOException {
        List<ArchiveEntry> entries = ArchiveDirectory.read(zip, limits);
        return UnpackedArchive.of(zip, entries, limits, Files.createDirectory(temp.resolve("unpacked")));
    }

    @Test
    void filesAreUnpackedAndDeletedAgain() throws IOException {
        Path folder;
        try (UnpackedArchive archive = UnpackedArchive.of(zip("a.txt", "one", "b/c.txt", "שלום"))) {
            folder = archive.folder();
            assertThat(folder.resolve("a.txt")).hasContent("one");
            assertThat(folder.resolve("b/c.txt")).hasContent("שלום");
            assertThat(folder.getFileName()).hasToString("made");
        }
        assertThat(folder).doesNotExist();
        assertThat(folder.getParent()).doesNotExist();
    }

    @Test
    void aSingleTopFolderIsEntered() throws IOException {
        try (UnpackedArchive archive = UnpackedArchive.of(zip("top/", "", "top/a.txt", "one", "top/b/c.txt", "two"))) {
            assertThat(archive.folder().getFileName()).hasToString("top");
            assertThat(archive.folder().resolve("b/c.txt")).hasContent("two");
        }
    }

    @Test
    void aFileBesideAFolderKeepsBothWhereTheyAre() throws IOException {
        try (UnpackedArchive archive = UnpackedArchive.of(zip("top/a.txt", "one", "b.txt", "two"))) {
            assertThat(archive.folder().resolve("top/a.txt")).hasContent("one");
            assertThat(archive.folder().resolve("b.txt")).hasContent("two");
        }
    }

    @Test
    void anEmptyArchiveIsAnEmptyFolder() throws IOException {
        try (UnpackedArchive archive = UnpackedArchive.of(zip())) {
            assertThat(archive.folder()).isEmptyDirectory();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "../../evil.txt, lead out",
        "a/../../evil, lead out",
        "a/./b, lead out",
        "a//b, lead out",
        "/etc/evil, absolute",
        "C:/evil, colon",
        "a\\evil, backslash",
        "'a\nevil', control characters"
    })
    void namesThatLeadElsewhereAreRefused(String name, String why) throws IOException {
        assertRefused(zip("good.txt", "", name, "evil"), name, why);
    }

    @Test
    void endlessNamesAreRefused() throws IOException {
        assertRefused(zip("n".repeat(300), ""), "300 characters");
        assertRefused(zip("n/".repeat(600) + "x", ""), "1201 characters");
    }

    @Test
    void linksAreRefused() throws IOException {
        Path zip = zip("good.txt", "", "evil", "/etc/passwd");
        Zips.makeLink(zip, "evil");
        assertRefused(zip, "the entry evil", "symbolic link");
    }

    @Test
    void encryptedEntriesAreRefused() throws IOException {
        Path zip = zip("good.txt", "", "secret.txt", "text");
        Zips.encrypt(zip, "secret.txt");
        assertRefused(zip, "secret.txt", "encrypted");
    }

    @ParameterizedTest
    @CsvSource({"runs.csv, stands twice", "RUNS.csv, stands twice"})
    void namesThatStandTwiceAreRefused(String other, String why) throws IOException {
        Path zip = zip("runs.csv", "one", "runz.csv", "two");
        Zips.rename(zip, "runz.csv", other);
        assertRefused(zip, other, why);
    }

    @Test
    void aFileThatIsAFolderTooIsRefused() throws IOException {
        assertRefused(zip("a", "one", "a/b", "two"), "the entry a ", "a file and a folder");
    }

    @Test
    void whatGrowsTooFarIsRefused() throws IOException {
        assertRefused(zip("good.txt", "x", "bomb.txt", "0".repeat(900)), SMALL, "bomb.txt", "10 times");
        assertRefused(zip("a", noise(400), "b", noise(400), "c", noise(400)), SMALL, "the entry c ", "1000 bytes");
        assertRefused(zip("1", "", "2", "", "3", "", "4", "", "5", "", "6", ""), SMALL, "6 entries", "no more than 5");
    }

    /** Text that cannot be compressed to a tenth. */
    private static String noise(int length) {
        StringBuilder text = new StringBuilder();
        new Random(length).ints(length, ' ', '~').forEach(text::appendCodePoint);
        return text.toString();
    }

    @Test
    void aBombOfTheUsualSizeIsRefusedBeforeItFillsTheDisk() throws IOException {
        Path zip = zip("good.txt", "x", "bomb.txt", "0".repeat(40 << 20));
        assertThat(Files.size(zip)).isLessThan(100_000);
        assertRefused(zip, "bomb.txt", "250 times its size");
    }

    @Test
    void sizesAreNotBelieved() throws IOException {
        Path zip = zip("good.txt", "x", "lie.txt", "four");
        Zips.claimSize(zip, "lie.txt", 3);
        assertRefused(zip, "lie.txt");
    }

    @Test
    void everyTruncationIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(zip("a.txt", noise(60), "b.txt", "two"));
        Path cut = temp.resolve("cut.zip");
        for (int length = 0; length < whole.length; length++) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertRefused(cut, "cut off");
        }
    }

    /** What no reader could notice is when and by what the archive was made; all else is. */
    @Test
    void aFlippedByteChangesNothingUnnoticed() throws IOException {
        byte[] whole = Files.readAllBytes(zip("top/a.txt", noise(60), "top/b.txt", "two"));
        Path flipped = temp.resolve("flipped.zip");
        int refused = 0;
        for (int at = 0; at < whole.length; at++) {
            byte[] bytes = whole.clone();
            bytes[at] ^= 1;
            Files.write(flipped, bytes);
            try (UnpackedArchive archive = UnpackedArchive.of(flipped)) {
                assertThat(archive.folder()).as("byte " + at).exists();
                assertThat(archive.folder().resolve("a.txt")).hasContent(noise(60));
                assertThat(archive.folder().resolve("b.txt")).hasContent("two");
            } catch (BadArchiveException e) {
                assertThat(e).hasMessageContaining("flipped.zip");
                refused++;
            }
        }
        assertThat(whole.length - refused)
                .as("bytes that say nothing of the files")
                .isLessThan(70);
    }

    @Test
    void anArchiveThatIsNamedLikeAPathUpwardsIsUnpackedInsideAllTheSame() throws IOException {
        Path dots = Files.move(zip("a.txt", "one"), temp.resolve("...zip"));
        try (UnpackedArchive archive = UnpackedArchive.of(dots)) {
            assertThat(archive.folder().resolve("a.txt")).hasContent("one");
        }
    }

    /** A file with holes, so that a directory of gigabytes costs nothing to claim. */
    @Test
    void aDirectoryThatIsLongerThanItsEntriesIsRefusedBeforeItIsRead() throws IOException {
        Path huge = temp.resolve("huge.zip");
        long size = 2_700_000_000L;
        try (FileChannel channel =
                FileChannel.open(huge, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            channel.write(ByteBuffer.wrap(new byte[] {'P', 'K', 3, 4}));
            ByteBuffer end = ByteBuffer.allocate(22)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(0x06054b50)
                    .putInt(0);
            end.putShort((short) 60_000)
                    .putShort((short) 60_000)
                    .putInt((int) (size - 22 - 100))
                    .putInt(100);
            channel.write(end.putShort((short) 0).flip(), size - 22);
        }
        assertRefused(huge, "longer than its 60000 entries");
    }

    @Test
    void whatIsNoArchiveIsToldFromOne() throws IOException {
        assertThat(UnpackedArchive.isArchive(zip("a", "b"))).isTrue();
        assertThat(UnpackedArchive.isArchive(Files.writeString(temp.resolve("text.zip"), "{}")))
                .isFalse();
        assertThat(UnpackedArchive.isArchive(Files.writeString(temp.resolve("empty.zip"), "")))
                .isFalse();
        assertThat(UnpackedArchive.isArchive(temp)).isFalse();
    }
}
