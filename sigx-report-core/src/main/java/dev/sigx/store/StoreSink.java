package dev.sigx.store;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.Directions;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Finding;
import dev.sigx.model.Project;
import dev.sigx.model.Run;

/** Takes what a reader finds, as it finds it. Records may come in any order. */
public interface StoreSink {
    /** What the store says of its own format. */
    void schemaVersion(String version);

    void project(Project project);

    /** Opens the history of one metric; close it by {@link SeriesRecorder#finish()} before its run is handed over. */
    SeriesRecorder record(String metric);

    /** A second run of the same key is kept under a marked id, with a finding. */
    void run(Run run);

    void scenario(ExperimentScenario scenario);

    void decision(DecisionEntry decision);

    void finding(Finding finding);

    /** Which way metrics improve, the configuration included. */
    Directions directions();
}
