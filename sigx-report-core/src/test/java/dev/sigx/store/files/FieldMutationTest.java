package dev.sigx.store.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Finding;
import dev.sigx.store.Catalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes a good file of each kind and spoils it, field by field and then at random: never an exception. */
class FieldMutationTest {
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e308",
            "1e400",
            "9".repeat(900),
            "\"\"",
            "\" \"",
            "\"2.0\"",
            "\"1.9\"",
            "\"99999999999999999999.1\"",
            "\"NaN\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"\\u202e../../../etc/passwd<script>\"",
            "\"" + "x".repeat(5_000) + "\"",
            "\"" + "y".repeat(1_100_000) + "\"",
            "[]",
            "[null, [], {}, 1, \"a\"]",
            "{}",
            "{\"store\": [], \"run\": {}}",
            "{\"run\": \"a\", \"store\": \"b\", \"path\": \"c\"}",
            "[".repeat(150) + "]".repeat(150));

    private static final Map<String, String> SCENARIO = fields(
            "schemaVersion", "\"1.0\"",
            "id", "\"s\"",
            "name", "\"N\"",
            "description", "\"D\"",
            "project", "\"p\"",
            "runs", "[\"a\", \"b:c\", {\"store\": \"d\", \"run\": \"e\"}]",
            "baseline", "\"a\"",
            "ignore", "[\"seed\"]",
            "metrics", "[\"loss\"]",
            "statistic", "\"best\"",
            "createdAt", "\"2026-11-22\"",
            "notes", "\"text\"");

    private static final Map<String, String> DECISION = fields(
            "schemaVersion", "\"1.0\"",
            "id", "\"d\"",
            "project", "\"p\"",
            "problem", "\"P\"",
            "alternatives", "[\"x\"]",
            "decision", "\"D\"",
            "kpi", "\"loss < 4\"",
            "runs", "[\"a\"]",
            "category", "\"optimizer\"",
            "status", "\"accepted\"",
            "date", "1795375674870",
            "decidedBy", "\"dana\"",
            "notes", "\"text\"");

    private static final Map<String, String> CONFIGURATION = fields(
            "schemaVersion", "\"1.0\"",
            "title", "\"T\"",
            "stores", "[\"runs\", {\"path\": \"x\", \"kind\": \"y\", \"id\": \"z\"}]",
            "scenarios", "\"s\"",
            "decisions", "[\"d\"]",
            "timings", "\"t\"",
            "out", "\"o\"",
            "asOf", "\"2026-11-22\"",
            "directions", "{\"loss\": \"min\"}",
            "notableChange", "0.1",
            "statistic", "\"last\"",
            "threads", "2",
            "strict", "true");

    private static final Map<String, String> TIMINGS = fields(
            "store", "\"app\"",
            "gpuMillis", "1.5",
            "cpuMillis", "2",
            "gpuOperations", "3",
            "fallbacks", "4",
            "device", "\"d\"",
            "lastFallback", "\"l\"");

    @TempDir
    Path temp;

    private FilesFolder folder;

    @BeforeEach
    void folder() {
        folder = new FilesFolder(temp);
    }

    private static Map<String, String> fields(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static String json(Map<String, String> fields) {
        List<String> members = new ArrayList<>();
        fields.forEach((name, value) -> members.add("\"" + name + "\": " + value));
        return "{\n" + String.join(",\n", members) + "\n}";
    }

    /** The good file first, then one without each field, then one with each value in each field. */
    private static List<Map<String, String>> spoilt(Map<String, String> good) {
        List<Map<String, String>> all = new ArrayList<>();
        all.add(good);
        for (String name : good.keySet()) {
            Map<String, String> without = new LinkedHashMap<>(good);
            without.remove(name);
            all.add(without);
            for (String value : VALUES) {
                Map<String, String> wrong = new LinkedHashMap<>(good);
                wrong.put(name, value);
                all.add(wrong);
            }
        }
        return all;
    }

    private static void assertPlaced(List<Finding> findings) {
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(finding.message()).isNotBlank().hasSizeLessThan(400);
            assertThat(finding.where().file()).isEqualTo("x.json");
        });
    }

    @Test
    void keepsAScenarioWhateverOneFieldHolds() {
        for (Map<String, String> fields : spoilt(SCENARIO)) {
            Catalog catalog = folder.with("x.json", json(fields)).scenarios();
            assertPlaced(catalog.findings());
            boolean newer = catalog.findings().stream()
                    .anyMatch(f -> f.code().equals("newer-schema-version") && f.severity() == Finding.Severity.ERROR);
            assertThat(catalog.scenarios()).hasSize(newer ? 0 : 1);
        }
        assertThat(folder.with("x.json", json(SCENARIO)).scenarios().findings()).isEmpty();
    }

    @Test
    void keepsADecisionWhateverOneFieldHolds() {
        for (Map<String, String> fields : spoilt(DECISION)) {
            Catalog catalog = folder.with("x.json", json(fields)).decisions();
            assertPlaced(catalog.findings());
            boolean newer = catalog.findings().stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
            assertThat(catalog.decisions()).hasSize(newer ? 0 : 1);
        }
        assertThat(folder.with("x.json", json(DECISION)).decisions().findings()).isEmpty();
    }

    @Test
    void readsAConfigurationWhateverOneFieldHolds() throws IOException {
        for (Map<String, String> fields : spoilt(CONFIGURATION)) {
            folder.with("x.json", json(fields));
            ConfigurationFile.Result result = ConfigurationFile.read(temp.resolve("x.json"));
            assertPlaced(result.problems());
            assertThat(result.configuration()).isNotNull();
        }
        folder.with("x.json", json(CONFIGURATION));
        assertThat(ConfigurationFile.read(temp.resolve("x.json")).problems()).isEmpty();
    }

    @Test
    void keepsTimingsWhateverOneFieldHolds() {
        for (Map<String, String> fields : spoilt(TIMINGS)) {
            folder.with("x.json", "{\"schemaVersion\": \"1.0\", \"runs\": {\"r\": " + json(fields) + "}}");
            List<Finding> findings = new ArrayList<>();
            assertThat(new TimingsFiles().read(folder.source(), findings::add)).hasSize(1);
            assertPlaced(findings);
        }
    }

    @Test
    void survivesRandomDamageOfEveryFormOfFile() throws IOException {
        Map<String, String> good = new LinkedHashMap<>();
        good.put("a.json", json(SCENARIO));
        good.put("b.json", json(DECISION));
        Starter.files("runs", List.of("a", "b"), "loss")
                .forEach((name, text) -> good.put(name.replace('/', '-'), text));
        good.put("t.csv", "run,store,gpuMillis,device\nr1,app,1.5,\"d, e\"\nr2,,2,x\n");
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            for (Map.Entry<String, String> file : good.entrySet()) {
                folder.with(file.getKey(), damaged(file.getValue().getBytes(StandardCharsets.UTF_8), random));
            }
            List<Finding> findings = new ArrayList<>();
            findings.addAll(folder.scenarios().findings());
            findings.addAll(folder.decisions().findings());
            new TimingsFiles().read(folder.source(), findings::add);
            findings.addAll(ConfigurationFile.read(temp.resolve("sigx.yaml")).problems());
            assertThat(findings)
                    .allSatisfy(finding -> assertThat(
                                    Files.exists(temp.resolve(finding.where().file())))
                            .isTrue());
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] copy = bytes.clone();
        for (int hit = random.nextInt(6); hit >= 0; hit--) {
            int at = random.nextInt(copy.length);
            switch (random.nextInt(4)) {
                case 0 -> copy[at] = (byte) random.nextInt(256);
                case 1 -> copy[at] = (byte) "{}[]\"':,#&*!|>-%@`\n\t".charAt(random.nextInt(20));
                case 2 -> copy = java.util.Arrays.copyOf(copy, Math.max(1, at));
                default -> System.arraycopy(copy, at / 2, copy, at, Math.min(copy.length - at, 20));
            }
        }
        return copy;
    }

    @Test
    void countsAsDamagedWhatItSpoils() {
        // Positive control: the mutations do reach the fields.
        Catalog catalog =
                folder.with("x.json", json(SCENARIO).replace("\"best\"", "[]")).scenarios();
        assertThat(catalog.scenarios())
                .extracting(ExperimentScenario::statistic)
                .containsOnlyNulls();
        assertThat(FilesFolder.brief(catalog.findings())).containsExactly("WARNING wrong-type x.json:11 /statistic");
        Catalog ledger = folder.with("x.json", json(DECISION).replace("1795375674870", "{}"))
                .decisions();
        assertThat(ledger.decisions()).extracting(DecisionEntry::createdAt).containsOnlyNulls();
        assertThat(FilesFolder.brief(ledger.findings())).containsExactly("WARNING wrong-type x.json:12 /date");
    }
}
