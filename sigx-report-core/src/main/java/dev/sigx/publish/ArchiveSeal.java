package dev.sigx.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The comment of a zip archive, which holds the SHA-256 of all bytes before it. The manifest inside speaks of what files
 * contain; this speaks of the archive's own bytes too: headers, directory, the compressed form of a content.
 */
public final class ArchiveSeal {
    private static final String BEFORE = "sha256 ";
    private static final int LENGTH = BEFORE.length() + Digests.LENGTH;
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

    /** Looks at a file that begins or is named as zip archives are. One without the end of a directory is broken too. */
    public static State check(Path archive) throws IOException {
        long size = Files.size(archive);
        try (InputStream in = Files.newInputStream(archive)) {
            if (endsWithoutComment(archive, size)) {
                return State.NONE;
            }
            byte[] comment = comment(Digests.ofFirst(in, size - LENGTH));
            return Arrays.equals(in.readAllBytes(), comment) ? State.HOLDS : State.BROKEN;
        }
    }

    private static boolean endsWithoutComment(Path archive, long size) throws IOException {
        if (size < END_BYTES) {
            return false;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(archive).position(size - END_BYTES)) {
            ByteBuffer end = ByteBuffer.wrap(Channels.newInputStream(channel).readNBytes(END_BYTES))
                    .order(ByteOrder.LITTLE_ENDIAN);
            return end.limit() == END_BYTES && end.getInt(0) == END_SIGNATURE && end.getShort(END_BYTES - 2) == 0;
        }
    }
}
