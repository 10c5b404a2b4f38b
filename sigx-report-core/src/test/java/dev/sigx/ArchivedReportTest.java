package dev.sigx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sigx.ReportException.Kind;
import dev.sigx.export.ExportFiles;
import dev.sigx.publish.OutputFile;
import dev.sigx.report.Report;
import dev.sigx.store.Zips;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was exported is opened in each of its forms, and gives the report that it was made of. */
class ArchivedReportTest {
    private static final String DOCUMENT = "exports/sigx-export.json";

    @TempDir
    static Path shared;

    @TempDir
    Path temp;

    private static Path exported;

    @BeforeAll
    static void exportTheExample() throws Exception {
        exported = shared.resolve("sigx-v1.4.0");
        new ReportGenerator(Progress.SILENT)
                .export(Examples.request(Examples.FOLDER.resolve("neuro-lingua"), exported));
    }

    private Path form(String name) throws Exception {
        Path zip = temp.resolve("sigx-v1.4.0.zip");
        return switch (name) {
            case "zip" -> Zips.ofFolder(zip, exported, "sigx-v1.4.0/");
            case "zip without a top folder" -> Zips.ofFolder(zip, exported, "");
            case "zip of the exports alone" -> Zips.ofFolder(zip, exported.resolve("exports"), "");
            case "folder" -> exported;
            case "exports" -> exported.resolve("exports");
            case "document" -> exported.resolve(DOCUMENT);
            case "site" -> {
                Path site = temp.resolve("site");
                Examples.build(Examples.request(Examples.FOLDER.resolve("neuro-lingua"), site));
                yield site;
            }
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Map<String, String> bytes(Report report) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (OutputFile file : ExportFiles.of(report).toList()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.content().writeTo(out);
            files.put(file.path(), out.toString(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static ReportException refusal(Path archive) {
        return catchThrowableOfType(
                ReportException.class,
                () -> ArchivedReport.open(archive, Progress.SILENT).close());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zip",
                "zip without a top folder",
                "zip of the exports alone",
                "folder",
                "exports",
                "document",
                "site"
            })
    void everyFormGivesTheReportThatWasExported(String form) throws Exception {
        try (ArchivedReport archive = ArchivedReport.open(form(form), Progress.SILENT)) {
            Map<String, String> again = bytes(archive.report());
            assertThat(again).hasSizeGreaterThan(20);
            for (Map.Entry<String, String> file : again.entrySet()) {
                assertThat(file.getValue())
                        .as(file.getKey())
                        .isEqualTo(Files.readString(exported.resolve(file.getKey())));
            }
            assertThat(archive.report()).isSameAs(archive.report());
        }
    }

    @Test
    void theNameIsThatOfTheFileWhereNoReleaseIsSaid() throws Exception {
        try (ArchivedReport archive = ArchivedReport.open(form("zip"), Progress.SILENT)) {
            assertThat(archive.name()).isEqualTo("sigx-v1.4.0");
            assertThat(archive.folder().resolve("sigx-manifest.json")).exists();
        }
        try (ArchivedReport archive = ArchivedReport.open(form("folder"), Progress.SILENT)) {
            assertThat(archive.name()).isEqualTo("sigx-v1.4.0");
        }
    }

    @Test
    void theNameIsThatOfTheReleaseWhereTheManifestSaysOne() throws Exception {
        Path folder =
                withManifest("\"schemaVersion\" : \"1.1.0\"", "\"schemaVersion\" : \"1.1.0\", \"release\" : \"v9+b\"");
        try (ArchivedReport archive = ArchivedReport.open(folder, Progress.SILENT)) {
            assertThat(archive.name()).isEqualTo("v9+b");
        }
    }

    /** A copy of the export whose manifest says something else. */
    private Path withManifest(String before, String after) throws IOException {
        Path folder = copied();
        Path manifest = folder.resolve("sigx-manifest.json");
        String text = Files.readString(manifest);
        assertThat(text).contains(before);
        Files.writeString(manifest, text.replace(before, after));
        return folder;
    }

    private Path copied() throws IOException {
        Path folder = Files.createTempDirectory(temp, "copy").resolve("copied");
        try (Stream<Path> all = Files.walk(exported)) {
            for (Path one : all.toList()) {
                Files.copy(one, folder.resolve(exported.relativize(one).toString()));
            }
        }
        return folder;
    }

    @Test
    void whatWasUnpackedIsDeleted() throws Exception {
        ArchivedReport archive = ArchivedReport.open(form("zip"), Progress.SILENT);
        archive.report();
        Path folder = archive.folder();
        assertThat(folder).isDirectory();
        archive.close();
        assertThat(folder).doesNotExist();
    }

    @Test
    void whatIsNoArchiveIsRefused() throws Exception {
        for (Path none : List.of(
                Files.writeString(temp.resolve("text.zip"), "no archive"),
                Files.writeString(temp.resolve("empty.zip"), ""),
                Files.writeString(temp.resolve("other.json"), "{\"runs\": 1}"),
                Zips.of(temp.resolve("other.zip"), Map.of("a.txt", "text")),
                Files.createDirectory(temp.resolve("empty")))) {
            ReportException refusal = refusal(none);
            assertThat(refusal).as(none.toString()).isNotNull();
            assertThat(refusal.kind()).isEqualTo(Kind.NOTHING_USABLE);
            assertThat(refusal).hasMessageContaining(none.toString()).hasMessageContaining("is not an archive");
            assertThat(refusal.next()).contains("sigx export --release");
        }
        assertThat(refusal(temp.resolve("nowhere.zip")).kind()).isEqualTo(Kind.USAGE);
    }

    @Test
    void aNewerMajorVersionIsRefusedByName() throws Exception {
        Path folder = copied();
        Path document = folder.resolve(DOCUMENT);
        Files.writeString(
                document,
                Files.readString(document)
                        .replaceFirst("\"schemaVersion\" *: *\"2\\.[^\"]*\"", "\"schemaVersion\": \"3.1.0\""));
        ReportException refusal = refusal(folder);
        assertThat(refusal).hasMessageContaining("newer tool").hasMessageContaining("3.1.0");
        assertThat(refusal.kind()).isEqualTo(Kind.NOTHING_USABLE);
        assertThat(refusal(withManifest("\"schemaVersion\" : \"1.1.0\"", "\"schemaVersion\" : \"2.0.0\"")))
                .hasMessageContaining("manifest")
                .hasMessageContaining("2.0.0");
    }

    @Test
    void aDamagedZipIsRefusedByTheNameOfItsEntry() throws Exception {
        Path zip = form("zip");
        byte[] bytes = Files.readAllBytes(zip);
        bytes[2_000] ^= 1;
        Files.write(zip, bytes);
        ReportException refusal = refusal(zip);
        assertThat(refusal.kind()).isEqualTo(Kind.NOTHING_USABLE);
        assertThat(refusal)
                .hasMessageContaining("sigx-v1.4.0.zip")
                .hasMessageContaining("the entry sigx-v1.4.0/exports/");
    }

    @Test
    void aZipIsAStoreWithTheSiteOfItsFolder() throws Exception {
        Path ofFolder = temp.resolve("of-folder");
        Path ofZip = temp.resolve("of-zip");
        Examples.build(Examples.request(null, exported, ofFolder));
        Examples.build(Examples.request(null, form("zip"), ofZip));
        try (Stream<Path> all = Files.walk(ofFolder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = ofFolder.relativize(file).toString();
                if (!name.equals("sigx-manifest.json")) {
                    assertThat(ofZip.resolve(name)).as(name).hasSameBinaryContentAs(file);
                }
            }
        }
        assertThat(Examples.build(Examples.request(null, temp.resolve("sigx-v1.4.0.zip"), ofZip))
                        .read())
                .as("read again although nothing changed")
                .isFalse();
    }

    @Test
    void aDamagedZipIsNoStore() throws Exception {
        Path zip = form("zip");
        Files.write(zip, Arrays.copyOf(Files.readAllBytes(zip), 5_000));
        ReportException refusal = catchThrowableOfType(
                ReportException.class, () -> Examples.build(Examples.request(null, zip, temp.resolve("out"))));
        assertThat(refusal.kind()).isEqualTo(Kind.NOTHING_USABLE);
        assertThat(refusal).hasMessageContaining("sigx-v1.4.0.zip").hasMessageContaining("cut off");
        assertThat(temp.resolve("out")).doesNotExist();
    }
}
