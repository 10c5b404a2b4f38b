package dev.sigx.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Checksum;

/** SHA-256 of files, as 64 lower-case hexadecimal digits. */
final class Digests {
    /** Digits of a digest. */
    static final int LENGTH = 64;

    private static final int BUFFER = 1 << 16;

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(byte[] bytes) {
        MessageDigest digest = sha256();
        digest.update(bytes);
        return hex(digest);
    }

    static String of(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return hex(digest);
    }

    /** Of so many bytes, or of all where there are fewer. */
    static String ofFirst(InputStream in, long bytes) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long left = bytes;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                break;
            }
            digest.update(buffer, 0, read);
            left -= read;
        }
        return hex(digest);
    }

    static String ofFile(Path file, OpenOption... options) throws IOException {
        MessageDigest digest = sha256();
        feed(file, digest::update, buffer(), options);
        return hex(digest);
    }

    /** Room to read files in, one after the other. */
    static byte[] buffer() {
        return new byte[BUFFER];
    }

    /**
     * CRC-32, which costs next to nothing, for reading back what was written a moment ago.
     *
     * @param buffer to read in: one for many small files, each of which would have to fill its own with zeros
     */
    static long checksumOf(Path file, byte[] buffer) throws IOException {
        Checksum checksum = new CRC32();
        feed(file, checksum::update, buffer);
        return checksum.getValue();
    }

    private interface Bytes {
        void take(byte[] buffer, int offset, int length);
    }

    private static void feed(Path file, Bytes bytes, byte[] buffer, OpenOption... options) throws IOException {
        try (InputStream in = Files.newInputStream(file, options)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes.take(buffer, 0, read);
            }
        }
    }
}
