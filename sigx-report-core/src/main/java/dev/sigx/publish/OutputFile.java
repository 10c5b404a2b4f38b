package dev.sigx.publish;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file to be published. Writing it may happen on any thread, once, and gives the same bytes each time.
 *
 * @param path relative to the site, ASCII, with {@code /} between the parts
 * @param content writes the bytes; does not close the stream
 */
public record OutputFile(String path, Content content) {
    public OutputFile {
        if (!path.matches("[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*") || path.contains("..") || path.length() > 120) {
            throw new IllegalArgumentException("not a publishable path: " + path);
        }
    }

    /** Writes the bytes of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
