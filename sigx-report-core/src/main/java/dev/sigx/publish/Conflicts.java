package dev.sigx.publish;

import dev.sigx.publish.PublishException.Kind;
import java.util.List;
import java.util.Set;

/** Finds what is not ours where a file of the next site has to go. */
final class Conflicts {
    private Conflicts() {}

    /**
     * @param foreign as a scan gives it
     * @param files all paths of the next site
     * @param changed those that are to be written
     * @throws PublishException naming the first file or folder in the way
     */
    static void refuse(OutputPlace place, List<String> foreign, Set<String> files, Set<String> changed)
            throws PublishException {
        if (foreign.isEmpty()) {
            return;
        }
        Set<String> folders = SiteScan.foldersOf(files);
        for (String entry : foreign) {
            boolean folder = entry.endsWith("/");
            String path = folder ? entry.substring(0, entry.length() - 1) : entry;
            boolean inTheWay = folder ? files.contains(path) : changed.contains(path) || folders.contains(path);
            if (inTheWay || liesBelowAny(path, files)) {
                throw new PublishException(
                        Kind.NOT_OURS,
                        entry + " in " + place.given() + " was not written by this tool, and the new site has a file "
                                + "there. Nothing was changed. Move it away and run again.");
            }
        }
    }

    private static boolean liesBelowAny(String path, Set<String> files) {
        return SiteScan.foldersOf(Set.of(path)).stream().anyMatch(files::contains);
    }
}
