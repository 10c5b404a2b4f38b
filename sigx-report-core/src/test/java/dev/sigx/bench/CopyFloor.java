package dev.sigx.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the disk costs: reads a file and writes the same bytes. */
public final class CopyFloor {
    private static final int BUFFER = 1 << 16;

    private CopyFloor() {}

    /** @param args the file to read and the file to write */
    public static void main(String[] args) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(Path.of(args[0]));
                OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        }
    }
}
