package dev.sigx.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures fit what was signed with the key that signed it, are the same each time, and openssl agrees. */
class ArchiveSignatureTest {
    @TempDir
    Path temp;

    private Path archive;

    @BeforeEach
    void writeArchive() throws IOException {
        archive = Files.writeString(temp.resolve("sigx-v1.zip"), "what is signed");
    }

    private static KeyPair pair(String algorithm) throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        if (algorithm.equals("RSA")) {
            generator.initialize(2048);
        }
        return generator.generateKeyPair();
    }

    private Path pem(String name, String label, byte[] bytes) throws IOException {
        return Files.writeString(
                temp.resolve(name),
                "-----BEGIN " + label + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + label
                        + "-----\n");
    }

    private Path secret(KeyPair pair) throws IOException {
        return pem("key.pem", "PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    private Path open(KeyPair pair) throws IOException {
        return pem("public.pem", "PUBLIC KEY", pair.getPublic().getEncoded());
    }

    private void sign(KeyPair pair) throws Exception {
        ArchiveSignature.put(archive, SigningKey.read(secret(pair)).sign(archive));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "RSA"})
    void fitsWhatWasSignedAndNothingElse(String algorithm) throws Exception {
        KeyPair pair = pair(algorithm);
        sign(pair);
        assertThat(ArchiveSignature.fits(archive, open(pair))).isTrue();
        assertThat(ArchiveSignature.fits(archive, open(pair(algorithm)))).isFalse();
        assertThat(ArchiveSignature.fits(archive, open(pair(algorithm.equals("RSA") ? "Ed25519" : "RSA"))))
                .isFalse();
        Files.writeString(archive, "what is Signed");
        assertThat(ArchiveSignature.fits(archive, open(pair))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "RSA"})
    void isTheSameEachTimeAndNotWrittenAgain(String algorithm) throws Exception {
        SigningKey key = SigningKey.read(secret(pair(algorithm)));
        assertThat(ArchiveSignature.put(archive, key.sign(archive))).isTrue();
        assertThat(ArchiveSignature.put(archive, key.sign(archive))).isFalse();
        Files.write(ArchiveSignature.fileOf(archive), new byte[3]);
        assertThat(ArchiveSignature.put(archive, key.sign(archive))).isTrue();
    }

    @Test
    void coversTheManifestOfAFolder() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("sigx-v1"));
        Path manifest = Files.writeString(folder.resolve("sigx-manifest.json"), "{}");
        KeyPair pair = pair("Ed25519");
        ArchivePublisher.signFolder(folder, SigningKey.read(secret(pair)), true);
        assertThat(temp.resolve("sigx-v1.sig")).hasSize(64);
        assertThat(ArchiveSignature.fits(folder, open(pair))).isTrue();
        Files.writeString(manifest, "[]");
        assertThat(ArchiveSignature.fits(folder, open(pair))).isFalse();
        ArchivePublisher.signFolder(folder, SigningKey.NONE, true);
        assertThat(temp.resolve("sigx-v1.sig")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "DSA"})
    void kindsWhoseSignaturesDifferEachTimeAreRefused(String algorithm) throws Exception {
        KeyPair pair = pair(algorithm);
        BadKeyException refusal = catchThrowableOfType(BadKeyException.class, () -> SigningKey.read(secret(pair)));
        assertThat(refusal).hasMessageContaining("of the kind " + algorithm);
        assertThat(refusal.next()).contains("openssl genpkey -algorithm ed25519");
        assertThat(refusal).hasMessageNotContaining(start(pair)).hasNoCause();
    }

    private static String start(KeyPair pair) {
        return Base64.getEncoder()
                .encodeToString(pair.getPrivate().getEncoded())
                .substring(0, 20);
    }

    @Test
    void shortKeysAreRefused() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        Path secret = secret(generator.generateKeyPair());
        assertThat(catchThrowableOfType(BadKeyException.class, () -> SigningKey.read(secret)))
                .hasMessageContaining("1024 bits");
    }

    @Test
    void whatIsNoKeyIsRefusedWithWhatToDo() throws Exception {
        byte[] bytes = pair("Ed25519").getPrivate().getEncoded();
        assertRefused(pem("a.pem", "ENCRYPTED PRIVATE KEY", bytes), "ENCRYPTED PRIVATE KEY", "without its passphrase");
        assertRefused(pem("b.pem", "RSA PRIVATE KEY", bytes), "RSA PRIVATE KEY", "openssl pkcs8 -topk8");
        assertRefused(pem("c.pem", "PUBLIC KEY", bytes), "\"PRIVATE KEY\" is wanted", "openssl genpkey");
        assertRefused(pem("d.pem", "PRIVATE KEY", new byte[40]), "no key of a known kind", "openssl genpkey");
        assertRefused(Files.writeString(temp.resolve("e.pem"), "secret words"), "not a PEM file", "openssl genpkey");
        assertRefused(Files.write(temp.resolve("f.pem"), new byte[100_000]), "not a PEM file", "openssl genpkey");
    }

    private static void assertRefused(Path key, String why, String next) {
        BadKeyException refusal = catchThrowableOfType(BadKeyException.class, () -> SigningKey.read(key));
        assertThat(refusal).hasMessageContaining(key.toString()).hasMessageContaining(why);
        assertThat(refusal).hasMessageNotContaining("secret words");
        assertThat(refusal.next()).contains(next);
    }

    @Test
    void whatLiesInItsPlaceAndIsNoSignatureStays() throws Exception {
        Path place = Files.write(ArchiveSignature.fileOf(archive), new byte[5_000]);
        PublishException refusal = catchThrowableOfType(PublishException.class, () -> sign(pair("Ed25519")));
        assertThat(refusal).hasMessageContaining("no signature");
        assertThat(place).hasSize(5_000);
    }

    @Test
    void aMissingSignatureIsSaid() throws Exception {
        Path key = open(pair("Ed25519"));
        assertThat(catchThrowableOfType(BadKeyException.class, () -> ArchiveSignature.fits(archive, key)))
                .hasMessageContaining("sigx-v1.zip.sig does not lie beside it");
    }

    @Test
    void aLargeArchiveIsSignedWithRsaAlone() throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
            file.setLength((32L << 20) + 1);
        }
        KeyPair rsa = pair("RSA");
        sign(rsa);
        assertThat(ArchiveSignature.fits(archive, open(rsa))).isTrue();
        BadKeyException refusal = catchThrowableOfType(BadKeyException.class, () -> sign(pair("Ed25519")));
        assertThat(refusal).hasMessageContaining("32 MiB");
        assertThat(refusal.next()).contains("RSA");
    }

    /** The lines of docs/archives.md. */
    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "RSA"})
    void opensslAgrees(String algorithm) throws Exception {
        assumeThat(hasOpenssl()).as("NOT RUN: openssl is not installed").isTrue();
        KeyPair pair = pair(algorithm);
        open(pair);
        sign(pair);
        String line = line(algorithm);
        assertThat(run(line)).as(line).isZero();
        Files.writeString(archive, "something else");
        assertThat(run(line)).as(line).isNotZero();
    }

    private static String line(String algorithm) throws IOException {
        String page = Files.readString(
                Path.of(System.getProperty("basedir", "."), "..", "docs", "archives.md"), StandardCharsets.UTF_8);
        String command = algorithm.equals("RSA") ? "openssl dgst -sha256 -verify" : "openssl pkeyutl -verify";
        return page.lines()
                .map(String::strip)
                .filter(text -> text.startsWith(command))
                .findFirst()
                .orElseThrow()
                .replace("v1.4.0", "v1");
    }

    private static boolean hasOpenssl() {
        try {
            return new ProcessBuilder("openssl", "version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int run(String line) throws Exception {
        Process process = new ProcessBuilder(List.of(line.split(" ")))
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("openssl.log").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
