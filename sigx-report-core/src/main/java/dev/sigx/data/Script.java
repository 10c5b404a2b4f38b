package dev.sigx.data;

import dev.sigx.model.Utf8Writer;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.HexFormat;

/**
 * Writes a data file: code as it is, and texts as string literals in single quotes that every browser reads back unit by
 * unit. Closing flushes and leaves the stream open.
 */
final class Script implements Closeable {
    /** Those of the first 128 units that no literal holds as they are. */
    private static final boolean[] ESCAPED = new boolean[0x80];

    static {
        ESCAPED['\\'] = true;
        ESCAPED['\''] = true;
        ESCAPED['\n'] = true;
    }

    private final Utf8Writer out;
    private final Writer json = new Json();

    /** Starts the file of that name: the path below {@code data/} without its ending. */
    Script(OutputStream out, String name) throws IOException {
        this.out = new Utf8Writer(out, unpaired -> "\\" + escape(unpaired));
        code("sigxData.define(").text(name).code(", ");
    }

    /** Writes an entry of the export. */
    interface Entry {
        void writeTo(Writer writer) throws IOException;
    }

    /** Code, in which every string literal is complete; no unpaired surrogates. */
    Script code(CharSequence code) throws IOException {
        out.append(code);
        return this;
    }

    Script code(int number) throws IOException {
        return code(Integer.toString(number));
    }

    /** A literal of that text. */
    Script text(String text) throws IOException {
        return code(Literals.of(text));
    }

    /** A field of an object: its name, which needs no quotes, and its text. */
    Script field(String name, String text) throws IOException {
        return code(name).code(": ").text(text);
    }

    /** A literal of a JSON text. Unpaired surrogates are escapes of that JSON, so that any program can write it on. */
    Script json(Entry entry) throws IOException {
        code("'");
        entry.writeTo(json);
        return code("'");
    }

    /** Ends the call and the file. */
    @Override
    public void close() throws IOException {
        code(");\n");
        out.flush();
    }

    /** As JavaScript and JSON spell a unit by its number. */
    private static String escape(char unit) {
        return "\\u" + HexFormat.of().toHexDigits(unit);
    }

    /** Takes the characters of a JSON text. */
    private final class Json extends Writer {
        @Override
        public void write(char[] units, int from, int length) throws IOException {
            int written = from;
            for (int i = from; i < from + length; i++) {
                char unit = units[i];
                if (unit < 0x80 ? ESCAPED[unit] : unit == 0x2028 || unit == 0x2029) {
                    out.write(units, written, i - written);
                    out.write(unit == '\n' ? "\\n" : unit < 0x80 ? "\\" + unit : escape(unit));
                    written = i + 1;
                }
            }
            out.write(units, written, from + length - written);
        }

        @Override
        public void flush() {
            // Nothing is held back here.
        }

        @Override
        public void close() {
            // The file goes on.
        }
    }
}
