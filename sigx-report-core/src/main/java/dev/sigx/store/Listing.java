package dev.sigx.store;

import java.util.List;

/**
 * What lies below a root.
 *
 * @param files that can be read, relative to the root, by code point
 * @param leftOut the rest of which somebody should know, by code point of its names
 */
public record Listing(List<String> files, List<LeftOut> leftOut) {
    public Listing {
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }

    /** Why something was left out. */
    public enum Reason {
        /** A file or folder that may not, or cannot, be read. */
        UNREADABLE,
        /** The name has characters that the encoding of this process does not know, so nobody can open it by name. */
        UNKNOWN_CHARACTERS,
        /** A symbolic link, which is never followed. */
        LINK
    }

    /**
     * Something that was left out.
     *
     * @param name relative to the root; with replacement characters where the name cannot be shown
     */
    public record LeftOut(String name, Reason reason) {}
}
