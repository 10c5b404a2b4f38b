package dev.sigx;

import dev.sigx.changes.ReleaseChanges;
import java.nio.file.Path;

/** Compares two releases that were kept; writes nothing. */
public final class ReleaseComparison {
    private ReleaseComparison() {}

    /** Whether a path leads to a kept release rather than to nothing, or to something else. */
    public static boolean isArchive(Path path) {
        return ArchivedReport.isOne(path);
    }

    /**
     * What changed from one archive to another.
     *
     * @param before the earlier release: a zip archive, its folder, a folder of exports, a site, or a document alone
     * @param after the later release, in the same way
     * @throws ReportException where one of them cannot be used
     */
    public static ReleaseChanges between(Path before, Path after, Progress progress) throws ReportException {
        try (ArchivedReport earlier = ArchivedReport.open(before, progress);
                ArchivedReport later = ArchivedReport.open(after, progress)) {
            return ReleaseChanges.between(earlier.name(), earlier.report(), later.name(), later.report());
        }
    }
}
