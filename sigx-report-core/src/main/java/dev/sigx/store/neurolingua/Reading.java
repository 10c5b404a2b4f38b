package dev.sigx.store.neurolingua;

import dev.sigx.model.Finding;
import dev.sigx.model.SourceLocation;
import dev.sigx.store.Beginning;
import dev.sigx.store.BrokenText;
import dev.sigx.store.Documents;
import dev.sigx.store.Node;
import dev.sigx.store.StoreSink;
import dev.sigx.store.StoreSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** One reading of one store: where from, where to, and where in the input it stands. */
final class Reading {
    private final StoreSource source;
    private final StoreSink sink;
    private String file = "";
    private int lineOfText;
    private boolean pathsShortened;

    Reading(StoreSource source, StoreSink sink) {
        this.source = source;
        this.sink = sink;
    }

    String store() {
        return source.id();
    }

    StoreSource source() {
        return source;
    }

    StoreSink sink() {
        return sink;
    }

    String file() {
        return file;
    }

    /** What is done with a document. */
    interface Body {
        void read(JsonParser parser) throws IOException;
    }

    /** Reads a file to its end or to where it breaks; a break becomes one finding. */
    boolean document(String name, Body body) throws IOException {
        return document(name, false, body);
    }

    /**
     * Reads a file to its end or to where it breaks.
     *
     * @param quiet whether a break goes unreported, because the file is read more than once
     */
    boolean document(String name, boolean quiet, Body body) throws IOException {
        file = name;
        lineOfText = 0;
        try (InputStream in = new BufferedInputStream(source.root().open(name), 1 << 16)) {
            in.mark(Beginning.BYTES);
            byte[] start = in.readNBytes(Beginning.BYTES);
            in.reset();
            if (start.length == 0) {
                if (!quiet) {
                    finding(Finding.error("empty-file", "The file is empty; nothing was read.", store(), at("")));
                }
                return false;
            }
            if (Beginning.isWide(start)) {
                report(quiet, Beginning.wide(store(), name));
            }
            try (JsonParser parser = Documents.json(in)) {
                return guarded(parser, "", "document-", source.root().size(name), quiet, body);
            }
        }
    }

    /**
     * Reads JSON that stands inside a string of the file. Lines inside such a text mean nothing to a reader of the
     * file, so every place in it gets the line of the text itself.
     *
     * @param pointer of the string
     */
    boolean text(String json, int line, String pointer, Body body) throws IOException {
        lineOfText = line;
        try (JsonParser parser = Documents.json(json)) {
            return guarded(parser, pointer, "value-", json.length(), false, body);
        } finally {
            lineOfText = 0;
        }
    }

    /**
     * @param base pointer of the outermost value
     * @param length of the input in the parser's units: bytes of a file, characters of a text
     */
    private boolean guarded(JsonParser parser, String base, String codePrefix, long length, boolean quiet, Body body)
            throws IOException {
        try {
            if (parser.nextToken() != JsonToken.START_OBJECT && base.isEmpty()) {
                String message = "The document is no JSON object; nothing was read.";
                report(quiet, Finding.error(codePrefix + "malformed", message, store(), at(base)));
                return false;
            }
            body.read(parser);
            if (parser.nextToken() != null) {
                String message = "More text follows the end of the document; it was not read.";
                report(quiet, Finding.warning(codePrefix + "trailing", message, store(), where(parser, base)));
            }
            return true;
        } catch (JacksonIOException failure) {
            throw failure.getCause();
        } catch (JacksonException broken) {
            String pointer =
                    Documents.shortened(base + parser.streamReadContext().pathAsPointer());
            report(quiet, broken(broken, pointer, codePrefix, isAtEnd(parser, length)));
            return false;
        }
    }

    private void report(boolean quiet, Finding finding) {
        if (!quiet) {
            finding(finding);
        }
    }

    /** Whether all input was used up: then the break is a cut, also inside a number or a name such as true. */
    private static boolean isAtEnd(JsonParser parser, long length) {
        TokenStreamLocation location = parser.currentLocation();
        return Math.max(location.getByteOffset(), location.getCharOffset()) >= length;
    }

    private Finding broken(JacksonException broken, String pointer, String codePrefix, boolean atEnd) {
        boolean cut = atEnd || broken instanceof UnexpectedEndOfInputException;
        int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
        String message = cut
                ? "The text ends in the middle; what stands before was read, the rest is lost."
                : "The text is not valid JSON from here on (" + plain(broken) + "); what stands before was read, the"
                        + " rest is lost.";
        SourceLocation where = placed(new SourceLocation(file, Math.max(line, 0), pointer));
        return Finding.error(codePrefix + (cut ? "truncated" : "malformed"), message, store(), where);
    }

    private static String plain(JacksonException broken) {
        String message = BrokenText.reason(broken.getOriginalMessage());
        return message.length() <= 200 ? message : message.substring(0, 200) + "…";
    }

    /** Where the parser stands. */
    SourceLocation where(JsonParser parser, String pointer) {
        return placed(Documents.where(parser, file, pointer));
    }

    /** A place in this file of which only the pointer is known. */
    SourceLocation at(String pointer) {
        return placed(new SourceLocation(file, 0, pointer));
    }

    /** The same place as a reader of the file finds it. */
    SourceLocation placed(SourceLocation where) {
        return lineOfText == 0 ? where : new SourceLocation(where.file(), lineOfText, where.pointer());
    }

    Node node(JsonParser parser, String pointer) {
        return Documents.node(parser, file, pointer, oddities(this::finding));
    }

    /** Turns what a node does not show into findings. */
    Documents.Oddities oddities(Consumer<Finding> findings) {
        return new Documents.Oddities() {
            @Override
            public void repeated(SourceLocation where) {
                String message = "The object has this field more than once; the last one counts.";
                findings.accept(Finding.warning("duplicate-key", message, store(), placed(where)));
            }

            @Override
            public void tooDeep(SourceLocation where) {
                findings.accept(Documents.treeCut(store(), placed(where)));
            }
        };
    }

    /** Steps through the items of an array; anything else but null becomes a finding. */
    void items(JsonParser parser, String pointer, ItemBody body) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                body.read(pointer + "/" + i);
            }
            return;
        }
        if (token != JsonToken.VALUE_NULL) {
            finding(Finding.error(
                    "wrong-type", "Expected a list; what stands here was left out.", store(), where(parser, pointer)));
        }
        parser.skipChildren();
    }

    /** What is done with an item on which the parser stands. */
    interface ItemBody {
        void read(String pointer) throws IOException;
    }

    void finding(Finding finding) {
        SourceLocation where = placed(finding.where());
        sink.finding(
                where.equals(finding.where())
                        ? finding
                        : new Finding(
                                finding.code(),
                                finding.severity(),
                                finding.message(),
                                finding.store(),
                                where,
                                finding.runId()));
    }

    /** The last part of a path. Where the path tells about a machine, the first such path is reported. */
    String lastPart(String path, SourceLocation where) {
        String unified = path.replace('\\', '/');
        boolean absolute =
                unified.startsWith("/") || unified.startsWith("file:") || unified.matches("(?s)[A-Za-z]:/.*");
        if (absolute && !pathsShortened) {
            pathsShortened = true;
            String message = "Absolute paths name folders of some machine; of each, only the last part was kept.";
            finding(Finding.note("path-shortened", message, store(), where));
        }
        String trimmed = unified.endsWith("/") ? unified.substring(0, unified.length() - 1) : unified;
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }
}
