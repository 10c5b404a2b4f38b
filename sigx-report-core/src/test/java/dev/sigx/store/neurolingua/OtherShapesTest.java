package dev.sigx.store.neurolingua;

import static dev.sigx.store.neurolingua.Samples.codes;
import static dev.sigx.store.neurolingua.Samples.export;
import static dev.sigx.store.neurolingua.Samples.finding;
import static dev.sigx.store.neurolingua.Samples.json;
import static dev.sigx.store.neurolingua.Samples.list;
import static dev.sigx.store.neurolingua.Samples.object;
import static dev.sigx.store.neurolingua.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.Num;
import dev.sigx.model.Run;
import dev.sigx.model.Value;
import dev.sigx.store.Catalog;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.TestCatalogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dumps, traces and the batch trainer's folder. */
class OtherShapesTest {
    @TempDir
    Path folder;

    private final Map<String, Object> dump = object(
            "neuro-lingua-runs-v1", json(list(run("r1"))),
            "neuro-lingua-projects-v1", json(list(Samples.project("p1", list("r1")))),
            "neuro-lingua-ui-settings-v1", "{\"epochs\":3}",
            "neuro-lingua-model-meta-v1", "{}",
            "another-app", "not JSON at all");

    private final Map<String, Object> trace = object(
            "modelWeights", object(),
            "config", Samples.config(),
            "tokenizer", object("mode", "unicode"),
            "projectMeta", object("projectId", "p1", "projectName", "Run name", "runId", "r1", "runName", "Run name"),
            "trainingTrace",
                    object(
                            "epochs",
                            2,
                            "finalLoss",
                            1.5,
                            "finalAccuracy",
                            0.5,
                            "finalPerplexity",
                            Math.exp(1.5),
                            "trainLoss",
                            list(2, 1),
                            "trainAccuracy",
                            list(0.4, 0.6),
                            "timestamps",
                            list(Samples.START, Samples.START + 5),
                            "tokensPerSecAvg",
                            120,
                            "sha256_corpus",
                            "203b6258"));

    private static Map<String, Object> batchRun(String name) {
        return object(
                "modelVersion",
                "3.2.4",
                "experiment",
                name,
                "dataset",
                "/home/dana/data/train.txt",
                "modelPath",
                "C:\\models\\" + name + ".json",
                "hyperparameters",
                object("epochs", 2, "hiddenSize", 4, "optimizer", "momentum", "momentum", 0.9),
                "tokenizer",
                object("mode", "unicode"),
                "metrics",
                object(
                        "loss", 1.5,
                        "accuracy", 0.5,
                        "history",
                                list(Samples.point(2, 0.4, Samples.START), Samples.point(1, 0.6, Samples.START + 5))));
    }

    @Test
    void readsADumpWhateverTheOrderOfItsKeys() throws IOException {
        try (Catalog catalog = Samples.read(folder, dump)) {
            assertThat(catalog.findings()).isEmpty();
            Run run = catalog.load(catalog.runs().get(0));
            assertThat(run.outputs().get(0).prompt()).isEqualTo("hello");
            assertThat(run.where().pointer()).isEqualTo("/neuro-lingua-runs-v1/0");
        }
    }

    @Test
    void aValueThatIsNoJsonCostsThatValue() throws IOException {
        dump.put("neuro-lingua-decisions-v1", "[{\"id\": oops}]");
        dump.put("neuro-lingua-comparisons-v1", 7);
        String indented = json(dump).replace(",\"neuro-lingua", ",\n\"neuro-lingua");
        try (Catalog catalog = Samples.read(folder, new Samples.Raw(indented))) {
            assertThat(codes(catalog)).containsExactlyInAnyOrder("value-malformed", "wrong-type");
            assertThat(finding(catalog, "value-malformed").where().pointer())
                    .startsWith("/neuro-lingua-decisions-v1/0");
            assertThat(finding(catalog, "value-malformed").where().line()).isEqualTo(5);
            assertThat(catalog.runs()).hasSize(1);
        }
    }

    @Test
    void aValueThatEndsInTheMiddleKeepsWhatCameBefore() throws IOException {
        String runs = json(list(run("r1"), run("r2", Samples.START + 5000)));
        dump.put("neuro-lingua-runs-v1", runs.substring(0, runs.indexOf("\"r2\"")));
        try (Catalog catalog = Samples.read(folder, dump)) {
            assertThat(codes(catalog)).containsExactly("value-truncated");
            assertThat(catalog.runs()).hasSize(1);
        }
    }

    @Test
    void namesActiveIdsOfRecordsThatAreGone() throws IOException {
        dump.put("neuro-lingua-active-project-v1", "\"p7\"");
        dump.put("neuro-lingua-active-run-v1", "null");
        try (Catalog catalog = Samples.read(folder, dump)) {
            assertThat(finding(catalog, "dangling-active-id").message()).contains("p7");
        }
    }

    @Test
    void givesValidationMetricsOfTheGovernorToTheirRun() throws IOException {
        dump.put(
                "neuro-lingua-governance-v1",
                json(object(
                        "config", object("enabled", true),
                        "metricHistory",
                                list(
                                        object(
                                                "sessionId",
                                                "r1",
                                                "epoch",
                                                1,
                                                "trainLoss",
                                                4,
                                                "valLoss",
                                                5,
                                                "timestamp",
                                                7),
                                        object("sessionId", "r1", "epoch", 2, "trainLoss", 3, "valLoss", 4.5)),
                        "alerts",
                                list(
                                        object("id", "a1", "type", "plateau", "timestamp", Samples.START + 300),
                                        object("id", "a2", "type", "plateau", "timestamp", 5)),
                        "ledger",
                                list(object("id", "l1", "type", "no-action", "sessionId", "r1", "projectId", "p1")))));
        try (Catalog catalog = Samples.read(folder, dump)) {
            assertThat(codes(catalog)).containsExactly("alerts-without-run");
            Run run = catalog.load(catalog.runs().get(0));
            assertThat(run.metric("valLoss").last()).isEqualTo(Num.of(4.5));
            assertThat(run.metric("valLoss").headlineValue()).isEqualTo(Num.of(4.5));
            assertThat(run.metric("valAccuracy")).isNull();
            assertThat(run.series("valLoss").count()).isEqualTo(2);
            Value.Fields governance = (Value.Fields) run.extra().get("governance");
            assertThat(governance.values()).containsOnlyKeys("alerts", "notes");
            assertThat(catalog.projects().get(0).extra().values()).containsKey("governance");
        }
    }

    @Test
    void readsATraceWithoutItsConfiguration() throws IOException {
        trace.put("config", object());
        trace.put("tokenizer", object());
        trace.put(
                "modelWeights",
                object(
                        "vocab",
                        list("a", "b"),
                        "hiddenSize",
                        3,
                        "optimizer",
                        "adam",
                        "rngSeed",
                        7,
                        "embedding",
                        list()));
        try (Catalog catalog = Samples.read(folder, trace)) {
            assertThat(codes(catalog)).containsExactly("settings-from-model");
            Run run = catalog.load(catalog.runs().get(0));
            assertThat(run.settings().values()).containsOnlyKeys("hiddenSize", "optimizer", "seed", "epochs");
            assertThat(run.metric("parameters").headlineValue()).isEqualTo(Num.of(6 + 9 + 6 + 3 + 2));
            assertThat(run.metric("tokensPerSecond").headlineValue()).isEqualTo(Num.of(120));
        }
    }

    @Test
    void recognisesATraceThatBeginsWithItsWeights() throws IOException {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            rows.add(0.123456789);
        }
        trace.put(
                "modelWeights",
                object("embedding", rows, "vocab", list("a"), "hiddenSize", 16, "optimizer", "momentum"));
        Path file = Samples.write(folder, "trace", trace);
        assertThat(Files.size(file)).isGreaterThan(ShapeDetector.MOST_BYTES);
        try (Catalog catalog = TestCatalogs.read(file)) {
            assertThat(catalog.findings()).isEmpty();
            assertThat(catalog.runs().get(0).key().id()).isEqualTo("r1");
        }
    }

    @Test
    void callsATraceWithoutARunByItsFile() throws IOException {
        trace.remove("projectMeta");
        trace.remove("trainingTrace");
        try (Catalog catalog = Samples.read(folder, trace)) {
            assertThat(catalog.findings()).isEmpty();
            assertThat(catalog.runs().get(0).key().id()).isEqualTo("store");
        }
    }

    @Test
    void keepsOfACutTraceWhatCameBefore() throws IOException {
        String json = json(trace);
        try (Catalog catalog =
                Samples.read(folder, new Samples.Raw(json.substring(0, json.indexOf("trainAccuracy"))))) {
            assertThat(codes(catalog)).containsExactly("document-truncated");
            Run run = catalog.load(catalog.runs().get(0));
            assertThat(run.name()).isEqualTo("Run name");
            assertThat(run.metrics()).isEmpty();
        }
    }

    @Test
    void tellsTwoTrainersApart() throws IOException {
        for (String trainer : new String[] {"one", "two"}) {
            Path runs = Files.createDirectories(folder.resolve(trainer).resolve("runs"));
            Path configs = Files.createDirectories(folder.resolve(trainer).resolve("configs"));
            Samples.write(runs, "a.json", batchRun("a"));
            Samples.write(
                    configs,
                    "a.json",
                    object("name", "a", "description", trainer, "corpus_path", "x", "hyperparameters", object()));
        }
        Samples.write(folder, "unrelated.json", object("name", "x", "runs", list()));
        try (Catalog catalog = TestCatalogs.read(folder)) {
            assertThat(catalog.stores().stream().map(store -> store.id())).containsExactly("one", "two");
            assertThat(codes(catalog)).containsExactly("path-shortened", "path-shortened");
            Run run = catalog.load(catalog.runs().get(1));
            assertThat(run.extra().get("description")).isEqualTo(Value.of("two"));
            assertThat(run.extra().get("modelFile")).isEqualTo(Value.of("a.json"));
            assertThat(run.data().name()).isEqualTo("train.txt");
        }
    }

    @Test
    void checksTheSummaryAgainstTheRuns() throws IOException {
        Samples.write(folder, "a.json", batchRun("a"));
        Samples.write(
                folder,
                "list.json",
                object(
                        "generated_at",
                        "2026-01-01T00:00:00+00:00",
                        "runs",
                        list(
                                object("name", "a", "loss", 1.6, "accuracy", 0.5, "epochs", 2, "hiddenSize", 4),
                                object("name", "b", "loss", 1))));
        try (Catalog catalog = TestCatalogs.read(folder)) {
            assertThat(finding(catalog, "summary-contradicts-run").message()).contains("loss 1.6 here, 1.5 there");
            assertThat(finding(catalog, "summary-run-missing").message()).contains("run b");
        }
    }

    @Test
    void comparesAConfigurationWithItsRun() throws IOException {
        Samples.write(folder, "a.json", batchRun("a"));
        Samples.write(
                folder,
                "b.json",
                object(
                        "name",
                        "a",
                        "description",
                        "d",
                        "corpus_path",
                        "x",
                        "hyperparameters",
                        object("hidden_size", 4, "optimizer", "lion")));
        try (Catalog catalog = TestCatalogs.read(folder)) {
            assertThat(finding(catalog, "config-contradicts-run").message()).contains("optimizer lion", "momentum");
        }
    }

    @Test
    void measuresTheModelThatABatchRunNames() throws IOException {
        Files.createDirectories(folder.resolve("runs"));
        Files.createDirectories(folder.resolve("models"));
        Samples.write(folder.resolve("runs"), "a.json", batchRun("a"));
        Samples.write(
                folder.resolve("models"),
                "a.json",
                object("version", 1, "vocab", list("x"), "hiddenSize", 4, "optimizer", "momentum"));
        try (Catalog catalog = TestCatalogs.read(folder)) {
            Run run = catalog.load(catalog.runs().get(0));
            assertThat(run.model().vocabulary()).isEqualTo(Num.of(1));
            assertThat(catalog.stores()).hasSize(1);
        }
    }

    @Test
    void passesByWhatIsNotItsOwn() throws IOException {
        Samples.write(folder, "package.json", object("name", "x", "version", "1.0.0"));
        Samples.write(folder, "list.json", list(1, 2));
        Samples.write(folder, "broken.json", new Samples.Raw("{\"schemaVersion\""));
        Samples.write(folder, "version.json", object("schemaVersion", "1.0.0", "metadata", object("a", 1)));
        Samples.write(folder, "model.json", object("vocab", list(), "hiddenSize", 3));
        Samples.write(folder, "empty.json", new Samples.Raw(""));
        Samples.write(folder, "ours.bin", export(run("r1")));
        assertThat(new NeuroLinguaReader().find(ContainedRoot.of(folder)))
                .extracting(candidate -> candidate.name())
                .containsExactly("ours");
    }
}
