package dev.sigx.store;

/**
 * What the directory of a zip archive says of an entry.
 *
 * @param name as written, UTF-8
 * @param flags general purpose bits
 * @param method 0 stored, 8 deflated
 * @param time DOS time and date as written
 * @param crc CRC-32 of the content
 * @param compressed bytes in the archive
 * @param size bytes of the content
 * @param mode Unix mode with the kind of file, 0 where not said
 * @param offset of its own header
 */
record ArchiveEntry(
        String name, int flags, int method, int time, long crc, long compressed, long size, int mode, long offset) {
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int KIND = 0xf000;
    private static final int KIND_FILE = 0x8000;
    private static final int KIND_FOLDER = 0x4000;
    private static final int KIND_LINK = 0xa000;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_PART = 255;

    boolean isFolder() {
        return name.endsWith("/");
    }

    /** Whether sizes and checksum may follow the content instead of standing in the header before it. */
    boolean hasDescriptor() {
        return (flags & 1 << 3) != 0;
    }

    /** Why this entry is not unpacked, as the end of a sentence about it; empty where nothing speaks against it. */
    String objection() {
        if ((flags & ENCRYPTED) != 0) {
            return "is encrypted";
        }
        if (method != 0 && method != 8) {
            return "is compressed by the method " + method + ", which this tool does not know";
        }
        int kind = mode & KIND;
        if (kind == KIND_LINK) {
            return "is a symbolic link";
        }
        if (kind != 0 && kind != (isFolder() ? KIND_FOLDER : KIND_FILE)) {
            return "is neither a file nor a folder";
        }
        return isFolder() && size > 0 ? "is a folder with content" : nameObjection();
    }

    private String nameObjection() {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return "has a name of " + name.length() + " characters";
        }
        if (name.startsWith("/")) {
            return "has an absolute path";
        }
        if (name.indexOf('\\') >= 0 || name.indexOf(':') >= 0) {
            return "has a backslash or a colon in its name";
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            return "has control characters in its name";
        }
        for (String part : (isFolder() ? name.substring(0, name.length() - 1) : name).split("/", -1)) {
            if (part.equals("..") || part.equals(".") || part.isEmpty()) {
                return "has a path that may lead out of the archive";
            }
            if (part.length() > LONGEST_PART) {
                return "has a name of " + part.length() + " characters";
            }
        }
        return "";
    }
}
