package dev.sigx.report;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Finding;
import dev.sigx.model.RunReference;
import dev.sigx.model.SourceLocation;
import dev.sigx.report.ReportAssembler.Records;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks up the runs that scenarios and decisions name, and reports those that cannot be found. */
public final class ReferenceCheck {
    private static final int MOST_CANDIDATES = 5;

    private final Records records;
    private final String linkedStore;
    private final RunResolver resolver;
    private final List<Finding> findings;

    private ReferenceCheck(Records records, String linkedStore) {
        this.records = records;
        this.linkedStore = linkedStore;
        this.resolver = new RunResolver(records.runs());
        this.findings = new ArrayList<>(records.findings());
    }

    /**
     * The records with the findings about their references.
     *
     * @param linkedStore id of the store of scenario and decision files, whose references are checked here; other stores
     *     check their own
     */
    public static Records checked(Records records, String linkedStore) {
        return new ReferenceCheck(records, linkedStore).check();
    }

    private Records check() {
        for (ExperimentScenario scenario : records.scenarios()) {
            Set<RunReference> references = new LinkedHashSet<>();
            if (scenario.baseline() != null) {
                references.add(scenario.baseline());
            }
            references.addAll(scenario.runs());
            references.forEach(reference ->
                    check(reference, scenario.store(), "The scenario \"" + scenario.title() + "\"", scenario.where()));
        }
        for (DecisionEntry decision : records.decisions()) {
            new LinkedHashSet<>(decision.runsApplied())
                    .forEach(reference -> check(
                            reference,
                            decision.store(),
                            "The decision \"" + decision.problem() + "\"",
                            decision.where()));
        }
        return new Records(
                records.stores(),
                records.projects(),
                records.runs(),
                records.scenarios(),
                records.decisions(),
                findings,
                records.loader());
    }

    private void check(RunReference reference, String store, String who, SourceLocation where) {
        RunResolver.Answer answer = resolver.resolve(reference, store);
        if (answer.run() != null || reference.gone()) {
            return;
        }
        String said = who + " names the run " + reference;
        if (!answer.candidates().isEmpty()) {
            List<String> keys = answer.candidates().stream()
                    .map(run -> run.key().toString())
                    .limit(MOST_CANDIDATES)
                    .toList();
            findings.add(Finding.error(
                    "ambiguous-run",
                    said + ", which fits " + answer.candidates().size() + " runs; write one of "
                            + String.join(", ", keys) + ".",
                    store,
                    where));
        } else if (store.equals(linkedStore)) {
            findings.add(Finding.warning(
                    "missing-run", said + ", which is in no store that was read; it is left out.", store, where));
        }
    }
}
