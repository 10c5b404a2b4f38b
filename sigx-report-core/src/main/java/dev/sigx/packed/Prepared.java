package dev.sigx.packed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * What is the same in every report: made once, when the program is built, and packed with it, so that a build of a
 * report has only to copy it. Those who make it stay in their rooms.
 */
public final class Prepared {
    /** The file that lists the digests of all others: a line each, of digest, space and name. */
    public static final String DIGESTS = "digests.txt";

    private static final String FOLDER = "dev/sigx/prepared/";

    /** Read when it is first asked for. */
    private static final class Known {
        private static final Map<String, String> DIGEST = new HashMap<>();

        static {
            try {
                for (String line : text(DIGESTS).split("\n")) {
                    int space = line.indexOf(' ');
                    DIGEST.put(line.substring(space + 1), line.substring(0, space));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Prepared() {}

    /** Where such a file lies in the jar. */
    public static String path(String name) {
        return FOLDER + name;
    }

    /** The bytes of a file. */
    public static byte[] bytes(String name) throws IOException {
        return Packed.bytes(path(name));
    }

    /** SHA-256 of a file, as 64 lower-case hexadecimal digits; null where there is no such file. */
    public static String sha256(String name) {
        return Known.DIGEST.get(name);
    }

    /** The text of a file in UTF-8. */
    public static String text(String name) throws IOException {
        return Packed.text(path(name));
    }
}
