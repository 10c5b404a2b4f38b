package dev.sigx.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;

/** The key that signs archives, read before anything costly is done. Prints nothing of itself. */
public final class SigningKey {
    /** For archives without a signature. */
    public static final SigningKey NONE = new SigningKey(null);

    private final PrivateKey key;

    private SigningKey(PrivateKey key) {
        this.key = key;
    }

    /**
     * Reads a key.
     *
     * @param file PKCS #8 in PEM, not encrypted; Ed25519, or RSA of at least 2048 bits
     */
    public static SigningKey read(Path file) throws BadKeyException, IOException {
        return new SigningKey(PemKey.readPrivate(file));
    }

    /** The signature of a file, or null without a key. */
    byte[] sign(Path file) throws BadKeyException, IOException {
        return key == null ? null : ArchiveSignature.of(file, key);
    }
}
