package dev.sigx.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output or error in UTF-8, whatever the locale. A reader that went away ({@code sigx inspect x | head -1}) is no
 * failure; a full disk behind a redirection is, and {@link #failed} tells.
 */
final class StandardStream extends OutputStream {
    private static final int BUFFER = 1 << 13;

    private final OutputStream target;
    private final byte[] buffer = new byte[BUFFER];
    private int length;
    private IOException failure;

    StandardStream(OutputStream target) {
        this.target = target;
    }

    static StandardStream of(FileDescriptor descriptor) {
        return new StandardStream(new FileOutputStream(descriptor));
    }

    PrintStream printer() {
        return new PrintStream(this, false, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int b) {
        if (length == buffer.length) {
            flush();
        }
        buffer[length++] = (byte) b;
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            write(bytes[i]);
        }
    }

    @Override
    public synchronized void flush() {
        if (failure == null) {
            try {
                target.write(buffer, 0, length);
                target.flush();
            } catch (IOException e) {
                failure = e;
            }
        }
        length = 0;
    }

    /** Whether something was lost that somebody waits for. */
    synchronized boolean failed() {
        return failure != null && !String.valueOf(failure.getMessage()).contains("roken pipe");
    }

    /** Why it failed, in the words of the system. */
    synchronized String reason() {
        return failure == null ? "" : String.valueOf(failure.getMessage());
    }

    /** What to do about it. */
    synchronized String advice() {
        return reason().contains("Bad file descriptor")
                ? "standard output is closed; run again with it open, or redirect it to a file"
                : "make room, then run again";
    }
}
