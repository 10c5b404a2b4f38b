package dev.sigx.store;

import dev.sigx.model.SourceLocation;
import java.io.InputStream;
import java.util.function.Consumer;
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
    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(Limits.DEPTH)
            .maxStringLength(256 << 20)
            .maxNameLength(50_000)
            .maxNumberLength(Limits.NUMBER_CHARACTERS)
            .build();

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(CONSTRAINTS)
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
                .streamReadConstraints(CONSTRAINTS)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
    }

    /**
     * Reads the value that a JSON parser stands on into a node.
     *
     * @param file name for places
     * @param pointer of this value
     * @param duplicates told the place of a field that its object already has; the later one wins
     */
    public static Node node(JsonParser parser, String file, String pointer, Consumer<SourceLocation> duplicates) {
        return new NodeReader(parser, file, false, duplicates, Streamed.NOTHING).read(pointer);
    }

    /** An object without fields that stands where the parser stands, to be filled by {@link #fill}. */
    public static Node emptyObject(JsonParser parser, String file, String pointer) {
        return Node.object(where(parser, file, pointer));
    }

    /**
     * Reads the fields of the object that a JSON parser has just entered. When the document breaks, the fields before
     * the break stay in the object. Large fields can be taken out of the stream on the way.
     */
    public static void fill(
            Node object, JsonParser parser, String file, Consumer<SourceLocation> duplicates, Streamed streamed) {
        new NodeReader(parser, file, false, duplicates, streamed).fill(object);
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
    public static Node object(
            JsonParser parser, String file, String pointer, Consumer<SourceLocation> duplicates, FieldTaker taker) {
        Node object = Node.object(where(parser, file, pointer));
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String path = SourceLocation.pointer(pointer, name);
            parser.nextToken();
            if (!taker.take(name, path)) {
                Node value = node(parser, file, path, duplicates);
                if (object.fields().put(name, value) != null) {
                    duplicates.accept(value.where());
                }
            }
        }
        return object;
    }

    /** The same for a YAML parser; scalars without quotes keep their characters, see {@link Node.Kind#PLAIN}. */
    public static Node yamlNode(JsonParser parser, String file, String pointer, Consumer<SourceLocation> duplicates) {
        return new NodeReader(parser, file, true, duplicates, Streamed.NOTHING).read(pointer);
    }

    /** Where the parser stands. */
    public static SourceLocation where(JsonParser parser, String file, String pointer) {
        return new SourceLocation(file, parser.currentTokenLocation().getLineNr(), pointer);
    }

    private record NodeReader(
            JsonParser parser, String file, boolean yaml, Consumer<SourceLocation> duplicates, Streamed streamed) {
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
                    duplicates.accept(value.where());
                }
            }
        }

        Node read(String pointer) {
            SourceLocation where = where(parser, file, pointer);
            JsonToken token = parser.currentToken();
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
    }
}
