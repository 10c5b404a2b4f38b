package dev.sigx.publish;

import dev.sigx.model.CodePoints;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the site before had and the next one has not, as far as it is still there.
 *
 * @param files listed before, in code-point order
 * @param folders that no file of the next site needs, inner ones first; others may have put files there since
 */
record Vanished(List<String> files, List<String> folders) {
    static final Vanished NOTHING = new Vanished(List.of(), List.of());

    /**
     * @param before paths that the manifest before lists
     * @param scan of the site before; it follows no link, so neither does what is done with the result
     * @param next paths of the next site
     */
    static Vanished between(Set<String> before, SiteScan scan, Set<String> next) {
        List<String> files = new ArrayList<>();
        for (String path : before) {
            boolean there = scan.files().containsKey(path) || scan.specials().contains(path);
            if (there && !next.contains(path)) {
                files.add(path);
            }
        }
        files.sort(CodePoints.ORDER);
        Set<String> unneeded = new HashSet<>(scan.folders());
        unneeded.removeAll(SiteScan.foldersOf(next));
        List<String> folders = new ArrayList<>(unneeded);
        folders.sort(CodePoints.ORDER.reversed());
        return new Vanished(files, folders);
    }
}
