package dev.sigx.diff;

import dev.sigx.model.Statistic;
import java.util.List;

/**
 * What a comparison is asked to do.
 *
 * @param notableChange fraction above which a change is notable, 0.1 unless configured
 * @param ignore patterns of setting paths to leave out; {@code *} stands for any characters
 * @param metrics metrics to put first, in this order; the others follow by name
 * @param statistic the statistic to compare, or null for each metric's own headline statistic
 */
public record DiffRules(double notableChange, List<String> ignore, List<String> metrics, Statistic statistic) {
    public static final DiffRules DEFAULT = new DiffRules(0.1, List.of(), List.of(), null);

    public DiffRules {
        if (!(notableChange >= 0) || Double.isInfinite(notableChange)) {
            throw new IllegalArgumentException("a notable change is a fraction of 0 or more, not " + notableChange);
        }
        ignore = List.copyOf(ignore);
        metrics = List.copyOf(metrics);
    }
}
