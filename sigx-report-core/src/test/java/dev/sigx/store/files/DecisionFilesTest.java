package dev.sigx.store.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.RunReference;
import dev.sigx.model.SourceLocation;
import dev.sigx.store.Catalog;
import dev.sigx.store.Limits;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionFilesTest {
    private static final String FIELDS = "schemaVersion: '1.0'\nproblem: P\ndecision: D\n";

    @TempDir
    Path temp;

    private FilesFolder folder;

    @BeforeEach
    void folder() {
        folder = new FilesFolder(temp);
    }

    private DecisionEntry only() {
        assertThat(folder.decisions().decisions()).hasSize(1);
        return folder.decisions().decisions().get(0);
    }

    private List<String> findings() {
        return FilesFolder.brief(folder.decisions().findings());
    }

    @Test
    void readsEveryFieldOfAMarkdownFile() {
        folder.with("optimizer.md", """
                ---
                schemaVersion: "1.0"
                id: d-7
                project: proj_1
                problem: Momentum plateaus
                alternatives:
                  - Raise the rate
                  - Switch to Adam
                decision: Switch to Adam
                kpi: perplexity < 60
                runs: [run_1, "batch:run_2"]
                category: optimizer
                status: accepted
                date: 2026-11-22T19:27:54Z
                decidedBy: dana@example.org
                ---

                Adam *halves* the loss.

                ---

                Still only 75 words.
                """);
        assertThat(only())
                .isEqualTo(new DecisionEntry(
                        "files",
                        "d-7",
                        "proj_1",
                        "Momentum plateaus",
                        List.of("Raise the rate", "Switch to Adam"),
                        "Switch to Adam",
                        "perplexity < 60",
                        List.of(new RunReference("", "run_1"), new RunReference("batch", "run_2")),
                        "optimizer",
                        "accepted",
                        "dana@example.org",
                        Instant.parse("2026-11-22T19:27:54Z"),
                        "Adam *halves* the loss.\n\n---\n\nStill only 75 words.",
                        new SourceLocation("optimizer.md", 2, "")));
        assertThat(findings()).isEmpty();
    }

    @Test
    void readsTheSameFromYamlAndJson() {
        folder.with("a.yaml", FIELDS + "notes: |\n  One.\n")
                .with(
                        "b.json",
                        "{\"schemaVersion\": \"1.0\", \"problem\": \"P\", \"decision\": \"D\", \"notes\": \"One.\\n\"}");
        assertThat(folder.decisions().decisions())
                .extracting(DecisionEntry::id, DecisionEntry::problem, DecisionEntry::decision, DecisionEntry::notes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", "P", "D", "One.\n"),
                        org.assertj.core.groups.Tuple.tuple("b", "P", "D", "One.\n"));
        assertThat(findings()).isEmpty();
    }

    @Test
    void readsAListAndAsksEachOfItsDecisionsForAnId() {
        folder.with("list.json", """
                [
                  {"schemaVersion": "1.0", "id": "one", "problem": "P", "decision": "D"},
                  {"schemaVersion": "1.0", "problem": "P", "decision": "D"},
                  "text",
                  {"schemaVersion": "9.0", "id": "late"},
                  {"schemaVersion": "1.0", "id": "one", "problem": "P", "decision": "D"}
                ]
                """);
        assertThat(folder.decisions().decisions()).extracting(DecisionEntry::id).containsExactly("one", "one~2");
        assertThat(findings())
                .containsExactly(
                        "ERROR missing-id list.json:3 /1",
                        "ERROR not-a-decision list.json:4 /2",
                        "ERROR newer-schema-version list.json:5 /3/schemaVersion",
                        "WARNING duplicate-id list.json:6 /4");
    }

    @Test
    void countsLinesFromTheTopOfAMarkdownFile() {
        String text = "---\n" + FIELDS + "kip: loss < 4\n---\nText\n";
        folder.with("a.md", text)
                .with("b.md", text.replace("\n", "\r\n"))
                .with("c.md", "\uFEFF" + text)
                .with("d.md", text.replace("\n", "\r"))
                .with("e.md", "---\nproblem: [\n---\n");
        assertThat(folder.decisions().decisions())
                .hasSize(4)
                .allSatisfy(entry -> assertThat(entry.notes()).isEqualTo("Text"));
        assertThat(findings())
                .containsExactly(
                        "NOTE unknown-field a.md:5 /kip",
                        "NOTE unknown-field b.md:5 /kip",
                        "NOTE unknown-field c.md:5 /kip",
                        "NOTE unknown-field d.md:5 /kip",
                        "ERROR broken-yaml e.md:2");
    }

    @Test
    void normalisesLineEndsOfNotesAndKeepsTheirIndentation() {
        folder.with("a.md", "---\r\n" + FIELDS + "---\r\n\r\n    code\r\nmore\r\n\r\n");
        assertThat(only().notes()).isEqualTo("    code\nmore");
    }

    @Test
    void passesOverAReadmeWithoutFrontMatterAndNamesOtherText() {
        folder.with("README.md", "# Decisions\n")
                .with("sub/readme.md", "hello")
                .with("diary.md", "# Today\n")
                .with("z.csv", "a,b\n");
        assertThat(folder.decisions().decisions()).isEmpty();
        assertThat(findings()).containsExactly("WARNING no-front-matter diary.md:1");
    }

    @Test
    void readsAReadmeThatHasFrontMatter() {
        folder.with("README.md", "---\n" + FIELDS + "---\n");
        assertThat(only().id()).isEqualTo("README");
    }

    @Test
    void namesFrontMatterThatNeverEndsOrIsEmpty() {
        folder.with("a.md", "---\n" + FIELDS)
                .with("b.md", "---\n---\n")
                .with("c.md", "---")
                .with("d.md", "----\n");
        assertThat(folder.decisions().decisions()).isEmpty();
        assertThat(findings())
                .containsExactly(
                        "ERROR open-front-matter a.md:1",
                        "ERROR empty-file b.md",
                        "ERROR open-front-matter c.md:1",
                        "WARNING no-front-matter d.md:1");
    }

    @Test
    void prefersTheTextBelowTheFieldsToTheFieldNotes() {
        folder.with("a.md", "---\n" + FIELDS + "notes: field\n---\nbody\n")
                .with("b.md", "---\n" + FIELDS + "notes: field\n---\n");
        assertThat(folder.decisions().decisions())
                .extracting(DecisionEntry::notes)
                .containsExactly("body", "field");
        assertThat(findings()).containsExactly("NOTE notes-twice a.md:5 /notes");
    }

    @Test
    void keepsAnIncompleteDecisionAndSaysWhatIsMissing() {
        folder.with("a.yaml", "schemaVersion: '1.0'\nproblem: P\n")
                .with("b.yaml", "schemaVersion: '1.0'\ndecision: D\n");
        assertThat(folder.decisions().decisions()).hasSize(2);
        assertThat(findings())
                .containsExactly("WARNING incomplete-decision a.yaml:1", "WARNING incomplete-decision b.yaml:1");
    }

    @Test
    void translatesTheNamesOfOtherTools() {
        folder.with(
                "a.json",
                "{\"schemaVersion\": \"1.0\", \"problem\": \"P\", \"decision\": \"D\", \"witness\": \"w\", \"affectedRunIds\": []}");
        assertThat(folder.decisions().findings())
                .extracting(finding -> finding.message())
                .containsExactly(
                        "The field \"witness\" is not known and was left out; did you mean \"decidedBy\"?",
                        "The field \"affectedRunIds\" is not known and was left out; did you mean \"runs\"?");
    }

    @Test
    void cutsNotesBeyondTheLimitWithAFinding() {
        folder.with("a.md", "---\n" + FIELDS + "---\n" + "x".repeat(Limits.TEXT_UNITS + 1));
        assertThat(only().notes()).hasSize(Limits.TEXT_UNITS + 1).endsWith("x…");
        assertThat(findings()).containsExactly("WARNING text-cut a.md:2");
    }

    @Test
    void keepsHostileTextAsItIs() {
        String text = "<img src=x onerror=alert(1)> ../../x \u202E\u2066 [a](javascript:alert(1)) " + "y".repeat(5_000);
        folder.with(
                "a.md", "---\nschemaVersion: '1.0'\nproblem: '" + text + "'\ndecision: '" + text + "'\n---\n" + text);
        Catalog catalog = folder.decisions();
        DecisionEntry entry = catalog.decisions().get(0);
        assertThat(List.of(entry.problem(), entry.decision(), entry.notes())).containsOnly(text);
        assertThat(catalog.findings()).isEmpty();
    }
}
