package dev.sigx.publish;

import dev.sigx.publish.PublishException.Kind;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Digests the inputs of a build beside the build, which reads the same files at the same time. */
public final class InputDigests implements Closeable {
    private final FutureTask<List<Inputs.Digested>> task;
    private Map<Path, String> byPath;

    private InputDigests(List<InputFile> files, int threads) {
        task = new FutureTask<>(() -> Inputs.digest(files, threads));
    }

    /** Starts, beside everything, what the first digest of a process waits for longest. */
    public static void expect() {
        Thread helper = new Thread(() -> Digests.of(new byte[0]), "sigx-digests");
        helper.setDaemon(true);
        helper.start();
    }

    /** For those who read without keeping what they read. */
    public static InputDigests none() {
        return start(List.of(), 1);
    }

    /** @param threads that the build may use; with one, all is digested before this returns */
    public static InputDigests start(List<InputFile> files, int threads) {
        InputDigests digests = new InputDigests(files, Math.max(1, threads - 1));
        if (threads > 1) {
            Thread helper = new Thread(digests.task, "sigx-digests");
            helper.setDaemon(true);
            helper.start();
        } else {
            digests.task.run();
        }
        return digests;
    }

    /** Waits until all are done and gives them in the order of the files. */
    public List<Inputs.Digested> await() throws PublishException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PublishException problem) {
                throw problem;
            }
            if (e.getCause() instanceof Error problem) {
                throw problem;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishException(Kind.MACHINE, "the build was interrupted. Nothing was published; run it again.");
        }
    }

    /** The digest of one file, empty where it is none of them. Waits for all. */
    public String of(Path path) throws PublishException {
        if (byPath == null) {
            byPath = new HashMap<>();
            for (Inputs.Digested input : await()) {
                byPath.put(input.file().path(), input.sha256());
            }
        }
        return byPath.getOrDefault(path, "");
    }

    /** Ends what is still being digested. */
    @Override
    public void close() {
        task.cancel(true);
    }
}
