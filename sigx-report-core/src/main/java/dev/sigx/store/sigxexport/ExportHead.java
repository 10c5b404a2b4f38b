package dev.sigx.store.sigxexport;

import dev.sigx.model.Finding;
import dev.sigx.model.SourceLocation;
import dev.sigx.store.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/**
 * What the first fields of a JSON document say of its kind and version.
 *
 * @param schemaVersion as written, empty where it was not seen
 * @param line where it stands, 0 where it was not seen
 * @param generator as written, empty where it was not seen
 * @param fields names of the root's fields that were seen; {@code runs} only where it may hold whole runs, which those of
 *     a scenario or of timings are not
 */
public record ExportHead(String schemaVersion, int line, String generator, Set<String> fields) {
    /** Highest major version that {@link SigxExportReader} reads, and the lowest: version 1 is another format. */
    public static final int MAJOR = 2;

    private static final String OWN = "sigx-report";

    /** Highest minor version that is known. */
    public static final int MINOR = 1;

    public ExportHead {
        fields = Set.copyOf(fields);
    }

    /**
     * Reads until the version is known and the kind is plain, or to the end of what there is. A document that is cut off
     * or damaged gives what was seen until then.
     */
    public static ExportHead read(InputStream in) throws IOException {
        Set<String> fields = new LinkedHashSet<>();
        String version = "";
        int line = 0;
        String generator = "";
        try (JsonParser parser = Documents.json(in)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    JsonToken value = parser.nextToken();
                    boolean scalar = value == JsonToken.VALUE_STRING || value.isNumeric();
                    if (name.equals("schemaVersion") && scalar) {
                        version = parser.getString();
                        line = parser.currentTokenLocation().getLineNr();
                    } else if (name.equals("generator") && scalar) {
                        generator = parser.getString();
                    }
                    if (!name.equals("runs") || mayHoldRuns(parser)) {
                        fields.add(name);
                    }
                    if (!version.isEmpty() && (generator.startsWith(OWN) || fields.contains("runs"))) {
                        break;
                    }
                    skipToRoot(parser);
                }
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException cutOff) {
            return new ExportHead(version, line, generator, fields);
        }
        return new ExportHead(version, line, generator, fields);
    }

    /** Looks at the first member: that of a list of runs is an object, that of timings by run is one too, by its name. */
    private static boolean mayHoldRuns(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_ARRAY -> {
                JsonToken first = parser.nextToken();
                yield first == JsonToken.START_OBJECT || first == JsonToken.END_ARRAY;
            }
            case START_OBJECT ->
                parser.nextToken() != JsonToken.PROPERTY_NAME || parser.nextToken() != JsonToken.START_OBJECT;
            default -> true;
        };
    }

    private static void skipToRoot(JsonParser parser) {
        while (parser.streamReadContext().getNestingDepth() > 1) {
            if (parser.nextToken() == null) {
                return;
            }
        }
    }

    /** A head of which nothing but the version is known. */
    static ExportHead of(String schemaVersion) {
        return new ExportHead(schemaVersion, 0, "", Set.of());
    }

    /**
     * What stands against reading a document of this version: an error forbids it, anything else goes with it; null where
     * all is well.
     */
    Finding objection(String store, SourceLocation where) {
        if (schemaVersion.isEmpty()) {
            return Finding.warning(
                    "no-schema-version",
                    "The document does not say its schemaVersion; it is read as version " + MAJOR + ".0.",
                    store,
                    SourceLocation.of(where.file()));
        }
        if (major() != MAJOR) {
            String reason = major() > MAJOR
                    ? "was written by a newer tool: this one reads " + MAJOR
                            + ".x. Nothing of it was read; use a newer sigx-report."
                    : "is not an export of version " + MAJOR + ".x. Nothing of it was read.";
            return Finding.error("unreadable-version", "Version " + schemaVersion + " " + reason, store, where);
        }
        return minor() <= MINOR
                ? null
                : Finding.note(
                        "newer-minor-version",
                        "Version " + schemaVersion + " is newer than " + MAJOR + "." + MINOR
                                + "; fields that this tool does not know are kept as they are.",
                        store,
                        where);
    }

    /** The number before the first dot, or -1 where it is none. */
    public int major() {
        return part(0);
    }

    /** The number after the first dot, 0 where there is none. */
    public int minor() {
        return Math.max(0, part(1));
    }

    private int part(int index) {
        String[] parts = schemaVersion.split("\\.", -1);
        return index < parts.length && parts[index].matches("\\d{1,6}") ? Integer.parseInt(parts[index]) : -1;
    }

    /** Whether this is an export document of version 2 or later. */
    public boolean isExport() {
        return major() >= MAJOR && (fields.contains("runs") || generator.startsWith(OWN));
    }

    /** Whether this is a version 1.x document of Neuro-Lingua. */
    public boolean isNeuroLingua() {
        return major() == 1 && fields.contains("metadata");
    }
}
