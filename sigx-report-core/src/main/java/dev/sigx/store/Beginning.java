package dev.sigx.store;

import dev.sigx.model.Finding;
import dev.sigx.model.SourceLocation;

/** What the first bytes of a file tell of it. JSON parsers find out about UTF-16 and UTF-32 by themselves. */
public final class Beginning {
    /** How many bytes to look at: a little more than a byte order mark, in UTF-32 too. */
    public static final int BYTES = 64;

    /** Blanks, the zero bytes of UTF-16 and UTF-32, and the bytes of byte order marks. */
    private static final String BEFORE_OBJECT = " \t\r\n\0\u00ef\u00bb\u00bf\u00fe\u00ff";

    private Beginning() {}

    /** Whether the first character can be that of a JSON object, in any encoding, with or without byte order mark. */
    public static boolean mayBeObject(byte[] start) {
        for (byte one : start) {
            if (one == '{') {
                return true;
            }
            if (BEFORE_OBJECT.indexOf(one & 0xff) < 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether this is UTF-16 or UTF-32: these begin with their byte order mark or with an ASCII character and zeros. */
    public static boolean isWide(byte[] start) {
        boolean zero = false;
        for (int i = 0; i < Math.min(4, start.length); i++) {
            zero |= start[i] == 0;
        }
        return zero || (start.length >= 2 && (start[0] & start[1] & 0xfe) == 0xfe);
    }

    /** The finding for a file that {@link #isWide}. */
    public static Finding wide(String store, String file) {
        String message =
                "The file is in UTF-16 or UTF-32, as PowerShell redirects output. It was read; save it as UTF-8"
                        + " for tools that read nothing else.";
        return Finding.note("not-utf-8", message, store, SourceLocation.of(file));
    }
}
