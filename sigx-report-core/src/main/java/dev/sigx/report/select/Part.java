package dev.sigx.report.select;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A kind of record, or a part of one, that a report may leave out. */
public enum Part {
    PROJECTS,
    /** Texts given to models, and the answers that are wanted. */
    PROMPTS,
    RUNS,
    SETTINGS,
    METRICS,
    HISTORY,
    /** What models answered. */
    OUTPUTS,
    SCENARIOS,
    DECISIONS,
    FINDINGS;

    /** As options and exports call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part that this one is a part of, or null. */
    private Part whole() {
        return switch (this) {
            case SETTINGS, METRICS, OUTPUTS -> RUNS;
            case HISTORY -> METRICS;
            default -> null;
        };
    }

    /** These parts with all that they are parts of. */
    static Set<Part> withWholes(Set<Part> parts) {
        Set<Part> all = EnumSet.noneOf(Part.class);
        for (Part part : parts) {
            for (Part one = part; one != null; one = one.whole()) {
                all.add(one);
            }
        }
        return all;
    }

    /** These parts with all parts of them. */
    static Set<Part> withParts(Set<Part> wholes) {
        Set<Part> all = EnumSet.noneOf(Part.class);
        for (Part part : values()) {
            for (Part one = part; one != null; one = one.whole()) {
                if (wholes.contains(one)) {
                    all.add(part);
                }
            }
        }
        return all;
    }
}
