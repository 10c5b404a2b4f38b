package dev.sigx.publish;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Digests the inputs of a build beside the build, which reads the same files at the same time. */
public final class InputDigests implements Closeable {
    /** For those who read without keeping what they read. */
    public static final InputDigests NONE = start(List.of(), 1);

    private final Thread helper;
    private List<Inputs.Digested> digested;
    private PublishException failure;
    private Map<Path, String> byPath;

    private InputDigests(List<InputFile> files, int threads) {
        helper = new Thread(() -> digest(files, threads), "sigx-digests");
        helper.setDaemon(true);
    }

    /** @param threads that the build may use; with one, all is digested before this returns */
    public static InputDigests start(List<InputFile> files, int threads) {
        InputDigests digests = new InputDigests(files, Math.max(1, threads - 1));
        if (threads > 1) {
            digests.helper.start();
        } else {
            digests.digest(files, 1);
        }
        return digests;
    }

    private void digest(List<InputFile> files, int threads) {
        try {
            digested = Inputs.digest(files, threads);
        } catch (PublishException e) {
            failure = e;
        }
    }

    /** Waits until all are done and gives them in the order of the files. */
    public List<Inputs.Digested> await() throws PublishException {
        join();
        if (failure != null) {
            throw failure;
        }
        return digested;
    }

    /** The digest of one file, empty where it is none of them. Waits for all. */
    public String of(Path path) throws PublishException {
        if (byPath == null) {
            byPath = new HashMap<>();
            await().forEach(input -> byPath.put(input.file().path(), input.sha256()));
        }
        return byPath.getOrDefault(path, "");
    }

    private void join() {
        boolean interrupted = false;
        while (helper.isAlive()) {
            try {
                helper.join();
            } catch (InterruptedException e) {
                interrupted = true;
                helper.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends what is still being digested. */
    @Override
    public void close() {
        helper.interrupt();
        join();
    }
}
