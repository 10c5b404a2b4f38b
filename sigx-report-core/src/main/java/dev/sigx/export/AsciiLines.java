package dev.sigx.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes lines of digits and ready-made bytes, without a character-by-character encoder between them and the stream. */
final class AsciiLines {
    private static final int LONGEST_NUMBER = 20;

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 15];
    private final byte[] digits = new byte[LONGEST_NUMBER];
    private int size;

    AsciiLines(OutputStream out) {
        this.out = out;
    }

    AsciiLines bytes(byte[] bytes) throws IOException {
        if (bytes.length > buffer.length - size) {
            flush();
            if (bytes.length > buffer.length) {
                out.write(bytes);
                return this;
            }
        }
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
        return this;
    }

    /** @param text of ASCII characters */
    AsciiLines text(String text) throws IOException {
        return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    AsciiLines character(char ascii) throws IOException {
        if (size == buffer.length) {
            flush();
        }
        buffer[size++] = (byte) ascii;
        return this;
    }

    AsciiLines number(long number) throws IOException {
        if (number < 0) {
            return text(Long.toString(number));
        }
        int at = LONGEST_NUMBER;
        long rest = number;
        do {
            long tenth = rest / 10;
            digits[--at] = (byte) ('0' + (rest - 10 * tenth));
            rest = tenth;
        } while (rest > 0);
        int length = LONGEST_NUMBER - at;
        if (length > buffer.length - size) {
            flush();
        }
        System.arraycopy(digits, at, buffer, size, length);
        size += length;
        return this;
    }

    void flush() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }
}
