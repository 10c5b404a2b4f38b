package dev.sigx.model;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.function.Function;

/**
 * Encodes UTF-16 as UTF-8. An unpaired surrogate has no UTF-8 form, so each format says what is written instead. Closing
 * flushes and leaves the stream open.
 */
public final class Utf8Writer extends Writer {
    private static final int MOST_BYTES_OF_A_UNIT = 8;

    private final OutputStream out;
    private final Function<Character, String> unpaired;
    private final byte[] buffer = new byte[1 << 15];
    private final char[] units = new char[1 << 9];
    private int size;
    private char high;

    /** @param unpaired what to write for an unpaired surrogate; without surrogates of its own */
    public Utf8Writer(OutputStream out, Function<Character, String> unpaired) {
        this.out = out;
        this.unpaired = unpaired;
    }

    @Override
    public void write(char[] units, int from, int length) throws IOException {
        int at = from;
        while (at < from + length) {
            at = ascii(units, at, from + length);
            if (at < from + length) {
                unit(units[at++]);
            }
        }
    }

    /** Takes units up to the first that is not ASCII, as far as there is room, and gives its place. */
    private int ascii(char[] units, int from, int end) {
        byte[] bytes = buffer;
        int at = from;
        int to = size;
        int stop = high == 0 ? Math.min(end, from + bytes.length - to) : from;
        while (at < stop && units[at] < 0x80) {
            bytes[to++] = (byte) units[at++];
        }
        size = to;
        return at;
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int part = Math.min(units.length, length - done);
            text.getChars(from + done, from + done + part, units, 0);
            write(units, 0, part);
            done += part;
        }
    }

    @Override
    public void write(int unit) throws IOException {
        unit((char) unit);
    }

    private void unit(char unit) throws IOException {
        if (size > buffer.length - MOST_BYTES_OF_A_UNIT) {
            drain();
        }
        if (high != 0 || Character.isSurrogate(unit)) {
            surrogate(unit);
        } else if (unit < 0x80) {
            buffer[size++] = (byte) unit;
        } else {
            encode(unit);
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
            replace(first);
        }
        if (Character.isHighSurrogate(unit)) {
            high = unit;
        } else if (Character.isLowSurrogate(unit)) {
            replace(unit);
        } else {
            unit(unit);
        }
    }

    private void replace(char surrogate) throws IOException {
        String text = unpaired.apply(surrogate);
        for (int i = 0; i < text.length(); i++) {
            unit(text.charAt(i));
        }
    }

    private void encode(int point) {
        if (point < 0x80) {
            buffer[size++] = (byte) point;
        } else if (point < 0x800) {
            buffer[size++] = (byte) (0xc0 | (point >> 6));
            buffer[size++] = (byte) (0x80 | (point & 0x3f));
        } else if (point < 0x10000) {
            buffer[size++] = (byte) (0xe0 | (point >> 12));
            buffer[size++] = (byte) (0x80 | ((point >> 6) & 0x3f));
            buffer[size++] = (byte) (0x80 | (point & 0x3f));
        } else {
            buffer[size++] = (byte) (0xf0 | (point >> 18));
            buffer[size++] = (byte) (0x80 | ((point >> 12) & 0x3f));
            buffer[size++] = (byte) (0x80 | ((point >> 6) & 0x3f));
            buffer[size++] = (byte) (0x80 | (point & 0x3f));
        }
    }

    private void drain() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }

    @Override
    public void flush() throws IOException {
        if (high != 0) {
            char last = high;
            high = 0;
            replace(last);
        }
        drain();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
