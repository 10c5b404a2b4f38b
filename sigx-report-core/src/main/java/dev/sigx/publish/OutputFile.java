package dev.sigx.publish;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file to be published. Writing it may happen on any thread, once, and gives the same bytes each time.
 *
 * @param path relative to the site, ASCII, with {@code /} between the parts; no part starts or ends with a dot, but
 *     for the file {@code .nojekyll} at the top, which GitHub Pages asks for
 * @param content writes the bytes; does not close the stream
 * @param sha256 digest of the content where it is known beforehand, as 64 lower-case hexadecimal digits; null where it
 *     is not, and publishing takes it
 */
public record OutputFile(String path, Content content, String sha256) {
    /** Keeps an unpacked archive below the path length that Windows allows. */
    private static final int LONGEST_PATH = 120;

    private static final String NO_JEKYLL = ".nojekyll";

    public OutputFile {
        if (!isPublishable(path)) {
            throw new IllegalArgumentException("not a publishable path: " + path);
        }
    }

    /** A file whose digest is not known beforehand. */
    public OutputFile(String path, Content content) {
        this(path, content, null);
    }

    /** Whether a path is one that a site may hold: it cannot leave the site and needs no quoting anywhere. */
    static boolean isPublishable(String path) {
        return path.equals(NO_JEKYLL) || path.length() <= LONGEST_PATH && isOfPlainWords(path);
    }

    /** Words of letters, digits, low lines and hyphens, with one dot or one slash between two of them. */
    private static boolean isOfPlainWords(String path) {
        boolean inWord = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean between = c == '.' || c == '/';
            if (between ? !inWord : !isPlain(c)) {
                return false;
            }
            inWord = !between;
        }
        return inWord;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }

    /** Writes the bytes of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
