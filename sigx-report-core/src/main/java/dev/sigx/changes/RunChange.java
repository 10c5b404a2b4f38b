package dev.sigx.changes;

import dev.sigx.diff.Comparability.Reason;
import dev.sigx.diff.FieldChange;
import dev.sigx.diff.MetricDelta;
import dev.sigx.diff.Verdict;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A run that is new, gone or changed.
 *
 * @param kind what happened to it
 * @param before its key in the earlier release, null where it is new
 * @param after its key in the later release, null where it is gone
 * @param name in the later release that has it, may be empty
 * @param statusBefore null where it is new
 * @param statusAfter null where it is gone
 * @param aspects what is not the same, the most important first; empty unless it changed
 * @param settings added, removed and changed, by path; those without effect in either release last
 * @param metrics headline rows that differ, each metric once; the earlier release is the baseline. A row of which one
 *     number is missing is of a metric that appeared or disappeared
 * @param redefined metrics that mean something else, by name
 * @param against why its numbers must not be compared; empty where they may
 */
public record RunChange(
        ChangeKind kind,
        RunKey before,
        RunKey after,
        String name,
        RunStatus statusBefore,
        RunStatus statusAfter,
        List<Aspect> aspects,
        List<FieldChange> settings,
        List<MetricDelta> metrics,
        List<Redefinition> redefined,
        List<Reason> against) {
    /** What got worse first, then what cannot be judged, then what got better; gone runs before new ones. */
    static final Comparator<RunChange> ORDER = Comparator.comparing(RunChange::kind)
            .thenComparingInt(RunChange::gravity)
            .thenComparing(RunChange::key);

    public RunChange {
        aspects = List.copyOf(aspects);
        settings = List.copyOf(settings);
        metrics = List.copyOf(metrics);
        redefined = List.copyOf(redefined);
        against = List.copyOf(against);
    }

    /** Its key in the later release, or in the earlier one where it is gone. */
    public RunKey key() {
        return after == null ? before : after;
    }

    /** What people call it: the name, or the id where it has none. */
    public String title() {
        return name.isBlank() ? key().id() : name;
    }

    /** What is not the same in short phrases, the most important first; they may hold foreign text. */
    public List<String> phrases() {
        return Phrases.of(this);
    }

    /** Metrics that have a number in both releases, and not the same. */
    public List<MetricDelta> moved() {
        return metrics.stream()
                .filter(row -> !row.before().isMissing() && !row.after().isMissing())
                .toList();
    }

    /** Metrics that have a number in the later release only. */
    public List<MetricDelta> appeared() {
        return metrics.stream().filter(row -> row.before().isMissing()).toList();
    }

    /** Metrics that have a number in the earlier release only. */
    public List<MetricDelta> disappeared() {
        return metrics.stream().filter(row -> row.after().isMissing()).toList();
    }

    /** What its metrics come to: better or worse where they agree, mixed where not; unknown where none has a verdict. */
    public Verdict verdict() {
        boolean better = metrics.stream().anyMatch(row -> row.verdict() == Verdict.BETTER);
        boolean worse = metrics.stream().anyMatch(row -> row.verdict() == Verdict.WORSE);
        return better && worse ? Verdict.MIXED : better ? Verdict.BETTER : worse ? Verdict.WORSE : Verdict.UNKNOWN;
    }

    private int gravity() {
        List<Verdict> verdicts = new ArrayList<>();
        metrics.forEach(row -> verdicts.add(row.verdict()));
        if (verdicts.contains(Verdict.WORSE)) {
            return 0;
        }
        if (!against.isEmpty() || !redefined.isEmpty() || verdicts.contains(Verdict.UNKNOWN)) {
            return 1;
        }
        return verdicts.isEmpty() ? 3 : 2;
    }
}
