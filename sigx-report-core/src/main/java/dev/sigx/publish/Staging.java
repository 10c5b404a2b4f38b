package dev.sigx.publish;

import dev.sigx.model.CodePoints;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * Makes the next site beside the present one. Only files that differ from what lies in the present site reach the
 * disk; where there is none, that is all of them.
 */
final class Staging {
    private static final String NOT_AS_WRITTEN = "it does not read back as it was written";

    private final OutputPlace place;
    private final Optional<PresentSite> present;
    private final ClashGuard guard = new ClashGuard();
    private final Set<String> folders = ConcurrentHashMap.newKeySet();
    private final SortedMap<String, Manifest.Entry> files =
            Collections.synchronizedSortedMap(new TreeMap<>(CodePoints.ORDER));
    private final SortedSet<String> changed = Collections.synchronizedSortedSet(new TreeSet<>(CodePoints.ORDER));
    private final Map<String, Long> checksums = new ConcurrentHashMap<>();
    private byte[] manifest;
    private boolean whole;

    Staging(OutputPlace place, Optional<PresentSite> present) {
        this.place = place;
        this.present = present;
    }

    /** All files of the next site by path. */
    SortedMap<String, Manifest.Entry> files() {
        return files;
    }

    /** Paths of those that lie in the staging folder. */
    SortedSet<String> changed() {
        return changed;
    }

    /** Bytes of all files of the next site. */
    long bytes() {
        return files.values().stream().mapToLong(Manifest.Entry::bytes).sum();
    }

    void fill(Iterator<OutputFile> source, int threads, LongConsumer progress) throws PublishException {
        if (threads == 1) {
            fill(source, 1, Runnable::run, progress);
            return;
        }
        ExecutorService helpers = Executors.newCachedThreadPool(Staging::daemon);
        try {
            fill(source, threads, helpers, progress);
        } finally {
            helpers.shutdown();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "sigx-spill");
        thread.setDaemon(true);
        return thread;
    }

    private void fill(Iterator<OutputFile> source, int threads, Executor helper, LongConsumer progress)
            throws PublishException {
        AtomicLong done = new AtomicLong();
        TakingTurns<OutputFile> turns = new TakingTurns<>(source);
        turns.run(threads, () -> {
            ContentSink sink = new ContentSink(helper);
            return (file, index) -> {
                make(file, sink);
                progress.accept(done.incrementAndGet());
            };
        });
        turns.rethrow();
    }

    private void make(OutputFile file, ContentSink sink) throws PublishException {
        guard.add(file.path());
        try {
            Manifest.Entry entry = sink.take(file, () -> open(file.path()));
            files.put(file.path(), entry);
            checksums.put(file.path(), sink.checksum());
            if (isInPlace(file.path(), entry, sink)) {
                if (sink.spilled()) {
                    Files.delete(staged(file.path()));
                }
                return;
            }
            if (!sink.spilled()) {
                sink.store();
            }
            changed.add(file.path());
        } catch (UncheckedIOException e) {
            throw failed(file.path(), e.getCause());
        } catch (IOException e) {
            throw failed(file.path(), e);
        } catch (RuntimeException e) {
            throw new IllegalStateException("failed to make " + file.path(), e);
        }
    }

    private PublishException failed(String path, IOException cause) {
        return PublishException.machine(
                "cannot make " + path + " of " + place.given(),
                cause,
                "What was there before is unchanged. Make room or mend the permissions, and run again.");
    }

    private boolean isInPlace(String path, Manifest.Entry entry, ContentSink sink) throws IOException {
        Long size = present.isEmpty() ? null : present.get().scan().files().get(path);
        if (size == null || size != entry.bytes()) {
            return false;
        }
        Path inPlace = place.site().resolve(path);
        return sink.spilled() ? Files.mismatch(staged(path), inPlace) < 0 : sink.sameAs(inPlace);
    }

    private Path staged(String path) {
        return place.staging().resolve(path);
    }

    private OutputStream open(String path) throws IOException {
        createFolderOf(path);
        Path file = staged(path);
        OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Folders.makeReadable(file);
        return out;
    }

    private void createFolderOf(String path) throws IOException {
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        if (folders.contains(folder)) {
            return;
        }
        synchronized (folders) {
            Folders.create(folder.isEmpty() ? place.staging() : staged(folder));
        }
        folders.add(folder);
    }

    /** Adds the files that did not change, so that the staging folder holds a whole site. */
    void complete() throws IOException {
        whole = true;
        for (String path : files.keySet()) {
            if (!changed.contains(path)) {
                createFolderOf(path);
                Files.copy(
                        place.site().resolve(path),
                        staged(path),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Writes the manifest, the last file of a site. */
    void write(byte[] manifest) throws IOException {
        this.manifest = manifest;
        try (OutputStream out = open(Manifest.NAME)) {
            out.write(manifest);
        }
    }

    /** Reads back what lies in the staging folder and compares it with what was meant to be written. */
    void verify(int threads) throws PublishException {
        TakingTurns<String> turns = new TakingTurns<>((whole ? files.keySet() : changed).iterator());
        turns.run(threads, () -> {
            byte[] buffer = Digests.buffer();
            return (path, index) -> verify(path, buffer);
        });
        turns.rethrow();
        try {
            if (!Arrays.equals(Files.readAllBytes(staged(Manifest.NAME)), manifest)) {
                throw new IOException(NOT_AS_WRITTEN);
            }
        } catch (IOException e) {
            throw failed(Manifest.NAME, e);
        }
    }

    private void verify(String path, byte[] buffer) throws PublishException {
        try {
            if (Digests.checksumOf(staged(path), buffer) != checksums.get(path)) {
                throw new IOException(NOT_AS_WRITTEN);
            }
        } catch (IOException e) {
            throw failed(path, e);
        }
    }
}
