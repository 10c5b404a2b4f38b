package dev.sigx.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sigx.model.DataIdentity;
import dev.sigx.model.Direction;
import dev.sigx.model.Metric;
import dev.sigx.model.MetricRole;
import dev.sigx.model.Num;
import dev.sigx.model.Series;
import dev.sigx.model.Statistic;
import dev.sigx.model.TestRuns;
import dev.sigx.model.Timings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricDiffTest {
    private static final DataIdentity OTHER_DATA = new DataIdentity("", "1".repeat(64), "", Num.MISSING);

    @ParameterizedTest
    @CsvSource({
        "loss, 4, 3, BETTER",
        "loss, 3, 4, WORSE",
        "loss, 3, 3, SAME",
        "loss, 3, 3.0, SAME",
        "accuracy, 0.1, 0.2, BETTER",
        "accuracy, 0.2, 0.1, WORSE",
        "perplexity, 60, 50, BETTER",
        "loss, 0, 3, WORSE",
        "accuracy, 0, 0.1, BETTER",
        "loss, -1, -2, BETTER",
        "novelty, 1, 2, UNKNOWN",
        "novelty, 1, 1, SAME",
        "loss, NaN, NaN, SAME",
        "loss, Infinity, Infinity, SAME",
        "loss, 3, NaN, UNKNOWN",
        "loss, NaN, 3, UNKNOWN",
        "loss, 3, Infinity, UNKNOWN",
        "loss, -Infinity, Infinity, UNKNOWN",
        "loss, NaN, Infinity, UNKNOWN",
        "loss, 9007199254740993, 9007199254740992, BETTER"
    })
    void judgesByValuesAndDirection(String metric, String before, String after, Verdict verdict) {
        MetricDelta delta = onlyRow(
                TestRuns.run("a").reported(metric, Num.parse(before)),
                TestRuns.run("b").reported(metric, Num.parse(after)));

        assertThat(delta.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 150, 50, 0.5, true",
        "100, 75, -25, -0.25, true",
        "0, 50, 50, , true",
        "0, 0, 0, , false",
        "16, 17, 1, 0.0625, false",
        "-2, -1, 1, 0.5, true",
        "NaN, 1, , , true",
        "NaN, NaN, , , false",
        "1, Infinity, , , true",
        "1e-300, 1e300, 1e300, , true",
        "9007199254740993, 9007199254740990, -3, -3.3306690738754696e-16, false"
    })
    void givesAbsoluteAndRelativeChange(
            String before, String after, String absolute, String relative, boolean notable) {
        MetricDelta delta = onlyRow(
                TestRuns.run("a").reported("loss", Num.parse(before)),
                TestRuns.run("b").reported("loss", Num.parse(after)));

        assertThat(delta.absoluteChange()).isEqualTo(absolute == null ? Num.MISSING : Num.parse(absolute));
        assertThat(delta.relativeChange()).isEqualTo(relative == null ? Num.MISSING : Num.parse(relative));
        assertThat(delta.notable()).isEqualTo(notable);
    }

    @Test
    void neverTakesAMissingMetricForZero() {
        MetricDelta delta = onlyRow(TestRuns.run("a").reported("loss", 3), TestRuns.run("b"));

        assertThat(delta.after()).isEqualTo(Num.MISSING);
        assertThat(delta.absoluteChange()).isEqualTo(Num.MISSING);
        assertThat(delta.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(delta.notable()).isFalse();
    }

    @Test
    void putsTheHeadlineStatisticFirst() {
        RunDiff diff = diff(
                TestRuns.run("a").history("loss", Statistic.MEAN, 4, 2, 3),
                TestRuns.run("b").history("loss", Statistic.MEAN, 4, 1, 4));

        assertThat(diff.metrics())
                .extracting(MetricDelta::statistic, MetricDelta::headline, MetricDelta::before, MetricDelta::after)
                .containsExactly(
                        tuple(Statistic.MEAN, true, Num.of(3), Num.of(3)),
                        tuple(Statistic.LAST, false, Num.of(3), Num.of(4)),
                        tuple(Statistic.BEST, false, Num.of(2), Num.of(1)));
    }

    @Test
    void comparesByTheStatisticOfTheRules() {
        DiffRules rules = new DiffRules(0.1, List.of(), List.of(), Statistic.BEST);
        RunDiff diff = new RunDiffer(rules)
                .diff(
                        TestRuns.run("a")
                                .history("loss", 4, 2, 3)
                                .reported("novelty", 1)
                                .build(),
                        TestRuns.run("b")
                                .history("loss", 4, 1, 4)
                                .reported("novelty", 1)
                                .build());

        assertThat(diff.metrics())
                .filteredOn(MetricDelta::headline)
                .extracting(MetricDelta::name, MetricDelta::statistic)
                .containsExactly(tuple("loss", Statistic.BEST), tuple("novelty", Statistic.REPORTED));
    }

    @Test
    void picksAStatisticThatBothHaveWhereTheirHeadlinesDiffer() {
        TestRuns mean = TestRuns.run("a").history("loss", Statistic.MEAN, 4, 2);
        TestRuns last = TestRuns.run("b").history("loss", Statistic.LAST, 3, 1);

        assertThat(headline(mean, last).statistic()).isEqualTo(Statistic.LAST);
        assertThat(headline(last, mean).statistic()).isEqualTo(Statistic.LAST);
    }

    @Test
    void comparesReportedNumbersWhereOneRunHasNoHistory() {
        Metric withHistory = new Metric(
                "loss",
                Num.of(2),
                Num.of(2),
                Num.of(9),
                Num.of(3),
                Num.of(2),
                Num.of(4),
                9,
                0,
                Num.of(3),
                "",
                Direction.MIN,
                MetricRole.QUALITY,
                Statistic.MEAN);
        TestRuns history = TestRuns.run("a").metric(withHistory);
        TestRuns reported = TestRuns.run("b").reported("loss", 2.5);

        assertThat(headline(history, reported).statistic()).isEqualTo(Statistic.REPORTED);
        assertThat(headline(history, reported).verdict()).isEqualTo(Verdict.BETTER);
        assertThat(diff(history, reported).metrics())
                .extracting(MetricDelta::statistic)
                .containsExactly(Statistic.REPORTED, Statistic.LAST, Statistic.BEST, Statistic.MEAN);
    }

    @Test
    void takesADerivedMetricWithoutPointsForOneWithAHistory() {
        Metric perplexity = new Metric(
                "perplexity",
                Num.of(20),
                Num.of(19),
                Num.of(4),
                Num.of(25),
                Num.of(19),
                Num.of(30),
                0,
                0,
                Num.of(25),
                "",
                Direction.MIN,
                MetricRole.QUALITY,
                Statistic.MEAN);

        assertThat(diff(TestRuns.run("a").metric(perplexity), TestRuns.run("b").metric(perplexity))
                        .metrics())
                .extracting(MetricDelta::statistic)
                .containsExactly(Statistic.MEAN, Statistic.LAST, Statistic.BEST);
    }

    @Test
    void doesNotHideALostEndBehindAnotherStatistic() {
        MetricDelta delta = headline(
                TestRuns.run("a").history("loss", 4, 3), TestRuns.run("b").history("loss", 4, 2, Series.missing()));

        assertThat(delta.statistic()).isEqualTo(Statistic.LAST);
        assertThat(delta.verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void leavesOutAMetricWithoutAnyNumber() {
        RunDiff diff = diff(TestRuns.run("a").history("loss"), TestRuns.run("b").reported("loss", Num.MISSING));

        assertThat(diff.metrics()).isEmpty();
        assertThat(diff.summary().verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void ordersMetricsAskedForThenQualityThenUsualThenByName() {
        TestRuns run = TestRuns.run("a")
                .cost("runtime", 1, "ms")
                .cost("aaa", 1, "")
                .reported("accuracy", 1)
                .reported("Zeta", 1)
                .reported("loss", 1)
                .reported("perplexity", 1)
                .reported("bleu", 1);
        DiffRules rules = new DiffRules(0.1, List.of(), List.of("bleu", "absent", "aaa"), null);

        assertThat(new RunDiffer(rules).diff(run.build(), run.build()).metrics())
                .extracting(MetricDelta::name)
                .containsExactly("bleu", "aaa", "loss", "perplexity", "accuracy", "Zeta", "runtime");
    }

    @Test
    void derivesCostsFromTimingsAndModelSize() {
        Timings before = new Timings(Num.of(100), Num.of(50), Num.of(7), Num.of(0), "gpu", "");
        Timings after = new Timings(Num.of(80), Num.of(60), Num.of(9), Num.of(2), "gpu", "");

        RunDiff diff = diff(
                TestRuns.run("a").timings(before).model(1000, 8000),
                TestRuns.run("b").timings(after).model(1000, 9000));

        assertThat(diff.metrics())
                .extracting(MetricDelta::name, MetricDelta::unit, MetricDelta::verdict, MetricDelta::role)
                .containsExactly(
                        tuple("modelBytes", "bytes", Verdict.WORSE, MetricRole.COST),
                        tuple("parameters", "", Verdict.SAME, MetricRole.COST),
                        tuple("cpuTime", "ms", Verdict.WORSE, MetricRole.COST),
                        tuple("fallbacks", "", Verdict.WORSE, MetricRole.COST),
                        tuple("gpuOperations", "", Verdict.UNKNOWN, MetricRole.COST),
                        tuple("gpuTime", "ms", Verdict.BETTER, MetricRole.COST));
        assertThat(diff.summary().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(diff.summary().metricsChanged()).isEqualTo(5);
    }

    @Test
    void doesNotDeriveACostThatTheStoreGives() {
        TestRuns run = TestRuns.run("a").cost("modelBytes", 5, "bytes").model(10, 20);

        assertThat(diff(run, run).metrics())
                .extracting(MetricDelta::name, MetricDelta::before)
                .containsExactly(tuple("modelBytes", Num.of(5)), tuple("parameters", Num.of(10)));
    }

    @Test
    void keepsTheVerdictOfCostsWhereQualityIsIncomparable() {
        RunDiff diff = diff(
                TestRuns.run("a").reported("loss", 3).cost("runtime", 10, "ms"),
                TestRuns.run("b").reported("loss", 3).cost("runtime", 5, "ms").data(OTHER_DATA));

        assertThat(diff.metrics())
                .extracting(MetricDelta::name, MetricDelta::verdict)
                .containsExactly(tuple("loss", Verdict.INCOMPARABLE), tuple("runtime", Verdict.BETTER));
        assertThat(diff.summary().verdict()).isEqualTo(Verdict.INCOMPARABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 3, 0.1, 0.2, BETTER",
        "3, 4, 0.2, 0.1, WORSE",
        "4, 3, 0.2, 0.1, MIXED",
        "4, 3, 0.1, 0.1, BETTER",
        "4, 4, 0.2, 0.1, WORSE",
        "4, 4, 0.1, 0.1, SAME",
        "0, 4, 0, 0.1, MIXED",
        "4, 3, 0.1, NaN, UNKNOWN",
        "NaN, NaN, 0.1, 0.1, SAME",
        "0, 4, 0.1, 0.1, WORSE"
    })
    void summarisesQuality(String loss, String otherLoss, String accuracy, String otherAccuracy, Verdict verdict) {
        RunDiff diff = diff(
                TestRuns.run("a").reported("loss", Num.parse(loss)).reported("accuracy", Num.parse(accuracy)),
                TestRuns.run("b")
                        .reported("loss", Num.parse(otherLoss))
                        .reported("accuracy", Num.parse(otherAccuracy)));

        assertThat(diff.summary().verdict()).isEqualTo(verdict);
    }

    @Test
    void doesNotLetAMetricOfUnknownDirectionVote() {
        TestRuns before = TestRuns.run("a").reported("gradNorm", 1);
        TestRuns after = TestRuns.run("b").reported("gradNorm", 2);
        assertThat(diff(before, after).summary().verdict()).isEqualTo(Verdict.UNKNOWN);

        before.reported("loss", 2);
        after.reported("loss", 1);
        assertThat(diff(before, after).summary().verdict()).isEqualTo(Verdict.BETTER);

        after.reported("loss", 2);
        assertThat(diff(before, after).summary().verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void doesNotLetAMetricThatOnlyOneRunHasVote() {
        RunDiff diff = diff(
                TestRuns.run("a").reported("loss", 2),
                TestRuns.run("b").reported("loss", 2).reported("accuracy", 0.5));

        assertThat(diff.summary().verdict()).isEqualTo(Verdict.SAME);
        assertThat(diff.summary().metricsChanged()).isZero();
    }

    @Test
    void namesNotableSettingsBeforeNotableMetrics() {
        RunDiff diff = diff(
                TestRuns.run("a").setting("rate", 1).setting("seed", 1).reported("accuracy", 0.1),
                TestRuns.run("b").setting("rate", 2).setting("seed", 9).reported("accuracy", 0.2));

        assertThat(diff.summary().notable()).containsExactly("rate", "accuracy");
    }

    private static MetricDelta onlyRow(TestRuns baseline, TestRuns run) {
        List<MetricDelta> rows = diff(baseline, run).metrics();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static MetricDelta headline(TestRuns baseline, TestRuns run) {
        return diff(baseline, run).metrics().get(0);
    }

    private static RunDiff diff(TestRuns baseline, TestRuns run) {
        return new RunDiffer(DiffRules.DEFAULT).diff(baseline.build(), run.build());
    }
}
