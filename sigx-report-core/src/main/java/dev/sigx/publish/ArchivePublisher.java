package dev.sigx.publish;

import dev.sigx.model.CodePoints;
import dev.sigx.publish.PublishException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Publishes the archive of a release as one zip file: whoever looks, or kills the build, finds the old archive or the new
 * one. It is written beside its place, read back, and moved there in one step; an archive that has these bytes already is
 * left alone. Nothing is replaced but an archive of the same release. Entries are sorted, in one top folder, and have the
 * time of the report.
 */
public final class ArchivePublisher {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String BEFORE = "sigx-";
    private static final String AFTER = ".zip";

    private final Path archive;
    private final String release;

    /**
     * For one archive.
     *
     * @param folder that it will lie in
     * @param release a {@link ReleaseName}
     */
    public ArchivePublisher(Path folder, String release) {
        if (!ReleaseName.isValid(release)) {
            throw new IllegalArgumentException("not the name of a release: " + release);
        }
        this.archive = folder.resolve(BEFORE + release + AFTER);
        this.release = release;
    }

    /** Name of the folder that holds everything in an archive, and of the folder form. */
    public static String top(String release) {
        return BEFORE + release;
    }

    /** Tells before anything costly is read whether something is in the way. Writes nothing. */
    public void check() throws PublishException {
        requireOurs(archive);
        Path folder = archive.toAbsolutePath().getParent();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new PublishException(Kind.NOT_OURS, folder + " is a file, not a folder. Name another output.");
        }
        if (Files.exists(folder) && !Files.isWritable(folder)) {
            throw new PublishException(
                    Kind.MACHINE,
                    "no permission to write to the folder " + folder
                            + ". Mend its permissions, or name another output.");
        }
    }

    /**
     * Refuses what was not written for this release: a folder of another kind, or another release.
     *
     * @param folder of the folder form; need not exist
     */
    public static void checkFolder(Path folder, String release) throws PublishException {
        if (Files.exists(folder.resolve(Manifest.NAME), LinkOption.NOFOLLOW_LINKS)
                && !ManifestHead.of(folder).release().equals(release)) {
            throw notOurs(folder, release);
        }
    }

    /**
     * Publishes the archive.
     *
     * @param files in any order; each is made in the order of the archive
     * @param inputs for the manifest; they name the release
     * @param stored whether contents stand uncompressed
     * @param progress hears how many files are made
     */
    public Publication publish(
            Collection<OutputFile> files, Inputs inputs, boolean stored, SigningKey key, LongConsumer progress)
            throws PublishException, BadKeyException {
        OutputPlace place = place();
        boolean replaced = false;
        try (BuildLock lock = BuildLock.acquire(place, PATIENCE)) {
            requireOurs(place.site());
            Path staged = lock.place().staging();
            try {
                Files.deleteIfExists(staged);
                SortedMap<String, Manifest.Entry> entries = write(staged, files, inputs, stored, progress);
                verify(staged, entries);
                byte[] signature = key.sign(staged);
                boolean changed = !Files.exists(place.site()) || Files.mismatch(staged, place.site()) >= 0;
                if (changed) {
                    Folders.makeReadable(staged);
                    replaced = true;
                    ArchiveSignature.remove(place.site());
                    Files.move(
                            staged, place.site(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
                boolean signed = signature != null && ArchiveSignature.put(place.site(), signature);
                int written = changed ? entries.size() : 0;
                return new Publication(
                        archive, entries.size(), written + (signed ? 1 : 0), 0, Files.size(place.site()), List.of());
            } finally {
                Files.deleteIfExists(staged);
            }
        } catch (IOException e) {
            throw PublishException.machine(
                    "cannot write " + archive + (replaced ? " and its signature" : ""),
                    e,
                    (replaced ? "" : "What was there before is unchanged. ") + "Mend that and run again.");
        }
    }

    /**
     * Signs the folder form, or removes a signature that fits it no longer.
     *
     * @return whether a signature was written
     */
    public static boolean signFolder(Path folder, SigningKey key, boolean changed)
            throws PublishException, BadKeyException {
        try {
            byte[] signature = key.sign(folder.resolve(Manifest.NAME));
            if (signature == null && changed) {
                ArchiveSignature.remove(folder);
            }
            return signature != null && ArchiveSignature.put(folder, signature);
        } catch (IOException e) {
            throw PublishException.machine("cannot sign " + folder, e, "Mend that and run again.");
        }
    }

    private OutputPlace place() throws PublishException {
        Path folder = archive.toAbsolutePath().normalize().getParent();
        try {
            if (!Files.isDirectory(folder)) {
                Folders.create(folder);
            }
            return new OutputPlace(archive, folder.toRealPath().resolve(archive.getFileName()));
        } catch (IOException e) {
            throw PublishException.machine("cannot create the folder of " + archive, e, "Mend its permissions.");
        }
    }

    /** Writes all files, the manifest after those that it lists. */
    private SortedMap<String, Manifest.Entry> write(
            Path staged, Collection<OutputFile> files, Inputs inputs, boolean stored, LongConsumer progress)
            throws IOException, PublishException {
        ClashGuard guard = new ClashGuard();
        SortedMap<String, OutputFile> sorted = new TreeMap<>(CodePoints.ORDER);
        for (OutputFile file : files) {
            guard.add(file.path());
            sorted.put(file.path(), file);
        }
        SortedMap<String, Manifest.Entry> entries = new TreeMap<>(CodePoints.ORDER);
        try (ZipWriter zip = new ZipWriter(staged, DosTime.of(inputs.asOf()), stored)) {
            for (OutputFile file : sorted.values()) {
                entries.put(file.path(), zip.write(entry(file.path()), file.content()));
                progress.accept(entries.size());
            }
            byte[] manifest = ManifestWriter.write(inputs, entries);
            entries.put(Manifest.NAME, zip.write(entry(Manifest.NAME), out -> out.write(manifest)));
            zip.finish();
        }
        return entries;
    }

    private String entry(String path) {
        return top(release) + "/" + path;
    }

    /** Reads the archive back with the reader that everybody has. */
    private void verify(Path staged, SortedMap<String, Manifest.Entry> entries) throws IOException {
        try (ZipFile zip = new ZipFile(staged.toFile())) {
            for (Map.Entry<String, Manifest.Entry> written : entries.entrySet()) {
                ZipEntry found = zip.getEntry(entry(written.getKey()));
                try (InputStream in =
                        found == null ? new ByteArrayInputStream(new byte[0]) : zip.getInputStream(found)) {
                    if (found == null
                            || !Digests.of(in).equals(written.getValue().sha256())) {
                        throw new IOException(written.getKey() + " does not read back as it was written");
                    }
                }
            }
        }
    }

    private void requireOurs(Path present) throws PublishException {
        if (!Files.exists(present, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (Files.isRegularFile(present, LinkOption.NOFOLLOW_LINKS)) {
            try (ZipFile zip = new ZipFile(present.toFile())) {
                ZipEntry manifest = zip.getEntry(entry(Manifest.NAME));
                if (manifest != null
                        && ManifestReader.read(zip.getInputStream(manifest), manifest.getSize())
                                .release()
                                .equals(release)) {
                    return;
                }
            } catch (IOException | ManifestReader.Unusable e) {
                throw notOurs(archive, release);
            }
        }
        throw notOurs(archive, release);
    }

    private static PublishException notOurs(Path present, String release) {
        return new PublishException(
                Kind.NOT_OURS,
                present + " is there already and is no archive of the release " + release
                        + " that sigx wrote. Name another folder, or remove it yourself.");
    }
}
