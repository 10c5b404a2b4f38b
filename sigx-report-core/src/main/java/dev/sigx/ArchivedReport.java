package dev.sigx;

import dev.sigx.ReportException.Kind;
import dev.sigx.ReportRequest.StoreArgument;
import dev.sigx.publish.InputDigests;
import dev.sigx.publish.ManifestHead;
import dev.sigx.report.Report;
import dev.sigx.store.BadArchiveException;
import dev.sigx.store.Catalog;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.UnpackedArchive;
import dev.sigx.store.sigxexport.ExportHead;
import dev.sigx.store.sigxexport.SigxExportReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An export that was kept: a zip archive, its folder form, a folder of exports, a site, or a document alone. Its report is
 * assembled again from the runs in it by the very steps of a build. Not for several threads at once; closing it deletes
 * what was unpacked.
 */
public final class ArchivedReport implements AutoCloseable {
    private static final String DOCUMENT = "sigx-export.json";
    private static final String EXPORTS = "exports";
    private static final String KIND = "sigx-export";
    private static final String TAKEN =
            "name a zip archive that 'sigx export --release' wrote, a folder of exports, a site, or a " + DOCUMENT;

    private final Progress progress;
    private final UnpackedArchive unpacked;
    private final Path folder;
    private final Path document;
    private final boolean alone;
    private final String name;
    private Catalog catalog;
    private Report report;

    private ArchivedReport(
            Progress progress, UnpackedArchive unpacked, Path folder, Path document, boolean alone, String name) {
        this.progress = progress;
        this.unpacked = unpacked;
        this.folder = folder;
        this.document = document;
        this.alone = alone;
        this.name = name;
    }

    /**
     * Opens an archive. Nothing of it is believed: a zip is unpacked within limits, into a private temporary folder.
     *
     * @throws ReportException where it is none, is damaged, or only a newer tool can read it
     */
    public static ArchivedReport open(Path archive, Progress progress) throws ReportException {
        RequestBuilder.checkExists("the archive", archive);
        UnpackedArchive unpacked = null;
        try {
            Path real = archive.toRealPath();
            if (UnpackedArchive.isArchive(real)) {
                progress.at("unpacking the archive", 0);
                unpacked = UnpackedArchive.of(real);
            }
            ArchivedReport opened = open(archive, real, unpacked, progress);
            unpacked = null;
            return opened;
        } catch (BadArchiveException e) {
            throw damaged(e);
        } catch (IOException e) {
            throw new ReportException(
                    Kind.MACHINE,
                    "cannot open " + archive + ": " + e.getMessage(),
                    "check its permissions, and that the folder for temporary files has room",
                    e);
        } finally {
            if (unpacked != null) {
                discard(unpacked);
            }
        }
    }

    /**
     * Whether a path leads to something that {@link #open} is for: a file that begins or is named as zip archives are, an
     * export document, or a folder that holds one. It may be damaged all the same.
     */
    public static boolean isOne(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return document(path) != null;
            }
            return Files.isRegularFile(path) && (UnpackedArchive.isMeantAsArchive(path) || isExport(path));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isExport(Path file) throws IOException {
        ContainedRoot root = ContainedRoot.of(file);
        try (InputStream in = root.open(root.name())) {
            return ExportHead.read(in).isExport();
        }
    }

    /** That an archive cannot be used as it is. */
    static ReportException damaged(BadArchiveException e) {
        return new ReportException(
                Kind.NOTHING_USABLE, e.getMessage(), "get it again from where it came; nothing of it was read", e);
    }

    private static ArchivedReport open(Path archive, Path real, UnpackedArchive unpacked, Progress progress)
            throws ReportException, IOException {
        Path folder = unpacked != null ? unpacked.folder() : Files.isDirectory(real) ? real : real.getParent();
        boolean alone = unpacked == null && Files.isRegularFile(real);
        Path document = alone ? real : document(folder);
        ManifestHead manifest = alone ? new ManifestHead("", "") : ManifestHead.of(folder);
        if (!manifest.newerVersion().isEmpty()) {
            throw newer(archive, "manifest", manifest.newerVersion(), "1.x");
        }
        if (document == null) {
            throw new ReportException(
                    Kind.NOTHING_USABLE,
                    archive + " is not an archive: there is no " + EXPORTS + "/" + DOCUMENT + " in it",
                    TAKEN);
        }
        checkVersion(archive, document);
        String name = manifest.release().isEmpty() ? UnpackedArchive.name(named(real)) : manifest.release();
        return new ArchivedReport(progress, unpacked, folder, document, alone, name);
    }

    /** What a folder of exports is called says nothing; what it lies in does. */
    private static Path named(Path real) {
        Path above = real.getParent();
        return real.endsWith(EXPORTS) && above.getFileName() != null ? above : real;
    }

    /** The export document, which may lie beside the manifest or one folder below; null where there is none. */
    static Path document(Path folder) {
        for (Path place : List.of(folder.resolve(EXPORTS), folder)) {
            Path document = place.resolve(DOCUMENT);
            if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)
                    && Files.isRegularFile(document, LinkOption.NOFOLLOW_LINKS)) {
                return document;
            }
        }
        return null;
    }

    private static void checkVersion(Path archive, Path document) throws ReportException, IOException {
        ContainedRoot root = ContainedRoot.of(document);
        ExportHead head;
        try (InputStream in = root.open(root.name())) {
            head = ExportHead.read(in);
        }
        if (head.isExport() && head.major() > ExportHead.MAJOR) {
            throw newer(archive, "export document", head.schemaVersion(), ExportHead.MAJOR + ".x");
        }
        if (!head.isExport()) {
            throw new ReportException(
                    Kind.NOTHING_USABLE,
                    archive + " is not an archive: " + document.getFileName() + " is no export document of version "
                            + ExportHead.MAJOR + ".x",
                    TAKEN);
        }
    }

    private static ReportException newer(Path archive, String what, String version, String known) {
        return new ReportException(
                Kind.NOTHING_USABLE,
                archive + " was written by a newer tool: its " + what + " has the version " + version
                        + ", this tool reads " + known,
                "use a newer sigx-report; nothing of it was read");
    }

    /** The folder with its files; for a document alone the folder that it lies in, which may hold other things. */
    public Path folder() {
        return folder;
    }

    /** The export document in it. */
    public Path document() {
        return document;
    }

    /** Name of the release where the manifest says one, else the name of the file or folder, without {@code .zip}. */
    public String name() {
        return name;
    }

    /**
     * The report that a build makes of the archived runs today, as of the instant of the archived document. Made at the
     * first call and good until this is closed.
     */
    public Report report() throws ReportException {
        if (report == null) {
            ReportRequest request = request();
            catalog = StoreReading.open(request, InputPlan.of(request), InputDigests.none(), progress);
            ReportGenerator.requireSomething(catalog);
            report = ReportGenerator.assemble(request, catalog);
        }
        return report;
    }

    /** Leaves all to the document, and reads what lies beside it only where that holds its histories. */
    private ReportRequest request() throws ReportException {
        Path store = alone || !hasHistoriesBeside() ? document : document.getParent();
        return new ReportRequest(
                null,
                List.of(new StoreArgument(KIND, store, "")),
                List.of(),
                List.of(),
                List.of(),
                folder,
                null,
                Map.of(),
                null,
                null,
                1,
                true);
    }

    private boolean hasHistoriesBeside() throws ReportException {
        try {
            ContainedRoot root = ContainedRoot.of(document);
            return SigxExportReader.lacksHistories(root, root.name());
        } catch (IOException e) {
            throw new ReportException(
                    Kind.MACHINE, "cannot read " + document + ": " + e.getMessage(), "check its permissions", e);
        }
    }

    /** Closes the report and deletes what was unpacked. */
    @Override
    public void close() throws ReportException {
        report = null;
        try {
            if (catalog != null) {
                catalog.close();
            }
        } catch (IOException e) {
            throw StoreReading.notCleanedUp(e);
        } finally {
            if (unpacked != null) {
                discard(unpacked);
            }
        }
    }

    private static void discard(UnpackedArchive unpacked) throws ReportException {
        try {
            unpacked.close();
        } catch (IOException e) {
            throw StoreReading.notCleanedUp(e);
        }
    }
}
