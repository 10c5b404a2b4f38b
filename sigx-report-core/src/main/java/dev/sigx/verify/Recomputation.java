package dev.sigx.verify;

import dev.sigx.export.ExportFiles;
import dev.sigx.model.Omission;
import dev.sigx.publish.OutputFile;
import dev.sigx.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjLongConsumer;

/**
 * Holds the export document and the tables beside it against a report that was assembled again from the archived runs: each
 * diff, delta, verdict, statistic and evidence, and whether the tables say the same as the document.
 */
public final class Recomputation {
    private static final String STEP = "recomputed";
    private static final String EXPORTS = "exports/";
    private static final String PACKAGE = "datapackage.json";
    private static final String MANIFEST = "sigx-manifest.json";

    private final ArchiveFiles archive;
    private final CheckLog log;
    private final ObjLongConsumer<String> progress;

    /** @param progress told a step and how much of it is done */
    public Recomputation(ArchiveFiles archive, CheckLog log, ObjLongConsumer<String> progress) {
        this.archive = archive;
        this.log = log;
        this.progress = progress;
    }

    /** Compares all that can be compared. */
    public void check(Report report) throws IOException {
        log.begin(STEP);
        DocumentHead head;
        try (InputStream in = archive.open(archive.document())) {
            head = DocumentHead.read(in);
        }
        log.document(head.schemaVersion(), head.generator());
        try (InputStream in = archive.open(archive.document())) {
            new DocumentComparison(log, archive.document(), head, report, progress).compare(in);
        }
        tables(report, head);
        log.unchecked("contents of other files, such as pages and schemas", others(report));
        for (Omission omission : report.terms().omitted()) {
            log.unchecked(
                    "left out of the archive: " + omission.what() + " (" + omission.reason() + ")", omission.count());
        }
    }

    private void tables(Report report, DocumentHead head) throws IOException {
        boolean all = head.isCurrent() && archive.has(archive.exports() + PACKAGE);
        Map<String, String> expected = Map.of("schemaVersion", head.schemaVersion(), "generator", head.generator());
        long done = 0;
        for (OutputFile table : tablesOf(report)) {
            String path = path(table);
            if (archive.has(path)) {
                boolean ofReport = path.endsWith("report.csv");
                progress.accept("checking tables", ++done);
                try {
                    new TableComparison(log, path, head.isCurrent(), ofReport ? expected : Map.of())
                            .compare(() -> archive.open(path), table.content());
                } catch (CsvSplitter.CellTooLong e) {
                    log.mismatch(path, "", e.getMessage());
                }
            } else if (all) {
                log.mismatch(path, "", "is missing");
            }
        }
    }

    /** Files that no step understands. */
    private long others(Report report) {
        Set<String> understood = new HashSet<>(Set.of(archive.document(), archive.exports() + PACKAGE, MANIFEST));
        tablesOf(report).forEach(table -> understood.add(path(table)));
        return archive.files().stream()
                .filter(file -> !understood.contains(file))
                .count();
    }

    private static List<OutputFile> tablesOf(Report report) {
        return ExportFiles.of(report)
                .filter(file -> file.path().endsWith(".csv") && !file.path().contains("/schema/"))
                .toList();
    }

    private String path(OutputFile table) {
        return archive.exports() + table.path().substring(EXPORTS.length());
    }
}
