package dev.sigx.publish;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The comment of a zip archive, which holds the SHA-256 of all bytes before it. The manifest inside speaks of what files
 * contain; this speaks of the archive's own bytes too: headers, directory, the compressed form of a content.
 */
public final class ArchiveSeal {
    private static final String BEFORE = "sha256 ";
    private static final int LENGTH = BEFORE.length() + 64;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;

    private ArchiveSeal() {}

    /** How an archive stands to its seal. */
    public enum State {
        /** It has the bytes that it was sealed with. */
        HOLDS,
        /** Some byte is another one, or the comment is not what this tool writes. */
        BROKEN,
        /** It has no comment at all, as archives of other tools and of versions before 2.1.0. */
        NONE
    }

    /** Bytes of the comment. */
    static short length() {
        return (short) LENGTH;
    }

    /** The comment of an archive that is whole but for it. */
    static byte[] of(Path archive) throws IOException {
        return comment(Digests.ofFile(archive));
    }

    private static byte[] comment(String sha256) {
        return (BEFORE + sha256).getBytes(StandardCharsets.US_ASCII);
    }

    /** Looks at a file that begins or is named as zip archives are. One without the end of a directory has no seal to break. */
    public static State check(Path archive) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "r")) {
            if (commentOf(file, file.length() - END_BYTES) == 0) {
                return State.NONE;
            }
            long before = file.length() - LENGTH;
            if (before < END_BYTES) {
                return State.BROKEN;
            }
            file.seek(0);
            MessageDigest digest = Digests.sha256();
            byte[] buffer = Digests.buffer();
            for (long left = before; left > 0; ) {
                int read = file.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    return State.BROKEN;
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
            byte[] present = new byte[LENGTH];
            file.readFully(present);
            return Arrays.equals(present, comment(Digests.hex(digest))) ? State.HOLDS : State.BROKEN;
        }
    }

    /** How long a comment the end of a directory at that place announces; -1 where there is no such end. */
    private static int commentOf(RandomAccessFile file, long position) throws IOException {
        if (position < 0) {
            return -1;
        }
        byte[] end = new byte[END_BYTES];
        file.seek(position);
        file.readFully(end);
        ByteBuffer bytes = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.getInt(0) == END_SIGNATURE ? Short.toUnsignedInt(bytes.getShort(END_BYTES - 2)) : -1;
    }
}
