package dev.sigx.changes;

import dev.sigx.model.RunKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is not the same of a record, in short phrases without a full stop, the most important first. */
final class Phrases {
    /** A longer text is only named: that it changed is said, and the pages of both releases have it whole. */
    private static final int LONGEST_VALUE = 60;

    private static final String NOTHING = "–";

    private Phrases() {}

    static List<String> of(RunChange run) {
        List<String> phrases = new ArrayList<>();
        for (Aspect aspect : run.aspects()) {
            phrases.add(
                    switch (aspect) {
                        case STATUS -> "status " + change(word(run.statusBefore()), word(run.statusAfter()));
                        case METRICS -> count(run.metrics().size(), "metric") + " moved";
                        case DEFINITION -> count(run.redefined().size(), "metric") + " redefined";
                        case SETTINGS -> count(run.settings().size(), "setting") + " changed";
                        case DATA -> "other data";
                        case HISTORY -> "other points of a history";
                        case OUTPUTS -> "other outputs";
                        case NAME -> "another name";
                        case PROJECT -> "another project";
                        case TAGS -> "other tags";
                        case TIMES -> "other times";
                        case LEDGER -> "another ledger entry";
                        case OTHER -> "other details";
                    });
        }
        if (run.kind() != ChangeKind.CHANGED) {
            phrases.add(word(run.kind() == ChangeKind.ADDED ? run.statusAfter() : run.statusBefore()));
        }
        return phrases;
    }

    static List<String> of(ScenarioChange scenario) {
        List<String> phrases = new ArrayList<>();
        if (scenario.kind() != ChangeKind.CHANGED) {
            Enum<?> verdict = scenario.kind() == ChangeKind.ADDED ? scenario.verdictAfter() : scenario.verdictBefore();
            phrases.add(verdict == null ? "nothing to judge" : "verdict " + word(verdict));
            return phrases;
        }
        if (scenario.verdictChanged()) {
            phrases.add("verdict " + change(word(scenario.verdictBefore()), word(scenario.verdictAfter())));
        }
        switch (scenario.baseline()) {
            case NONE -> {}
            case NUMBERS -> phrases.add("numbers of the baseline moved");
            case OTHER_RUN ->
                phrases.add("baseline " + change(id(scenario.baselineBefore()), id(scenario.baselineAfter())));
            case GONE -> phrases.add("baseline " + id(scenario.baselineBefore()) + " is gone");
            case FOUND -> phrases.add("baseline " + id(scenario.baselineAfter()) + " was found");
        }
        if (!scenario.movedRuns().isEmpty()) {
            phrases.add("numbers of " + count(scenario.movedRuns().size(), "run") + " moved");
        }
        phrases.addAll(edits(scenario.edits()));
        return phrases;
    }

    static List<String> of(DecisionChange decision) {
        List<String> phrases = new ArrayList<>();
        if (decision.evidenceChanged()) {
            phrases.add("evidence " + change(word(decision.evidenceBefore()), word(decision.evidenceAfter())));
        } else if (decision.kind() != ChangeKind.CHANGED) {
            phrases.add("evidence "
                    + word(decision.kind() == ChangeKind.ADDED ? decision.evidenceAfter() : decision.evidenceBefore()));
        }
        phrases.addAll(edits(decision.edits()));
        return phrases;
    }

    /** Only what is not the same of a definition. */
    static String of(Redefinition one) {
        List<String> parts = new ArrayList<>();
        Definition before = one.before();
        Definition after = one.after();
        if (!before.unit().equals(after.unit())) {
            parts.add("unit " + change(before.unit(), after.unit()));
        }
        if (before.direction() != after.direction()) {
            parts.add("direction " + change(word(before.direction()), word(after.direction())));
        }
        if (before.role() != after.role()) {
            parts.add("role " + change(word(before.role()), word(after.role())));
        }
        if (!before.statistic().equals(after.statistic())) {
            parts.add("statistic "
                    + change(before.statistic().word(), after.statistic().word()));
        }
        return String.join(", ", parts);
    }

    private static List<String> edits(List<Edit> edits) {
        List<String> phrases = new ArrayList<>();
        for (Edit edit : edits) {
            String before = String.join(", ", edit.before());
            String after = String.join(", ", edit.after());
            boolean fits = before.length() <= LONGEST_VALUE && after.length() <= LONGEST_VALUE;
            phrases.add(fits ? named(edit.field()) + " " + change(before, after) : "other " + named(edit.field()));
        }
        return phrases;
    }

    private static String named(String field) {
        return switch (field) {
            case "missingRuns" -> "missing runs";
            case "decidedBy" -> "decided by";
            case "createdAt" -> "date";
            default -> field;
        };
    }

    private static String change(String before, String after) {
        return (before.isEmpty() ? NOTHING : before) + " → " + (after.isEmpty() ? NOTHING : after);
    }

    private static String id(RunKey run) {
        return run == null ? NOTHING : run.id();
    }

    private static String word(Enum<?> constant) {
        return constant == null
                ? NOTHING
                : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
