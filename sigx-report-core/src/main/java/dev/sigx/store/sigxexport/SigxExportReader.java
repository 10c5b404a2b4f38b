package dev.sigx.store.sigxexport;

import dev.sigx.model.Finding;
import dev.sigx.model.SourceLocation;
import dev.sigx.store.Beginning;
import dev.sigx.store.BrokenText;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.RunStoreReader;
import dev.sigx.store.StoreSink;
import dev.sigx.store.StoreSource;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Reads export documents of version 2.x. Generous: only {@code schemaVersion} and the id of each run must be there.
 * Metrics are computed from the histories where the document holds them and taken as stored where it does not. Records of
 * several stores stay apart by store. Reads in memory that does not grow with the number of runs; the
 * longest history of one metric must fit.
 */
public final class SigxExportReader implements RunStoreReader {
    private static final int HEAD_BYTES = 1 << 16;

    @Override
    public String kind() {
        return "sigx-export";
    }

    @Override
    public List<Candidate> find(ContainedRoot root) throws IOException {
        List<Candidate> found = new ArrayList<>();
        for (String file : root.files()) {
            if (looksLikeExport(root, file)) {
                found.add(new Candidate(name(file), List.of(file)));
            }
        }
        return found;
    }

    private static boolean looksLikeExport(ContainedRoot root, String file) throws IOException {
        try (InputStream in = root.open(file)) {
            byte[] start = in.readNBytes(Beginning.BYTES);
            if (!Beginning.mayBeObject(start)) {
                return false;
            }
            InputStream rest = new ByteArrayInputStream(in.readNBytes(HEAD_BYTES));
            return ExportHead.read(new SequenceInputStream(new ByteArrayInputStream(start), rest))
                    .isExport();
        } catch (AccessDeniedException unreadable) {
            return false;
        }
    }

    private static String name(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        return last.endsWith(".json") ? last.substring(0, last.length() - 5) : last;
    }

    @Override
    public void read(StoreSource source, StoreSink sink) throws IOException {
        for (String file : source.files()) {
            if (readable(source, file, sink)) {
                read(source, file, sink);
            }
        }
    }

    private static boolean readable(StoreSource source, String file, StoreSink sink) throws IOException {
        ExportHead head;
        try (InputStream in = source.root().open(file)) {
            head = ExportHead.read(in);
        }
        SourceLocation where = new SourceLocation(file, head.line(), "/schemaVersion");
        if (head.schemaVersion().isEmpty()) {
            sink.finding(Finding.warning(
                    "no-schema-version",
                    "The document does not say its schemaVersion; it is read as version " + ExportHead.MAJOR + ".0.",
                    source.id(),
                    SourceLocation.of(file)));
            return true;
        }
        sink.schemaVersion(head.schemaVersion());
        if (head.major() != ExportHead.MAJOR) {
            String reason = head.major() > ExportHead.MAJOR
                    ? "was written by a newer tool: this one reads " + ExportHead.MAJOR
                            + ".x. Nothing of it was read; use a newer sigx-report."
                    : "is not an export of version " + ExportHead.MAJOR + ".x. Nothing of it was read.";
            sink.finding(Finding.error(
                    "unreadable-version", "Version " + head.schemaVersion() + " " + reason, source.id(), where));
            return false;
        }
        if (head.minor() > ExportHead.MINOR) {
            sink.finding(Finding.note(
                    "newer-minor-version",
                    "Version " + head.schemaVersion() + " is newer than " + ExportHead.MAJOR + "." + ExportHead.MINOR
                            + "; fields that this tool does not know are kept as they are.",
                    source.id(),
                    where));
        }
        return true;
    }

    private static void read(StoreSource source, String file, StoreSink sink) throws IOException {
        DocumentReader reader = new DocumentReader(source.id(), file, sink);
        Finding damaged = null;
        try (InputStream in = new BufferedInputStream(source.root().open(file), 1 << 16)) {
            in.mark(Beginning.BYTES);
            boolean wide = Beginning.isWide(in.readNBytes(Beginning.BYTES));
            in.reset();
            if (wide) {
                sink.finding(Beginning.wide(source.id(), file));
            }
            reader.read(in);
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            SourceLocation where = e.getLocation() == null
                    ? SourceLocation.of(file)
                    : new SourceLocation(file, Math.max(0, e.getLocation().getLineNr()), "");
            damaged = Finding.error(
                    "damaged-document",
                    "The document is not valid JSON from here on (" + BrokenText.reason(e.getOriginalMessage())
                            + "). What stands before was read.",
                    source.id(),
                    where);
        }
        reader.finish(damaged);
    }
}
