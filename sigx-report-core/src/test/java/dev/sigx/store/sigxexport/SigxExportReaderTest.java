package dev.sigx.store.sigxexport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.export.ExportFiles;
import dev.sigx.model.DecisionEntry;
import dev.sigx.model.Directions;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Finding;
import dev.sigx.model.Num;
import dev.sigx.model.Run;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunReference;
import dev.sigx.model.RunStatus;
import dev.sigx.model.Series;
import dev.sigx.model.SettingPaths;
import dev.sigx.model.Statistic;
import dev.sigx.model.Value;
import dev.sigx.report.SpecimenReport;
import dev.sigx.store.Catalog;
import dev.sigx.store.CatalogBuilder;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.RunStoreReader;
import dev.sigx.store.StoreFinder;
import dev.sigx.store.StoreSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigxExportReaderTest {
    @TempDir
    Path folder;

    private Catalog catalog;

    @AfterEach
    void close() throws IOException {
        if (catalog != null) {
            catalog.close();
        }
    }

    private Catalog read(byte[] document) throws IOException {
        Path file = folder.resolve("runs.json");
        Files.write(file, document);
        ContainedRoot root = ContainedRoot.of(file);
        CatalogBuilder builder = new CatalogBuilder(Directions.USUAL, Map.of(), done -> {});
        builder.read(new SigxExportReader(), new StoreSource("back", root, root.files()), "runs.json", "");
        catalog = builder.build();
        return catalog;
    }

    private Catalog read(String document) throws IOException {
        return read(document.getBytes(StandardCharsets.UTF_8));
    }

    private Run run(String id) {
        return catalog.load(catalog.row(new RunKey("back", id)));
    }

    private Run run(RunKey key) {
        return catalog.load(catalog.row(key));
    }

    private List<String> codes() {
        return catalog.findings().stream().map(Finding::code).toList();
    }

    private static byte[] specimen(SpecimenReport specimen, long historyPoints) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportFiles.of(specimen.report(), historyPoints)
                .filter(file -> file.path().equals("exports/sigx-export.json"))
                .findFirst()
                .orElseThrow()
                .content()
                .writeTo(out);
        return out.toByteArray();
    }

    private static List<String> points(Run run) {
        List<String> points = new ArrayList<>();
        for (Series series : run.series()) {
            series.forEach((index, step, epoch, time, value) -> points.add(series.metric() + " " + index + " " + step
                    + " " + epoch + " " + time + " " + Double.doubleToRawLongBits(value)));
        }
        return points;
    }

    @Test
    void givesTheSameRunsBack() throws IOException {
        try (SpecimenReport specimen = new SpecimenReport()) {
            read(specimen(specimen, 1000));
            assertThat(catalog.runs()).hasSize(4);
            specimen.report().runs().forEach(row -> {
                Run before = specimen.report().load(row);
                Run after = run(row.key());
                assertThat(points(after)).isEqualTo(points(before));
                assertThat(after)
                        .usingRecursiveComparison()
                        .withEqualsForType((a, b) -> a.equals(b) && a.text().equals(b.text()), Num.class)
                        .ignoringFields("series")
                        .isEqualTo(before);
                assertThat(after.metrics()).isEqualTo(before.metrics());
                assertThat(after.settings()).isEqualTo(before.settings());
                assertThat(after.extra()).isEqualTo(before.extra());
            });
            Run diverged = run(SpecimenReport.DIVERGED);
            assertThat(diverged.settings().get("lr")).isSameAs(Num.NAN);
            assertThat(diverged.settings().get("spelled")).isEqualTo(Value.of("NaN"));
            assertThat(catalog.findings())
                    .containsExactlyElementsOf(specimen.report().findings());
        }
    }

    @Test
    void givesTheSameRunsBackWithoutHistories() throws IOException {
        try (SpecimenReport specimen = new SpecimenReport()) {
            read(specimen(specimen, 0));
            Run before = specimen.report().load(specimen.report().runs().get(3));
            Run after = run(SpecimenReport.DIVERGED);
            assertThat(after.metrics()).isEqualTo(before.metrics());
            assertThat(after.series()).isEmpty();
            assertThat(catalog.preamble().historyLeftOut()).isTrue();
            assertThat(catalog.preamble().historyPoints()).isEqualTo(16);
        }
    }

    @Test
    void givesTheRecordsBackWithReferencesToTheRunsTheyMeant() throws IOException {
        try (SpecimenReport specimen = new SpecimenReport()) {
            read(specimen(specimen, 1000));
            assertThat(catalog.projects())
                    .containsExactly(specimen.report().projects().get(0).project());
            ExperimentScenario window = catalog.scenarios().get(0);
            assertThat(window.runs())
                    .containsExactly(
                            new RunReference("lab", "run-2"),
                            new RunReference("lab", "run-1"),
                            new RunReference("", "archive:run-9", true));
            assertThat(window.baseline()).isEqualTo(new RunReference("lab", "run-1"));
            assertThat(window.statistic()).isEqualTo(Statistic.REPORTED);
            assertThat(catalog.scenarios().get(1).runs())
                    .containsExactly(new RunReference("lab", "run-1"), new RunReference("batch", "run-1"));
            DecisionEntry decision = catalog.decisions().get(0);
            assertThat(decision.runsApplied()).extracting(RunReference::run).containsExactly("run-0", "run-1", "run-2");
            assertThat(decision)
                    .usingRecursiveComparison()
                    .ignoringFields("runsApplied")
                    .isEqualTo(specimen.report().decisions().get(0).decision());
        }
    }

    @Test
    void readsTheLeastThatPeopleWrite() throws IOException {
        read(
                "{\"schemaVersion\": \"2.0\", \"runs\": [{\"id\": \"a\", \"metrics\": {\"loss\": 1.20, \"gap\": null}}, {\"id\": 7}]}");
        assertThat(catalog.findings()).isEmpty();
        assertThat(run("a").metric("loss").headlineValue().text()).isEqualTo("1.20");
        assertThat(run("a").metric("gap").headlineValue()).isSameAs(Num.MISSING);
        assertThat(run("a").status()).isEqualTo(RunStatus.UNKNOWN);
        assertThat(run("7").settings().isEmpty()).isTrue();
        assertThat(catalog.stores().get(0).kind()).isEqualTo("sigx-export");
        assertThat(catalog.stores().get(0).schemaVersion()).isEqualTo("2.0");
    }

    @Test
    void readsHistoriesInThreeForms() throws IOException {
        read("""
                {"schemaVersion": "2.0.0", "runs": [{"id": "a", "history": {
                  "loss": {"values": [3, 2, NaN, null, "Infinity"], "steps": [10, 20, null, 40.0, 50],
                           "times": ["2026-11-22T00:00:00Z", 1795305600000, null, null, null]},
                  "acc": [0.25, 0.5],
                  "gap": [{"step": 1, "value": 2}, {"epoch": 0.5}, {"value": 4, "other": []}]}}]}""");
        assertThat(catalog.findings()).isEmpty();
        assertThat(points(run("a")))
                .containsExactly(
                        point("acc", 0, null, Double.NaN, null, 0.25),
                        point("acc", 1, null, Double.NaN, null, 0.5),
                        point("gap", 0, 1L, Double.NaN, null, 2),
                        point("gap", 1, null, 0.5, null, Series.missing()),
                        point("gap", 2, null, Double.NaN, null, 4),
                        point("loss", 0, 10L, Double.NaN, 1795305600000L, 3),
                        point("loss", 1, 20L, Double.NaN, 1795305600000L, 2),
                        point("loss", 2, null, Double.NaN, null, Double.NaN),
                        point("loss", 3, 40L, Double.NaN, null, Series.missing()),
                        point("loss", 4, 50L, Double.NaN, null, Double.POSITIVE_INFINITY));
        assertThat(run("a").metric("acc").best()).isEqualTo(Num.of(0.5));
        assertThat(run("a").metric("acc").headlineValue()).isEqualTo(Num.of(0.5));
    }

    private static String point(String metric, long index, Long step, double epoch, Long time, double value) {
        return metric + " " + index + " " + (step == null ? Series.ABSENT : step) + " " + epoch + " "
                + (time == null ? Series.ABSENT : time) + " " + Double.doubleToRawLongBits(value);
    }

    @Test
    void prefersTheHistoryToAMetricThatContradictsIt() throws IOException {
        read("""
                {"schemaVersion": "2.0.0", "runs": [{"id": "a",
                  "metrics": {"loss": {"last": 1, "min": 1.0, "max": 4, "mean": 2.5, "direction": "min", "unit": "nats"}},
                  "history": {"loss": [4, 2, 1.5]}}]}""");
        assertThat(catalog.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("metric-contradicts-history");
            assertThat(finding.message())
                    .contains("last is stored as 1, computed as 1.5", "min is stored as 1.0")
                    .doesNotContain("max is", "mean is");
            assertThat(finding.runId()).isEqualTo("a");
            assertThat(finding.where().line()).isEqualTo(2);
            assertThat(finding.where().pointer()).isEqualTo("/runs/0/metrics/loss");
        });
        assertThat(run("a").metric("loss").last()).isEqualTo(Num.of(1.5));
        assertThat(run("a").metric("loss").unit()).isEqualTo("nats");
    }

    @Test
    void believesNoFiniteMeanWhereTheHistoryGivesInfinity() throws IOException {
        read("""
                {"schemaVersion": "2.0.0", "runs": [{"id": "a",
                  "metrics": {"loss": {"mean": 54}}, "history": {"loss": [1e308, 1e308]}}]}""");
        assertThat(codes()).containsExactly("metric-contradicts-history");
        assertThat(run("a").metric("loss").mean()).isSameAs(Num.POSITIVE_INFINITY);
    }

    @Test
    void cutsWhatIsNestedTooDeepAndReadsOn() throws IOException {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        read("{\"schemaVersion\": \"2.0\", \"runs\": [{\"id\": \"a\", \"extra\": {\"x\": " + deep
                + "}}, {\"id\": \"b\"}]}");
        assertThat(codes()).containsExactly("tree-cut");
        assertThat(catalog.findings().get(0).where().pointer()).isEqualTo("/runs/0/extra/x" + "/0".repeat(8));
        assertThat(run("b").settings().isEmpty()).isTrue();
    }

    @Test
    void readsOtherEncodingsWithANote() throws IOException {
        String json = "\ufeff{\"schemaVersion\": \"2.0\", \"runs\": [{\"id\": \"ä\"}]}";
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            read(json.getBytes(Charset.forName(charset)));
            assertThat(codes()).as(charset).containsExactly("not-utf-8");
            assertThat(run("ä").key().id()).isEqualTo("ä");
            assertThat(new SigxExportReader().find(ContainedRoot.of(folder)))
                    .as(charset)
                    .hasSize(1);
            catalog.close();
        }
        read(json);
        assertThat(codes()).isEmpty();
    }

    @Test
    void believesTheMeanOfAMetricThatIsTheExponentialOfAnother() throws IOException {
        read("""
                {"schemaVersion": "2.0.0", "runs": [{"id": "a",
                  "metrics": {"perplexity": {"mean": 4}}, "history": {"perplexity": [2, 8]}}]}""");
        assertThat(catalog.findings()).isEmpty();
        assertThat(run("a").metric("perplexity").mean()).isEqualTo(Num.of(4));
    }

    @Test
    void namesWhatIsWrongAndKeepsTheRest() throws IOException {
        read("""
                {"schemaVersion": "2.0.0", "surprise": {"deep": [1]}, "runs": [
                  7,
                  {"name": "no id"},
                  {"id": "a", "status": "odd", "createdAt": "yesterday", "settings": [1], "colour": "red",
                   "metrics": {"loss": "low"}, "history": {"loss": {"values": [1, "x", 1e999], "steps": [1]}, "acc": 5}},
                  {"id": "b", "name": "whole"}]}""");
        assertThat(codes())
                .containsExactlyInAnyOrder(
                        "wrong-type",
                        "run-without-id",
                        "wrong-type",
                        "columns-of-different-length",
                        "wrong-type",
                        "wrong-type",
                        "wrong-type",
                        "wrong-type",
                        "unknown-value",
                        "unknown-fields");
        assertThat(catalog.findings())
                .extracting(finding ->
                        finding.where().line() + " " + finding.where().pointer())
                .contains("2 /runs/0", "3 /runs/1", "4 /runs/2/createdAt", "5 /runs/2/history/loss");
        assertThat(catalog.findings().get(catalog.findings().size() - 1).message())
                .contains("runs[].colour, surprise");
        assertThat(run("a").reportedStatus()).isEqualTo("odd");
        assertThat(run("a").metric("loss").count()).isEqualTo(3);
        assertThat(run("b").name()).isEqualTo("whole");
    }

    @Test
    void keepsTheRunsBeforeTheEndOfATruncatedDocument() throws IOException {
        read("{\"schemaVersion\": \"2.0.0\",\n\"runs\": [{\"id\": \"a\"},\n{\"id\": \"b\", \"metrics\": {\"loss\"");
        assertThat(catalog.runs()).hasSize(1);
        assertThat(catalog.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("damaged-document");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(finding.where().line()).isEqualTo(3);
        });
    }

    @Test
    void keepsEveryRunOfAnIdThatStandsTwice() throws IOException {
        read("{\"schemaVersion\": \"2.0\", \"runs\": [{\"id\": \"a\"}, {\"id\": \"a~2\"}, {\"id\": \"a\"}]}");
        assertThat(catalog.runs()).extracting(row -> row.key().id()).containsExactly("a", "a~2", "a~3");
        assertThat(codes()).containsExactly("duplicate-run-id");
    }

    @Test
    void neverFailsOnADocumentThatIsCutOffOrChanged() throws IOException {
        byte[] whole;
        try (SpecimenReport specimen = new SpecimenReport()) {
            whole = specimen(specimen, 1000);
        }
        String text = new String(whole, StandardCharsets.UTF_8);
        Random random = new Random(7);
        List<String> others =
                List.of("null", "7", "-1.5", "\"x\"", "true", "[]", "[[1]]", "{}", "{\"a\": {}}", "1e999", "");
        for (int i = 0; i < 300; i++) {
            int cut = random.nextInt(text.length());
            read(text.substring(0, cut));
            catalog.close();
            int colon = text.indexOf(": ", cut);
            int end = colon < 0 ? -1 : text.indexOf('\n', colon);
            if (end > 0) {
                String comma = text.charAt(end - 1) == ',' ? "," : "";
                String other = others.get(random.nextInt(others.size()));
                read(text.substring(0, colon + 2) + other + comma + text.substring(end));
                catalog.close();
            }
        }
        assertThat(read(whole).runs()).hasSize(4);
    }

    @Test
    void refusesANewerMajorVersionByName() throws IOException {
        read("{\"runs\": [{\"id\": \"a\"}], \"schemaVersion\": \"3.0.0\"}");
        assertThat(catalog.runs()).isEmpty();
        assertThat(codes()).containsExactly("unreadable-version");
        assertThat(catalog.findings().get(0).message()).contains("3.0.0", "newer");
    }

    @Test
    void readsANewerMinorVersionWithANote() throws IOException {
        read("{\"schemaVersion\": \"2.7.0\", \"runs\": [{\"id\": \"a\", \"mood\": 1}]}");
        assertThat(catalog.runs()).hasSize(1);
        assertThat(codes()).containsExactly("newer-minor-version", "unknown-fields");
    }

    @Test
    void keepsLoneSurrogatesAndLargeIntegers() throws IOException {
        read(
                "{\"schemaVersion\": \"2.0.0\", \"runs\": [{\"id\": \"a\", \"settings\": {\"s\": \"\\ud83d\\u0000\", \"n\": 18446744073709551615}}]}");
        assertThat(SettingPaths.flatten(run("a").settings()).get("s")).isEqualTo(Value.of("\ud83d\0"));
        assertThat(((Num) run("a").settings().get("n")).text()).isEqualTo("18446744073709551615");
    }

    @Test
    void isFoundByContentWhateverItsName() throws IOException {
        Files.writeString(folder.resolve("one.txt"), "\ufeff {\"runs\": [{\"id\": 1}], \"schemaVersion\": \"2.0\"}");
        Files.writeString(
                folder.resolve("two.json"), "{\"schemaVersion\": \"2.1.0\", \"generator\": \"sigx-report 9\", \"pro");
        Files.writeString(folder.resolve("app.json"), "{\"schemaVersion\": \"1.0.0\", \"metadata\": {}, \"runs\": []}");
        Files.writeString(
                folder.resolve("script.json"), "{\"schemaVersion\": \"2.0\", \"generator\": \"mine\", \"runs\": []}");
        Files.writeString(folder.resolve("other.json"), "{\"runs\": []}");
        Files.writeString(folder.resolve("list.json"), "[1]");
        Files.write(folder.resolve("image.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        assertThat(new SigxExportReader().find(ContainedRoot.of(folder)))
                .containsExactly(
                        new RunStoreReader.Candidate("one.txt", List.of("one.txt")),
                        new RunStoreReader.Candidate("script", List.of("script.json")),
                        new RunStoreReader.Candidate("two", List.of("two.json")));
        assertThat(new StoreFinder().kinds()).contains("sigx-export");
    }
}
