package dev.sigx.export;

import dev.sigx.packed.Packed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * The JSON Schemas (draft 2020-12) that are packed with the tool: of every kind of document, every version that was ever
 * published, in the order of the versions. A schema never leaves this list.
 */
public enum SchemaResources {
    EXPORT_2_0_0("sigx-export", "2.0.0"),
    EXPORT("sigx-export", "2.1.0"),
    SCENARIO("scenario", "1.0"),
    DECISION("decision", "1.0"),
    CONFIGURATION("configuration", "1.0"),
    TIMINGS("timings", "1.0"),
    MANIFEST_1_0_0("sigx-manifest", "1.0.0"),
    MANIFEST("sigx-manifest", "1.1.0"),
    CHANGES("sigx-changes", "1.0.0");

    private final String format;
    private final String version;

    SchemaResources(String format, String version) {
        this.format = format;
        this.version = version;
    }

    /** The newest schema of each kind of document: those that describe what the tool writes and asks for. */
    public static List<SchemaResources> newest() {
        return Arrays.stream(values())
                .filter(schema -> schema.newestOfFormat() == schema)
                .toList();
    }

    /** All schemas of the same kind of document, oldest first. */
    public List<SchemaResources> versions() {
        return Arrays.stream(values())
                .filter(other -> other.format.equals(format))
                .toList();
    }

    private SchemaResources newestOfFormat() {
        List<SchemaResources> versions = versions();
        return versions.get(versions.size() - 1);
    }

    /**
     * The schema that a document of that version follows: the newest of the same major version that is not newer than
     * the document; the newest of all where there is none.
     */
    SchemaResources of(DocumentVersion document) {
        SchemaResources best = null;
        for (SchemaResources candidate : versions()) {
            DocumentVersion own = DocumentVersion.of(candidate.version);
            if (document != null && own.major() == document.major() && own.minor() <= document.minor()) {
                best = candidate;
            }
        }
        return best == null ? newestOfFormat() : best;
    }

    /** Version of the format that the schema describes. */
    public String version() {
        return version;
    }

    /** Name of the schema file, e.g. {@code sigx-export-2.1.0.schema.json}. */
    public String fileName() {
        return format + "-" + version + ".schema.json";
    }

    /** What a document of this kind is called in a message and in the address of its reference page. */
    public String title() {
        return format.startsWith("sigx-") ? format.substring("sigx-".length()) : format;
    }

    /** The same with its article, where it has one. */
    String aTitle() {
        if (title().endsWith("s")) {
            return title();
        }
        return (title().startsWith("e") ? "an " : "a ") + title();
    }

    private String packedPath() {
        return "dev/sigx/schema/" + fileName();
    }

    public InputStream open() throws IOException {
        return Packed.open(packedPath());
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(Packed.bytes(packedPath()));
    }
}
