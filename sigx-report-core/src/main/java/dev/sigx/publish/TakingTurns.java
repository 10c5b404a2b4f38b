package dev.sigx.publish;

import dev.sigx.publish.PublishException.Kind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Works items off on several threads, each thread taking the next item when it has done one. Of several failures the one
 * of the earliest item counts, so that an error message does not depend on timing: every item before a failed one was
 * taken before it and is finished.
 */
final class TakingTurns<T> {
    private final Iterator<? extends T> items;
    private int taken;
    private int failedAt = Integer.MAX_VALUE;
    private Throwable failure;
    private boolean interrupted;

    /** @param items asked by one thread at a time */
    TakingTurns(Iterator<? extends T> items) {
        this.items = items;
    }

    /** Done to each item. */
    interface Work<T> {
        void on(T item, int index) throws Exception;
    }

    /**
     * Returns when all items are done, or one has failed and the threads have stopped.
     *
     * @param worker makes the work of one thread, which may keep buffers
     */
    void run(int threads, Supplier<Work<T>> worker) {
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            Thread helper = new Thread(() -> workOff(worker), "sigx-publish-" + i);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        workOff(worker);
        helpers.forEach(this::await);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void workOff(Supplier<Work<T>> worker) {
        Work<T> work;
        try {
            work = worker.get();
        } catch (RuntimeException | Error e) {
            fail(0, e);
            return;
        }
        for (Turn<T> turn = next(); turn != null; turn = next()) {
            workOff(work, turn);
        }
    }

    private void workOff(Work<T> work, Turn<T> turn) {
        try {
            work.on(turn.item, turn.index);
        } catch (Exception | Error e) {
            fail(turn.index, e);
        }
    }

    private record Turn<T>(T item, int index) {}

    private synchronized Turn<T> next() {
        try {
            if (failure != null || !items.hasNext()) {
                return null;
            }
            return new Turn<>(items.next(), taken++);
        } catch (RuntimeException | Error e) {
            fail(taken, e);
            return null;
        }
    }

    private synchronized void fail(int index, Throwable cause) {
        if (index < failedAt) {
            failedAt = index;
            failure = cause;
        }
    }

    private void await(Thread helper) {
        while (true) {
            try {
                helper.join();
                return;
            } catch (InterruptedException e) {
                interrupted = true;
                fail(Integer.MAX_VALUE - 1, interruption());
            }
        }
    }

    private static PublishException interruption() {
        return new PublishException(Kind.MACHINE, "the build was interrupted. Nothing was published; run it again.");
    }

    /** Throws what went wrong, if anything did: it is a {@link PublishException} or unchecked. */
    void rethrow() throws PublishException {
        if (failure instanceof PublishException problem) {
            throw problem;
        }
        if (failure instanceof RuntimeException problem) {
            throw problem;
        }
        if (failure instanceof Error problem) {
            throw problem;
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }
}
