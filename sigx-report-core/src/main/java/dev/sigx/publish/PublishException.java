package dev.sigx.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** A site could not be published. The message says what is wrong, where, and what to do next. */
public final class PublishException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Whose move it is. */
    public enum Kind {
        /** What lies at the output was not written by us, so it is not replaced: name another place or clear it. */
        NOT_OURS,
        /** Another build publishes to the same place: wait for it. */
        LOCKED,
        /** Disk or permissions: mend them and try again. */
        MACHINE,
        /** Two files were handed over for one path: a fault of this tool. */
        CLASH
    }

    private final Kind kind;

    PublishException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    private PublishException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /**
     * A failing machine.
     *
     * @param what could not be done, without a full stop
     * @param next what the user can do
     */
    static PublishException machine(String what, IOException cause, String next) {
        return new PublishException(Kind.MACHINE, what + ": " + reason(cause) + ". " + next, cause);
    }

    public Kind kind() {
        return kind;
    }

    /** The reason alone: the messages of file exceptions are often nothing but a path. */
    static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "something is there already";
        }
        if (failure instanceof FileSystemException problem && problem.getReason() != null) {
            return problem.getReason();
        }
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
