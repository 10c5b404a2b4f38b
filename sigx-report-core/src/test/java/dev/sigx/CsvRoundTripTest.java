package dev.sigx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.ReportRequest.StoreArgument;
import dev.sigx.export.ExportFiles;
import dev.sigx.model.Finding;
import dev.sigx.publish.InputDigests;
import dev.sigx.publish.OutputFile;
import dev.sigx.report.Report;
import dev.sigx.store.Catalog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The CSV files of an export alone give these files again. */
class CsvRoundTripTest {
    @TempDir
    Path temp;

    private final List<Finding> findings = new ArrayList<>();

    static List<Path> examples() throws IOException {
        return Examples.all();
    }

    private static ReportRequest request(Path store) {
        return new ReportRequest(
                null,
                List.of(new StoreArgument("", store, "")),
                List.of(),
                List.of(),
                List.of(),
                Path.of("nowhere"),
                null,
                Map.of(),
                null,
                null,
                2,
                false);
    }

    private Map<String, String> exported(ReportRequest request) throws Exception {
        return exported(request, ExportFiles.HISTORY_POINTS);
    }

    private Map<String, String> exported(ReportRequest request, long historyPoints) throws Exception {
        Map<String, String> files = new TreeMap<>();
        try (Catalog catalog =
                StoreReading.open(request, InputPlan.of(request), InputDigests.none(), Progress.SILENT)) {
            Report report = ReportGenerator.assemble(request, catalog);
            findings.clear();
            findings.addAll(report.findings());
            for (OutputFile file : ExportFiles.of(report, historyPoints).toList()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                file.content().writeTo(out);
                files.put(file.path().replace("exports/", ""), out.toString(StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static Map<String, String> tables(Map<String, String> files) {
        Map<String, String> tables = new TreeMap<>(files);
        tables.keySet().removeIf(file -> !file.endsWith(".csv") || file.startsWith("schema/"));
        return tables;
    }

    private Path folder(String name, Map<String, String> files) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(name));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
        return folder;
    }

    private static void assertSame(String what, Map<String, String> first, Map<String, String> second) {
        first.forEach((file, text) -> assertThat(firstDifference(text, second.get(file)))
                .as(what + " " + file)
                .isEmpty());
    }

    private static String firstDifference(String before, String after) {
        List<String> first = before.lines().toList();
        List<String> second = after.lines().toList();
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            String left = i < first.size() ? first.get(i) : "(end)";
            String right = i < second.size() ? second.get(i) : "(end)";
            if (!left.equals(right)) {
                return (i + 1) + ": " + left + " became " + right;
            }
        }
        return before.equals(after) ? "" : "line ends";
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theTablesOfAnExampleGiveTheTablesAgain(Path example) throws Exception {
        Map<String, String> first = tables(exported(Examples.request(example, Path.of("nowhere"))));
        assertSame("first", first, exported(request(folder("csv", first))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void soDoThoseOfEveryHostileDocument(int block) throws Exception {
        for (int seed = 15 * block; seed < 15 * (block + 1); seed++) {
            Path document = Files.writeString(temp.resolve("hostile.json"), asCsvCanHold(HostileDocument.of(seed)));
            Map<String, String> first = tables(exported(request(document)));
            Map<String, String> second = tables(exported(request(folder("csv", first))));
            assertSame("seed " + seed, first, second);
        }
    }

    /** Without NUL and unpaired surrogates, which are another character in CSV and so may sort elsewhere. */
    private static String asCsvCanHold(String document) {
        return document.replaceAll("\\\\u0000|\\\\udc00|\\\\ud83d(?!\\\\ude00)", "\\\\u2029");
    }

    @Test
    void theOrderOfRowsDoesNotMatter() throws Exception {
        Map<String, String> first =
                tables(exported(Examples.request(Examples.FOLDER.resolve("minimal"), Path.of("nowhere"))));
        Map<String, String> mixed = new TreeMap<>(first);
        for (String file : List.of("runs.csv", "params.csv", "metrics.csv", "outputs.csv")) {
            List<String> lines = new ArrayList<>(first.get(file).lines().toList());
            String header = lines.remove(0);
            List<String> groups = new ArrayList<>(lines);
            groups.sort((a, b) -> run(b).compareTo(run(a)));
            mixed.put(file, "\ufeff" + header + "\n" + String.join("\n", groups));
        }
        List<String> history = new ArrayList<>(first.get("history.csv").lines().toList());
        String header = history.remove(0);
        history.sort((a, b) -> a.split(",")[3].compareTo(b.split(",")[3]));
        mixed.put("history.csv", header + "\n" + String.join("\n", history));
        assertThat(mixed.get("runs.csv")).isNotEqualTo(first.get("runs.csv"));
        assertSame("mixed", first, exported(request(folder("csv", mixed))));
    }

    private static String run(String line) {
        return line.split(",")[1];
    }

    @Test
    void aBrokenRowCostsItselfAndAFinding() throws Exception {
        Map<String, String> files = Map.of(
                "runs.csv",
                "store,id,projectId,status,hasMetrics,mood\r\n"
                        + "s,a,,completed,true,1\r\n"
                        + "s,b,\"stray,completed,true,1\r\n"
                        + "s,c,,completed\r\n"
                        + "s,,,completed,true,\r\n"
                        + "s,d,,completed,true,1\r\n",
                "params.csv",
                "store,runId,path,type,value,number\r\ns,a,lr,number,x,0.50\r\ns,gone,lr,number,1,1\r\ns,d,n,text,'=1,\r\n",
                "metrics.csv",
                "store,runId,metric,last,best,bestStep,mean,min,max,count,notFinite,reported,unit,direction,role,headline\r\n"
                        + "s,a,loss,,,,,,,0,0,abc,,min,quality,reported\r\n"
                        + "s,d,loss,,,,,,,0,0,7,,min,quality,reported\r\n",
                "history.csv",
                "store,runId,metric,index,step,epoch,time,value\r\ns,a,acc,0,1,,,0.5\r\ns,a,acc,1,two,,,0.5\r\n");
        Map<String, String> second = exported(request(folder("csv", files)));
        assertThat(second.get("runs.csv").lines().map(line -> line.split(",")[1]))
                .containsExactly("id", "a", "d");
        assertThat(second.get("params.csv")).contains("s,a,lr,number,0.50,0.50,", "s,d,n,text,'=1,,");
        assertThat(second.get("metrics.csv")).contains("s,a,acc,0.5,", ",7,,min,quality,reported");
        assertThat(findings)
                .extracting(finding -> finding.code() + " " + finding.where().file() + ":"
                        + finding.where().line())
                .containsExactlyInAnyOrder(
                        "broken-row runs.csv:3",
                        "broken-row runs.csv:4",
                        "run-without-id runs.csv:5",
                        "unknown-columns runs.csv:1",
                        "rows-without-run params.csv:3",
                        "wrong-type metrics.csv:2",
                        "broken-row history.csv:3");
    }

    @Test
    void readsTheDocumentWhereItLiesBesideTheTables() throws Exception {
        Map<String, String> files =
                new TreeMap<>(exported(Examples.request(Examples.FOLDER.resolve("minimal"), Path.of("nowhere")), 5));
        assertThat(files.get("sigx-export.json")).contains("\"historyIncluded\": false", "\"historyPoints\": 24");
        files.keySet().removeIf(file -> file.startsWith("schema/"));
        Map<String, String> second = exported(request(folder("exports", files)), 5);
        assertSame("whole", files, second);
        assertThat(findings).isEmpty();
    }

    @Test
    void tellsWhereTheHistoriesBesideADocumentAreNotWhole() throws Exception {
        Map<String, String> files =
                new TreeMap<>(exported(Examples.request(Examples.FOLDER.resolve("minimal"), Path.of("nowhere")), 5));
        files.keySet().removeIf(file -> file.startsWith("schema/"));
        String history = files.get("history.csv");
        files.put("history.csv", history.substring(0, history.lastIndexOf("\r\n", history.length() - 3) + 2));
        exported(request(folder("exports", files)), 5);
        assertThat(findings).extracting(Finding::code).contains("history-incomplete", "metric-contradicts-history");
    }

    @Test
    void refusesTablesOfANewerMajorVersion() throws Exception {
        Path folder = folder(
                "csv",
                Map.of(
                        "report.csv", "schemaVersion,generator,title,asOf,notableChange\r\n3.0.0,sigx-report 9,T,,\r\n",
                        "runs.csv", "store,id,projectId,status,hasMetrics\r\ns,a,,completed,true\r\n"));
        exported(request(folder));
        assertThat(findings).extracting(Finding::code).containsExactly("unreadable-version");
    }
}
