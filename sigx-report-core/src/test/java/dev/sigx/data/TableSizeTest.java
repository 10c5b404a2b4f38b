package dev.sigx.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.Num;
import dev.sigx.model.Project;
import dev.sigx.model.Run;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunRow;
import dev.sigx.model.RunStatus;
import dev.sigx.model.TestRuns;
import dev.sigx.model.Value;
import dev.sigx.publish.OutputFile;
import dev.sigx.report.ProjectReport;
import dev.sigx.report.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** The data of many runs: in parts, none of them large, and never all at once. */
class TableSizeTest {
    private static final int MEGABYTE = 1 << 20;
    private static final int RUNS = 10_000;

    /** Runs that are made when they are loaded. */
    private static Report report(int runs, IntFunction<TestRuns> make, AtomicInteger loads) {
        List<RunRow> rows = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            rows.add(new RunRow(
                    new RunKey("store", id(i)),
                    "project",
                    "sweep of the learning rate " + i,
                    RunStatus.COMPLETED,
                    Instant.ofEpochSecond(1_764_000_000L + 60L * i),
                    0,
                    i));
        }
        Project project =
                new Project("store", "project", "Sweep", "", "", List.of(), List.of(), null, null, Value.Fields.EMPTY);
        return new Report(
                "Many",
                Instant.ofEpochSecond(1_765_000_000L),
                "sigx-report",
                0.1,
                List.of(),
                List.of(new ProjectReport(project, rows, "loss", null, Num.MISSING, 0)),
                rows,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                row -> {
                    loads.incrementAndGet();
                    return make.apply((int) row.position()).build();
                });
    }

    private static String id(int run) {
        return "run_1795375665189_" + (100_000 + run);
    }

    /** 40 settings and 20 metrics, of which some tell runs apart. */
    private static TestRuns usual(int i) {
        Random random = new Random(i);
        TestRuns run = TestRuns.run(id(i)).project("project");
        for (int setting = 0; setting < 40; setting++) {
            if (setting % 10 == 0) {
                run.setting("group.setting" + setting, random.nextDouble());
            } else {
                run.setting("group.setting" + setting, "choice number " + random.nextInt(5));
            }
        }
        double[] curve = new double[50];
        for (int point = 0; point < curve.length; point++) {
            curve[point] = random.nextDouble();
        }
        run.history("loss", curve);
        for (int metric = 1; metric < 20; metric++) {
            run.reported("evaluation/score-" + metric, random.nextDouble());
        }
        return run;
    }

    @Test
    void noFileOfTenThousandRunsIsLarge() {
        AtomicInteger loads = new AtomicInteger();
        WrittenData data = WrittenData.of(report(RUNS, TableSizeTest::usual, loads));
        assertThat(loads).as("once for the table, once for its own file").hasValue(2 * RUNS);
        assertThat(data.object("index")).containsEntry("parts", 2.0).containsEntry("runs", (double) RUNS);
        assertThat(data.files().keySet())
                .contains("data/rows-0.js", "data/rows-1.js", "data/sparks-1.js", "data/columns-1-0.js")
                .doesNotContain("data/rows-2.js");
        data.files()
                .forEach((path, bytes) -> assertThat(bytes.length)
                        .as(path)
                        .isLessThanOrEqualTo(path.startsWith("data/runs/") ? 20_000 : MEGABYTE));
        assertThat(WrittenData.list(data.object("rows-1").get("name"))).hasSize(RUNS / 2);
        Run first = usual(RUNS - 1).build();
        assertThat(data.cell(0, 0, "metric:loss"))
                .isEqualTo(first.metric("loss").headlineValue().value());
        assertThat(data.cell(1, RUNS / 2 - 1, "setting:group.setting1"))
                .isEqualTo(((Value.Text)
                                ((Value.Fields) usual(0).build().settings().get("group")).get("setting1"))
                        .text());
    }

    @Test
    void aPartIsMadeWhenItIsAskedForAndEndsEarlyWhereRunsAreWide() {
        AtomicInteger loads = new AtomicInteger();
        Iterator<OutputFile> files =
                SiteData.files(report(6_000, TableSizeTest::wide, loads), null).iterator();
        assertThat(files.next().path()).isEqualTo("data/rows-0.js");
        int first = loads.get();
        assertThat(first).isBetween(1_000, 4_000);
        String path = "";
        while (!path.equals("data/rows-1.js")) {
            assertThat(loads).hasValue(first);
            path = files.next().path();
        }
        assertThat(loads.get()).isBetween(first + 1_000, 2 * 4_000);
    }

    private static TestRuns wide(int i) {
        TestRuns run = TestRuns.run(id(i));
        for (int setting = 0; setting < 20; setting++) {
            run.setting("prompt" + setting, setting + " words ".repeat(30) + i);
        }
        return run;
    }

    @Test
    void anEmptyReportHasAnIndexAndNoParts() {
        WrittenData data = WrittenData.of(report(0, TableSizeTest::usual, new AtomicInteger()));
        assertThat(data.files().keySet())
                .containsExactly(
                        "data/index.js", "data/records.js", "data/diffs.js", "data/findings.js", "data/search.js");
        assertThat(data.object("index")).containsEntry("parts", 0.0).containsEntry("columns", List.of());
    }

    @Test
    void oneRunIsOnePart() {
        WrittenData data = WrittenData.of(report(1, TableSizeTest::usual, new AtomicInteger()));
        assertThat(data.object("index")).containsEntry("parts", 1.0).containsEntry("runs", 1.0);
        assertThat(data.cell(0, 0, "setting:group.setting1")).isInstanceOf(String.class);
    }

    @Test
    void aColumnThatBeginsAndEndsInTheMiddleIsAbsentElsewhere() {
        WrittenData data = WrittenData.of(report(
                6_000,
                i -> i == 500 || i == 700 || i == 5_500
                        ? TestRuns.run(id(i)).setting("rare", i)
                        : TestRuns.run(id(i)).setting("common", i),
                new AtomicInteger()));
        assertThat(data.cell(0, 6_000 - 1 - 5_500, "setting:rare")).isEqualTo(5_500.0);
        assertThat(data.cell(0, 0, "setting:rare")).isNull();
        assertThat(data.cell(0, 4_999, "setting:rare")).isNull();
        assertThat(data.cell(1, 6_000 - 5_000 - 1 - 500, "setting:rare")).isEqualTo(500.0);
        assertThat(data.cell(1, 6_000 - 5_000 - 1 - 700, "setting:rare")).isEqualTo(700.0);
        assertThat(data.cell(1, 999, "setting:rare")).isNull();
        assertThat(data.cell(1, 999, "setting:common")).isEqualTo(0.0);
    }
}
