package dev.sigx.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A saved comparison. The first run is the baseline unless {@code baseline} names another of them.
 *
 * @param store id of the store that holds it; of a scenario file, the id under which scenario files are kept
 * @param id unique within the store
 * @param projectId may be empty: a scenario may compare runs of several projects
 * @param name may be empty
 * @param description may be empty
 * @param runs references in order, each to be resolved by id or by name
 * @param baseline reference of the baseline, or null for the first run
 * @param ignore patterns of setting paths to leave out; {@code *} stands for any characters
 * @param metrics metrics to show first, in order; empty means all
 * @param statistic null for each metric's own headline statistic
 * @param createdAt null where not said
 * @param lastViewedAt when somebody last looked at it in the store's own program, null where not said
 * @param notes Markdown, may be empty
 * @param where place in the input
 * @param unknown fields of a newer version, to be written again
 */
public record ExperimentScenario(
        String store,
        String id,
        String projectId,
        String name,
        String description,
        List<RunReference> runs,
        RunReference baseline,
        List<String> ignore,
        List<String> metrics,
        Statistic statistic,
        Instant createdAt,
        Instant lastViewedAt,
        String notes,
        SourceLocation where,
        Unknown unknown) {
    public ExperimentScenario {
        Objects.requireNonNull(id);
        runs = List.copyOf(runs);
        ignore = List.copyOf(ignore);
        metrics = List.copyOf(metrics);
    }

    /** A scenario without unknown fields. */
    public ExperimentScenario(
            String store,
            String id,
            String projectId,
            String name,
            String description,
            List<RunReference> runs,
            RunReference baseline,
            List<String> ignore,
            List<String> metrics,
            Statistic statistic,
            Instant createdAt,
            Instant lastViewedAt,
            String notes,
            SourceLocation where) {
        this(
                store,
                id,
                projectId,
                name,
                description,
                runs,
                baseline,
                ignore,
                metrics,
                statistic,
                createdAt,
                lastViewedAt,
                notes,
                where,
                Unknown.NONE);
    }

    /** The run that the others are measured against: the one that is named as such, or the first; null without runs. */
    public RunReference baselineReference() {
        return baseline != null || runs.isEmpty() ? baseline : runs.get(0);
    }

    public String title() {
        return name.isBlank() ? id : name;
    }

    /** The same of other runs. */
    public ExperimentScenario withRuns(List<RunReference> others, RunReference otherBaseline) {
        return new ExperimentScenario(
                store,
                id,
                projectId,
                name,
                description,
                others,
                otherBaseline,
                ignore,
                metrics,
                statistic,
                createdAt,
                lastViewedAt,
                notes,
                where,
                unknown);
    }

    /** The same with other unknown fields. */
    public ExperimentScenario withUnknown(Unknown other) {
        return new ExperimentScenario(
                store,
                id,
                projectId,
                name,
                description,
                runs,
                baseline,
                ignore,
                metrics,
                statistic,
                createdAt,
                lastViewedAt,
                notes,
                where,
                other);
    }

    /** The same under another id. */
    public ExperimentScenario withId(String other) {
        return new ExperimentScenario(
                store,
                other,
                projectId,
                name,
                description,
                runs,
                baseline,
                ignore,
                metrics,
                statistic,
                createdAt,
                lastViewedAt,
                notes,
                where,
                unknown);
    }
}
