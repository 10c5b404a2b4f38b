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

    /** @param message what is wrong, where, and what to do next; complete sentences */
    public ReportException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public ReportException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
