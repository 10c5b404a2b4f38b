package dev.sigx;

import java.nio.file.Path;

/**
 * Releases that were kept, for a report that says what changed since.
 *
 * @param previous the archive to compare with; null for the newest of {@code releases}
 * @param releases a folder of archives; null for none
 */
public record EarlierArchives(Path previous, Path releases) {
    /** Compares with nothing. */
    public static final EarlierArchives NONE = new EarlierArchives(null, null);

    boolean isEmpty() {
        return previous == null && releases == null;
    }

    /** These where they say something, else the others. */
    EarlierArchives over(EarlierArchives others) {
        return new EarlierArchives(
                previous != null ? previous : others.previous, releases != null ? releases : others.releases);
    }
}
