package dev.sigx.report.select;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunReference;
import dev.sigx.model.RunRow;
import dev.sigx.report.ReportAssembler.Records;
import dev.sigx.report.RunResolver;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps what references mean when runs are left out. Each is looked up among all runs and then names its run by store
 * and id; where that run is left out, or several fit, it is marked as gone: a run that fits by chance among those that
 * are left must not take the place.
 */
final class LeftOutReferences {
    private final RunResolver resolver;
    private final Set<RunKey> kept = new HashSet<>();

    LeftOutReferences(List<RunRow> all, List<RunRow> kept) {
        this.resolver = new RunResolver(all);
        kept.forEach(run -> this.kept.add(run.key()));
    }

    Records of(Records records) {
        return new Records(
                records.stores(),
                records.projects(),
                records.runs(),
                records.scenarios().stream().map(this::scenario).toList(),
                records.decisions().stream().map(this::decision).toList(),
                records.findings(),
                records.loader());
    }

    private ExperimentScenario scenario(ExperimentScenario scenario) {
        return scenario.withRuns(
                located(scenario.store(), scenario.runs()),
                scenario.baseline() == null ? null : located(scenario.store(), scenario.baseline()));
    }

    private DecisionEntry decision(DecisionEntry decision) {
        return decision.withRuns(located(decision.store(), decision.runsApplied()));
    }

    private List<RunReference> located(String store, List<RunReference> references) {
        return references.stream().map(reference -> located(store, reference)).toList();
    }

    private RunReference located(String store, RunReference reference) {
        RunRow row = resolver.resolve(reference, store).run();
        if (row == null) {
            return reference.asGone();
        }
        RunReference located = new RunReference(row.key().store(), row.key().id());
        return kept.contains(row.key()) ? located : located.asGone();
    }
}
