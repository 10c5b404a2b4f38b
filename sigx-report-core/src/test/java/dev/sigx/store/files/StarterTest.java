package dev.sigx.store.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.RunReference;
import dev.sigx.store.Catalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterTest {
    @TempDir
    Path temp;

    private void write(Map<String, String> files) {
        files.forEach((name, content) -> new FilesFolder(temp).with(name, content));
    }

    private ExperimentScenario scenario() {
        Catalog catalog = new FilesFolder(temp.resolve("scenarios")).scenarios();
        assertThat(catalog.findings()).isEmpty();
        return catalog.scenarios().get(0);
    }

    private DecisionEntry decision() {
        Catalog catalog = new FilesFolder(temp.resolve("decisions")).decisions();
        assertThat(catalog.findings()).isEmpty();
        return catalog.decisions().get(0);
    }

    private Configuration configuration() throws IOException {
        ConfigurationFile.Result result = ConfigurationFile.read(temp.resolve("sigx.yaml"));
        assertThat(result.problems()).isEmpty();
        return result.configuration();
    }

    @Test
    void writesAConfigurationAScenarioAndADecision() {
        assertThat(Starter.files("runs.json", List.of(), ""))
                .containsOnlyKeys("sigx.yaml", "scenarios/first-comparison.yaml", "decisions/first-decision.md")
                .allSatisfy(
                        (name, content) -> assertThat(content).endsWith("\n").doesNotContain("\r", "%%", "%s", "$s"));
    }

    @Test
    void givesFilesThatReadBackWithoutAFinding() throws IOException {
        write(Starter.files("store/runs.json", List.of("run_1", "run 2", "run_3"), "val_loss"));
        assertThat(configuration().stores())
                .containsExactly(new Configuration.Store("", temp.resolve("store/runs.json"), "main"));
        assertThat(configuration().scenarios()).containsExactly(temp.resolve("scenarios"));
        List<RunReference> runs = List.of(new RunReference("", "run_1"), new RunReference("", "run 2"));
        assertThat(scenario().runs()).isEqualTo(runs);
        assertThat(scenario().metrics()).containsExactly("val_loss");
        assertThat(decision().runsApplied()).isEqualTo(runs);
        assertThat(decision().kpi()).isEqualTo("val_loss improves");
        assertThat(decision().notes()).isNotBlank();
    }

    @Test
    void keepsAForcedKindApartFromThePath() throws IOException {
        write(Starter.files("neuro-lingua:runs.json", List.of(), ""));
        assertThat(configuration().stores())
                .containsExactly(new Configuration.Store("neuro-lingua", temp.resolve("runs.json"), "main"));
    }

    @Test
    void namesPlaceholdersWhereThereAreNoTwoRuns() {
        write(Starter.files("", List.of("only-one"), ""));
        assertThat(scenario().runs())
                .extracting(RunReference::run)
                .containsExactly("REPLACE-WITH-A-RUN-ID", "REPLACE-WITH-ANOTHER-RUN-ID");
        assertThat(decision().kpi()).isEqualTo("loss improves");
    }

    @Test
    void isValidAgainstTheSchemas() {
        Map<String, String> files = Starter.files("runs", List.of("a", "b:c"), "loss");
        assertThat(SchemaChecker.yaml("configuration", files.get("sigx.yaml"))).isEmpty();
        assertThat(SchemaChecker.yaml("scenario", files.get("scenarios/first-comparison.yaml")))
                .isEmpty();
        assertThat(SchemaChecker.frontMatter(files.get("decisions/first-decision.md")))
                .isEmpty();
    }

    @Test
    void survivesHostileNames() throws IOException {
        String hostile = "a: \"b\" # c\\d\n---\ne\u202E\u0007\u2028 ,]} %s שלום \uD83D\uDE00 " + "x".repeat(5_000);
        write(Starter.files("dir/" + hostile.replace("\u0000", ""), List.of(hostile, "true", "c"), hostile));
        assertThat(configuration().stores())
                .singleElement()
                .satisfies(store -> assertThat(store.path().toString()).endsWith(hostile));
        assertThat(scenario().runs()).containsExactly(new RunReference("", hostile), new RunReference("", "true"));
        assertThat(scenario().metrics()).containsExactly(hostile);
        assertThat(decision().runsApplied()).hasSize(2);
        assertThat(decision().kpi()).isEqualTo(hostile + " improves");
    }
}
