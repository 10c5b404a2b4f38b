package dev.sigx.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads keys from PEM files: Ed25519 and RSA, whose signatures of the same bytes are the same each time. */
final class PemKey {
    private static final int MOST_BYTES = 1 << 16;
    private static final int FEWEST_RSA_BITS = 2048;
    private static final List<String> ALGORITHMS = List.of("Ed25519", "RSA");
    private static final List<String> REFUSED = List.of("EC", "DSA", "Ed448");
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");

    private PemKey() {}

    static PrivateKey readPrivate(Path file) throws BadKeyException, IOException {
        byte[] bytes = block(file, "PRIVATE KEY", "openssl genpkey -algorithm ed25519 -out key.pem");
        return (PrivateKey) key(file, factory -> factory.generatePrivate(new PKCS8EncodedKeySpec(bytes)));
    }

    static PublicKey readPublic(Path file) throws BadKeyException, IOException {
        byte[] bytes = block(file, "PUBLIC KEY", "openssl pkey -in key.pem -pubout -out public.pem");
        return (PublicKey) key(file, factory -> factory.generatePublic(new X509EncodedKeySpec(bytes)));
    }

    private interface Reading {
        Key with(KeyFactory factory) throws GeneralSecurityException;
    }

    private static Key key(Path file, Reading reading) throws BadKeyException {
        for (String algorithm : ALGORITHMS) {
            Key key = tried(algorithm, reading);
            if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() < FEWEST_RSA_BITS) {
                throw new BadKeyException(
                        "the key " + file + " is an RSA key of "
                                + rsa.getModulus().bitLength() + " bits, too short to be safe",
                        "use one of " + FEWEST_RSA_BITS + " bits or more, or an Ed25519 key");
            }
            if (key != null) {
                return key;
            }
        }
        for (String algorithm : REFUSED) {
            if (tried(algorithm, reading) != null) {
                throw new BadKeyException(
                        "the key " + file + " is of the kind " + algorithm
                                + ", whose signatures differ each time or which few tools know",
                        "use an Ed25519 or RSA key: openssl genpkey -algorithm ed25519 -out key.pem");
            }
        }
        throw new BadKeyException(
                "the key " + file + " cannot be read: its content is no key of a known kind",
                "use an Ed25519 or RSA key: openssl genpkey -algorithm ed25519 -out key.pem");
    }

    /** The key, or null where it is none of that kind. */
    private static Key tried(String algorithm, Reading reading) {
        try {
            return reading.with(KeyFactory.getInstance(algorithm));
        } catch (GeneralSecurityException | RuntimeException another) {
            return null;
        }
    }

    private static byte[] block(Path file, String wanted, String example) throws BadKeyException, IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        Matcher block = BLOCK.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        if (bytes.length > MOST_BYTES || !block.find()) {
            throw new BadKeyException("the key " + file + " is not a PEM file", "make one with " + example);
        }
        String label = block.group(1);
        if (label.equals(wanted)) {
            try {
                return Base64.getMimeDecoder().decode(block.group(2));
            } catch (IllegalArgumentException e) {
                throw new BadKeyException(
                        "the key " + file + " is damaged", "get it again, or make one with " + example);
            }
        }
        throw new BadKeyException(
                "the key " + file + " holds \"" + label + "\", and \"" + wanted + "\" is wanted",
                advice(label, wanted, example));
    }

    private static String advice(String label, String wanted, String example) {
        if (label.equals("ENCRYPTED PRIVATE KEY")) {
            return "write it without its passphrase for this call: openssl pkey -in key.pem -out plain.pem";
        }
        if (label.endsWith(" PRIVATE KEY") && wanted.equals("PRIVATE KEY")) {
            return "convert it to PKCS#8: openssl pkcs8 -topk8 -nocrypt -in key.pem -out pkcs8.pem";
        }
        return "make one with " + example;
    }
}
