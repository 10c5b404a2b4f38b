package dev.sigx.publish;

import java.nio.file.Path;

/**
 * What can be told of a folder by its manifest without looking at the files.
 *
 * @param release name of the release that it holds; empty where it says none, is not there or cannot be read
 * @param newerVersion schema version of a manifest that only a newer tool reads, else empty
 */
public record ManifestHead(String release, String newerVersion) {
    /** Name of the file in a folder. */
    public static final String FILE = Manifest.NAME;

    /** That of a folder. */
    public static ManifestHead of(Path folder) {
        try {
            return new ManifestHead(ManifestReader.read(folder).release(), "");
        } catch (ManifestReader.Unusable e) {
            return new ManifestHead("", e.newerVersion());
        }
    }
}
