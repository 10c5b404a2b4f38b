package dev.sigx.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
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
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        CsvLines lines = new CsvLines(file);
        lines.line(List.of(CsvText.guard(text), "middle", CsvText.guard(text)));
        lines.flush();
        var record = CSVFormat.RFC4180
                .parse(new StringReader(file.toString(StandardCharsets.UTF_8)))
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
