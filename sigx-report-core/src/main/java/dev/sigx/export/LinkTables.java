package dev.sigx.export;

import dev.sigx.model.Output;
import dev.sigx.model.Run;
import dev.sigx.model.RunKey;
import dev.sigx.report.DecisionReport;
import dev.sigx.report.Report;
import dev.sigx.report.ScenarioReport;
import java.util.List;
import java.util.function.Consumer;

/** The CSV files that show lists of records in full, one row for each item: what joins in a database need. */
final class LinkTables {
    private static final String PLACE = "Place in the list, from 0.";

    private LinkTables() {}

    private record Item<T>(Run run, int position, T value) {}

    private static <T> void items(Run run, List<T> values, Consumer<Item<T>> items) {
        for (int i = 0; i < values.size(); i++) {
            items.accept(new Item<>(run, i, values.get(i)));
        }
    }

    private static <T> RowTable<Item<T>> ofRun(RowTable<Item<T>> table) {
        return table.text(
                        "store", "Store of the run.", "", item -> item.run.key().store())
                .text(
                        "runId",
                        "Run, unique within its store.",
                        "",
                        item -> item.run.key().id())
                .count("position", "place", PLACE, item -> (long) item.position);
    }

    static CsvTable tags() {
        RowTable<Item<String>> table = new RowTable<>(
                "run_tags.csv", (report, rows) -> RunTables.each(report, run -> items(run, run.tags(), rows)));
        return ofRun(table)
                .text("tag", "Tag of the run.", "an empty tag", Item::value)
                .key(List.of("store", "runId", "position"))
                .refersTo("runs.csv", "store", "runId");
    }

    static CsvTable outputs() {
        RowTable<Item<Output>> table = new RowTable<>(
                "outputs.csv", (report, rows) -> RunTables.each(report, run -> items(run, run.outputs(), rows)));
        return ofRun(table)
                .text("promptId", "Id of the prompt.", "not said", item -> item.value.promptId())
                .text("promptName", "Name of the prompt.", "not said", item -> item.value.promptName())
                .text("prompt", "What the model was given.", "the prompt is gone", item -> item.value.prompt())
                .text("text", "What it answered.", "an empty answer", item -> item.value.text())
                .number(
                        "score",
                        "that of the store",
                        "Score of the answer as stored.",
                        "none",
                        item -> item.value.score())
                .time("at", "When it was answered.", item -> item.value.at())
                .key(List.of("store", "runId", "position"))
                .refersTo("runs.csv", "store", "runId");
    }

    /** @param key null where the run is gone */
    private record Named(String store, String record, int position, RunKey key, String said, boolean baseline) {}

    private static RowTable<Named> named(RowTable<Named> table, String record, String what) {
        return table.text("store", "Store that holds the " + what + ".", "", Named::store)
                .text(record, "Id of the " + what + ", unique within its store.", "", Named::record)
                .count("position", "place", PLACE, named -> (long) named.position)
                .text(
                        "runStore",
                        "Store of the run.",
                        "the run is gone",
                        named -> named.key == null ? "" : named.key.store())
                .text("runId", "Id of the run; as it was named where it is gone.", "", Named::said)
                .flag("missing", "Whether the run is gone, or left out.", "", named -> named.key == null);
    }

    private static void runs(String store, String record, RunOrder order, RunKey baseline, Consumer<Named> rows) {
        boolean found = false;
        for (int i = 0; i < order.ids().size(); i++) {
            RunKey key = order.keys().get(i);
            boolean isBaseline = !found && key != null && key.equals(baseline);
            found |= isBaseline;
            rows.accept(new Named(store, record, i, key, order.ids().get(i), isBaseline));
        }
    }

    static CsvTable scenarioRuns() {
        RowTable<Named> table = new RowTable<>("scenario_runs.csv", LinkTables::scenarioRuns);
        return named(table, "scenarioId", "scenario")
                .flag("baseline", "Whether the others are measured against this run.", "", Named::baseline)
                .key(List.of("store", "scenarioId", "position"))
                .refersTo("scenarios.csv", "store", "scenarioId");
    }

    private static void scenarioRuns(Report report, Consumer<Named> rows) {
        for (ScenarioReport one : report.scenarios()) {
            RunOrder order = ComparisonDocument.order(one);
            runs(one.scenario().store(), one.scenario().id(), order, ComparisonDocument.baselineKey(one, order), rows);
        }
    }

    static CsvTable decisionRuns() {
        RowTable<Named> table = new RowTable<>("decision_runs.csv", LinkTables::decisionRuns);
        return named(table, "decisionId", "decision")
                .key(List.of("store", "decisionId", "position"))
                .refersTo("decisions.csv", "store", "decisionId");
    }

    private static void decisionRuns(Report report, Consumer<Named> rows) {
        for (DecisionReport one : report.decisions()) {
            runs(one.decision().store(), one.decision().id(), DecisionDocument.order(one), null, rows);
        }
    }
}
