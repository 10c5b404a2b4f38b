package dev.sigx.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.store.Node;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Within a major version nothing that a reader relies on is taken away: no field, no column, no type, no unit. */
class CompatibilityTest {
    @Test
    void eachVersionKeepsWhatTheOneBeforePromised() throws IOException {
        int pairs = 0;
        for (SchemaResources format : SchemaResources.newest()) {
            List<SchemaResources> versions = format.versions();
            for (int i = 1; i < versions.size(); i++) {
                if (major(versions.get(i - 1)) == major(versions.get(i))) {
                    pairs++;
                    assertThat(SchemaCompatibility.violations(
                                    SchemaReference.parsed(versions.get(i - 1)),
                                    SchemaReference.parsed(versions.get(i))))
                            .as(versions.get(i - 1) + " to " + versions.get(i))
                            .isEmpty();
                }
            }
        }
        assertThat(pairs).isPositive();
    }

    private static int major(SchemaResources schema) {
        return DocumentVersion.of(schema.version()).major();
    }

    /** Positive controls: what a change of one place of the newest schema is called. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "\"bestStep\": {|\"stepOfBest\": {|/runs[]/metrics/*/bestStep: is gone",
                "\"reportedStatus\": {|\"ReportedStatus\": {|/reportedStatus: is gone",
                "\"required\": [\"values\"]|\"required\": [\"values\", \"steps\"]|requires [steps]",
                "\"required\": [\"schemaVersion\", \"runs\"]|\"required\": [\"schemaVersion\"]|document: no longer promises [runs]",
                "\"type\": [\"integer\", \"null\"]|\"type\": \"integer\"|type [integer, null] became [integer]",
                "\"type\": [\"number\", \"string\", \"null\"]|\"type\": [\"number\", \"null\"]|type [null, number, string] became [null, number]",
                "\"type\": \"boolean\"|\"type\": \"string\"|type [boolean] became [string]",
                "\"min\", \"max\", \"unknown\"|\"min\", \"max\"|words [max, min, unknown] became [max, min]",
                "\"x-unit\": \"ms\"|\"x-unit\": \"s\"|became",
                "\"minimum\": 0|\"minimum\": 1|minimum is higher",
                "\"additionalProperties\": true|\"additionalProperties\": false|takes no further fields",
                "\"additionalProperties\": true|\"additionalProperties\": {\"type\": \"string\"}|is of one kind now",
                "\"items\": {\"$ref\": \"#/$defs/run\"}|\"items\": {\"$ref\": \"#/$defs/project\"}|/runs[]/settings: is gone",
                "\"pattern\": \"^(NaN|\"pattern\": \"^(nan|pattern",
            })
    void isBrokenByWhatTakesAPromiseAway(String before, String after, String violation) throws IOException {
        String schema = newest();
        String broken = replaceFirst(schema, before, after);
        assertThat(broken).isNotEqualTo(schema);
        assertThat(SchemaCompatibility.violations(
                        SchemaReference.parsed(SchemaResources.EXPORT),
                        Exported.node(broken.getBytes(StandardCharsets.UTF_8))))
                .anySatisfy(line -> assertThat(line).contains(violation));
    }

    private static String newest() throws IOException {
        try (InputStream in = SchemaResources.EXPORT.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String replaceFirst(String text, String before, String after) {
        int at = text.indexOf(before);
        return at < 0 ? text : text.substring(0, at) + after + text.substring(at + before.length());
    }

    @Test
    void isKeptByWhatOnlyAdds() throws IOException {
        String schema = newest();
        String more =
                replaceFirst(schema, "\"bestStep\": {", "\"firstStep\": {\"type\": \"integer\"}, \"bestStep\": {");
        String word = replaceFirst(more, "\"min\", \"max\", \"unknown\"", "\"min\", \"max\", \"target\", \"unknown\"");
        Node newer = Exported.node(word.getBytes(StandardCharsets.UTF_8));
        assertThat(SchemaCompatibility.violations(SchemaReference.parsed(SchemaResources.EXPORT), newer))
                .isEmpty();
    }

    /** The dictionary of CSV columns of each version of the export that was published, oldest first. */
    private static List<Map<String, CSVRecord>> dictionaries() throws IOException {
        List<Map<String, CSVRecord>> dictionaries = new ArrayList<>();
        for (SchemaResources version : SchemaResources.EXPORT.versions()) {
            Path file = GoldenDocuments.FOLDER.resolve("sigx-export-" + version.version() + "/columns.csv");
            if (Files.exists(file)) {
                dictionaries.add(columns(Files.readString(file, StandardCharsets.UTF_8)));
            }
        }
        return dictionaries;
    }

    private static Map<String, CSVRecord> columns(String dictionary) throws IOException {
        Map<String, CSVRecord> columns = new LinkedHashMap<>();
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(dictionary))) {
            parser.forEach(row -> columns.put(row.get("file") + " " + row.get("column"), row));
        }
        return columns;
    }

    private static String dictionary() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ColumnDictionary(ExportFiles.tables()).writeCsv(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> violations(Map<String, CSVRecord> older, Map<String, CSVRecord> newer) {
        List<String> violations = new ArrayList<>();
        List<String> order = new ArrayList<>(newer.keySet());
        older.forEach((name, was) -> {
            CSVRecord is = newer.get(name);
            if (is == null) {
                violations.add(name + ": is gone");
                return;
            }
            for (String cell : List.of("type", "unit", "absence")) {
                boolean saidMore = cell.equals("unit") && was.get(cell).isEmpty();
                boolean never = cell.equals("absence") && !was.get(cell).isEmpty();
                if (!saidMore && !never && !was.get(cell).equals(is.get(cell))) {
                    violations.add(name + ": " + cell + " '" + was.get(cell) + "' became '" + is.get(cell) + "'");
                }
            }
        });
        for (String file :
                older.values().stream().map(row -> row.get("file")).distinct().toList()) {
            List<String> was = ofFile(older.keySet().stream().toList(), file);
            List<String> is = ofFile(order, file);
            if (!is.subList(0, Math.min(was.size(), is.size())).equals(was)) {
                violations.add(file + ": columns moved");
            }
        }
        return violations;
    }

    private static List<String> ofFile(List<String> names, String file) {
        return names.stream().filter(name -> name.startsWith(file + " ")).toList();
    }

    @Test
    void keepsEveryColumnOfEveryTableWhereItWas() throws IOException {
        List<Map<String, CSVRecord>> all = dictionaries();
        assertThat(all).isNotEmpty();
        all.add(columns(dictionary()));
        for (int i = 1; i < all.size(); i++) {
            assertThat(violations(all.get(i - 1), all.get(i))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "metrics.csv,bestStep,|metrics.csv,stepOfBest,|metrics.csv bestStep: is gone",
                "runs.csv,gpuMillis,number,ms|runs.csv,gpuMillis,text,ms|runs.csv gpuMillis: type 'number' became 'text'",
                "runs.csv,gpuMillis,number,ms|runs.csv,gpuMillis,number,s|runs.csv gpuMillis: unit 'ms' became 's'",
                "unique within its store.\",|unique within its store.\",unknown|absence '' became 'unknown'",
                "history.csv,index,|history.csv,first,text,,New.,#history.csv,index,|history.csv: columns moved",
            })
    void isBrokenByWhatChangesAColumn(String before, String after, String violation) throws IOException {
        String now = dictionary();
        assertThat(now).contains(before);
        assertThat(violations(columns(now), columns(replaceFirst(now, before, after.replace("#", "\r\n")))))
                .anySatisfy(line -> assertThat(line).contains(violation));
    }

    @Test
    void theDictionaryIsThatOfTheFiles() throws IOException {
        Map<String, CSVRecord> dictionary = columns(dictionary());
        List<String> columns = ExportFiles.tables().stream()
                .flatMap(table -> table.columns().stream().map(column -> table.file() + " " + column.name()))
                .toList();
        assertThat(new ArrayList<>(dictionary.keySet())).isEqualTo(columns);
        assertThat(Arrays.asList("type", "unit", "meaning", "absence"))
                .allSatisfy(
                        cell -> assertThat(dictionary.values().iterator().next().isMapped(cell))
                                .isTrue());
    }
}
