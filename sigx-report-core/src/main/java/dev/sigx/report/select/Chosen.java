package dev.sigx.report.select;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Finding;
import dev.sigx.model.Project;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunReference;
import dev.sigx.model.RunRow;
import dev.sigx.model.SourceLocation;
import dev.sigx.report.ReportAssembler.Records;
import dev.sigx.report.RunResolver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which records a selection chooses. A comparison or decision comes along where it belongs to a chosen project, or where
 * every run that it names is chosen; where comparisons are named, no others come. A project comes with its runs.
 */
final class Chosen {
    private final Records records;
    private final Selection selection;
    private final RunResolver resolver;
    private final Set<RunKey> projects = new HashSet<>();
    private final Set<RunKey> runs = new HashSet<>();
    private final Set<RunKey> scenarios = new HashSet<>();

    Chosen(Records records, Selection selection) throws UnknownNameException {
        this.records = records;
        this.selection = selection;
        this.resolver = new RunResolver(records.runs());
        name();
    }

    private void name() throws UnknownNameException {
        Names ofProjects = new Names("project");
        records.projects().forEach(project -> ofProjects.add(project.key(), project.name()));
        for (String said : selection.projects()) {
            projects.add(ofProjects.find(said));
        }
        Names ofRuns = new Names("run");
        records.runs().forEach(run -> ofRuns.add(run.key(), run.name()));
        for (String said : selection.runs()) {
            runs.add(ofRuns.find(said));
        }
        Names ofScenarios = new Names("scenario");
        records.scenarios().forEach(one -> ofScenarios.add(key(one), one.name()));
        for (String said : selection.scenarios()) {
            scenarios.add(ofScenarios.find(said));
        }
        for (ExperimentScenario scenario : records.scenarios()) {
            if (scenarios.contains(key(scenario))) {
                runs.addAll(found(scenario.store(), references(scenario)));
            }
        }
        for (RunRow run : records.runs()) {
            if (projects.contains(project(run))) {
                runs.add(run.key());
            }
        }
    }

    private static RunKey key(ExperimentScenario scenario) {
        return new RunKey(scenario.store(), scenario.id());
    }

    private static RunKey project(RunRow run) {
        return new RunKey(run.key().store(), run.projectId());
    }

    private static List<RunReference> references(ExperimentScenario scenario) {
        List<RunReference> references = new ArrayList<>(scenario.runs());
        if (scenario.baseline() != null) {
            references.add(scenario.baseline());
        }
        return references;
    }

    private List<RunKey> found(String store, List<RunReference> references) {
        return references.stream()
                .map(reference -> resolver.resolve(reference, store).run())
                .filter(row -> row != null)
                .map(RunRow::key)
                .toList();
    }

    private boolean comesAlong(String store, String named, List<RunReference> references) {
        List<RunKey> found = found(store, references);
        return belongsToChosen(new RunKey(store, named)) || (!found.isEmpty() && runs.containsAll(found));
    }

    /** A record of no run store, such as a file, names its project by id or name. */
    private boolean belongsToChosen(RunKey named) {
        if (named.id().isEmpty()) {
            return false;
        }
        boolean own =
                records.projects().stream().anyMatch(project -> project.key().equals(named));
        return own
                ? projects.contains(named)
                : records.projects().stream()
                        .filter(project -> projects.contains(project.key()))
                        .anyMatch(project -> project.id().equals(named.id())
                                || project.name().equals(named.id()));
    }

    /** The chosen records. */
    Records records() {
        List<RunRow> keptRuns =
                records.runs().stream().filter(run -> runs.contains(run.key())).toList();
        keptRuns.forEach(run -> projects.add(project(run)));
        List<Project> keptProjects = records.projects().stream()
                .filter(project -> projects.contains(project.key()))
                .toList();
        List<ExperimentScenario> keptScenarios = records.scenarios().stream()
                .filter(one -> selection.scenarios().isEmpty()
                        ? comesAlong(one.store(), one.projectId(), references(one))
                        : scenarios.contains(key(one)))
                .toList();
        List<DecisionEntry> keptDecisions = records.decisions().stream()
                .filter(one -> comesAlong(one.store(), one.projectId(), one.runsApplied()))
                .toList();
        Set<String> stores = new HashSet<>();
        keptRuns.forEach(run -> stores.add(run.key().store()));
        keptProjects.forEach(project -> stores.add(project.store()));
        Set<SourceLocation> places = new HashSet<>();
        keptScenarios.forEach(one -> places.add(one.where()));
        keptDecisions.forEach(one -> places.add(one.where()));
        return new Records(
                records.stores().stream()
                        .filter(store -> stores.contains(store.id()))
                        .toList(),
                keptProjects,
                keptRuns,
                keptScenarios,
                keptDecisions,
                records.findings().stream()
                        .filter(finding -> speaksOf(finding, stores, places))
                        .toList(),
                records.loader());
    }

    /** A finding stays where it speaks of a chosen run or record, or of a store as a whole. */
    private boolean speaksOf(Finding finding, Set<String> stores, Set<SourceLocation> places) {
        return finding.runId().isEmpty()
                ? finding.store().isEmpty() || stores.contains(finding.store()) || places.contains(finding.where())
                : runs.contains(new RunKey(finding.store(), finding.runId()));
    }
}
