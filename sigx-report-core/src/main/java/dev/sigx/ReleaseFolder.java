package dev.sigx;

import dev.sigx.ReportException.Kind;
import dev.sigx.model.CodePoints;
import dev.sigx.store.Listing.LeftOut;
import dev.sigx.store.Listing.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a folder of releases holds.
 *
 * @param archives what is, or is called like, an archive; in the order of the names
 * @param leftOut symbolic links, which are not followed
 */
record ReleaseFolder(List<Path> archives, List<LeftOut> leftOut) {
    static final ReleaseFolder NONE = new ReleaseFolder(List.of(), List.of());

    ReleaseFolder {
        archives = List.copyOf(archives);
        leftOut = List.copyOf(leftOut);
    }

    /** @param output of the build, which is no release before itself where it lies in the folder */
    static ReleaseFolder of(Path folder, Path output) throws ReportException {
        List<Path> archives = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            Path written = RealPath.of(output);
            for (Path file : files.sorted(Comparator.comparing(ReleaseFolder::name, CodePoints.ORDER))
                    .toList()) {
                if (name(file).startsWith(".")) {
                    continue;
                }
                if (Files.isSymbolicLink(file)) {
                    leftOut.add(new LeftOut(name(file), Reason.LINK));
                } else if (!RealPath.of(file).equals(written) && ArchivedReport.isOne(file)) {
                    archives.add(file);
                }
            }
        } catch (IOException e) {
            throw new ReportException(
                    Kind.MACHINE, "cannot look into " + folder + ": " + e.getMessage(), "check its permissions", e);
        }
        return new ReleaseFolder(archives, leftOut);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
