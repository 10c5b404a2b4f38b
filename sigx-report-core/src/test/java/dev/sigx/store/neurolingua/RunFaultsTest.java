package dev.sigx.store.neurolingua;

import static dev.sigx.store.neurolingua.Samples.codes;
import static dev.sigx.store.neurolingua.Samples.config;
import static dev.sigx.store.neurolingua.Samples.export;
import static dev.sigx.store.neurolingua.Samples.finding;
import static dev.sigx.store.neurolingua.Samples.in;
import static dev.sigx.store.neurolingua.Samples.list;
import static dev.sigx.store.neurolingua.Samples.listIn;
import static dev.sigx.store.neurolingua.Samples.object;
import static dev.sigx.store.neurolingua.Samples.point;
import static dev.sigx.store.neurolingua.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.Metric;
import dev.sigx.model.Num;
import dev.sigx.model.Run;
import dev.sigx.model.RunStatus;
import dev.sigx.model.Value;
import dev.sigx.store.Catalog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFaultsTest {
    @TempDir
    Path folder;

    private final Map<String, Object> run = run("r1");
    private final Map<String, Object> results = in(run, "results");

    private Run onlyRun(Catalog catalog) {
        assertThat(catalog.runs()).hasSize(1);
        return catalog.load(catalog.runs().get(0));
    }

    @Test
    void findsNothingInAFaultlessRun() throws IOException {
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(catalog.findings()).isEmpty();
            Run read = onlyRun(catalog);
            assertThat(read.status()).isEqualTo(RunStatus.COMPLETED);
            assertThat(read.metrics().stream().map(Metric::name))
                    .containsExactly("accuracy", "loss", "perplexity", "runtime");
            assertThat(read.metric("runtime").headlineValue()).isEqualTo(Num.of(1000));
            assertThat(read.metric("loss").headlineValue()).isEqualTo(Num.of(2.5));
            assertThat(read.metric("loss").last()).isEqualTo(Num.of(1));
            assertThat(read.metric("perplexity").best()).isEqualTo(Num.of(Math.exp(1)));
            assertThat(read.metric("perplexity").max()).isEqualTo(Num.of(Math.exp(4)));
            assertThat(read.outputs().get(0).prompt()).isEqualTo("hello");
        }
    }

    @Test
    void prefersTheDigitsOfTheStoreWhereTheyAgreeWithTheHistory() throws IOException {
        results.put("finalLoss", new Samples.Raw("2.5000000000000004"));
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(catalog.findings()).isEmpty();
            assertThat(onlyRun(catalog).metric("loss").mean().text()).isEqualTo("2.5000000000000004");
        }
    }

    @Test
    void recomputesTheZerosOfASessionsFirstRun() throws IOException {
        results.put("finalLoss", 0);
        results.put("finalAccuracy", 0);
        results.put("finalPerplexity", 0);
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(finding(catalog, "metric-contradicts-history").message())
                    .contains("loss 0", "accuracy 0", "perplexity 0");
            assertThat(finding(catalog, "metric-contradicts-history").where().pointer())
                    .isEqualTo("/runs/0/results");
            Run read = onlyRun(catalog);
            assertThat(read.metric("loss").mean()).isEqualTo(Num.of(2.5));
            assertThat(read.metric("loss").reported()).isEqualTo(Num.of(0));
            assertThat(read.metric("perplexity").mean()).isEqualTo(Num.of(Math.exp(2.5)));
        }
    }

    @Test
    void believesNoFiniteValueWhereTheHistoryGivesInfinity() throws IOException {
        results.put(
                "trainingHistory", list(point(800, 0.1, Samples.START + 200), point(800, 0.2, Samples.START + 400)));
        results.put("finalLoss", 800);
        results.put("finalAccuracy", 0.15);
        results.put("finalPerplexity", 54);
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(codes(catalog)).containsExactly("metric-contradicts-history");
            assertThat(catalog.findings().get(0).message())
                    .contains("perplexity 54 (history: mean Infinity)")
                    .doesNotContain("loss 800");
            Metric perplexity = onlyRun(catalog).metric("perplexity");
            assertThat(perplexity.headlineValue()).isSameAs(Num.POSITIVE_INFINITY);
            assertThat(perplexity.reported()).isEqualTo(Num.of(54));
        }
    }

    @Test
    void believesNoFiniteValueWhereTheSumOfTheHistoryOverflows() throws IOException {
        results.put(
                "trainingHistory",
                list(point(1e308, 0.1, Samples.START + 200), point(1e308, 0.2, Samples.START + 400)));
        results.put("finalAccuracy", 0.15);
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(finding(catalog, "metric-contradicts-history").message()).contains("loss 2.5", "perplexity ");
            assertThat(onlyRun(catalog).metric("loss").mean()).isSameAs(Num.POSITIVE_INFINITY);
            assertThat(onlyRun(catalog).metric("perplexity").mean()).isSameAs(Num.POSITIVE_INFINITY);
        }
    }

    @Test
    void doesNotTakeZerosWithoutHistoryForAMean() throws IOException {
        results.put("finalLoss", 0);
        results.put("finalAccuracy", 0);
        results.put("finalPerplexity", 0);
        results.put("trainingHistory", list());
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(codes(catalog)).containsExactly("untrained-metrics");
            assertThat(onlyRun(catalog).metric("loss").headlineValue()).isEqualTo(Num.MISSING);
        }
    }

    @Test
    void takesTheReportedValueForTheMeanWhereThereIsNoHistory() throws IOException {
        results.remove("trainingHistory");
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(catalog.findings()).isEmpty();
            assertThat(onlyRun(catalog).metric("loss").headlineValue()).isEqualTo(Num.of(2.5));
        }
    }

    @Test
    void computesFromTheHistoryWhereTheStoreClaimsNothing() throws IOException {
        results.keySet().retainAll(List.of("trainingHistory"));
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(catalog.findings()).isEmpty();
            Run read = onlyRun(catalog);
            assertThat(read.metric("accuracy").headlineValue()).isEqualTo(Num.of(0.25));
            assertThat(read.metric("perplexity").headlineValue()).isEqualTo(Num.of(Math.exp(2.5)));
            assertThat(read.metric("perplexity").reported()).isEqualTo(Num.MISSING);
        }
    }

    @Test
    void cutsPointsOfOtherRunsFromASharedHistory() throws IOException {
        Map<String, Object> second = run("r2", Samples.START + 5000);
        List<Object> shared = new ArrayList<>(listIn(results, "trainingHistory"));
        shared.addAll(listIn(in(second, "results"), "trainingHistory"));
        results.put("trainingHistory", shared);
        in(second, "results").put("trainingHistory", shared);
        try (Catalog catalog = Samples.read(folder, export(run, second))) {
            assertThat(codes(catalog))
                    .containsExactlyInAnyOrder(
                            "history-longer-than-run",
                            "history-outside-run",
                            "history-longer-than-run",
                            "history-outside-run",
                            "history-shared",
                            "history-shared");
            for (int i = 0; i < 2; i++) {
                Run read = catalog.load(catalog.runs().get(i));
                assertThat(read.metric("loss").count()).isEqualTo(4);
                assertThat(read.metric("loss").mean()).isEqualTo(Num.of(2.5));
            }
        }
    }

    @Test
    void noticesSharingByTimeWhenOnlyOneRunHasTheForeignPoints() throws IOException {
        Map<String, Object> second = run("r2", Samples.START + 5000);
        listIn(results, "trainingHistory").add(point(9, 0.9, Samples.START + 5100));
        try (Catalog catalog = Samples.read(folder, export(run, second))) {
            assertThat(finding(catalog, "history-shared").message()).contains("r2");
            assertThat(finding(catalog, "history-shared").runId()).isEqualTo("r1");
        }
    }

    @Test
    void keepsTheRunsOwnLastPointAtItsEnd() throws IOException {
        listIn(results, "trainingHistory").set(3, point(1, 0.4, Samples.START + 1000));
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(catalog.findings()).isEmpty();
        }
    }

    @Test
    void keepsAHistoryOfWhichNothingWouldBeLeft() throws IOException {
        run.put("startedAt", Samples.START + 100_000);
        run.put("completedAt", Samples.START + 101_000);
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(codes(catalog)).containsExactly("history-outside-run");
            assertThat(onlyRun(catalog).metric("loss").count()).isEqualTo(4);
        }
    }

    @Test
    void flagsAHistoryLongerThanTheRun() throws IOException {
        in(run, "config").put("epochs", 3);
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(codes(catalog)).containsExactly("history-longer-than-run");
        }
    }

    @Test
    void dropsRepeatedPoints() throws IOException {
        List<Object> history = listIn(results, "trainingHistory");
        history.add(1, history.get(0));
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(codes(catalog)).containsExactly("duplicate-points");
            assertThat(onlyRun(catalog).metric("loss").count()).isEqualTo(4);
        }
    }

    @Test
    void doesNotCallDamagedPointsMissingAsWell() throws IOException {
        List<Object> history = listIn(results, "trainingHistory");
        history.set(1, object("loss", "5", "accuracy", 0.2, "timestamp", Samples.START + 400));
        history.set(2, object("loss", new Samples.Raw("1e999"), "accuracy", null, "timestamp", Samples.START + 600));
        results.keySet().retainAll(List.of("trainingHistory"));
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(codes(catalog)).containsExactly("damaged-points", "missing-points");
            assertThat(finding(catalog, "damaged-points").message()).contains("2 values");
            assertThat(finding(catalog, "missing-points").message()).contains("1 value:");
            Metric loss = onlyRun(catalog).metric("loss");
            assertThat(loss.notFinite()).isEqualTo(2);
            assertThat(loss.mean()).isEqualTo(Num.of(2.5));
        }
    }

    @Test
    void namesAFinalValueOfAWrongTypeOnce() throws IOException {
        results.put("finalLoss", "5");
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(codes(catalog)).containsExactly("wrong-type");
            assertThat(finding(catalog, "wrong-type").where().pointer()).isEqualTo("/runs/0/results/finalLoss");
        }
    }

    @Test
    void countsNullPointsAsMissing() throws IOException {
        listIn(results, "trainingHistory")
                .set(1, object("loss", null, "accuracy", 0.2, "timestamp", Samples.START + 400));
        results.remove("finalLoss");
        results.remove("finalPerplexity");
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(codes(catalog)).containsExactly("missing-points");
            Metric loss = onlyRun(catalog).metric("loss");
            assertThat(loss.notFinite()).isEqualTo(1);
            assertThat(loss.mean()).isEqualTo(Num.of(7.0 / 3));
        }
    }

    @Test
    void namesNullMetricsOfADivergedRun() throws IOException {
        results.put("finalLoss", null);
        results.put("finalPerplexity", null);
        results.put("trainingHistory", list());
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(codes(catalog)).containsExactly("null-metric", "null-metric");
            assertThat(onlyRun(catalog).metric("loss")).isNull();
            assertThat(onlyRun(catalog).metric("accuracy")).isNotNull();
        }
    }

    @Test
    void damagedPointsMakeOneFindingHoweverManyTheyAre() throws IOException {
        listIn(results, "trainingHistory").set(0, object("loss", "much", "accuracy", true, "timestamp", "then"));
        listIn(results, "trainingHistory").set(1, 7);
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(finding(catalog, "damaged-points").message()).contains("4 values");
            assertThat(finding(catalog, "damaged-points").where().pointer())
                    .isEqualTo("/runs/0/results/trainingHistory/0/loss");
        }
    }

    @Test
    void callsARunThatNeverEndedUnfinished() throws IOException {
        run.remove("results");
        run.remove("completedAt");
        run.put("status", "running");
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(codes(catalog)).containsExactly("run-never-ended");
            Run read = onlyRun(catalog);
            assertThat(read.status()).isEqualTo(RunStatus.UNFINISHED);
            assertThat(read.reportedStatus()).isEqualTo("running");
            assertThat(read.metrics()).isEmpty();
        }
    }

    @Test
    void callsASecondTrainingThatNeverEndedUnfinished() throws IOException {
        run.put("startedAt", Samples.START + 60_000);
        run.put("status", "running");
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(codes(catalog)).containsExactly("end-before-start", "run-never-ended");
            assertThat(onlyRun(catalog).metric("runtime")).isNull();
            assertThat(onlyRun(catalog).metric("loss").count()).isEqualTo(4);
        }
    }

    @Test
    void flagsAConfigurationThatContradictsTheModel() throws IOException {
        run.put("modelData", object("version", 1, "vocab", list("a", "b"), "hiddenSize", 32, "optimizer", "adam"));
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(finding(catalog, "config-contradicts-model").message())
                    .contains("hiddenSize is 16 in the configuration and 32 in the model", "optimizer is momentum");
            Run read = onlyRun(catalog);
            assertThat(read.model().vocabulary()).isEqualTo(Num.of(2));
            assertThat(read.model().parameters()).isEqualTo(Num.of(2 * 32 + 32 * 32 + 32 * 2 + 32 + 2));
            assertThat(read.metric("parameters").headlineValue()).isEqualTo(Num.of(1186));
            assertThat(read.metric("modelBytes").unit()).isEqualTo("bytes");
        }
    }

    @Test
    void acceptsAModelThatFitsItsConfiguration() throws IOException {
        run.put("modelData", object("version", 1, "vocab", list("a", "b"), "hiddenSize", 16, "optimizer", "momentum"));
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(catalog.findings()).isEmpty();
        }
    }

    @Test
    void comparesTheChecksumWithTheText() throws IOException {
        run.put("corpusChecksum", "00000001");
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(finding(catalog, "checksum-mismatch").message()).contains("00000001", "6aefe2c4");
            assertThat(onlyRun(catalog).data().legacyChecksum()).isEqualTo("00000001");
            assertThat(onlyRun(catalog).data().sha256())
                    .isEqualTo("b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9");
            assertThat(onlyRun(catalog).data().characters()).isEqualTo(Num.of(11));
        }
    }

    @Test
    void doesNotFingerprintARemovedText() throws IOException {
        run.put("corpus", "");
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(codes(catalog)).containsExactly("corpus-removed");
            assertThat(onlyRun(catalog).data().sha256()).isEmpty();
            assertThat(onlyRun(catalog).data().legacyChecksum()).isEqualTo("6aefe2c4");
        }
    }

    @Test
    void flagsAnExpiryThatIsNoTime() throws IOException {
        in(run, "decisionLedger").put("expiry", "next spring");
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(finding(catalog, "unparseable-expiry").message()).contains("next spring");
            assertThat(onlyRun(catalog).ledger().expiresAt()).isNull();
            assertThat(onlyRun(catalog).ledger().expiry()).isEqualTo("next spring");
        }
    }

    @Test
    void takesADateAsTheStartOfThatDay() throws IOException {
        in(run, "decisionLedger").put("expiry", "2030-01-31");
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(catalog.findings()).isEmpty();
            assertThat(onlyRun(catalog).ledger().expiresAt()).isEqualTo(Instant.parse("2030-01-31T00:00:00Z"));
        }
    }

    @Test
    void namesAStatusThatTheAppDoesNotKnow() throws IOException {
        run.put("status", "paused");
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(codes(catalog)).containsExactly("unknown-status");
            assertThat(onlyRun(catalog).status()).isEqualTo(RunStatus.UNKNOWN);
            assertThat(onlyRun(catalog).reportedStatus()).isEqualTo("paused");
        }
    }

    @Test
    void namesACompletedRunWithoutResults() throws IOException {
        run.remove("results");
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(codes(catalog)).containsExactly("completed-without-results");
        }
    }

    @Test
    void keepsFieldsThatItDoesNotKnow() throws IOException {
        run.put("injectionEvents", list(object("accepted", true, "seed", 7)));
        run.put("mood", "sunny");
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(catalog.findings()).isEmpty();
            assertThat(onlyRun(catalog).extra().values()).containsOnlyKeys("injectionEvents", "mood");
        }
    }

    @Test
    void boundsWhatItKeepsOfUnknownFields() throws IOException {
        List<Object> many = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            many.add(object("i", i, "deep", list(i, i)));
        }
        Map<String, Object> spoiled = object("id", "r1", "noise", many);
        run.forEach(spoiled::putIfAbsent);
        try (Catalog catalog = Samples.read(folder, export(spoiled))) {
            assertThat(finding(catalog, "tree-cut").where().pointer()).isEqualTo("/runs/0/noise");
            assertThat(onlyRun(catalog).metric("loss").headlineValue()).isEqualTo(Num.of(2.5));
            assertThat(onlyRun(catalog).settings().get("epochs")).isEqualTo(Num.of(4));
        }
    }

    @Test
    void cutsWhatIsNestedTooDeepAndReadsOn() throws IOException {
        String deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
        run.put("injectionEvents", list(new Samples.Raw(deep), new Samples.Raw(deep)));
        run.put("noise", "kept");
        run.put("modelData", object("odd", new Samples.Raw("[".repeat(5_000) + "]".repeat(5_000))));
        try (Catalog catalog = Samples.read(folder, export(run, run("r2", Samples.START + 9000)))) {
            assertThat(codes(catalog)).containsExactly("tree-cut");
            assertThat(catalog.findings().get(0).where().line()).isEqualTo(1);
            assertThat(catalog.findings().get(0).where().pointer())
                    .isEqualTo("/runs/0/injectionEvents/0" + "/a".repeat(8));
            assertThat(catalog.findings().get(0).runId()).isEqualTo("r1");
            assertThat(catalog.runs()).hasSize(2);
            Run first = catalog.load(catalog.runs().get(0));
            assertThat(first.extra().get("noise")).isEqualTo(Value.of("kept"));
            assertThat(first.metric("loss").headlineValue()).isEqualTo(Num.of(2.5));
        }
    }

    @Test
    void leavesTheConfigurationOfAnUnknownArchitectureAlone() throws IOException {
        Map<String, Object> config = config();
        config.put("architecture", "mamba");
        run.put("config", config);
        try (Catalog catalog = Samples.read(folder, export(run))) {
            assertThat(catalog.findings()).isEmpty();
            assertThat(onlyRun(catalog).inapplicable()).isEmpty();
        }
    }
}
