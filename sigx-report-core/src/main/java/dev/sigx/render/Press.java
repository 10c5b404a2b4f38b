package dev.sigx.render;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What pages are printed with. Starting FreeMarker and parsing the templates takes longer than reading a small store, so
 * it is done beside the reading.
 */
public final class Press {
    private final FutureTask<Templates> task = new FutureTask<>(Templates::parsed);

    private Press() {}

    /** @param threads that the build may use; with one, the press is ready when this returns */
    public static Press start(int threads) {
        Press press = new Press();
        if (threads > 1) {
            Thread helper = new Thread(press.task, "sigx-press");
            helper.setDaemon(true);
            helper.start();
        } else {
            press.task.run();
        }
        return press;
    }

    /** Waits until the press is ready; an interruption is left to those who can say what was interrupted. */
    Templates templates() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("the templates cannot be used", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
