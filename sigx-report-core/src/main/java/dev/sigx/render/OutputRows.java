package dev.sigx.render;

import dev.sigx.diff.OutputDiff;
import dev.sigx.diff.OutputDiffer;
import dev.sigx.model.Output;
import dev.sigx.model.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What several runs answered, side by side: one row for each prompt of the baseline in its order, then one for each that
 * only other runs were given.
 */
final class OutputRows {
    private final int runs;
    private final List<OutputDiff> prompts = new ArrayList<>();
    private final List<OutputDiff[]> cells = new ArrayList<>();

    private OutputRows(int runs) {
        this.runs = runs;
    }

    /** @param runs the baseline first */
    static List<ScenarioPage.Prompt> of(List<Run> runs) {
        OutputRows rows = new OutputRows(runs.size());
        List<Output> baseline = runs.get(0).outputs();
        for (OutputDiff answer : new OutputDiffer().diff(baseline, List.of())) {
            rows.add(0, answer);
        }
        for (int i = 1; i < runs.size(); i++) {
            List<OutputDiff> diffs =
                    new OutputDiffer().diff(baseline, runs.get(i).outputs());
            for (int prompt = 0; prompt < diffs.size(); prompt++) {
                if (prompt < baseline.size()) {
                    rows.cells.get(prompt)[i] = diffs.get(prompt);
                } else {
                    rows.addAnswerWithoutBaseline(i, diffs.get(prompt), baseline.size());
                }
            }
        }
        return rows.prompts();
    }

    private void add(int run, OutputDiff answer) {
        OutputDiff[] row = new OutputDiff[runs];
        row[run] = answer;
        prompts.add(answer);
        cells.add(row);
    }

    private void addAnswerWithoutBaseline(int run, OutputDiff answer, int from) {
        for (int row = from; row < cells.size(); row++) {
            if (cells.get(row)[run] == null && prompts.get(row).asksTheSame(answer)) {
                cells.get(row)[run] = answer;
                return;
            }
        }
        add(run, answer);
    }

    private List<ScenarioPage.Prompt> prompts() {
        List<ScenarioPage.Prompt> rows = new ArrayList<>();
        for (int row = 0; row < cells.size(); row++) {
            OutputDiff[] answers = cells.get(row);
            List<ScenarioPage.Answered> answered = new ArrayList<>();
            answered.add(baseline(answers[0]));
            Arrays.stream(answers).skip(1).map(OutputRows::other).forEach(answered::add);
            OutputDiff prompt = prompts.get(row);
            rows.add(new ScenarioPage.Prompt(prompt.promptName(), prompt.prompt(), answered));
        }
        return rows;
    }

    private static ScenarioPage.Answered baseline(OutputDiff answer) {
        return new ScenarioPage.Answered(answer == null ? null : answer.before(), List.of(), answer == null, false);
    }

    private static ScenarioPage.Answered other(OutputDiff answer) {
        if (answer == null || answer.after() == null) {
            return new ScenarioPage.Answered(null, List.of(), true, false);
        }
        List<ScenarioPage.Piece> pieces = answer.words().stream()
                .map(piece -> new ScenarioPage.Piece(
                        piece.kind() == OutputDiff.Piece.Kind.ADDED,
                        piece.kind() == OutputDiff.Piece.Kind.REMOVED,
                        piece.text()))
                .toList();
        return new ScenarioPage.Answered(answer.after(), pieces, false, !answer.changed());
    }
}
