package dev.sigx.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.sigx.report.Report;
import dev.sigx.report.SpecimenReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SiteDataTest {
    /** Of {@link SpecimenReport} in the order of the table. */
    private static final int DIVERGED = 0;

    private static final int WIDER = 1;
    private static final int BASELINE = 2;
    private static final int BARE = 3;

    private static SpecimenReport specimen;
    private static Report report;
    private static WrittenData data;

    @BeforeAll
    static void write() {
        specimen = new SpecimenReport();
        report = specimen.report();
        data = WrittenData.of(report);
    }

    @AfterAll
    static void close() throws IOException {
        specimen.close();
    }

    @Test
    void theRecordsAndRunsJoinedAreTheExportByteForByte() {
        Map<String, Object> records = data.object("records");
        String head = records.get("head").toString();
        StringBuilder joined = new StringBuilder(head.substring(0, head.length() - "\n}".length()));
        list(joined, "stores", WrittenData.list(records.get("stores")));
        list(joined, "projects", json(records.get("projects")));
        list(joined, "runs", runs());
        list(joined, "scenarios", json(records.get("scenarios")));
        list(joined, "decisions", json(records.get("decisions")));
        list(
                joined,
                "diffs",
                WrittenData.list(data.content("diffs")).stream()
                        .flatMap(diffs -> WrittenData.list(diffs).stream())
                        .toList());
        list(joined, "findings", json(data.content("findings")));
        assertThat(joined.append("\n}\n")).hasToString(WrittenData.export(report));
    }

    private static List<?> json(Object entries) {
        return WrittenData.objects(entries).stream().map(one -> one.get("json")).toList();
    }

    private static void list(StringBuilder document, String name, List<?> entries) {
        document.append(",\n  \"").append(name).append("\": [");
        document.append(entries.stream().map(Object::toString).collect(Collectors.joining(", ")));
        document.append("]");
    }

    /** In the order of the export, with the history as their last field. */
    private static List<String> runs() {
        return List.of(BARE, BASELINE, WIDER, DIVERGED).stream()
                .map(row -> {
                    Map<String, Object> file = run(row);
                    String run = file.get("run").toString();
                    return run.substring(0, run.length() - "\n  }".length()) + ",\n    \"history\": "
                            + file.get("series") + "\n  }";
                })
                .toList();
    }

    private static Map<String, Object> run(int row) {
        return data.object("runs/" + rows().get("name").get(row));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<Object>> rows() {
        return (Map<String, List<Object>>) data.content("rows-0");
    }

    @Test
    void theNewestRunComesFirstAndOneWithoutDateLast() {
        assertThat(rows().get("id")).containsExactly("run-3", "run-2", "run-1", "run-1");
        assertThat(rows().get("created"))
                .containsExactly(
                        "2026-11-20T10:00:00.000Z", "2026-11-19T10:00:00.000Z", "2026-11-18T10:00:00.000Z", "");
        assertThat(rows().get("title")).containsExactly("'quoted", SpecimenReport.HEBREW, "baseline", "run-1");
        assertThat(rows().get("store")).containsExactly("lab", "lab", "lab", "batch");
        assertThat(rows().get("status")).containsExactly("unfinished", "completed", "completed", "unknown");
        assertThat(rows().get("project")).containsExactly(0.0, 0.0, 0.0, 1.0);
    }

    @Test
    void aRunIsNamedAsItsPageIs() {
        for (Object name : rows().get("name")) {
            Map<String, Object> run = data.object("runs/" + name);
            assertThat(run).containsEntry("href", "runs/" + name + ".html").containsEntry("whole", true);
        }
        assertThat(run(WIDER)).contains(entry("title", SpecimenReport.HEBREW), entry("project", 0.0));
    }

    @Test
    void theIndexTellsWhatThereIs() {
        Map<String, Object> index = data.object("index");
        assertThat(index).containsEntry("runs", 4.0).containsEntry("parts", 1.0);
        assertThat(index.get("report"))
                .isEqualTo(Map.of(
                        "title", report.title(),
                        "generator", "sigx-report specimen",
                        "schemaVersion", "2.1.0",
                        "asOf", "2026-11-22T19:27:54.120Z",
                        "notableChange", 0.1,
                        "statistic", ""));
        assertThat(WrittenData.objects(index.get("projects")))
                .extracting(project -> project.get("store"), project -> project.get("mainMetric"))
                .containsExactly(tuple("lab", "loss"), tuple("batch", ""));
        assertThat(WrittenData.objects(index.get("columns")))
                .extracting(column -> column.get("key"))
                .containsExactly(
                        "metric:loss",
                        "metric:accuracy",
                        "metric:grad",
                        "metric:odd",
                        "metric:runtime",
                        "metric:modelBytes",
                        "metric:parameters",
                        "metric:cpuTime",
                        "metric:fallbacks",
                        "metric:gpuOperations",
                        "metric:gpuTime",
                        "setting:a\\.b\\\\c",
                        "setting:empty",
                        "setting:lr",
                        "setting:note",
                        "setting:seed",
                        "setting:spelled",
                        "setting:tokenizer.merges",
                        "setting:tokenizer.mode",
                        "setting:warmup",
                        "setting:window");
    }

    @Test
    void aColumnTellsHowItIsMeasured() {
        assertThat(column("metric:runtime"))
                .contains(entry("unit", "ms"), entry("direction", "min"), entry("role", "cost"), entry("runs", 1.0));
        assertThat(column("metric:accuracy"))
                .contains(entry("unit", ""), entry("direction", "max"), entry("role", "quality"), entry("runs", 2.0));
        assertThat(column("setting:lr")).doesNotContainKey("unit").contains(entry("runs", 3.0), entry("varies", true));
        assertThat(column("setting:seed")).contains(entry("runs", 3.0), entry("varies", false));
    }

    private static Map<String, Object> column(String key) {
        return WrittenData.objects(data.object("index").get("columns")).stream()
                .filter(column -> column.get("key").equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCellHoldsEveryKindOfValue() {
        assertThat(cell(BASELINE, "setting:window")).isEqualTo(3.0);
        assertThat(cell(BASELINE, "setting:tokenizer.mode")).isEqualTo("char");
        assertThat(cell(BASELINE, "setting:note")).isEqualTo(SpecimenReport.HOSTILE);
        assertThat(cell(BASELINE, "setting:a\\.b\\\\c")).isEqualTo("");
        assertThat(cell(BASELINE, "setting:spelled")).isEqualTo("NaN");
        assertThat(cell(BASELINE, "setting:warmup")).isEqualTo(Map.of("nothing", true));
        assertThat(cell(BASELINE, "setting:empty")).isEqualTo(Map.of("items", "{}"));
        assertThat(cell(BASELINE, "setting:tokenizer.merges")).isEqualTo(Map.of("items", "[ab, 2, true]"));
        assertThat(cell(BARE, "setting:window")).isNull();
    }

    @Test
    void aCellKeepsNumbersThatADoubleCannotHold() {
        assertThat(cell(BASELINE, "setting:seed")).isEqualTo(Map.of("num", "9007199254740993"));
        assertThat(cell(DIVERGED, "metric:parameters")).isEqualTo(Map.of("num", "18446744073709551615"));
        assertThat(cell(BASELINE, "metric:accuracy")).isEqualTo(Map.of("num", "0.40"));
        assertThat(cell(DIVERGED, "setting:lr")).isEqualTo(Map.of("num", "NaN"));
        assertThat(cell(DIVERGED, "metric:loss")).isEqualTo(Map.of("num", "NaN"));
        assertThat(cell(DIVERGED, "metric:odd")).isEqualTo(Map.of("num", "Infinity"));
        assertThat(cell(DIVERGED, "metric:accuracy")).isNull();
        assertThat(cell(WIDER, "metric:accuracy")).isEqualTo(0.6);
        assertThat(cell(WIDER, "metric:grad")).isEqualTo(1.5e23);
    }

    private static Object cell(int row, String key) {
        return data.cell(0, row, key);
    }

    @Test
    void aSmallCurveIsThereWhereTheProjectHasAMainMetric() {
        List<?> sparks = WrittenData.list(data.content("sparks-0"));
        assertThat(sparks).hasSize(4);
        assertThat(sparks.get(BASELINE)).isEqualTo("((EJam~~");
        assertThat(sparks.get(BARE)).isEqualTo("");
        assertThat(sparks.get(DIVERGED)).as("one finite point is no curve").isEqualTo("");
    }

    @Test
    void aSearchFindsEveryKind() {
        List<Map<String, Object>> found = WrittenData.objects(data.content("search"));
        assertThat(found)
                .extracting(one -> one.get("kind"))
                .containsSubsequence("project", "comparison", "decision", "finding", "term", "page");
        assertThat(found)
                .filteredOn(one -> one.get("kind").equals("comparison"))
                .extracting(one -> one.get("title"))
                .containsExactlyElementsOf(report.scenarios().stream()
                        .map(one -> (Object) one.scenario().title())
                        .toList());
        assertThat(found)
                .filteredOn(one -> one.get("kind").equals("finding"))
                .first()
                .satisfies(one -> assertThat(one.get("text").toString()).contains("The file ends in the middle."));
    }

    @Test
    void theFilesAreUtf8InWhichNoUnitIsReplaced() {
        data.files().forEach((path, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(text.getBytes(StandardCharsets.UTF_8)).as(path).isEqualTo(bytes);
            assertThat(text).as(path).doesNotContain("\ufffd", "\u2028", "\r");
        });
    }
}
