package dev.sigx.report;

import dev.sigx.model.Omission;
import dev.sigx.model.Statistic;
import dev.sigx.model.Unknown;
import java.util.List;
import java.util.Objects;

/**
 * What holds for a report as a whole beside its records.
 *
 * @param statistic compared where a scenario names none; null for each metric's own
 * @param historyLeftOut whether histories of some runs are not here, because a document that was read did not carry them
 * @param historyPointsElsewhere how many points those have
 * @param omitted what was left out on purpose
 * @param unknown fields of a newer version of the document that was read, to be written again
 */
public record Terms(
        Statistic statistic,
        boolean historyLeftOut,
        long historyPointsElsewhere,
        List<Omission> omitted,
        Unknown unknown) {
    public static final Terms NONE = new Terms(null, false, 0, List.of(), Unknown.NONE);

    public Terms {
        omitted = List.copyOf(omitted);
        Objects.requireNonNull(unknown);
    }
}
