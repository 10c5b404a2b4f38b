package dev.sigx.changes;

import dev.sigx.diff.Comparability.Reason;
import dev.sigx.diff.FieldChange;
import dev.sigx.diff.MetricDelta;
import dev.sigx.diff.RunDiff;
import dev.sigx.diff.RunDiffer;
import dev.sigx.diff.RunMetrics;
import dev.sigx.model.Metric;
import dev.sigx.model.Run;
import dev.sigx.model.Series;
import dev.sigx.model.Timings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Compares a run with itself in the other release. Deltas and verdicts are those of every other comparison. */
final class RunComparison {
    private final RunDiffer differ;

    RunComparison(RunDiffer differ) {
        this.differ = differ;
    }

    /** What changed, or null where nothing did. Places in the input, and the order of settings, do not count. */
    RunChange of(Run before, Run after) {
        Set<Aspect> aspects = recordAspects(before, after);
        List<FieldChange> settings = new ArrayList<>();
        List<MetricDelta> metrics = new ArrayList<>();
        List<Redefinition> redefined = new ArrayList<>();
        List<Reason> against = new ArrayList<>();
        if (!sameNumbers(before, after)
                || !before.settings().equals(after.settings())
                || !before.data().equals(after.data())) {
            RunDiff diff = differ.diff(before, after);
            settings.addAll(diff.settings());
            settings.addAll(diff.folded());
            diff.metrics().stream()
                    .filter(row -> row.headline() && !row.before().equals(row.after()))
                    .forEach(metrics::add);
            redefined.addAll(redefined(before, after));
            diff.comparability().reasons().stream().filter(Reason::blocking).forEach(against::add);
        }
        addIf(aspects, Aspect.SETTINGS, !settings.isEmpty());
        addIf(aspects, Aspect.METRICS, !metrics.isEmpty());
        addIf(aspects, Aspect.DEFINITION, !redefined.isEmpty());
        addIf(aspects, Aspect.HISTORY, historyDiffers(before, after, metrics));
        if (aspects.isEmpty()) {
            return null;
        }
        return new RunChange(
                ChangeKind.CHANGED,
                before.key(),
                after.key(),
                after.name(),
                before.status(),
                after.status(),
                List.copyOf(aspects),
                settings,
                metrics,
                redefined,
                against);
    }

    /** A run of which the later release knows nothing. */
    static RunChange removed(Run run) {
        return alone(ChangeKind.REMOVED, run);
    }

    /** A run of which the earlier release knew nothing. */
    static RunChange added(Run run) {
        return alone(ChangeKind.ADDED, run);
    }

    private static RunChange alone(ChangeKind kind, Run run) {
        boolean gone = kind == ChangeKind.REMOVED;
        return new RunChange(
                kind,
                gone ? run.key() : null,
                gone ? null : run.key(),
                run.name(),
                gone ? run.status() : null,
                gone ? null : run.status(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Set<Aspect> recordAspects(Run before, Run after) {
        // In the order of the constants, which is that of their importance.
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        addIf(aspects, Aspect.STATUS, before.status() != after.status());
        addIf(aspects, Aspect.DATA, !before.data().equals(after.data()));
        addIf(aspects, Aspect.OUTPUTS, !SameAs.outputs(before.outputs(), after.outputs()));
        addIf(aspects, Aspect.NAME, !before.name().equals(after.name()));
        addIf(aspects, Aspect.PROJECT, !before.projectId().equals(after.projectId()));
        addIf(aspects, Aspect.TAGS, !before.tags().equals(after.tags()));
        addIf(
                aspects,
                Aspect.TIMES,
                !SameAs.time(before.createdAt(), after.createdAt())
                        || !SameAs.time(before.startedAt(), after.startedAt())
                        || !SameAs.time(before.completedAt(), after.completedAt()));
        addIf(aspects, Aspect.LEDGER, !SameAs.ledger(before.ledger(), after.ledger()));
        addIf(
                aspects,
                Aspect.OTHER,
                !before.reportedStatus().equals(after.reportedStatus())
                        || !sameDevice(before.timings(), after.timings())
                        || !before.extra().equals(after.extra()));
        return aspects;
    }

    private static boolean sameDevice(Timings before, Timings after) {
        return before.device().equals(after.device()) && before.lastFallback().equals(after.lastFallback());
    }

    private static boolean sameNumbers(Run before, Run after) {
        return before.metrics().equals(after.metrics())
                && Objects.equals(before.model(), after.model())
                && before.timings().equals(after.timings());
    }

    private static List<Redefinition> redefined(Run before, Run after) {
        Map<String, Metric> earlier = byName(before);
        List<Redefinition> redefined = new ArrayList<>();
        byName(after).forEach((name, metric) -> {
            Metric was = earlier.get(name);
            if (was != null && !Definition.of(was).equals(Definition.of(metric))) {
                redefined.add(new Redefinition(name, Definition.of(was), Definition.of(metric)));
            }
        });
        redefined.sort(Redefinition.ORDER);
        return redefined;
    }

    private static Map<String, Metric> byName(Run run) {
        Map<String, Metric> metrics = new HashMap<>();
        RunMetrics.of(run).forEach(metric -> metrics.put(metric.name(), metric));
        return metrics;
    }

    private static boolean historyDiffers(Run before, Run after, List<MetricDelta> moved) {
        Map<String, Metric> still = new TreeMap<>(byName(after));
        moved.forEach(row -> still.remove(row.name()));
        Map<String, Metric> earlier = byName(before);
        return still.values().stream()
                .anyMatch(metric -> earlier.containsKey(metric.name())
                        && (!sameStatistics(earlier.get(metric.name()), metric)
                                || !samePoints(before.series(metric.name()), after.series(metric.name()))));
    }

    private static boolean sameStatistics(Metric before, Metric after) {
        return before.last().equals(after.last())
                && before.best().equals(after.best())
                && before.bestStep().equals(after.bestStep())
                && before.mean().equals(after.mean())
                && before.min().equals(after.min())
                && before.max().equals(after.max())
                && before.count() == after.count()
                && before.notFinite() == after.notFinite()
                && before.reported().equals(after.reported());
    }

    /** A document may have come without its histories; then only the statistics tell. */
    private static boolean samePoints(Series before, Series after) {
        return before == null
                || after == null
                || before.count() == after.count() && HistoryHash.of(before) == HistoryHash.of(after);
    }

    private static void addIf(Set<Aspect> aspects, Aspect aspect, boolean differs) {
        if (differs) {
            aspects.add(aspect);
        }
    }
}
