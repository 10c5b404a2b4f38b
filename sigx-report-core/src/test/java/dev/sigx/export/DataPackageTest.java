package dev.sigx.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.report.SpecimenReport;
import dev.sigx.store.Node;
import dev.sigx.verify.TableSchemaCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataPackageTest {
    /** Words of which there is no list: a version, and a statistic, which may be that of any step. */
    private static final Set<String> OPEN_WORDS = Set.of("schemaVersion", "statistic");

    /** The wide tables have columns that the data names; they say what the long ones say. */
    private static List<CsvTable> tablesOfKnownColumns() {
        return ExportFiles.tables().stream()
                .filter(table -> table.columns().stream()
                        .noneMatch(column -> column.name().equals(CsvTable.OTHERS)))
                .toList();
    }

    private static final String PATH = "exports/datapackage.json";

    private static Exported specimen() throws IOException {
        try (SpecimenReport specimen = new SpecimenReport()) {
            return Exported.of(specimen.report());
        }
    }

    private static List<String> faults(Exported exported) throws IOException {
        List<String> faults = new ArrayList<>();
        TableSchemaCheck.check(
                exported.json(PATH),
                file -> {
                    byte[] bytes = exported.files().get("exports/" + file);
                    return bytes == null ? null : new ByteArrayInputStream(bytes);
                },
                (file, place, message) -> faults.add(file + ": " + place + ": " + message));
        return faults;
    }

    @Test
    void describesTheFilesThatAreWritten() throws IOException {
        assertThat(faults(specimen())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "neuro-lingua"})
    void describesTheFilesOfTheExamples(String example) throws IOException {
        Path folder = Path.of("../examples/" + example + "/expected/exports");
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path file : listed.filter(Files::isRegularFile).toList()) {
                files.put("exports/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        assertThat(faults(new Exported(files))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "exports/metrics.csv|lab,run-1,accuracy|lab,run-7,accuracy|metrics.csv: row 1: [lab, run-7] is not in runs.csv",
                "exports/runs.csv|lab,run-2|lab,run-1|runs.csv: row 3: key twice [lab, run-1]",
                "exports/runs.csv|,completed,|,done,|runs.csv: row 2, column status: no such word done",
                "exports/history.csv|,4,|,four,|no integer four",
                "exports/datapackage.json|\"name\": \"bestStep\"|\"name\": \"best step\"|fields are not the header",
                "exports/datapackage.json|\"type\": \"integer\"|\"type\": \"int\"|no type",
                "exports/datapackage.json|\"path\": \"runs.csv\"|\"path\": \"../runs.csv\"|path leads out",
                "exports/datapackage.json|\"resource\": \"runs\"|\"resource\": \"run\"|foreign key of no resource",
            })
    void isRefusedWhereItDoesNotFit(String file, String before, String after, String fault) throws IOException {
        Exported good = specimen();
        String text = good.text(file);
        assertThat(text).contains(before);
        Map<String, byte[]> files = new LinkedHashMap<>(good.files());
        int at = text.indexOf(before);
        String spoilt = text.substring(0, at) + after + text.substring(at + before.length());
        files.put(file, spoilt.getBytes(StandardCharsets.UTF_8));
        files.put("exports/../runs.csv", good.files().get("exports/runs.csv"));
        files.put("exports/null", good.files().get("exports/runs.csv"));
        assertThat(faults(new Exported(files)))
                .anySatisfy(line -> assertThat(line).contains(fault));
    }

    @Test
    void hasEveryColumnWithTypeUnitAndMeaning() throws IOException {
        Node dataPackage = specimen().json(PATH);
        List<String> described = new ArrayList<>();
        for (Node resource : dataPackage.field("resources").items()) {
            for (Node field : resource.field("schema").field("fields").items()) {
                String unit =
                        field.field("unit") == null ? "" : field.field("unit").text();
                String absence = field.field("absence") == null
                        ? ""
                        : field.field("absence").text();
                described.add(String.join(
                        "|",
                        resource.field("path").text(),
                        field.field("name").text(),
                        field.field("spelling").text(),
                        unit,
                        field.field("description").text(),
                        absence));
            }
        }
        List<String> columns = new ArrayList<>();
        for (CsvTable table : tablesOfKnownColumns()) {
            for (CsvColumn column : table.columns()) {
                columns.add(String.join(
                        "|",
                        table.file(),
                        column.name(),
                        Spelling.word(column.type()),
                        column.unit(),
                        column.meaning(),
                        column.absence()));
            }
        }
        assertThat(described).isEqualTo(columns);
    }

    @Test
    void givesEveryNumberAUnitAndEveryClosedWordItsWords() {
        for (CsvTable table : tablesOfKnownColumns()) {
            for (CsvColumn column : table.columns()) {
                boolean quantity = column.type() == CsvColumn.Type.NUMBER || column.type() == CsvColumn.Type.INTEGER;
                assertThat(column.unit().isEmpty())
                        .as(table.file() + " " + column.name())
                        .isEqualTo(!quantity);
                assertThat(column.words().isEmpty())
                        .as(table.file() + " " + column.name())
                        .isEqualTo(column.type() != CsvColumn.Type.WORD || OPEN_WORDS.contains(column.name()));
            }
        }
    }
}
