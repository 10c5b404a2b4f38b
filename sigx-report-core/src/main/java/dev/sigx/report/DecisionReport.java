package dev.sigx.report;

import dev.sigx.evidence.Evidence;
import dev.sigx.model.DecisionEntry;
import dev.sigx.model.RunReference;
import dev.sigx.model.RunRow;
import java.util.List;

/**
 * A decision with the evidence for it.
 *
 * @param decision as recorded
 * @param runs the runs applied that were found, in order
 * @param missing references to runs that are gone
 * @param evidence evaluated in this build
 */
public record DecisionReport(DecisionEntry decision, List<RunRow> runs, List<RunReference> missing, Evidence evidence) {
    public DecisionReport {
        runs = List.copyOf(runs);
        missing = List.copyOf(missing);
    }
}
