package dev.sigx.store.sigxexport;

import dev.sigx.model.Finding;
import dev.sigx.model.RunKey;
import dev.sigx.model.SourceLocation;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.Fields;
import dev.sigx.store.Node;
import dev.sigx.store.StoreSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the CSV files of one export, each known by its columns, along the table of runs. */
final class CsvFolder {
    private final Reading reading;
    private final ContainedRoot root;
    private final Map<CsvTableKind, String> files = new EnumMap<>(CsvTableKind.class);

    CsvFolder(Reading reading, StoreSource source) throws IOException {
        this.reading = reading;
        this.root = source.root();
        for (String file : source.files()) {
            CsvTableKind kind = CsvTableKind.of(CsvTable.header(root, file));
            if (kind != null && files.putIfAbsent(kind, file) != null) {
                reading.findings()
                        .accept(Finding.warning(
                                "table-twice",
                                "The columns are those of " + files.get(kind) + ", which is read; this file was left"
                                        + " out.",
                                reading.store(),
                                SourceLocation.of(file)));
            }
        }
    }

    void read() throws IOException {
        RootReader roots = new RootReader(reading);
        RecordReader records = new RecordReader(reading);
        Node report = report();
        if (report != null && !versionIsReadable(report)) {
            reading.findings().handOver(reading.sink());
            return;
        }
        each(CsvTableKind.STORES, roots::store);
        each(CsvTableKind.PROJECTS, records::project);
        runs();
        boolean lookedUp = files.containsKey(CsvTableKind.FINDINGS);
        each(CsvTableKind.SCENARIOS, row -> records.scenario(row, lookedUp));
        each(CsvTableKind.DECISIONS, row -> {
            row.fields().keySet().removeIf(column -> column.startsWith("evidence"));
            records.decision(row, lookedUp);
        });
        each(CsvTableKind.FINDINGS, roots::finding);
        if (report != null) {
            reading.sink().preamble(roots.preamble(report));
        }
        reading.findings().handOver(reading.sink());
    }

    private Node report() throws IOException {
        List<Node> rows = new ArrayList<>();
        each(CsvTableKind.REPORT, rows::add);
        // Of a title an empty cell says that it is empty, not that it is unknown.
        rows.forEach(row -> row.fields().putIfAbsent("title", Node.scalar(Node.Kind.STRING, row.where(), "")));
        return rows.isEmpty() ? null : rows.get(0);
    }

    private boolean versionIsReadable(Node report) {
        Node version = report.field("schemaVersion");
        String said = version == null ? "" : version.text();
        reading.sink().schemaVersion(said);
        Finding refusal = ExportHead.of(said).objection(reading.store(), report.where());
        if (refusal != null) {
            reading.findings().accept(refusal);
        }
        return refusal == null || refusal.severity() != Finding.Severity.ERROR;
    }

    private interface RowTaker {
        void take(Node row);
    }

    private void each(CsvTableKind kind, RowTaker taker) throws IOException {
        String file = files.get(kind);
        if (file == null) {
            return;
        }
        try (CsvTable table = CsvTable.open(reading, root, file, kind)) {
            table.reportUnknownColumns();
            for (List<String> cells = table.next(); cells != null; cells = table.next()) {
                taker.take(table.row(cells));
            }
        }
    }

    private void runs() throws IOException {
        String file = files.get(CsvTableKind.RUNS);
        if (file == null) {
            return;
        }
        Map<RunKey, Integer> order = order(file);
        CsvHistory history = files.containsKey(CsvTableKind.HISTORY)
                ? CsvHistory.read(reading, root, files.get(CsvTableKind.HISTORY))
                : null;
        RunReader runs = new RunReader(reading, history);
        try (CsvTable table = CsvTable.open(reading, root, file, CsvTableKind.RUNS);
                CsvGroups params = groups(CsvTableKind.PARAMS, order);
                CsvGroups metrics = groups(CsvTableKind.METRICS, order);
                CsvGroups outputs = groups(CsvTableKind.OUTPUTS, order)) {
            table.reportUnknownColumns();
            for (List<String> cells = table.next(); cells != null; cells = table.next()) {
                Node row = table.row(cells);
                RunKey key = key(row);
                if (key.id().isEmpty()) {
                    runs.record(row);
                    continue;
                }
                runs.record(CsvRuns.run(row, params.of(key), metrics.of(key), outputs.of(key)));
            }
        }
        if (history != null && history.left() > 0) {
            reading.findings()
                    .accept(Finding.warning(
                            "rows-without-run",
                            "Histories of " + history.left()
                                    + " runs that are not in the table of runs; they were left out.",
                            reading.store(),
                            SourceLocation.of(files.get(CsvTableKind.HISTORY))));
        }
    }

    private CsvGroups groups(CsvTableKind kind, Map<RunKey, Integer> order) throws IOException {
        return CsvGroups.open(reading, root, files.get(kind), kind, order);
    }

    private RunKey key(Node row) {
        Fields fields = new Fields(row, reading.store(), finding -> {});
        return new RunKey(reading.storeOf(fields), fields.text("id", ""));
    }

    private Map<RunKey, Integer> order(String file) throws IOException {
        Map<RunKey, Integer> order = new HashMap<>();
        try (CsvTable table = CsvTable.open(reading.silent(), root, file, CsvTableKind.RUNS)) {
            for (List<String> cells = table.next(); cells != null; cells = table.next()) {
                RunKey key = new RunKey(reading.sink().member(table.cell(cells, "store")), table.cell(cells, "id"));
                order.putIfAbsent(key, order.size());
            }
        }
        return order;
    }
}
