package dev.sigx.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/**
 * What a file will be once it is written.
 *
 * @param path as it is published
 * @param bytes its size
 * @param sha256 64 lower-case hexadecimal digits
 */
public record ContentDigest(String path, long bytes, String sha256) {
    /** Makes the file and keeps nothing of it. */
    public static ContentDigest of(OutputFile file) throws IOException {
        MessageDigest digest = Digests.sha256();
        Count count = new Count();
        file.content().writeTo(new DigestOutputStream(count, digest));
        return new ContentDigest(file.path(), count.bytes, Digests.hex(digest));
    }

    private static final class Count extends OutputStream {
        private long bytes;

        @Override
        public void write(int value) {
            bytes++;
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            bytes += length;
        }
    }
}
