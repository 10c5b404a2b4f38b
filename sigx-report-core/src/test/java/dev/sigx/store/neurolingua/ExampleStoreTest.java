package dev.sigx.store.neurolingua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.sigx.model.Finding;
import dev.sigx.model.Metric;
import dev.sigx.model.Num;
import dev.sigx.model.Project;
import dev.sigx.model.Run;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunStatus;
import dev.sigx.model.Series;
import dev.sigx.model.Statistic;
import dev.sigx.model.StoreInfo;
import dev.sigx.model.Value;
import dev.sigx.store.Catalog;
import dev.sigx.store.TestCatalogs;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is read from the genuine runs of {@code examples/neuro-lingua/store} and from a dump of the same state. */
class ExampleStoreTest {
    private static final String BASELINE = "run_1795375665189_lp5x3gtr2";
    private static final String DIVERGED = "run_1795375668117_ki7tkptoe";

    private static Catalog examples;
    private static Catalog dump;

    @BeforeAll
    static void readBoth() throws IOException, URISyntaxException {
        examples = TestCatalogs.read(exampleStore());
        dump = TestCatalogs.read(Path.of(ExampleStoreTest.class
                .getResource("/neurolingua/localstorage-dump.json")
                .toURI()));
    }

    @AfterAll
    static void closeBoth() throws IOException {
        examples.close();
        dump.close();
    }

    private static Path exampleStore() {
        Path below = Path.of("examples/neuro-lingua/store");
        return Files.isDirectory(below) ? below : Path.of("..").resolve(below);
    }

    private static Run run(Catalog catalog, String store, String id) {
        return catalog.load(catalog.row(new RunKey(store, id)));
    }

    private static Map<String, Integer> countsByCode(Catalog catalog) {
        Map<String, Integer> counts = new HashMap<>();
        catalog.findings().forEach(finding -> counts.merge(finding.code(), 1, Integer::sum));
        return counts;
    }

    @Test
    void findsEachStoreOfTheFolderByItsContent() {
        assertThat(examples.stores().stream().map(StoreInfo::id)).containsExactly("project-export", "traces", "batch");
        assertThat(examples.stores().stream().map(StoreInfo::schemaVersion)).containsExactly("1.0.0", "", "");
        assertThat(examples.runs()).hasSize(25 + 2 + 3);
        assertThat(examples.scenarios()).hasSize(14);
        assertThat(examples.decisions()).hasSize(10);
        assertThat(dump.runs()).hasSize(25);
        assertThat(dump.scenarios()).hasSize(14);
        assertThat(dump.decisions()).hasSize(10);
    }

    @Test
    void findsTheKnownFaultsAndNoOthers() {
        Map<String, Integer> ofTheState = Map.of(
                "run-never-ended", 2,
                "orphaned-comparison", 1,
                "orphaned-decision", 1,
                "dangling-run", 4);
        assertThat(countsByCode(dump)).isEqualTo(ofTheState);
        assertThat(countsByCode(examples)).containsAllEntriesOf(ofTheState).contains(entry("path-shortened", 1));
        assertThat(countsByCode(examples)).hasSize(5);
    }

    @Test
    void givesTheAppsOwnFinalValuesDigitForDigit() {
        Run baseline = run(examples, "project-export", BASELINE);
        assertThat(baseline.metric("loss").headline()).isEqualTo(Statistic.MEAN);
        assertThat(baseline.metric("loss").headlineValue().text()).isEqualTo("4.030302453517934");
        assertThat(baseline.metric("accuracy").headlineValue().text()).isEqualTo("0.0380952380952381");
        assertThat(baseline.metric("perplexity").headlineValue().text()).isEqualTo("56.27793013123766");
        assertThat(baseline.metric("runtime").headlineValue()).isEqualTo(Num.of(313));
    }

    @Test
    void givesTheWholeHistory() {
        Run baseline = run(examples, "project-export", BASELINE);
        List<String> points = new ArrayList<>();
        baseline.series("loss")
                .forEach((index, step, epoch, time, value) -> points.add(step + " " + epoch + " " + time));
        assertThat(points).hasSize(12).startsWith("1 1.0 1795375665255").endsWith("12 12.0 1795375665472");
        assertThat(baseline.series().stream().map(Series::metric)).containsExactly("accuracy", "loss");
    }

    @Test
    void readsTheSameFromADumpAsFromAnExport() {
        for (var row : dump.runs()) {
            Run fromDump = dump.load(row);
            Run fromExport = run(examples, "project-export", row.key().id());
            assertThat(fromDump.metrics()).isEqualTo(fromExport.metrics());
            assertThat(fromDump.settings()).isEqualTo(fromExport.settings());
            assertThat(fromDump.outputs()).isEqualTo(fromExport.outputs());
            assertThat(fromDump.ledger()).isEqualTo(fromExport.ledger());
            assertThat(fromDump.data()).isEqualTo(fromExport.data());
        }
    }

    @Test
    void joinsOutputsWithTheirPrompts() {
        Run baseline = run(examples, "project-export", BASELINE);
        assertThat(baseline.outputs()).hasSize(5);
        assertThat(baseline.outputs().get(0).promptName()).isEqualTo("Common Phrase Completion");
        assertThat(baseline.outputs().get(0).prompt()).isEqualTo("The quick brown");
        assertThat(baseline.outputs().get(3).text()).isEmpty();
        assertThat(baseline.outputs().get(3).score()).isEqualTo(Num.of(0.5));
    }

    @Test
    void keepsWhatTheGovernorSaidWithTheRunItSpeaksOf() {
        Value.Fields governance =
                (Value.Fields) run(dump, "localstorage-dump", BASELINE).extra().get("governance");
        assertThat(governance.values()).containsKeys("alerts", "calibrations");
        assertThat(((Value.Items) governance.get("alerts")).values()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(((Value.Items) governance.get("calibrations")).values()).hasSize(1);
        Project project = dump.projects().get(0);
        assertThat(((Value.Fields) project.extra().get("governance")).values()).containsKeys("config", "sessionCount");
    }

    @Test
    void keepsInjectionEvents() {
        Value events = run(examples, "project-export", BASELINE).extra().get("injectionEvents");
        assertThat(((Value.Items) events).values()).hasSize(3);
    }

    @Test
    void showsADivergedRunAsUnfinishedWithoutMetrics() {
        Run diverged = run(examples, "project-export", DIVERGED);
        assertThat(diverged.status()).isEqualTo(RunStatus.UNFINISHED);
        assertThat(diverged.metrics()).isEmpty();
        assertThat(diverged.ledger()).isNotNull();
    }

    @Test
    void readsATraceWithTheNameOfItsRun() {
        Run trace = run(examples, "traces", "run_1795375670468_orv6ikb1k");
        assertThat(trace.name()).isEqualTo("mixed advanced cosine");
        assertThat(trace.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(trace.metric("perplexity").headlineValue().text()).isEqualTo("170.40716885515673");
        assertThat(trace.data().legacyChecksum()).isEqualTo("203b6258");
        assertThat(trace.model()).isNull();
        assertThat(trace.series("loss").count()).isEqualTo(8);
        assertThat(trace.settings().get("epochs")).isEqualTo(Num.of(8));
        assertThat(trace.extra().values()).containsKey("scenariosScores");
    }

    @Test
    void readsTheBatchTrainersRuns() {
        Run run = run(examples, "batch", "wikitext_dropout");
        assertThat(run.extra().get("description"))
                .isEqualTo(Value.of("Higher dropout and Adam optimizer to test regularisation on WikiText."));
        assertThat(((Value.Fields) run.settings().get("tokenizerConfig")).get("mode"))
                .isEqualTo(Value.of("unicode"));
        assertThat(run.metric("loss").headlineValue().text()).isEqualTo("4.012871052293622");
        assertThat(run.metric("perplexity").headlineValue()).isEqualTo(Num.of(Math.exp(4.012871052293622)));
        assertThat(run.data().name()).isEqualTo("train.txt");
        assertThat(run.ledger().witness()).isEqualTo("Dana");
        assertThat(run.createdAt()).isNotNull();
        assertThat(run.inapplicable()).containsOnlyKeys("momentum");
    }

    @Test
    void keepsNoPathOfAnyMachineAndNoTrainingText() {
        for (Catalog catalog : List.of(examples, dump)) {
            for (var row : catalog.runs()) {
                assertThat(catalog.load(row).toString()).doesNotContain("/workspace", "Natural Language Processing");
            }
            assertThat(catalog.findings().stream().map(Finding::message))
                    .noneMatch(text -> text.contains("/workspace"));
        }
    }

    @Test
    void namesMetricsInOrder() {
        for (var row : examples.runs()) {
            assertThat(examples.load(row).metrics().stream().map(Metric::name)).isSorted();
        }
    }
}
