package dev.sigx.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip archive unpacked into a private temporary folder, which is deleted when this is closed. Sizes and checksums are
 * counted and compared, never believed. Nothing is left on the disk where an archive is refused.
 */
public final class UnpackedArchive implements AutoCloseable {
    private static final byte[][] STARTS = {{'P', 'K', 3, 4}, {'P', 'K', 5, 6}};
    private static final String EXTENSION = ".zip";
    private static final int BUFFER = 1 << 16;

    private final Path temporary;
    private final Thread whenEnded;
    private Path folder;

    private UnpackedArchive(Path temporary) {
        this.temporary = temporary;
        this.whenEnded = new Thread(this::deleteQuietly, "sigx-unpacked");
        Runtime.getRuntime().addShutdownHook(whenEnded);
    }

    /** A build that is ended from outside leaves nothing of an archive, which may be large, on the disk. */
    private void deleteQuietly() {
        try {
            delete();
        } catch (IOException e) {
            // Nobody listens any more.
        }
    }

    /** Whether a file can be read and begins as zip archives do; it may be damaged further on. */
    public static boolean isArchive(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(STARTS[0].length);
            return List.of(STARTS).stream().anyMatch(known -> Arrays.equals(known, start));
        }
    }

    /** Whether a file is meant as a zip archive: it begins as one, or is named as one and damaged in its first bytes. */
    public static boolean isMeantAsArchive(Path file) throws IOException {
        return isArchive(file) || Files.isRegularFile(file) && file.toString().endsWith(EXTENSION);
    }

    /** The file name without its ending. */
    public static String name(Path archive) {
        String name = archive.getFileName().toString();
        return name.endsWith(EXTENSION) && name.length() > EXTENSION.length()
                ? name.substring(0, name.length() - EXTENSION.length())
                : name;
    }

    /**
     * Unpacks an archive.
     *
     * @throws BadArchiveException where it is damaged, too large, or has an entry that is not safe to unpack
     */
    public static UnpackedArchive of(Path archive) throws IOException {
        List<ArchiveEntry> entries = ArchiveDirectory.read(archive, ArchiveLimits.USUAL);
        return of(archive, entries, ArchiveLimits.USUAL, Files.createTempDirectory("sigx-archive-"));
    }

    /** @param temporary an empty folder, deleted in any case */
    static UnpackedArchive of(Path archive, List<ArchiveEntry> entries, ArchiveLimits limits, Path temporary)
            throws IOException {
        UnpackedArchive unpacked = new UnpackedArchive(temporary);
        try {
            Path top = Files.createDirectory(temporary.resolve(folderName(archive)));
            unpacked.folder = inside(top, top(entries), archive.getFileName().toString());
            try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
                new Unpacking(zip, archive.getFileName().toString(), limits).unpack(entries, top);
            } catch (ZipException e) {
                throw new BadArchiveException(archive.getFileName() + " is damaged: " + e.getMessage(), e);
            }
            return unpacked;
        } catch (IOException | RuntimeException e) {
            unpacked.close();
            throw e;
        }
    }

    /** Named as the archive, which is then the name of the store in it. */
    private static String folderName(Path archive) {
        String name = name(archive);
        return name.equals(".") || name.equals("..") ? "archive" : name;
    }

    /** A place below a folder, if this machine has a name for it. */
    private static Path inside(Path folder, String name, String archive) throws BadArchiveException {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            throw new BadArchiveException("the entry " + name + " of " + archive
                    + " has a name that cannot be written in this locale; one of UTF-8 can, such as C.UTF-8");
        }
    }

    /** The one folder that holds everything, with a slash at its end; empty where there is none. */
    private static String top(List<ArchiveEntry> entries) {
        String top = "";
        for (ArchiveEntry entry : entries) {
            String first = entry.name().substring(0, entry.name().indexOf('/') + 1);
            if (first.isEmpty() || !top.isEmpty() && !top.equals(first)) {
                return "";
            }
            top = first;
        }
        return top;
    }

    /** Where its files lie: inside its top folder where it has just one thing at the top. */
    public Path folder() {
        return folder;
    }

    /** Deletes the unpacked files. */
    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(whenEnded);
        } catch (IllegalStateException e) {
            // The process is ending; deleting twice does no harm.
        }
        delete();
    }

    private void delete() throws IOException {
        if (!Files.exists(temporary)) {
            return;
        }
        Files.walkFileTree(temporary, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException failure) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static final class Unpacking {
        private final ZipFile zip;
        private final String archive;
        private final ArchiveLimits limits;
        private final byte[] buffer = new byte[BUFFER];
        private long bytes;

        Unpacking(ZipFile zip, String archive, ArchiveLimits limits) {
            this.zip = zip;
            this.archive = archive;
            this.limits = limits;
        }

        void unpack(List<ArchiveEntry> entries, Path top) throws IOException {
            if (zip.size() != entries.size()) {
                throw new BadArchiveException(archive + " is damaged: its entries can be counted in two ways");
            }
            for (ArchiveEntry entry : entries) {
                Path target = inside(top, entry.name(), archive).normalize();
                if (!target.startsWith(top)) {
                    throw bad(entry, "has a path that may lead out of the archive");
                }
                Files.createDirectories(entry.isFolder() ? target : target.getParent());
                if (!entry.isFolder()) {
                    file(entry, target);
                }
            }
        }

        private void file(ArchiveEntry entry, Path target) throws IOException {
            ZipEntry found = zip.getEntry(entry.name());
            if (found == null) {
                throw bad(entry, "cannot be found by its name; the archive is damaged");
            }
            CRC32 crc = new CRC32();
            long size = 0;
            try (InputStream in = zip.getInputStream(found);
                    OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
                for (int read = read(entry, in); read >= 0; read = read(entry, in)) {
                    size += read;
                    bytes += read;
                    checkLimits(entry, size);
                    crc.update(buffer, 0, read);
                    out.write(buffer, 0, read);
                }
            }
            if (size != entry.size() || crc.getValue() != entry.crc()) {
                throw bad(entry, "is damaged: its content has not the size or checksum that the archive says");
            }
        }

        private int read(ArchiveEntry entry, InputStream in) throws IOException {
            try {
                return in.read(buffer);
            } catch (ZipException | EOFException e) {
                throw new BadArchiveException(
                        "the entry " + entry.name() + " of " + archive + " is damaged: " + e.getMessage(), e);
            }
        }

        private void checkLimits(ArchiveEntry entry, long size) throws BadArchiveException {
            if (!limits.allows(size, entry.compressed())) {
                throw bad(entry, "grows to more than " + limits.ratio() + " times its size");
            }
            if (bytes > limits.bytes()) {
                throw bad(entry, "goes beyond " + limits.bytes() + " bytes, the most that is unpacked of an archive");
            }
        }

        private BadArchiveException bad(ArchiveEntry entry, String why) {
            return new BadArchiveException("the entry " + entry.name() + " of " + archive + " " + why);
        }
    }
}
