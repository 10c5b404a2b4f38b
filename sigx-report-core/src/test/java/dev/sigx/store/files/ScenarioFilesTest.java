package dev.sigx.store.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.Finding;
import dev.sigx.model.RunReference;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Statistic;
import dev.sigx.store.Catalog;
import dev.sigx.store.Limits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFilesTest {
    private static final String SMALL = "schemaVersion: '1.0'\nruns: [a, b]\n";

    @TempDir
    Path temp;

    private FilesFolder folder;

    @BeforeEach
    void folder() {
        folder = new FilesFolder(temp);
    }

    private ExperimentScenario only() {
        assertThat(folder.scenarios().scenarios()).hasSize(1);
        return folder.scenarios().scenarios().get(0);
    }

    private List<String> findings() {
        return FilesFolder.brief(folder.scenarios().findings());
    }

    @Test
    void readsEveryFieldOfAYamlFile() {
        folder.with("deep/dropout.yaml", """
                schemaVersion: "1.0"
                id: dropout-2026
                name: Dropout
                description: Does it help?
                project: proj_1
                runs:
                  - run_1
                  - batch:run_2
                  - {store: app, run: "run:3"}
                  - wide model: again
                baseline: batch:run_2
                ignore: [seed, "tokenizer.*"]
                metrics: [loss, perplexity]
                statistic: best
                createdAt: 2026-11-22
                notes: |
                  # Seen
                  Less is *more*.
                """.replace("  - wide model: again\n", "  - 'wide model: again'\n"));
        assertThat(only())
                .isEqualTo(new ExperimentScenario(
                        "files",
                        "dropout-2026",
                        "proj_1",
                        "Dropout",
                        "Does it help?",
                        List.of(
                                new RunReference("", "run_1"),
                                new RunReference("batch", "run_2"),
                                new RunReference("app", "run:3"),
                                new RunReference("", "wide model: again")),
                        new RunReference("batch", "run_2"),
                        List.of("seed", "tokenizer.*"),
                        List.of("loss", "perplexity"),
                        Statistic.BEST,
                        Instant.parse("2026-11-22T00:00:00Z"),
                        null,
                        "# Seen\nLess is *more*.\n",
                        new SourceLocation("deep/dropout.yaml", 1, "")));
        assertThat(findings()).isEmpty();
    }

    @Test
    void readsTheSameFromJson() {
        folder.with("a.json", """
                {"schemaVersion": "1.0", "id": 7, "runs": ["run_1", 12, {"run": "x:y"}],
                 "statistic": "mean", "createdAt": 1795375674870}
                """);
        ExperimentScenario scenario = only();
        assertThat(scenario.id()).isEqualTo("7");
        assertThat(scenario.runs())
                .containsExactly(
                        new RunReference("", "run_1"), new RunReference("", "12"), new RunReference("", "x:y"));
        assertThat(scenario.createdAt()).isEqualTo(Instant.ofEpochMilli(1795375674870L));
        assertThat(scenario.baseline()).isNull();
        assertThat(findings()).isEmpty();
    }

    @Test
    void takesTheStemOfTheFileWhereNoIdIsWritten() {
        folder.with("sub.folder/two.runs.YML", SMALL);
        assertThat(only().id()).isEqualTo("two.runs");
        assertThat(only().title()).isEqualTo("two.runs");
    }

    @Test
    void keepsTheSecondScenarioOfAnIdUnderAMarkedOne() {
        folder.with("a/x.yaml", SMALL).with("b/x.yaml", SMALL).with("c/y.yaml", "id: x\n" + SMALL);
        assertThat(folder.scenarios().scenarios())
                .extracting(ExperimentScenario::id)
                .containsExactly("x", "x~2", "x~3");
        assertThat(findings()).containsExactly("WARNING duplicate-id b/x.yaml:1", "WARNING duplicate-id c/y.yaml:1");
    }

    @Test
    void passesOverOtherFilesOfAFolderButSpeaksOfOneThatWasNamed() {
        folder.with("notes.txt", "hello").with("x.yaml", SMALL);
        assertThat(findings()).isEmpty();
        Catalog named = FilesFolder.catalog(
                (source, sink) -> new ScenarioFiles().read(source, sink),
                FilesFolder.source(temp.resolve("notes.txt")));
        assertThat(FilesFolder.brief(named.findings())).containsExactly("WARNING unknown-file-kind notes.txt");
    }

    @Test
    void notesAMissingVersionAndANewerMinorOne() {
        folder.with("a.yaml", "runs: [a, b]\n").with("b.yaml", "schemaVersion: 1.7\nruns: [a, b]\nshape: round\n");
        assertThat(folder.scenarios().scenarios()).hasSize(2);
        assertThat(findings())
                .containsExactly(
                        "NOTE missing-schema-version a.yaml:1",
                        "NOTE newer-schema-version b.yaml:1 /schemaVersion",
                        "NOTE unknown-field b.yaml:3 /shape");
    }

    @Test
    void refusesANewerMajorVersionByName() {
        folder.with("a.yaml", "# made by a later sigx\nschemaVersion: 2.1\nruns: [a, b]\n")
                .with("b.yaml", SMALL);
        Catalog catalog = folder.scenarios();
        assertThat(catalog.scenarios()).extracting(ExperimentScenario::id).containsExactly("b");
        assertThat(catalog.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(finding.message()).contains("2.1").contains("1.0");
            assertThat(finding.where()).isEqualTo(new SourceLocation("a.yaml", 2, "/schemaVersion"));
        });
    }

    @Test
    void suggestsTheNearestNameForAnUnknownField() {
        folder.with("a.yaml", SMALL + "basline: a\nrunIds: [c]\ncolour: red\n");
        assertThat(folder.scenarios().findings())
                .extracting(Finding::message)
                .containsExactly(
                        "The field \"basline\" is not known and was left out; did you mean \"baseline\"?",
                        "The field \"runIds\" is not known and was left out; did you mean \"runs\"?",
                        "The field \"colour\" is not known and was left out.");
        assertThat(findings()).contains("NOTE unknown-field a.yaml:3 /basline");
    }

    @Test
    void saysWhereARunReferenceIsWrong() {
        folder.with("a.yaml", """
                schemaVersion: "1.0"
                runs:
                  - a
                  - batch: b
                  -
                  - [c]
                  - {store: app, rnu: d}
                """);
        assertThat(only().runs()).containsExactly(new RunReference("", "a"));
        assertThat(findings())
                .containsExactly(
                        "NOTE unknown-field a.yaml:4 /runs/1/batch",
                        "WARNING wrong-run-reference a.yaml:4 /runs/1",
                        "WARNING wrong-run-reference a.yaml:5 /runs/2",
                        "WARNING wrong-run-reference a.yaml:6 /runs/3",
                        "NOTE unknown-field a.yaml:7 /runs/4/rnu",
                        "WARNING wrong-run-reference a.yaml:7 /runs/4",
                        "WARNING too-few-runs a.yaml:1");
    }

    @Test
    void keepsAScenarioWithFewerThanTwoRunsAndSaysSo() {
        folder.with("a.yaml", "schemaVersion: '1.0'\nruns: [a]\n").with("b.yaml", "schemaVersion: '1.0'\n");
        assertThat(folder.scenarios().scenarios()).hasSize(2);
        assertThat(findings()).containsExactly("WARNING too-few-runs a.yaml:1", "WARNING too-few-runs b.yaml:1");
    }

    @Test
    void namesTheLineOfADamagedFileAndGoesOn() {
        folder.with("a.yaml", "runs: [a, b]\nname: \"open\n")
                .with("b.json", "{\"runs\": [\n\"a\",\n")
                .with("c.json", "{} {}")
                .with("d.yaml", "")
                .with("e.yaml", "# only a comment\n")
                .with("f.yaml", "- a\n- b\n")
                .with("g.yaml", new byte[] {'a', ':', ' ', 'b', '\n', (byte) 0xff, '\n'})
                .with("h.yaml", " ".repeat((int) Limits.SMALL_FILE_BYTES + 1))
                .with("i.json", "[".repeat(5_000))
                .with("j.yaml", "[".repeat(5_000))
                .with("k.yaml", SMALL);
        assertThat(folder.scenarios().scenarios())
                .extracting(ExperimentScenario::id)
                .containsExactly("k");
        assertThat(findings())
                .containsExactly(
                        "ERROR broken-yaml a.yaml:2",
                        "ERROR broken-json b.json:3",
                        "ERROR broken-json c.json:1",
                        "ERROR empty-file d.yaml",
                        "ERROR empty-file e.yaml",
                        "ERROR not-a-scenario f.yaml:1",
                        "ERROR broken-encoding g.yaml:2",
                        "ERROR file-too-large h.yaml",
                        "WARNING tree-cut i.json:1 /0/0/0/0/0/0/0/0/0/0/0/0",
                        "ERROR broken-json i.json:1",
                        "ERROR broken-yaml j.yaml");
    }

    @Test
    void tellsOfDuplicateFieldsAliasesAndSecondDocuments() {
        folder.with("a.yaml", "schemaVersion: '1.0'\nname: x\nname: y\nruns: &r [a, b]\nignore: *r\n---\nname: z\n");
        assertThat(only().name()).isEqualTo("y");
        assertThat(findings())
                .containsExactly(
                        "WARNING duplicate-field a.yaml:3 /name",
                        "WARNING yaml-alias a.yaml:5",
                        "WARNING several-documents a.yaml:7",
                        "WARNING wrong-type a.yaml:5 /ignore");
    }

    @Test
    void acceptsByteOrderMarkAndWindowsLineEnds() {
        folder.with("a.yaml", ("\uFEFF" + SMALL + "nmae: x\n").replace("\n", "\r\n"));
        assertThat(only().runs()).hasSize(2);
        assertThat(findings()).containsExactly("NOTE unknown-field a.yaml:3 /nmae");
    }

    @Test
    void keepsWordsThatOtherYamlReadersTurnIntoSomethingElse() {
        folder.with(
                "a.yaml", "schemaVersion: 1.0\nruns: [no, 017, 12:30:45, 1_000, 0x1F, 1e3, true]\nname: 2026-11-22\n");
        assertThat(only().runs())
                .extracting(RunReference::toString)
                .containsExactly("no", "017", "12:30:45", "1_000", "0x1F", "1e3", "true");
        assertThat(only().name()).isEqualTo("2026-11-22");
        assertThat(findings()).isEmpty();
    }

    @Test
    void refusesABareYearAsTime() {
        folder.with("a.yaml", SMALL + "createdAt: 2026\n")
                .with("b.json", "{\"runs\": [\"a\", \"b\"], \"createdAt\": 20261122}");
        assertThat(folder.scenarios().scenarios())
                .extracting(ExperimentScenario::createdAt)
                .containsOnlyNulls();
        assertThat(findings())
                .contains("WARNING wrong-type a.yaml:3 /createdAt", "WARNING wrong-type b.json:1 /createdAt");
    }

    @Test
    void keepsHostileNamesAsTheyAre() {
        String name = "../../etc/passwd <script>alert(1)</script> \u202Eevil\u202C שלום = " + "x".repeat(5_000);
        folder.with(
                "a.json",
                "{\"schemaVersion\": \"1.0\", \"id\": \"" + name + "\", \"name\": \"" + name + "\", \"runs\": [\""
                        + name + "\", \"b\"], \"" + name + "\": 1}");
        assertThat(only().id()).isEqualTo(name);
        assertThat(only().name()).isEqualTo(name);
        assertThat(only().runs().get(0)).isEqualTo(new RunReference("", name));
        assertThat(folder.scenarios().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("unknown-field");
            assertThat(finding.message()).hasSizeLessThan(200);
        });
    }

    @Test
    void refusesAFileBehindALinkThatLeadsOut() throws Exception {
        Path outside = java.nio.file.Files.createTempFile("outside", ".yaml");
        java.nio.file.Files.write(outside, SMALL.getBytes(StandardCharsets.UTF_8));
        java.nio.file.Files.createSymbolicLink(temp.resolve("link.yaml"), outside);
        var source = folder.source();
        assertThat(source.files()).isEmpty();
        var forced = new dev.sigx.store.StoreSource("files", source.root(), List.of("link.yaml", "../gone.yaml"));
        Catalog catalog = FilesFolder.catalog((from, sink) -> new ScenarioFiles().read(from, sink), forced);
        assertThat(catalog.scenarios()).isEmpty();
        assertThat(catalog.findings()).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("unreadable-file");
            assertThat(finding.message()).doesNotContain(outside.getParent().toString());
        });
        java.nio.file.Files.delete(outside);
    }
}
