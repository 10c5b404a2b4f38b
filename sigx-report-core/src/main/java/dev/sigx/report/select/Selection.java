package dev.sigx.report.select;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What of the stores shall go into a report. Empty lists choose everything. Projects, runs and scenarios are named by
 * id, by {@code store:id}, or by a name that only one has; what is named in any of the three lists is chosen.
 *
 * @param projects with their runs, comparisons and decisions
 * @param runs by themselves
 * @param scenarios with the runs that they compare
 * @param only the parts to keep, with what they are parts of; empty for all
 * @param without parts to leave out, with their own parts
 * @param redact groups of values to put out of sight
 * @param redactSettings patterns of paths of settings to put out of sight, {@code *} standing for any characters
 */
public record Selection(
        List<String> projects,
        List<String> runs,
        List<String> scenarios,
        Set<Part> only,
        Set<Part> without,
        Set<Secret> redact,
        List<String> redactSettings) {
    public static final Selection EVERYTHING =
            new Selection(List.of(), List.of(), List.of(), Set.of(), Set.of(), Set.of(), List.of());

    public Selection {
        projects = List.copyOf(projects);
        runs = List.copyOf(runs);
        scenarios = List.copyOf(scenarios);
        only = Set.copyOf(only);
        without = Set.copyOf(without);
        redact = Set.copyOf(redact);
        redactSettings = List.copyOf(redactSettings);
    }

    /** This selection where it says something, else the other, list by list. */
    public Selection over(Selection other) {
        return new Selection(
                projects.isEmpty() ? other.projects : projects,
                runs.isEmpty() ? other.runs : runs,
                scenarios.isEmpty() ? other.scenarios : scenarios,
                only.isEmpty() ? other.only : only,
                without.isEmpty() ? other.without : without,
                redact.isEmpty() && redactSettings.isEmpty() ? other.redact : redact,
                redact.isEmpty() && redactSettings.isEmpty() ? other.redactSettings : redactSettings);
    }

    /**
     * Whether nothing is left out and nothing is put out of sight. Asked field by field: the {@code equals} of a record is
     * put together at its first call, which takes longer than reading a small store.
     */
    boolean isEverything() {
        return !choosesRecords() && only.isEmpty() && without.isEmpty() && !redacts();
    }

    /** Whether some records are chosen before others. */
    boolean choosesRecords() {
        return !projects.isEmpty() || !runs.isEmpty() || !scenarios.isEmpty();
    }

    boolean redacts() {
        return !redact.isEmpty() || !redactSettings.isEmpty();
    }

    /** All parts that are left out. */
    Set<Part> excluded() {
        Set<Part> excluded = EnumSet.noneOf(Part.class);
        if (!only.isEmpty()) {
            excluded.addAll(EnumSet.complementOf(EnumSet.copyOf(Part.withWholes(only))));
        }
        excluded.addAll(Part.withParts(without));
        return excluded;
    }

    /** The same in an order that does not change, for those who compare requests. */
    public String fingerprint() {
        return String.join(
                "\0",
                projects.toString(),
                runs.toString(),
                scenarios.toString(),
                excluded().toString(),
                redact.stream().sorted().toList().toString(),
                redactSettings.toString());
    }
}
