package dev.sigx.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {
    private static final String HASH =
            "\"sha256\": \"0000000000000000000000000000000000000000000000000000000000000000\"";
    private static final String HEAD =
            "{\"schemaVersion\": \"1.0.0\", \"generator\": {\"name\": \"sigx-report\", \"version\": \"1\"}, ";

    @TempDir
    Path folder;

    private Path site;

    @BeforeEach
    void publishesASite() throws Exception {
        site = folder.resolve("site");
        Sites.publish(site, "index.html", "1", "runs/a.html", "a", "runs/b.html", "b", "empty.csv", "");
    }

    private VerifyResult verify() {
        return new Verifier().verify(site);
    }

    @Test
    void acceptsASiteAsItWasPublished() {
        assertThat(verify().ok()).isTrue();
        assertThat(verify().files()).isEqualTo(4);
        assertThat(verify().bytes()).isEqualTo(3);
    }

    @Test
    void listsMissingChangedAndAddedFiles() throws Exception {
        Files.delete(site.resolve("empty.csv"));
        Files.writeString(site.resolve("index.html"), "2");
        Files.writeString(site.resolve("runs/b.html"), "longer");
        Files.writeString(site.resolve("runs/.a.html.swp"), "");
        Files.writeString(site.resolve(".DS_Store"), "");
        Files.createDirectories(site.resolve("deep/er"));
        Files.writeString(site.resolve("deep/er/x"), "");

        VerifyResult result = verify();

        assertThat(result.missing()).containsExactly("empty.csv");
        assertThat(result.changed()).containsExactly("index.html", "runs/b.html");
        assertThat(result.added()).containsExactly(".DS_Store", "deep/er/x", "runs/.a.html.swp");
        assertThat(result.problems()).isEmpty();
        assertThat(result.ok()).isFalse();
    }

    /** Of the versions, inputs and options that it names too, which nothing else holds. */
    @Test
    void noByteOfTheManifestIsAnotherUnnoticed() throws Exception {
        Path manifest = site.resolve(Manifest.NAME);
        byte[] whole = Files.readAllBytes(manifest);
        for (int at = 0; at < whole.length; at++) {
            for (char other : new char[] {' ', '\n', '0', 'a', (char) (whole[at] ^ 1)}) {
                byte[] bytes = whole.clone();
                bytes[at] = (byte) other;
                Files.write(manifest, bytes);
                assertThat(verify().ok())
                        .as("byte " + at + " as " + (int) other)
                        .isEqualTo(whole[at] == other);
            }
        }
        Files.writeString(manifest, new String(whole, UTF_8).replace("\"asOf\"", "\"asof\""));
        assertThat(verify().changed()).containsExactly(Manifest.NAME);
        assertThat(verify().problems()).isEmpty();
    }

    @Test
    void aManifestOfAVersionWithoutSealNeedsNone() throws Exception {
        manifest(HEAD + "\"files\": []}");
        assertThat(verify().changed()).isEmpty();
        manifest(HEAD.replace("1.0.0", "1.1.0") + "\"files\": []}");
        assertThat(verify().changed()).containsExactly(Manifest.NAME);
    }

    @Test
    void neverLooksThroughALink() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.move(site.resolve("runs/a.html"), elsewhere.resolve("a.html"));
        Files.createSymbolicLink(site.resolve("runs/a.html"), elsewhere.resolve("a.html"));
        Files.createSymbolicLink(site.resolve("linked"), elsewhere);

        VerifyResult result = verify();

        assertThat(result.changed()).containsExactly("runs/a.html");
        assertThat(result.added()).containsExactly("linked");
        assertThat(result.missing()).isEmpty();
    }

    @Test
    void saysThatAReplacementWasInterrupted() throws Exception {
        Journal.APPLY.begin(OutputPlace.of(site));

        assertThat(verify().problems()).singleElement().asString().contains("interrupted");
    }

    @Test
    void saysThatThereIsNoFolder() {
        assertThat(new Verifier().verify(folder.resolve("gone")).problems())
                .singleElement()
                .asString()
                .contains("is not a folder");
    }

    @Test
    void saysThatThereIsNoManifest() throws Exception {
        Files.delete(site.resolve(Manifest.NAME));

        assertThat(verify().problems()).singleElement().asString().contains("is missing");
    }

    @Test
    void doesNotFollowALinkForAManifest() throws Exception {
        Path moved = Files.move(site.resolve(Manifest.NAME), folder.resolve("manifest.json"));
        Files.createSymbolicLink(site.resolve(Manifest.NAME), moved);

        assertThat(verify().problems()).singleElement().asString().contains("not an ordinary file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside",
                "/etc/passwd",
                "runs/../../outside",
                "runs/./a.html",
                "C:/x",
                "a\\\\b",
                "",
                ".",
                "runs//a.html",
                "runs/",
                ".hidden",
                "runs/.nojekyll",
                "sigx-manifest.json",
                "a\\u0000b",
                "a\\nb",
                "\\ud83d"
            })
    void refusesAPathThatNoSiteHas(String path) throws Exception {
        manifest(HEAD + "\"files\": [{\"path\": \"" + path + "\", \"bytes\": 1, " + HASH + "}]}");

        assertThat(verify().problems()).singleElement().asString().contains("no site of ours has");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "not json",
                "{",
                "{\"schemaVersion\": \"1.0.0\"}",
                HEAD + "\"files\": []",
                HEAD + "\"files\": []} x",
                HEAD + "\"files\": []} {}",
                HEAD + "\"files\": {}}",
                HEAD + "\"files\": [1]}",
                HEAD + "\"files\": [[]]}",
                HEAD + "\"files\": [{}]}",
                HEAD + "\"files\": [{\"path\": 1}]}",
                HEAD + "\"files\": [{\"path\": \"a\", \"path\": \"b\", \"bytes\": 1, " + HASH + "}]}",
                HEAD + "\"files\": [{\"path\": \"a\", \"bytes\": -1, " + HASH + "}]}",
                HEAD + "\"files\": [{\"path\": \"a\", \"bytes\": \"1\", " + HASH + "}]}",
                HEAD + "\"files\": [{\"path\": \"a\", \"bytes\": 1.5, " + HASH + "}]}",
                HEAD + "\"files\": [{\"path\": \"a\", \"bytes\": 99999999999999999999, " + HASH + "}]}",
                HEAD + "\"files\": [{\"path\": \"a\", \"bytes\": 1, \"sha256\": \"abc\"}]}",
                HEAD + "\"files\": [{\"path\": \"a\", \"bytes\": 1, " + HASH + "}, {\"path\": \"a\", \"bytes\": 1, "
                        + HASH + "}]}",
                HEAD + "\"files\": [], \"files\": []}",
                "{\"generator\": {\"name\": \"sigx-report\"}, \"files\": []}",
                "{\"schemaVersion\": 1, \"generator\": {\"name\": \"sigx-report\"}, \"files\": []}",
                "{\"schemaVersion\": \"2.0.0\", \"generator\": {\"name\": \"sigx-report\"}, \"files\": []}",
                "{\"schemaVersion\": \"1\", \"generator\": {\"name\": \"sigx-report\"}, \"files\": []}",
                "{\"schemaVersion\": \"1.0.0\", \"generator\": {\"name\": \"other\"}, \"files\": []}",
                "{\"schemaVersion\": \"1.0.0\", \"generator\": \"sigx-report\", \"files\": []}"
            })
    void saysWhyAManifestCannotBeUsed(String manifest) throws Exception {
        manifest(manifest);

        VerifyResult result = verify();

        assertThat(result.problems())
                .singleElement()
                .asString()
                .contains(Manifest.NAME)
                .matches("[ -~]+\\.");
        assertThat(result.ok()).isFalse();
    }

    @Test
    void saysThatABottomlessManifestCannotBeUsed() throws Exception {
        manifest(HEAD + "\"x\": " + "[".repeat(100_000));

        assertThat(verify().problems()).hasSize(1);
    }

    @Test
    void readsAManifestOfALaterMinorVersion() throws Exception {
        String manifest = Files.readString(site.resolve(Manifest.NAME));
        String later = manifest.replaceAll(",\\n\"manifestSha256.*\\n", " }\n")
                .replace(Manifest.SCHEMA_VERSION, "1.7.0")
                .replace("\"bytes\" :", "\"later\" : {\"x\": []}, \"bytes\" :");
        assertThat(later).contains("1.7.0").contains("later");

        Files.write(site.resolve(Manifest.NAME), ManifestSeal.seal(later.getBytes(UTF_8)));

        assertThat(verify().ok()).isTrue();
    }

    private void manifest(String text) throws IOException {
        Files.writeString(site.resolve(Manifest.NAME), text);
    }
}
