package dev.sigx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.ReportRequest.StoreArgument;
import dev.sigx.export.ExportFiles;
import dev.sigx.publish.InputDigests;
import dev.sigx.publish.OutputFile;
import dev.sigx.report.SpecimenReport;
import dev.sigx.store.Catalog;
import dev.sigx.store.Documents;
import dev.sigx.store.Node;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;

/** The export of an export has its bytes, whatever the first document held. */
class DocumentRoundTripTest {
    private static final String DOCUMENT = "exports/sigx-export.json";

    @TempDir
    Path temp;

    private Path export(String name, Path... stores) throws ReportException {
        return export(name, null, stores);
    }

    private Path export(String name, String title, Path... stores) throws ReportException {
        Path out = temp.resolve(name);
        new ReportGenerator(Progress.SILENT).export(request(title, out, stores));
        return out;
    }

    private Path written(String name, String document) throws IOException {
        return Files.writeString(temp.resolve(name), document, StandardCharsets.UTF_8);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.resolve("exports"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String document(Path export) throws IOException {
        return Files.readString(export.resolve(DOCUMENT), StandardCharsets.UTF_8);
    }

    private void assertSettled(Path first) throws Exception {
        Path second = export(first.getFileName() + "-again", first.resolve(DOCUMENT));
        assertSame(first.getFileName().toString(), files(first), files(second));
    }

    private static void assertSame(String what, Map<String, String> first, Map<String, String> second) {
        first.forEach((file, text) -> assertThat(firstDifference(text, second.get(file)))
                .as(what + " " + file)
                .isEmpty());
    }

    /** The files of an export that is never written to the disk. */
    private static Map<String, String> exported(Path store) throws Exception {
        ReportRequest request = request(null, Path.of("nowhere"), store);
        Map<String, String> files = new TreeMap<>();
        try (Catalog catalog =
                StoreReading.open(request, InputPlan.of(request), InputDigests.none(), Progress.SILENT)) {
            for (OutputFile file :
                    ExportFiles.of(ReportGenerator.assemble(request, catalog)).toList()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                file.content().writeTo(out);
                files.put(file.path(), out.toString(StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static ReportRequest request(String title, Path out, Path... stores) {
        List<StoreArgument> arguments =
                Stream.of(stores).map(store -> new StoreArgument("", store, "")).toList();
        return new ReportRequest(
                title, arguments, List.of(), List.of(), List.of(), out, null, Map.of(), null, null, 2, false);
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
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void theExportOfAnExportHasItsBytes(int block) throws Exception {
        for (int seed = 25 * block; seed < 25 * (block + 1); seed++) {
            Map<String, String> first = exported(written("hostile.json", HostileDocument.of(seed)));
            Map<String, String> second = exported(written("sigx-export.json", first.get(DOCUMENT)));
            assertSame("seed " + seed, first, second);
        }
    }

    @Test
    void theSpecimenHasItsRecordsAgain() throws Exception {
        Path document = temp.resolve("specimen.json");
        try (SpecimenReport specimen = new SpecimenReport();
                OutputStream out = Files.newOutputStream(document)) {
            ExportFiles.of(specimen.report())
                    .filter(file -> file.path().equals(DOCUMENT))
                    .findFirst()
                    .orElseThrow()
                    .content()
                    .writeTo(out);
        }
        String before = Files.readString(document, StandardCharsets.UTF_8);
        String after = document(export("first", document));
        // Verdicts, diffs and evidence of the specimen are made by hand; they are computed here.
        assertThat(firstDifference(
                        until("\"scenarios\": [", before),
                        until("\"scenarios\": [", after).replaceFirst("sigx-report [^\"]*", "sigx-report specimen")))
                .isEmpty();
        assertSettled(temp.resolve("first"));
    }

    private static String until(String mark, String document) {
        return document.substring(0, document.indexOf(mark));
    }

    @Test
    void historiesBeyondTheSizeOfADocumentStayLeftOut() throws Exception {
        Path document = written("large.json", """
                {"schemaVersion": "2.1.0", "historyIncluded": false, "historyPoints": 250000, "runs": [{"id": "a",
                 "metrics": {"loss": {"last": 1, "min": 1, "count": 250000, "notFinite": 0, "direction": "min"}}}]}""");
        Path first = export("first", document);
        assertThat(document(first))
                .contains("\"historyIncluded\": false,", "\"historyPoints\": 250000,", "\"count\": 250000,");
        assertSettled(first);
    }

    @Test
    void theCallerHasTheLastWord() throws Exception {
        Path document = written("old.json", """
                {"schemaVersion": "2.1.0", "generator": "sigx-report 0.0.1", "title": "Old", "asOf": "2020-01-01T00:00:00.000Z",
                 "notableChange": 0.5, "statistic": "mean", "runs": [{"id": "a", "createdAt": "2026-01-01"}]}""");
        assertThat(document(export("kept", document)))
                .contains(
                        "\"title\": \"Old\"",
                        "\"asOf\": \"2020-01-01",
                        "\"notableChange\": 0.5",
                        "\"statistic\": \"mean\"")
                .contains("\"generator\": \"" + Version.GENERATOR + "\"");
        assertThat(document(export("said", "New", document))).contains("\"title\": \"New\"", "\"asOf\": \"2020-01-01");
        assertThat(document(
                        export("beside", document, written("b.json", "{\"schemaVersion\": \"2.0\", \"runs\": []}"))))
                .contains("\"title\": \"Experiment report\"", "\"asOf\": \"2026-01-01", "\"notableChange\": 0.1");
    }

    @Test
    void exportsBesideEachOtherKeepTheirRecordsApart() throws Exception {
        Path store = Examples.FOLDER.resolve("minimal").resolve("store.json");
        Path site = temp.resolve("site");
        Examples.build(Examples.request(Examples.FOLDER.resolve("minimal"), site));
        Path document = site.resolve(DOCUMENT);
        Path first = export("first", document, store, document);
        assertThat(node(document(first)).field("stores").items())
                .extracting(one -> one.field("id").text())
                .containsExactly("cat", "store", "cat-2");
        assertThat(document(first)).contains("\"code\": \"store-renamed\"").doesNotContain("duplicate-");
        assertSettled(first);
    }

    @Test
    void fieldsOfANewerVersionAreKeptAtTheirPlace() throws Exception {
        Path document = written("newer.json", """
                {"schemaVersion": "2.7.0", "colour": {"deep": [1, "x", null]},
                 "stores": [{"id": "lab", "mood": 1}],
                 "projects": [{"id": "p", "store": "lab", "owner": "Dana", "prompts": [{"id": "q", "kind": "new"}]}],
                 "runs": [{"id": "a", "store": "lab", "weather": -0.50, "metrics": {"a/b": {"reported": 1, "p99": 0.9}},
                   "outputs": [{"promptId": "q", "tokens": 7}], "ledger": {"audit": true}, "model": {"layers": 3},
                   "timings": {"gpuMillis": 1, "watts": 300}, "data": {"name": "c", "licence": "MIT"},
                   "history": {"loss": {"values": [1], "wallclock": [2.5]}}}],
                 "scenarios": [{"id": "s", "store": "lab", "runIds": ["a"], "colours": ["red"]}],
                 "decisions": [{"id": "d", "store": "lab", "problem": "?", "votes": {"yes": 2}}],
                 "findings": [{"code": "c", "severity": "note", "message": "m", "since": "v1"}]}""");
        Path first = export("first", document);
        Node root = node(document(first));
        assertThat(root.field("colour").field("deep").items()).hasSize(3);
        assertThat(root.field("stores").items().get(0).field("mood").text()).isEqualTo("1");
        Node project = root.field("projects").items().get(0);
        assertThat(project.field("owner").text()).isEqualTo("Dana");
        assertThat(project.field("prompts").items().get(0).field("kind").text()).isEqualTo("new");
        Node run = root.field("runs").items().get(0);
        assertThat(run.field("weather").text()).isEqualTo("-0.50");
        assertThat(run.field("metrics").field("a/b").field("p99").text()).isEqualTo("0.9");
        assertThat(run.field("outputs").items().get(0).field("tokens").text()).isEqualTo("7");
        assertThat(run.field("ledger").field("audit").kind()).isEqualTo(Node.Kind.TRUE);
        assertThat(run.field("model").field("layers").text()).isEqualTo("3");
        assertThat(run.field("timings").field("watts").text()).isEqualTo("300");
        assertThat(run.field("data").field("licence").text()).isEqualTo("MIT");
        assertThat(run.field("history").field("loss").field("wallclock").items())
                .hasSize(1);
        assertThat(root.field("scenarios").items().get(0).field("colours").items())
                .hasSize(1);
        assertThat(root.field("decisions")
                        .items()
                        .get(0)
                        .field("votes")
                        .field("yes")
                        .text())
                .isEqualTo("2");
        assertThat(root.field("findings").items())
                .extracting(finding -> finding.field("code").text())
                .containsExactlyInAnyOrder("c", "newer-minor-version", "unknown-fields");
        assertSettled(first);
    }

    private static Node node(String document) {
        try (JsonParser parser = Documents.json(document)) {
            parser.nextToken();
            return Documents.node(parser, "", "", where -> {});
        }
    }
}
