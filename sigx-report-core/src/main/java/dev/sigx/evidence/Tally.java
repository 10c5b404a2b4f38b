package dev.sigx.evidence;

import dev.sigx.evidence.Evidence.Status;
import dev.sigx.evidence.Outcome.Answer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what the runs of a decision answered and says it in plain words. */
final class Tally {
    /** More than these are counted, not told one by one. */
    private static final int TOLD = 3;

    private final Map<Answer, Integer> counts = new EnumMap<>(Answer.class);
    private final List<String> seen = new ArrayList<>();
    private int runs;

    void add(List<Outcome> outcomes) {
        runs++;
        counts.merge(together(outcomes), 1, Integer::sum);
        outcomes.forEach(outcome -> seen.add(outcome.text()));
    }

    /** A run holds the rule when it holds every condition; one that fails decides before one that is unclear. */
    private static Answer together(List<Outcome> outcomes) {
        List<Answer> answers = outcomes.stream().map(Outcome::answer).toList();
        for (Answer answer : List.of(Answer.FAILS, Answer.UNDECIDED, Answer.NOT_MEASURED)) {
            if (answers.contains(answer)) {
                return answer;
            }
        }
        return Answer.HOLDS;
    }

    /** Runs that were not measured are left out, and told of. */
    Status status() {
        int holds = count(Answer.HOLDS);
        int fails = count(Answer.FAILS);
        if (count(Answer.UNDECIDED) > 0 || (holds > 0 && fails > 0)) {
            return Status.INCONCLUSIVE;
        }
        return holds > 0 ? Status.SUPPORTED : fails > 0 ? Status.CONTRADICTED : Status.MISSING;
    }

    String explanation() {
        return summary() + details();
    }

    private String summary() {
        return switch (status()) {
            case SUPPORTED -> measured() == 1 ? "The rule holds: " : "The rule holds for all " + measured() + " runs: ";
            case CONTRADICTED ->
                measured() == 1 ? "The rule does not hold: " : "The rule holds for none of " + measured() + " runs: ";
            case INCONCLUSIVE ->
                measured() == 1
                        ? "It cannot be told: "
                        : "The rule holds for " + count(Answer.HOLDS) + " of " + measured() + " runs: ";
            case MISSING -> "There is no number to look at: ";
        };
    }

    private String details() {
        List<String> told = seen.subList(0, Math.min(TOLD, seen.size()));
        int more = seen.size() - told.size();
        return String.join("; ", told) + (more > 0 ? "; and " + more + " more" : "") + ".";
    }

    private int measured() {
        return runs - count(Answer.NOT_MEASURED);
    }

    private int count(Answer answer) {
        return counts.getOrDefault(answer, 0);
    }
}
