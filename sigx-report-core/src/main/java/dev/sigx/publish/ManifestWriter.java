package dev.sigx.publish;

import dev.sigx.model.UtcTime;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.MinimalPrettyPrinter;

/** Writes a manifest, one listed file a line, so that two of them compare well as text. */
final class ManifestWriter {
    private ManifestWriter() {}

    static byte[] write(Inputs inputs, SortedMap<String, Manifest.Entry> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024 + 160 * files.size());
        try (JsonGenerator json = new JsonFactory().createGenerator(new Lines(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("schemaVersion", Manifest.SCHEMA_VERSION);
            json.writeObjectPropertyStart("generator");
            json.writeStringProperty("name", Manifest.GENERATOR);
            json.writeStringProperty("version", inputs.version());
            json.writeEndObject();
            if (!inputs.release().isEmpty()) {
                json.writeStringProperty("release", inputs.release());
            }
            json.writeName("asOf");
            write(json, inputs.asOf());
            json.writeStringProperty("optionsDigest", inputs.optionsDigest());
            json.writeArrayPropertyStart("inputs");
            for (Inputs.Digested input : inputs.files()) {
                write(json, input);
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("files");
            for (Map.Entry<String, Manifest.Entry> file : files.entrySet()) {
                json.writeStartObject();
                json.writeStringProperty("path", file.getKey());
                json.writeNumberProperty("bytes", file.getValue().bytes());
                json.writeStringProperty("sha256", file.getValue().sha256());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
        return ManifestSeal.seal(out.toByteArray());
    }

    private static void write(JsonGenerator json, Instant instant) {
        if (instant == null) {
            json.writeNull();
        } else {
            json.writeString(UtcTime.millis(instant));
        }
    }

    private static void write(JsonGenerator json, Inputs.Digested input) {
        json.writeStartObject();
        json.writeStringProperty("role", input.file().role());
        json.writeStringProperty("file", input.file().name());
        json.writeNumberProperty("bytes", input.file().bytes());
        json.writeStringProperty("sha256", input.sha256());
        json.writeEndObject();
    }

    private static final class Lines extends ObjectWriteContext.Base {
        private final PrettyPrinter printer = new Layout();

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    /**
     * A line per element of an array, objects on one line. The printer of the library puts its separators together by
     * bootstrap methods, which costs start-up time.
     */
    private static final class Layout extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;

        @Override
        public void beforeObjectEntries(JsonGenerator json) {
            json.writeRaw(' ');
        }

        @Override
        public void writeObjectNameValueSeparator(JsonGenerator json) {
            json.writeRaw(" : ");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) {
            json.writeRaw(", ");
        }

        @Override
        public void writeEndObject(JsonGenerator json, int entries) {
            json.writeRaw(" }");
        }

        @Override
        public void beforeArrayValues(JsonGenerator json) {
            json.writeRaw("\n  ");
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) {
            json.writeRaw(",\n  ");
        }

        @Override
        public void writeEndArray(JsonGenerator json, int values) {
            json.writeRaw(values > 0 ? "\n]" : " ]");
        }
    }
}
