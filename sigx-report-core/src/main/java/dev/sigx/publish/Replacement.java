package dev.sigx.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;

/**
 * Puts what was staged in place. Each step can be done again after a crash: {@link Recovery} calls the same methods.
 */
final class Replacement {
    private Replacement() {}

    /** Where no site was: one rename, which needs no journal. */
    static void first(OutputPlace place) throws IOException {
        Files.deleteIfExists(place.site());
        move(place.staging(), place.site());
    }

    /** Where a site was that differs in most: two renames. */
    static void swap(OutputPlace place) throws IOException {
        if (Files.exists(place.site())) {
            move(place.site(), place.old());
        }
        move(place.staging(), place.site());
        Journal.end(place);
        Folders.deleteLater(place.old());
    }

    /**
     * Where a site was that differs in some: file by file. Files go before others come, so that a folder may take the
     * place of a file and the other way round.
     *
     * @param staged files in the staging folder but the manifest
     */
    static void apply(OutputPlace place, Vanished vanished, Collection<String> staged) throws IOException {
        for (String path : vanished.files()) {
            Files.deleteIfExists(place.site().resolve(path));
        }
        removeEmptyFolders(place.site(), vanished.folders());
        for (String path : staged) {
            int slash = path.lastIndexOf('/');
            if (slash > 0) {
                Folders.createBelow(place.site(), path.substring(0, slash));
            }
            replace(place.staging().resolve(path), place.site().resolve(path));
        }
        replace(place.staging().resolve(Manifest.NAME), place.site().resolve(Manifest.NAME));
        Journal.end(place);
        Folders.deleteLater(place.staging());
    }

    private static void removeEmptyFolders(Path site, List<String> folders) throws IOException {
        for (String folder : folders) {
            if (isEmptyFolder(site.resolve(folder))) {
                Files.delete(site.resolve(folder));
            }
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && Folders.isEmpty(folder);
    }

    private static void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            throw new NoSuchFileException(to.toString(), null, "something else is in the way at " + to.getFileName());
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
