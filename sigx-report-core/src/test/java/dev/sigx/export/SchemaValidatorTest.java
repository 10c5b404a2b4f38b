package dev.sigx.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.report.SpecimenReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaValidatorTest {
    @TempDir
    Path folder;

    private List<Problem> validate(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, content, StandardCharsets.UTF_8);
        return SchemaValidator.validate(file);
    }

    private static String specimen() throws IOException {
        try (SpecimenReport specimen = new SpecimenReport()) {
            return new String(Exported.of(specimen.report()).document(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void acceptsWhatTheToolWrites() throws IOException {
        assertThat(validate("export.json", specimen())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "\"status\": \"completed\"|\"status\": \"done\"|/runs/1/status",
                "\"last\": 1.5|\"last\": \"1.5\"|/runs/1/metrics/loss/last",
                "\"count\": 4|\"count\": -4|/runs/1/metrics/loss/count",
                "\"asOf\": \"2026-11-22T|\"asOf\": \"22.11.2026 |/asOf",
                "\"schemaVersion\": \"2.1.0\"|\"schemaVersion\": \"2\"|/schemaVersion",
                "\"notableChange\": 0.1|\"notableChange\": true|/notableChange",
                "\"runIds\": [\"run-2\", |\"runIds\": [2, |/scenarios/0/runIds/0",
                "\"value\": false|\"value\": null|/diffs/1/comparable/value",
                "\"steps\": [0, 10|\"steps\": [0, 10.5|/runs/1/history/loss/steps/1",
                "\"severity\": \"note\"|\"severity\": \"NOTE\"|/findings/2/severity",
                "\"relativeChange\": 0.6666666666666666|\"relativeChange\": \"66 %\"|/diffs/0/settings/2/relativeChange",
            })
    void refusesAChangedDocumentWithThePlace(String before, String after, String pointer) throws IOException {
        String document = specimen();
        assertThat(document).contains(before);
        int at = document.indexOf(before);
        String changed = document.substring(0, at) + after + document.substring(at + before.length());
        int line = (int) document.substring(0, at)
                        .chars()
                        .filter(unit -> unit == '\n')
                        .count()
                + 1;
        assertThat(validate("export.json", changed)).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.where().pointer()).isEqualTo(pointer);
            assertThat(problem.where().line()).isEqualTo(line);
            assertThat(problem.where().file()).endsWith("/export.json");
        });
    }

    @Test
    void asksForTheIdOfARunAndForNothingElse() throws IOException {
        assertThat(validate("a.json", "{\"schemaVersion\": \"2.0\", \"runs\": [{\"id\": \"a\", \"mine\": 1}]}"))
                .isEmpty();
        assertThat(validate("a.json", "{\"schemaVersion\": \"2.0\", \"runs\": [{\"name\": \"a\"}]}"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.where().pointer()).isEqualTo("/runs/0");
                    assertThat(problem.message()).contains("id");
                });
    }

    @Test
    void missesTheVersionOfAnExport() throws IOException {
        assertThat(validate("a.json", "{\"runs\": [{\"id\": \"a\"}]}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("schemaVersion"));
    }

    @Test
    void refusesANewerMajorVersionByName() throws IOException {
        assertThat(validate("a.json", "{\"schemaVersion\": \"3.1.0\", \"runs\": 7}"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.isError()).isTrue();
                    assertThat(problem.message()).contains("3.1.0");
                });
    }

    @Test
    void takesANewerMinorVersionWithANote() throws IOException {
        assertThat(validate("a.json", "{\"schemaVersion\": \"2.9.0\", \"runs\": [], \"more\": 1}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.isError()).isFalse());
    }

    @Test
    void saysThatANeuroLinguaExportIsReadable() throws IOException {
        assertThat(validate(
                        "a.json", "{\"schemaVersion\": \"1.0.0\", \"metadata\": {}, \"projects\": [], \"runs\": []}"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.isError()).isFalse();
                    assertThat(problem.message()).contains("1.0.0", "read");
                });
    }

    @Test
    void tellsWhereADocumentBreaksOff() throws IOException {
        assertThat(validate("a.json", "{\"schemaVersion\": \"2.0.0\",\n\"runs\": [{\"id\": \"a\"},\n{\"id\": "))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.isError()).isTrue();
                    assertThat(problem.where().line()).isEqualTo(3);
                });
    }

    @Test
    void namesLineAndPointerInYamlToo() throws IOException {
        assertThat(validate("a.yaml", "schemaVersion: '2.0'\nruns:\n  - id: a\n  - id: b\n    status: done\n"))
                .singleElement()
                .satisfies(problem -> assertThat(
                                problem.where().line() + " " + problem.where().pointer())
                        .isEqualTo("5 /runs/1/status"));
    }

    @Test
    void refusesADocumentWithAFieldTwice() throws IOException {
        assertThat(validate("a.json", "{\"schemaVersion\": \"2.0\", \"runs\": [{\"id\": \"a\",\n\"id\": \"b\"}]}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains("a.json:2 /runs/0/id", "twice"));
    }

    @Test
    void saysWhatItExpectedWhereNothingTellsWhatAFileIs() throws IOException {
        assertThat(validate("a.yaml", "colour: red\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("scenario", "decision"));
        assertThat(validate("a.md", "# Only text\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("three dashes"));
        assertThat(validate("empty.yaml", ""))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("empty"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "sigx.yaml|schemaVersion: '1.0'\\nstroe: runs\\n|a configuration|2 /stroe|\"stores\"",
                "x.yaml|schemaVersion: '1.0'\\nstroes: [runs]\\nsceanrios: s\\n|a configuration|2 /stroes|\"stores\"",
                "scenarios/x.yaml|schemaVersion: '1.0'\\nrusn: [a, b]\\n|a scenario|2 /rusn|\"runs\"",
                "x.json|{\"problme\": \"P\",\\n \"decison\": \"D\"}|a decision|1 /problme|\"problem\"",
                "x.json|{\"generator\": {}, \"asOf\": null, \"inptus\": [], \"flies\": []}|a manifest|1|inputs",
            })
    void saysWhatAFileWithMistypedFieldsResembles(String name, String content, String kind, String place, String meant)
            throws IOException {
        Files.createDirectories(folder.resolve("scenarios"));
        List<Problem> problems = validate(name, content.replace("\\n", "\n"));
        assertThat(problems.get(0).message()).contains("Taken for " + kind);
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat((problem.where().line() + " " + problem.where().pointer()).strip())
                    .isEqualTo(place);
            assertThat(problem.message()).contains(meant);
        });
    }

    @Test
    void saysThatAStoreIsNone() throws IOException {
        assertThat(validate("a.json", "{\"experiment\": \"a\", \"hyperparameters\": {}, \"metrics\": {}}"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.isError()).isFalse();
                    assertThat(problem.message()).contains("store of the kind neuro-lingua");
                });
    }

    @Test
    void saysWhatDescribesACsvFile() throws IOException {
        assertThat(validate("runs.csv", "id\r\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("datapackage.json"));
    }

    @Test
    void refusesNumbersThatNoFloatHolds() throws IOException {
        assertThat(
                        validate(
                                "a.json",
                                "{\"schemaVersion\": \"2.0.0\", \"runs\": [{\"id\": \"x\", \"name\": 1e400, \"settings\": {\"lr\": 1e999}}]}"))
                .extracting(problem -> problem.where().pointer())
                .containsExactlyInAnyOrder("/runs/0/name", "/runs/0/name", "/runs/0/settings/lr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7", "1.7.2"})
    void takesAConfigurationOfANewerMinorVersionWithItsNewFields(String version) throws IOException {
        assertThat(validate("sigx.yaml", "schemaVersion: '" + version + "'\nstores: runs\nstatistic: median\nnew: 1\n"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.isError()).isFalse();
                    assertThat(problem.toString()).contains("sigx.yaml:1 /schemaVersion", version);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e30", "99999999999999999999999", "1.5", "-1e300", "1e19"})
    void refusesNumbersBeyondALongWithoutHidingOtherProblems(String step) throws IOException {
        List<Problem> problems = validate(
                "a.json",
                "{\"schemaVersion\": \"2.0.0\", \"runs\": [{\"id\": \"x\", \"status\": \"odd\", \"metrics\": {\"loss\": {\"count\": "
                        + step + "}}, \"history\": {\"loss\": {\"steps\": [" + step + "], \"values\": [1]}}}]}");

        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.message()).doesNotContain("Node", "method"))
                .anySatisfy(problem -> assertThat(problem.where().pointer()).isEqualTo("/runs/0/status"));
    }

    @Test
    void namesNoClassWhereTheTextIsBroken() throws IOException {
        Path yaml = Files.write(folder.resolve("a.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff});
        Path json = Files.write(
                folder.resolve("a.json"),
                new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0, '{', 0, 0, 0, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0});
        for (Path file : List.of(yaml, json)) {
            assertThat(SchemaValidator.validate(file))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).doesNotContain("java.", "Exception"));
        }
    }

    @Test
    void saysInOneLineWhereATabIsWrong() throws IOException {
        assertThat(validate("a.yaml", "a: 1\nb:\n\tc: 2\n")).singleElement().satisfies(problem -> {
            assertThat(problem.where().line()).isEqualTo(3);
            assertThat(problem.message()).contains("TAB").doesNotContain("\n");
        });
    }
}
