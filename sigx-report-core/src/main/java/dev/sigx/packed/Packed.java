package dev.sigx.packed;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Files that are packed with the program, by their path in the jar. Taken from the jar itself: a class loader looks
 * through every module of Java for each name first, which for the hundred files of a site takes longer than reading
 * them. Safe for use by several threads.
 */
public final class Packed {
    /** The jar, or null where the classes lie in a folder. Never closed: the class loader holds the same one open. */
    private static final ZipFile JAR = jar();

    private Packed() {}

    private static ZipFile jar() {
        try {
            String home = Path.of(Packed.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
            return home.endsWith(".jar") ? new ZipFile(home) : null;
        } catch (IOException | URISyntaxException | RuntimeException elsewhere) {
            return null;
        }
    }

    /**
     * Whether there is such a file.
     *
     * @param path without a slash before it
     */
    public static boolean has(String path) {
        if (JAR != null) {
            return JAR.getEntry(path) != null;
        }
        return Packed.class.getResource("/" + path) != null;
    }

    /**
     * The bytes of a file.
     *
     * @param path without a slash before it
     * @throws FileNotFoundException where there is none, which is a fault of the build
     */
    public static byte[] bytes(String path) throws IOException {
        try (InputStream in = stream(path)) {
            if (in == null) {
                throw new FileNotFoundException(path + " is missing from this build of sigx-report");
            }
            return in.readAllBytes();
        }
    }

    private static InputStream stream(String path) throws IOException {
        if (JAR == null) {
            return Packed.class.getResourceAsStream("/" + path);
        }
        ZipEntry entry = JAR.getEntry(path);
        return entry == null ? null : JAR.getInputStream(entry);
    }

    /** The same as a stream that need not be closed. */
    public static InputStream open(String path) throws IOException {
        return new ByteArrayInputStream(bytes(path));
    }

    /** The text of a file in UTF-8. */
    public static String text(String path) throws IOException {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }
}
