package dev.sigx.export;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;

/** The JSON Schemas (draft 2020-12) that are packed with the tool, one for each kind of document and major version. */
public enum SchemaResources {
    EXPORT("sigx-export-2.1.0", "2.1.0"),
    SCENARIO("scenario-1.0", "1.0"),
    DECISION("decision-1.0", "1.0"),
    CONFIGURATION("configuration-1.0", "1.0"),
    TIMINGS("timings-1.0", "1.0");

    private final String name;
    private final String version;

    SchemaResources(String name, String version) {
        this.name = name;
        this.version = version;
    }

    /** Version of the format that the schema describes. */
    public String version() {
        return version;
    }

    /** Name of the schema file, e.g. {@code sigx-export-2.1.0.schema.json}. */
    public String fileName() {
        return name + ".schema.json";
    }

    /** What a document of this kind is called in a message. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    public InputStream open() throws IOException {
        InputStream in = SchemaResources.class.getResourceAsStream("/dev/sigx/schema/" + fileName());
        if (in == null) {
            throw new FileNotFoundException("the schema " + fileName() + " is not packed with this build");
        }
        return in;
    }

    public void writeTo(OutputStream out) throws IOException {
        try (InputStream in = open()) {
            in.transferTo(out);
        }
    }
}
