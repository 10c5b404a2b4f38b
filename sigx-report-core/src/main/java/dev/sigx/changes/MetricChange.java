package dev.sigx.changes;

import dev.sigx.diff.RunMetrics;
import java.util.Comparator;
import java.util.List;

/**
 * A metric over all runs of two releases.
 *
 * @param name of the metric
 * @param kind added where no run of the earlier release has it, removed where none of the later one has
 * @param runsBefore how many runs of the earlier release have it
 * @param runsAfter how many runs of the later release have it
 * @param better how many runs that both releases have got better by it
 * @param worse how many got worse
 * @param unjudged how many moved without either being said
 * @param appeared how many runs that both releases have got it
 * @param disappeared how many lost it
 * @param redefinitions what it meant and means, each pair once; empty where it means the same
 */
public record MetricChange(
        String name,
        ChangeKind kind,
        int runsBefore,
        int runsAfter,
        int better,
        int worse,
        int unjudged,
        int appeared,
        int disappeared,
        List<Redefinition> redefinitions) {
    /** Other definitions first, then what got worse; the usual names before others. */
    static final Comparator<MetricChange> ORDER = Comparator.comparing(MetricChange::kind)
            .thenComparing(change -> change.redefinitions().isEmpty())
            .thenComparing(MetricChange::worse, Comparator.reverseOrder())
            .thenComparing(MetricChange::name, RunMetrics.ORDER);

    public MetricChange {
        redefinitions = List.copyOf(redefinitions);
    }

    /** How many runs that both releases have moved by it. */
    public int moved() {
        return better + worse + unjudged;
    }
}
