package dev.sigx.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.changes.ScenarioTrend.MetricTrend;
import dev.sigx.changes.ScenarioTrend.Point;
import dev.sigx.diff.Verdict;
import dev.sigx.model.Direction;
import dev.sigx.model.Num;
import dev.sigx.model.RunKey;
import dev.sigx.model.Statistic;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTextTest {
    private static final List<String> NAMES = List.of("v1", "v2", "v3");

    private static Point point(Direction direction, double value, String apart) {
        RunKey run = new RunKey("store", "run");
        return new Point(
                Statistic.LAST,
                "",
                direction,
                run,
                "baseline",
                Num.of(2),
                run,
                "run",
                Num.of(value),
                Num.MISSING,
                Verdict.UNKNOWN,
                apart);
    }

    private static String text(Point... points) {
        return TrendText.of(new MetricTrend("metric", Arrays.asList(points)), NAMES);
    }

    @Test
    void saysTheBestRunOnlyWhereADirectionIsKnown() {
        Point best = point(Direction.MIN, 1.5, "");
        Point last = point(Direction.UNKNOWN, 1.5, "");

        assertThat(text(best, null, best)).isEqualTo("Best run: 1.5 throughout. None in v2.");
        assertThat(text(last, null, last)).isEqualTo("Last run: 1.5 throughout. None in v2.");
        assertThat(text(last, best, best)).isEqualTo("Best or last run: 1.5 throughout.");
    }

    @Test
    void speaksOfTheRunsThatAreDrawn() {
        assertThat(text(
                        point(Direction.UNKNOWN, 7, ""),
                        point(Direction.MAX, 1, "The unit was s and is ms."),
                        point(Direction.MAX, 2, "")))
                .isEqualTo("Best run: 1 in v2, 2 in v3. Values before v2 mean something else and are not drawn.");
    }

    @Test
    void namesTheRunsOfAColumnWithGaps() {
        assertThat(TrendText.run(Arrays.asList(null, point(Direction.MAX, 1, ""))))
                .isEqualTo("Best run");
        assertThat(TrendText.run(Arrays.asList(null, point(Direction.UNKNOWN, 1, ""))))
                .isEqualTo("Last run");
    }
}
