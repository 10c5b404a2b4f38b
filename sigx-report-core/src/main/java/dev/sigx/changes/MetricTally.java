package dev.sigx.changes;

import dev.sigx.diff.MetricDelta;
import dev.sigx.diff.RunMetrics;
import dev.sigx.diff.Verdict;
import dev.sigx.model.CodePoints;
import dev.sigx.model.Metric;
import dev.sigx.model.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts, run by run, what happened to each metric of two releases. */
final class MetricTally {
    private final SortedMap<String, Entry> entries = new TreeMap<>(CodePoints.ORDER);

    private static final class Entry {
        private int runsBefore;
        private int runsAfter;
        private int better;
        private int worse;
        private int unjudged;
        private int appeared;
        private int disappeared;
        private final Set<Definition> before = new TreeSet<>(Definition.ORDER);
        private final Set<Definition> after = new TreeSet<>(Definition.ORDER);
        private final Set<Redefinition> redefinitions = new TreeSet<>(Redefinition.ORDER);
    }

    private Entry entry(String metric) {
        return entries.computeIfAbsent(metric, name -> new Entry());
    }

    /** Counts a run of the earlier release. */
    void before(Run run) {
        for (Metric metric : RunMetrics.of(run)) {
            Entry entry = entry(metric.name());
            entry.runsBefore++;
            entry.before.add(Definition.of(metric));
        }
    }

    /** Counts a run of the later release. */
    void after(Run run) {
        for (Metric metric : RunMetrics.of(run)) {
            Entry entry = entry(metric.name());
            entry.runsAfter++;
            entry.after.add(Definition.of(metric));
        }
    }

    /** Counts what changed in a run that both releases have. */
    void changed(RunChange change) {
        change.appeared().forEach(row -> entry(row.name()).appeared++);
        change.disappeared().forEach(row -> entry(row.name()).disappeared++);
        change.moved().forEach(this::moved);
        change.redefined().forEach(one -> entry(one.metric()).redefinitions.add(one));
    }

    private void moved(MetricDelta row) {
        Entry entry = entry(row.name());
        if (row.verdict() == Verdict.BETTER) {
            entry.better++;
        } else if (row.verdict() == Verdict.WORSE) {
            entry.worse++;
        } else {
            entry.unjudged++;
        }
    }

    /** The metrics to which something happened. */
    List<MetricChange> changes() {
        List<MetricChange> changes = new ArrayList<>();
        entries.forEach((name, entry) -> {
            MetricChange change = change(name, entry);
            boolean same = change.kind() == ChangeKind.CHANGED
                    && change.moved() + change.appeared() + change.disappeared() == 0
                    && change.redefinitions().isEmpty();
            if (!same) {
                changes.add(change);
            }
        });
        changes.sort(MetricChange.ORDER);
        return changes;
    }

    private static MetricChange change(String name, Entry entry) {
        ChangeKind kind = entry.runsBefore == 0
                ? ChangeKind.ADDED
                : entry.runsAfter == 0 ? ChangeKind.REMOVED : ChangeKind.CHANGED;
        return new MetricChange(
                name,
                kind,
                entry.runsBefore,
                entry.runsAfter,
                entry.better,
                entry.worse,
                entry.unjudged,
                entry.appeared,
                entry.disappeared,
                redefinitions(name, entry));
    }

    /**
     * Where no run stayed to tell, a metric means something else when no definition of the one release is one of the
     * other.
     */
    private static List<Redefinition> redefinitions(String name, Entry entry) {
        Set<Redefinition> pairs = new TreeSet<>(Redefinition.ORDER);
        pairs.addAll(entry.redefinitions);
        boolean apart =
                !entry.before.isEmpty() && !entry.after.isEmpty() && Collections.disjoint(entry.before, entry.after);
        if (pairs.isEmpty() && apart) {
            entry.before.forEach(was -> entry.after.forEach(is -> pairs.add(new Redefinition(name, was, is))));
        }
        return List.copyOf(pairs);
    }
}
