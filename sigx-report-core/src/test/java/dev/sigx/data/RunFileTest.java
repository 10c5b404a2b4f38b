package dev.sigx.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.Num;
import dev.sigx.model.Run;
import dev.sigx.model.RunRow;
import dev.sigx.model.TestRuns;
import dev.sigx.render.Links;
import dev.sigx.report.Report;
import dev.sigx.store.Documents;
import dev.sigx.store.Node;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;

class RunFileTest {
    private static Map<String, Object> written(Run run) {
        return data(run).object("runs/" + name(run));
    }

    private static String name(Run run) {
        return Links.runName(run.key());
    }

    private static WrittenData data(Run run) {
        RunRow row = new RunRow(run.key(), run.projectId(), run.name(), run.status(), null, 0, 0);
        return WrittenData.of(new Report(
                "One",
                Instant.EPOCH,
                "sigx-report",
                0.1,
                List.of(),
                List.of(),
                List.of(row),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                ignored -> run));
    }

    private static Node json(Object text) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        try (JsonParser parser = Documents.json(new ByteArrayInputStream(bytes))) {
            parser.nextToken();
            return Documents.node(parser, "", "", where -> {
                throw new AssertionError("a field twice at " + where);
            });
        }
    }

    private static double[] values(int count) {
        return new Random(count).doubles(count).toArray();
    }

    private static List<Double> numbers(Node list) {
        return list.items().stream().map(item -> Double.valueOf(item.text())).toList();
    }

    @Test
    void aHistoryThatIsNotLongIsWhole() {
        Map<String, Object> file = written(TestRuns.run("r")
                .history("loss", values(4_000))
                .history("accuracy", values(4_000))
                .build());
        assertThat(file).containsEntry("whole", true);
        assertThat(json(file.get("series")).field("loss").field("values").items())
                .hasSize(4_000);
        assertThat(json(file.get("series")).field("loss").field("index")).isNull();
    }

    @Test
    void aLongHistoryKeepsItsEndsExtremesAndGaps() {
        double[] values = values(100_000);
        values[33_333] = 100;
        values[66_666] = -100;
        values[77_777] = Double.NaN;
        values[88_888] = Double.POSITIVE_INFINITY;
        Run run = TestRuns.run("r")
                .history("loss", values)
                .history("short", 3, 2, 1)
                .build();
        Map<String, Object> file = written(run);
        assertThat(file).containsEntry("whole", false);
        Node loss = json(file.get("series")).field("loss");
        assertThat(loss.field("count").text()).isEqualTo("100000");
        List<Double> index = numbers(loss.field("index"));
        assertThat(index)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSizeBetween(500, 1_050)
                .contains(0.0, 33_333.0, 66_666.0, 77_777.0, 88_888.0, 99_999.0);
        assertThat(numbers(loss.field("steps")))
                .isEqualTo(index.stream().map(place -> place + 1).toList());
        for (int i = 0; i < index.size(); i++) {
            Num expected = Num.of(values[index.get(i).intValue()]);
            assertThat(loss.field("values").items().get(i).text()).isEqualTo(expected.text());
        }
        Node small = json(file.get("series")).field("short");
        assertThat(small.field("values").items()).hasSize(3);
        assertThat(small.field("index")).as("of a curve that is whole").isNull();
    }

    @Test
    void theFileOfARunWithManyLongCurvesIsSmall() {
        for (int curves : List.of(1, 5, 20, 60)) {
            TestRuns run = TestRuns.run("r");
            for (int curve = 0; curve < curves; curve++) {
                run.history("metric" + curve, values(20_000 + curve));
            }
            Run built = run.build();
            assertThat(data(built).files().get("data/runs/" + name(built) + ".js").length)
                    .as(curves + " curves")
                    .isBetween(10_000, 200 * 1024);
        }
    }

    @Test
    void namesAndTextsThatLookLikeCodeAreTexts() {
        String name = "'}); alert(1) //\\' \u2028 </script><!-- ${x}";
        String evil = name + " \ud800 end";
        Run run = TestRuns.run(evil)
                .name(evil)
                .project(evil)
                .setting("__proto__", evil)
                .setting(name, evil)
                .history(name, 2, 1)
                .output("p", evil, evil)
                .build();
        Map<String, Object> file = written(run);
        assertThat(file.get("run").toString()).contains("\\ud800 end\"").doesNotContain("\ud800");
        assertThat(json(file.get("run")).field("id").text()).isEqualTo(evil);
        assertThat(json(file.get("run")).field("settings").field(name).text()).isEqualTo(evil);
        assertThat(json(file.get("series")).field(name).field("values").items()).hasSize(2);
        assertThat(file.get("title").toString())
                .startsWith("'}); alert(1) //\\' ")
                .doesNotContain("\u2028");
        assertThat(data(run).cell(0, 0, "setting:" + name.replace("\\", "\\\\")))
                .isEqualTo(evil);
        assertThat(data(run).cell(0, 0, "setting:__proto__")).isEqualTo(evil);
        assertThat(data(run).cell(0, 0, "metric:" + name)).isEqualTo(1.0);
    }
}
