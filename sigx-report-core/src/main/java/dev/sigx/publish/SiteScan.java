package dev.sigx.publish;

import dev.sigx.model.CodePoints;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What lies in the folder of a site, compared with what its manifest lists. Links are seen, never followed.
 *
 * @param files size of every ordinary file, listed or not, by path; the manifest is left out
 * @param folders that were looked into, the site itself left out
 * @param specials listed paths where something else than an ordinary file or folder lies, such as a link
 * @param foreign what the manifest does not list, in code-point order; a folder ends in {@code /}
 * @param unreadable folders and files that could not be looked at, with the reason
 */
record SiteScan(
        Map<String, Long> files,
        Set<String> folders,
        Set<String> specials,
        List<String> foreign,
        Map<String, String> unreadable) {

    /**
     * Looks through a site, without looking into folders that hold nothing listed: those are foreign as a whole.
     *
     * @param listed the paths of its manifest
     */
    static SiteScan of(Path site, Set<String> listed) throws IOException {
        Set<String> folders = foldersOf(listed);
        return scan(site, listed, folders::contains);
    }

    /** The same, naming each foreign file. */
    static SiteScan ofEverything(Path site, Set<String> listed) throws IOException {
        return scan(site, listed, folder -> true);
    }

    /** All folders that a set of paths needs. */
    static Set<String> foldersOf(Set<String> paths) {
        Set<String> folders = new HashSet<>();
        for (String path : paths) {
            for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                if (!folders.add(path.substring(0, slash))) {
                    break;
                }
            }
        }
        return folders;
    }

    private static SiteScan scan(Path site, Set<String> listed, Predicate<String> enter) throws IOException {
        SiteScan scan =
                new SiteScan(new HashMap<>(), new HashSet<>(), new HashSet<>(), new ArrayList<>(), new HashMap<>());
        Files.walkFileTree(site, new SimpleFileVisitor<>() {
            private final int prefix = site.toString().length() + (site.getNameCount() == 0 ? 0 : 1);
            private final String separator = site.getFileSystem().getSeparator();

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (folder.equals(site)) {
                    return FileVisitResult.CONTINUE;
                }
                if (enter.test(relative(folder))) {
                    scan.folders.add(relative(folder));
                    return FileVisitResult.CONTINUE;
                }
                scan.foreign.add(relative(folder) + "/");
                return FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                scan.add(relative(file), attributes, listed);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(site)) {
                    throw failure;
                }
                String path = relative(file);
                if (listed.contains(path) || enter.test(path)) {
                    scan.unreadable.put(path, PublishException.reason(failure));
                } else {
                    scan.foreign.add(path);
                }
                return FileVisitResult.CONTINUE;
            }

            private String relative(Path path) {
                String relative = path.toString().substring(prefix);
                return separator.equals("/") ? relative : relative.replace(separator, "/");
            }
        });
        scan.foreign.sort(CodePoints.ORDER);
        return scan;
    }

    private void add(String path, BasicFileAttributes attributes, Set<String> listed) {
        if (path.equals(Manifest.NAME)) {
            return;
        }
        if (attributes.isRegularFile()) {
            files.put(path, attributes.size());
        } else if (listed.contains(path)) {
            specials.add(path);
        }
        if (!listed.contains(path)) {
            foreign.add(path);
        }
    }
}
