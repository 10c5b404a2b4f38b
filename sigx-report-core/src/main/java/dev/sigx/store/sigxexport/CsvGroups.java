package dev.sigx.store.sigxexport;

import dev.sigx.model.Finding;
import dev.sigx.model.RunKey;
import dev.sigx.model.SourceLocation;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.Node;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a table by run. A file in the order of the runs, as exports are, is read along with them; any other is
 * taken into memory. Which of the two it is, a first walk through the file tells.
 */
final class CsvGroups implements Closeable {
    private final Reading reading;
    private final String file;
    private final Map<RunKey, Integer> order;
    private final CsvTable table;
    private final Map<RunKey, List<Node>> gathered;
    private List<String> ahead;
    private int strangers;
    private int firstStranger;

    private CsvGroups(Reading reading, String file, Map<RunKey, Integer> order, CsvTable table, boolean sorted)
            throws IOException {
        this.reading = reading;
        this.file = file;
        this.order = order;
        this.table = table;
        this.gathered = sorted ? null : new HashMap<>();
        if (table != null) {
            ahead = table.next();
        }
    }

    /** @param file null where there is no such table: every run has no rows */
    static CsvGroups open(
            Reading reading, ContainedRoot root, String file, CsvTableKind kind, Map<RunKey, Integer> order)
            throws IOException {
        if (file == null) {
            return new CsvGroups(reading, "", order, null, true);
        }
        // The findings of the first walk would be told twice.
        Reading silent = reading.silent();
        boolean sorted = true;
        try (CsvTable first = CsvTable.open(silent, root, file, kind)) {
            int last = -1;
            for (List<String> cells = first.next(); cells != null && sorted; cells = first.next()) {
                Integer place = order.get(key(reading, first, cells));
                sorted = place == null || place >= last;
                last = place == null ? last : place;
            }
        }
        CsvTable table = CsvTable.open(reading, root, file, kind);
        table.reportUnknownColumns();
        CsvGroups groups = new CsvGroups(reading, file, order, table, sorted);
        if (!sorted) {
            groups.gather();
        }
        return groups;
    }

    private static RunKey key(Reading reading, CsvTable table, List<String> cells) {
        return new RunKey(reading.sink().member(table.cell(cells, "store")), table.cell(cells, "runId"));
    }

    private void gather() throws IOException {
        for (; ahead != null; ahead = table.next()) {
            RunKey key = key(reading, table, ahead);
            if (order.containsKey(key)) {
                gathered.computeIfAbsent(key, added -> new ArrayList<>()).add(table.row(ahead));
            } else {
                strange();
            }
        }
    }

    private void strange() {
        if (strangers++ == 0) {
            firstStranger = table.where().line();
        }
    }

    /** The rows of a run. Runs are asked for in their order, each once. */
    List<Node> of(RunKey run) throws IOException {
        if (gathered != null) {
            List<Node> rows = gathered.remove(run);
            return rows == null ? List.of() : rows;
        }
        List<Node> rows = new ArrayList<>();
        int wanted = order.get(run);
        for (; ahead != null; ahead = table.next()) {
            Integer place = order.get(key(reading, table, ahead));
            if (place == null) {
                strange();
            } else if (place == wanted) {
                rows.add(table.row(ahead));
            } else {
                break;
            }
        }
        return rows;
    }

    /** Reports rows of runs that are not there. */
    @Override
    public void close() throws IOException {
        if (table == null) {
            return;
        }
        for (; ahead != null; ahead = table.next()) {
            strange();
        }
        table.close();
        if (strangers > 0) {
            reading.findings()
                    .accept(Finding.warning(
                            "rows-without-run",
                            "Rows of runs that are not in the table of runs, " + strangers
                                    + " in all and the first one here; they were left out.",
                            reading.store(),
                            new SourceLocation(file, firstStranger, "")));
        }
    }
}
