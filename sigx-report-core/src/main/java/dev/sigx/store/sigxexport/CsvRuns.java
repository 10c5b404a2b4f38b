package dev.sigx.store.sigxexport;

import dev.sigx.model.SettingPaths;
import dev.sigx.store.Node;
import java.util.List;
import java.util.Map;

/** Makes of the rows that speak of one run the object that a document has for it. */
final class CsvRuns {
    private static final Map<String, String> LEDGER = Map.of(
            "rationale", "rationale",
            "witness", "witness",
            "expiry", "expiry",
            "expiresAt", "expiresAt",
            "rollback", "rollback",
            "executionStatus", "executionStatus");
    private static final Map<String, String> MODEL =
            Map.of("modelParameters", "parameters", "modelBytes", "bytes", "modelVocabulary", "vocabulary");
    private static final Map<String, String> TIMINGS = Map.of(
            "gpuMillis", "gpuMillis",
            "cpuMillis", "cpuMillis",
            "gpuOperations", "gpuOperations",
            "fallbacks", "fallbacks",
            "device", "device",
            "lastFallback", "lastFallback");
    private static final Map<String, String> DATA = Map.of(
            "dataName", "name",
            "dataSha256", "sha256",
            "dataLegacyChecksum", "legacyChecksum",
            "dataCharacters", "characters");

    /** Computed from the rest, or counted. */
    private static final List<String> COMPUTED = List.of("hasMetrics", "outputs", "historyPoints");

    private CsvRuns() {}

    /** @param row of the table of runs, which becomes the run */
    static Node run(Node row, List<Node> params, List<Node> metrics, List<Node> outputs) {
        COMPUTED.forEach(row.fields()::remove);
        group(row, "ledger", LEDGER);
        group(row, "model", MODEL);
        group(row, "timings", TIMINGS);
        group(row, "data", DATA);
        Node ledger = row.field("ledger");
        if (ledger != null) {
            // The instant is told by its own column; an empty one says that the expiry means none.
            ledger.fields().putIfAbsent("expiresAt", Node.scalar(Node.Kind.NULL, row.where(), ""));
        }
        settings(row, params);
        Node named = Node.object(row.where());
        for (Node metric : metrics) {
            named.fields().put(text(metric, "metric"), without(metric, "metric"));
        }
        row.fields().put("metrics", named);
        Node answers = Node.array(row.where());
        outputs.forEach(output -> answers.items().add(without(output, "position")));
        row.fields().put("outputs", answers);
        return row;
    }

    private static void group(Node row, String name, Map<String, String> columns) {
        Node group = Node.object(row.where());
        columns.forEach((column, field) -> {
            Node cell = row.fields().remove(column);
            if (cell != null) {
                group.fields().put(field, cell);
            }
        });
        if (!group.fields().isEmpty()) {
            row.fields().put(name, group);
        }
    }

    private static String text(Node row, String column) {
        Node cell = row.field(column);
        return cell == null ? "" : cell.text();
    }

    private static Node without(Node row, String column) {
        row.fields().keySet().removeAll(List.of("store", "runId", column));
        return row;
    }

    private static void settings(Node run, List<Node> params) {
        Node settings = Node.object(run.where());
        Node inapplicable = Node.object(run.where());
        for (Node param : params) {
            String path = text(param, "path");
            put(settings, SettingPaths.segments(path), value(param));
            Node reason = param.field("inapplicable");
            if (reason != null) {
                inapplicable.fields().put(path, reason);
            }
        }
        run.fields().put("settings", settings);
        run.fields().put("inapplicable", inapplicable);
    }

    private static void put(Node settings, List<String> names, Node value) {
        Node group = settings;
        for (String name : names.subList(0, names.size() - 1)) {
            Node nested = group.field(name);
            if (nested == null || !nested.isObject()) {
                nested = Node.object(value.where());
                group.fields().put(name, nested);
            }
            group = nested;
        }
        group.fields().put(names.get(names.size() - 1), value);
    }

    private static Node value(Node param) {
        String text = text(param, "value");
        return switch (text(param, "type")) {
            case "number" ->
                Node.scalar(
                        Node.Kind.NUMBER, param.where(), param.field("number") == null ? text : text(param, "number"));
            case "flag" -> Node.scalar(text.equals("true") ? Node.Kind.TRUE : Node.Kind.FALSE, param.where(), "");
            case "list", "group" -> CsvTable.json(text, param.where());
            case "nothing" -> Node.scalar(Node.Kind.NULL, param.where(), "");
            default -> Node.scalar(Node.Kind.STRING, param.where(), text);
        };
    }
}
