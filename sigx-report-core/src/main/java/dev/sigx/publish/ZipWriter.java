package dev.sigx.publish;

import dev.sigx.store.ArchiveLimits;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a zip archive whose every byte but those of deflated content is fixed by names and contents: no extra fields, one
 * time and one mode for all, UTF-8 names, sizes in front of the content, and its {@link ArchiveSeal} as the only comment.
 * The library of Java leaves some of that to its version. Content is streamed.
 */
final class ZipWriter implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int LOCAL_BYTES = 30;
    private static final int ENTRY_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final ArchiveLimits LIMITS = ArchiveLimits.USUAL;

    private static final short NEEDED = 20;
    private static final short MADE_BY_UNIX = 3 << 8 | NEEDED;
    private static final short NAMES_ARE_UTF8 = 1 << 11;
    private static final int FILE_MODE = 0100644 << 16;

    private final Path file;
    private final FileChannel channel;
    private final OutputStream out;
    private final int time;
    private final boolean stored;
    private final List<Written> entries = new ArrayList<>();

    private long unpacked;

    private record Written(byte[] name, boolean stored, long offset, int crc, long compressed, long size) {}

    /**
     * @param file that must not exist
     * @param time of all entries, see {@link DosTime}
     * @param stored whether contents stand as they are, so that no compressor has a say in the bytes
     */
    ZipWriter(Path file, int time, boolean stored) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        this.time = time;
        this.stored = stored;
    }

    /**
     * Appends an entry and tells its size and digest. What compression would shrink beyond what a reader lets grow again is
     * made a second time, and stands as it is.
     */
    Manifest.Entry write(String path, OutputFile.Content content) throws IOException {
        long offset = channel.position();
        Manifest.Entry entry = write(path, content, stored);
        Written written = entries.get(entries.size() - 1);
        if (!LIMITS.allows(written.size(), written.compressed())) {
            entries.remove(entries.size() - 1);
            unpacked -= written.size();
            channel.truncate(offset).position(offset);
            entry = write(path, content, true);
        }
        return entry;
    }

    private Manifest.Entry write(String path, OutputFile.Content content, boolean asItIs) throws IOException {
        long offset = channel.position();
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        append(local(new Written(name, asItIs, offset, 0, 0, 0)));
        out.write(name);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        Counting counting;
        try {
            DeflaterOutputStream deflated = asItIs ? null : new DeflaterOutputStream(out, deflater, BUFFER);
            counting = new Counting(asItIs ? out : deflated);
            content.writeTo(counting);
            if (deflated != null) {
                deflated.finish();
            }
        } finally {
            deflater.end();
        }
        out.flush();
        long end = channel.position();
        Written entry = new Written(
                name,
                asItIs,
                offset,
                (int) counting.crc.getValue(),
                end - offset - LOCAL_BYTES - name.length,
                counting.size);
        unpacked += counting.size;
        if (end > LIMITS.bytes() || unpacked > LIMITS.bytes() || entries.size() >= LIMITS.entries()) {
            throw tooMuch();
        }
        put(local(entry), offset);
        entries.add(entry);
        return new Manifest.Entry(counting.size, Digests.hex(counting.digest));
    }

    private static IOException tooMuch() {
        return new IOException("a zip archive holds no more than 4 GiB of files and " + LIMITS.entries()
                + " of them; the folder form holds more");
    }

    /** Writes the directory and the seal; nothing can be added after it. */
    void finish() throws IOException {
        out.flush();
        long start = channel.position();
        for (Written entry : entries) {
            ByteBuffer head = buffer(ENTRY_BYTES).putInt(0x02014b50).putShort(MADE_BY_UNIX);
            common(head, entry).putShort((short) 0).putShort((short) 0).putShort((short) 0);
            head.putInt(FILE_MODE).putInt((int) entry.offset());
            append(head);
            out.write(entry.name());
        }
        out.flush();
        long end = channel.position();
        if (end > LIMITS.bytes()) {
            throw tooMuch();
        }
        ByteBuffer last =
                buffer(END_BYTES).putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
        last.putShort((short) entries.size()).putShort((short) entries.size());
        last.putInt((int) (end - start)).putInt((int) start).putShort(ArchiveSeal.length());
        append(last);
        out.flush();
        out.write(ArchiveSeal.of(file));
        out.flush();
    }

    private ByteBuffer local(Written entry) {
        return common(buffer(LOCAL_BYTES).putInt(0x04034b50), entry);
    }

    /** What both headers of an entry say, up to the length of the extra field. */
    private ByteBuffer common(ByteBuffer head, Written entry) {
        return head.putShort(NEEDED)
                .putShort(NAMES_ARE_UTF8)
                .putShort((short) (entry.stored() ? 0 : 8))
                .putInt(time)
                .putInt(entry.crc())
                .putInt((int) entry.compressed())
                .putInt((int) entry.size())
                .putShort((short) entry.name().length)
                .putShort((short) 0);
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void append(ByteBuffer bytes) throws IOException {
        byte[] filled = new byte[bytes.flip().remaining()];
        bytes.get(filled);
        out.write(filled);
    }

    private void put(ByteBuffer bytes, long position) throws IOException {
        bytes.flip();
        while (bytes.hasRemaining()) {
            channel.write(bytes, position + bytes.position());
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static final class Counting extends FilterOutputStream {
        private final CRC32 crc = new CRC32();
        private final MessageDigest digest = Digests.sha256();
        private long size;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            crc.update(value);
            digest.update((byte) value);
            size++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            crc.update(bytes, offset, length);
            digest.update(bytes, offset, length);
            size += length;
        }
    }
}
