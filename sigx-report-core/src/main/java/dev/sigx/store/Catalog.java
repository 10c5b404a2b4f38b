package dev.sigx.store;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Finding;
import dev.sigx.model.Preamble;
import dev.sigx.model.Project;
import dev.sigx.model.Run;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunRow;
import dev.sigx.model.StoreInfo;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that was read, ready to be used: small things as lists, runs as rows that {@link #load} makes whole. Safe
 * for use by several threads. Closing it deletes the temporary file behind it.
 */
public final class Catalog implements Closeable {
    private final List<StoreInfo> stores;
    private final List<Project> projects;
    private final List<RunRow> runs;
    private final Map<RunKey, RunRow> byKey;
    private final List<ExperimentScenario> scenarios;
    private final List<DecisionEntry> decisions;
    private final List<Finding> findings;
    private final Finding firstError;
    private final Instant newest;
    private final Preamble preamble;
    private final RunSpool spool;

    Catalog(
            List<StoreInfo> stores,
            List<Project> projects,
            Map<RunKey, RunRow> byKey,
            List<ExperimentScenario> scenarios,
            List<DecisionEntry> decisions,
            List<Finding> findings,
            Finding firstError,
            Instant newest,
            Preamble preamble,
            RunSpool spool) {
        this.stores = List.copyOf(stores);
        this.projects = List.copyOf(projects);
        this.byKey = byKey;
        this.runs = byKey.values().stream()
                .sorted((a, b) -> a.key().compareTo(b.key()))
                .toList();
        this.scenarios = List.copyOf(scenarios);
        this.decisions = List.copyOf(decisions);
        this.findings = List.copyOf(findings);
        this.firstError = firstError;
        this.newest = newest;
        this.preamble = preamble;
        this.spool = spool;
    }

    /** In the order in which they were named. */
    public List<StoreInfo> stores() {
        return stores;
    }

    /** In stored order, store by store. */
    public List<Project> projects() {
        return projects;
    }

    /** By key. */
    public List<RunRow> runs() {
        return runs;
    }

    /** The row of that run, or null. */
    public RunRow row(RunKey key) {
        return byKey.get(key);
    }

    /** The whole run; of a store that is not small it is read anew at each call. */
    public Run load(RunRow row) {
        return spool.load(row.position());
    }

    /** In stored order, store by store. */
    public List<ExperimentScenario> scenarios() {
        return scenarios;
    }

    /** In stored order, store by store. */
    public List<DecisionEntry> decisions() {
        return decisions;
    }

    /** What the readers noticed, in the order of reading. */
    public List<Finding> findings() {
        return findings;
    }

    /** The first error of this reading, or null; what a document tells of an earlier one is none. */
    public Finding firstError() {
        return firstError;
    }

    /** The newest instant that anything read speaks of, or null where nothing is dated. */
    public Instant newest() {
        return newest;
    }

    /**
     * What the document that was read says of itself as a whole; of several stores only what is true of all together:
     * what was left out.
     */
    public Preamble preamble() {
        return preamble;
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
