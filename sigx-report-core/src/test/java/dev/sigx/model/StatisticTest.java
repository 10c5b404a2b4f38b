package dev.sigx.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticTest {
    @ParameterizedTest
    @ValueSource(strings = {"last", "best", "mean", "reported", "step:0", "step:20", "step:999999999999999"})
    void isWrittenAsItIsRead(String word) {
        assertThat(Statistic.of(word).word()).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "LAST",
                "median",
                "step",
                "step:",
                "step:-1",
                "step:+1",
                "step:020",
                "step:1.5",
                "step: 5",
                "step:٣",
                "step:1000000000000000"
            })
    void hasOneSpellingOnly(String word) {
        assertThat(Statistic.of(word)).isNull();
    }

    @Test
    void isEqualAtTheSameStepAndOrderedByStep() {
        assertThat(Statistic.atStep(7)).isEqualTo(Statistic.of("step:7")).isNotEqualTo(Statistic.atStep(8));
        assertThat(new TreeSet<>(List.of(
                        Statistic.atStep(10), Statistic.atStep(9), Statistic.REPORTED, Statistic.MEAN, Statistic.LAST)))
                .containsExactly(
                        Statistic.LAST, Statistic.MEAN, Statistic.REPORTED, Statistic.atStep(9), Statistic.atStep(10));
    }

    @Test
    void cannotBeTheFinalValueOfAMetricAtAStep() {
        Metric metric = Metric.single("loss", Num.of(1), "", Direction.MIN, MetricRole.QUALITY);

        assertThat(metric.get(Statistic.atStep(1))).isEqualTo(Num.MISSING);
        assertThatThrownBy(() -> new Metric(
                        "loss",
                        metric.last(),
                        metric.best(),
                        metric.bestStep(),
                        metric.mean(),
                        metric.min(),
                        metric.max(),
                        0,
                        0,
                        metric.reported(),
                        "",
                        Direction.MIN,
                        MetricRole.QUALITY,
                        Statistic.atStep(1)))
                .hasMessage("the headline of loss cannot be step:1");
    }
}
