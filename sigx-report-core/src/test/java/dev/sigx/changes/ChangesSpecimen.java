package dev.sigx.changes;

import static dev.sigx.changes.EditedExport.item;
import static dev.sigx.changes.EditedExport.metric;
import static dev.sigx.changes.EditedExport.without;

import dev.sigx.ReadReport;
import dev.sigx.ReportException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Two releases of the minimal example between which something of every kind changed. */
public final class ChangesSpecimen {
    /** The run that only the later release has; its name is that of the specimen. */
    public static final String NEW_RUN = "run_new";

    private ChangesSpecimen() {}

    /** The changes, with a foreign name for whatever is named in the later release. */
    public static ReleaseChanges changes(Path folder, String foreign) {
        try (ReadReport before = ReadReport.ofStore(before(folder.resolve("specimen-before/sigx-export.json")));
                ReadReport after =
                        ReadReport.ofStore(after(folder.resolve("specimen-after/sigx-export.json"), foreign))) {
            return ReleaseChanges.between("v1.3.0", before.report(), "v1.4.0", after.report());
        } catch (IOException | ReportException e) {
            throw new AssertionError(e);
        }
    }

    public static Path before(Path file) throws IOException {
        return EditedExport.write("minimal", file, document -> {
            finding(document, "odd-number", "cat", "");
            ObjectNode metrics =
                    (ObjectNode) item(document, "runs", "run_adam_dropout").get("metrics");
            metrics.set("energy", metrics.get("runtime").deepCopy());
        });
    }

    public static Path after(Path file, String foreign) throws IOException {
        return EditedExport.write("minimal", file, document -> {
            ObjectNode added = item(document, "runs", "run_adam").deepCopy();
            ((ArrayNode) document.get("runs")).add(added.put("id", NEW_RUN).put("name", foreign));
            without(document, "runs", "run_adam_dropout");
            ObjectNode adam = item(document, "runs", "run_adam");
            adam.put("status", "failed");
            ((ObjectNode) adam.get("settings")).put("learningRate", 0.02).put(foreign, true);
            ((ObjectNode) adam.get("data")).put("sha256", "ab".repeat(32));
            metric(document, "run_adam", "runtime").put("reported", 2.4).put("unit", "s");
            metric(document, "run_baseline", "runtime").put("reported", 3000);
            ((ObjectNode) item(document, "runs", "run_baseline").get("metrics"))
                    .set("power", metric(document, "run_baseline", "runtime").deepCopy());
            ObjectNode scenario = item(document, "scenarios", "optimizers");
            scenario.put("name", foreign).put("baselineId", "run_adam");
            ((ArrayNode) scenario.get("ignore")).add("seed");
            ((ArrayNode) document.get("scenarios"))
                    .add(scenario.deepCopy().put("id", "second").put("name", "Second"));
            ObjectNode decision = item(document, "decisions", "adam");
            decision.put("status", "superseded").put("problem", foreign);
            finding(document, "even-number", "dog", foreign);
            rename(document);
        });
    }

    private static void finding(ObjectNode document, String code, String store, String file) {
        ((ArrayNode) document.get("findings"))
                .addObject()
                .put("code", code)
                .put("severity", "warning")
                .put("message", "The number is " + code + ".")
                .put("store", store)
                .put("file", file)
                .put("line", 12)
                .put("pointer", "")
                .put("runId", "");
    }

    private static void rename(ObjectNode document) {
        put(document.get("stores"), "id");
        for (String list : List.of("projects", "runs")) {
            put(document.get(list), "store");
        }
        for (JsonNode scenario : document.get("scenarios")) {
            put(scenario.get("runs"), "store");
            ((ObjectNode) scenario).put("baselineStore", "dog");
        }
        document.get("decisions").forEach(decision -> put(decision.get("runsApplied"), "store"));
    }

    private static void put(JsonNode records, String field) {
        records.forEach(record -> ((ObjectNode) record).put(field, "dog"));
    }
}
