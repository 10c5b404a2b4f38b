package dev.sigx.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.diff.Comparability.Reason;
import dev.sigx.model.DataIdentity;
import dev.sigx.model.Direction;
import dev.sigx.model.Metric;
import dev.sigx.model.MetricRole;
import dev.sigx.model.Num;
import dev.sigx.model.RunStatus;
import dev.sigx.model.Statistic;
import dev.sigx.model.TestRuns;
import dev.sigx.model.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparabilityTest {

    @Test
    void findsNothingAgainstTwoEqualRuns() {
        assertThat(check(run("a"), run("b"))).isEqualTo(new Comparability(true, List.of()));
    }

    @Test
    void blocksDifferentData() {
        assertBlocked(run("a").data(legacy("33118510")), run("b").data(legacy("29728929")), "different-corpus");
    }

    @Test
    void onlyCautionsWhereTheDataIsUnknown() {
        Comparability comparability = check(run("a").data(DataIdentity.UNKNOWN), run("b"));

        assertThat(comparability.comparable()).isTrue();
        assertThat(codes(comparability)).containsExactly("corpus-unknown");
    }

    /** In the origin app two runs that differ in nothing but the tokenizer have no changes and +281 % loss. */
    @Test
    void blocksDifferentTokenizers() {
        assertBlocked(
                run("a").setting("tokenizerConfig.mode", "custom").setting("tokenizerConfig.pattern", "[a-z]+"),
                run("b").setting("tokenizerConfig.mode", "unicode"),
                "different-tokenizer");
        assertBlocked(
                run("a").setting("tokenizer", "bpe"),
                run("b").setting("tokenizer", "wordpiece"),
                "different-tokenizer");
    }

    @Test
    void blocksDifferentTokenizersAlsoWhereTheSettingIsIgnored() {
        DiffRules rules = new DiffRules(0.1, List.of("tokenizer*"), List.of(), null);
        RunDiff diff = new RunDiffer(rules)
                .diff(
                        run("a").setting("tokenizer.mode", "a").build(),
                        run("b").setting("tokenizer.mode", "b").build());

        assertThat(diff.settings()).isEmpty();
        assertThat(diff.comparability().comparable()).isFalse();
    }

    @Test
    void doesNotBlockATokenizerSettingWithoutEffect() {
        TestRuns withPattern = run("a").setting("tokenizer.mode", "unicode")
                .setting("tokenizer.pattern", "x")
                .inapplicable("tokenizer.pattern", "only the mode custom uses it");
        TestRuns without = run("b").setting("tokenizer.mode", "unicode");

        assertThat(check(withPattern, without).comparable()).isTrue();
    }

    @Test
    void onlyCautionsWhereOneRunDoesNotSayItsTokenizer() {
        Comparability comparability = check(run("a").setting("tokenizer.mode", "unicode"), run("b"));

        assertThat(comparability.comparable()).isTrue();
        assertThat(codes(comparability)).containsExactly("tokenizer-unknown");
    }

    @ParameterizedTest
    @CsvSource({"nats, bits, MIN, MIN", "'', '', MIN, MAX"})
    void blocksAQualityMetricOfAnotherDefinition(
            String unit, String otherUnit, Direction direction, Direction otherDirection) {
        TestRuns before = run("a").metric(metric(unit, direction, MetricRole.QUALITY));
        TestRuns after = run("b").metric(metric(otherUnit, otherDirection, MetricRole.QUALITY));

        assertBlocked(before, after, "different-metric-definition");
    }

    @Test
    void takesAnUnstatedUnitOrDirectionFromTheOtherRun() {
        RunDiff diff = diff(
                run("a").metric(metric("", Direction.UNKNOWN, MetricRole.QUALITY)),
                run("b").metric(metric("nats", Direction.MAX, MetricRole.QUALITY)));

        assertThat(diff.comparability().comparable()).isTrue();
        assertThat(diff.metrics().get(0).unit()).isEqualTo("nats");
        assertThat(diff.metrics().get(0).direction()).isEqualTo(Direction.MAX);
    }

    @Test
    void doesNotBlockQualityForACostInAnotherUnit() {
        RunDiff diff = diff(
                run("a").reported("loss", 2).cost("runtime", 9, "s"),
                run("b").reported("loss", 1).cost("runtime", 9000, "ms"));

        assertThat(diff.comparability().comparable()).isTrue();
        assertThat(codes(diff.comparability())).contains("different-metric-definition");
        assertThat(diff.metrics())
                .extracting(MetricDelta::verdict)
                .containsExactly(Verdict.BETTER, Verdict.INCOMPARABLE);
    }

    @Test
    void cautionsOnDifferentArchitectures() {
        Comparability comparability =
                check(run("a").setting("architecture", "feedforward"), run("b").setting("architecture", "transformer"));

        assertThat(comparability.comparable()).isTrue();
        assertThat(codes(comparability)).containsExactly("different-architecture");
    }

    @Test
    void cautionsOnEachRunThatDidNotComplete() {
        Comparability comparability = check(run("a").status(RunStatus.STOPPED), run("b").status(RunStatus.UNFINISHED));

        assertThat(comparability.reasons())
                .extracting(Reason::text)
                .containsExactly(
                        "The baseline was stopped: its numbers are not final.",
                        "The other run never finished: its numbers are not final.");
        assertThat(codes(check(run("a").status(RunStatus.UNKNOWN), run("b")))).isEmpty();
    }

    @Test
    void cautionsOnMeansOverRunsOfDifferentLength() {
        TestRuns shorter = run("a").history("loss", Statistic.MEAN, 4, 3);
        TestRuns longer = run("b").history("loss", Statistic.MEAN, 4, 3, 2);

        assertThat(check(shorter, longer).reasons().get(0))
                .satisfies(reason -> assertThat(reason.code()).isEqualTo("different-epochs"))
                .satisfies(reason -> assertThat(reason.text()).contains("loss (2 and 3 points)"));
        assertThat(codes(check(run("a").history("loss", 4, 3), run("b").history("loss", 4, 3, 2))))
                .doesNotContain("different-epochs");
        Metric meanWithoutPoints = new Metric(
                "loss",
                Num.MISSING,
                Num.MISSING,
                Num.MISSING,
                Num.of(3),
                Num.MISSING,
                Num.MISSING,
                0,
                0,
                Num.of(3),
                "",
                Direction.MIN,
                MetricRole.QUALITY,
                Statistic.MEAN);
        assertThat(codes(check(run("a").metric(meanWithoutPoints), longer))).doesNotContain("different-epochs");
    }

    @Test
    void cautionsWhereTheAnswerDependsOnTheStatistic() {
        Comparability comparability = check(
                run("a").history("loss", Statistic.MEAN, 4, 2, 3), run("b").history("loss", Statistic.MEAN, 2, 3, 3.5));

        assertThat(comparability.reasons())
                .filteredOn(reason -> reason.code().equals("statistic-matters"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.text())
                        .isEqualTo("The statistics of loss disagree: it is lower by the mean over the run, and higher"
                                + " by the last value."));
    }

    @Test
    void cautionsThatADifferenceOfSingleRunsMayBeNoise() {
        assertThat(codes(check(run("a").reported("loss", 2), run("b").reported("loss", 1))))
                .containsExactly("single-run-each");
        assertThat(codes(check(run("a").reported("loss", 2), run("b").reported("loss", 2))))
                .isEmpty();
    }

    @Test
    void saysNothingAboutStatisticsOfIncomparableRuns() {
        Comparability comparability = check(
                run("a").history("loss", 4, 2, 3),
                run("b").history("loss", 2, 3, 3.5)
                        .data(legacy("1"))
                        .data(new DataIdentity("", "f".repeat(64), "", Num.MISSING)));

        assertThat(codes(comparability)).containsExactly("different-corpus");
    }

    @Test
    void keepsNamesOfTheRunsApartFromItsOwnWords() {
        assertThat(names(check(
                        run("a").metric(metric("ms", Direction.MIN, MetricRole.QUALITY))
                                .setting("tokenizer.mode", "char"),
                        run("b").metric(metric("s", Direction.MIN, MetricRole.QUALITY))
                                .setting("tokenizer.mode", "word"))))
                .containsExactly("tokenizer.mode", "measure", "ms", "s");
        assertThat(names(check(
                        run("a").history("loss", Statistic.MEAN, 4, 2, 3),
                        run("b").history("loss", Statistic.MEAN, 2, 2, 3, 3.5))))
                .containsOnly("loss")
                .hasSize(2);
    }

    private static List<String> names(Comparability comparability) {
        return comparability.reasons().stream()
                .flatMap(reason -> reason.sentence().parts().stream())
                .filter(Sentence.Part::foreign)
                .map(Sentence.Part::text)
                .toList();
    }

    @Test
    void putsBlockingReasonsFirst() {
        Comparability comparability = check(
                run("a").setting("architecture", "x").data(legacy("1")),
                run("b").setting("architecture", "y").data(legacy("2")).status(RunStatus.FAILED));

        assertThat(comparability.reasons()).extracting(Reason::blocking).containsExactly(true, false, false);
    }

    private static void assertBlocked(TestRuns baseline, TestRuns run, String code) {
        baseline.reported("loss", 2);
        run.reported("loss", 1);
        RunDiff diff = diff(baseline, run);

        assertThat(diff.comparability().comparable()).isFalse();
        assertThat(diff.comparability().reasons().get(0).code()).isEqualTo(code);
        assertThat(diff.comparability().reasons().get(0).blocking()).isTrue();
        assertThat(diff.summary().verdict()).isEqualTo(Verdict.INCOMPARABLE);
        assertThat(diff.metrics())
                .filteredOn(delta -> delta.role() == MetricRole.QUALITY)
                .extracting(MetricDelta::verdict)
                .containsOnly(Verdict.INCOMPARABLE);
    }

    private static Metric metric(String unit, Direction direction, MetricRole role) {
        return Metric.single("measure", Num.of(1), unit, direction, role);
    }

    private static DataIdentity legacy(String checksum) {
        return new DataIdentity("", "", checksum, Num.MISSING);
    }

    private static TestRuns run(String id) {
        return TestRuns.run(id).setting("list", new Value.Items(List.of()));
    }

    private static List<String> codes(Comparability comparability) {
        return comparability.reasons().stream().map(Reason::code).toList();
    }

    private static Comparability check(TestRuns baseline, TestRuns run) {
        return diff(baseline, run).comparability();
    }

    private static RunDiff diff(TestRuns baseline, TestRuns run) {
        return new RunDiffer(DiffRules.DEFAULT).diff(baseline.build(), run.build());
    }
}
