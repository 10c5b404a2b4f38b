package dev.sigx.store.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.Directions;
import dev.sigx.model.Finding;
import dev.sigx.model.Num;
import dev.sigx.model.RunKey;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Timings;
import dev.sigx.store.Catalog;
import dev.sigx.store.CatalogBuilder;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.StoreSource;
import dev.sigx.store.sigxexport.SigxExportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimingsFilesTest {
    private static final Timings FULL = new Timings(
            Num.parse("812.5"),
            Num.of(95),
            Num.of(4096),
            Num.of(3),
            "WebGPU",
            "buffer too small, \"matmul\"\nsecond line");

    @TempDir
    Path temp;

    private FilesFolder folder;
    private final List<Finding> findings = new ArrayList<>();

    @BeforeEach
    void folder() {
        folder = new FilesFolder(temp);
    }

    private Map<RunKey, Timings> read() {
        findings.clear();
        return new TimingsFiles().read(folder.source(), findings::add);
    }

    @Test
    void readsTheSameFromYamlJsonAndCsv() {
        folder.with("a.yaml", """
                schemaVersion: "1.0"
                runs:
                  in-yaml:
                    gpuMillis: 812.5
                    cpuMillis: 95
                    gpuOperations: 4096
                    fallbacks: 3
                    device: WebGPU
                    lastFallback: "buffer too small, \\"matmul\\"\\nsecond line"
                """).with("b.json", """
                {"schemaVersion": "1.0", "runs": {"app:in-json": {"gpuMillis": 812.5, "cpuMillis": 95,
                 "gpuOperations": 4096, "fallbacks": 3, "device": "WebGPU",
                 "lastFallback": "buffer too small, \\"matmul\\"\\nsecond line"}}}
                """).with("c.csv", """
                run,gpuMillis,cpuMillis,gpuOperations,fallbacks,device,lastFallback,store
                in-csv,812.5,95,4096,3,WebGPU,"buffer too small, ""matmul""
                second line",batch
                """.replace("\n", "\r\n"));
        assertThat(read())
                .containsOnly(
                        Map.entry(new RunKey("", "in-yaml"), FULL),
                        Map.entry(new RunKey("app", "in-json"), FULL),
                        Map.entry(new RunKey("batch", "in-csv"), FULL));
        assertThat(findings).isEmpty();
    }

    @Test
    void leavesWhatIsNotSaidMissing() {
        folder.with("a.yaml", "schemaVersion: '1.0'\nruns: {r: {cpuMillis: 1, fallbacks: null}}\n")
                .with("b.csv", "run,cpuMillis,fallbacks\ns,1,\n");
        Timings expected = new Timings(Num.MISSING, Num.of(1), Num.MISSING, Num.MISSING, "", "");
        assertThat(read().values()).containsExactly(expected, expected);
        assertThat(findings).isEmpty();
    }

    @Test
    void takesTheKeyWholeWhereTheEntrySaysItsStore() {
        folder.with("a.yaml", """
                schemaVersion: "1.0"
                runs:
                  "epoch:5": {store: app, cpuMillis: 1}
                  "wide model: 2": {cpuMillis: 1}
                """).with("b.csv", "store,run,cpuMillis\napp,a:b,1\n,app:c,1\n");
        assertThat(read().keySet())
                .containsExactly(
                        new RunKey("app", "epoch:5"),
                        new RunKey("", "wide model: 2"),
                        new RunKey("app", "a:b"),
                        new RunKey("app", "c"));
    }

    @Test
    void losesOneRowToABrokenOneAndNamesItsLine() {
        folder.with("a.csv", """
                run,cpuMillis,lastFallback
                one,1,fine
                two,2,"stray
                three,3,fine
                four,4
                five,5,a,b
                ,6,fine

                seven,7,sev"en
                eight,8,"multi
                line"
                nine,nein,fine
                """);
        assertThat(read().keySet()).extracting(RunKey::id).containsExactly("one", "three", "eight", "nine");
        assertThat(FilesFolder.brief(findings))
                .containsExactly(
                        "ERROR broken-row a.csv:3",
                        "ERROR broken-row a.csv:5",
                        "ERROR broken-row a.csv:6",
                        "ERROR broken-row a.csv:7",
                        "ERROR broken-row a.csv:9",
                        "WARNING wrong-type a.csv:12");
    }

    @Test
    void refusesNumbersThatNoTimingHas() {
        folder.with("a.yaml", """
                schemaVersion: "1.0"
                runs:
                  a:
                    gpuMillis: -1
                    cpuMillis: .nan
                    gpuOperations: 1.5
                    fallbacks: many
                """)
                .with("b.csv", "run,gpuMillis,fallbacks\nb,Infinity,0.5\nc," + "9".repeat(5_000) + ",1\n");
        assertThat(read()).containsEntry(new RunKey("", "a"), Timings.NONE);
        assertThat(FilesFolder.brief(findings))
                .containsExactly(
                        "WARNING impossible-timing a.yaml:4 /runs/a/gpuMillis",
                        "WARNING impossible-timing a.yaml:5 /runs/a/cpuMillis",
                        "WARNING impossible-timing a.yaml:6 /runs/a/gpuOperations",
                        "WARNING wrong-type a.yaml:7 /runs/a/fallbacks",
                        "WARNING impossible-timing b.csv:2",
                        "WARNING impossible-timing b.csv:2",
                        "WARNING wrong-type b.csv:3");
    }

    @Test
    void namesFilesThatAreNoTimings() {
        folder.with("a.yaml", "run_1: {cpuMillis: 1}\n")
                .with("b.csv", "id;cpuMillis\nx;1\n")
                .with("c.csv", "\n\n")
                .with("d.yaml", "schemaVersion: 3.0\nruns: {}\n")
                .with("e.yaml", "schemaVersion: '1.0'\nruns: [a]\n")
                .with("f.yaml", "schemaVersion: '1.0'\nruns: {a: fast}\n")
                .with("g.txt", "x");
        assertThat(read()).isEmpty();
        assertThat(FilesFolder.brief(findings))
                .containsExactly(
                        "ERROR not-timings a.yaml:1",
                        "NOTE unknown-field b.csv:1",
                        "ERROR not-timings b.csv:1",
                        "ERROR empty-file c.csv",
                        "ERROR newer-schema-version d.yaml:1 /schemaVersion",
                        "WARNING wrong-type e.yaml:2 /runs",
                        "ERROR wrong-timings-entry f.yaml:2 /runs/a");
    }

    @Test
    void suggestsNamesForUnknownFieldsAndColumns() {
        folder.with("a.yaml", "schemaVersion: '1.0'\nruns: {a: {cpuMilis: 1}}\nunit: ms\n")
                .with("b.csv", "run,fallback,cpuMillis,cpuMillis\nb,1,2,3\n");
        assertThat(read())
                .containsEntry(
                        new RunKey("", "b"), new Timings(Num.MISSING, Num.of(2), Num.MISSING, Num.MISSING, "", ""));
        assertThat(findings)
                .extracting(Finding::message)
                .containsExactly(
                        "The field \"unit\" is not known and was left out.",
                        "The field \"cpuMilis\" is not known and was left out; did you mean \"cpuMillis\"?",
                        "The column \"fallback\" is not known and was left out; did you mean \"fallbacks\"?",
                        "The column cpuMillis stands twice; the first counts.");
    }

    @Test
    void namesTimingsOfRunsThatNoStoreHas() throws IOException {
        Path store = Files.writeString(
                temp.resolve("store"), "{\"schemaVersion\": \"2.0\", \"runs\": [{\"id\": \"a\"}, {\"id\": \"b\"}]}");
        folder.with("a.csv", "run,cpuMillis\na,1\nback:b,1\ngone,1\n")
                .with("b.yaml", "schemaVersion: '1.0'\nruns:\n  a: {}\n  other:b: {}\n");
        Map<RunKey, SourceLocation> places = new HashMap<>();
        Map<RunKey, Timings> timings = new TimingsFiles().read(folder.source(), findings::add, places::put);
        CatalogBuilder builder = new CatalogBuilder(Directions.USUAL, timings, places, done -> {});
        ContainedRoot root = ContainedRoot.of(store);
        builder.read(new SigxExportReader(), new StoreSource("back", root, root.files()), "store", "");
        try (Catalog catalog = builder.build()) {
            assertThat(FilesFolder.brief(catalog.findings()))
                    .containsExactly(
                            "WARNING timings-without-run a.csv:4",
                            "WARNING timings-without-run b.yaml:4 /runs/other:b");
            assertThat(catalog.findings().get(0).message()).contains("the run gone,");
            assertThat(catalog.findings().get(1).message()).contains("the run other:b,");
        }
    }

    @Test
    void letsTheLaterOfTwoTimingsOfARunCount() {
        folder.with("a.csv", "run,cpuMillis\nx,1\nx,2\n")
                .with("b.yaml", "schemaVersion: '1.0'\nruns: {x: {cpuMillis: 3}}\n");
        assertThat(read().get(new RunKey("", "x")).cpuMillis()).isEqualTo(Num.of(3));
        assertThat(FilesFolder.brief(findings))
                .containsExactly("WARNING duplicate-timings a.csv:3", "WARNING duplicate-timings b.yaml:2 /runs/x");
    }
}
