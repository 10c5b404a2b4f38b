package dev.sigx.store.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemasTest {
    private static final String RUNS = "schemaVersion: '1.0'\nruns: [a, b]\n";
    private static final String DECISION = "schemaVersion: '1.0'\nproblem: P\ndecision: D\n";
    private static final String VERSION = "schemaVersion: '1.0'\n";

    @ParameterizedTest
    @ValueSource(strings = {"scenario", "decision", "configuration", "timings"})
    void isAValidSchemaWhoseExamplesAreValid(String kind) {
        JsonNode schema = new JsonMapper().readTree(SchemaChecker.text(kind));
        assertThat(schema.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.get("examples"))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(SchemaChecker.errors(kind, example.toString(), InputFormat.JSON))
                        .isEmpty());
    }

    /** What the readers ask for and what the schemas describe. */
    static Map<String, List<String>> known() {
        return Map.of(
                "scenario#/properties", ScenarioFiles.NAMES.names(),
                "scenario#/$defs/run/anyOf/2/properties", RunReferences.NAMES.names(),
                "decision#/$defs/decision/properties", DecisionFiles.NAMES.names(),
                "decision#/$defs/run/anyOf/2/properties", RunReferences.NAMES.names(),
                "configuration#/properties", ConfigurationReader.NAMES.names(),
                "configuration#/$defs/store/anyOf/1/properties", ConfigurationReader.STORE_NAMES.names(),
                "timings#/properties", TimingsFiles.ROOT_NAMES.names(),
                "timings#/$defs/timings/properties", TimingsFiles.NAMES.names());
    }

    @Test
    void describesExactlyTheFieldsThatAreRead() {
        known().forEach((place, names) -> {
            String kind = place.substring(0, place.indexOf('#'));
            JsonNode schema = new JsonMapper().readTree(SchemaChecker.text(kind));
            assertThat(schema.at(place.substring(place.indexOf('#') + 1)).propertyNames())
                    .as(place)
                    .containsExactlyInAnyOrderElementsOf(names);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RUNS,
                RUNS + "baseline: {store: x, run: y}\nignore: [seed]\nmetrics: [loss]\nstatistic: mean\n",
                RUNS + "statistic: step:20\n",
                "schemaVersion: 1.0\nruns: [1, 'b: c', {run: d}]\nid: 7\ncreatedAt: 2026-11-22\n",
                RUNS + "createdAt: 2026-11-22T19:27:54.123+02:00\nnotes: |\n  Text\n"
            })
    void acceptsScenarios(String document) {
        assertThat(SchemaChecker.yaml("scenario", document)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runs: [a, b]\n",
                VERSION,
                VERSION + "runs: [a]\n",
                VERSION + "runs: a\n",
                "schemaVersion: '2.0'\nruns: [a, b]\n",
                RUNS + "basline: a\n",
                RUNS + "statistic: median\n",
                RUNS + "statistic: step:020\n",
                RUNS + "createdAt: yesterday\n",
                RUNS + "createdAt: 2026\n",
                RUNS + "metrics: loss\n",
                VERSION + "runs: [a, {store: b}]\n",
                VERSION + "runs: [a, {run: b, sotre: c}]\n",
                VERSION + "runs: [a, '']\n",
                "- a\n"
            })
    void refusesWrongScenarios(String document) {
        assertThat(SchemaChecker.yaml("scenario", document)).isNotEmpty();
    }

    @Test
    void acceptsDecisionsAloneAndInAList() {
        assertThat(SchemaChecker.yaml("decision", DECISION)).isEmpty();
        assertThat(SchemaChecker.yaml("decision", DECISION + "kpi: loss < 4\nruns: [a]\ndate: 2026-11-22\nnotes: x\n"))
                .isEmpty();
        assertThat(SchemaChecker.yaml("decision", "- {id: a, schemaVersion: '1.0', problem: P, decision: D}\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "problem: P\ndecision: D\n",
                VERSION + "problem: P\n",
                VERSION + "decision: D\n",
                DECISION + "kip: loss < 4\n",
                DECISION + "alternatives: one\n",
                DECISION + "date: soon\n",
                DECISION + "runs: [{}]\n",
                "- {schemaVersion: '1.0', problem: P, decision: D}\n",
                "- {id: a, schemaVersion: '1.0', problem: P, decision: D, kip: x}\n",
                "- text\n",
                "text\n"
            })
    void refusesWrongDecisions(String document) {
        assertThat(SchemaChecker.yaml("decision", document)).isNotEmpty();
    }

    @Test
    void acceptsConfigurations() {
        assertThat(SchemaChecker.yaml("configuration", """
                schemaVersion: "1.0"
                title: T
                stores: [runs, 'mlflow:mlruns', {path: a, kind: b, id: c}]
                scenarios: s
                decisions: [d, e]
                timings: t.csv
                out: o
                asOf: 2026-11-22
                directions: {loss: min}
                notableChange: 0.1
                statistic: best
                threads: 2
                strict: false
                """)).isEmpty();
        assertThat(SchemaChecker.yaml("configuration", VERSION + "stores: runs\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "store: runs",
                "stores: [{id: x}]",
                "stores: [{path: x, knd: y}]",
                "stores: 7",
                "scenarios: {}",
                "out: ''",
                "asOf: now",
                "directions: {loss: down}",
                "notableChange: 10%",
                "notableChange: -1",
                "statistic: median",
                "threads: 0",
                "threads: 1.5",
                "strict: 1"
            })
    void refusesWrongConfigurations(String line) {
        assertThat(SchemaChecker.yaml("configuration", VERSION + line + "\n")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', true",
        "'{store: app, gpuMillis: 1.5, cpuMillis: 0, gpuOperations: 1, fallbacks: 0, device: d, lastFallback: l}', true",
        "'{gpuMillis: -1}', false",
        "'{fallbacks: 1.5}', false",
        "'{cpuMilis: 1}', false",
        "'{device: 7}', false",
        "fast, false"
    })
    void judgesTimings(String entry, boolean valid) {
        List<String> errors = SchemaChecker.yaml("timings", VERSION + "runs: {run_1: " + entry + "}\n");
        assertThat(errors.isEmpty()).isEqualTo(valid);
    }

    @Test
    void refusesTimingsWithoutRunsOrVersion() {
        assertThat(SchemaChecker.yaml("timings", VERSION)).isNotEmpty();
        assertThat(SchemaChecker.yaml("timings", "runs: {}\n")).isNotEmpty();
        assertThat(SchemaChecker.yaml("timings", VERSION + "runs: {}\nunit: ms\n"))
                .isNotEmpty();
    }
}
