package dev.sigx.publish;

import dev.sigx.publish.PublishException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;

/**
 * The detached signature of an archive: bare bytes in a file beside it, as {@code openssl} makes and checks them. Of a
 * zip archive it covers the file, of a folder the manifest, which names every other file by its SHA-256. Ed25519 signs the
 * bytes themselves, RSA their SHA-256 by PKCS #1 version 1.5.
 */
public final class ArchiveSignature {
    /** What follows the name of the archive in that of its signature. */
    public static final String EXTENSION = ".sig";

    /** Ed25519 needs all that is signed in memory, twice. */
    private static final long MOST_ED25519_BYTES = 32L << 20;

    private static final int MOST_SIGNATURE_BYTES = 4_096;
    private static final int BUFFER = 1 << 16;

    private ArchiveSignature() {}

    /** Where the signature of an archive lies, a zip or a folder. */
    public static Path fileOf(Path archive) {
        Path whole = archive.toAbsolutePath().normalize();
        return whole.resolveSibling(whole.getFileName() + EXTENSION);
    }

    /** What of an archive is signed. */
    public static Path signed(Path archive) {
        return Files.isDirectory(archive) ? archive.resolve(Manifest.NAME) : archive;
    }

    /**
     * Whether the signature beside an archive was made of it with the private key to this public one.
     *
     * @param publicKey SubjectPublicKeyInfo in a PEM file
     * @throws BadKeyException where the key cannot be used, or there is no signature
     */
    public static boolean fits(Path archive, Path publicKey) throws BadKeyException, IOException {
        PublicKey key = PemKey.readPublic(publicKey);
        Path file = fileOf(archive);
        if (!Files.isRegularFile(file)) {
            throw new BadKeyException(
                    "there is no signature of " + archive + ": " + file.getFileName() + " does not lie beside it",
                    "get it from where the archive came, or leave the key out");
        }
        byte[] signature;
        try (InputStream in = Files.newInputStream(file)) {
            signature = in.readNBytes(MOST_SIGNATURE_BYTES);
        }
        try {
            Signature check = Signature.getInstance(scheme(key));
            check.initVerify(key);
            feed(check, key, signed(archive));
            return check.verify(signature);
        } catch (GeneralSecurityException notOfThisKind) {
            return false;
        }
    }

    /** The signature of a file. */
    static byte[] of(Path file, PrivateKey key) throws BadKeyException, IOException {
        try {
            Signature signature = Signature.getInstance(scheme(key));
            signature.initSign(key);
            feed(signature, key, file);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new BadKeyException("the key cannot sign", "use another Ed25519 or RSA key");
        }
    }

    private static String scheme(Key key) {
        return isRsa(key) ? "SHA256withRSA" : "Ed25519";
    }

    private static boolean isRsa(Key key) {
        return key.getAlgorithm().equals("RSA");
    }

    private static void feed(Signature signature, Key key, Path file)
            throws BadKeyException, IOException, GeneralSecurityException {
        if (!isRsa(key) && Files.size(file) > MOST_ED25519_BYTES) {
            throw new BadKeyException(
                    file.getFileName() + " has more than " + (MOST_ED25519_BYTES >> 20)
                            + " MiB, the most that is signed with an Ed25519 key",
                    "use an RSA key, or the folder form, of which only the manifest is signed");
        }
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                signature.update(buffer, 0, read);
            }
        }
    }

    /** Refuses to touch what lies in the place of a signature and is none. */
    static void requireReplaceable(Path archive) throws IOException, PublishException {
        Path file = fileOf(archive);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MOST_SIGNATURE_BYTES)) {
            throw new PublishException(
                    Kind.NOT_OURS, file + " is no signature. Remove it yourself, or name another folder.");
        }
    }

    /** Removes one that fits an archive no longer. */
    static void remove(Path archive) throws IOException, PublishException {
        requireReplaceable(archive);
        Files.deleteIfExists(fileOf(archive));
    }

    /**
     * Puts the signature beside an archive, unless these bytes lie there.
     *
     * @return whether it was written
     */
    static boolean put(Path archive, byte[] signature) throws IOException, PublishException {
        Path file = fileOf(archive);
        requireReplaceable(archive);
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), signature)) {
            return false;
        }
        Folders.replace(file, signature);
        Folders.makeReadable(file);
        return true;
    }
}
