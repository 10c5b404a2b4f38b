package dev.sigx.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
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

    @Test
    void replacesNulWhichCsvReadersRefuse() {
        assertThat(CsvText.guard("a\0b")).isEqualTo("a\ufffdb");
    }
}
