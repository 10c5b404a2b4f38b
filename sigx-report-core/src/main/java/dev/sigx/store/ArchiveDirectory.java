package dev.sigx.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads what a zip archive says of its entries, which {@link java.util.zip} does not tell: links, encryption, names that
 * stand twice, entries that share their bytes, headers that contradict each other. Refuses all of them by name, and what
 * is cut off.
 */
final class ArchiveDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_BYTES = 30;
    private static final int SHORT = 0xffff;

    /** Room for as many entries as there may be, each with a path of a kilobyte. */
    private static final long LONGEST_DIRECTORY = 64L << 20;

    private static final long INT = 0xffff_ffffL;

    private final FileChannel channel;
    private final String archive;
    private final ArchiveLimits limits;

    private ArchiveDirectory(FileChannel channel, String archive, ArchiveLimits limits) {
        this.channel = channel;
        this.archive = archive;
        this.limits = limits;
    }

    /** All entries in the order of the directory, each of them fit to be unpacked as far as the headers tell. */
    static List<ArchiveEntry> read(Path file, ArchiveLimits limits) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new ArchiveDirectory(channel, file.getFileName().toString(), limits).read();
        }
    }

    private List<ArchiveEntry> read() throws IOException {
        long size = channel.size();
        int tail = (int) Math.min(size, END_BYTES + LONGEST_COMMENT);
        ByteBuffer end = bytes(size - tail, tail);
        int at = tail - END_BYTES;
        while (at >= 0 && !(end.getInt(at) == END_SIGNATURE && at + END_BYTES + unsigned(end, at + 20) == tail)) {
            at--;
        }
        if (at < 0) {
            throw bad("has no directory at its end; it is cut off or damaged");
        }
        int count = unsigned(end, at + 10);
        long bytes = end.getInt(at + 12) & INT;
        long start = end.getInt(at + 16) & INT;
        if (count == SHORT || bytes == INT || start == INT) {
            throw bad("is of the 64-bit form, for more than " + limits.entries()
                    + " files or 4 GiB, which this tool does not read");
        }
        if (end.getInt(at + 4) != 0 || unsigned(end, at + 8) != count) {
            throw bad("is one of several volumes");
        }
        if (start + bytes != size - tail + at) {
            throw bad("has a damaged directory: it does not lie where its end says");
        }
        if (bytes > Math.min(count * (ENTRY_BYTES + 3L * SHORT), LONGEST_DIRECTORY)) {
            throw bad("has a directory that is longer than its " + count + " entries");
        }
        if (count > limits.entries()) {
            throw bad("has " + count + " entries; no more than " + limits.entries() + " are unpacked");
        }
        List<ArchiveEntry> entries = entries(bytes(start, (int) bytes), count);
        checkNames(entries);
        checkPlaces(entries, start);
        return entries;
    }

    private List<ArchiveEntry> entries(ByteBuffer directory, int count) throws IOException {
        List<ArchiveEntry> entries = new ArrayList<>(count);
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at + ENTRY_BYTES > directory.limit() || directory.getInt(at) != ENTRY_SIGNATURE) {
                throw bad("has a damaged directory at its entry " + (i + 1));
            }
            int name = unsigned(directory, at + 28);
            int next = at + ENTRY_BYTES + name + unsigned(directory, at + 30) + unsigned(directory, at + 32);
            if (next > directory.limit()) {
                throw bad("has a damaged directory at its entry " + (i + 1));
            }
            ArchiveEntry entry = new ArchiveEntry(
                    text(directory, at + ENTRY_BYTES, name, i + 1),
                    unsigned(directory, at + 8),
                    unsigned(directory, at + 10),
                    directory.getInt(at + 12),
                    directory.getInt(at + 16) & INT,
                    directory.getInt(at + 20) & INT,
                    directory.getInt(at + 24) & INT,
                    unsigned(directory, at + 40),
                    directory.getInt(at + 42) & INT);
            String objection = entry.objection();
            if (!objection.isEmpty()) {
                throw bad(entry, objection);
            }
            entries.add(entry);
            at = next;
        }
        if (at != directory.limit()) {
            throw bad("has a damaged directory: it goes on after its last entry");
        }
        return entries;
    }

    /** Names that some disks take for one are one. */
    private void checkNames(List<ArchiveEntry> entries) throws BadArchiveException {
        Set<String> files = new HashSet<>();
        Set<String> folders = new HashSet<>();
        for (ArchiveEntry entry : entries) {
            String name = entry.name().toLowerCase(Locale.ROOT);
            String bare = entry.isFolder() ? name.substring(0, name.length() - 1) : name;
            if (!files.add(bare)) {
                throw bad(entry, "stands twice in it");
            }
            if (entry.isFolder()) {
                folders.add(bare);
            }
            for (int slash = bare.indexOf('/'); slash >= 0; slash = bare.indexOf('/', slash + 1)) {
                folders.add(bare.substring(0, slash));
            }
        }
        for (ArchiveEntry entry : entries) {
            if (!entry.isFolder() && folders.contains(entry.name().toLowerCase(Locale.ROOT))) {
                throw bad(entry, "is a file and a folder");
            }
        }
    }

    /** Each entry has a header of its own that says the same, and bytes of its own behind it. */
    private void checkPlaces(List<ArchiveEntry> entries, long directory) throws IOException {
        List<ArchiveEntry> byPlace = new ArrayList<>(entries);
        byPlace.sort(Comparator.comparingLong(ArchiveEntry::offset));
        for (int i = 0; i < byPlace.size(); i++) {
            ArchiveEntry entry = byPlace.get(i);
            long next = i + 1 < byPlace.size() ? byPlace.get(i + 1).offset() : directory;
            if (entry.offset() + LOCAL_BYTES > next) {
                throw bad(entry, "has no bytes of its own");
            }
            ByteBuffer local = bytes(entry.offset(), LOCAL_BYTES);
            int name = unsigned(local, 26);
            if (local.getInt(0) != LOCAL_SIGNATURE || !agrees(entry, local) || !namedAs(entry, name)) {
                throw bad(entry, "is not what the directory of the archive says; the archive is damaged");
            }
            if (entry.offset() + LOCAL_BYTES + name + unsigned(local, 28) + entry.compressed() > next) {
                throw bad(entry, "shares bytes with others or goes beyond the archive");
            }
        }
    }

    private static boolean agrees(ArchiveEntry entry, ByteBuffer local) {
        return unsigned(local, 6) == entry.flags()
                && unsigned(local, 8) == entry.method()
                && local.getInt(10) == entry.time()
                && agrees(entry, local.getInt(14) & INT, entry.crc())
                && agrees(entry, local.getInt(18) & INT, entry.compressed())
                && agrees(entry, local.getInt(22) & INT, entry.size());
    }

    private static boolean agrees(ArchiveEntry entry, long local, long directory) {
        return local == directory || local == 0 && entry.hasDescriptor();
    }

    private boolean namedAs(ArchiveEntry entry, int length) throws IOException {
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        return length == name.length
                && entry.offset() + LOCAL_BYTES + length <= channel.size()
                && bytes(entry.offset() + LOCAL_BYTES, length).equals(ByteBuffer.wrap(name));
    }

    private String text(ByteBuffer buffer, int at, int length, int number) throws BadArchiveException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(buffer.slice(at, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadArchiveException(
                    "the entry " + number + " of " + archive + " has a name that is not UTF-8", e);
        }
    }

    private ByteBuffer bytes(long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException(archive + " became shorter while it was read");
            }
        }
        return buffer.flip().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int unsigned(ByteBuffer buffer, int at) {
        return Short.toUnsignedInt(buffer.getShort(at));
    }

    private BadArchiveException bad(String why) {
        return new BadArchiveException(archive + " " + why);
    }

    private BadArchiveException bad(ArchiveEntry entry, String why) {
        return new BadArchiveException("the entry " + entry.name() + " of " + archive + " " + why);
    }
}
