package dev.sigx.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an export document says of the report that it holds as a whole. A report that is made of one document alone
 * says the same again, unless it is told otherwise.
 *
 * @param title of the report, null where not said
 * @param asOf the instant that it speaks of, null where not said
 * @param notableChange fraction above which a change is notable, missing where not said
 * @param statistic compared where a scenario names none; null for each metric's own
 * @param historyLeftOut whether the document says that it does not carry its histories
 * @param historyPoints how many points the histories have, in the document or not
 * @param omitted what was left out of it
 * @param unknown fields of a newer version, to be written again
 */
public record Preamble(
        String title,
        Instant asOf,
        Num notableChange,
        Statistic statistic,
        boolean historyLeftOut,
        long historyPoints,
        List<Omission> omitted,
        Unknown unknown) {
    public static final Preamble NONE = new Preamble(null, null, Num.MISSING, null, false, 0, List.of(), Unknown.NONE);

    public Preamble {
        Objects.requireNonNull(notableChange);
        Objects.requireNonNull(unknown);
        omitted = List.copyOf(omitted);
    }

    /** The same with other unknown fields. */
    public Preamble withUnknown(Unknown other) {
        return new Preamble(title, asOf, notableChange, statistic, historyLeftOut, historyPoints, omitted, other);
    }

    /** The same of a document whose histories were found. */
    public Preamble withHistories() {
        return new Preamble(title, asOf, notableChange, statistic, false, historyPoints, omitted, unknown);
    }

    /** What several documents leave out together; nothing else can be said of all of them. */
    public static Preamble joined(List<Preamble> documents) {
        Map<String, Omission> omitted = new LinkedHashMap<>();
        boolean historyLeftOut = false;
        long points = 0;
        for (Preamble one : documents) {
            historyLeftOut |= one.historyLeftOut();
            points += one.historyLeftOut() ? one.historyPoints() : 0;
            one.omitted().forEach(said -> omitted.merge(said.what() + " " + said.reason(), said, Omission::plus));
        }
        return new Preamble(
                null, null, Num.MISSING, null, historyLeftOut, points, List.copyOf(omitted.values()), Unknown.NONE);
    }
}
