package dev.sigx.publish;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * A file too large to be kept until it is whole. Its blocks are written and hashed by a helper, each while the next one
 * is made: hashing takes about as long as making.
 */
final class Spill implements Closeable {
    private final OutputStream file;
    private final Hashing hashing;
    private final Executor helper;
    private FutureTask<Void> pending;

    /** Told each block in order, by one thread at a time. */
    interface Hashing {
        void update(byte[] block, int length);
    }

    /** @param helper threads of its own, or one that does at once what it is told */
    Spill(OutputStream file, Hashing hashing, Executor helper) {
        this.file = file;
        this.hashing = hashing;
        this.helper = helper;
    }

    /**
     * Hands over the next block, which must be left alone until this or {@link #finish} is called again. A block that
     * could not be written fails the call after it.
     */
    void write(byte[] block, int length) throws IOException {
        finish();
        pending = new FutureTask<>(() -> {
            file.write(block, 0, length);
            hashing.update(block, length);
            return null;
        });
        helper.execute(pending);
    }

    /** Waits until all blocks are written and hashed; not less where interrupted, since the block is still in use. */
    void finish() throws IOException {
        boolean interrupted = false;
        while (pending != null) {
            try {
                pending.get();
                pending = null;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                pending = null;
                rethrow(e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(Throwable failure) throws IOException {
        if (failure instanceof IOException problem) {
            throw problem;
        }
        if (failure instanceof Error problem) {
            throw problem;
        }
        throw new IllegalStateException(failure);
    }

    @Override
    public void close() throws IOException {
        try {
            finish();
        } finally {
            file.close();
        }
    }
}
