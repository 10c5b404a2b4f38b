package dev.sigx;

/** Ends a build. The kind says whose move it is: the caller's, the data's or the machine's. */
public final class ReportException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Whose move it is. */
    public enum Kind {
        /** Wrong usage or configuration: change the call. Exit code 2. */
        USAGE,
        /** Nothing usable could be read: change the input. Exit code 3. */
        NOTHING_USABLE,
        /** Disk, permissions, memory: change the machine or try again. Exit code 4. */
        MACHINE
    }

    private final Kind kind;
    private final String next;

    /** @param message what is wrong, where, and what to do next; complete sentences */
    public ReportException(Kind kind, String message) {
        this(kind, message, "");
    }

    /**
     * @param message what is wrong and where
     * @param next what to do about it, for a line of its own; empty where the message says it
     */
    public ReportException(Kind kind, String message, String next) {
        super(message);
        this.kind = kind;
        this.next = next;
    }

    public ReportException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.next = "";
    }

    public ReportException(Kind kind, String message, String next, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.next = next;
    }

    public Kind kind() {
        return kind;
    }

    /** What to do about it; empty where the message says it all. */
    public String next() {
        return next;
    }
}
