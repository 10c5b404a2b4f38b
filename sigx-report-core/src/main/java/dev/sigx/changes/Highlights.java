package dev.sigx.changes;

import dev.sigx.diff.Sentence;
import dev.sigx.diff.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What a reviewer wants to hear first of the changes of a release. */
final class Highlights {
    /** Names of metrics that a sentence may hold. */
    private static final int MOST_NAMED = 3;

    private final ReleaseChanges changes;
    private final List<Sentence> sentences = new ArrayList<>();

    private Highlights(ReleaseChanges changes) {
        this.changes = changes;
    }

    /** Short sentences, the most important first; none where nothing changed. */
    static List<Sentence> of(ReleaseChanges changes) {
        Highlights highlights = new Highlights(changes);
        highlights.decisions();
        highlights.scenarios();
        highlights.numbers();
        highlights.definitions();
        highlights.runs();
        highlights.rest();
        return highlights.sentences;
    }

    private void decisions() {
        sayIf(changes.counts().decisionsReversed(), "decision was reversed", "decisions were reversed");
        long evidence = changes.decisions().stream()
                .filter(one -> one.evidenceChanged() && !one.reversed())
                .count();
        sayIf(evidence, "decision has other evidence", "decisions have other evidence");
    }

    private void scenarios() {
        long verdicts = changes.scenarios().stream()
                .filter(ScenarioChange::verdictChanged)
                .count();
        sayIf(verdicts, "comparison has another verdict", "comparisons have another verdict");
        sayIf(
                changes.counts().baselinesMoved(),
                "comparison has a baseline that moved",
                "comparisons have a baseline that moved");
    }

    private void numbers() {
        List<Verdict> verdicts = changes.runs().stream()
                .filter(one -> one.aspects().contains(Aspect.METRICS))
                .map(RunChange::verdict)
                .toList();
        if (verdicts.isEmpty()) {
            return;
        }
        long better = verdicts.stream().filter(one -> one == Verdict.BETTER).count();
        long worse = verdicts.stream().filter(one -> one == Verdict.WORSE).count();
        List<String> parts = new ArrayList<>();
        addIf(parts, worse, "worse");
        addIf(parts, better, "better");
        addIf(parts, verdicts.size() - better - worse, "without a verdict");
        say("Numbers moved in " + count(verdicts.size(), "run", "runs") + " of both releases: "
                + String.join(", ", parts) + ".");
    }

    private void definitions() {
        List<String> names = changes.metrics().stream()
                .filter(one -> !one.redefinitions().isEmpty())
                .map(MetricChange::name)
                .toList();
        if (!names.isEmpty()) {
            String more = names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "";
            sentences.add(new Sentence.Writer()
                    .names(names.subList(0, Math.min(names.size(), MOST_NAMED)))
                    .words(more + (names.size() == 1 ? " means" : " mean")
                            + " something else: numbers before and after must not be compared.")
                    .done());
        }
    }

    private void runs() {
        sayIf(changes.runs(ChangeKind.REMOVED).size(), "run is gone", "runs are gone");
        sayIf(changes.runs(ChangeKind.ADDED).size(), "run is new", "runs are new");
    }

    private void rest() {
        sayIf(changes.findings(ChangeKind.ADDED).size(), "finding is new", "findings are new");
        sayIf(changes.findings(ChangeKind.REMOVED).size(), "finding is fixed", "findings are fixed");
        boolean small = sentences.isEmpty() && !changes.isEmpty();
        if (small) {
            say("Texts and settings changed, and no number.");
        }
    }

    private void sayIf(long count, String one, String many) {
        if (count > 0) {
            say(count(count, one, many) + ".");
        }
    }

    private void say(String words) {
        sentences.add(Sentence.of(words));
    }

    private static void addIf(List<String> parts, long count, String word) {
        if (count > 0) {
            parts.add(count + " " + word);
        }
    }

    private static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
