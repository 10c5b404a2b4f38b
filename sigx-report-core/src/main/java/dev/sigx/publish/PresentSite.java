package dev.sigx.publish;

import dev.sigx.publish.PublishException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The site that lies at the output before a build.
 *
 * @param manifest its list of files
 * @param scan what is really there
 */
record PresentSite(Manifest manifest, SiteScan scan) {

    /** Empty where there is no folder, or one with nothing in it. */
    static Optional<PresentSite> read(OutputPlace place) throws PublishException {
        Optional<Manifest> manifest = ownership(place);
        if (manifest.isEmpty()) {
            return Optional.empty();
        }
        try {
            SiteScan scan = SiteScan.of(place.site(), manifest.get().files().keySet());
            if (!scan.unreadable().isEmpty()) {
                var first = scan.unreadable().entrySet().iterator().next();
                throw new IOException(first.getKey() + ", " + first.getValue());
            }
            return Optional.of(new PresentSite(manifest.get(), scan));
        } catch (IOException e) {
            throw PublishException.machine("cannot look through " + place.given(), e, "Check its permissions.");
        }
    }

    /** @throws PublishException where the folder holds something and is not a site of ours */
    static Optional<Manifest> ownership(OutputPlace place) throws PublishException {
        Path site = place.site();
        try {
            if (!Files.isDirectory(site) || Folders.isEmpty(site)) {
                return Optional.empty();
            }
        } catch (IOException e) {
            throw PublishException.machine("cannot look into " + place.given(), e, "Check its permissions.");
        }
        try {
            return Optional.of(ManifestReader.read(site));
        } catch (ManifestReader.Unusable e) {
            throw new PublishException(
                    Kind.NOT_OURS,
                    place.given() + " is not empty and is no site of this tool, so it is not replaced (its "
                            + Manifest.NAME + " " + e.getMessage()
                            + "). Name another output, or delete the folder yourself and run again.");
        }
    }
}
