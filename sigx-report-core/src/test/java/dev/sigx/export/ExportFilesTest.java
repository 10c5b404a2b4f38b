package dev.sigx.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigx.publish.OutputFile;
import dev.sigx.report.SpecimenReport;
import dev.sigx.store.Node;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExportFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/export-golden");

    private static SpecimenReport specimen;
    private static Exported exported;

    @BeforeAll
    static void export() {
        specimen = new SpecimenReport();
        exported = Exported.of(specimen.report());
    }

    @AfterAll
    static void close() throws IOException {
        specimen.close();
    }

    @Test
    void writesEveryFileOfThePublicSurface() {
        assertThat(exported.files().keySet())
                .containsExactlyInAnyOrder(
                        "exports/sigx-export.json",
                        "exports/report.csv",
                        "exports/stores.csv",
                        "exports/projects.csv",
                        "exports/runs.csv",
                        "exports/run_tags.csv",
                        "exports/params.csv",
                        "exports/params_wide.csv",
                        "exports/metrics.csv",
                        "exports/metrics_wide.csv",
                        "exports/history.csv",
                        "exports/outputs.csv",
                        "exports/scenarios.csv",
                        "exports/scenario_runs.csv",
                        "exports/decisions.csv",
                        "exports/decision_runs.csv",
                        "exports/diffs.csv",
                        "exports/findings.csv",
                        "exports/datapackage.json",
                        "exports/schema/sigx-export-2.1.0.schema.json",
                        "exports/schema/scenario-1.0.schema.json",
                        "exports/schema/decision-1.0.schema.json",
                        "exports/schema/configuration-1.0.schema.json",
                        "exports/schema/timings-1.0.schema.json",
                        "exports/schema/sigx-changes-1.0.0.schema.json",
                        "exports/schema/sigx-manifest-1.1.0.schema.json",
                        "exports/schema/columns.json",
                        "exports/schema/columns.csv");
    }

    /** {@code -Dsigx.golden.update=true} rewrites them; the difference is to be read like any other change. */
    @Test
    void writesTheBytesOfTheGoldenFiles() throws IOException {
        if (Boolean.getBoolean("sigx.golden.update")) {
            assertThat(System.getenv("CI"))
                    .as("golden files are not rewritten on a build server")
                    .isNull();
            for (String path : exported.files().keySet()) {
                Path file = GOLDEN.resolve(path.substring("exports/".length()));
                Files.createDirectories(file.getParent());
                Files.write(file, exported.files().get(path));
            }
        }
        for (String path : exported.files().keySet()) {
            Path file = GOLDEN.resolve(path.substring("exports/".length()));
            assertThat(exported.text(path)).as(path).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
            assertThat(exported.files().get(path)).as(path).isEqualTo(Files.readAllBytes(file));
        }
    }

    @Test
    void writesTheSameBytesAgain() {
        assertThat(Exported.of(specimen.report()).files())
                .allSatisfy((path, bytes) ->
                        assertThat(bytes).isEqualTo(exported.files().get(path)));
    }

    private static List<CsvColumn> columns(CsvTable table) {
        return table.columns(RunSurvey.of(specimen.report()));
    }

    @Test
    void everyRowOfEveryTableHasItsCells() throws IOException {
        for (CsvTable table : ExportFiles.tables()) {
            List<CSVRecord> rows = exported.csv(table.file());
            assertThat(rows).as(table.file()).isNotEmpty();
            assertThat(rows)
                    .as(table.file())
                    .allSatisfy(row ->
                            assertThat(row.size()).isEqualTo(columns(table).size()));
        }
    }

    @Test
    void endsLinesWithCarriageReturnAndLineFeedInCsvAndLineFeedInJson() {
        assertThat(exported.text("exports/metrics.csv").replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(exported.text("exports/sigx-export.json"))
                .doesNotContain("\r")
                .endsWith("}\n");
    }

    @Test
    void spellsTheFiveStatesOfANumber() throws IOException {
        Node loss = exported.json("exports/sigx-export.json")
                .field("runs")
                .items()
                .get(3)
                .field("history")
                .field("loss");
        assertThat(loss.field("values").items())
                .extracting(Node::kind)
                .containsExactly(
                        Node.Kind.NUMBER, Node.Kind.STRING, Node.Kind.STRING, Node.Kind.NULL, Node.Kind.STRING);
        assertThat(loss.field("values").items())
                .extracting(Node::text)
                .containsExactly("4", "Infinity", "-Infinity", "", "NaN");
        assertThat(exported.csv("history.csv").stream()
                        .filter(row -> row.get("runId").equals("run-3"))
                        .map(row -> row.get("value")))
                .containsExactly("4", "Infinity", "-Infinity", "", "NaN");
    }

    @Test
    void keepsDigitsThatADoubleCannotHold() {
        assertThat(exported.text("exports/sigx-export.json"))
                .contains(
                        "\"seed\": 9007199254740993,", "\"parameters\": 18446744073709551615,", "\"reported\": 0.40,");
    }

    @Test
    void noTextCellBeginsAFormulaAndEachComesBack() throws IOException {
        for (CsvTable table : ExportFiles.tables()) {
            for (CSVRecord row : exported.csv(table.file())) {
                for (CsvColumn column : columns(table)) {
                    boolean text = column.type() == CsvColumn.Type.TEXT;
                    assertThat(row.get(CsvText.guard(column.name())))
                            .as(table.file() + " " + column.name())
                            .doesNotMatch(text ? "(?s)[=+\\-@\t\r\n＝＋－＠].*" : "(?s)[=+@\t\r\n].*");
                }
            }
        }
        CSVRecord project = exported.csv("projects.csv").get(0);
        assertThat(CsvText.unguard(project.get("description")))
                .isEqualTo(SpecimenReport.HOSTILE.replace('\ud83d', '\ufffd'));
        assertThat(CsvText.unguard(exported.csv("runs.csv").get(3).get("name"))).isEqualTo("'quoted");
    }

    @Test
    void leavesHistoriesOutOfALargeDocumentAndSaysSo() {
        Exported small = Exported.of(specimen.report(), 15);
        Node document = small.json("exports/sigx-export.json");
        assertThat(document.field("historyIncluded").kind()).isEqualTo(Node.Kind.FALSE);
        assertThat(document.field("historyPoints").text()).isEqualTo("16");
        assertThat(document.field("runs").items())
                .allSatisfy(run -> assertThat(run.field("history")).isNull());
        assertThat(small.files().get("exports/history.csv"))
                .isEqualTo(exported.files().get("exports/history.csv"));
    }

    @Test
    void keepsTheOrderOfRunsOfAScenarioAlsoWhereOneIsGone() {
        Node document = exported.json("exports/sigx-export.json");
        Node scenario = document.field("scenarios").items().get(0);
        assertThat(scenario.field("runIds").items())
                .extracting(Node::text)
                .containsExactly("run-2", "run-1", "archive:run-9");
        assertThat(scenario.field("baselineId").text()).isEqualTo("run-1");
        assertThat(document.field("decisions").items().get(0).field("runIds").items())
                .extracting(Node::text)
                .containsExactly("run-0", "run-1", "run-2");
    }

    @Test
    void leavesOutTheProjectThatOnlyGroupsRuns() throws IOException {
        assertThat(exported.csv("projects.csv")).hasSize(1);
        assertThat(exported.json("exports/sigx-export.json").field("projects").items())
                .hasSize(1);
    }

    @Test
    void showsListsInFull() throws IOException {
        assertThat(exported.csv("run_tags.csv"))
                .extracting(row -> row.get("runId") + " " + row.get("position") + " " + row.get("tag"))
                .containsExactly("run-1 0 baseline", "run-1 1 שיר", "run-3 0 '=x");
        assertThat(exported.csv("scenario_runs.csv"))
                .extracting(row -> String.join(
                        " ",
                        row.get("scenarioId"),
                        row.get("position"),
                        row.get("runStore"),
                        row.get("runId"),
                        row.get("missing"),
                        row.get("baseline")))
                .containsExactly(
                        "s-1 0 lab run-2 false false",
                        "s-1 1 lab run-1 false true",
                        "s-1 2  archive:run-9 true false",
                        "across 0 lab run-1 false true",
                        "across 1 batch run-1 false false");
        assertThat(exported.csv("decision_runs.csv"))
                .extracting(row -> row.get("runId") + " " + row.get("missing"))
                .containsExactly("run-0 true", "run-1 false", "run-2 false");
        assertThat(exported.csv("outputs.csv")).hasSize(2);
    }

    @Test
    void beginsCsvFilesAloneWithAByteOrderMarkWhereItIsWanted() {
        ExportFiles.of(specimen.report(), new TableForms(true, List.of())).forEach(file -> {
            byte[] bytes = Exported.bytes(file);
            boolean marked = bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
            assertThat(marked).as(file.path()).isEqualTo(file.path().endsWith(".csv"));
            byte[] rest = marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
            assertThat(rest).isEqualTo(exported.files().get(file.path()));
        });
    }

    @Test
    void writesTheTablesInFormsBesideCsvToo() throws IOException {
        TableFormat lines = new TableFormat() {
            @Override
            public String name() {
                return "lines";
            }

            @Override
            public void write(Table table, OutputStream out) throws IOException {
                table.forEachRow(cells ->
                        out.write((String.join(
                                                "|",
                                                Arrays.stream(cells)
                                                        .map(String::valueOf)
                                                        .toList()) + "\n")
                                .getBytes(StandardCharsets.UTF_8)));
            }
        };
        Map<String, String> files = new TreeMap<>();
        for (OutputFile file : ExportFiles.of(specimen.report(), new TableForms(false, List.of(lines)))
                .toList()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.content().writeTo(bytes);
            files.put(file.path(), bytes.toString(StandardCharsets.UTF_8));
        }

        for (CsvTable table : ExportFiles.tables()) {
            String name = table.file().substring(0, table.file().lastIndexOf('.'));
            assertThat(files.get("exports/lines/" + name + ".lines").lines())
                    .as(name)
                    .hasSizeGreaterThanOrEqualTo(exported.csv(table.file()).size());
        }
        assertThat(files.get("exports/lines/history.lines")).contains("|null|");
    }

    @Test
    void aTableThatCannotBeMadeFailsInEveryForm() {
        IOException broken = new IOException("the disk is gone");
        TableFormat format = new TableFormat() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public void write(Table table, OutputStream out) throws IOException {
                table.forEachRow(cells -> {
                    throw broken;
                });
            }
        };

        OutputFile history = ExportFiles.of(specimen.report(), new TableForms(false, List.of(format)))
                .filter(file -> file.path().equals("exports/broken/history.broken"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> history.content().writeTo(OutputStream.nullOutputStream()))
                .isSameAs(broken);
    }

    @Test
    void eachTableIsListedUnderTheNameOfItsFile() {
        assertThat(ExportFiles.tables().stream().map(CsvTable::file)).containsExactlyElementsOf(ExportFiles.names());
    }
}
