package dev.sigx.store;

import dev.sigx.model.Finding;
import dev.sigx.model.SourceLocation;
import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * The one place where parsers are made and set up: bytes in (so that broken UTF-8 is an error), bare NaN and Infinity
 * accepted as Python writes them, depth bounded, numbers parsed fast, no source text in error messages.
 */
public final class Documents {
    private static final int POINTER_NAMES = 12;

    /** Enough to skip what is nested too deep for a node, by loops and not by recursion, and to go on after it. */
    private static final int PARSER_DEPTH = 100_000;

    private static StreamReadConstraints constraints(int depth) {
        return StreamReadConstraints.builder()
                .maxNestingDepth(depth)
                .maxStringLength(256 << 20)
                .maxNameLength(50_000)
                .maxNumberLength(Limits.NUMBER_CHARACTERS)
                .build();
    }

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(constraints(PARSER_DEPTH))
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private Documents() {}

    public static JsonParser json(InputStream in) {
        return JSON.createParser(ObjectReadContext.empty(), in);
    }

    /** For JSON that stands inside a string of another document. */
    public static JsonParser json(String text) {
        return JSON.createParser(ObjectReadContext.empty(), text);
    }

    public static JsonParser yaml(InputStream in) {
        return Yaml.FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    /** Loaded only when a YAML file is read: half of all builds read none. */
    private static final class Yaml {
        static final YAMLFactory FACTORY = YAMLFactory.builder()
                .streamReadConstraints(constraints(Limits.DEPTH))
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
    }

    /** Told what a node does not show of its document. */
    @FunctionalInterface
    public interface Oddities {
        /** The place of a field that its object already has; the later one wins. */
        void repeated(SourceLocation where);

        /**
         * The place, with a shortened pointer, of the first value that is nested deeper than {@link Limits#DEPTH}. All
         * such values become null.
         */
        default void tooDeep(SourceLocation where) {}

        /** How deep is too deep. */
        default int deepest() {
            return Limits.DEPTH;
        }
    }

    /** The finding for {@link Oddities#tooDeep}. */
    public static Finding treeCut(String store, SourceLocation where) {
        String message = "Objects and lists more than " + Limits.DEPTH
                + " levels deep, the first one here; they were left out, the rest was read.";
        return Finding.warning("tree-cut", message, store, where);
    }

    /** The first names of a pointer, which may have as many as a document is deep. */
    public static String shortened(String pointer) {
        int end = 0;
        for (int names = 0; names < POINTER_NAMES && end >= 0; names++) {
            end = pointer.indexOf('/', end + 1);
        }
        return end < 0 ? pointer : pointer.substring(0, end);
    }

    /**
     * Reads the value that a JSON parser stands on into a node.
     *
     * @param file name for places
     * @param pointer of this value
     * @param oddities told what is left out
     */
    public static Node node(JsonParser parser, String file, String pointer, Oddities oddities) {
        return new NodeReader(parser, file, false, oddities, Streamed.NOTHING).read(pointer);
    }

    /** An object without fields that stands where the parser stands, to be filled by {@link #fill}. */
    public static Node emptyObject(JsonParser parser, String file, String pointer) {
        return Node.object(where(parser, file, pointer));
    }

    /**
     * Reads the fields of the object that a JSON parser has just entered. When the document breaks, the fields before
     * the break stay in the object. Large fields can be taken out of the stream on the way.
     */
    public static void fill(Node object, JsonParser parser, String file, Oddities oddities, Streamed streamed) {
        new NodeReader(parser, file, false, oddities, streamed).fill(object);
    }

    /** Takes values that are too large for a node while an object is filled. */
    @FunctionalInterface
    public interface Streamed {
        Streamed NOTHING = pointer -> false;

        /**
         * Called when the parser stands on the value of a field, at any depth. Whoever answers true has left the parser
         * on the last token of that value, which then gets no node.
         */
        boolean take(String pointer);
    }

    /** Decides about each field of an object before it is read. */
    @FunctionalInterface
    public interface FieldTaker {
        /**
         * Called with the parser on the value of the field. Either consumes that value to its last token and gives true,
         * or leaves the parser alone and gives false.
         */
        boolean take(String name, String pointer);
    }

    /**
     * Reads the object that a JSON parser stands on into a node without those fields that {@code taker} consumes itself:
     * for records with parts that are too large to become nodes.
     */
    public static Node object(JsonParser parser, String file, String pointer, Oddities oddities, FieldTaker taker) {
        Node object = Node.object(where(parser, file, pointer));
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String path = SourceLocation.pointer(pointer, name);
            parser.nextToken();
            if (!taker.take(name, path)) {
                Node value = node(parser, file, path, oddities);
                if (object.fields().put(name, value) != null) {
                    oddities.repeated(value.where());
                }
            }
        }
        return object;
    }

    /** The same for a YAML parser; scalars without quotes keep their characters, see {@link Node.Kind#PLAIN}. */
    public static Node yamlNode(JsonParser parser, String file, String pointer, Oddities oddities) {
        return new NodeReader(parser, file, true, oddities, Streamed.NOTHING).read(pointer);
    }

    /** Where the parser stands. */
    public static SourceLocation where(JsonParser parser, String file, String pointer) {
        return new SourceLocation(file, parser.currentTokenLocation().getLineNr(), pointer);
    }

    private static final class NodeReader {
        private final JsonParser parser;
        private final String file;
        private final boolean yaml;
        private final Oddities oddities;
        private final Streamed streamed;
        private boolean cut;

        NodeReader(JsonParser parser, String file, boolean yaml, Oddities oddities, Streamed streamed) {
            this.parser = parser;
            this.file = file;
            this.yaml = yaml;
            this.oddities = oddities;
            this.streamed = streamed;
        }

        void fill(Node object) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                String path = SourceLocation.pointer(object.where().pointer(), name);
                parser.nextToken();
                if (streamed.take(path)) {
                    continue;
                }
                Node value = read(path);
                if (object.fields().put(name, value) != null) {
                    oddities.repeated(value.where());
                }
            }
        }

        Node read(String pointer) {
            SourceLocation where = where(parser, file, pointer);
            JsonToken token = parser.currentToken();
            if (token.isStructStart() && parser.streamReadContext().getNestingDepth() > oddities.deepest()) {
                return tooDeep(where);
            }
            switch (token) {
                case START_OBJECT:
                    Node object = Node.object(where);
                    fill(object);
                    return object;
                case START_ARRAY:
                    Node array = Node.array(where);
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        array.items().add(read(pointer + "/" + array.items().size()));
                    }
                    return array;
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT:
                    return Node.scalar(yaml ? Node.Kind.PLAIN : Node.Kind.NUMBER, where, parser.getString());
                case VALUE_TRUE:
                    return Node.scalar(yaml ? Node.Kind.PLAIN : Node.Kind.TRUE, where, yaml ? parser.getString() : "");
                case VALUE_FALSE:
                    return Node.scalar(yaml ? Node.Kind.PLAIN : Node.Kind.FALSE, where, yaml ? parser.getString() : "");
                case VALUE_NULL:
                    return Node.scalar(Node.Kind.NULL, where, "");
                default:
                    return Node.scalar(Node.Kind.STRING, where, parser.getString());
            }
        }

        private Node tooDeep(SourceLocation where) {
            if (!cut) {
                cut = true;
                oddities.tooDeep(new SourceLocation(file, where.line(), shortened(where.pointer())));
            }
            parser.skipChildren();
            return Node.scalar(Node.Kind.NULL, where, "");
        }
    }
}
