package dev.sigx.changes;

import dev.sigx.Examples;
import dev.sigx.ReadReport;
import dev.sigx.ReportException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The export of an example, changed in one place and read again. */
public final class EditedExport {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private EditedExport() {}

    /** Writes an edited copy of an example's export. */
    public static Path write(String example, Path file, Consumer<ObjectNode> edit) throws IOException {
        Path original = Examples.FOLDER.resolve(example).resolve("expected/exports/sigx-export.json");
        ObjectNode document = (ObjectNode) JSON.readTree(Files.readString(original, StandardCharsets.UTF_8));
        edit.accept(document);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, JSON.writeValueAsString(document), StandardCharsets.UTF_8);
    }

    static ReadReport read(String example, Path folder, Consumer<ObjectNode> edit) throws IOException, ReportException {
        return ReadReport.ofStore(write(example, folder.resolve("sigx-export.json"), edit));
    }

    /** The item of that id in a list of the document. */
    public static ObjectNode item(ObjectNode document, String list, String id) {
        for (var item : document.get(list)) {
            if (item.get("id").asString().equals(id)) {
                return (ObjectNode) item;
            }
        }
        throw new AssertionError("no " + id + " in " + list);
    }

    /** Takes the item of that id out of a list of the document. */
    public static ObjectNode without(ObjectNode document, String list, String id) {
        ArrayNode items = (ArrayNode) document.get(list);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).get("id").asString().equals(id)) {
                return (ObjectNode) items.remove(i);
            }
        }
        throw new AssertionError("no " + id + " in " + list);
    }

    public static ObjectNode metric(ObjectNode document, String run, String metric) {
        return (ObjectNode) item(document, "runs", run).get("metrics").get(metric);
    }
}
