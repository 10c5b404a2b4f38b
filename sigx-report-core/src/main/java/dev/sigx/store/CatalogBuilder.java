package dev.sigx.store;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.Directions;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Finding;
import dev.sigx.model.Preamble;
import dev.sigx.model.Project;
import dev.sigx.model.Run;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunRow;
import dev.sigx.model.Series;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.StoreInfo;
import dev.sigx.model.Timings;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/** Collects what readers hand over and gives the {@link Catalog}. One thread at a time. */
public final class CatalogBuilder implements StoreSink {
    private final Directions directions;
    private final Map<RunKey, Timings> timings;
    private final Map<RunKey, SourceLocation> timingsPlaces;
    private final IntConsumer progress;
    private final RunSpool spool;
    private final List<StoreInfo> stores = new ArrayList<>();
    private final List<Project> projects = new ArrayList<>();
    private final Map<RunKey, RunRow> runs = new HashMap<>();
    private final List<ExperimentScenario> scenarios = new ArrayList<>();
    private final List<DecisionEntry> decisions = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Preamble> preambles = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final StoreIds storeIds = new StoreIds();
    private int readings;
    private StoresOfReading reading = new StoresOfReading("", name -> name, this::finding);
    private String version = "";
    private Instant newest;
    private Finding firstError;
    /**
     * @param timings what timings files say, by run; replaces what a store says
     * @param progress told the number of runs read so far, after each
     */
    public CatalogBuilder(Directions directions, Map<RunKey, Timings> timings, IntConsumer progress)
            throws IOException {
        this(directions, timings, Map.of(), progress);
    }

    /**
     * The same.
     *
     * @param timingsPlaces where the timings of a run stand, for a finding about those of which no store has the run
     */
    public CatalogBuilder(
            Directions directions,
            Map<RunKey, Timings> timings,
            Map<RunKey, SourceLocation> timingsPlaces,
            IntConsumer progress) {
        this.directions = directions;
        this.timings = timings;
        this.timingsPlaces = timingsPlaces;
        this.progress = progress;
        this.spool = new RunSpool();
    }

    /** Reads one store to its end. */
    public void read(RunStoreReader reader, StoreSource source, String path, String sha256) throws IOException {
        this.<RuntimeException>read(reader, source, path, () -> sha256);
    }

    /** The same where the digest may not be known before the store has been read. */
    public <E extends Exception> void read(RunStoreReader reader, StoreSource source, String path, Digest<E> digest)
            throws IOException, E {
        read(reader, source, path, digest, storeIds::assign);
    }

    /**
     * The same.
     *
     * @param members gives the id of a store that a document holds, by its name there
     */
    public <E extends Exception> void read(
            RunStoreReader reader, StoreSource source, String path, Digest<E> digest, UnaryOperator<String> members)
            throws IOException, E {
        version = "";
        reading = new StoresOfReading(source.id(), members, this::finding);
        reader.read(source, this);
        stores.addAll(reading.finish(reader.kind(), path, version, digest.sha256()));
        readings++;
        Preamble said = reading.preamble();
        if (said != null) {
            preambles.add(said);
            seen(source.id(), said.asOf());
        }
    }

    /** The ids that stores have in this build. */
    public StoreIds storeIds() {
        return storeIds;
    }
    /** Gives the digest of a store that has been read. */
    @FunctionalInterface
    public interface Digest<E extends Exception> {
        String sha256() throws IOException, E;
    }

    public Catalog build() {
        reportTimingsWithoutRun();
        spool.seal();
        Preamble preamble = readings == 1 && preambles.size() == 1 ? preambles.get(0) : Preamble.joined(preambles);
        return new Catalog(stores, projects, runs, scenarios, decisions, findings, firstError, newest, preamble, spool);
    }

    private void reportTimingsWithoutRun() {
        Set<String> runIds = new HashSet<>();
        runs.keySet().forEach(run -> runIds.add(run.id()));
        timings.keySet().stream()
                .filter(key -> key.store().isEmpty() ? !runIds.contains(key.id()) : !runs.containsKey(key))
                .sorted()
                .forEach(key -> finding(Finding.warning(
                        "timings-without-run",
                        "There are timings for the run "
                                + (key.store().isEmpty()
                                        ? key.id() + ", but no store has"
                                        : key + ", but its store lacks")
                                + " a run of that id; they were left out.",
                        "",
                        timingsPlaces.getOrDefault(key, SourceLocation.NOWHERE))));
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
    public String member(String name) {
        return reading.member(name);
    }

    @Override
    public void store(StoreInfo store) {
        reading.describe(store);
    }

    @Override
    public void preamble(Preamble preamble) {
        reading.preamble(preamble);
    }

    @Override
    public SeriesRecorder record(String metric) {
        return new SeriesRecorder(metric, spool);
    }

    @Override
    public void run(Run run) {
        Run kept = supplement(distinct(run));
        long points = kept.series().stream().mapToLong(Series::count).sum();
        long position = spool.append(kept);
        runs.put(
                kept.key(),
                new RunRow(
                        kept.key(), kept.projectId(), kept.name(), kept.status(), kept.createdAt(), points, position));
        String store = kept.key().store();
        reading.use(store);
        seen(store, kept.createdAt());
        seen(store, kept.startedAt());
        seen(store, kept.completedAt());
        progress.accept(runs.size());
    }

    private Run distinct(Run run) {
        if (!runs.containsKey(run.key())) {
            return run;
        }
        RunKey key = run.key();
        for (int copy = 2; runs.containsKey(key); copy++) {
            key = new RunKey(run.key().store(), run.key().id() + "~" + copy);
        }
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
        String id = distinct("scenario", scenario.store(), scenario.id(), scenario.where());
        scenarios.add(id.equals(scenario.id()) ? scenario : scenario.withId(id));
        seen(scenario.store(), scenario.createdAt());
    }

    @Override
    public void decision(DecisionEntry decision) {
        String id = distinct("decision", decision.store(), decision.id(), decision.where());
        decisions.add(id.equals(decision.id()) ? decision : decision.withId(id));
        seen(decision.store(), decision.createdAt());
    }

    @Override
    public void project(Project project) {
        String id = distinct("project", project.store(), project.id(), SourceLocation.NOWHERE);
        projects.add(id.equals(project.id()) ? project : project.withId(id));
        reading.use(project.store());
        seen(project.store(), project.createdAt());
        seen(project.store(), project.updatedAt());
    }

    /** The id itself, or one with a mark where another record of the kind has it already; each has a page of its own. */
    private String distinct(String kind, String store, String id, SourceLocation where) {
        String free = id;
        for (int copy = 2; !ids.add(kind + " " + store + " " + free); copy++) {
            free = id + "~" + copy;
        }
        if (!free.equals(id)) {
            finding(Finding.warning(
                    "duplicate-" + kind + "-id",
                    "The id " + id + " stands for more than one " + kind + "; this one is kept as " + free + ".",
                    store,
                    where));
        }
        return free;
    }

    @Override
    public void finding(Finding finding) {
        findings.add(finding);
        if (firstError == null && finding.severity() == Finding.Severity.ERROR) {
            firstError = finding;
        }
    }

    @Override
    public void told(Finding finding) {
        findings.add(finding);
    }

    @Override
    public Directions directions() {
        return directions;
    }

    private void seen(String store, Instant instant) {
        if (instant != null) {
            newest = newest == null || instant.isAfter(newest) ? instant : newest;
            reading.seen(store, instant);
        }
    }
}
