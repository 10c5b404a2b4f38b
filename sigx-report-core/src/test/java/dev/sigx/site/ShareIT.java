package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.export.SchemaValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** What leaves a comparison, and comes back: its link, its scenario file, its copies, and the views kept in a browser. */
@Visit.EveryWay
class ShareIT {
    private static final String BASELINE = "run-1795375665189-lp5x3gtr2-7bcb261395";
    private static final String DROPOUT = "run-1795375665517-xf1qt5zqi-6be9ce3dab";
    private static final String VIEW =
            "runs=" + BASELINE + "," + DROPOUT + "&ignore=seed,tok*&statistic=best&mode=expert";
    private static final String TOOLS = "#view-tools";
    private static final String NAME = "Say \"hi\": שלום";

    private static Visit visit;
    private static Browser browser;
    private static Reader reader;
    private static String root;

    @TempDir
    Path folder;

    @Parameter
    private Visit.Way way;

    @BeforeParameterizedClassInvocation
    static void start(Visit.Way way) {
        visit = way.begin();
        browser = visit.browser();
        reader = new Reader(browser);
        root = visit.root(BuiltSite.NEURO_LINGUA);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        visit.close();
    }

    @BeforeEach
    void openTheComparison() {
        reader.openPanel(root + "compare.html#" + VIEW);
        browser.run("localStorage.clear()");
    }

    private static String said() {
        return reader.text(TOOLS + " output");
    }

    private static String view() {
        return browser.run("const view = new URLSearchParams(location.hash.slice(1));"
                        + " return ['runs', 'ignore', 'statistic'].map(part => view.get(part)).join(' ')")
                .toString();
    }

    private static String copied(String what) {
        reader.click(TOOLS, what);
        reader.await("document.querySelector('#view-tools output').textContent.endsWith('copied.')");
        return browser.pasted();
    }

    private static void nameIt() {
        reader.click(TOOLS, "Save as scenario");
        reader.type(".saveform", "Name", NAME);
        reader.type(".saveform", "Description", "- #");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json"})
    void aDownloadedScenarioFileIsValidAndGivesTheSameViewWhenItIsDropped(String form) throws IOException {
        String before = view();
        nameIt();
        reader.click(TOOLS, "Download scenario as " + (form.equals("yaml") ? "YAML" : "JSON"));
        String text = browser.saved("say-hi." + form);
        assertThat(SchemaValidator.validate(Files.writeString(folder.resolve("saved." + form), text)))
                .isEmpty();
        reader.openPanel(root + "compare.html");
        drop(text, "saved." + form);
        assertThat(said()).isEqualTo("Opened saved." + form + ".");
        assertThat(view()).isEqualTo(before);
        reader.await("document.querySelectorAll('.chips li').length === 2");
        assertThat(browser.element(".saveform input").getDomProperty("value")).isEqualTo(NAME);
    }

    private static void drop(String text, String name) {
        browser.run("""
                const data = new DataTransfer();
                data.items.add(new File([arguments[0]], arguments[1]));
                const page = document.querySelector('h1');
                page.dispatchEvent(new DragEvent('dragover', {bubbles: true, cancelable: true, dataTransfer: data}));
                page.dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: data}));
                """, text, name);
        reader.await("document.querySelector('#view-tools output')?.textContent");
    }

    @Test
    void aScenarioOfTheStoreIsOpenedByPickingItsFile() {
        Path file = Path.of("..", "examples", "neuro-lingua", "scenarios", "learning-rate.yaml")
                .toAbsolutePath()
                .normalize();
        browser.element("input[type=file]").sendKeys(file.toString());
        reader.await("document.querySelector('#view-tools output')?.textContent");
        assertThat(said()).isEqualTo("Opened learning-rate.yaml.");
        reader.panel();
        assertThat(reader.text("#comparison output.status"))
                .isEqualTo("Comparing 3 runs; 1 setting differs; verdict: 1 better, 1 worse.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"schemaVersion\": \"2.0\", \"runs\": []}|file.txt has the scenario version 2.0",
                "{\"schemaVersion\": \"1.7\", \"runs\": [\"wikitext_baseline\"]}|newer version 1.7",
                "{\"runs\": [\"nobody\"]}|No run is called nobody",
                "{\"schemaVersion\": \"1.0\"}|has no list of runs",
                "{\"schemaVersion\": \"1.0\", |cannot be read",
                "runs: [a|cannot be read"
            })
    void aFileThatCannotBeTakenWholeSaysWhy(String text, String why) {
        drop(text, "file.txt");
        assertThat(said()).contains(why);
    }

    @Test
    void aViewIsKeptInThisBrowserRenamedAndDeletedWithoutLosingThePlace() {
        reader.click(TOOLS, "Save as scenario");
        reader.type(".saveform", "Name", "Mine");
        reader.click(TOOLS, "Keep in this browser");
        assertThat(said()).isEqualTo("Kept in this browser as Mine.");
        String kept = view();
        browser.reload();
        reader.panel();
        assertThat(reader.words("#saved-here a")).containsExactly("Mine");
        reader.click(".pickbar", "Clear");
        reader.await("document.querySelectorAll('.chips li').length === 0");
        reader.click("#saved-here", "Mine");
        reader.await("document.querySelectorAll('.chips li').length === 2");
        assertThat(view()).isEqualTo(kept);
        reader.click("#saved-here", "Rename Mine");
        browser.press(" too", Keys.ENTER);
        assertThat(reader.words("#saved-here a")).containsExactly("Mine too");
        assertThat(reader.focus()).isEqualTo("Rename Mine too");
        assertThat(said()).isEqualTo("Renamed to Mine too.");
        reader.click("#saved-here", "Delete Mine too");
        assertThat(browser.elements("#saved-here li")).isEmpty();
        assertThat(said()).isEqualTo("Deleted Mine too.");
        assertThat(reader.focus()).as("what the reader would do next").isEqualTo("Save as scenario");
        browser.reload();
        reader.panel();
        assertThat(browser.elements("#saved-here li")).isEmpty();
    }

    @Test
    void copiesHaveTheNumbersOfThePanel() {
        assertThat(copied("Copy Markdown"))
                .contains("`wikitext_dropout`: ")
                .contains("### Settings")
                .contains("| `optimizer` | `momentum` | `adam` |")
                .contains("### Metrics")
                .contains("`loss` best | "
                        + browser.texts("#metrics tbody td .num").get(0));
        assertThat(copied("Copy LaTeX"))
                .contains("wikitext\\_baseline (baseline)")
                .contains("\\begin{tabular}{lll}")
                .doesNotContain("−");
        String csv = copied("Copy CSV").replace("\r\n", "\n");
        assertThat(csv)
                .startsWith("baselineStore,baselineRunId,")
                .contains("metric,loss,best,true")
                .doesNotContain(",'-");
        reader.click(TOOLS, "Download CSV");
        assertThat(browser.saved("comparison.csv").replace("\r\n", "\n").strip())
                .isEqualTo(csv.strip());
    }

    /** Where the clipboard is refused, the text is there to be copied by hand. */
    @Test
    void aTextThatCannotBeCopiedIsShownAndSelected() {
        browser.run("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))");
        reader.click(TOOLS, "Copy Markdown");
        reader.await("document.querySelector('#view-tools output')?.textContent");
        assertThat(said()).isEqualTo("Copy the selected text.");
        browser.press(Keys.chord(Keys.CONTROL, "c"));
        assertThat(browser.pasted()).contains("### Metrics");
    }

    @Test
    void aDownloadedComparisonIsAValidExport() throws IOException {
        nameIt();
        reader.click(TOOLS, "Download JSON");
        String json = browser.saved("say-hi.json");
        Path file = Files.writeString(folder.resolve("sigx-export.json"), json);
        assertThat(SchemaValidator.validate(file)).isEmpty();
        assertThat(json).contains("\"statistic\":\"best\"").contains("\"ignore\":[\"seed\",\"tok*\"]");
        Files.writeString(file, json.replace("\"verdict\":\"", "\"verdict\":\"un"));
        assertThat(SchemaValidator.validate(file)).as("the positive control").isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"all projects, true", "WikiText Regularisation, false"})
    void aPartOfTheExportIsValidAndNamesWhatItLeavesOut(String project, boolean outputs) throws IOException {
        reader.open(root + "exports.html");
        reader.await("document.getElementById('export-part')?.hidden === false");
        String place = "#export-part";
        reader.await("document.querySelector('#export-part select').options.length > 2");
        reader.choose(place, "Project", project);
        if (outputs) {
            reader.tick(place, "outputs and texts");
        } else {
            reader.tick(place, "decisions");
        }
        reader.click(place, "Download JSON");
        String json = browser.saved("sigx-export.json");
        assertThat(reader.text(place + " output")).isEqualTo("Done.");
        Path file = Files.writeString(folder.resolve("sigx-export.json"), json);
        assertThat(SchemaValidator.validate(file)).isEmpty();
        assertThat(json.contains("\"omitted\":[{")).isEqualTo(!outputs);
        String whole = Files.readString(BuiltSite.NEURO_LINGUA.folder().resolve("exports/sigx-export.json"));
        if (outputs) {
            assertThat(json.split("\"findings\": ")[1].strip()).isEqualTo(whole.split("\"findings\": ")[1].strip());
        } else {
            assertThat(json)
                    .contains("\"decisions\": []")
                    .contains("{\"what\":\"decisions\",\"reason\":\"excluded\"")
                    .contains("wikitext_baseline")
                    .doesNotContain("hebrew_news_baseline");
        }
        reader.click(place, "Download CSV of runs");
        List<String> rows = browser.saved("runs-wide.csv").lines().toList();
        assertThat(rows).hasSizeGreaterThan(5);
        assertThat(rows.get(0)).startsWith("title,").contains("metric:loss").contains("setting:learningRate");
    }
}
