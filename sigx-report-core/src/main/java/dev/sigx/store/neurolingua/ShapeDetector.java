package dev.sigx.store.neurolingua;

import dev.sigx.store.Beginning;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.Documents;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Tells the shape of a file by the names of its outermost fields, in whatever order they come. The name of the file
 * plays no part. Reads as far as it must to be sure, and no further than {@value #MOST_BYTES} bytes, with one
 * exception: an export that begins with its runs is read on until its version is found.
 */
final class ShapeDetector {
    static final int MOST_BYTES = 1 << 18;

    private static final Set<String> EXPORT_FIELDS =
            Set.of("schemaVersion", "metadata", "projects", "runs", "comparisons", "decisions");
    private static final String EXPORT_SOURCE = "neuro-lingua-domestica";

    private final JsonParser parser;
    private final Set<String> seen = new HashSet<>();
    private String schemaVersion = "";
    private boolean namesItself;
    private boolean storageKeySeen;
    private boolean endReached;

    private ShapeDetector(JsonParser parser) {
        this.parser = parser;
    }

    static Shape of(ContainedRoot root, String file) throws IOException {
        try (InputStream in = new BufferedInputStream(root.open(file), 1 << 13)) {
            if (!beginsAnObject(in)) {
                return Shape.NONE;
            }
            try (JsonParser parser = Documents.json(in)) {
                return new ShapeDetector(parser).detect();
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /** Spares a parser for the many files that are no JSON object at all. */
    private static boolean beginsAnObject(InputStream in) throws IOException {
        in.mark(Beginning.BYTES);
        byte[] start = in.readNBytes(Beginning.BYTES);
        in.reset();
        return Beginning.mayBeObject(start);
    }

    private Shape detect() {
        try {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                seen.add(name);
                note(name, value);
                Shape shape = decide();
                if (shape != null) {
                    return shape;
                }
                if (!skipValue(name)) {
                    return afterAll();
                }
            }
            endReached = true;
        } catch (JacksonIOException e) {
            throw e;
        } catch (JacksonException broken) {
            return afterAll();
        }
        return afterAll();
    }

    private void note(String name, JsonToken value) {
        if (name.equals("schemaVersion") && value.isScalarValue()) {
            schemaVersion = parser.getString();
        }
        boolean storageKey = name.startsWith("neuro-lingua-") || name.startsWith("nl_brain_state_");
        storageKeySeen |= storageKey && value == JsonToken.VALUE_STRING;
    }

    /** The answer, where the fields seen so far suffice for one; else null. */
    private Shape decide() {
        if (seen.contains("schemaVersion") && !isVersionOne()) {
            return Shape.NONE;
        }
        if (storageKeySeen) {
            return Shape.LOCAL_STORAGE;
        }
        if (isVersionOne() && (namesItself || sectionsSeen() >= 2)) {
            return Shape.PROJECT_EXPORT;
        }
        if (seen.contains("modelWeights") && anySeen("config", "tokenizer", "trainingTrace", "projectMeta")) {
            return Shape.TRACE;
        }
        if (seen.contains("experiment") && seen.contains("hyperparameters") && anySeen("modelVersion", "metrics")) {
            return Shape.BATCH_RUN;
        }
        if (seen.contains("name") && seen.contains("corpus_path") && seen.contains("hyperparameters")) {
            return Shape.BATCH_CONFIG;
        }
        if (seen.contains("vocab") && seen.contains("hiddenSize")) {
            return Shape.MODEL;
        }
        return null;
    }

    private Shape afterAll() {
        Shape shape = decide();
        if (shape != null) {
            return shape;
        }
        if (seen.equals(Set.of("generated_at", "runs"))) {
            return Shape.BATCH_SUMMARY;
        }
        // Weights come first in a trace and are long: then nothing else was seen yet.
        boolean onlyWeights = seen.equals(Set.of("modelWeights")) && !endReached;
        return onlyWeights ? Shape.TRACE : Shape.NONE;
    }

    private boolean isVersionOne() {
        return schemaVersion.equals("1") || schemaVersion.startsWith("1.");
    }

    private int sectionsSeen() {
        int sections = 0;
        for (String section : new String[] {"metadata", "projects", "runs"}) {
            sections += seen.contains(section) ? 1 : 0;
        }
        return sections;
    }

    private boolean anySeen(String... names) {
        for (String name : names) {
            if (seen.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** Goes to the end of the value; false where that is too far away. */
    private boolean skipValue(String name) {
        boolean metadata = name.equals("metadata");
        boolean mayBeExport =
                !seen.contains("schemaVersion") && anySeen("projects", "runs") && EXPORT_FIELDS.containsAll(seen);
        int depth = 0;
        JsonToken token = parser.currentToken();
        while (true) {
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (metadata && token == JsonToken.VALUE_STRING && "source".equals(parser.currentName())) {
                namesItself |= parser.getString().equals(EXPORT_SOURCE);
            }
            if (depth == 0) {
                return mayBeExport || !tooFar();
            }
            if (!mayBeExport && tooFar()) {
                return false;
            }
            token = parser.nextToken();
            if (token == null) {
                return false;
            }
        }
    }

    private boolean tooFar() {
        TokenStreamLocation location = parser.currentLocation();
        // Of UTF-16 the parser only knows the characters.
        return Math.max(location.getByteOffset(), location.getCharOffset()) > MOST_BYTES;
    }
}
