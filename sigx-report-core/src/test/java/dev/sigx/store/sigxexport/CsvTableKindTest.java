package dev.sigx.store.sigxexport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.export.ExportFiles;
import dev.sigx.report.SpecimenReport;
import dev.sigx.store.Documents;
import dev.sigx.store.Node;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonParser;

/** Holds the columns that are read against those that are written, as the column dictionary tells them. */
class CsvTableKindTest {
    private static final Map<String, Map<String, String>> WRITTEN = new LinkedHashMap<>();

    @BeforeAll
    static void export() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SpecimenReport specimen = new SpecimenReport()) {
            ExportFiles.of(specimen.report())
                    .filter(file -> file.path().endsWith("columns.json"))
                    .findFirst()
                    .orElseThrow()
                    .content()
                    .writeTo(out);
        }
        try (JsonParser parser = Documents.json(new ByteArrayInputStream(out.toByteArray()))) {
            parser.nextToken();
            for (Node column :
                    Documents.node(parser, "", "", where -> {}).field("columns").items()) {
                WRITTEN.computeIfAbsent(column.field("file").text(), file -> new LinkedHashMap<>())
                        .put(
                                column.field("column").text(),
                                column.field("type").text().replace("integer", "number"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CsvTableKind.class)
    void readsEveryColumnThatIsWrittenAsItIsWritten(CsvTableKind kind) {
        Map<String, String> written = WRITTEN.get(kind.name().toLowerCase(Locale.ROOT) + ".csv");
        assertThat(kind.types()).isEqualTo(written);
        assertThat(CsvTableKind.of(written.keySet())).isEqualTo(kind);
    }

    @Test
    void takesNoOtherTableForOneOfThem() {
        List<String> read = List.of(CsvTableKind.values()).stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT) + ".csv")
                .toList();
        assertThat(WRITTEN.keySet()).containsAll(read);
        WRITTEN.forEach((file, columns) -> {
            if (!read.contains(file)) {
                assertThat(CsvTableKind.of(columns.keySet())).as(file).isNull();
            }
        });
    }
}
