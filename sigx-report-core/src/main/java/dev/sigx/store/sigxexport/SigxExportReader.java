package dev.sigx.store.sigxexport;

import dev.sigx.model.Finding;
import dev.sigx.model.SourceLocation;
import dev.sigx.store.Beginning;
import dev.sigx.store.BrokenText;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.Documents;
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
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Reads export documents of version 2.x. Generous: only {@code schemaVersion} and the id of each run must be there.
 * Metrics are computed from the histories where the document holds them and taken as stored where it does not. Records of
 * several stores stay apart by store. Where a document says that it does not carry its histories, they are read from the
 * CSV table of histories in the same folder. Reads in memory that does not grow with the number of runs; the
 * longest history of one metric must fit.
 */
public final class SigxExportReader implements RunStoreReader {
    private static final int HEAD_BYTES = 1 << 16;

    /** What a document of this tool says of itself stands before these. */
    private static final Set<String> RECORDS = Set.of("stores", "projects", "runs");

    @Override
    public String kind() {
        return "sigx-export";
    }

    @Override
    public List<Candidate> find(ContainedRoot root) throws IOException {
        List<Candidate> found = new ArrayList<>();
        List<String> all = root.files();
        for (String file : all) {
            if (looksLikeExport(root, file)) {
                String histories = lacksHistories(root, file) ? histories(root, all, SigxCsvReader.folder(file)) : null;
                found.add(new Candidate(name(file), histories == null ? List.of(file) : List.of(file, histories)));
            }
        }
        return found;
    }

    /** Whether an export document lies in that folder itself. */
    static boolean isIn(ContainedRoot root, List<String> files, String folder) throws IOException {
        for (String file : files) {
            if (SigxCsvReader.folder(file).equals(folder) && looksLikeExport(root, file)) {
                return true;
            }
        }
        return false;
    }

    /** The table of histories that was written beside a document, or null. */
    private static String histories(ContainedRoot root, List<String> files, String folder) throws IOException {
        for (String file : files) {
            if (SigxCsvReader.folder(file).equals(folder) && isHistories(root, file)) {
                return file;
            }
        }
        return null;
    }

    private static boolean isHistories(ContainedRoot root, String file) throws IOException {
        return file.endsWith(".csv") && CsvTableKind.of(CsvTable.header(root, file)) == CsvTableKind.HISTORY;
    }

    /** Whether a document says, before its records, that it does not carry its histories. */
    public static boolean lacksHistories(ContainedRoot root, String file) throws IOException {
        try (InputStream in = root.open(file);
                JsonParser parser = Documents.json(new BufferedInputStream(in))) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME && !RECORDS.contains(parser.currentName())) {
                boolean asked = parser.currentName().equals("historyIncluded");
                JsonToken value = parser.nextToken();
                if (asked) {
                    return value == JsonToken.VALUE_FALSE;
                }
                parser.skipChildren();
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException damaged) {
            return false;
        }
        return false;
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
        String histories = null;
        for (String file : source.files()) {
            histories = isHistories(source.root(), file) ? file : histories;
        }
        for (String file : source.files()) {
            if (!file.equals(histories) && readable(source, file, sink)) {
                Reading reading = Reading.of(source.id(), file, sink);
                read(source, reading, histories == null ? null : CsvHistory.read(reading, source.root(), histories));
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
        Finding objection = head.objection(source.id(), where);
        if (objection != null) {
            sink.finding(objection);
        }
        return objection == null || objection.severity() != Finding.Severity.ERROR;
    }

    private static void read(StoreSource source, Reading reading, CsvHistory histories) throws IOException {
        String file = reading.file();
        DocumentReader reader = new DocumentReader(reading, histories);
        Finding damaged = null;
        try (InputStream in = new BufferedInputStream(source.root().open(file), 1 << 16)) {
            in.mark(Beginning.BYTES);
            boolean wide = Beginning.isWide(in.readNBytes(Beginning.BYTES));
            in.reset();
            if (wide) {
                reading.findings().accept(Beginning.wide(source.id(), file));
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
