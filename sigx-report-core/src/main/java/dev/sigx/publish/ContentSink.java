package dev.sigx.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.zip.CRC32;
import java.util.zip.Checksum;

/**
 * Takes the bytes of one file after the other and hashes them on the way. What fits stays in one buffer of fixed size,
 * so that an unchanged file never touches the disk; what is larger goes to its place in the staging folder at once.
 */
final class ContentSink extends OutputStream {
    private static final int BUFFER = 1 << 18;

    private final MessageDigest digest = Digests.sha256();
    private final Checksum checksum = new CRC32();
    private final Executor helper;
    private byte[] buffer = new byte[BUFFER];
    private byte[] other = new byte[BUFFER];
    private int filled;
    private long bytes;
    private boolean digesting;
    private Target target;
    private Spill spill;

    /** Creates the file to write to, with its folder. */
    interface Target {
        OutputStream open() throws IOException;
    }

    /** @param helper see {@link Spill} */
    ContentSink(Executor helper) {
        this.helper = helper;
    }

    /** Takes all bytes of a file; a digest that is known beforehand is not taken again. */
    Manifest.Entry take(OutputFile file, Target place) throws IOException {
        filled = 0;
        bytes = 0;
        digesting = file.sha256() == null;
        spill = null;
        target = place;
        digest.reset();
        checksum.reset();
        try {
            file.content().writeTo(this);
            if (spill != null) {
                drain();
            } else {
                hash(buffer, filled);
            }
        } finally {
            closeSpill();
        }
        return new Manifest.Entry(bytes, digesting ? Digests.hex(digest) : file.sha256());
    }

    private void closeSpill() throws IOException {
        if (spill != null) {
            spill.close();
        }
    }

    /** Cheap checksum of the file just taken, to compare with {@link Digests#checksumOf}. */
    long checksum() {
        return checksum.getValue();
    }

    /** Whether the file just taken went to the staging folder because of its size. */
    boolean spilled() {
        return spill != null;
    }

    /** Writes the file just taken, where it did not spill. */
    void store() throws IOException {
        try (OutputStream out = target.open()) {
            out.write(buffer, 0, filled);
        }
    }

    /** Whether an ordinary file of the size just taken holds the bytes just taken, where they did not spill. */
    boolean sameAs(Path file) throws IOException {
        try (SeekableByteChannel channel =
                Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            if (channel.size() != filled) {
                return false;
            }
            int read = Channels.newInputStream(channel).readNBytes(other, 0, filled);
            return read == filled && Arrays.equals(buffer, 0, filled, other, 0, filled);
        }
    }

    @Override
    public void write(int value) throws IOException {
        if (filled == BUFFER) {
            drain();
        }
        buffer[filled++] = (byte) value;
        bytes++;
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (filled == BUFFER) {
                drain();
            }
            int part = Math.min(length - done, BUFFER - filled);
            System.arraycopy(from, offset + done, buffer, filled, part);
            filled += part;
            done += part;
        }
        bytes += length;
    }

    private void drain() throws IOException {
        if (spill == null) {
            spill = new Spill(target.open(), this::hash, helper);
        }
        spill.write(buffer, filled);
        byte[] full = buffer;
        buffer = other;
        other = full;
        filled = 0;
    }

    private void hash(byte[] block, int length) {
        if (digesting) {
            digest.update(block, 0, length);
        }
        checksum.update(block, 0, length);
    }
}
