package dev.sigx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigx.changes.ChangeKind;
import dev.sigx.changes.ChangesSpecimen;
import dev.sigx.changes.ReleaseChanges;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two releases as people keep them: a zip, a folder of exports, a document alone. */
class ReleaseComparisonTest {
    @TempDir
    Path temp;

    private Path zip(String name, Path document) throws IOException {
        Path zip = temp.resolve(name);
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entries.putNextEntry(new ZipEntry("exports/sigx-export.json"));
            Files.copy(document, entries);
            entries.closeEntry();
        }
        return zip;
    }

    @Test
    void aZipAndAFolderAreCompared() throws Exception {
        Path before = ChangesSpecimen.before(temp.resolve("plain.json"));
        ChangesSpecimen.after(temp.resolve("v1.4.0/exports/sigx-export.json"), "new");
        ReleaseChanges changes =
                ReleaseComparison.between(zip("v1.3.0.zip", before), temp.resolve("v1.4.0"), Progress.SILENT);

        assertThat(changes.before().name()).isEqualTo("v1.3.0");
        assertThat(changes.after().name()).isEqualTo("v1.4.0");
        assertThat(changes.generator()).isEqualTo(Version.GENERATOR);
        assertThat(changes.runs(ChangeKind.ADDED))
                .extracting(run -> run.after().id())
                .containsExactly(ChangesSpecimen.NEW_RUN);
        assertThat(changes.counts().decisionsReversed()).isOne();
    }

    @Test
    void theSameReleaseInTwoFormsHasNotChanged() throws Exception {
        Path document = ChangesSpecimen.before(temp.resolve("exports/sigx-export.json"));
        assertThat(ReleaseComparison.between(zip("a.zip", document), document, Progress.SILENT)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void tellsAnArchiveFromOtherThings() throws Exception {
        Path document = ChangesSpecimen.before(temp.resolve("exports/sigx-export.json"));
        assertThat(ReleaseComparison.isArchive(document)).isTrue();
        assertThat(ReleaseComparison.isArchive(temp)).isTrue();
        assertThat(ReleaseComparison.isArchive(temp.resolve("exports"))).isTrue();
        assertThat(ReleaseComparison.isArchive(zip("a.zip", document))).isTrue();
        assertThat(ReleaseComparison.isArchive(temp.resolve("missing.zip"))).isFalse();
        assertThat(ReleaseComparison.isArchive(Files.createDirectory(temp.resolve("run-1"))))
                .isFalse();
        assertThat(ReleaseComparison.isArchive(Files.writeString(temp.resolve("notes.txt"), "hello")))
                .isFalse();
    }

    @Test
    void aDamagedZipIsRefusedByName() throws Exception {
        Path good = ChangesSpecimen.before(temp.resolve("good.json"));
        Path damaged = Files.writeString(temp.resolve("v1.zip"), "PK, but no more");
        assertThat(ReleaseComparison.isArchive(damaged)).isTrue();
        assertThatThrownBy(() -> ReleaseComparison.between(damaged, good, Progress.SILENT))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("v1.zip");
    }
}
