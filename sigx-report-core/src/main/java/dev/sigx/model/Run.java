package dev.sigx.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One run, whole but for its histories, which {@link Series} reads on demand.
 *
 * @param key store and id
 * @param projectId project within the same store, empty where none
 * @param name may be empty, need not be unique
 * @param status how far it got
 * @param reportedStatus the store's own word for it, empty where none
 * @param createdAt null where the store does not say; the same for the other two times
 * @param settings hyperparameters, nested as logged
 * @param inapplicable flattened setting path to the reason why it has no effect in this run; see {@link SettingPaths}
 * @param metrics ordered by name, one of each name
 * @param series ordered by metric name
 * @param outputs in stored order
 * @param ledger null where the store has none
 * @param model null where unknown
 * @param timings {@link Timings#NONE} where nothing is said
 * @param data fingerprints of the training data
 * @param tags in stored order
 * @param extra what else the store keeps of a run (injection events, governance alerts), by name
 * @param where place in the input
 * @param unknown fields of a newer version, to be written again
 */
public record Run(
        RunKey key,
        String projectId,
        String name,
        RunStatus status,
        String reportedStatus,
        Instant createdAt,
        Instant startedAt,
        Instant completedAt,
        Value.Fields settings,
        Map<String, String> inapplicable,
        List<Metric> metrics,
        List<Series> series,
        List<Output> outputs,
        Ledger ledger,
        ModelSize model,
        Timings timings,
        DataIdentity data,
        List<String> tags,
        Value.Fields extra,
        SourceLocation where,
        Unknown unknown) {
    public Run {
        Objects.requireNonNull(key);
        Objects.requireNonNull(status);
        inapplicable = Map.copyOf(inapplicable);
        metrics = List.copyOf(metrics);
        series = List.copyOf(series);
        outputs = List.copyOf(outputs);
        tags = List.copyOf(tags);
        Objects.requireNonNull(unknown);
    }

    /** A run without unknown fields. */
    public Run(
            RunKey key,
            String projectId,
            String name,
            RunStatus status,
            String reportedStatus,
            Instant createdAt,
            Instant startedAt,
            Instant completedAt,
            Value.Fields settings,
            Map<String, String> inapplicable,
            List<Metric> metrics,
            List<Series> series,
            List<Output> outputs,
            Ledger ledger,
            ModelSize model,
            Timings timings,
            DataIdentity data,
            List<String> tags,
            Value.Fields extra,
            SourceLocation where) {
        this(
                key,
                projectId,
                name,
                status,
                reportedStatus,
                createdAt,
                startedAt,
                completedAt,
                settings,
                inapplicable,
                metrics,
                series,
                outputs,
                ledger,
                model,
                timings,
                data,
                tags,
                extra,
                where,
                Unknown.NONE);
    }

    /** The metric of that name, or null. */
    public Metric metric(String name) {
        for (Metric metric : metrics) {
            if (metric.name().equals(name)) {
                return metric;
            }
        }
        return null;
    }

    /** The history of that metric, or null. */
    public Series series(String metric) {
        for (Series one : series) {
            if (one.metric().equals(metric)) {
                return one;
            }
        }
        return null;
    }

    /** What people call it: the name, or the id where it has none. */
    public String title() {
        return name.isBlank() ? key.id() : name;
    }

    /** The same run under another id. */
    public Run withId(String id) {
        return with(new RunKey(key.store(), id), timings);
    }

    /** The same run with other timings. */
    public Run withTimings(Timings other) {
        return with(key, other);
    }

    /** The same run with other unknown fields. */
    public Run withUnknown(Unknown other) {
        return with(key, timings, other);
    }

    private Run with(RunKey otherKey, Timings otherTimings) {
        return with(otherKey, otherTimings, unknown);
    }

    private Run with(RunKey otherKey, Timings otherTimings, Unknown otherUnknown) {
        return new Run(
                otherKey,
                projectId,
                name,
                status,
                reportedStatus,
                createdAt,
                startedAt,
                completedAt,
                settings,
                inapplicable,
                metrics,
                series,
                outputs,
                ledger,
                model,
                otherTimings,
                data,
                tags,
                extra,
                where,
                otherUnknown);
    }
}
