package dev.sigx.report;

import dev.sigx.diff.RunDiff;
import dev.sigx.diff.Verdict;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.RunReference;
import dev.sigx.model.RunRow;
import java.util.List;

/**
 * A saved comparison with its computed diffs.
 *
 * @param scenario as saved
 * @param runs the runs that were found, the baseline first where it was found
 * @param missing references to runs that are gone
 * @param diffs one per run after the baseline, in the order of {@code runs}; empty with fewer than two runs, or
 *     where the baseline is gone
 * @param verdict of the whole: that of the only diff, or the common one, or mixed; unknown without diffs
 */
public record ScenarioReport(
        ExperimentScenario scenario,
        List<RunRow> runs,
        List<RunReference> missing,
        List<RunDiff> diffs,
        Verdict verdict) {
    public ScenarioReport {
        runs = List.copyOf(runs);
        missing = List.copyOf(missing);
        diffs = List.copyOf(diffs);
    }

    /** The run that it measures against; null where that is gone, or there is none. */
    public RunRow baseline() {
        RunReference reference = scenario.baselineReference();
        return runs.isEmpty() || (reference != null && missing.contains(reference)) ? null : runs.get(0);
    }
}
