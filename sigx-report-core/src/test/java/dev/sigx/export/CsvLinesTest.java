package dev.sigx.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CsvLinesTest {
    private static final String UNITS = "abc09 .,;\"'#!\t\r\n\u00e9\u05e9\ufeff\\=";

    private static String written(List<List<String>> records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvLines lines = new CsvLines(out);
        for (List<String> record : records) {
            lines.line(record);
        }
        lines.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<List<String>> records(Random random) {
        List<List<String>> records = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            List<String> record = new ArrayList<>();
            for (int cell = 1 + random.nextInt(4); cell > 0; cell--) {
                StringBuilder text = new StringBuilder();
                for (int length = random.nextInt(5); length > 0; length--) {
                    text.append(UNITS.charAt(random.nextInt(UNITS.length())));
                }
                record.add(text.toString());
            }
            records.add(record);
        }
        return records;
    }

    @Test
    void writesTheBytesOfCommonsCsv() throws IOException {
        List<List<String>> records = records(new Random(11));
        StringWriter reference = new StringWriter();
        CSVPrinter printer = new CSVPrinter(reference, CSVFormat.RFC4180);
        for (List<String> record : records) {
            printer.printRecord(record);
        }

        assertThat(written(records)).isEqualTo(reference.toString());
    }

    @Test
    void readsBackAsItWasWritten() throws IOException {
        List<List<String>> records = records(new Random(12));

        assertThat(CSVFormat.RFC4180.parse(new StringReader(written(records))).getRecords())
                .extracting(CSVRecord::toList)
                .isEqualTo(records);
    }

    @Test
    void replacesAnUnpairedSurrogate() throws IOException {
        assertThat(written(List.of(List.of("a\ud800", "\udc00b")))).isEqualTo("a\ufffd,\ufffdb\r\n");
    }
}
