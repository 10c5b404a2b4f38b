package dev.sigx.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes records of RFC 4180: commas, CRLF, UTF-8 without a byte order mark. A cell is quoted where it has a comma, a
 * quote, CR or LF; and, for the sake of readers that trim or take comments, where it begins with a character up to
 * {@code #} or ends with a blank or control character. So is an empty first cell, because a record of one empty cell
 * would be an empty line. These are the rules of Commons CSV, at a fraction of its time.
 */
final class CsvLines {
    private static final String LINE_END = "\r\n";

    private final Utf8Writer out;
    private boolean begun;

    CsvLines(OutputStream stream) {
        out = new Utf8Writer(stream, surrogate -> "\ufffd");
    }

    /** A whole record. */
    void line(Iterable<String> cells) throws IOException {
        for (String cell : cells) {
            cell(cell);
        }
        end();
    }

    /** The next cell of the record. An unpaired surrogate has no UTF-8 form and becomes U+FFFD. */
    CsvLines cell(String text) throws IOException {
        if (begun) {
            out.write(',');
        }
        if (needsQuotes(text)) {
            out.write('"');
            out.write(text.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(text);
        }
        begun = true;
        return this;
    }

    private boolean needsQuotes(String text) {
        int length = text.length();
        if (length == 0) {
            return !begun;
        }
        if (text.charAt(0) <= '#' || text.charAt(length - 1) <= ' ') {
            return true;
        }
        for (int i = 0; i < length; i++) {
            char unit = text.charAt(i);
            if (unit <= ',' && (unit == ',' || unit == '"' || unit == '\r' || unit == '\n')) {
                return true;
            }
        }
        return false;
    }

    /** Ends the record. */
    void end() throws IOException {
        out.write(LINE_END);
        begun = false;
    }

    void flush() throws IOException {
        out.flush();
    }
}
