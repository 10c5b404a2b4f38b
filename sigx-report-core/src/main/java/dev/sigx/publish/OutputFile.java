package dev.sigx.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;

/**
 * A file to be published. Writing it may happen on any thread, once, and gives the same bytes each time.
 *
 * @param path relative to the site, ASCII, with {@code /} between the parts; no part starts or ends with a dot, but
 *     for the file {@code .nojekyll} at the top, which GitHub Pages asks for
 * @param content writes the bytes; does not close the stream
 */
public record OutputFile(String path, Content content) {
    /** Keeps an unpacked archive below the path length that Windows allows. */
    private static final int LONGEST_PATH = 120;

    private static final Pattern PATH = Pattern.compile("[\\w-]++(?:\\.[\\w-]++)*+(?:/[\\w-]++(?:\\.[\\w-]++)*+)*+");

    public OutputFile {
        if (!isPublishable(path)) {
            throw new IllegalArgumentException("not a publishable path: " + path);
        }
    }

    /** Whether a path is one that a site may hold: it cannot leave the site and needs no quoting anywhere. */
    static boolean isPublishable(String path) {
        return path.length() <= LONGEST_PATH && (PATH.matcher(path).matches() || path.equals(".nojekyll"));
    }

    /** Writes the bytes of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
