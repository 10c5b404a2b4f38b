package dev.sigx.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip archives for tests, and what an enemy makes of them. */
public final class Zips {
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;

    private Zips() {}

    /** An archive of those texts by name, in the order of the map. */
    public static Path of(Path zip, Map<String, String> texts) throws IOException {
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                out.putNextEntry(new ZipEntry(text.getKey()));
                out.write(text.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return zip;
    }

    /** An archive of a folder, each name with something before it. */
    public static Path ofFolder(Path zip, Path folder, String before) throws IOException {
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file);
                Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new ZipEntry(before + folder.relativize(one).toString().replace('\\', '/')));
                Files.copy(one, out);
                out.closeEntry();
            }
        }
        return zip;
    }

    /** Writes another name of the same length into both headers of an entry. */
    public static void rename(Path zip, String name, String other) throws IOException {
        byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
        change(zip, name, (buffer, at) -> buffer.put(at + 46, bytes), (buffer, at) -> buffer.put(at + 30, bytes));
    }

    /** Makes a symbolic link of an entry, as Unix archivers write it. */
    public static void makeLink(Path zip, String name) throws IOException {
        change(zip, name, (buffer, at) -> buffer.putInt(at + 38, 0xa1ff << 16), (buffer, at) -> {});
    }

    /** Says of an entry that it is encrypted. */
    public static void encrypt(Path zip, String name) throws IOException {
        change(
                zip,
                name,
                (buffer, at) -> buffer.putShort(at + 8, (short) (buffer.getShort(at + 8) | 1)),
                (buffer, at) -> buffer.putShort(at + 6, (short) (buffer.getShort(at + 6) | 1)));
    }

    /** Lies about the size of an entry in the directory. */
    public static void claimSize(Path zip, String name, int size) throws IOException {
        change(zip, name, (buffer, at) -> buffer.putInt(at + 24, size), (buffer, at) -> {});
    }

    private static void change(
            Path zip, String name, ObjIntConsumer<ByteBuffer> directory, ObjIntConsumer<ByteBuffer> local)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(Files.readAllBytes(zip)).order(ByteOrder.LITTLE_ENDIAN);
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        int changed = 0;
        for (int at = 0; at + 46 < buffer.limit(); at++) {
            if (buffer.getInt(at) == ENTRY && isNamed(buffer, at + 28, at + 46, wanted)) {
                directory.accept(buffer, at);
                changed++;
            } else if (buffer.getInt(at) == LOCAL && isNamed(buffer, at + 26, at + 30, wanted)) {
                local.accept(buffer, at);
                changed++;
            }
        }
        if (changed != 2) {
            throw new IllegalStateException(name + " has " + changed + " headers");
        }
        Files.write(zip, buffer.array());
    }

    private static boolean isNamed(ByteBuffer buffer, int length, int at, byte[] wanted) {
        return buffer.getShort(length) == wanted.length
                && at + wanted.length <= buffer.limit()
                && buffer.slice(at, wanted.length).equals(ByteBuffer.wrap(wanted));
    }
}
