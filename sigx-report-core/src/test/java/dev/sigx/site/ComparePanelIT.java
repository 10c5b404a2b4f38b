package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The comparison panel by clicking and typing, and what it says against the pages of the build. */
@Visit.BothBrowsers
class ComparePanelIT {
    private static final String BASELINE = "run-1795375665189-lp5x3gtr2-7bcb261395";
    private static final String SLOWER = "run-1795375666036-c9e45l1h6-fb36460399";
    private static final String DIVERGED = "run-1795375668120-htzqxf6lt-fdb3fbf5e9";
    private static final String HEBREW = "run-1795375668406-8tz947hh4-a84ba1c5a3";
    private static final String CUSTOM_TOKENS = "run-1795375668263-m0gmw5ojm-ce7df77eb3";
    private static final String DROPOUT = "run-1795375665517-xf1qt5zqi-6be9ce3dab";
    private static final String BATCH = "wikitext-baseline-3d3429edf0";

    /**
     * The text of a comparison, element by element, with the classes that colour it. What only the panel has is left out:
     * its controls, and the heads that gather nested settings. Its buttons stand where the page has links within itself.
     */
    private static final String WORDS = """
            const [inside] = arguments, root = document.querySelector(inside), lines = [];
            for (const part of root.querySelectorAll('.answer, #settings, #metrics, #outputs')) {
                const copy = part.cloneNode(true);
                copy.querySelectorAll('.control, .control *, tr.group').forEach(one => one.remove());
                lines.push(part.id || part.className);
                for (const one of copy.querySelectorAll('h2, p, li, th, td, summary, caption, .badge, .change, del, ins, .num')) {
                    const kind = (one.getAttribute('class') || '').trim().replace(/\\s+/g, ' ');
                    const row = one.closest('tr')?.className.trim() || '';
                    lines.push([one.tagName, kind, row, one.title, one.dir, one.textContent.replace(/\\s+/g, ' ').trim()].join('|'));
                }
            }
            return lines;
            """;

    private static Visit visit;
    private static Browser browser;
    private static String root;

    @Parameter
    private Visit.Way way;

    @BeforeParameterizedClassInvocation
    static void start(Visit.Way way) {
        visit = way.begin();
        browser = visit.browser();
        root = visit.root(BuiltSite.NEURO_LINGUA);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        visit.close();
    }

    @BeforeEach
    void openNothing() {
        browser.size(1280, 900);
        browser.open("about:blank");
    }

    private static void compare(String view) {
        browser.open("about:blank");
        browser.open(root + "compare.html#" + view);
        drawn();
    }

    private static void drawn() {
        browser.await("""
                const done = arguments[0];
                const look = () => document.getElementById('comparison')?.dataset.ready ? done(null) : setTimeout(look, 20);
                look();
                """);
    }

    /** The key of the control that has the focus. */
    private static Object focus() {
        return browser.run(
                "return document.activeElement.closest('[data-key]')?.dataset.key ?? document.activeElement.className");
    }

    private static WebElement control(String key) {
        return browser.elements("#comparison [data-key]").stream()
                .filter(one -> key.equals(one.getDomAttribute("data-key")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no control " + key));
    }

    private static boolean has(String key) {
        return browser.elements("#comparison [data-key]").stream()
                .anyMatch(one -> key.equals(one.getDomAttribute("data-key")));
    }

    private static void click(String key) {
        control(key).click();
        drawn();
    }

    private static String said() {
        return browser.element("#comparison output").getText();
    }

    private static List<String> changed() {
        return browser.texts("#settings > .frame tbody tr:not(.group) th code");
    }

    @Test
    void showsWhatThePageOfEachSavedComparisonShows() {
        List<String> pages = BuiltSite.NEURO_LINGUA.pages("scenarios").stream()
                .filter(page -> BuiltSite.NEURO_LINGUA.page(page).selectFirst("a[href*=compare.html#]") != null)
                .toList();
        assertThat(pages).hasSizeGreaterThan(15);
        for (String page : pages) {
            Element link = BuiltSite.NEURO_LINGUA.page(page).selectFirst("a[href*=compare.html#]");
            browser.open(root + page);
            List<?> built = (List<?>) browser.run(WORDS, "main");
            compare(link.attr("href").replaceFirst(".*#", ""));
            List<?> live = (List<?>) browser.run(WORDS, "#comparison");
            assertThat(built).as(page).hasSizeGreaterThan(20);
            for (int line = 0; line < Math.max(live.size(), built.size()); line++) {
                assertThat(line < live.size() ? live.get(line) : "nothing")
                        .as("line %s of %s", line, page)
                        .isEqualTo(line < built.size() ? built.get(line) : "nothing");
            }
        }
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void theLinkOfASavedComparisonLeadsToThePanel() {
        String page = BuiltSite.NEURO_LINGUA.pages("scenarios").stream()
                .filter(one -> one.contains("learning-rate"))
                .findFirst()
                .orElseThrow();
        browser.open(root + page);
        browser.elements("main a").stream()
                .filter(link -> link.getText().equals("Open in the panel"))
                .findFirst()
                .orElseThrow()
                .click();
        drawn();
        assertThat(said()).isEqualTo("Comparing 3 runs; 1 setting differs; verdict: 1 better, 1 worse.");
    }

    @Test
    void swapsTheBaselineAndTurnsTheVerdictRound() {
        compare("runs=" + BASELINE + "," + SLOWER + "&statistic=best");
        assertThat(said()).endsWith("verdict: better.");
        click("swap");
        assertThat(said()).endsWith("verdict: worse.");
        assertThat(browser.address()).contains("runs=" + SLOWER + "," + BASELINE);
        assertThat(focus()).isEqualTo("swap");
        String text = browser.element("#comparison").getText();
        browser.reload();
        drawn();
        assertThat(browser.element("#comparison").getText()).isEqualTo(text);
    }

    @Test
    void movesAndRemovesRunsAndKeepsTheFocus() {
        compare("runs=" + BASELINE + "," + SLOWER + "," + DIVERGED);
        assertThat(has("swap")).isFalse();
        click("left:" + DIVERGED);
        assertThat(browser.address()).contains("runs=" + BASELINE + "," + DIVERGED + "," + SLOWER);
        assertThat(focus()).isEqualTo("left:" + DIVERGED);
        click("baseline:" + SLOWER);
        assertThat(browser.address()).contains("runs=" + SLOWER + "," + BASELINE + "," + DIVERGED);
        assertThat(browser.texts("#comparison .compared .tag")).containsExactly("baseline");
        assertThat(focus()).as("that button is gone").isEqualTo("compared");
        click("right:" + SLOWER);
        assertThat(browser.address()).contains("runs=" + BASELINE + "," + SLOWER + "," + DIVERGED);
        click("remove:" + SLOWER);
        assertThat(said()).startsWith("Comparing 2 runs;");
        click("remove:" + DIVERGED);
        assertThat(browser.element("#comparison").getText()).contains("There is one run only.");
        assertThat(said()).isEmpty();
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void leavesSettingsOutByButtonAndByPattern() {
        compare("runs=" + BASELINE + "," + DROPOUT);
        List<String> before = changed();
        assertThat(before).contains("dropout", "learningRate").hasSizeGreaterThan(3);
        click("ignore:dropout");
        assertThat(changed()).doesNotContain("dropout").hasSize(before.size() - 1);
        assertThat(browser.texts("#settings .patterns code")).containsExactly("dropout");
        assertThat(said()).contains("; " + (before.size() - 1) + " settings differ;");
        control("pattern").sendKeys("l*, no such*");
        browser.press(Keys.ENTER);
        drawn();
        assertThat(focus()).isEqualTo("pattern");
        assertThat(changed()).doesNotContain("learningRate");
        assertThat(browser.address()).contains("ignore=dropout,l*,no+such*");
        browser.element("#settings details.left-out summary").click();
        assertThat(browser.texts("#settings details.left-out td.quiet"))
                .contains("ignored by the pattern dropout", "ignored by the pattern l*");
        click("restore:learningRate");
        assertThat(changed()).contains("learningRate");
        click("pattern:dropout");
        assertThat(changed()).contains("dropout");
        click("pattern:no such*");
        assertThat(changed()).isEqualTo(before);
        assertThat(browser.address()).doesNotContain("ignore");
    }

    @Test
    void leavesAGroupOfNestedSettingsOutAtOnce() {
        compare("runs=" + CUSTOM_TOKENS + "," + HEBREW);
        assertThat(browser.texts("#settings tr.group code")).contains("tokenizerConfig");
        click("ignore:tokenizerConfig.*");
        assertThat(browser.texts("#settings > .frame tr.group code")).doesNotContain("tokenizerConfig");
        assertThat(browser.address()).contains("ignore=tokenizerConfig.*");
    }

    @Test
    void showsEqualSettingsAndOnlyChangedAnswersWhereAskedTo() {
        compare("runs=" + BASELINE + "," + SLOWER);
        int differing = changed().size();
        click("all");
        assertThat(changed()).hasSizeGreaterThan(differing).contains("optimizer");
        assertThat(browser.elements("#settings tr.same-row")).hasSize(changed().size() - differing);
        assertThat(focus()).isEqualTo("all");
        assertThat(browser.address()).contains("all=1");
        click("all");
        assertThat(changed()).hasSize(differing);
        compare("runs=" + BASELINE + ",run-1795375667953-a5e5qa2oa-ffd1c72a62");
        int prompts = browser.elements("#outputs tbody tr").size();
        String label = browser.element("#outputs label").getText().strip();
        click("changed");
        assertThat(label).matches("Only answers that changed \\(\\d+ of " + prompts + "\\)");
        assertThat(label).contains("(" + browser.elements("#outputs tbody tr").size() + " of");
        assertThat(browser.address()).contains("changed=1");
    }

    @Test
    void comparesAnyStatisticAndTheValueAtAStep() {
        compare("runs=" + BASELINE + "," + SLOWER);
        choose("last");
        assertThat(browser.texts("#metrics tbody tr:first-child th").get(0)).isEqualTo("loss last lower is better");
        choose("step");
        assertThat(browser.address()).contains("statistic=step:12");
        WebElement step = control("step");
        browser.run("arguments[0].select()", step);
        step.sendKeys("3", Keys.ENTER);
        drawn();
        assertThat(browser.address()).contains("statistic=step:3");
        assertThat(browser.texts("#metrics tbody tr:first-child .num").subList(0, 2))
                .containsExactly("4.030", "3.864");
        assertThat(browser.texts("#metrics tbody tr:first-child th").get(0)).startsWith("loss at step 3");
        compare("runs=" + BASELINE + "," + SLOWER + "&statistic=step:1000");
        assertThat(said()).endsWith("verdict: cannot tell.");
    }

    private static void choose(String statistic) {
        control("statistic").findElements(org.openqa.selenium.By.tagName("option")).stream()
                .filter(option -> statistic.equals(option.getDomAttribute("value")))
                .findFirst()
                .orElseThrow()
                .click();
        drawn();
    }

    @Test
    void comparesAcrossProjectsAndStores() {
        compare("runs=" + BASELINE + "," + HEBREW + "," + BATCH);
        assertThat(said()).startsWith("Comparing 3 runs;");
        assertThat(browser.texts("#comparison .compared li > .quiet"))
                .anyMatch(text -> text.endsWith("· app"))
                .anyMatch(text -> text.endsWith("· batch"));
        assertThat(browser.texts("#comparison .compared a").get(2)).isEqualTo("wikitext_baseline (batch)");
        assertThat(browser.texts("#about tbody th"))
                .contains("Status", "Project", "Store", "Same data as the baseline");
        assertThat(
                        browser.run(
                                "return getComputedStyle(document.querySelector('#outputs tbody tr:last-child td:nth-child(3)')).direction"))
                .isEqualTo("rtl");
    }

    @Test
    void namesWhatIsMissingAndGoesOnWithTheRest() {
        compare("runs=" + BASELINE + ",gone-0123456789," + SLOWER + ",../assets/help," + SLOWER);
        assertThat(browser.texts("#comparison .parts > .notice").get(0))
                .isEqualTo(
                        "Missing: gone-0123456789, ../assets/help are not in this report; the comparison shows the rest.");
        assertThat(said()).startsWith("Comparing 2 runs;");
        assertThat(browser.elements("#comparison .compared .key.t2"))
                .as("the colour stays that of its place in the address")
                .hasSize(1);
        assertThat(browser.run("return typeof sigxHelp"))
                .as("a name is not a path")
                .isEqualTo("undefined");
        compare("runs=gone-0123456789," + BASELINE + "," + SLOWER);
        assertThat(browser.texts("#comparison .parts > .notice").get(0)).endsWith("against another baseline.");
        assertThat(browser.console())
                .as("a run that is not there cannot be loaded, and nothing else is wrong")
                .isNotEmpty()
                .allMatch(line -> line.contains("data/runs/gone-0123456789.js"));
    }
}
