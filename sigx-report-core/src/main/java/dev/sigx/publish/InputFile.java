package dev.sigx.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * A file that a build reads, as it was found before the build read it. Look at the inputs first and read them after, so
 * that a change in between is noticed by the next build.
 *
 * @param role what it is to the build, for the manifest: a store id, {@code scenarios}, {@code configuration}
 * @param name for the manifest; relative, so that the manifest says nothing about the machine
 * @param path to read it by, as the user gave it
 * @param bytes its size
 * @param modifiedNanos its last change, nanoseconds since 1970
 * @param settled whether that change was long enough ago for a later change to show another time
 */
public record InputFile(String role, String name, Path path, long bytes, long modifiedNanos, boolean settled) {
    /** The coarsest clock of file systems in use, that of FAT. */
    private static final long CLOCK_STEP_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** Looks at a file, does not read it. */
    public static InputFile of(String role, String name, Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        return new InputFile(role, name, path, attributes.size(), modified, modified < now - CLOCK_STEP_NANOS);
    }

    /** SHA-256 of the content as it is now, 64 lower-case hexadecimal digits; streamed. */
    public String sha256() throws IOException {
        return Digests.ofFile(path);
    }
}
