package dev.sigx.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One entry of the decision ledger.
 *
 * @param store id of the store that holds it
 * @param id unique within the store
 * @param projectId may be empty
 * @param problem what had to be decided
 * @param alternatives what was considered, in stored order
 * @param decision what was chosen
 * @param kpi what it was decided by: free text or a rule such as {@code perplexity < 60}
 * @param runsApplied runs that it rests on; the first is the baseline of a rule that speaks of improvement
 * @param category {@code optimizer}, {@code compression} ...; empty where not said
 * @param status {@code proposed}, {@code accepted}, {@code superseded}, {@code rejected} ...; empty where not said
 * @param decidedBy who decided, empty where not said
 * @param createdAt null where not said
 * @param notes Markdown, may be empty
 * @param where place in the input
 * @param unknown fields of a newer version, to be written again
 */
public record DecisionEntry(
        String store,
        String id,
        String projectId,
        String problem,
        List<String> alternatives,
        String decision,
        String kpi,
        List<RunReference> runsApplied,
        String category,
        String status,
        String decidedBy,
        Instant createdAt,
        String notes,
        SourceLocation where,
        Unknown unknown) {
    public DecisionEntry {
        Objects.requireNonNull(id);
        alternatives = List.copyOf(alternatives);
        runsApplied = List.copyOf(runsApplied);
    }

    /** A decision without unknown fields. */
    public DecisionEntry(
            String store,
            String id,
            String projectId,
            String problem,
            List<String> alternatives,
            String decision,
            String kpi,
            List<RunReference> runsApplied,
            String category,
            String status,
            String decidedBy,
            Instant createdAt,
            String notes,
            SourceLocation where) {
        this(
                store,
                id,
                projectId,
                problem,
                alternatives,
                decision,
                kpi,
                runsApplied,
                category,
                status,
                decidedBy,
                createdAt,
                notes,
                where,
                Unknown.NONE);
    }

    /** The same resting on other runs. */
    public DecisionEntry withRuns(List<RunReference> others) {
        return new DecisionEntry(
                store,
                id,
                projectId,
                problem,
                alternatives,
                decision,
                kpi,
                others,
                category,
                status,
                decidedBy,
                createdAt,
                notes,
                where,
                unknown);
    }

    /** The same with other unknown fields. */
    public DecisionEntry withUnknown(Unknown other) {
        return new DecisionEntry(
                store,
                id,
                projectId,
                problem,
                alternatives,
                decision,
                kpi,
                runsApplied,
                category,
                status,
                decidedBy,
                createdAt,
                notes,
                where,
                other);
    }

    /** The same under another id. */
    public DecisionEntry withId(String other) {
        return new DecisionEntry(
                store,
                other,
                projectId,
                problem,
                alternatives,
                decision,
                kpi,
                runsApplied,
                category,
                status,
                decidedBy,
                createdAt,
                notes,
                where,
                unknown);
    }
}
