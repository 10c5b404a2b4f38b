package dev.sigx.publish;

/** A key cannot be used. Neither message nor cause says anything of what is in it. */
public final class BadKeyException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String next;

    BadKeyException(String message, String next) {
        super(message);
        this.next = next;
    }

    /** What to do about it. */
    public String next() {
        return next;
    }
}
