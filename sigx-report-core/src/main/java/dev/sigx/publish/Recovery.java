package dev.sigx.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tidies what a killed build left beside its output. A replacement that had begun is finished; anything else is removed.
 * Afterwards the site is the old or the new one, whole. Call it with the lock held.
 */
final class Recovery {
    private Recovery() {}

    static void run(OutputPlace place) throws PublishException {
        try {
            Optional<Journal> begun = Journal.begun(place);
            if (begun.isPresent()) {
                finish(place, begun.get());
            }
            Folders.delete(place.staging());
            Folders.delete(place.old());
            Folders.deleteUnfinished(place.journal());
            Folders.deleteUnfinished(place.state());
        } catch (IOException e) {
            throw PublishException.machine(
                    "an earlier build of " + place.given() + " was interrupted, and what it left cannot be tidied",
                    e,
                    "Look at the folders named ." + place.site().getFileName() + ".sigx-* beside it, and run again.");
        }
    }

    private static void finish(OutputPlace place, Journal journal) throws IOException {
        Optional<Manifest> next = manifest(place.staging());
        if (next.isEmpty()) {
            restoreIfGone(place);
        } else if (journal == Journal.SWAP) {
            Replacement.swap(place);
        } else {
            apply(place, next.get());
        }
        Journal.end(place);
    }

    private static Optional<Manifest> manifest(Path site) {
        try {
            return Optional.of(ManifestReader.read(site));
        } catch (ManifestReader.Unusable e) {
            return Optional.empty();
        }
    }

    /** Without a next site, either the new one is in place already, or the one before has to come back. */
    private static void restoreIfGone(OutputPlace place) throws IOException {
        if (!Files.exists(place.site()) && Files.exists(place.old())) {
            Files.move(place.old(), place.site());
        }
    }

    private static void apply(OutputPlace place, Manifest next) throws IOException {
        if (!Files.exists(place.site())) {
            return;
        }
        Set<String> before = new HashSet<>();
        manifest(place.site())
                .ifPresent(present -> before.addAll(present.files().keySet()));
        SiteScan scan = SiteScan.of(place.site(), before);
        Set<String> staged = SiteScan.ofEverything(place.staging(), next.files().keySet())
                .files()
                .keySet();
        Replacement.apply(place, Vanished.between(before, scan, next.files().keySet()), List.copyOf(staged));
    }
}
