package dev.sigx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigx.ReportRequest.StoreArgument;
import dev.sigx.diff.Verdict;
import dev.sigx.model.Finding;
import dev.sigx.store.ContainedRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportGeneratorTest {
    private static final Path NEURO_LINGUA = Examples.FOLDER.resolve("neuro-lingua");
    private static final Path MINIMAL_STORE = Examples.FOLDER.resolve("minimal").resolve("store.json");

    @TempDir
    Path temp;

    private Path site;

    @BeforeEach
    void chooseOutput() {
        site = temp.resolve("site");
    }

    @Test
    void writesTheSameBytesUnderAnotherZoneLocaleCharsetAndThreadCount() throws Exception {
        Map<String, String> here = build(1, "UTC", "en", "UTF-8");
        Map<String, String> elsewhere = build(8, "Asia/Kathmandu", "tr", "US-ASCII");
        assertThat(here).hasSizeGreaterThan(100).isEqualTo(elsewhere);
    }

    private Map<String, String> build(int threads, String zone, String language, String charset) throws Exception {
        Path output = temp.resolve("site-" + threads);
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=" + zone,
                        "-Duser.language=" + language,
                        "-Dfile.encoding=" + charset,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.sigx.BuildExample",
                        NEURO_LINGUA.toString(),
                        output.toString(),
                        Integer.toString(threads))
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        return digests(output);
    }

    private static Map<String, String> digests(Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(
                        folder.relativize(file).toString(),
                        InputPlan.sha256(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)));
            }
        }
        return digests;
    }

    @Test
    void writesNothingWhereNothingChangedAndSaysSo() throws Exception {
        ReportRequest request = Examples.request("Report", settled(MINIMAL_STORE), site);
        Examples.build(request);
        Map<Path, FileTime> before = times();
        ReportSummary again = Examples.build(request);
        assertThat(again.unchanged()).isTrue();
        assertThat(times()).isEqualTo(before);
    }

    @Test
    void rewritesOnlyThePagesThatShowAChangedRun() throws Exception {
        Path store = settled(MINIMAL_STORE);
        Examples.build(Examples.request("Report", store, site));
        Map<Path, FileTime> before = times();
        Files.writeString(store, Files.readString(store).replaceFirst("\"name\": \"", "\"name\": \"renamed "));
        Examples.build(Examples.request("Report", store, site));
        List<String> touched = new ArrayList<>();
        times().forEach((file, time) -> {
            if (!time.equals(before.get(file))) {
                touched.add(site.relativize(file).toString());
            }
        });
        assertThat(touched)
                .contains("index.html", "exports/sigx-export.json")
                .doesNotContain("glossary.html", "assets/sigx.css", "exports/history.csv");
    }

    private Path settled(Path store) throws IOException {
        Path copy = temp.resolve("store.json");
        Files.copy(store, copy);
        Files.setLastModifiedTime(copy, FileTime.fromMillis(1_700_000_000_000L));
        return copy;
    }

    private Map<Path, FileTime> times() throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    @Test
    void leavesTheOldSiteWholeWhenTheNextBuildCannotReadAnything() throws Exception {
        Examples.build(Examples.request("Report", MINIMAL_STORE, site));
        Map<String, String> before = digests(site);
        Path nothing = Files.createDirectory(temp.resolve("nothing"));
        Files.writeString(nothing.resolve("notes.txt"), "no store here");
        assertThatThrownBy(() -> Examples.build(Examples.request("Report", nothing, site)))
                .isInstanceOfSatisfying(
                        ReportException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ReportException.Kind.NOTHING_USABLE))
                .hasMessageContaining("no run store was found");
        assertThat(digests(site)).isEqualTo(before);
    }

    @Test
    void refusesToReplaceAFolderThatItDidNotWrite() throws Exception {
        Files.createDirectories(site);
        Files.writeString(site.resolve("thesis.tex"), "years of work");
        assertThatThrownBy(() -> Examples.build(Examples.request("Report", MINIMAL_STORE, site)))
                .isInstanceOfSatisfying(
                        ReportException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ReportException.Kind.USAGE));
        assertThat(site.resolve("thesis.tex")).hasContent("years of work");
    }

    @Test
    void makesAReportOfAnEmptyStoreThatSaysWhatToDo() throws Exception {
        Path store = store("\"projects\": [], \"runs\": []");
        Examples.build(Examples.request("Report", store, site));
        assertThat(site.resolve("index.html")).content().contains("No runs yet.", "No saved comparison yet.");
        assertThat(site.resolve("compare.html")).content().contains("There is no run yet.");
        assertThat(site.resolve("decisions.html")).content().contains("No decision recorded yet.");
    }

    @Test
    void makesAReportOfOneRunThatSaysWhatIsMissing() throws Exception {
        Path store = store("\"projects\": [], \"runs\": [{\"id\": \"only\", \"projectId\": \"p\", \"name\": \"one\","
                + " \"status\": \"pending\", \"config\": {}, \"createdAt\": 1700000000000}]");
        Examples.build(Examples.request("Report", store, site));
        assertThat(site.resolve("compare.html")).content().contains("There is one run only.");
    }

    private Path store(String records) throws IOException {
        Path store = temp.resolve("export.json");
        Files.writeString(
                store,
                "{\"schemaVersion\": \"1.0.0\", \"metadata\": {\"exportedAt\": 1700000000000}, " + records + "}");
        return store;
    }

    @Test
    void keepsStoresOfTheSameNameApart() throws Exception {
        Path first = Files.createDirectories(temp.resolve("a")).resolve("store.json");
        Path second = Files.createDirectories(temp.resolve("b")).resolve("store.json");
        Files.copy(MINIMAL_STORE, first);
        Files.copy(MINIMAL_STORE, second);
        ReportRequest one = Examples.request("Report", first, site);
        ReportRequest both = new ReportRequest(
                one.title(),
                List.of(new StoreArgument("", first, ""), new StoreArgument("", second, "")),
                List.of(),
                List.of(),
                List.of(),
                site,
                null,
                Map.of(),
                0.1,
                null,
                2,
                false);
        StoreInspector.Inspection inspection = new StoreInspector(Progress.SILENT).inspect(both);
        assertThat(inspection.counts()).containsOnlyKeys("store", "store-2");
        assertThat(inspection.findings()).extracting(Finding::code).doesNotContain("duplicate-run-id");
    }

    @Test
    void readsADamagedStoreNextToAGoodOne() throws Exception {
        Path cut = temp.resolve("cut.json");
        String whole = Files.readString(MINIMAL_STORE);
        Files.writeString(cut, whole.substring(0, whole.length() * 2 / 3));
        ReportSummary summary = Examples.build(new ReportRequest(
                "Report",
                List.of(new StoreArgument("", cut, ""), new StoreArgument("", MINIMAL_STORE, "")),
                List.of(),
                List.of(),
                List.of(),
                site,
                null,
                Map.of(),
                0.1,
                null,
                2,
                false));
        assertThat(summary.runs()).isGreaterThan(2);
        assertThat(summary.findings())
                .filteredOn(finding -> finding.code().equals("document-truncated"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.where().file()).isEqualTo("cut.json");
                    assertThat(finding.where().line()).isPositive();
                });
    }

    @Test
    void comparesTwoRunsByIdByNameAndAcrossStores() throws Exception {
        ReportRequest request = Examples.request(NEURO_LINGUA, site);
        StoreInspector inspector = new StoreInspector(Progress.SILENT);
        assertThat(inspector
                        .diff(request, "app:wikitext_baseline", "wikitext_baseline")
                        .run()
                        .key()
                        .store())
                .isEqualTo("batch");
        assertThat(inspector
                        .diff(request, "run_1795375665189_lp5x3gtr2", "lion")
                        .diff()
                        .summary()
                        .verdict())
                .isEqualTo(Verdict.BETTER);
        assertThatThrownBy(() -> inspector.diff(request, "mixed advanced cosine", "lion"))
                .hasMessageContaining("fits 2 runs");
        assertThatThrownBy(() -> inspector.diff(request, "nobody", "lion")).hasMessageContaining("no run has the id");
    }

    @Test
    void saysNothingOfTheMachineInAnyFile() throws Exception {
        Examples.build(Examples.request(NEURO_LINGUA, site));
        String machine =
                ContainedRoot.of(NEURO_LINGUA).locate("sigx.yaml").getParent().toString();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain(machine, temp.toString(), System.getProperty("user.home") + "/");
            }
        }
    }

    @Test
    void doesNotReadItsOwnReportBackAsAStore() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("stores"));
        Files.copy(MINIMAL_STORE, folder.resolve("store.json"));
        ReportRequest inside = Examples.request("Report", folder, folder.resolve("site"));
        int runs = Examples.build(inside).runs();
        Files.setLastModifiedTime(folder.resolve("store.json"), FileTime.fromMillis(1_700_000_000_000L));
        assertThat(Examples.build(inside).runs()).isEqualTo(runs);
    }

    @Test
    void comparesNothingWhereTheBaselineIsGone() throws Exception {
        Path scenario = temp.resolve("scenario.yaml");
        Files.writeString(scenario, "schemaVersion: \"1.0\"\nruns: [run_adam, run_adam_dropout]\nbaseline: gone\n");
        ReportRequest plain = Examples.request("Report", MINIMAL_STORE, site);
        Examples.build(new ReportRequest(
                plain.title(),
                plain.stores(),
                List.of(scenario),
                List.of(),
                List.of(),
                site,
                null,
                Map.of(),
                0.1,
                null,
                2,
                false));
        try (Stream<Path> pages = Files.list(site.resolve("scenarios"))) {
            assertThat(pages.findFirst().orElseThrow())
                    .content()
                    .contains("The baseline is missing, so nothing is compared")
                    .doesNotContain("against");
        }
    }
}
