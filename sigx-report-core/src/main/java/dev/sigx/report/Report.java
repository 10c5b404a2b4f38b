package dev.sigx.report;

import dev.sigx.model.Finding;
import dev.sigx.model.Run;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunRow;
import dev.sigx.model.StoreInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A finished report. Lists are complete and ordered as they shall be shown; whole runs are loaded one at a time.
 *
 * @param title of the site
 * @param asOf the instant the report speaks of: given, or the newest instant in the inputs
 * @param generator name and version of the tool, e.g. {@code sigx-report 1.0.0}
 * @param notableChange the threshold that was used, a fraction
 * @param stores in the order in which they were named
 * @param projects by newest run first, then by name; one with an empty id holds the runs of a store without project
 * @param runs every run, by key
 * @param scenarios newest first, then by title
 * @param decisions newest first, then by problem
 * @param findings worst first, see {@link Finding#ORDER}
 * @param uses per run that something refers to: where it is used
 * @param loader gives a run whole
 * @param terms what holds for the whole beside its records
 */
public record Report(
        String title,
        Instant asOf,
        String generator,
        double notableChange,
        List<StoreInfo> stores,
        List<ProjectReport> projects,
        List<RunRow> runs,
        List<ScenarioReport> scenarios,
        List<DecisionReport> decisions,
        List<Finding> findings,
        Map<RunKey, RunUses> uses,
        RunLoader loader,
        Terms terms) {

    public Report {
        stores = List.copyOf(stores);
        projects = List.copyOf(projects);
        runs = List.copyOf(runs);
        scenarios = List.copyOf(scenarios);
        decisions = List.copyOf(decisions);
        findings = List.copyOf(findings);
        uses = Map.copyOf(uses);
        Objects.requireNonNull(terms);
    }

    /** A report on no particular terms. */
    public Report(
            String title,
            Instant asOf,
            String generator,
            double notableChange,
            List<StoreInfo> stores,
            List<ProjectReport> projects,
            List<RunRow> runs,
            List<ScenarioReport> scenarios,
            List<DecisionReport> decisions,
            List<Finding> findings,
            Map<RunKey, RunUses> uses,
            RunLoader loader) {
        this(
                title,
                asOf,
                generator,
                notableChange,
                stores,
                projects,
                runs,
                scenarios,
                decisions,
                findings,
                uses,
                loader,
                Terms.NONE);
    }

    /** The same with further findings, which speak of no run. */
    public Report withFindings(List<Finding> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        all.sort(Finding.ORDER);
        return new Report(
                title,
                asOf,
                generator,
                notableChange,
                stores,
                projects,
                runs,
                scenarios,
                decisions,
                all,
                uses,
                loader,
                terms);
    }

    /** Gives a run whole; safe for use by several threads. */
    @FunctionalInterface
    public interface RunLoader {
        Run load(RunRow row);
    }

    public Run load(RunRow row) {
        return loader.load(row);
    }

    /** Where that run is used; empty lists where nowhere. */
    public RunUses usesOf(RunKey run) {
        return uses.getOrDefault(run, RunUses.NONE);
    }
}
