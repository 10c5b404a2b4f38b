package dev.sigx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sigx.ReportException.Kind;
import dev.sigx.model.Statistic;
import dev.sigx.store.UnpackedArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The archive of a release: the same in both forms, a store of its own, described and signed where that is wanted. */
class ReleaseArchiverTest {
    private static final ArchiveChoices.Names NAMES =
            new ArchiveChoices.Names("--release", "--as-folder", "--stored", "--sign-key", "--ro-crate", "--license");
    private static final String LICENSE = "https://spdx.org/licenses/CC-BY-4.0";

    @TempDir
    Path temp;

    private static ArchiveChoices zip(String release) {
        return new ArchiveChoices(release, false, false, null, false, null);
    }

    private static ArchiveChoices folder(String release) {
        return new ArchiveChoices(release, true, false, null, false, null);
    }

    private ReportSummary archive(ArchiveChoices choices) throws Exception {
        return new House()
                .archive(
                        Examples.request(Examples.FOLDER.resolve("neuro-lingua"), temp),
                        choices.checked(NAMES),
                        Progress.SILENT);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(one).toString().replace('\\', '/'), sha256(one));
            }
        }
        return files;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void bothFormsHoldTheSameFiles() throws Exception {
        Path zip = archive(zip("v1.4.0")).output();
        Path folder = archive(folder("v1.4.0")).output();
        assertThat(zip).hasFileName("sigx-v1.4.0.zip");
        assertThat(folder).hasFileName("sigx-v1.4.0").isDirectory();
        try (UnpackedArchive unpacked = UnpackedArchive.of(zip)) {
            assertThat(unpacked.folder()).hasFileName("sigx-v1.4.0");
            assertThat(files(unpacked.folder()))
                    .isEqualTo(files(folder))
                    .hasSizeGreaterThan(25)
                    .containsKeys(
                            "exports/sigx-export.json",
                            "exports/datapackage.json",
                            "exports/schema/sigx-manifest-1.1.0.schema.json",
                            "sigx-manifest.json");
        }
        assertThat(new House()
                        .verify(new VerifyRequest(folder, false, 20), Progress.SILENT)
                        .holds())
                .isTrue();
        assertThat(dev.sigx.export.SchemaValidator.validate(folder.resolve("sigx-manifest.json")))
                .isEmpty();
    }

    /** The first bytes tell what it is, the last where all is, and the rest is sampled; the seal's own test flips each. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void verifyNoticesAFlippedByteWhereverItIs(boolean stored) throws Exception {
        Path zip = archive(new ArchiveChoices("v1", false, stored, null, false, null))
                .output();
        byte[] whole = Files.readAllBytes(zip);
        assertThat(hashes(zip)).isEmpty();
        for (int at = 0; at < whole.length; at += at < 64 || at > whole.length - 256 ? 1 : 10_007) {
            byte[] bytes = whole.clone();
            bytes[at] ^= 1;
            Files.write(zip, bytes);
            assertThat(hashes(zip)).as("byte " + at).isNotEmpty();
        }
    }

    private static List<String> hashes(Path archive) throws ReportException {
        return KeptArchive.lines(new House().verify(new VerifyRequest(archive, true, 20), Progress.SILENT));
    }

    @Test
    void aByteThatIsNoContentIsSaidToBeOfTheZip() throws Exception {
        Path zip = archive(zip("v1")).output();
        byte[] bytes = Files.readAllBytes(zip);
        int directory = bytes.length - 71 - 22 - 1;
        while (!(bytes[directory] == 'P' && bytes[directory + 1] == 'K' && bytes[directory + 2] == 1)) {
            directory--;
        }
        bytes[directory + 38] ^= 1; // external attributes, which no reader of files looks at
        Files.write(zip, bytes);
        assertThat(hashes(zip)).containsExactly("the zip does not end with the SHA-256 of its other bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"last", "best", "mean", "reported", "step:2"})
    void holdsWhateverStatisticIsAskedFor(String statistic) throws Exception {
        Path store = Examples.FOLDER.resolve("neuro-lingua");
        Path zip = new House()
                .archive(
                        withStatistic(Examples.request(store, temp), Statistic.of(statistic)),
                        zip("v1").checked(NAMES),
                        Progress.SILENT)
                .output();
        assertThat(KeptArchive.lines(KeptArchive.verify(zip))).isEmpty();
    }

    private static ReportRequest withStatistic(ReportRequest request, Statistic statistic) {
        return new ReportRequest(
                request.title(),
                request.stores(),
                request.scenarios(),
                request.decisions(),
                request.timings(),
                request.output(),
                request.asOf(),
                request.directions(),
                request.notableChange(),
                statistic,
                request.threads(),
                request.readAlways());
    }

    @ParameterizedTest
    @ValueSource(strings = {"//spdx.org/licenses/MIT", "spdx.org", "ftp://spdx.org/x", "MIT", "https://"})
    void aLicenceThatIsNoAddressIsRefused(String license) {
        assertRefused(
                new ArchiveChoices("v1", false, false, null, true, license),
                "--license is not the address of a licence");
    }

    @Test
    void aSecondTimeNothingIsWritten() throws Exception {
        archive(zip("v1"));
        String first = sha256(temp.resolve("sigx-v1.zip"));
        assertThat(archive(zip("v1")).unchanged()).isTrue();
        assertThat(sha256(temp.resolve("sigx-v1.zip"))).isEqualTo(first);
        archive(folder("v1"));
        assertThat(archive(folder("v1")).unchanged()).isTrue();
    }

    @Test
    void theArchiveOfAnArchiveHasItsExportsAndItsName() throws Exception {
        Path zip = archive(zip("v1.4.0")).output();
        Path again = temp.resolve("again");
        new House().archive(Examples.request(null, zip, again), zip("v1.4.0"), Progress.SILENT);
        try (ArchivedReport first = ArchivedReport.open(zip, Progress.SILENT);
                ArchivedReport second = ArchivedReport.open(again.resolve("sigx-v1.4.0.zip"), Progress.SILENT)) {
            assertThat(first.name()).isEqualTo("v1.4.0");
            assertThat(files(second.folder().resolve("exports")))
                    .isEqualTo(files(first.folder().resolve("exports")));
        }
    }

    @Test
    void anotherReleaseOrASiteIsNotReplaced() throws Exception {
        Path folder = archive(folder("v1")).output();
        Files.move(folder, temp.resolve("sigx-v2"));
        ReportException refusal = catchThrowableOfType(ReportException.class, () -> archive(folder("v2")));
        assertThat(refusal.kind()).isEqualTo(Kind.USAGE);
        assertThat(refusal).hasMessageContaining("sigx-v2").hasMessageContaining("no archive of the release v2");
    }

    @ParameterizedTest
    @CsvSource({"../evil, --release cannot be '../evil'", "'', --release cannot be ''", "v1/x, it becomes a file name"})
    void aReleaseThatCouldBeAPathIsRefused(String release, String why) {
        ReportException refusal = catchThrowableOfType(ReportException.class, () -> archive(zip(release)));
        assertThat(refusal.kind()).isEqualTo(Kind.USAGE);
        assertThat(refusal).hasMessageContaining(why);
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void optionsThatContradictEachOtherAreRefused() {
        assertRefused(new ArchiveChoices(null, true, false, null, false, null), "--as-folder is about the archive");
        assertRefused(new ArchiveChoices(null, false, false, null, false, LICENSE), "--license is about the archive");
        assertRefused(new ArchiveChoices("v1", true, true, null, false, null), "--stored is about zip files");
        assertRefused(new ArchiveChoices("v1", false, false, null, false, LICENSE), "written into the RO-Crate");
        assertRefused(new ArchiveChoices("v1", false, false, null, true, "CC-BY"), "not the address of a licence");
        assertRefused(
                new ArchiveChoices("v1", false, false, temp.resolve("no.pem"), false, null), "no.pem does not exist");
    }

    private static void assertRefused(ArchiveChoices choices, String why) {
        ReportException refusal = catchThrowableOfType(ReportException.class, () -> choices.checked(NAMES));
        assertThat(refusal).hasMessageContaining(why);
        assertThat(refusal.kind()).isEqualTo(Kind.USAGE);
        assertThat(refusal.next()).isNotEmpty();
    }

    @Test
    void aSignatureLiesBesideAndFitsNoOtherArchive() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path keys = Files.createDirectory(temp.resolve("keys"));
        Path secret =
                pem(keys.resolve("key.pem"), "PRIVATE KEY", pair.getPrivate().getEncoded());
        Path open =
                pem(keys.resolve("public.pem"), "PUBLIC KEY", pair.getPublic().getEncoded());
        Path zip = archive(new ArchiveChoices("v1", false, false, secret, false, null))
                .output();
        assertThat(temp.resolve("sigx-v1.zip.sig")).hasSize(64);
        assertThat(new House().isSignedBy(zip, open)).isTrue();
        assertThat(archive(new ArchiveChoices("v1", false, false, secret, false, null))
                        .unchanged())
                .isTrue();
        byte[] bytes = Files.readAllBytes(zip);
        bytes[bytes.length / 2] ^= 1;
        Files.write(zip, bytes);
        assertThat(new House().isSignedBy(zip, open)).isFalse();
        Files.delete(zip);
        archive(new ArchiveChoices("v1", false, true, null, false, null));
        assertThat(temp.resolve("sigx-v1.zip.sig")).as("of the archive before").doesNotExist();
    }

    private static Path pem(Path file, String label, byte[] bytes) throws IOException {
        return Files.writeString(
                file,
                "-----BEGIN " + label + "-----\n" + Base64.getEncoder().encodeToString(bytes) + "\n-----END " + label
                        + "-----\n");
    }

    @Test
    void anRoCrateDescribesWhatIsThere() throws Exception {
        Path folder = archive(new ArchiveChoices("v1.4.0", true, false, null, true, LICENSE))
                .output();
        JsonNode crate = new JsonMapper().readTree(Files.readAllBytes(folder.resolve("ro-crate-metadata.json")));
        Map<String, JsonNode> entities = new TreeMap<>();
        crate.get("@graph")
                .forEach(entity -> assertThat(entities.put(text(entity, "@id"), entity))
                        .as("described twice")
                        .isNull());
        assertThat(crate.get("@context").get(0).asString()).isEqualTo("https://w3id.org/ro/crate/1.1/context");
        JsonNode descriptor = entities.get("ro-crate-metadata.json");
        assertThat(text(descriptor, "@type")).isEqualTo("CreativeWork");
        assertThat(text(descriptor.get("conformsTo"), "@id")).isEqualTo("https://w3id.org/ro/crate/1.1");
        assertThat(text(descriptor.get("about"), "@id")).isEqualTo("./");
        JsonNode root = entities.get("./");
        assertThat(text(root, "@type")).isEqualTo("Dataset");
        assertThat(text(root, "name")).isNotBlank();
        assertThat(text(root, "description")).isNotBlank();
        assertThat(text(root, "version")).isEqualTo("v1.4.0");
        assertThat(Files.readString(folder.resolve("exports/sigx-export.json")))
                .contains("\"asOf\": \"" + text(root, "datePublished") + "\"");
        assertThat(text(root.get("license"), "@id")).isEqualTo(LICENSE);
        List<String> parts = new ArrayList<>();
        root.get("hasPart").forEach(part -> parts.add(text(part, "@id")));
        Map<String, String> there = files(folder);
        assertThat(there.keySet()).containsExactlyInAnyOrderElementsOf(with(parts, "ro-crate-metadata.json"));
        for (String part : parts) {
            JsonNode entity = entities.get(part);
            assertThat(text(entity, "@type")).isEqualTo("File");
            assertThat(text(entity, "encodingFormat")).isIn("application/json", "text/csv");
            if (!part.equals("sigx-manifest.json")) {
                assertThat(text(entity, "sha256")).isEqualTo(there.get(part));
                assertThat(text(entity, "contentSize")).isEqualTo(Long.toString(Files.size(folder.resolve(part))));
            }
        }
        assertThat(text(entities.get("#sigx-report"), "@type")).isEqualTo("SoftwareApplication");
        assertThat(text(entities.get("#sigx-report"), "name")).isEqualTo("sigx-report");
        assertReferencesLead(crate.get("@graph"), entities);
        assertThat(Files.readString(folder.resolve("sigx-manifest.json")))
                .contains(there.get("ro-crate-metadata.json"));
    }

    private static List<String> with(List<String> some, String more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    /** Everything that is pointed at is described, but for the specification. */
    private static void assertReferencesLead(JsonNode node, Map<String, JsonNode> entities) {
        if (node.isObject() && node.size() == 1 && node.has("@id")) {
            assertThat(entities.containsKey(text(node, "@id"))
                            || text(node, "@id").startsWith("https://w3id.org/"))
                    .as(text(node, "@id"))
                    .isTrue();
        }
        node.forEach(child -> assertReferencesLead(child, entities));
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    @Test
    void anRoCrateSaysNothingOfALicenceThatNobodyNamed() throws Exception {
        Path folder =
                archive(new ArchiveChoices("v1", true, false, null, true, null)).output();
        assertThat(Files.readString(folder.resolve("ro-crate-metadata.json"))).doesNotContain("license");
    }
}
