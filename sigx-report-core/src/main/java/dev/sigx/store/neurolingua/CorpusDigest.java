package dev.sigx.store.neurolingua;

import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Takes a training text and keeps only its fingerprints: SHA-256 of its UTF-8 bytes, the app's own 32-bit checksum, and
 * its length in UTF-16 units. An unpaired surrogate is hashed as U+FFFD, as browsers encode it.
 */
final class CorpusDigest extends Writer {
    private final MessageDigest sha256;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith(new byte[] {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD});
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 13);
    private CharBuffer held = CharBuffer.allocate(0);
    private int hash;
    private long units;

    CorpusDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /**
     * The app's checksum of a text whose {@link String#hashCode} is given: its absolute value in eight hex digits. The
     * one value without an absolute value in 32 bits gives 80000000, as in the app.
     */
    static String checksum(int hashCode) {
        return HexFormat.of().toHexDigits(Math.abs(hashCode));
    }

    @Override
    public void write(char[] text, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + text[i];
        }
        units += length;
        CharBuffer in = CharBuffer.wrap(text, offset, length);
        if (held.hasRemaining()) {
            in = CharBuffer.allocate(held.remaining() + length)
                    .put(held)
                    .put(in)
                    .flip();
        }
        encode(in, false);
        held = CharBuffer.allocate(in.remaining()).put(in).flip();
    }

    private void encode(CharBuffer in, boolean end) {
        while (encoder.encode(in, bytes, end).isOverflow()) {
            digest();
        }
        digest();
    }

    private void digest() {
        sha256.update(bytes.flip());
        bytes.clear();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /** Lower-case hex; to be asked once, after the last character. */
    String sha256() {
        encode(held, true);
        return HexFormat.of().formatHex(sha256.digest());
    }

    String checksum() {
        return checksum(hash);
    }

    /** Length in UTF-16 units. */
    long units() {
        return units;
    }
}
