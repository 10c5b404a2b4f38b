package dev.sigx.store;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.Directions;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Finding;
import dev.sigx.model.Preamble;
import dev.sigx.model.Project;
import dev.sigx.model.Run;
import dev.sigx.model.StoreInfo;

/** Takes what a reader finds, as it finds it. Records may come in any order. */
public interface StoreSink {
    /** What the store says of its own format. */
    void schemaVersion(String version);

    /**
     * The id under which records of a store are kept that a document holds beside others. The same name gives the same
     * id while one document is read. It is the name itself unless another store of the build has that id.
     */
    String member(String name);

    /** Describes a store that a document holds, under its id as {@link #member} gave it. */
    void store(StoreInfo store);

    /** What a document says of itself as a whole. */
    void preamble(Preamble preamble);

    void project(Project project);
    /** Opens the history of one metric; close it by {@link SeriesRecorder#finish()} before its run is handed over. */
    SeriesRecorder record(String metric);

    /** A second run of the same key is kept under a marked id, with a finding. */
    void run(Run run);

    void scenario(ExperimentScenario scenario);

    void decision(DecisionEntry decision);

    void finding(Finding finding);

    /** A finding of an earlier reading, which the document tells. */
    void told(Finding finding);
    /** Which way metrics improve, the configuration included. */
    Directions directions();
}
