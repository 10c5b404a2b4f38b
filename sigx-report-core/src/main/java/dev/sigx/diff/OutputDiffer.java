package dev.sigx.diff;

import dev.sigx.model.Output;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Puts what two runs answered side by side, prompt by prompt. Answers belong together when their prompts have the same
 * id and no different text, or else the same text, which is how prompts of different projects meet. A prompt that was
 * asked several times gives several pairs, first with first, second with second.
 */
public final class OutputDiffer {
    /** One entry per answer of the baseline in its order, then the answers that only the other run has, in theirs. */
    public List<OutputDiff> diff(List<Output> baseline, List<Output> run) {
        Output[] partners = new Output[baseline.size()];
        List<Output> unpaired = new ArrayList<>(run);
        for (int i = 0; i < partners.length; i++) {
            Output before = baseline.get(i);
            partners[i] = take(unpaired, after -> sameId(before, after));
        }
        for (int i = 0; i < partners.length; i++) {
            Output before = baseline.get(i);
            if (partners[i] == null) {
                partners[i] = take(unpaired, after -> sameText(before, after));
            }
        }
        List<OutputDiff> diffs = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            Output before = baseline.get(i);
            diffs.add(diff(before, before.text(), partners[i] == null ? null : partners[i].text()));
        }
        for (Output after : unpaired) {
            diffs.add(diff(after, null, after.text()));
        }
        return diffs;
    }

    private static OutputDiff diff(Output prompt, String before, String after) {
        List<OutputDiff.Piece> words = before == null || after == null ? List.of() : WordDiff.of(before, after);
        return new OutputDiff(
                prompt.promptId(),
                prompt.promptName(),
                prompt.prompt(),
                before,
                after,
                !Objects.equals(before, after),
                words);
    }

    private static boolean sameId(Output before, Output after) {
        return OutputDiff.sameId(before.promptId(), before.prompt(), after.promptId(), after.prompt());
    }

    private static boolean sameText(Output before, Output after) {
        return !before.prompt().isEmpty() && before.prompt().equals(after.prompt());
    }

    private static Output take(List<Output> from, Predicate<Output> wanted) {
        for (Iterator<Output> outputs = from.iterator(); outputs.hasNext(); ) {
            Output output = outputs.next();
            if (wanted.test(output)) {
                outputs.remove();
                return output;
            }
        }
        return null;
    }
}
