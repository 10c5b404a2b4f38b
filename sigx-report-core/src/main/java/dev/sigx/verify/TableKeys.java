package dev.sigx.verify;

import java.util.List;
import java.util.Map;

/** Which columns tell the rows of a table of the export from each other. */
final class TableKeys {
    private static final List<String> STORE_AND_ID = List.of("store", "id");
    private static final List<String> STORE_AND_RUN = List.of("store", "runId");
    private static final List<String> ITEM_OF_RUN = List.of("store", "runId", "position");

    private static final Map<String, List<String>> COLUMNS = Map.ofEntries(
            Map.entry("projects.csv", STORE_AND_ID),
            Map.entry("runs.csv", STORE_AND_ID),
            Map.entry("scenarios.csv", STORE_AND_ID),
            Map.entry("decisions.csv", STORE_AND_ID),
            Map.entry("stores.csv", List.of("id")),
            Map.entry("params_wide.csv", STORE_AND_RUN),
            Map.entry("metrics_wide.csv", STORE_AND_RUN),
            Map.entry("params.csv", List.of("store", "runId", "path")),
            Map.entry("metrics.csv", List.of("store", "runId", "metric")),
            Map.entry("history.csv", List.of("store", "runId", "metric", "index")),
            Map.entry("run_tags.csv", ITEM_OF_RUN),
            Map.entry("outputs.csv", ITEM_OF_RUN),
            Map.entry("scenario_runs.csv", List.of("store", "scenarioId", "position")),
            Map.entry("decision_runs.csv", List.of("store", "decisionId", "position")),
            Map.entry("findings.csv", List.of("store", "code", "message", "file", "line", "pointer", "runId")),
            Map.entry(
                    "diffs.csv",
                    List.of(
                            "store",
                            "scenarioId",
                            "baselineStore",
                            "baselineRunId",
                            "runStore",
                            "runId",
                            "kind",
                            "name",
                            "statistic")));

    private TableKeys() {}

    /** Empty for a table whose rows are told apart by their order alone. */
    static List<String> of(String table) {
        return COLUMNS.getOrDefault(table, List.of());
    }
}
