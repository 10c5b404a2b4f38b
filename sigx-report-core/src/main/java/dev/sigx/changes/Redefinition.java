package dev.sigx.changes;

import dev.sigx.model.CodePoints;
import java.util.Comparator;

/**
 * A metric that no longer means the same.
 *
 * @param metric its name
 * @param before what it meant in the earlier release
 * @param after what it means in the later one
 */
public record Redefinition(String metric, Definition before, Definition after) {
    static final Comparator<Redefinition> ORDER = Comparator.comparing(Redefinition::metric, CodePoints.ORDER)
            .thenComparing(Redefinition::before, Definition.ORDER)
            .thenComparing(Redefinition::after, Definition.ORDER);

    /** What is not the same, e.g. {@code unit ms → s}; may hold foreign text. */
    public String phrase() {
        return Phrases.of(this);
    }
}
