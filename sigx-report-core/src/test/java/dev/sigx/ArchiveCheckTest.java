package dev.sigx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigx.ReportException.Kind;
import dev.sigx.verify.Unchecked;
import dev.sigx.verify.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is as it was written holds; each single fault that is planted is found and named. */
class ArchiveCheckTest {
    private static final String DOCUMENT = KeptArchive.DOCUMENT;

    @TempDir
    private Path temp;

    private KeptArchive minimal() throws IOException {
        return KeptArchive.ofExample("minimal", temp.resolve("kept"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "neuro-lingua"})
    void acceptsTheSiteOfAnExample(String example) throws Exception {
        Verification found = KeptArchive.verify(Examples.FOLDER.resolve(example).resolve("expected"));

        assertThat(KeptArchive.lines(found)).isEmpty();
        assertThat(found.holds()).isTrue();
        assertThat(found.count("files")).isGreaterThan(50);
        assertThat(found.count("derived values")).isGreaterThan(300);
        assertThat(found.count("tables")).isEqualTo(15 + 17);
        assertThat(found.unchecked())
                .extracting(Unchecked::what)
                .containsExactlyInAnyOrder(
                        "statistics of metrics whose history is not in the archive",
                        "contents of other files, such as pages and schemas");
    }

    @Test
    void acceptsExportsAsFolderAsZipAndAsDocumentAlone() throws Exception {
        KeptArchive kept = minimal();

        assertThat(kept.mismatches()).isEmpty();
        assertThat(KeptArchive.lines(KeptArchive.verify(kept.zipped(temp.resolve("kept.zip")))))
                .isEmpty();
        Verification exports = KeptArchive.verify(kept.file("exports"));
        assertThat(KeptArchive.lines(exports)).isEmpty();
        assertThat(exports.count("tables")).isEqualTo(15 + 17);
        assertThat(exports.unchecked()).extracting(Unchecked::what).anyMatch(what -> what.startsWith("bytes"));
        Verification alone = KeptArchive.verify(kept.file(DOCUMENT));
        assertThat(KeptArchive.lines(alone)).isEmpty();
        assertThat(alone.count("derived values")).isEqualTo(exports.count("derived values"));
    }

    @Test
    void keepsItsGoldenArchivesAsTheyWere() throws Exception {
        for (String line : Files.readAllLines(KeptArchive.golden("SHA256SUMS"))) {
            Path archive = KeptArchive.golden(line.substring(line.indexOf("  ") + 2));
            assertThat(KeptArchive.sha256(Files.readAllBytes(archive)))
                    .as(archive.toString())
                    .isEqualTo(line.substring(0, line.indexOf("  ")));
        }
    }

    @Test
    void acceptsArchivesOfVersion200() throws Exception {
        Verification site = KeptArchive.verify(KeptArchive.golden("site-2.0.0.zip"));
        assertThat(KeptArchive.lines(site)).isEmpty();
        assertThat(site.schemaVersion()).isEqualTo("2.0.0");
        assertThat(site.count("diffs")).isEqualTo(2);
        assertThat(site.count("files")).isEqualTo(31);

        KeptArchive exports = KeptArchive.ofGolden("exports-2.0.0.zip", temp.resolve("old"));
        Verification large = KeptArchive.verify(exports.file("exports"));
        assertThat(KeptArchive.lines(large)).isEmpty();
        assertThat(large.count("derived values")).isGreaterThan(6_000);
        assertThat(large.count("decisions")).isEqualTo(17);
    }

    @Test
    void namesWhatWasEditedInAnArchiveOfVersion200() throws Exception {
        KeptArchive old = KeptArchive.ofGolden("site-2.0.0.zip", temp.resolve("old"));
        old.edit(DOCUMENT, "\"scenarioId\": \"optimizers\"", "\"absoluteChange\": -0.61", "\"absoluteChange\": 0.61");
        old.rehash();

        assertThat(old.mismatches())
                .containsExactly(DOCUMENT
                        + ": diffs[0] (scenario optimizers, run run_adam against run_baseline): metrics \"loss\" (last):"
                        + " absoluteChange is 0.61, recomputed -0.61");
    }

    /** The specimens are full documents whose diffs were made up: what is made up must be found, in every version. */
    @ParameterizedTest
    @ValueSource(strings = {"2.0.0", "2.1.0"})
    void findsThatTheDiffsOfASpecimenAreMadeUp(String version) throws Exception {
        Path documents = Path.of("src/test/resources/documents/sigx-export-" + version + "/valid");

        Verification specimen = KeptArchive.verify(documents.resolve("specimen.json"));

        assertThat(specimen.mismatches())
                .extracting(mismatch -> mismatch.place().replaceAll("[\\[( ].*", ""))
                .containsOnly("scenarios", "decisions", "diffs");
        assertThat(specimen.mismatches())
                .filteredOn(mismatch -> mismatch.place().startsWith("scenarios"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0.0", "2.1.0"})
    void acceptsDocumentsThatAnotherHandWrote(String version) throws Exception {
        Path documents = Path.of("src/test/resources/documents/sigx-export-" + version + "/valid");

        assertThat(KeptArchive.lines(KeptArchive.verify(documents.resolve("by-hand.json"))))
                .isEmpty();
        assertThat(KeptArchive.lines(KeptArchive.verify(documents.resolve("least.json"))))
                .isEmpty();
    }

    @Test
    void checksWhatAnotherHandComputed() throws Exception {
        Path document = temp.resolve("by-hand.json");
        String run =
                "{\"schemaVersion\": \"2.1.0\", \"runs\": [{\"id\": \"a\", \"metrics\": {\"loss\": {\"last\": %s}},"
                        + " \"history\": {\"loss\": {\"values\": [3, 2]}}}]}";
        Files.writeString(document, run.formatted("2.0"));
        assertThat(KeptArchive.lines(KeptArchive.verify(document))).isEmpty();

        Files.writeString(document, run.formatted("1"));
        assertThat(KeptArchive.lines(KeptArchive.verify(document)))
                .containsExactly("by-hand.json: runs[0] (a): metrics \"loss\": last is 1, recomputed 2");
    }

    @Test
    void namesAFlippedByte() throws Exception {
        KeptArchive kept = minimal();
        byte[] bytes = Files.readAllBytes(kept.file("exports/history.csv"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(kept.file("exports/history.csv"), bytes);

        assertThat(kept.mismatches())
                .contains("exports/history.csv: has other bytes than the manifest says")
                .allMatch(line -> line.startsWith("exports/history.csv: "));
    }

    @Test
    void namesAFlippedByteInAZip() throws Exception {
        Path zip = minimal().zipped(temp.resolve("kept.zip"));
        byte[] bytes = Files.readAllBytes(zip);
        int name = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("exports/history.csv");
        bytes[name + 60] ^= 1;
        Files.write(zip, bytes);

        assertThat(KeptArchive.lines(KeptArchive.verify(zip)))
                .singleElement()
                .asString()
                .contains("exports/history.csv", "damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exports/diffs.csv", DOCUMENT, "exports/schema/columns.json", "exports/datapackage.json"})
    void namesAMissingFile(String file) throws Exception {
        KeptArchive kept = minimal();
        Files.delete(kept.file(file));

        assertThat(kept.mismatches()).contains(file + ": is missing");
    }

    @Test
    void namesATableThatIsMissingFromFolderAndManifest() throws Exception {
        KeptArchive kept = minimal();
        Files.delete(kept.file("exports/diffs.csv"));
        kept.rehash();

        assertThat(kept.mismatches()).contains("exports/diffs.csv: is missing");
    }

    @Test
    void namesAMissingManifest() throws Exception {
        KeptArchive kept = minimal();
        Files.delete(kept.file("sigx-manifest.json"));

        assertThat(kept.mismatches())
                .containsExactly("sigx-manifest.json: is missing; nothing says which files belong to it");
    }

    @Test
    void namesADescriptionOfTablesThatIsEmptyOrLeadsOut() throws Exception {
        KeptArchive kept = minimal();
        String tables = "exports/datapackage.json";
        Files.writeString(kept.file(tables), "");
        assertThat(kept.rehash().mismatches()).containsExactly(tables + ": is empty");

        for (String path : List.of("schema", "runs.csv/x", "no.csv")) {
            KeptArchive other = KeptArchive.ofExample("minimal", temp.resolve("with " + path.replace('/', '-')));
            other.edit(tables, "\"resources\"", "\"runs.csv\"", "\"" + path + "\"");
            assertThat(other.rehash().mismatches())
                    .as(path)
                    .anyMatch(line -> line.contains("is described and not there"));
        }
    }

    @Test
    void hasNothingToCompareHashesWithInADocumentAlone() throws Exception {
        Path document = minimal().file(DOCUMENT);
        assertThatThrownBy(() -> new House().verify(new VerifyRequest(document, true, 20), Progress.SILENT))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("no sigx-manifest.json");
    }

    /** Its runs are not taken for those of the archive. */
    @Test
    void namesAnAddedDocumentAndNothingElse() throws Exception {
        KeptArchive kept = minimal();
        Files.copy(kept.file(DOCUMENT), kept.file("exports/a-second.json"));

        assertThat(kept.mismatches()).containsExactly("exports/a-second.json: is not in the manifest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "exports/.hidden", "exports/extra.csv"})
    void namesAnAddedFile(String file) throws Exception {
        KeptArchive kept = minimal();
        Files.writeString(kept.file(file), "a,b\r\n");

        assertThat(kept.mismatches()).containsExactly(file + ": is not in the manifest");
        assertThat(KeptArchive.lines(KeptArchive.verify(kept.zipped(temp.resolve("kept.zip")))))
                .containsExactly(file + ": is not in the manifest");
    }

    @Test
    void refusesWhatIsNoArchive() throws Exception {
        Path empty = Files.createDirectory(temp.resolve("empty"));
        Path text = Files.writeString(temp.resolve("text.json"), "{\"name\": \"x\"}");
        for (Path path : List.of(empty, text)) {
            assertThatThrownBy(() -> KeptArchive.verify(path))
                    .isInstanceOfSatisfying(
                            ReportException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOTHING_USABLE))
                    .hasMessageContaining("is not an archive");
        }
        assertThatThrownBy(() -> KeptArchive.verify(temp.resolve("gone")))
                .isInstanceOfSatisfying(
                        ReportException.class, e -> assertThat(e.kind()).isEqualTo(Kind.USAGE));
    }

    @Test
    void refusesAnArchiveOfANewerMajorVersion() throws Exception {
        KeptArchive kept = minimal();
        kept.edit(DOCUMENT, "", "\"schemaVersion\": \"2.1.0\"", "\"schemaVersion\": \"3.0.0\"")
                .rehash();

        assertThatThrownBy(kept::verify).hasMessageContaining("3.0.0");
    }

    @Test
    void takesFieldsOfANewerMinorVersionAsTheyAre() throws Exception {
        KeptArchive kept = minimal().alone();
        kept.edit(DOCUMENT, "", "\"schemaVersion\": \"2.1.0\"", "\"schemaVersion\": \"2.7.0\"")
                .edit(DOCUMENT, "\"scenarioId\"", "\"comparable\": {", "\"confidence\": 0.5, \"comparable\": {")
                .edit(DOCUMENT, "\"evidence\": {", "\"status\"", "\"later\": true, \"status\"")
                .rehash();

        Verification found = kept.verify();

        assertThat(KeptArchive.lines(found)).isEmpty();
        assertThat(found.unchecked()).contains(new Unchecked("fields that this tool does not know", 2));
    }

    @Test
    void comparesNothingButBytesWhereNoMoreIsAsked() throws Exception {
        KeptArchive kept = minimal();
        kept.edit(DOCUMENT, "\"summary\"", "\"verdict\": \"better\"", "\"verdict\": \"worse\"")
                .rehash();

        Verification quick = new House().verify(new VerifyRequest(kept.folder(), true, 5), Progress.SILENT);

        assertThat(quick.holds()).isTrue();
        assertThat(kept.verify().holds()).isFalse();
    }

    @Test
    void namesTheFirstAndCountsTheRest() throws Exception {
        KeptArchive kept = minimal();
        kept.edit("exports/history.csv", "", "index", "position").rehash();

        Verification found = new House().verify(new VerifyRequest(kept.folder(), false, 1), Progress.SILENT);

        assertThat(found.mismatches()).hasSize(1);
        assertThat(found.mismatchCount()).isGreaterThan(1);
    }
}
