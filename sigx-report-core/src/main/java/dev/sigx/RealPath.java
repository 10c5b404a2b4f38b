package dev.sigx;

import java.io.IOException;
import java.nio.file.Path;

/** Where a path leads once links are followed, also for a path that does not exist yet. */
final class RealPath {
    private RealPath() {}

    /** The real path of as much of it as exists, with the rest behind it. */
    static Path of(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path there = absolute; there != null; there = there.getParent()) {
            try {
                return there.toRealPath()
                        .resolve(there.relativize(absolute).toString())
                        .normalize();
            } catch (IOException e) {
                // Something of it is not there, or may not be looked at: try what lies above.
            }
        }
        return absolute;
    }
}
