package dev.sigx;

import dev.sigx.ReportException.Kind;
import dev.sigx.publish.ArchiveSeal;
import dev.sigx.publish.ManifestHead;
import dev.sigx.publish.Verifier;
import dev.sigx.publish.VerifyResult;
import dev.sigx.store.BadArchiveException;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.UnpackedArchive;
import dev.sigx.verify.ArchiveFiles;
import dev.sigx.verify.CheckLog;
import dev.sigx.verify.Recomputation;
import dev.sigx.verify.SchemaStep;
import dev.sigx.verify.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Verifies a site or archive in three steps: the bytes against the manifest, the documents and tables against their
 * schemas, and what is computed against what the archived runs give. Reads only, and trusts nothing that it reads.
 */
public final class ArchiveCheck {
    private static final String MANIFEST = ManifestHead.FILE;
    private static final String DOCUMENT = "sigx-export.json";
    private static final String EXPORTS = "exports/";

    private final VerifyRequest request;
    private final Progress progress;
    private final CheckLog log;

    public ArchiveCheck(VerifyRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
        this.log = new CheckLog(request.mostNamed());
    }

    /**
     * Verifies it; what does not match is in the result.
     *
     * @throws ReportException where it is no site or archive, or only a newer tool can read it
     */
    public Verification check() throws ReportException {
        Path archive = request.archive();
        RequestBuilder.checkExists("the archive", archive);
        try {
            if (!UnpackedArchive.isMeantAsArchive(archive)) {
                check(archive, Files.isDirectory(archive) ? Form.FOLDER : Form.DOCUMENT);
                return log.result();
            }
            seal(archive);
            progress.at("unpacking the archive", 0);
            try (UnpackedArchive unpacked = UnpackedArchive.of(archive.toRealPath())) {
                check(unpacked.folder(), Form.ZIP);
            }
        } catch (BadArchiveException e) {
            log.begin("manifest");
            log.mismatch("", "", e.getMessage());
        } catch (IOException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        }
        return log.result();
    }

    /** The bytes of the zip itself, whatever its files say. */
    private void seal(Path archive) throws IOException {
        log.begin("manifest");
        progress.at("hashing the archive", 0);
        switch (ArchiveSeal.check(archive)) {
            case HOLDS -> log.checked("zip", 1);
            case BROKEN -> {
                log.checked("zip", 1);
                log.mismatch("", "", "the zip does not end with the SHA-256 of its other bytes");
            }
            case NONE ->
                log.unchecked("bytes of the zip that are not content of a file, since it has no SHA-256 of its own", 1);
        }
    }

    private enum Form {
        FOLDER,
        ZIP,
        DOCUMENT
    }

    private ReportException unreadable(IOException e) {
        return new ReportException(
                Kind.MACHINE,
                "cannot read " + request.archive() + ": " + e.getMessage(),
                "check its permissions, and that the folder for temporary files has room",
                e);
    }

    private void check(Path place, Form form) throws ReportException, IOException {
        String document = form == Form.DOCUMENT ? place.getFileName().toString() : document(place);
        boolean listed = form != Form.DOCUMENT && isFile(place.resolve(MANIFEST));
        if (!listed && document == null) {
            throw new ReportException(
                    Kind.NOTHING_USABLE,
                    request.archive() + " is not an archive: it has neither " + MANIFEST + " nor " + EXPORTS + DOCUMENT,
                    "name a site, a folder of exports, or an archive that 'sigx export --release' wrote");
        }
        if (request.hashesOnly() && !listed) {
            throw new ReportException(
                    Kind.USAGE,
                    request.archive() + " has no " + MANIFEST + " to compare its bytes with",
                    "verify it without asking for hashes only");
        }
        log.begin("manifest");
        if (listed) {
            hashes(place);
        } else if (form == Form.ZIP || form == Form.FOLDER && document.startsWith(EXPORTS)) {
            log.mismatch(MANIFEST, "", "is missing; nothing says which files belong to it");
        } else {
            log.unchecked("bytes, since no manifest lists the files of this folder", 1);
        }
        if (request.hashesOnly()) {
            return;
        }
        if (document == null) {
            log.unchecked("schemas and numbers, since there is no export document", 1);
            return;
        }
        try {
            contents(place, document);
        } catch (ReportException e) {
            if (e.kind() != Kind.NOTHING_USABLE || log.mismatchCount() == 0) {
                throw e;
            }
            log.unchecked("numbers, since the document cannot be read: " + e.getMessage(), 1);
        }
    }

    /** The export document of a folder, or null. */
    private static String document(Path folder) {
        return List.of(EXPORTS + DOCUMENT, DOCUMENT).stream()
                .filter(path -> isFile(folder.resolve(path)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private void hashes(Path folder) {
        progress.at("hashing files", 0);
        VerifyResult result = new Verifier().verify(folder);
        log.checked("files", result.files());
        result.problems().forEach(problem -> log.mismatch("", "", withoutStop(problem)));
        result.missing().forEach(file -> log.mismatch(file, "", "is missing"));
        result.changed().forEach(file -> log.mismatch(file, "", "has other bytes than the manifest says"));
        result.added().forEach(file -> log.mismatch(file, "", "is not in the manifest"));
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private void contents(Path place, String document) throws ReportException, IOException {
        try (ArchivedReport archived = ArchivedReport.open(place, progress)) {
            ArchiveFiles files = ArchiveFiles.of(ContainedRoot.of(place), document);
            progress.at("validating documents", 0);
            new SchemaStep(files, log).check();
            new Recomputation(files, log, progress::at).check(archived.report());
        }
    }
}
