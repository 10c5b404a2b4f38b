package dev.sigx.changes;

import dev.sigx.diff.Verdict;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunReference;
import dev.sigx.model.RunRow;
import dev.sigx.report.Report;
import dev.sigx.report.ScenarioReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the saved comparisons of two releases. */
final class ScenarioComparison {
    private final StorePairing stores;
    private final Set<RunKey> moved;

    /** @param moved keys in the later release of runs of which a number moved */
    ScenarioComparison(StorePairing stores, Set<RunKey> moved) {
        this.stores = stores;
        this.moved = moved;
    }

    List<ScenarioChange> compare(Report before, Report after) {
        Map<RunKey, ScenarioReport> later = new LinkedHashMap<>();
        after.scenarios().forEach(one -> later.putIfAbsent(key(one), one));
        List<ScenarioChange> changes = new ArrayList<>();
        for (ScenarioReport was : before.scenarios()) {
            ScenarioReport is = later.remove(stores.inAfter(key(was)));
            if (is == null) {
                changes.add(alone(ChangeKind.REMOVED, was));
            } else {
                ScenarioChange change = compare(was, is);
                if (change != null) {
                    changes.add(change);
                }
            }
        }
        later.values().forEach(is -> changes.add(alone(ChangeKind.ADDED, is)));
        changes.sort(ScenarioChange.ORDER);
        return changes;
    }

    private static RunKey key(ScenarioReport report) {
        return new RunKey(report.scenario().store(), report.scenario().id());
    }

    private ScenarioChange compare(ScenarioReport was, ScenarioReport is) {
        RunKey baselineBefore = baseline(was);
        RunKey baselineAfter = baseline(is);
        List<RunKey> runsBefore =
                was.runs().stream().map(run -> stores.inAfter(run.key())).toList();
        List<RunKey> runsAfter = is.runs().stream().map(RunRow::key).toList();
        List<RunKey> movedRuns = runsAfter.stream()
                .filter(run -> runsBefore.contains(run) && moved.contains(run))
                .toList();
        List<Edit> edits = edits(was, is, runsBefore, runsAfter);
        BaselineMove baseline = move(baselineBefore, baselineAfter);
        boolean same =
                edits.isEmpty() && baseline == BaselineMove.NONE && movedRuns.isEmpty() && verdict(was) == verdict(is);
        return same
                ? null
                : new ScenarioChange(
                        ChangeKind.CHANGED,
                        key(was),
                        key(is),
                        is.scenario().title(),
                        edits,
                        baseline,
                        baselineBefore,
                        baselineAfter,
                        verdict(was),
                        verdict(is),
                        movedRuns);
    }

    private List<Edit> edits(ScenarioReport was, ScenarioReport is, List<RunKey> runsBefore, List<RunKey> runsAfter) {
        ExperimentScenario before = was.scenario();
        ExperimentScenario after = is.scenario();
        return new Edit.Collector()
                .text("name", before.name(), after.name())
                .list("runs", written(runsBefore), written(runsAfter))
                .list("missingRuns", missingInAfter(was), missing(is))
                .text("statistic", word(before), word(after))
                .list("ignore", before.ignore(), after.ignore())
                .list("metrics", before.metrics(), after.metrics())
                .text("project", before.projectId(), after.projectId())
                .text("description", before.description(), after.description())
                .text("notes", before.notes(), after.notes())
                .edits();
    }

    private static String word(ExperimentScenario scenario) {
        return scenario.statistic() == null ? "" : scenario.statistic().word();
    }

    private static List<String> written(List<RunKey> runs) {
        return runs.stream().map(RunKey::toString).toList();
    }

    private List<String> missingInAfter(ScenarioReport report) {
        return report.missing().stream()
                .map(run -> stores.inAfter(run).toString())
                .toList();
    }

    private static List<String> missing(ScenarioReport report) {
        return report.missing().stream().map(RunReference::toString).toList();
    }

    private BaselineMove move(RunKey before, RunKey after) {
        if (before == null) {
            return after == null ? BaselineMove.NONE : BaselineMove.FOUND;
        }
        if (after == null) {
            return BaselineMove.GONE;
        }
        if (!stores.inAfter(before).equals(after)) {
            return BaselineMove.OTHER_RUN;
        }
        return moved.contains(after) ? BaselineMove.NUMBERS : BaselineMove.NONE;
    }

    private static RunKey baseline(ScenarioReport report) {
        RunRow baseline = report.baseline();
        return baseline == null ? null : baseline.key();
    }

    private static Verdict verdict(ScenarioReport report) {
        return report.diffs().isEmpty() ? null : report.verdict();
    }

    private static ScenarioChange alone(ChangeKind kind, ScenarioReport report) {
        boolean gone = kind == ChangeKind.REMOVED;
        return new ScenarioChange(
                kind,
                gone ? key(report) : null,
                gone ? null : key(report),
                report.scenario().title(),
                List.of(),
                BaselineMove.NONE,
                gone ? baseline(report) : null,
                gone ? null : baseline(report),
                gone ? verdict(report) : null,
                gone ? null : verdict(report),
                List.of());
    }
}
