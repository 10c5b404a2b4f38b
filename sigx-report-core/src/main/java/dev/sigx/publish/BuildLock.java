package dev.sigx.publish;

import dev.sigx.publish.PublishException.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets one build at a time publish to a place. The operating system releases the lock when the process dies. The empty
 * lock file stays: removing it would let two builds lock two different files of the same name.
 */
final class BuildLock implements Closeable {
    private static final long PAUSE_MILLIS = 50;

    /** Of this process: closing a second channel to a lock file would release the lock that the first one holds. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final OutputPlace place;
    private final FileChannel channel;

    private BuildLock(OutputPlace place, FileChannel channel) {
        this.place = place;
        this.channel = channel;
    }

    /** Waits for a short while if another build holds the lock. */
    static BuildLock acquire(OutputPlace place, Duration patience) throws PublishException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            BuildLock lock = tryAcquire(place);
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() - deadline >= 0 || !pause()) {
                throw new PublishException(
                        Kind.LOCKED,
                        "another build is publishing to " + place.given()
                                + ". Wait until it has ended and run again, or give each build its own output.");
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static BuildLock tryAcquire(OutputPlace place) throws PublishException {
        Path file = place.lock();
        if (!HELD.add(file)) {
            return null;
        }
        FileChannel channel = null;
        boolean locked = false;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            locked = lock != null;
            return locked ? new BuildLock(place, channel) : null;
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            throw PublishException.machine(
                    "cannot lock " + file.getFileName() + " beside " + place.given(),
                    e,
                    "Check the permissions of the folder that holds the output.");
        } finally {
            if (!locked) {
                release(file, channel);
            }
        }
    }

    private static void release(Path file, FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The lock ends with the process; there is nothing that a caller could do.
            return;
        } finally {
            HELD.remove(file);
        }
    }

    /** What is locked. */
    OutputPlace place() {
        return place;
    }

    @Override
    public void close() {
        release(place.lock(), channel);
    }
}
