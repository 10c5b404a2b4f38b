package dev.sigx.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.Utf8Writer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "plain",
                "=1+1",
                "+1",
                "-1",
                "@a",
                "\ttab",
                "\rcr",
                "\nlf",
                "＝1",
                "＋1",
                "－1",
                "＠a",
                "'",
                "''",
                "'=1",
                "a,b",
                "a\"b",
                "\"",
                "\"\"",
                "a\r\nb",
                " =1",
                "#",
                "\\N",
                "null",
                "NaN",
                "שלום",
                "\u202e",
                "\ud83d\ude00",
                "\ufeffx",
                "ends with blank ",
                "a;b",
                "\u00a0=1",
                "--",
                "=cmd|'/c calc'!A1"
            })
    void comesBackFromACellOfAFile(String text) throws IOException {
        StringWriter file = new StringWriter();
        CSVPrinter printer = new CSVPrinter(file, CsvTable.FORMAT);
        printer.printRecord(CsvText.guard(text), "middle", CsvText.guard(text));
        var record = CsvTable.FORMAT
                .parse(new StringReader(file.toString()))
                .getRecords()
                .get(0);
        assertThat(CsvText.unguard(record.get(0))).isEqualTo(text);
        assertThat(CsvText.unguard(record.get(2))).isEqualTo(text);
        assertThat(record.get(0)).doesNotMatch("(?s)[=+\\-@\t\r\n＝＋－＠].*");
    }

    /** Of all characters that mean something to a CSV reader or to a spreadsheet, in every order. */
    @Test
    void everyTextComesBackFromTheBytesOfAFile() throws IOException {
        String letters = "='+-@\t\r\n,\";#\\ a1\u0590\u202e\ufeff\uff1d\uff0b\uff0d\uff20\u00a0";
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            List<String> texts = List.of(text(random, letters), text(random, letters), text(random, letters));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            Utf8Writer writer = CsvTable.encoder(file);
            CSVPrinter printer = new CSVPrinter(writer, CsvTable.FORMAT);
            for (String text : texts) {
                printer.print(CsvText.guard(text));
            }
            printer.println();
            writer.flush();
            var cells = CsvTable.FORMAT
                    .parse(new StringReader(file.toString(StandardCharsets.UTF_8)))
                    .getRecords()
                    .get(0);
            assertThat(cells.stream().map(CsvText::unguard)).isEqualTo(texts);
            assertThat(cells.stream()).allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)[=+\\-@\t\r\n＝＋－＠].*"));
        }
    }

    private static String text(Random random, String letters) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(5); length > 0; length--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    @Test
    void replacesNulWhichCsvReadersRefuse() {
        assertThat(CsvText.guard("a\0b")).isEqualTo("a\ufffdb");
    }
}
