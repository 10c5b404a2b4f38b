package dev.sigx.store.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Finding;
import dev.sigx.model.RunReference;
import dev.sigx.store.Catalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that the examples keep beside their stores are without fault, for the readers and for the schemas. */
class ExampleFilesTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    private static Catalog scenarios(String example) {
        return new FilesFolder(EXAMPLES.resolve(example).resolve("scenarios")).scenarios();
    }

    private static Catalog decisions(String example) {
        return new FilesFolder(EXAMPLES.resolve(example).resolve("decisions")).decisions();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "neuro-lingua"})
    void readWithoutAFinding(String example) throws IOException {
        assertThat(scenarios(example).findings()).isEmpty();
        assertThat(decisions(example).findings()).isEmpty();
        ConfigurationFile.Result result =
                ConfigurationFile.read(EXAMPLES.resolve(example).resolve("sigx.yaml"));
        assertThat(result.problems()).isEmpty();
        assertThat(result.configuration().scenarios())
                .allSatisfy(path -> assertThat(path).isDirectory());
        assertThat(result.configuration().decisions())
                .allSatisfy(path -> assertThat(path).isDirectory());
        List<Finding> findings = new ArrayList<>();
        for (Path path : result.configuration().timings()) {
            assertThat(new TimingsFiles().read(FilesFolder.source(path), findings::add))
                    .isNotEmpty();
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "neuro-lingua"})
    void areValidAgainstTheSchemas(String example) throws IOException {
        Path folder = EXAMPLES.resolve(example);
        for (Path file : files(folder.resolve("scenarios"))) {
            assertThat(SchemaChecker.yaml("scenario", Files.readString(file, StandardCharsets.UTF_8)))
                    .as(file.toString())
                    .isEmpty();
        }
        for (Path file : files(folder.resolve("decisions"))) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            assertThat(
                            file.toString().endsWith(".md")
                                    ? SchemaChecker.frontMatter(text)
                                    : SchemaChecker.yaml("decision", text))
                    .as(file.toString())
                    .isEmpty();
        }
        assertThat(SchemaChecker.yaml(
                        "configuration", Files.readString(folder.resolve("sigx.yaml"), StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void hasTimingsThatAreValidAgainstTheSchema() throws IOException {
        String text =
                Files.readString(EXAMPLES.resolve("neuro-lingua").resolve("timings.yaml"), StandardCharsets.UTF_8);
        assertThat(SchemaChecker.yaml("timings", text)).isEmpty();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void nameRunsOfTheMinimalStore() throws IOException {
        String store = Files.readString(EXAMPLES.resolve("minimal").resolve("store.json"), StandardCharsets.UTF_8);
        List<RunReference> runs = new ArrayList<>();
        scenarios("minimal").scenarios().forEach(scenario -> runs.addAll(scenario.runs()));
        decisions("minimal").decisions().forEach(decision -> runs.addAll(decision.runsApplied()));
        assertThat(runs).hasSize(5).allSatisfy(run -> assertThat(store).contains("\"id\": \"" + run.run() + "\""));
    }

    @Test
    void showBothFormsAndTheUsualCategories() {
        assertThat(scenarios("neuro-lingua").scenarios())
                .extracting(ExperimentScenario::id)
                .contains("across-projects", "app-and-batch", "hebrew-tokenizers");
        assertThat(decisions("neuro-lingua").decisions())
                .extracting(DecisionEntry::category)
                .contains("compression", "optimizer", "tokenizer", "architecture", "evidence", "hyperparameter");
    }
}
