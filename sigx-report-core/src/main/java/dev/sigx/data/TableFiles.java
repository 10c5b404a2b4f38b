package dev.sigx.data;

import dev.sigx.model.Orders;
import dev.sigx.model.Run;
import dev.sigx.model.RunRow;
import dev.sigx.model.Series;
import dev.sigx.publish.OutputFile;
import dev.sigx.report.Report;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;

/**
 * Gives the files of the run table. A part is made when its first file is asked for, in one walk over its runs, and is gone
 * when its files are written; what follows the parts is made of what the walk has counted.
 */
final class TableFiles implements Iterator<OutputFile> {
    private static final Comparator<Instant> LATER = Comparator.nullsLast(Comparator.reverseOrder());
    private static final Comparator<RunRow> NEWEST_FIRST = Orders.first(
            (a, b) -> LATER.compare(a.createdAt(), b.createdAt()),
            (a, b) -> a.key().compareTo(b.key()));

    private final Report report;
    private final Naming naming;
    private final Function<Counted, List<OutputFile>> last;
    private final List<RunRow> order;
    private final Map<String, ColumnFacts> metricFacts = new HashMap<>();
    private final Map<String, ColumnFacts> settingFacts = new HashMap<>();
    private final Queue<OutputFile> ready = new ArrayDeque<>();
    private int next;
    private int parts;
    private long points;
    private boolean ended;

    /**
     * What all parts together hold.
     *
     * @param parts how many there are
     * @param columns in the order of the table
     * @param points of all histories
     */
    record Counted(int parts, List<ColumnFacts> columns, long points) {}

    /** @param last makes the files that come after all parts */
    TableFiles(Report report, Naming naming, Function<Counted, List<OutputFile>> last) {
        this.report = report;
        this.naming = naming;
        this.last = last;
        this.order = report.runs().stream().sorted(NEWEST_FIRST).toList();
    }

    @Override
    public boolean hasNext() {
        return !ended || !ready.isEmpty();
    }

    @Override
    public OutputFile next() {
        if (ready.isEmpty()) {
            if (next < order.size()) {
                ready.addAll(part());
            } else {
                ended = true;
                ready.addAll(last.apply(counted()));
            }
        }
        return ready.remove();
    }

    private List<OutputFile> part() {
        Part part = new Part(parts++, naming, metricFacts, settingFacts);
        while (next < order.size() && !part.isFull()) {
            RunRow row = order.get(next++);
            Run run = report.load(row);
            part.add(row, run);
            for (Series series : run.series()) {
                points += series.count();
            }
        }
        return part.files();
    }

    private Counted counted() {
        List<ColumnFacts> columns = new ArrayList<>(metricFacts.values());
        columns.addAll(settingFacts.values());
        columns.sort(ColumnFacts.ORDER);
        return new Counted(parts, columns, points);
    }
}
