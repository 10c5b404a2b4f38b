package dev.sigx.store;

import java.io.IOException;

/** A zip archive is damaged, or is refused unread because of what it would do. The message names archive and entry. */
public final class BadArchiveException extends IOException {
    private static final long serialVersionUID = 1L;

    BadArchiveException(String message) {
        super(message);
    }

    BadArchiveException(String message, IOException cause) {
        super(message, cause);
    }
}
