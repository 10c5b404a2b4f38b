package dev.sigx.changes;

import dev.sigx.evidence.Evidence;
import dev.sigx.model.CodePoints;
import dev.sigx.model.RunKey;
import java.util.Comparator;
import java.util.List;

/**
 * A decision that is new, gone or changed.
 *
 * @param kind what happened to it
 * @param before store and id in the earlier release, null where it is new
 * @param after store and id in the later release, null where it is gone
 * @param problem what had to be decided, in the later release that has it
 * @param decision what is chosen, in the later release that has it
 * @param edits fields that say something else: {@code status}, {@code decision}, {@code problem}, {@code alternatives},
 *     {@code kpi}, {@code runs}, {@code missingRuns}, {@code category}, {@code project}, {@code decidedBy}, {@code
 *     createdAt}, {@code notes}
 * @param reversals why it counts as reversed; empty where it does not
 * @param evidenceBefore null where it is new
 * @param evidenceAfter null where it is gone
 */
public record DecisionChange(
        ChangeKind kind,
        RunKey before,
        RunKey after,
        String problem,
        String decision,
        List<Edit> edits,
        List<Reversal> reversals,
        Evidence.Status evidenceBefore,
        Evidence.Status evidenceAfter) {
    /** Reversed ones first, then those with other evidence; gone decisions before new ones. */
    static final Comparator<DecisionChange> ORDER = Comparator.comparing(DecisionChange::kind)
            .thenComparing(change -> !change.reversed())
            .thenComparing(change -> !change.evidenceChanged())
            .thenComparing(DecisionChange::problem, CodePoints.ORDER)
            .thenComparing(DecisionChange::key);

    public DecisionChange {
        edits = List.copyOf(edits);
        reversals = List.copyOf(reversals);
    }

    /** Its store and id in the later release, or in the earlier one where it is gone. */
    public RunKey key() {
        return after == null ? before : after;
    }

    /** What is not the same in short phrases, the most important first; they may hold foreign text. */
    public List<String> phrases() {
        return Phrases.of(this);
    }

    public boolean reversed() {
        return !reversals.isEmpty();
    }

    /** Whether both releases have it and its runs say something else. */
    public boolean evidenceChanged() {
        return kind == ChangeKind.CHANGED && evidenceBefore != evidenceAfter;
    }
}
