package dev.sigx.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.Series;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThinningTest {
    private static Series series(double... values) {
        return new Series() {
            @Override
            public String metric() {
                return "loss";
            }

            @Override
            public long count() {
                return values.length;
            }

            @Override
            public void forEach(PointConsumer consumer) {
                for (int i = 0; i < values.length; i++) {
                    consumer.point(i, i * 10L, Double.NaN, ABSENT, values[i]);
                }
            }
        };
    }

    @Test
    void keepsEveryPointOfAShortHistory() {
        Thinning.Points points = Thinning.of(series(3, 2, 1), 10);
        assertThat(points.size()).isEqualTo(3);
        assertThat(points.xs()).startsWith(0, 10, 20);
        assertThat(points.stepped()).isTrue();
    }

    @Test
    void losesNoSpikeNoGapAndNoEnd() {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            double[] values = random.doubles(5000).toArray();
            int spike = random.nextInt(values.length);
            int dip = random.nextInt(values.length);
            values[dip] = -50;
            values[spike] = 100;
            int gap = (spike + 2500) % values.length;
            values[gap] = Double.NaN;
            Thinning.Points points = Thinning.of(series(values), 40);
            assertThat(points.size()).isLessThanOrEqualTo(5 * 40);
            double max = Double.NEGATIVE_INFINITY;
            boolean nan = false;
            double before = -1;
            for (int i = 0; i < points.size(); i++) {
                assertThat(points.xs()[i]).isGreaterThan(before);
                before = points.xs()[i];
                max = Math.max(max, Double.isNaN(points.ys()[i]) ? max : points.ys()[i]);
                nan |= Double.isNaN(points.ys()[i]);
            }
            assertThat(max).isEqualTo(100);
            assertThat(nan).isTrue();
            assertThat(points.xs()[0]).isEqualTo(0);
            assertThat(points.xs()[points.size() - 1]).isEqualTo(49_990);
        }
    }

    @Test
    void breaksTheLineWhereAValueIsNotFinite() {
        String path = Coordinates.path(
                new double[] {0, 1, 2, 3},
                new double[] {1, 2, Double.NaN, 3},
                4,
                Axis.of(0, 3, 0, 30, 0),
                Axis.of(1, 3, 20, 0, 0));
        assertThat(path).isEqualTo("M0 20L10 10M30 0h0");
    }

    @Test
    void drawsNoSparklineOfOnePoint() {
        assertThat(Sparkline.path(series(1))).isEmpty();
        assertThat(Sparkline.path(null)).isEmpty();
        assertThat(Sparkline.path(series(Double.NaN, Double.NaN))).isEmpty();
        assertThat(Sparkline.path(series(1, 2, 3))).startsWith("M1 ").hasSizeLessThan(400);
    }

    @Test
    void labelsAnAxisWithEqualDecimals() {
        assertThat(Axis.of(3.9, 4.3, 0, 100, 0).ticks(4, false))
                .extracting(Axis.Tick::label)
                .containsExactly("3.9", "4.0", "4.1", "4.2", "4.3");
        assertThat(Axis.of(0, 1e7, 0, 100, 0).ticks(4, false))
                .extracting(Axis.Tick::label)
                .contains("5 M");
        assertThat(Axis.of(5, 5, 0, 100, 0.1).ticks(4, false)).isNotEmpty();
    }
}
