package dev.sigx.store;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.Directions;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Finding;
import dev.sigx.model.Project;
import dev.sigx.model.Run;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunRow;
import dev.sigx.model.StoreInfo;
import dev.sigx.model.Timings;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Collects what readers hand over and gives the {@link Catalog}. One thread at a time. */
public final class CatalogBuilder implements StoreSink {
    private final Directions directions;
    private final Map<RunKey, Timings> timings;
    private final IntConsumer progress;
    private final RunSpool spool;
    private final List<StoreInfo> stores = new ArrayList<>();
    private final List<Project> projects = new ArrayList<>();
    private final Map<RunKey, RunRow> runs = new HashMap<>();
    private final List<ExperimentScenario> scenarios = new ArrayList<>();
    private final List<DecisionEntry> decisions = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<RunKey, Integer> copies = new LinkedHashMap<>();
    private String version = "";
    private Instant newest;

    /**
     * @param timings what timings files say, by run; replaces what a store says
     * @param progress told the number of runs read so far, after each
     */
    public CatalogBuilder(Directions directions, Map<RunKey, Timings> timings, IntConsumer progress)
            throws IOException {
        this.directions = directions;
        this.timings = timings;
        this.progress = progress;
        this.spool = new RunSpool();
    }

    /** Reads one store to its end. */
    public void read(RunStoreReader reader, StoreSource source, String path, String sha256) throws IOException {
        version = "";
        newest = null;
        reader.read(source, this);
        stores.add(new StoreInfo(source.id(), reader.kind(), path, version, sha256, newest));
    }

    public Catalog build() {
        spool.seal();
        return new Catalog(stores, projects, runs, scenarios, decisions, findings, spool);
    }

    /** Deletes the temporary file when the reading cannot be completed. */
    public void abandon() throws IOException {
        spool.close();
    }

    @Override
    public void schemaVersion(String version) {
        this.version = version;
    }

    @Override
    public void project(Project project) {
        projects.add(project);
        seen(project.createdAt());
        seen(project.updatedAt());
    }

    @Override
    public SeriesRecorder record(String metric) {
        return new SeriesRecorder(metric, spool);
    }

    @Override
    public void run(Run run) {
        Run kept = supplement(distinct(run));
        long position = spool.append(kept);
        runs.put(
                kept.key(),
                new RunRow(kept.key(), kept.projectId(), kept.name(), kept.status(), kept.createdAt(), position));
        seen(kept.createdAt());
        seen(kept.startedAt());
        seen(kept.completedAt());
        progress.accept(runs.size());
    }

    private Run distinct(Run run) {
        if (!runs.containsKey(run.key())) {
            return run;
        }
        RunKey key;
        do {
            int copy = copies.merge(run.key(), 1, Integer::sum) + 1;
            key = new RunKey(run.key().store(), run.key().id() + "~" + copy);
        } while (runs.containsKey(key));
        finding(Finding.warning(
                        "duplicate-run-id",
                        "The id " + run.key().id() + " stands for more than one run; this one is kept as " + key.id()
                                + ".",
                        key.store(),
                        run.where())
                .about(key.id()));
        return run.withId(key.id());
    }

    private Run supplement(Run run) {
        Timings said = timings.get(run.key());
        if (said == null) {
            said = timings.get(new RunKey("", run.key().id()));
        }
        return said == null ? run : run.withTimings(said);
    }

    @Override
    public void scenario(ExperimentScenario scenario) {
        scenarios.add(scenario);
        seen(scenario.createdAt());
    }

    @Override
    public void decision(DecisionEntry decision) {
        decisions.add(decision);
        seen(decision.createdAt());
    }

    @Override
    public void finding(Finding finding) {
        findings.add(finding);
    }

    @Override
    public Directions directions() {
        return directions;
    }

    private void seen(Instant instant) {
        if (instant != null && (newest == null || instant.isAfter(newest))) {
            newest = instant;
        }
    }
}
