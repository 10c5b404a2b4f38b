package dev.sigx.export;

import dev.sigx.model.Num;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Statistic;
import dev.sigx.model.UtcTime;
import dev.sigx.model.Utf8Writer;
import dev.sigx.model.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.MinimalPrettyPrinter;

/**
 * Writes JSON in the spellings of the export: a missing number is null, the others that are not finite are the strings
 * NaN, Infinity and -Infinity; absent times are null; unpaired surrogates are escapes.
 */
final class JsonOut {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    private JsonOut(JsonGenerator json) {
        this.json = json;
    }

    /** Writes one document with two spaces of indent, LF line ends and a line end last. */
    static void document(OutputStream out, Consumer<JsonOut> content) throws IOException {
        Utf8Writer writer = new Utf8Writer(out, JsonOut::escape);
        try (JsonGenerator json = FACTORY.createGenerator(new Indented(0), writer)) {
            content.accept(new JsonOut(json));
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    /**
     * One value as a document has it inside {@code depth} objects, without a line end. Unpaired surrogates reach the writer
     * as they are.
     */
    static void fragment(Writer writer, int depth, Consumer<JsonOut> content) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(new Indented(depth), writer)) {
            content.accept(new JsonOut(json));
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /** One value in a single line without blanks, safe to be encoded as UTF-8. */
    static String compact(Consumer<JsonOut> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            content.accept(new JsonOut(json));
        }
        StringBuilder safe = new StringBuilder();
        text.toString().codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                safe.append(escape((char) point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }

    private static String escape(char surrogate) {
        return "\\u" + Integer.toHexString(surrogate);
    }

    void object(Runnable fields) {
        json.writeStartObject();
        fields.run();
        json.writeEndObject();
    }

    void object(String name, Runnable fields) {
        json.writeName(name);
        object(fields);
    }

    /** Null where {@code present} is false. */
    void object(String name, boolean present, Runnable fields) {
        if (present) {
            object(name, fields);
        } else {
            nothing(name);
        }
    }

    <T> void list(String name, Iterable<T> items, Consumer<T> item) {
        json.writeName(name);
        list(items, item);
    }

    <T> void list(Iterable<T> items, Consumer<T> item) {
        json.writeStartArray();
        items.forEach(item);
        json.writeEndArray();
    }

    void list(String name, Runnable items) {
        json.writeName(name);
        json.writeStartArray();
        items.run();
        json.writeEndArray();
    }

    void texts(String name, List<String> items) {
        list(name, items, json::writeString);
    }

    void text(String name, String value) {
        json.writeName(name);
        json.writeString(value);
    }

    void text(String value) {
        json.writeString(value);
    }

    void word(String name, Enum<?> constant) {
        if (constant == null) {
            nothing(name);
        } else {
            text(name, Spelling.word(constant));
        }
    }

    void word(String name, Statistic statistic) {
        if (statistic == null) {
            nothing(name);
        } else {
            text(name, Spelling.word(statistic));
        }
    }

    void flag(String name, boolean value) {
        json.writeName(name);
        json.writeBoolean(value);
    }

    /** Null where it cannot be said. */
    void answer(String name, Boolean value) {
        if (value == null) {
            nothing(name);
        } else {
            flag(name, value);
        }
    }

    void count(String name, long value) {
        json.writeName(name);
        json.writeNumber(value);
    }

    void count(long value) {
        json.writeNumber(value);
    }

    void number(String name, Num value) {
        json.writeName(name);
        number(value);
    }

    void number(Num value) {
        if (value.isMissing()) {
            json.writeNull();
        } else if (value.isFinite()) {
            json.writeNumber(Spelling.digits(value));
        } else {
            json.writeString(value.text());
        }
    }

    /** A value of a history. */
    void point(double value) {
        String text = Spelling.point(value);
        if (Double.isFinite(value)) {
            json.writeNumber(text);
        } else if (text.isEmpty()) {
            json.writeNull();
        } else {
            json.writeString(text);
        }
    }

    void time(String name, Instant instant) {
        if (instant == null) {
            nothing(name);
        } else {
            text(name, UtcTime.millis(instant));
        }
    }

    /** Where a record stood in its store; null where it stood nowhere. */
    void source(SourceLocation where) {
        object("source", !where.isNowhere(), () -> {
            text("file", where.file());
            number("line", where.line() > 0 ? Num.of(where.line()) : Num.MISSING);
            text("pointer", where.pointer());
        });
    }

    void nothing(String name) {
        json.writeName(name);
        json.writeNull();
    }

    void nothing() {
        json.writeNull();
    }

    void value(String name, Value value) {
        json.writeName(name);
        value(value);
    }

    /** A value as logged; null also where there is none. */
    void value(Value value) {
        if (value instanceof Num number) {
            number(number);
        } else if (value instanceof Value.Text text) {
            json.writeString(text.text());
        } else if (value instanceof Value.Flag flag) {
            json.writeBoolean(flag.on());
        } else if (value instanceof Value.Items items) {
            list(items.values(), this::value);
        } else if (value instanceof Value.Fields fields) {
            object(() -> fields.values().forEach(this::value));
        } else {
            json.writeNull();
        }
    }

    /** Fields of a version that is not known here, after those that are. */
    void fields(Value.Fields unknown) {
        unknown.values().forEach(this::value);
    }

    /** In a free tree the string NaN may be a text or a number; the places of those that are numbers are items. */
    void nonFinite(String pointer, Value value) {
        if (value instanceof Num number && !number.isFinite() && !number.isMissing()) {
            text(pointer);
        } else if (value instanceof Value.Fields fields) {
            fields.values().forEach((name, nested) -> nonFinite(SourceLocation.pointer(pointer, name), nested));
        } else if (value instanceof Value.Items items) {
            List<Value> values = items.values();
            for (int i = 0; i < values.size(); i++) {
                nonFinite(pointer + "/" + i, values.get(i));
            }
        }
    }

    private static final class Indented extends ObjectWriteContext.Base {
        private final PrettyPrinter printer;

        Indented(int depth) {
            this.printer = new Layout(depth);
        }

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
     * A line per field of an object, arrays on one line. The printer of the library puts its separators together by
     * bootstrap methods, which costs start-up time.
     */
    private static final class Layout extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;

        private String lineStart;

        /** @param depth how many objects stand around this one */
        Layout(int depth) {
            lineStart = "\n" + "  ".repeat(depth);
        }

        @Override
        public void writeStartObject(JsonGenerator json) {
            json.writeRaw('{');
            lineStart = lineStart + "  ";
        }

        @Override
        public void beforeObjectEntries(JsonGenerator json) {
            json.writeRaw(lineStart);
        }

        @Override
        public void writeObjectNameValueSeparator(JsonGenerator json) {
            json.writeRaw(": ");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) {
            json.writeRaw(',');
            json.writeRaw(lineStart);
        }

        @Override
        public void writeEndObject(JsonGenerator json, int entries) {
            lineStart = lineStart.substring(0, lineStart.length() - 2);
            if (entries > 0) {
                json.writeRaw(lineStart);
            }
            json.writeRaw('}');
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) {
            json.writeRaw(", ");
        }
    }
}
