package dev.sigx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sigx.export.ExportFiles;
import dev.sigx.publish.InputDigests;
import dev.sigx.publish.OutputFile;
import dev.sigx.report.Report;
import dev.sigx.store.Catalog;
import dev.sigx.store.Documents;
import dev.sigx.store.Node;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;

/** What a selection takes, what it says that it left out, and that a selected export is read back as it is. */
class SelectionTest {
    private static final Path EXAMPLE = Examples.FOLDER.resolve("neuro-lingua");
    private static final String PROJECT = "proj_1795375665182_4gsfyazgb";
    private static final String BASELINE = "run_1795375665189_lp5x3gtr2";
    private static final String DOCUMENT = "exports/sigx-export.json";

    @TempDir
    Path temp;

    /** Words as on the command line, e.g. {@code --only runs --redact all}. */
    private static ExportChoices choices(String words) throws ReportException {
        Map<String, List<String>> said = new TreeMap<>();
        String[] parts = words.isEmpty() ? new String[0] : words.split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            said.put(parts[i], List.of(parts[i + 1]));
        }
        SelectionValues values = new SelectionValues(
                said.getOrDefault("--project", List.of()),
                said.getOrDefault("--run", List.of()),
                said.getOrDefault("--scenario", List.of()),
                said.getOrDefault("--only", List.of()),
                said.getOrDefault("--without", List.of()),
                said.getOrDefault("--redact", List.of()));
        return new ExportChoices(
                values.selection(new SelectionValues.Options("--only", "--without", "--redact")), null, null);
    }

    private static ReportRequest with(ReportRequest all, ExportChoices choices) {
        return new ReportRequest(
                all.title(),
                all.stores(),
                all.scenarios(),
                all.decisions(),
                all.timings(),
                all.output(),
                all.asOf(),
                all.directions(),
                all.notableChange(),
                all.statistic(),
                all.threads(),
                all.readAlways(),
                choices);
    }

    private static Map<String, String> exported(ReportRequest request) throws Exception {
        Map<String, String> files = new TreeMap<>();
        try (Catalog catalog =
                StoreReading.open(request, InputPlan.of(request), InputDigests.none(), Progress.SILENT)) {
            Report report = ReportGenerator.assemble(request, catalog);
            for (OutputFile file : ExportFiles.of(report).toList()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                file.content().writeTo(out);
                files.put(file.path(), out.toString(StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static Map<String, String> exported(String words) throws Exception {
        return exported(with(Examples.request(EXAMPLE, Path.of("nowhere")), choices(words)));
    }

    private static Node root(Map<String, String> files) {
        try (JsonParser parser = Documents.json(files.get(DOCUMENT))) {
            parser.nextToken();
            return Documents.node(parser, "", "", where -> {});
        }
    }

    private static List<String> ids(Node root, String list) {
        return root.field(list).items().stream()
                .map(item -> item.field("id").text())
                .toList();
    }

    private static String omitted(Node root) {
        StringBuilder text = new StringBuilder();
        for (Node one : root.field("omitted").items()) {
            text.append(one.field("reason").text())
                    .append(' ')
                    .append(one.field("what").text())
                    .append(' ')
                    .append(one.field("count").text())
                    .append('\n');
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--project " + PROJECT,
                "--run " + BASELINE,
                "--scenario seeds",
                "--only runs,metrics",
                "--only decisions",
                "--only history",
                "--without history",
                "--without outputs,prompts,findings",
                "--without runs",
                "--redact all",
                "--redact people,settings.tokenizer*",
                "--project " + PROJECT + " --without settings --redact texts,paths",
            })
    void aSelectedExportIsReadBackAsItIs(String words) throws Exception {
        Map<String, String> first = exported(words);
        Path document = Files.writeString(temp.resolve("sigx-export.json"), first.get(DOCUMENT));
        Map<String, String> second = exported(Examples.request(null, document, Path.of("nowhere")));
        first.forEach((file, text) -> {
            assertThat(second.get(file)).as(file).isEqualTo(text);
        });
    }

    @Test
    void takesAProjectWithAllThatBelongsToIt() throws Exception {
        Node root = root(exported("--project " + PROJECT));
        assertThat(ids(root, "projects")).containsExactly(PROJECT);
        assertThat(ids(root, "stores")).containsExactly("app");
        assertThat(root.field("runs").items())
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run.field("projectId").text()).isEqualTo(PROJECT));
        assertThat(ids(root, "scenarios")).contains("seeds", "adam-and-dropout");
        assertThat(omitted(root)).contains("not-selected runs", "not-selected projects", "not-selected stores 2");
    }

    @Test
    void keepsReferencesToRunsThatAreLeftOutAsIds() throws Exception {
        Node root = root(exported("--run " + BASELINE + " --scenario app-and-batch"));
        assertThat(ids(root, "scenarios")).containsExactly("app-and-batch");
        Node none = root(exported("--only scenarios"));
        assertThat(none.field("runs").items()).isEmpty();
        Node scenario = none.field("scenarios").items().stream()
                .filter(one -> one.field("id").text().equals("app-and-batch"))
                .findFirst()
                .orElseThrow();
        assertThat(scenario.field("runIds").items())
                .extracting(Node::text)
                .containsExactly("app:" + BASELINE, "batch:wikitext_baseline");
        assertThat(none.field("findings").items()).isEmpty();
    }

    @Test
    void aPartBringsWhatItIsAPartOf() throws Exception {
        Node root = root(exported("--only history"));
        assertThat(root.field("historyIncluded").kind()).isEqualTo(Node.Kind.TRUE);
        assertThat(root.field("runs").items()).isNotEmpty().allSatisfy(run -> {
            assertThat(run.field("settings").fields()).isEmpty();
            assertThat(run.field("outputs").items()).isEmpty();
        });
        Node without = root(exported("--without metrics"));
        assertThat(without.field("historyIncluded").kind()).isEqualTo(Node.Kind.FALSE);
        assertThat(without.field("historyPoints").text()).isEqualTo("566");
        assertThat(omitted(without)).contains("excluded history 566", "excluded metrics");
    }

    @Test
    void whatIsRedactedStandsInNoFile() throws Exception {
        Map<String, String> all = exported("");
        Map<String, String> redacted = exported("--redact all,settings.tokenizer*");
        Node root = root(all);
        List<String> secrets = new ArrayList<>();
        root.field("decisions")
                .items()
                .forEach(one -> secrets.add(one.field("notes").text()));
        root.field("decisions")
                .items()
                .forEach(one -> secrets.add(one.field("decidedBy").text()));
        root.field("scenarios")
                .items()
                .forEach(one -> secrets.add(one.field("notes").text()));
        root.field("runs")
                .items()
                .forEach(run -> run.field("outputs").items().forEach(output -> {
                    secrets.add(output.field("text").text());
                    secrets.add(output.field("prompt").text());
                }));
        secrets.removeIf(secret -> secret.length() < 4);
        assertThat(secrets).hasSizeGreaterThan(30);
        String whole = strings(root(redacted));
        assertThat(strings(root)).contains(secrets);
        assertThat(secrets).allSatisfy(secret -> assertThat(whole).doesNotContain(secret));
        assertThat(whole).doesNotContain("project-export.json", ".yaml");
        assertThat(omitted(root(redacted)))
                .contains("redacted people", "redacted notes", "redacted texts", "redacted paths", "redacted settings");
        assertThat(exported("--redact people").get(DOCUMENT)).contains("project-export.json");
    }

    /** All texts of a document. */
    private static String strings(Node node) {
        StringBuilder text = new StringBuilder(node.text()).append('\n');
        node.fields().values().forEach(field -> text.append(strings(field)));
        node.items().forEach(item -> text.append(strings(item)));
        return text.toString();
    }

    @Test
    void theConfigurationSaysTheSameAndTheCallWins() throws Exception {
        Path file = Files.writeString(
                temp.resolve("sigx.yaml"),
                "schemaVersion: '1.0'\nstores: runs\nselect: {without: [metrics], redact: [people]}\n");
        ExportChoices said = new House().configuration(file).options().exports();
        assertThat(said).isEqualTo(choices("--without metrics --redact people"));
        assertThat(choices("--redact notes").over(said)).isEqualTo(choices("--without metrics --redact notes"));
        Files.writeString(file, "schemaVersion: '1.0'\nstores: runs\nselect: {only: metric}\n");
        assertThat(new House().configuration(file).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).startsWith("only does not know 'metric'; did you mean metrics?"));
    }

    @Test
    void namesTheNearestOfWhatIsNotThere() throws Exception {
        ReportException wrong = catchThrowableOfType(ReportException.class, () -> exported("--scenario seed"));
        assertThat(wrong.kind()).isEqualTo(ReportException.Kind.USAGE);
        assertThat(wrong).hasMessage("no scenario has the id or name \"seed\"");
        assertThat(wrong.next()).startsWith("did you mean seeds");
        assertThat(catchThrowableOfType(ReportException.class, () -> exported("--only metric"))
                        .next())
                .startsWith("did you mean metrics?");
        assertThat(catchThrowableOfType(ReportException.class, () -> exported("--redact persons")))
                .hasMessage("--redact does not know 'persons'");
    }
}
