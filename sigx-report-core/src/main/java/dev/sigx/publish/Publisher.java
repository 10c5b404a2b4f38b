package dev.sigx.publish;

import dev.sigx.publish.PublishException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Publishes a site: whoever looks at the output, or kills a build, finds the old site or the new one.
 *
 * <p>The next site is made in a folder beside the output and read back before anything is replaced. It only takes the
 * disk for files that differ from the site that is there, and leaves all others untouched. A build that fails leaves the
 * old site as it was. A build that is killed while it replaces is finished by the next call of {@link #check} or
 * {@link #publish}. Files in the output that are not listed in its manifest are never changed or removed.
 */
public final class Publisher {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** So many files are replaced one by one in a moment; above that a swap is the safer way. */
    private static final int FEW = 64;

    private final Duration patience;

    public Publisher() {
        this(PATIENCE);
    }

    /** @param patience how long to wait for another build that publishes to the same place */
    public Publisher(Duration patience) {
        this.patience = patience;
    }

    /**
     * Tells early, before anything costly is read, whether a site can be published, and finishes or removes what a
     * killed build left. Writes nothing else.
     */
    public void check(Path output) throws PublishException {
        OutputPlace place = OutputPlace.of(output);
        place.refuseMountPoint();
        Path ancestor = place.existingAncestor();
        requireWritable(ancestor, "the folder that " + (place.isBelow(ancestor) ? "holds " : "leads to ") + output);
        requireWritable(place.site(), "the folder " + output);
        if (place.hasLeftovers() || Files.exists(place.lock())) {
            try (BuildLock lock = BuildLock.acquire(place, patience)) {
                Recovery.run(lock.place());
            }
        }
        PresentSite.ownership(place);
    }

    private static void requireWritable(Path folder, String name) throws PublishException {
        if (Files.exists(folder) && !Files.isWritable(folder)) {
            throw new PublishException(
                    Kind.MACHINE,
                    "no permission to write to " + name + ". Mend its permissions, or name another output.");
        }
    }

    /**
     * Publishes a site. The bytes written do not depend on the number of threads.
     *
     * @param output folder of the site; it and those above it are created where they are missing
     * @param files of the site, in any order; asked for one at a time, so they need not all exist at once
     * @param inputs for the manifest and for {@link Freshness}
     * @param threads that make files, at least 1
     * @param progress hears how many files are made; may be called from any thread
     * @throws PublishException with the site that was there unchanged, unless the message says otherwise
     */
    public Publication publish(
            Path output, Iterator<OutputFile> files, Inputs inputs, int threads, LongConsumer progress)
            throws PublishException {
        OutputPlace place = OutputPlace.of(output);
        place.refuseMountPoint();
        createParents(place);
        try (BuildLock lock = BuildLock.acquire(place, patience)) {
            Recovery.run(lock.place());
            Optional<PresentSite> present = PresentSite.read(place);
            Staging staging = new Staging(place, present);
            try {
                staging.fill(files, threads, progress);
                Publication publication = put(place, present, staging, inputs, threads);
                BuildState.remember(place, inputs, staging.files());
                return publication;
            } finally {
                if (!Files.exists(place.journal())) {
                    Folders.deleteLater(place.staging());
                }
            }
        }
    }

    private static void createParents(OutputPlace place) throws PublishException {
        try {
            Folders.create(place.site().getParent());
        } catch (IOException e) {
            throw PublishException.machine(
                    "cannot create the folder that holds " + place.given(), e, "Mend its permissions.");
        }
    }

    private static Publication put(
            OutputPlace place, Optional<PresentSite> present, Staging staging, Inputs inputs, int threads)
            throws PublishException {
        byte[] manifest = ManifestWriter.write(inputs, staging.files());
        Set<String> next = staging.files().keySet();
        List<String> foreign = present.map(site -> site.scan().foreign()).orElse(List.of()).stream()
                .filter(path -> !next.contains(path))
                .toList();
        Vanished vanished = present.map(
                        site -> Vanished.between(site.manifest().files().keySet(), site.scan(), next))
                .orElse(Vanished.NOTHING);
        boolean sameManifest =
                present.isPresent() && present.get().manifest().sha256().equals(Digests.of(manifest));
        if (!sameManifest || !staging.changed().isEmpty() || !vanished.files().isEmpty()) {
            replace(place, present, staging, manifest, vanished, threads);
        }
        return new Publication(
                place.given(),
                next.size() + 1,
                staging.changed().size() + (sameManifest ? 0 : 1),
                vanished.files().size(),
                staging.bytes() + manifest.length,
                foreign);
    }

    private static void replace(
            OutputPlace place,
            Optional<PresentSite> present,
            Staging staging,
            byte[] manifest,
            Vanished vanished,
            int threads)
            throws PublishException {
        try {
            if (present.isEmpty()) {
                staging.write(manifest);
                staging.verify(threads);
                Replacement.first(place);
                return;
            }
            List<String> foreign = present.get().scan().foreign();
            Conflicts.refuse(place, foreign, staging.files().keySet(), staging.changed());
            boolean swap = isSwapBetter(staging) && isAllOurs(place, present.get());
            if (swap) {
                staging.complete();
            }
            staging.write(manifest);
            staging.verify(threads);
            if (swap) {
                Journal.SWAP.begin(place);
                Replacement.swap(place);
            } else {
                Journal.APPLY.begin(place);
                Replacement.apply(place, vanished, staging.changed());
            }
        } catch (IOException e) {
            boolean begun = Files.exists(place.journal(), LinkOption.NOFOLLOW_LINKS);
            throw PublishException.machine(
                    begun ? "replacing " + place.given() + " was interrupted" : "cannot replace " + place.given(),
                    e,
                    begun
                            ? "Mend that and run again: the next build finishes it."
                            : "What was there before is unchanged. Mend that and run again.");
        }
    }

    private static boolean isSwapBetter(Staging staging) {
        int changed = staging.changed().size();
        return changed > FEW && 2 * changed > staging.files().size();
    }

    /** Looks once more, because making the files may have taken a while: a swap would take foreign files away. */
    private static boolean isAllOurs(OutputPlace place, PresentSite present) throws IOException {
        return SiteScan.of(place.site(), present.manifest().files().keySet())
                .foreign()
                .isEmpty();
    }
}
