package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.export.SchemaValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves a comparison: its link, its scenario file, and its copies in other forms. */
class ShareIT {
    private static final String VIEW = "&ignore=seed,tok*&statistic=best";

    private static Browser browser;
    private static String root;
    private static String runs;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        browser = new Browser();
        root = BuiltSite.NEURO_LINGUA.folder().toUri().toString();
        browser.open(root + "compare.html");
        runs = "runs=" + browser.await("""
                const done = arguments[0];
                sigxColumns.open().then((table) => {
                  const of = (title, store) => table.names.find((name, at) => table.titles[at] === title);
                  done([of('wikitext_baseline'), of('wikitext_dropout')].join(','));
                });
                """);
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void openTheComparison() {
        browser.open("about:blank");
        browser.open(root + "compare.html#" + runs + VIEW);
        browser.run("localStorage.clear()");
        await(
                "document.getElementById('comparison').dataset.ready && !document.querySelector('.sharetools').hidden && document.querySelector('.savebox')");
    }

    private static void await(String condition) {
        browser.await("const done = arguments[0]; const look = () => " + condition
                + " ? done(null) : setTimeout(look, 20); look();");
    }

    /** What a form of the comparison has for its text. */
    private static String made(String form) {
        return browser.run("return sigxShare." + form + "(sigxCompare.current())")
                .toString();
    }

    private static String scenarioFile(String form) {
        return browser.await(
                        "const done = arguments[1];"
                                + "sigxColumns.open().then(async (table) => {"
                                + "  await table.load('id'); await table.load('store');"
                                + "  done(sigxScenarioFile[arguments[0]]({name: 'Say \"hi\": \\u05e9\\u05dc\\u05d5\\u05dd', description: '- #',"
                                + "    runs: sigxView.get().runs, ignore: sigxView.get().ignore, metrics: [], statistic: 'best'}, table)); });",
                        form)
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json"})
    void aScenarioFileIsValidAndOpensTheSameView(String form) throws IOException {
        String text = scenarioFile(form);
        Path file = Files.writeString(folder.resolve("saved." + form), text);
        assertThat(SchemaValidator.validate(file)).isEmpty();
        browser.run("sigxView.set({runs: [], ignore: [], statistic: ''})");
        browser.await(
                "const done = arguments[2]; sigxScenarios.open(arguments[0], arguments[1]).then(() => done(null))",
                text,
                "saved." + form);
        assertThat(
                        browser.run(
                                "return JSON.stringify([sigxView.get().runs.join(), sigxView.get().ignore, sigxView.get().statistic])"))
                .isEqualTo("[\"" + runs.substring("runs=".length()) + "\",[\"seed\",\"tok*\"],\"best\"]");
        assertThat(browser.element(".saveform input").getDomProperty("value")).isEqualTo("Say \"hi\": שלום");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"schemaVersion\": \"2.0\", \"runs\": []}|has the scenario version 2.0",
                "{\"schemaVersion\": \"1.7\", \"runs\": [\"wikitext_baseline\"]}|newer version 1.7",
                "{\"runs\": [\"nobody\"]}|No run is called nobody",
                "{\"schemaVersion\": \"1.0\"}|has no list of runs",
                "{\"schemaVersion\": \"1.0\", |cannot be read",
                "runs: [a|cannot be read"
            })
    void aFileThatCannotBeTakenWholeSaysWhy(String text, String why) {
        browser.await(
                "const done = arguments[1]; sigxScenarios.open(arguments[0], 'file.txt').then(() => done(null))", text);
        assertThat(browser.texts("#view-tools output").toString()).contains(why);
    }

    @Test
    void aViewIsKeptInThisBrowserRenamedAndDeleted() {
        browser.element(".savebox summary").click();
        browser.element(".saveform input").sendKeys("Mine");
        browser.elements(".saveform button").get(3).click();
        String address = browser.address();
        browser.reload();
        await("document.querySelector('#saved-here li')");
        assertThat(browser.texts("#saved-here a")).containsExactly("Mine");
        browser.run("sigxView.set({runs: [], ignore: []})");
        browser.element("#saved-here a").click();
        await("document.querySelectorAll('.chips li').length === 2");
        assertThat(browser.address()).isEqualTo(address);
        browser.elements("#saved-here button").get(0).click();
        browser.element("#saved-here input").sendKeys(" too");
        browser.elements("#saved-here button").get(0).click();
        assertThat(browser.texts("#saved-here a")).containsExactly("Mine too");
        browser.elements("#saved-here button").get(1).click();
        assertThat(browser.elements("#saved-here li")).isEmpty();
    }

    @Test
    void markdownHasTheVerdictTheSettingsAndTheMetrics() {
        assertThat(made("markdown"))
                .contains("`wikitext_dropout`: ")
                .contains("### Settings")
                .contains("| `optimizer` | `momentum` | `adam` |")
                .contains("### Metrics")
                .contains("`loss` best");
    }

    @Test
    void latexEscapesWhatItWouldRead() {
        assertThat(made("latex"))
                .contains("wikitext\\_baseline (baseline)")
                .contains("\\begin{tabular}{lll}")
                .doesNotContain("−");
    }

    @Test
    void csvHasExactNumbers() {
        List<String> lines = made("csv").lines().toList();
        assertThat(lines.get(0)).startsWith("baselineStore,baselineRunId,");
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("metric,loss,best,true"));
        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContain(",'-"));
    }

    @Test
    void jsonIsAValidExport() throws IOException {
        String json = browser.await("""
                const done = arguments[0];
                sigxColumns.open().then((table) => done(sigxShare.json(sigxCompare.current(),
                  {name: 'n', description: '', runs: [], ignore: ['seed'], metrics: [], statistic: 'best'}, table.report)));
                """).toString();
        Path file = Files.writeString(folder.resolve("sigx-export.json"), json);
        assertThat(SchemaValidator.validate(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPartOfTheExportIsValidAndNamesWhatItLeavesOut(boolean outputs) throws IOException {
        browser.open(root + "exports.html");
        await("!document.getElementById('export-part').hidden");
        String json = browser.await("""
                        const [outputs, done] = arguments;
                        sigxColumns.open().then(async (table) => {
                          const kinds = new Set(['projects', 'runs', 'scenarios', 'decisions', 'diffs', 'findings']);
                          const pieces = await sigxExports.assemble({project: outputs ? -1 : 0, kinds, history: true, outputs}, table, () => true);
                          done(pieces.join(''));
                        });
                        """, outputs).toString();
        Path file = Files.writeString(folder.resolve("sigx-export.json"), json);
        assertThat(SchemaValidator.validate(file)).isEmpty();
        assertThat(json.contains("\"omitted\":[{")).isEqualTo(!outputs);
        if (outputs) {
            String whole = Files.readString(BuiltSite.NEURO_LINGUA.folder().resolve("exports/sigx-export.json"));
            assertThat(json.split("\"findings\": ")[1].strip()).isEqualTo(whole.split("\"findings\": ")[1].strip());
        }
    }
}
