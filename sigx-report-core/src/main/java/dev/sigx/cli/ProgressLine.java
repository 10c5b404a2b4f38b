package dev.sigx.cli;

import dev.sigx.Progress;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * One line on a terminal that says what is being done. It appears only when the work has taken half a second, changes at
 * most ten times a second, and is gone when closed.
 */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long PATIENCE = 500_000_000L;
    private static final long INTERVAL = 100_000_000L;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream err;
    private final LongSupplier nanoTime;
    private long next;
    private boolean visible;

    ProgressLine(PrintStream err, LongSupplier nanoTime) {
        this.err = err;
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong() + PATIENCE;
    }

    @Override
    public synchronized void at(String step, long done) {
        long now = nanoTime.getAsLong();
        if (now - next < 0) {
            return;
        }
        next = now + INTERVAL;
        visible = true;
        err.print(CLEAR + step + (done > 0 ? " " + Shown.grouped(done) : ""));
        err.flush();
    }

    @Override
    public synchronized void close() {
        if (visible) {
            err.print(CLEAR);
            err.flush();
            visible = false;
        }
    }
}
