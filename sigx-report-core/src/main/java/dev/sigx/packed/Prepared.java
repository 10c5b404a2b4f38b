package dev.sigx.packed;

import java.io.IOException;

/**
 * What is the same in every report: made once, when the program is built, and packed with it, so that a build of a
 * report has only to copy it. Those who make it stay in their rooms.
 */
public final class Prepared {
    private static final String FOLDER = "dev/sigx/prepared/";

    private Prepared() {}

    /** Where such a file lies in the jar. */
    public static String path(String name) {
        return FOLDER + name;
    }

    /** The bytes of a file. */
    public static byte[] bytes(String name) throws IOException {
        return Packed.bytes(path(name));
    }

    /** The text of a file in UTF-8. */
    public static String text(String name) throws IOException {
        return Packed.text(path(name));
    }
}
