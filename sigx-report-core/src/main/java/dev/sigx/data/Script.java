package dev.sigx.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * Writes a data file: code as it is, and texts as string literals in single quotes that every browser reads back unit by
 * unit. Closing flushes and leaves the stream open.
 */
final class Script implements Closeable {
    private static final int BUFFER = 1 << 13;
    private static final int MOST_BYTES_OF_A_UNIT = 8;
    /** Those of the first 128 units that no literal holds as they are. */
    private static final boolean[] ESCAPED = new boolean[0x80];

    static {
        ESCAPED['\\'] = true;
        ESCAPED['\''] = true;
        ESCAPED['\n'] = true;
    }

    private static final String HEX = "0123456789abcdef";

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private final Writer json = new Json();
    private int size;
    private char high;

    /** Starts the file of that name: the path below {@code data/} without its ending. */
    Script(OutputStream out, String name) throws IOException {
        this.out = out;
        code("sigxData.define(").text(name).code(", ");
    }

    /** Writes an entry of the export. */
    interface Entry {
        void writeTo(Writer writer) throws IOException;
    }

    /** Code, in which every string literal is complete; no unpaired surrogates. */
    Script code(CharSequence code) throws IOException {
        for (int i = 0; i < code.length(); i++) {
            char unit = code.charAt(i);
            if (unit < 0x80) {
                room();
                buffer[size++] = (byte) unit;
            } else if (Character.isHighSurrogate(unit)) {
                encode(Character.toCodePoint(unit, code.charAt(++i)));
            } else {
                encode(unit);
            }
        }
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
        json.flush();
        return code("'");
    }

    private void room() throws IOException {
        if (size > BUFFER - MOST_BYTES_OF_A_UNIT) {
            out.write(buffer, 0, size);
            size = 0;
        }
    }

    private void encode(int point) throws IOException {
        room();
        if (point < 0x800) {
            buffer[size++] = (byte) (0xc0 | (point >> 6));
        } else {
            if (point < 0x10000) {
                buffer[size++] = (byte) (0xe0 | (point >> 12));
            } else {
                buffer[size++] = (byte) (0xf0 | (point >> 18));
                buffer[size++] = (byte) (0x80 | ((point >> 12) & 0x3f));
            }
            buffer[size++] = (byte) (0x80 | ((point >> 6) & 0x3f));
        }
        buffer[size++] = (byte) (0x80 | (point & 0x3f));
    }

    /** Ends the call and the file. */
    @Override
    public void close() throws IOException {
        code(");\n");
        out.write(buffer, 0, size);
        size = 0;
    }

    /** Takes the characters of a JSON text, of which a surrogate pair may arrive in two parts. */
    private final class Json extends Writer {
        @Override
        public void write(char[] units, int from, int length) throws IOException {
            int end = from + length;
            int next = from;
            while (next < end) {
                next = high == 0 ? plain(units, next, end) : next;
                if (next < end) {
                    unit(units[next++]);
                }
            }
        }

        /** Takes what needs no second look, which is nearly all of it, and gives the place of the first that does. */
        private int plain(char[] units, int from, int end) throws IOException {
            int next = from;
            while (next < end) {
                room();
                byte[] bytes = buffer;
                int filled = size;
                int stop = Math.min(end, next + bytes.length - filled);
                while (next < stop && units[next] < 0x80 && !ESCAPED[units[next]]) {
                    bytes[filled++] = (byte) units[next++];
                }
                size = filled;
                if (next < stop) {
                    return next;
                }
            }
            return next;
        }

        private void unit(char unit) throws IOException {
            if (high != 0 || Character.isSurrogate(unit)) {
                surrogate(unit);
            } else if (unit >= 0x80) {
                if (unit == 0x2028 || unit == 0x2029) {
                    escape(unit);
                } else {
                    encode(unit);
                }
            } else {
                room();
                if (unit == '\\' || unit == '\'') {
                    buffer[size++] = '\\';
                    buffer[size++] = (byte) unit;
                } else if (unit == '\n') {
                    buffer[size++] = '\\';
                    buffer[size++] = 'n';
                } else {
                    buffer[size++] = (byte) unit;
                }
            }
        }

        private void surrogate(char unit) throws IOException {
            char first = high;
            high = 0;
            if (first != 0 && Character.isLowSurrogate(unit)) {
                encode(Character.toCodePoint(first, unit));
                return;
            }
            if (first != 0) {
                unpaired(first);
            }
            if (Character.isHighSurrogate(unit)) {
                high = unit;
            } else if (Character.isLowSurrogate(unit)) {
                unpaired(unit);
            } else {
                unit(unit);
            }
        }

        private void unpaired(char unit) throws IOException {
            code("\\");
            escape(unit);
        }

        private void escape(char unit) throws IOException {
            code("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                buffer[size++] = (byte) HEX.charAt((unit >> shift) & 0xf);
            }
        }

        @Override
        public void flush() throws IOException {
            if (high != 0) {
                char last = high;
                high = 0;
                unpaired(last);
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
