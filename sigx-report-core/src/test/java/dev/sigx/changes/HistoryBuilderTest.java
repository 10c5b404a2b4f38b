package dev.sigx.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.ReadReport;
import dev.sigx.changes.ScenarioTrend.MetricTrend;
import dev.sigx.changes.ScenarioTrend.Point;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class HistoryBuilderTest {
    @TempDir
    Path temp;

    private ReleaseHistory history(List<Consumer<ObjectNode>> edits) throws Exception {
        HistoryBuilder builder = new HistoryBuilder();
        ReadReport last = null;
        for (int i = 0; i < edits.size(); i++) {
            ReadReport next = EditedExport.read("minimal", temp.resolve("r" + i), edits.get(i));
            if (last == null) {
                builder.first("r0", next.report());
            } else {
                builder.next(
                        next.report(), ReleaseChanges.between("r" + (i - 1), last.report(), "r" + i, next.report()));
                last.close();
            }
            last = next;
        }
        last.close();
        return builder.build();
    }

    private static void asItIs(ObjectNode document) {
        assertThat(document.get("runs")).isNotEmpty();
    }

    private static MetricTrend metric(ReleaseHistory history, String name) {
        return history.trends().get(0).metrics().stream()
                .filter(trend -> trend.metric().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReleaseWithoutTheComparisonIsAGap() throws Exception {
        ReleaseHistory history = history(List.of(
                HistoryBuilderTest::asItIs,
                document -> EditedExport.without(document, "scenarios", "optimizers"),
                HistoryBuilderTest::asItIs));

        assertThat(history.steps()).extracting(step -> step.release().name()).containsExactly("r0", "r1", "r2");
        assertThat(history.steps().get(0).counts()).isNull();
        assertThat(history.steps().get(2).counts().scenarios().added()).isOne();
        MetricTrend loss = metric(history, "loss");
        assertThat(loss.points()).hasSize(3);
        assertThat(loss.points().get(1)).isNull();
        assertThat(loss.points().get(0).runName()).isEqualTo("adam");
        assertThat(loss.points().get(2).apart()).isEmpty();
        assertThat(history.trends().get(0).inLast()).isTrue();
    }

    @Test
    void valuesOfAnotherUnitStandApartUntilItChangesBack() throws Exception {
        Consumer<ObjectNode> inSeconds = document -> document.get("runs")
                .forEach(run -> ((ObjectNode) run.get("metrics").get("runtime")).put("unit", "s"));
        ReleaseHistory history =
                history(List.of(HistoryBuilderTest::asItIs, inSeconds, inSeconds, HistoryBuilderTest::asItIs));
        List<String> apart = new ArrayList<>();
        metric(history, "runtime").points().forEach(point -> apart.add(point.apart()));

        assertThat(apart).containsExactly("", "The unit was ms and is s.", "", "The unit was s and is ms.");
        assertThat(metric(history, "loss").points())
                .allMatch(point -> point.apart().isEmpty());
    }

    @Test
    void aBaselineOnOtherDataStandsApart() throws Exception {
        ReleaseHistory history = history(List.of(HistoryBuilderTest::asItIs, HistoryBuilderTest::onOtherData));

        assertThat(metric(history, "loss").points().get(1).apart()).contains("different data");
    }

    @Test
    void aValueIsComparedWithTheLastOneBeforeAGap() throws Exception {
        Consumer<ObjectNode> noComparison = document -> EditedExport.without(document, "scenarios", "optimizers");
        Consumer<ObjectNode> noRuntime =
                document -> document.get("runs").forEach(run -> ((ObjectNode) run.get("metrics")).remove("runtime"));
        ReleaseHistory history = history(List.of(
                HistoryBuilderTest::asItIs,
                noComparison,
                HistoryBuilderTest::onOtherData,
                noRuntime.andThen(HistoryBuilderTest::onOtherData),
                HistoryBuilderTest::onOtherData));

        assertThat(apart(history, "loss"))
                .satisfiesExactly(
                        first -> assertThat(first).isEmpty(),
                        gap -> assertThat(gap).isNull(),
                        other -> assertThat(other).contains("different data"),
                        same -> assertThat(same).isEmpty(),
                        same -> assertThat(same).isEmpty());
        assertThat(apart(history, "runtime"))
                .satisfiesExactly(
                        first -> assertThat(first).isEmpty(),
                        gap -> assertThat(gap).isNull(),
                        other -> assertThat(other).contains("different data"),
                        gap -> assertThat(gap).isNull(),
                        same -> assertThat(same).isEmpty());
    }

    @Test
    void withoutADirectionTheLastRunIsTakenThoughAllHaveOneValue() throws Exception {
        Consumer<ObjectNode> withGauge = document -> {
            for (JsonNode run : document.get("runs")) {
                ObjectNode metrics = (ObjectNode) run.get("metrics");
                metrics.set(
                        "gauge",
                        ((ObjectNode) metrics.get("loss").deepCopy())
                                .put("mean", 1.5)
                                .putNull("direction"));
                metrics.remove(List.of("accuracy", "perplexity"));
            }
        };
        ReleaseHistory history = history(List.of(withGauge, withGauge));

        assertThat(metric(history, "gauge").points())
                .extracting(Point::runName)
                .containsExactly("adam with dropout", "adam with dropout");
        assertThat(metric(history, "loss").points()).extracting(Point::runName).containsExactly("adam", "adam");
    }

    private static List<String> apart(ReleaseHistory history, String metric) {
        return metric(history, metric).points().stream()
                .map(point -> point == null ? null : point.apart())
                .toList();
    }

    private static void onOtherData(ObjectNode document) {
        document.get("runs").forEach(run -> ((ObjectNode) run.get("data")).put("sha256", "ab".repeat(32)));
    }

    @ParameterizedTest
    @CsvSource({
        "v1.9.0, v1.10.0",
        "1.0.0-rc.1, 1.0.0",
        "1.0.0-rc.2, 1.0.0-rc.10",
        "1.0.0-alpha, 1.0.0-beta",
        "1.0.0-1, 1.0.0-a",
        "v1.2, v1.2.1",
        "v9.0.0, v10.0.0"
    })
    void versionsAreOrderedByNumber(String older, String newer) {
        assertThat(ReleaseOrder.areVersions(List.of(older, newer))).isTrue();
        assertThat(ReleaseOrder.BY_VERSION.compare(older, newer)).isNegative();
        assertThat(ReleaseOrder.BY_VERSION.compare(newer, older)).isPositive();
        assertThat(ReleaseOrder.areVersions(List.of(older, "summer"))).isFalse();
    }
}
