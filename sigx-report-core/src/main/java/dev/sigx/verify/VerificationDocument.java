package dev.sigx.verify;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A verification as one JSON document, as {@code docs/verify.md} describes it. */
public final class VerificationDocument {
    /** Version of the format. Within a major version fields are only added. */
    static final String SCHEMA_VERSION = "1.0.0";

    private VerificationDocument() {}

    /**
     * The document with a line end last.
     *
     * @param tool name and version of who verified
     * @param archive as it was named
     */
    public static String of(Verification verification, String tool, String archive) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("schemaVersion", SCHEMA_VERSION);
            json.writeStringProperty("generator", tool);
            json.writeStringProperty("archive", archive);
            json.writeStringProperty("exportVersion", verification.schemaVersion());
            json.writeStringProperty("exportGenerator", verification.generator());
            json.writeBooleanProperty("holds", verification.holds());
            list(json, "checked", verification.checked(), one -> {
                json.writeStringProperty("step", one.step());
                json.writeStringProperty("what", one.what());
                json.writeNumberProperty("count", one.count());
            });
            json.writeNumberProperty("mismatchCount", verification.mismatchCount());
            list(json, "mismatches", verification.mismatches(), one -> {
                json.writeStringProperty("file", one.file());
                json.writeStringProperty("place", one.place());
                json.writeStringProperty("message", one.message());
            });
            list(json, "unchecked", verification.unchecked(), one -> {
                json.writeStringProperty("what", one.what());
                json.writeNumberProperty("count", one.count());
            });
            json.writeEndObject();
        }
        return text + "\n";
    }

    /** A list of objects. */
    private static <T> void list(JsonGenerator json, String name, List<T> items, Consumer<T> fields) {
        json.writeArrayPropertyStart(name);
        items.forEach(item -> {
            json.writeStartObject();
            fields.accept(item);
            json.writeEndObject();
        });
        json.writeEndArray();
    }
}
