package dev.sigx.store.neurolingua;

import static dev.sigx.store.neurolingua.Samples.codes;
import static dev.sigx.store.neurolingua.Samples.export;
import static dev.sigx.store.neurolingua.Samples.finding;
import static dev.sigx.store.neurolingua.Samples.list;
import static dev.sigx.store.neurolingua.Samples.listIn;
import static dev.sigx.store.neurolingua.Samples.object;
import static dev.sigx.store.neurolingua.Samples.project;
import static dev.sigx.store.neurolingua.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.Run;
import dev.sigx.store.Catalog;
import dev.sigx.store.TestCatalogs;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFaultsTest {
    @TempDir
    Path folder;

    private final Map<String, Object> export = export(run("r1"), run("r2", Samples.START + 5000));

    private static Map<String, Object> comparison(String project, Object... runs) {
        return object("id", "c1", "name", "C", "description", "", "projectId", project, "runIds", list(runs));
    }

    private static Map<String, Object> decision(String project, Object... runs) {
        return object(
                "id", "d1",
                "projectId", project,
                "problem", "why",
                "alternatives", list("a"),
                "decision", "a",
                "kpi", "loss",
                "affectedRunIds", list(runs),
                "witness", "dana");
    }

    @Test
    void findsNothingWhereEverythingFits() throws IOException {
        export.put("comparisons", list(comparison("p1", "r1", "r2")));
        export.put("decisions", list(decision("p1", "r1")));
        try (Catalog catalog = Samples.read(folder, export)) {
            assertThat(catalog.findings()).isEmpty();
            assertThat(catalog.scenarios()).hasSize(1);
            assertThat(catalog.decisions().get(0).decidedBy()).isEqualTo("dana");
            assertThat(catalog.decisions().get(0).status()).isEmpty();
            assertThat(catalog.stores().get(0).schemaVersion()).isEqualTo("1.0.0");
        }
    }

    @Test
    void findsDanglingRunsOfComparisonsAndDecisions() throws IOException {
        export.put("comparisons", list(comparison("p1", "r1", "gone")));
        export.put("decisions", list(decision("p1", "lost")));
        try (Catalog catalog = Samples.read(folder, export)) {
            assertThat(codes(catalog)).containsExactly("dangling-run", "dangling-run");
            assertThat(catalog.findings().get(0).message()).contains("gone");
            assertThat(catalog.findings().get(0).where().pointer()).isEqualTo("/comparisons/0");
        }
    }

    @Test
    void findsWhatADeletedProjectLeftBehind() throws IOException {
        export.put("comparisons", list(comparison("p9", "r1", "r2")));
        export.put("decisions", list(decision("p9", "r1")));
        Map<String, Object> orphan = run("r3", Samples.START + 9000);
        orphan.put("projectId", "p9");
        listIn(export, "runs").add(orphan);
        try (Catalog catalog = Samples.read(folder, export)) {
            assertThat(codes(catalog)).containsExactly("orphaned-run", "orphaned-comparison", "orphaned-decision");
            assertThat(finding(catalog, "orphaned-run").runId()).isEqualTo("r3");
            assertThat(catalog.scenarios()).hasSize(1);
        }
    }

    @Test
    void findsAListOfRunsThatDisagreesWithTheRuns() throws IOException {
        export.put("projects", list(project("p1", list("r1", "r7"))));
        try (Catalog catalog = Samples.read(folder, export)) {
            assertThat(finding(catalog, "project-run-list").message())
                    .contains("Listed but not its own: r7", "Its own but not listed: r2");
        }
    }

    @Test
    void readsRunsThatComeBeforeTheirProjects() throws IOException {
        Map<String, Object> reversed = object("runs", export.get("runs"), "projects", export.get("projects"));
        reversed.put("metadata", export.get("metadata"));
        reversed.put("schemaVersion", "1.2.0");
        try (Catalog catalog = TestCatalogs.read(Samples.write(folder, "any.txt", reversed))) {
            assertThat(catalog.findings()).isEmpty();
            assertThat(catalog.stores()).hasSize(1);
            Run first = catalog.load(catalog.runs().get(0));
            assertThat(first.outputs().get(0).prompt()).isEqualTo("hello");
            assertThat(first.outputs().get(0).promptName()).isEqualTo("Greeting");
        }
    }

    @Test
    void leavesOtherMajorVersionsToOthers() throws IOException {
        export.put("schemaVersion", "2.0.0");
        try (Catalog catalog = TestCatalogs.read(Samples.write(folder, "export.json", export))) {
            assertThat(catalog.stores().stream().filter(store -> store.kind().equals("neuro-lingua")))
                    .isEmpty();
        }
        try (Catalog catalog = Samples.read(folder, export)) {
            assertThat(codes(catalog)).containsExactly("not-recognised");
        }
    }

    @Test
    void namesAMissingSectionOnce() throws IOException {
        export.remove("projects");
        try (Catalog catalog = Samples.read(folder, export)) {
            assertThat(codes(catalog)).containsExactly("section-missing");
            assertThat(catalog.runs()).hasSize(2);
        }
    }

    @Test
    void costsOneRunThatIsNoObject() throws IOException {
        listIn(export, "runs").add(1, "not a run");
        try (Catalog catalog = Samples.read(folder, export)) {
            assertThat(finding(catalog, "wrong-type").where().pointer()).isEqualTo("/runs/1");
            assertThat(catalog.runs()).hasSize(2);
        }
    }

    @Test
    void costsAListOfTheWrongType() throws IOException {
        export.put("decisions", object("why", "not"));
        export.put("comparisons", null);
        try (Catalog catalog = Samples.read(folder, export)) {
            assertThat(finding(catalog, "wrong-type").where().pointer()).isEqualTo("/decisions");
            assertThat(catalog.runs()).hasSize(2);
        }
    }

    @Test
    void namesRepeatedFields() throws IOException {
        String json = Samples.json(export)
                .replaceFirst("\"name\":\"Run r1\"", "\"name\":\"Old\",\"name\":\"Run r1\"")
                .replaceFirst("\\{\"schemaVersion\"", "{\"decisions\":[],\"decisions\":[],\"schemaVersion\"");
        try (Catalog catalog = Samples.read(folder, new Samples.Raw(json))) {
            assertThat(codes(catalog)).containsExactly("duplicate-key", "duplicate-key");
            assertThat(catalog.load(catalog.runs().get(0)).name()).isEqualTo("Run r1");
        }
    }

    @Test
    void keepsASecondRunOfTheSameId() throws IOException {
        listIn(export, "runs").add(run("r1", Samples.START + 20_000));
        try (Catalog catalog = Samples.read(folder, export)) {
            assertThat(codes(catalog)).containsExactly("duplicate-run-id");
            assertThat(catalog.runs()).hasSize(3);
        }
    }

    @Test
    void givesRecordsWithoutIdAName() throws IOException {
        Map<String, Object> nameless = run("r3", Samples.START + 9000);
        nameless.remove("id");
        listIn(export, "runs").add(nameless);
        try (Catalog catalog = Samples.read(folder, export)) {
            assertThat(codes(catalog)).containsExactly("missing-id", "project-run-list");
            assertThat(catalog.runs().get(2).key().id()).isEqualTo("run-at-2");
        }
    }

    @Test
    void skipsUnknownSectionsByName() throws IOException {
        export.put("governance", object("config", object()));
        try (Catalog catalog = Samples.read(folder, export)) {
            assertThat(finding(catalog, "unknown-section").message()).contains("governance");
        }
    }

    @Test
    void keepsEverythingBeforeACut() throws IOException {
        String json = Samples.json(export);
        String cut = json.substring(0, json.indexOf("\"trainingHistory\"", json.indexOf("Run r2")) + 60);
        try (Catalog catalog = Samples.read(folder, new Samples.Raw(cut))) {
            assertThat(codes(catalog)).containsExactly("document-truncated");
            assertThat(finding(catalog, "document-truncated").where().line()).isEqualTo(1);
            assertThat(finding(catalog, "document-truncated").where().pointer())
                    .startsWith("/runs/1/results/trainingHistory");
            assertThat(catalog.runs()).hasSize(2);
            assertThat(catalog.load(catalog.runs().get(0)).metric("loss").count())
                    .isEqualTo(4);
            Run second = catalog.load(catalog.runs().get(1));
            assertThat(second.name()).isEqualTo("Run r2");
            assertThat(second.metrics().stream().map(metric -> metric.name())).containsExactly("runtime");
        }
    }

    @Test
    void survivesACutAnywhereWithOneFinding() throws IOException {
        String json = Samples.json(export);
        int recognisable = json.indexOf("\"runs\"");
        for (int length = recognisable; length < json.length(); length += 7) {
            Path file =
                    Files.writeString(folder.resolve("cut.json"), json.substring(0, length), StandardCharsets.UTF_8);
            try (Catalog catalog = TestCatalogs.read("neuro-lingua", file)) {
                assertThat(codes(catalog)).as("cut at %s", length).containsExactly("document-truncated");
            }
        }
    }

    @Test
    void namesTheLineOfBrokenJson() throws IOException {
        String json = Samples.json(export)
                .replace(",\"runs\"", ",\n\n\"runs\"")
                .replace("\"name\":\"Run r2\"", "\n\"name\" \"Run r2\"");
        try (Catalog catalog = Samples.read(folder, new Samples.Raw(json))) {
            assertThat(codes(catalog)).containsExactly("document-malformed");
            assertThat(catalog.findings().get(0).where().line()).isEqualTo(4);
            assertThat(catalog.runs()).hasSize(2);
        }
    }

    @Test
    void namesWhatFollowsTheDocument() throws IOException {
        try (Catalog catalog = Samples.read(folder, new Samples.Raw(Samples.json(export) + " {}"))) {
            assertThat(codes(catalog)).containsExactly("document-trailing");
        }
    }

    @Test
    void readsOtherEncodingsWithANote() throws IOException {
        String json = "\ufeff" + Samples.json(export);
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            Path file = Files.write(folder.resolve("wide.json"), json.getBytes(Charset.forName(charset)));
            try (Catalog catalog = TestCatalogs.read(file)) {
                assertThat(codes(catalog)).as(charset).containsExactly("not-utf-8");
                assertThat(catalog.runs()).as(charset).hasSize(2);
            }
        }
        try (Catalog catalog = TestCatalogs.read(Files.writeString(folder.resolve("wide.json"), json))) {
            assertThat(catalog.findings()).isEmpty();
            assertThat(catalog.runs()).hasSize(2);
        }
    }

    @Test
    void namesAnEmptyFile() throws IOException {
        try (Catalog catalog = Samples.read(folder, new Samples.Raw(""))) {
            assertThat(codes(catalog)).containsExactly("empty-file");
        }
    }
}
