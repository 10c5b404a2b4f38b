package dev.sigx.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sigx.evidence.Evidence.Observation;
import dev.sigx.evidence.Evidence.Status;
import dev.sigx.model.DataIdentity;
import dev.sigx.model.DecisionEntry;
import dev.sigx.model.Num;
import dev.sigx.model.Run;
import dev.sigx.model.RunReference;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Statistic;
import dev.sigx.model.TestRuns;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceEvaluatorTest {
    private static final DataIdentity OTHER_DATA = new DataIdentity("", "1".repeat(64), "", Num.MISSING);

    private final Run baseline = run("base", 4, 0.1);
    private final Run better = run("better", 3, 0.2);
    private final Run worse = run("worse", 5, 0.05);

    @ParameterizedTest
    @CsvSource({
        "loss < 3.5, SUPPORTED",
        "loss < 3, CONTRADICTED",
        "loss <= 3, SUPPORTED",
        "loss ≤ 3.0, SUPPORTED",
        "loss > 2.5, SUPPORTED",
        "loss >= 3, SUPPORTED",
        "loss ≥ 3.1, CONTRADICTED",
        "finalLoss<3.5, SUPPORTED",
        "LOSS < 3.5, SUPPORTED",
        "accuracy > 0.1 and loss < 3.5, SUPPORTED",
        "accuracy > 0.1 AND loss < 2, CONTRADICTED",
        "nothing < 3, MISSING",
        "last loss < 3.5, MISSING",
        "reported loss < 3.5, SUPPORTED",
        "perplexity < 60, MISSING"
    })
    void holdsASingleRunAgainstALimit(String kpi, Status status) {
        assertThat(evaluate(kpi, better).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "loss improves, SUPPORTED, CONTRADICTED",
        "finalLoss, SUPPORTED, CONTRADICTED",
        "final loss, SUPPORTED, CONTRADICTED",
        "accuracy, SUPPORTED, CONTRADICTED",
        "loss improves by 25%, SUPPORTED, CONTRADICTED",
        "loss improves by 25 %, SUPPORTED, CONTRADICTED",
        "loss improves by 26%, CONTRADICTED, CONTRADICTED",
        "loss improves by 1, SUPPORTED, CONTRADICTED",
        "loss decreases by 20%, SUPPORTED, CONTRADICTED",
        "loss falls by 1, SUPPORTED, CONTRADICTED",
        "loss decreases, SUPPORTED, CONTRADICTED",
        "loss increases by 25%, CONTRADICTED, SUPPORTED",
        "loss rises by 1.1, CONTRADICTED, CONTRADICTED",
        "accuracy increases by 0.1, SUPPORTED, CONTRADICTED",
        "loss improves and accuracy improves by 100%, SUPPORTED, CONTRADICTED",
        "loss < 3.5, SUPPORTED, CONTRADICTED"
    })
    void holdsTheOtherRunsAgainstTheFirst(String kpi, Status ofBetter, Status ofWorse) {
        assertThat(evaluate(kpi, baseline, better).status()).isEqualTo(ofBetter);
        assertThat(evaluate(kpi, baseline, worse).status()).isEqualTo(ofWorse);
        assertThat(evaluate(kpi, baseline, worse, worse).status()).isEqualTo(ofWorse);
        assertThat(evaluate(kpi, baseline, better, worse).status())
                .isEqualTo(ofBetter == ofWorse ? ofBetter : Status.INCONCLUSIVE);
    }

    @Test
    void doesNotDemandARuleOfTheBaseline() {
        Evidence evidence = evaluate("loss < 3.5", baseline, better);

        assertThat(evidence.status()).isEqualTo(Status.SUPPORTED);
        assertThat(evidence.rule()).isEqualTo("loss < 3.5");
        assertThat(evidence.observations())
                .extracting(observation -> observation.run().id(), Observation::value, Observation::holds)
                .containsExactly(tuple("base", Num.of(4), null), tuple("better", Num.of(3), true));
        assertThat(evidence.explanation()).isEqualTo("The rule holds: reported loss of better is 3.");
    }

    @Test
    void saysWhatWasCompared() {
        Run before = TestRuns.run("a").history("loss", Statistic.MEAN, 4, 3).build();
        Run after = TestRuns.run("b")
                .name("Dropout")
                .history("loss", Statistic.MEAN, 3, 2)
                .build();

        Evidence evidence = evaluate("finalLoss", before, after);

        assertThat(evidence.rule()).isEqualTo("loss improves");
        assertThat(evidence.explanation()).isEqualTo("The rule holds: mean loss of Dropout is 2.5 against 3.5.");
        assertThat(evaluate("last loss < 2", before, after).observations())
                .extracting(Observation::statistic, Observation::value, Observation::holds)
                .containsExactly(tuple("last", Num.of(3), null), tuple("last", Num.of(2), false));
    }

    @Test
    void toleratesTheRoundingOfBinaryFractions() {
        Run before =
                TestRuns.run("a").reported("loss", 1).reported("accuracy", 0.1).build();
        Run after = TestRuns.run("b")
                .reported("loss", 0.9)
                .reported("accuracy", 0.11)
                .build();

        assertThat(evaluate("loss improves by 10% and accuracy improves by 10%", before, after)
                        .status())
                .isEqualTo(Status.SUPPORTED);
        assertThat(evaluate("loss decreases by 0.1 and accuracy increases by 0.01", before, after)
                        .status())
                .isEqualTo(Status.SUPPORTED);
        assertThat(evaluate("loss improves by 10.001%", before, after).status()).isEqualTo(Status.CONTRADICTED);
    }

    @Test
    void demandsEveryConditionOfTheSameRun() {
        Run low = run("low", 1, 0.01);
        Run high = run("high", 9, 0.9);

        assertThat(evaluate("loss < 2 and accuracy > 0.5", baseline, low, high).status())
                .isEqualTo(Status.CONTRADICTED);
    }

    @Test
    void cannotTellAnImprovementFromOneRun() {
        Evidence evidence = evaluate("loss improves", better);

        assertThat(evidence.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(evidence.explanation()).contains("name at least two runs");
    }

    @Test
    void cannotTellAnImprovementOfUnknownDirection() {
        Run before = TestRuns.run("a").reported("novelty", 1).build();
        Run after = TestRuns.run("b").reported("novelty", 2).build();

        assertThat(evaluate("novelty improves", before, after).status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(evaluate("novelty increases by 1", before, after).status()).isEqualTo(Status.SUPPORTED);
    }

    @Test
    void cannotTellAnythingFromIncomparableRuns() {
        Run elsewhere = TestRuns.run("b")
                .reported("loss", 1)
                .model(10, 80)
                .data(OTHER_DATA)
                .build();
        Run here = TestRuns.run("a").reported("loss", 2).model(20, 160).build();

        Evidence evidence = evaluate("loss improves", here, elsewhere);
        assertThat(evidence.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(evidence.explanation()).contains("not comparable", "different data");
        assertThat(evaluate("loss decreases by 1", here, elsewhere).status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(evaluate("model size in bytes", here, elsewhere).status()).isEqualTo(Status.SUPPORTED);
        assertThat(evaluate("loss < 1.5", here, elsewhere).status()).isEqualTo(Status.SUPPORTED);
    }

    @Test
    void cannotJudgeWhatIsNotFinite() {
        Run diverged = TestRuns.run("b").reported("loss", Num.NAN).build();
        Run exploded = TestRuns.run("c").reported("loss", Num.POSITIVE_INFINITY).build();

        Evidence evidence = evaluate("loss < 4", diverged);
        assertThat(evidence.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(evidence.explanation()).isEqualTo("It cannot be told: reported loss of b is NaN.");
        assertThat(evaluate("loss < 4", exploded).status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(evaluate("loss improves", baseline, diverged).status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(evaluate("loss improves", diverged, better).status()).isEqualTo(Status.INCONCLUSIVE);
    }

    @Test
    void hasNoPercentageOfABaselineOfZero() {
        Run zero = TestRuns.run("a").reported("accuracy", 0).build();

        assertThat(evaluate("accuracy improves by 5%", zero, better).status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(evaluate("accuracy improves", zero, better).status()).isEqualTo(Status.SUPPORTED);
        assertThat(evaluate("accuracy improves by 0.1", zero, better).status()).isEqualTo(Status.SUPPORTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "traceability",
                "דיוק סופי",
                "finalAccuracy per second",
                "none",
                "Δ residual: -0.0456, Δ trace⊥: -0.0336, Δ gain: -0.0319",
                "Pre-gain: 0.0000, Post-gain: 0.0000",
                "''",
                "loss <",
                "loss < < 3",
                "< 3",
                "loss < 3 MB",
                "loss < 1e999",
                "loss improves by",
                "loss improves by -5%",
                "loss improves by 0%",
                "loss and",
                "improves",
                "by 5%",
                "the loss of the model improves",
                "loss < 3 or accuracy > 1"
            })
    void explainsHowToWriteARuleWhereTheKpiIsFreeText(String kpi) {
        Evidence evidence = evaluate(kpi, baseline, better);

        assertThat(evidence.status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(evidence.rule()).isEmpty();
        assertThat(evidence.observations()).isEmpty();
        assertThat(evidence.explanation()).contains("perplexity < 60");
    }

    @Test
    void findsMetricsWhoseNamesAreMoreThanOneWord() {
        Run run = TestRuns.run("a")
                .reported("val loss", 1)
                .reported("precision and recall", 2)
                .reported("best loss", 3)
                .reported("eval/top5_acc", 0.5)
                .build();

        assertThat(evaluate("val loss < 2", run).status()).isEqualTo(Status.SUPPORTED);
        assertThat(evaluate("best loss < 2", run).status()).isEqualTo(Status.CONTRADICTED);
        assertThat(evaluate("eval/top5_acc >= .5", run).status()).isEqualTo(Status.SUPPORTED);
        assertThat(evaluate("precision and recall", run).rule()).isEqualTo("precision and recall improves");
    }

    @Test
    void prefersTheExactNameOfAMetric() {
        Run run = TestRuns.run("a").reported("finalLoss", 1).reported("loss", 9).build();

        assertThat(evaluate("finalLoss < 2", run).status()).isEqualTo(Status.SUPPORTED);
    }

    @Test
    void takesModelSizeForBytesAndElseForParameters() {
        Run bytes = TestRuns.run("a").model(10, 80).build();
        Run parameters = TestRuns.run("b").cost("parameters", 10, "").build();

        assertThat(evaluate("model size < 100", bytes).rule()).isEqualTo("modelBytes < 100");
        assertThat(evaluate("model size < 100", parameters).rule()).isEqualTo("parameters < 100");
    }

    @Test
    void isMissingWhereEveryRunIsGone() {
        Evidence evidence = EvidenceEvaluator.evaluate(decision("loss < 3", refs("x", "y")), List.of(), refs("x", "y"));

        assertThat(evidence.status()).isEqualTo(Status.MISSING);
        assertThat(evidence.rule()).isEqualTo("loss < 3");
        assertThat(evidence.explanation()).isEqualTo("Every run that the decision rests on is gone: x, y.");
        assertThat(EvidenceEvaluator.evaluate(decision("free text", refs("x")), List.of(), refs("x"))
                        .status())
                .isEqualTo(Status.MISSING);
        assertThat(EvidenceEvaluator.evaluate(decision("loss < 3", List.of()), List.of(), List.of())
                        .explanation())
                .contains("names no run");
    }

    @Test
    void evaluatesTheRestAndSaysSoWhereSomeRunsAreGone() {
        Evidence evidence = EvidenceEvaluator.evaluate(
                decision("loss improves", refs("base", "x", "better")), List.of(baseline, better), refs("x"));

        assertThat(evidence.status()).isEqualTo(Status.SUPPORTED);
        assertThat(evidence.explanation()).endsWith(" One run applied is gone: x.");
    }

    @Test
    void doesNotTakeAnotherRunForALostBaseline() {
        DecisionEntry improves = decision("loss improves", refs("x", "better", "worse"));
        assertThat(EvidenceEvaluator.evaluate(improves, List.of(better, worse), refs("x")))
                .satisfies(evidence -> assertThat(evidence.status()).isEqualTo(Status.MISSING))
                .satisfies(evidence -> assertThat(evidence.explanation()).contains("the baseline run is gone"));

        DecisionEntry limit = decision("loss < 4", refs("x", "better"));
        assertThat(EvidenceEvaluator.evaluate(limit, List.of(better), refs("x")).status())
                .isEqualTo(Status.SUPPORTED);
    }

    @Test
    void doesNotTakeTheBaselineForTheEvidence() {
        DecisionEntry decision = decision("loss < 10", refs("base", "x"));

        assertThat(EvidenceEvaluator.evaluate(decision, List.of(baseline), refs("x"))
                        .status())
                .isEqualTo(Status.MISSING);
    }

    @Test
    void leavesOutRunsWithoutTheMetricAndSaysSo() {
        Run empty = TestRuns.run("empty").build();

        Evidence evidence = evaluate("loss improves", baseline, empty, better);
        assertThat(evidence.status()).isEqualTo(Status.SUPPORTED);
        assertThat(evidence.explanation()).contains("empty has no loss");
        assertThat(evaluate("loss improves", baseline, empty).status()).isEqualTo(Status.MISSING);
        assertThat(evaluate("loss improves", empty, better).explanation()).contains("empty has no loss");
    }

    @Test
    void tellsOfManyRunsByNumber() {
        Evidence evidence = evaluate("loss improves", baseline, better, better, worse, better, better);

        assertThat(evidence.explanation())
                .startsWith("The rule holds for 4 of 5 runs: ")
                .endsWith("; and 2 more.");
    }

    private static Run run(String id, double loss, double accuracy) {
        return TestRuns.run(id)
                .reported("loss", loss)
                .reported("accuracy", accuracy)
                .build();
    }

    private static Evidence evaluate(String kpi, Run... runs) {
        List<RunReference> references = new ArrayList<>();
        for (Run run : runs) {
            references.add(new RunReference("", run.key().id()));
        }
        return EvidenceEvaluator.evaluate(decision(kpi, references), List.of(runs), List.of());
    }

    private static List<RunReference> refs(String... ids) {
        return List.of(ids).stream().map(id -> new RunReference("", id)).toList();
    }

    private static DecisionEntry decision(String kpi, List<RunReference> runs) {
        return new DecisionEntry(
                "store",
                "d1",
                "",
                "problem",
                List.of(),
                "decision",
                kpi,
                runs,
                "",
                "",
                "",
                null,
                "",
                SourceLocation.NOWHERE);
    }
}
