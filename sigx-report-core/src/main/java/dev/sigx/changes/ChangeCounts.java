package dev.sigx.changes;

import java.util.List;

/**
 * How much changed from one release to the next.
 *
 * @param runs how many are new, gone and changed
 * @param scenarios the same of saved comparisons
 * @param decisions the same of decisions
 * @param decisionsReversed how many of the changed ones were reversed
 * @param baselinesMoved saved comparisons whose baseline is another run, has other numbers, is gone or came back
 * @param findingsNew how many only the later release has
 * @param findingsFixed how many only the earlier release has
 */
public record ChangeCounts(
        Kinds runs,
        Kinds scenarios,
        Kinds decisions,
        int decisionsReversed,
        int baselinesMoved,
        int findingsNew,
        int findingsFixed) {

    /** Records of one sort by what happened to them. */
    public record Kinds(int added, int removed, int changed) {
        static Kinds of(List<ChangeKind> kinds) {
            return new Kinds(
                    count(kinds, ChangeKind.ADDED), count(kinds, ChangeKind.REMOVED), count(kinds, ChangeKind.CHANGED));
        }

        private static int count(List<ChangeKind> kinds, ChangeKind kind) {
            return (int) kinds.stream().filter(one -> one == kind).count();
        }

        public int total() {
            return added + removed + changed;
        }
    }

    static ChangeCounts of(ReleaseChanges changes) {
        return new ChangeCounts(
                Kinds.of(changes.runs().stream().map(RunChange::kind).toList()),
                Kinds.of(changes.scenarios().stream().map(ScenarioChange::kind).toList()),
                Kinds.of(changes.decisions().stream().map(DecisionChange::kind).toList()),
                (int) changes.decisions().stream()
                        .filter(DecisionChange::reversed)
                        .count(),
                (int) changes.scenarios().stream()
                        .filter(one -> one.baseline() != BaselineMove.NONE)
                        .count(),
                changes.findings(ChangeKind.ADDED).size(),
                changes.findings(ChangeKind.REMOVED).size());
    }
}
