package dev.sigx.report;

import dev.sigx.diff.DiffRules;
import dev.sigx.diff.RunDiff;
import dev.sigx.diff.RunDiffer;
import dev.sigx.diff.Verdict;
import dev.sigx.evidence.EvidenceEvaluator;
import dev.sigx.model.CodePoints;
import dev.sigx.model.DecisionEntry;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Finding;
import dev.sigx.model.Orders;
import dev.sigx.model.Project;
import dev.sigx.model.Run;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunReference;
import dev.sigx.model.RunRow;
import dev.sigx.model.Statistic;
import dev.sigx.model.StoreInfo;
import dev.sigx.model.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the report from what was read: resolves references, computes diffs and evidence, and puts all in order. What is
 * wrong with references {@link ReferenceCheck} reports.
 */
public final class ReportAssembler {
    private static final Comparator<Instant> NEWEST_FIRST = Comparator.nullsLast(Comparator.reverseOrder());
    private static final Comparator<RunRow> RUN_ORDER = Orders.first(
            (a, b) -> NEWEST_FIRST.compare(a.createdAt(), b.createdAt()),
            (a, b) -> a.key().compareTo(b.key()));
    private static final Comparator<ScenarioReport> SCENARIO_ORDER = Orders.first(
            (a, b) ->
                    NEWEST_FIRST.compare(a.scenario().createdAt(), b.scenario().createdAt()),
            (a, b) -> CodePoints.compare(a.scenario().title(), b.scenario().title()),
            (a, b) -> CodePoints.compare(a.scenario().id(), b.scenario().id()));
    private static final Comparator<DecisionReport> DECISION_ORDER = Orders.first(
            (a, b) ->
                    NEWEST_FIRST.compare(a.decision().createdAt(), b.decision().createdAt()),
            (a, b) -> CodePoints.compare(a.decision().problem(), b.decision().problem()),
            (a, b) -> CodePoints.compare(a.decision().id(), b.decision().id()));
    private static final Comparator<ProjectReport> PROJECT_ORDER = Orders.first(
            (a, b) -> NEWEST_FIRST.compare(newest(a), newest(b)),
            (a, b) -> CodePoints.compare(a.project().name(), b.project().name()),
            (a, b) -> a.project().key().compareTo(b.project().key()));

    private final Records records;
    private final Settings settings;
    private final RunResolver resolver;
    private final List<Finding> findings = new ArrayList<>();

    /** What was read. */
    public record Records(
            List<StoreInfo> stores,
            List<Project> projects,
            List<RunRow> runs,
            List<ExperimentScenario> scenarios,
            List<DecisionEntry> decisions,
            List<Finding> findings,
            Report.RunLoader loader) {}

    /**
     * What was asked for.
     *
     * @param terms of the whole; its statistic is for scenarios that name none
     */
    public record Settings(String title, Instant asOf, String generator, double notableChange, Terms terms) {}

    public ReportAssembler(Records records, Settings settings) {
        this.records = records;
        this.settings = settings;
        this.resolver = new RunResolver(records.runs());
        this.findings.addAll(records.findings());
    }

    private static Instant newest(ProjectReport project) {
        return project.runs().isEmpty() ? null : project.runs().get(0).createdAt();
    }

    public Report assemble() {
        List<ProjectReport> projects = projects();
        List<ScenarioReport> scenarios = records.scenarios().stream()
                .map(this::scenario)
                .sorted(SCENARIO_ORDER)
                .toList();
        List<DecisionReport> decisions = records.decisions().stream()
                .map(this::decision)
                .sorted(DECISION_ORDER)
                .toList();
        findings.sort(Finding.ORDER);
        return new Report(
                settings.title(),
                settings.asOf(),
                settings.generator(),
                settings.notableChange(),
                records.stores(),
                projects,
                records.runs(),
                scenarios,
                decisions,
                findings,
                uses(scenarios, decisions),
                records.loader(),
                settings.terms());
    }

    private List<ProjectReport> projects() {
        Map<RunKey, Project> known = new LinkedHashMap<>();
        records.projects().forEach(project -> known.putIfAbsent(project.key(), project));
        Map<RunKey, List<RunRow>> runs = new LinkedHashMap<>();
        known.keySet().forEach(key -> runs.put(key, new ArrayList<>()));
        Map<RunKey, ProjectStandings> standings = new HashMap<>();
        for (RunRow row : records.runs()) {
            RunKey key = new RunKey(row.key().store(), row.projectId());
            if (!known.containsKey(key)) {
                key = new RunKey(row.key().store(), "");
                known.putIfAbsent(key, withoutProject(key.store()));
            }
            runs.computeIfAbsent(key, added -> new ArrayList<>()).add(row);
            standings
                    .computeIfAbsent(key, added -> new ProjectStandings())
                    .add(row, records.loader().load(row));
        }
        List<ProjectReport> reports = new ArrayList<>();
        runs.forEach((key, rows) -> {
            rows.sort(RUN_ORDER);
            reports.add(standings.getOrDefault(key, new ProjectStandings()).report(known.get(key), rows));
        });
        reports.sort(PROJECT_ORDER);
        return reports;
    }

    private static Project withoutProject(String store) {
        return new Project(store, "", store, "", "", List.of(), List.of(), null, null, Value.Fields.EMPTY);
    }

    private ScenarioReport scenario(ExperimentScenario scenario) {
        List<RunReference> missing = new ArrayList<>();
        Set<RunRow> found = new LinkedHashSet<>();
        if (scenario.baseline() != null) {
            resolve(scenario.baseline(), scenario.store(), found, missing);
        }
        for (RunReference reference : scenario.runs()) {
            resolve(reference, scenario.store(), found, missing);
        }
        List<RunRow> runs = List.copyOf(found);
        // Another run in the place of a baseline that is gone would turn signs and verdicts round.
        List<RunDiff> diffs = missing.contains(scenario.baselineReference()) ? List.of() : diffs(scenario, runs);
        return new ScenarioReport(scenario, runs, missing, diffs, common(diffs));
    }

    private List<RunDiff> diffs(ExperimentScenario scenario, List<RunRow> runs) {
        if (runs.size() < 2) {
            return List.of();
        }
        Statistic statistic = scenario.statistic() == null ? settings.terms().statistic() : scenario.statistic();
        RunDiffer differ = new RunDiffer(
                new DiffRules(settings.notableChange(), scenario.ignore(), scenario.metrics(), statistic));
        Run baseline = records.loader().load(runs.get(0));
        List<RunDiff> diffs = new ArrayList<>();
        for (RunRow row : runs.subList(1, runs.size())) {
            diffs.add(differ.diff(baseline, records.loader().load(row)));
        }
        return diffs;
    }

    private static Verdict common(List<RunDiff> diffs) {
        Set<Verdict> verdicts = new LinkedHashSet<>();
        diffs.forEach(diff -> verdicts.add(diff.summary().verdict()));
        return switch (verdicts.size()) {
            case 0 -> Verdict.UNKNOWN;
            case 1 -> verdicts.iterator().next();
            default -> Verdict.MIXED;
        };
    }

    private DecisionReport decision(DecisionEntry decision) {
        List<RunReference> missing = new ArrayList<>();
        Set<RunRow> found = new LinkedHashSet<>();
        for (RunReference reference : decision.runsApplied()) {
            resolve(reference, decision.store(), found, missing);
        }
        List<RunRow> runs = List.copyOf(found);
        List<Run> whole = runs.stream().map(records.loader()::load).toList();
        return new DecisionReport(decision, runs, missing, EvidenceEvaluator.evaluate(decision, whole, missing));
    }

    private void resolve(RunReference reference, String store, Set<RunRow> found, List<RunReference> missing) {
        RunRow run = resolver.resolve(reference, store).run();
        if (run != null) {
            found.add(run);
        } else if (!missing.contains(reference)) {
            missing.add(reference);
        }
    }

    private Map<RunKey, RunUses> uses(List<ScenarioReport> scenarios, List<DecisionReport> decisions) {
        Map<RunKey, List<ScenarioReport>> inScenarios = new HashMap<>();
        Map<RunKey, List<DecisionReport>> inDecisions = new HashMap<>();
        Map<RunKey, List<Finding>> inFindings = new HashMap<>();
        for (ScenarioReport scenario : scenarios) {
            scenario.runs().forEach(run -> listed(inScenarios, run.key()).add(scenario));
        }
        for (DecisionReport decision : decisions) {
            decision.runs().forEach(run -> listed(inDecisions, run.key()).add(decision));
        }
        for (Finding finding : findings) {
            if (!finding.runId().isEmpty()) {
                listed(inFindings, new RunKey(finding.store(), finding.runId())).add(finding);
            }
        }
        Set<RunKey> used = new LinkedHashSet<>(inScenarios.keySet());
        used.addAll(inDecisions.keySet());
        used.addAll(inFindings.keySet());
        Map<RunKey, RunUses> uses = new HashMap<>();
        for (RunKey key : used) {
            uses.put(
                    key,
                    new RunUses(
                            inScenarios.getOrDefault(key, List.of()),
                            inDecisions.getOrDefault(key, List.of()),
                            inFindings.getOrDefault(key, List.of())));
        }
        return uses;
    }

    private static <T> List<T> listed(Map<RunKey, List<T>> map, RunKey key) {
        return map.computeIfAbsent(key, added -> new ArrayList<>(2));
    }
}
