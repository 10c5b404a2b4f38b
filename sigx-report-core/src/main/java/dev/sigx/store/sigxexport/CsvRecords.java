package dev.sigx.store.sigxexport;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Walks through the records of a CSV file (RFC 4180, UTF-8, with or without byte order mark). Each record is parsed on
 * its own, so that a stray quote costs its row and not everything after it, and memory does not grow with the file.
 */
final class CsvRecords implements Closeable {
    /** UTF-16 units of one record; more cannot be a record of an export. */
    private static final int LONGEST_RECORD = 16 << 20;

    private final Reader in;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int end;
    private final Deque<String> again = new ArrayDeque<>();
    private int nextLine = 1;
    private int line;

    CsvRecords(InputStream bytes) throws IOException {
        in = new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        fill();
        if (end > 0 && buffer[0] == '\ufeff') {
            at = 1;
        }
    }

    /** The line on which the record begins that was given last. */
    int line() {
        return line;
    }

    /**
     * The cells of the next record. Blank lines are passed over.
     *
     * @return null at the end, and an empty list for a record that cannot be parsed
     * @throws java.nio.charset.CharacterCodingException where the file is not UTF-8
     */
    List<String> next() throws IOException {
        String first = nextLine();
        while (first != null && first.isBlank()) {
            first = nextLine();
        }
        if (first == null) {
            return null;
        }
        line = nextLine - 1;
        if (first.indexOf('"') < 0) {
            return split(first);
        }
        return quoted(first);
    }

    private List<String> quoted(String first) throws IOException {
        List<String> further = new ArrayList<>();
        StringBuilder record = new StringBuilder(first);
        boolean open = oddQuotes(first);
        while (open && record.length() < LONGEST_RECORD) {
            String more = nextLine();
            if (more == null) {
                break;
            }
            further.add(more);
            record.append(more);
            open ^= oddQuotes(more);
        }
        List<String> cells = open ? List.of() : parse(record.toString());
        if (cells.isEmpty()) {
            for (int i = further.size() - 1; i >= 0; i--) {
                again.push(further.get(i));
            }
            nextLine -= further.size();
        }
        return cells;
    }

    private static boolean oddQuotes(String text) {
        boolean odd = false;
        for (int i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) {
            odd = !odd;
        }
        return odd;
    }

    private static List<String> parse(String record) {
        try (CSVParser parser = CSVParser.parse(record, CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? records.get(0).toList() : List.of();
        } catch (IOException | UncheckedIOException broken) {
            return List.of();
        }
    }

    /** Of a record without quotes, for which a parser would be wasted. */
    private static List<String> split(String text) {
        int length = text.length();
        while (length > 0 && (text.charAt(length - 1) == '\n' || text.charAt(length - 1) == '\r')) {
            length--;
        }
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int comma = text.indexOf(','); comma >= 0 && comma < length; comma = text.indexOf(',', from)) {
            cells.add(text.substring(from, comma));
            from = comma + 1;
        }
        cells.add(text.substring(from, length));
        return cells;
    }

    /** The next line with its end, cut where it is too long to be one; null at the end of the file. */
    private String nextLine() throws IOException {
        String pushed = again.poll();
        if (pushed != null) {
            nextLine++;
            return pushed;
        }
        StringBuilder text = new StringBuilder();
        while (at < end || fill()) {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            boolean ended = at < end;
            at += ended ? 1 : 0;
            if (text.length() <= LONGEST_RECORD) {
                text.append(buffer, from, at - from);
            }
            if (ended) {
                break;
            }
        }
        nextLine += text.isEmpty() ? 0 : 1;
        return text.isEmpty() ? null : text.toString();
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
