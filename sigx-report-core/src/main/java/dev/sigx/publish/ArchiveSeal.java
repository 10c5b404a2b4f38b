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

    /** Looks at a file that begins or is named as zip archives are. */
    public static State check(Path archive) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "r")) {
            if (endsWithout(file)) {
                return State.NONE;
            }
            long before = file.length() - LENGTH;
            if (before < 0) {
                return State.BROKEN;
            }
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

    /** Whether the file ends with the end of a directory that announces no comment. */
    private static boolean endsWithout(RandomAccessFile file) throws IOException {
        if (file.length() < END_BYTES) {
            return false;
        }
        byte[] end = new byte[END_BYTES];
        file.seek(file.length() - END_BYTES);
        file.readFully(end);
        file.seek(0);
        ByteBuffer bytes = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
        return bytes.getInt(0) == END_SIGNATURE && bytes.getShort(END_BYTES - 2) == 0;
    }
}
