package dev.sigx.changes;

import static dev.sigx.changes.EditedExport.item;
import static dev.sigx.changes.EditedExport.metric;
import static dev.sigx.changes.EditedExport.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.Examples;
import dev.sigx.ReadReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each kind of change, planted alone in a copy of an export, is found, and nothing else is reported. */
class ReleaseChangesTest {

    @TempDir
    Path temp;

    private static void asItIs(ObjectNode document) {
        assertThat(document.get("runs")).isNotEmpty();
    }

    /** One edit and every line that it gives. */
    record Planted(String what, Consumer<ObjectNode> edit, List<String> said) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Planted plant(String what, Consumer<ObjectNode> edit, String... said) {
        return new Planted(what, edit, List.of(said));
    }

    private static ObjectNode run(ObjectNode document, String id) {
        return item(document, "runs", id);
    }

    private static ObjectNode settings(ObjectNode document, String id) {
        return (ObjectNode) run(document, id).get("settings");
    }

    private static ObjectNode scenario(ObjectNode document) {
        return item(document, "scenarios", "optimizers");
    }

    private static ObjectNode decision(ObjectNode document) {
        return item(document, "decisions", "adam");
    }

    private static void addRun(ObjectNode document, String id) {
        ObjectNode copy = run(document, "run_adam").deepCopy();
        ((ArrayNode) document.get("runs")).add(copy.put("id", id).put("name", id));
    }

    private static void addFinding(ObjectNode document, String code, int line) {
        ObjectNode finding = ((ArrayNode) document.get("findings")).addObject();
        finding.put("code", code).put("severity", "warning").put("message", "Something is odd.");
        finding.put("store", "cat").put("file", "store.json").put("line", line).put("pointer", "/runs/1");
        finding.put("runId", "run_adam");
    }

    static Stream<Planted> plants() {
        return Stream.of(
                plant("a new run", document -> addRun(document, "run_new"), "run run_new added"),
                plant(
                        "a name",
                        document -> run(document, "run_adam").put("name", "Adam!"),
                        "run run_adam changed name"),
                plant(
                        "a status",
                        document -> run(document, "run_adam_dropout").put("status", "failed"),
                        "run run_adam_dropout changed status",
                        "run run_adam_dropout completed > failed"),
                plant(
                        "a setting",
                        document -> settings(document, "run_adam").put("learningRate", 0.02),
                        "run run_adam changed settings",
                        "run run_adam learningRate 0.01 > 0.02"),
                plant(
                        "a setting without effect",
                        document -> settings(document, "run_adam").put("momentum", 0.8),
                        "run run_adam changed settings",
                        "run run_adam momentum 0.9 > 0.8"),
                plant("the spelling of a number and the order of settings", document -> {
                    ObjectNode settings = settings(document, "run_adam");
                    settings.remove("hiddenSize");
                    settings.put("hiddenSize", 16.0);
                }),
                plant(
                        "a cost that rose",
                        document ->
                                metric(document, "run_adam_dropout", "runtime").put("reported", 3000),
                        "run run_adam_dropout changed metrics",
                        "run run_adam_dropout reported runtime 2500 > 3000 worse",
                        "metric runtime changed better 0 worse 1 unjudged 0 appeared 0 disappeared 0 redefined 0",
                        "scenario optimizers changed",
                        "scenario optimizers moved run_adam_dropout"),
                plant(
                        "a cost that diverged",
                        document ->
                                metric(document, "run_adam_dropout", "runtime").put("reported", "NaN"),
                        "run run_adam_dropout changed metrics",
                        "run run_adam_dropout reported runtime 2500 > NaN unknown",
                        "metric runtime changed better 0 worse 0 unjudged 1 appeared 0 disappeared 0 redefined 0",
                        "scenario optimizers changed",
                        "scenario optimizers moved run_adam_dropout"),
                plant(
                        "a unit",
                        document ->
                                metric(document, "run_adam_dropout", "runtime").put("unit", "s"),
                        "run run_adam_dropout changed definition",
                        "run run_adam_dropout runtime ms min cost reported > s min cost reported",
                        "metric runtime changed better 0 worse 0 unjudged 0 appeared 0 disappeared 0 redefined 1"),
                plant(
                        "a metric that appeared in a run",
                        document -> {
                            ObjectNode metrics = (ObjectNode)
                                    run(document, "run_adam_dropout").get("metrics");
                            metrics.set("energy", metrics.get("runtime").deepCopy());
                        },
                        "run run_adam_dropout changed metrics",
                        "run run_adam_dropout reported energy missing > 2500 unknown",
                        "metric energy added better 0 worse 0 unjudged 0 appeared 1 disappeared 0 redefined 0",
                        "scenario optimizers changed",
                        "scenario optimizers moved run_adam_dropout"),
                plant(
                        "a metric that one run lost",
                        document ->
                                ((ObjectNode) run(document, "run_adam_dropout").get("metrics")).remove("runtime"),
                        "run run_adam_dropout changed metrics",
                        "run run_adam_dropout reported runtime 2500 > missing unknown",
                        "metric runtime changed better 0 worse 0 unjudged 0 appeared 0 disappeared 1 redefined 0",
                        "scenario optimizers changed",
                        "scenario optimizers moved run_adam_dropout"),
                plant(
                        "the time of a point",
                        document -> ((ArrayNode) run(document, "run_adam").at("/history/loss/times"))
                                .set(3, "2025-11-24T16:00:22.399Z"),
                        "run run_adam changed history"),
                plant(
                        "the data",
                        document -> ((ObjectNode)
                                        run(document, "run_adam_dropout").get("data"))
                                .put("sha256", "ab".repeat(32)),
                        "run run_adam_dropout changed data",
                        "run run_adam_dropout different-corpus",
                        "scenario optimizers changed",
                        "scenario optimizers BETTER > MIXED"),
                plant(
                        "tags",
                        document -> ((ArrayNode) run(document, "run_adam").get("tags")).add("best"),
                        "run run_adam changed tags"),
                plant(
                        "a baseline that moved",
                        document -> metric(document, "run_baseline", "runtime").put("reported", 1999),
                        "run run_baseline changed metrics",
                        "run run_baseline reported runtime 2000 > 1999 better",
                        "metric runtime changed better 1 worse 0 unjudged 0 appeared 0 disappeared 0 redefined 0",
                        "scenario optimizers changed",
                        "scenario optimizers baseline numbers cat:run_baseline > cat:run_baseline",
                        "scenario optimizers moved run_baseline"),
                plant(
                        "another baseline",
                        document -> scenario(document).put("baselineId", "run_adam"),
                        "scenario optimizers changed",
                        "scenario optimizers runs [cat:run_baseline, cat:run_adam, cat:run_adam_dropout] > "
                                + "[cat:run_adam, cat:run_baseline, cat:run_adam_dropout]",
                        "scenario optimizers baseline other_run cat:run_baseline > cat:run_adam",
                        "scenario optimizers BETTER > WORSE"),
                plant(
                        "an ignored setting",
                        document -> ((ArrayNode) scenario(document).get("ignore")).add("seed"),
                        "scenario optimizers changed",
                        "scenario optimizers ignore [] > [seed]"),
                plant(
                        "a statistic",
                        document -> scenario(document).put("statistic", "last"),
                        "scenario optimizers changed",
                        "scenario optimizers statistic [] > [last]"),
                plant(
                        "a scenario that is gone",
                        document -> without(document, "scenarios", "optimizers"),
                        "scenario optimizers removed"),
                plant(
                        "a new scenario",
                        document -> ((ArrayNode) document.get("scenarios"))
                                .add(scenario(document).deepCopy().put("id", "second")),
                        "scenario second added"),
                plant(
                        "a decision that is rejected",
                        document -> decision(document).put("status", "Rejected"),
                        "decision adam changed",
                        "decision adam status [accepted] > [Rejected]",
                        "decision adam reversed by status"),
                plant(
                        "a proposal that was not yet accepted",
                        document -> decision(document).put("status", "proposed"),
                        "decision adam changed",
                        "decision adam status [accepted] > [proposed]"),
                plant(
                        "an alternative that is chosen now",
                        document -> decision(document).put("decision", "stay with Momentum."),
                        "decision adam changed",
                        "decision adam decision [Adam without dropout] > [stay with Momentum.]",
                        "decision adam reversed by decision"),
                plant(
                        "other words for the choice",
                        document -> decision(document).put("decision", "Adam, no dropout"),
                        "decision adam changed",
                        "decision adam decision [Adam without dropout] > [Adam, no dropout]"),
                plant(
                        "a rule that its runs do not satisfy",
                        document -> decision(document).put("kpi", "last loss decreases by 90%"),
                        "decision adam changed",
                        "decision adam kpi [last loss decreases by 40%] > [last loss decreases by 90%]",
                        "decision adam reversed by evidence",
                        "decision adam SUPPORTED > CONTRADICTED"),
                plant(
                        "a decision that is gone",
                        document -> without(document, "decisions", "adam"),
                        "decision adam removed"),
                plant("a new finding", document -> addFinding(document, "odd", 12), "finding odd added"),
                plant(
                        "another tool, title and date",
                        document -> document.put("title", "Other")
                                .put("generator", "sigx-report 9.9.9")
                                .put("asOf", "2026-01-01T00:00:00.000Z")),
                plant(
                        "a run that is gone",
                        document -> without(document, "runs", "run_adam_dropout"),
                        "run run_adam_dropout removed",
                        "scenario optimizers changed",
                        "scenario optimizers runs [cat:run_baseline, cat:run_adam, cat:run_adam_dropout] > "
                                + "[cat:run_baseline, cat:run_adam]",
                        "scenario optimizers missingRuns [] > [cat:run_adam_dropout]",
                        "finding missing-run added"));
    }

    @ParameterizedTest
    @MethodSource("plants")
    void aPlantedChangeIsFoundAndNothingElse(Planted planted) throws Exception {
        try (ReadReport before = EditedExport.read("minimal", temp.resolve("before"), ReleaseChangesTest::asItIs);
                ReadReport after = EditedExport.read("minimal", temp.resolve("after"), planted.edit())) {
            ReleaseChanges changes = ReleaseChanges.between(before.report(), after.report());
            assertThat(Said.of(changes)).containsExactlyElementsOf(planted.said());
            assertThat(changes.isEmpty()).isEqualTo(planted.said().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("plants")
    void turnedRoundWhatWasAddedIsRemoved(Planted planted) throws Exception {
        try (ReadReport before = EditedExport.read("minimal", temp.resolve("before"), ReleaseChangesTest::asItIs);
                ReadReport after = EditedExport.read("minimal", temp.resolve("after"), planted.edit())) {
            ReleaseChanges there = ReleaseChanges.between(before.report(), after.report());
            ReleaseChanges back = ReleaseChanges.between(after.report(), before.report());
            assertThat(mirrored(back)).containsExactlyInAnyOrderElementsOf(kinds(there));
        }
    }

    private static List<String> kinds(ReleaseChanges changes) {
        return kinds(changes, false);
    }

    /** What the changes of the opposite direction must say. */
    private static List<String> mirrored(ReleaseChanges changes) {
        return kinds(changes, true);
    }

    private static List<String> kinds(ReleaseChanges changes, boolean turned) {
        List<String> kinds = new ArrayList<>();
        changes.runs().forEach(one -> kinds.add(kind(one.kind(), turned) + " run " + one.key() + one.aspects()));
        changes.metrics()
                .forEach(one -> kinds.add(kind(one.kind(), turned) + " metric " + one.name()
                        + (turned ? one.worse() + "/" + one.better() : one.better() + "/" + one.worse())));
        changes.scenarios()
                .forEach(one -> kinds.add(kind(one.kind(), turned) + " scenario " + one.key() + one.movedRuns()));
        changes.decisions()
                .forEach(one -> kinds.add(kind(one.kind(), turned) + " decision " + one.key() + one.reversals()));
        changes.findings().forEach(one -> kinds.add(kind(one.kind(), turned) + " finding " + one.finding()));
        return kinds;
    }

    private static ChangeKind kind(ChangeKind kind, boolean turned) {
        return turned ? turned(kind) : kind;
    }

    private static ChangeKind turned(ChangeKind kind) {
        return switch (kind) {
            case ADDED -> ChangeKind.REMOVED;
            case REMOVED -> ChangeKind.ADDED;
            case CHANGED -> ChangeKind.CHANGED;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "neuro-lingua"})
    void aReportAndItsOwnExportAreTheSame(String example) throws Exception {
        try (ReadReport live = ReadReport.of(Examples.request(Examples.FOLDER.resolve(example), temp));
                ReadReport archived =
                        EditedExport.read(example, temp.resolve("archived"), ReleaseChangesTest::asItIs)) {
            assertThat(Said.of(ReleaseChanges.between(archived.report(), live.report())))
                    .isEmpty();
            assertThat(Said.of(ReleaseChanges.between(live.report(), archived.report())))
                    .isEmpty();
        }
    }

    @Test
    void anotherLineIsTheSameFindingAndAnotherCodeIsNot() throws Exception {
        try (ReadReport before = EditedExport.read("minimal", temp.resolve("a"), document -> {
                    addFinding(document, "odd", 12);
                    addFinding(document, "odd", 13);
                    addFinding(document, "strange", 9);
                });
                ReadReport after = EditedExport.read("minimal", temp.resolve("b"), document -> {
                    addFinding(document, "odd", 99);
                    addFinding(document, "stranger", 9);
                })) {
            assertThat(Said.of(ReleaseChanges.between(before.report(), after.report())))
                    .containsExactly("finding stranger added", "finding strange removed", "finding odd removed");
        }
    }

    @Test
    void aStoreUnderAnotherIdIsTheSameStore() throws Exception {
        assertThatTheRenamedStoreIsTheOnlyChange(ReleaseChangesTest::asItIs);
    }

    @Test
    void aRunThatIsMissingFromARenamedStoreIsTheSameMissingRun() throws Exception {
        assertThatTheRenamedStoreIsTheOnlyChange(document -> without(document, "runs", "run_adam"));
    }

    private void assertThatTheRenamedStoreIsTheOnlyChange(Consumer<ObjectNode> edit) throws Exception {
        Consumer<ObjectNode> renamed = document -> {
            ((ObjectNode) document.get("stores").get(0)).put("id", "dog");
            for (String list : List.of("projects", "runs")) {
                document.get(list).forEach(one -> ((ObjectNode) one).put("store", "dog"));
            }
            scenario(document)
                    .put("baselineStore", "dog")
                    .get("runs")
                    .forEach(one -> ((ObjectNode) one).put("store", "dog"));
            decision(document).get("runsApplied").forEach(one -> ((ObjectNode) one).put("store", "dog"));
        };
        try (ReadReport before = EditedExport.read("minimal", temp.resolve("a"), edit);
                ReadReport after = EditedExport.read("minimal", temp.resolve("b"), edit.andThen(renamed))) {
            assertThat(Said.of(ReleaseChanges.between(before.report(), after.report())))
                    .containsExactly("store cat is dog");
            assertThat(Said.of(ReleaseChanges.between(after.report(), before.report())))
                    .containsExactly("store dog is cat");
        }
    }

    @Test
    void aStoreOfOtherRunsIsAnotherStore() throws Exception {
        Consumer<ObjectNode> other = document -> {
            ((ObjectNode) document.get("stores").get(0)).put("id", "dog");
            document.putArray("scenarios");
            document.putArray("decisions");
            document.get("projects").forEach(one -> ((ObjectNode) one).put("store", "dog"));
            document.get("runs")
                    .forEach(one -> ((ObjectNode) one)
                            .put("store", "dog")
                            .put("id", "other-" + one.get("id").asString()));
        };
        try (ReadReport before = EditedExport.read("minimal", temp.resolve("a"), ReleaseChangesTest::asItIs);
                ReadReport after = EditedExport.read("minimal", temp.resolve("b"), other)) {
            ReleaseChanges changes = ReleaseChanges.between(before.report(), after.report());
            assertThat(changes.renamedStores()).isEmpty();
            assertThat(changes.runs(ChangeKind.ADDED)).hasSize(3);
            assertThat(changes.runs(ChangeKind.REMOVED)).hasSize(3);
        }
    }
}
