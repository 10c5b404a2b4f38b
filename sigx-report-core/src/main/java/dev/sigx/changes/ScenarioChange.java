package dev.sigx.changes;

import dev.sigx.diff.Verdict;
import dev.sigx.model.CodePoints;
import dev.sigx.model.RunKey;
import java.util.Comparator;
import java.util.List;

/**
 * A saved comparison that is new, gone or changed.
 *
 * @param kind what happened to it
 * @param before store and id in the earlier release, null where it is new
 * @param after store and id in the later release, null where it is gone
 * @param title what people call it
 * @param edits fields that say something else: {@code name}, {@code description}, {@code project}, {@code runs}, {@code
 *     missingRuns}, {@code ignore}, {@code metrics}, {@code statistic}, {@code notes}
 * @param baseline what happened to the run that it measures against
 * @param baselineBefore that run in the earlier release, null where there is none
 * @param baselineAfter that run in the later release, null where there is none
 * @param verdictBefore null where the earlier release has nothing to judge
 * @param verdictAfter null where the later release has nothing to judge
 * @param movedRuns runs that it compares in both releases, the baseline among them, of which a metric moved, appeared
 *     or disappeared, by their key in the later release
 */
public record ScenarioChange(
        ChangeKind kind,
        RunKey before,
        RunKey after,
        String title,
        List<Edit> edits,
        BaselineMove baseline,
        RunKey baselineBefore,
        RunKey baselineAfter,
        Verdict verdictBefore,
        Verdict verdictAfter,
        List<RunKey> movedRuns) {
    /** Other verdicts first, then moved baselines; gone scenarios before new ones. */
    static final Comparator<ScenarioChange> ORDER = Comparator.comparing(ScenarioChange::kind)
            .thenComparing(change -> !change.verdictChanged())
            .thenComparing(change -> change.baseline() == BaselineMove.NONE)
            .thenComparing(ScenarioChange::title, CodePoints.ORDER)
            .thenComparing(ScenarioChange::key);

    public ScenarioChange {
        edits = List.copyOf(edits);
        movedRuns = List.copyOf(movedRuns);
    }

    /** Its store and id in the later release, or in the earlier one where it is gone. */
    public RunKey key() {
        return after == null ? before : after;
    }

    /** What is not the same in short phrases, the most important first; they may hold foreign text. */
    public List<String> phrases() {
        return Phrases.of(this);
    }

    /** Whether both releases have it and judge it differently. */
    public boolean verdictChanged() {
        return kind == ChangeKind.CHANGED && verdictBefore != verdictAfter;
    }
}
