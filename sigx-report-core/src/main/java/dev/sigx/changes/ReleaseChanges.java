package dev.sigx.changes;

import dev.sigx.diff.DiffRules;
import dev.sigx.diff.RunDiffer;
import dev.sigx.diff.Sentence;
import dev.sigx.model.Run;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunRow;
import dev.sigx.report.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What changed from one release to a later one. Lists hold only what is not the same, the most important first; of two
 * releases with the same content all are empty. Turned round, what was added is removed, and the other way.
 *
 * @param generator name and version of the tool that compared
 * @param before the earlier release
 * @param after the later release
 * @param renamedStores stores that both have under different ids, by earlier id
 * @param runs new, gone and changed runs
 * @param metrics over all runs: metrics that appeared, disappeared, moved or mean something else
 * @param scenarios new, gone and changed saved comparisons
 * @param decisions new, gone and changed decisions
 * @param findings fixed and new ones, the worst first
 */
public record ReleaseChanges(
        String generator,
        Release before,
        Release after,
        List<RenamedStore> renamedStores,
        List<RunChange> runs,
        List<MetricChange> metrics,
        List<ScenarioChange> scenarios,
        List<DecisionChange> decisions,
        List<FindingChange> findings) {

    public ReleaseChanges {
        renamedStores = List.copyOf(renamedStores);
        runs = List.copyOf(runs);
        metrics = List.copyOf(metrics);
        scenarios = List.copyOf(scenarios);
        decisions = List.copyOf(decisions);
        findings = List.copyOf(findings);
    }

    /** Compares two reports that are not named. */
    public static ReleaseChanges between(Report before, Report after) {
        return between("", before, "", after);
    }

    /**
     * Compares two reports by the rules of the later one. Runs are loaded one pair at a time; what stays in memory is what
     * differs.
     *
     * @param beforeName of the earlier release, empty for a report that is not released
     * @param afterName of the later release, in the same way
     */
    public static ReleaseChanges between(String beforeName, Report before, String afterName, Report after) {
        StorePairing stores = new StorePairing(before, after);
        MetricTally tally = new MetricTally();
        List<RunChange> runs = runs(before, after, stores, tally);
        Set<RunKey> moved = new HashSet<>();
        for (RunChange change : runs) {
            if (change.aspects().contains(Aspect.METRICS)) {
                moved.add(change.after());
            }
        }
        return new ReleaseChanges(
                after.generator(),
                Release.of(beforeName, before),
                Release.of(afterName, after),
                stores.renamed(),
                runs,
                tally.changes(),
                new ScenarioComparison(stores, moved).compare(before, after),
                new DecisionComparison(stores).compare(before, after),
                FindingComparison.compare(before.findings(), after.findings(), stores));
    }

    private static List<RunChange> runs(Report before, Report after, StorePairing stores, MetricTally tally) {
        RunComparison comparison = new RunComparison(new RunDiffer(new DiffRules(
                after.notableChange(), List.of(), List.of(), after.terms().statistic())));
        Map<RunKey, RunRow> later = new LinkedHashMap<>();
        after.runs().forEach(row -> later.put(row.key(), row));
        List<RunChange> changes = new ArrayList<>();
        for (RunRow row : before.runs()) {
            Run was = before.load(row);
            tally.before(was);
            RunRow match = later.remove(stores.inAfter(row.key()));
            if (match == null) {
                changes.add(RunComparison.removed(was));
                continue;
            }
            Run is = after.load(match);
            tally.after(is);
            RunChange change = comparison.of(was, is);
            if (change != null) {
                tally.changed(change);
                changes.add(change);
            }
        }
        for (RunRow row : later.values()) {
            Run is = after.load(row);
            tally.after(is);
            changes.add(RunComparison.added(is));
        }
        changes.sort(RunChange.ORDER);
        return changes;
    }

    /** Whether nothing changed but a date, a title or the version of the tool. */
    public boolean isEmpty() {
        return runs.isEmpty()
                && metrics.isEmpty()
                && scenarios.isEmpty()
                && decisions.isEmpty()
                && findings.isEmpty()
                && renamedStores.isEmpty();
    }

    public ChangeCounts counts() {
        return ChangeCounts.of(this);
    }

    /** What changed in short sentences, the most important first; none where nothing did. */
    public List<Sentence> highlights() {
        return Highlights.of(this);
    }

    public List<RunChange> runs(ChangeKind kind) {
        return runs.stream().filter(change -> change.kind() == kind).toList();
    }

    public List<FindingChange> findings(ChangeKind kind) {
        return findings.stream().filter(change -> change.kind() == kind).toList();
    }
}
