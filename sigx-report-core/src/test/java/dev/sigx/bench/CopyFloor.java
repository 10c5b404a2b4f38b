package dev.sigx.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the disk costs: reads a file, or all files of a folder, and writes the same bytes. */
public final class CopyFloor {
    private static final int BUFFER = 1 << 16;

    private CopyFloor() {}

    /** @param args what to read and what to write */
    public static void main(String[] args) throws IOException {
        Path from = Path.of(args[0]);
        Path to = Path.of(args[1]);
        byte[] buffer = new byte[BUFFER];
        for (Path file : files(from)) {
            Path copy =
                    file.equals(from) ? to : to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.toAbsolutePath().getParent());
            copy(file, copy, buffer);
        }
    }

    private static List<Path> files(Path from) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    private static void copy(Path from, Path to, byte[] buffer) throws IOException {
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = Files.newOutputStream(to)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        }
    }
}
