package dev.sigx.verify;

import dev.sigx.store.ContainedRoot;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/**
 * The files of a site or archive that was unpacked.
 *
 * @param root the folder, or the only file
 * @param files paths of all of them
 * @param exports where the export document lies: empty, or a folder with its slash
 * @param document path of the export document
 */
public record ArchiveFiles(ContainedRoot root, Set<String> files, String exports, String document) {
    /** Looks through a folder, or takes a document alone. */
    public static ArchiveFiles of(ContainedRoot root, String document) throws IOException {
        List<String> files = root.files();
        return new ArchiveFiles(
                root, Set.copyOf(files), document.substring(0, document.lastIndexOf('/') + 1), document);
    }

    boolean has(String path) {
        return files.contains(path);
    }

    InputStream open(String path) throws IOException {
        return new BufferedInputStream(root.open(path), 1 << 16);
    }
}
