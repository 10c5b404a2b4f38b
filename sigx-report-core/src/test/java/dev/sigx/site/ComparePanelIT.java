package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The comparison panel by clicking and typing, and what it says against the pages of the build. */
@ParameterizedClass
@EnumSource(Visit.Way.class)
class ComparePanelIT {
    private static final String BASELINE = "run-1795375665189-lp5x3gtr2-7bcb261395";
    private static final String SLOWER = "run-1795375666036-c9e45l1h6-fb36460399";
    private static final String DIVERGED = "run-1795375668120-htzqxf6lt-fdb3fbf5e9";
    private static final String HEBREW = "run-1795375668406-8tz947hh4-a84ba1c5a3";
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
        browser.console();
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
        return browser.texts("#settings .frame:first-of-type tbody tr:not(.group) th code");
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
            List<?> static_ = (List<?>) browser.run(WORDS, "main");
            compare(link.attr("href").replaceFirst(".*#", ""));
            List<?> live = (List<?>) browser.run(WORDS, "#comparison");
            assertThat(static_).as(page).hasSizeGreaterThan(20);
            assertThat(live.stream().map(Object::toString))
                    .as(page)
                    .containsExactlyElementsOf(
                            static_.stream().map(Object::toString).toList());
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
        compare("runs=" + BASELINE + "," + SLOWER);
        List<String> before = changed();
        assertThat(before).contains("epochs", "learningRate").hasSizeGreaterThan(3);
        click("ignore:epochs");
        assertThat(changed()).doesNotContain("epochs").hasSize(before.size() - 1);
        assertThat(browser.texts("#settings .patterns code")).containsExactly("epochs");
        assertThat(said()).contains("; " + (before.size() - 1) + " settings differ;");
        control("pattern").sendKeys("l*, no such*");
        browser.press(Keys.ENTER);
        drawn();
        assertThat(focus()).isEqualTo("pattern");
        assertThat(changed()).doesNotContain("learningRate");
        assertThat(browser.address()).contains("ignore=epochs,l*,no+such*");
        browser.element("#settings details.left-out summary").click();
        assertThat(browser.texts("#settings details.left-out td.quiet"))
                .contains("ignored by the pattern epochs", "ignored by the pattern l*");
        click("restore:learningRate");
        assertThat(changed()).contains("learningRate");
        click("pattern:epochs");
        assertThat(changed()).contains("epochs");
        click("pattern:no such*");
        assertThat(changed()).isEqualTo(before);
        assertThat(browser.address()).doesNotContain("ignore");
    }

    @Test
    void leavesAGroupOfNestedSettingsOutAtOnce() {
        compare("runs=" + BASELINE + "," + HEBREW);
        assertThat(browser.texts("#settings tr.group code")).contains("tokenizerConfig");
        click("ignore:tokenizerConfig.*");
        assertThat(browser.texts("#settings .frame:first-of-type tr.group code"))
                .doesNotContain("tokenizerConfig");
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
        step.sendKeys(Keys.chord(Keys.CONTROL, "a"), "3", Keys.ENTER);
        drawn();
        assertThat(browser.address()).contains("statistic=step:3");
        assertThat(browser.texts("#metrics tbody tr:first-child .num").subList(0, 2))
                .containsExactly("4.030", "3.907");
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
        assertThat(browser.run("return getComputedStyle(document.querySelector('#outputs td:nth-child(3)')).direction"))
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
    }

    @Test
    void tellsOtherScriptsWhatItCompares() {
        compare("runs=" + BASELINE + "," + SLOWER);
        assertThat(browser.run("const loaded = sigxCompare.current(); return [loaded.names.join(), loaded.runs[1].id,"
                        + " loaded.diffs.length, loaded.diffs[0].summary.verdict]"))
                .isEqualTo(List.of(BASELINE + "," + SLOWER, "run_1795375666036_c9e45l1h6", 1L, "better"));
        browser.run("window.told = []; sigxCompare.watch(loaded => told.push(loaded.names.length))");
        click("remove:" + SLOWER);
        assertThat(browser.run("return told")).isEqualTo(List.of(2L, 1L));
    }

    @Test
    void doesNotGuessAValueThatAPartOfACurveCannotTell() {
        if (way != Visit.Way.CHROMIUM_FROM_DISK) {
            return;
        }
        CurveSite site = CurveSite.copyOf(BuiltSite.NEURO_LINGUA, "panel");
        Map<String, Object> loss =
                Map.of("last", 1, "mean", 2, "count", 20_000, "direction", "min", "headline", "last");
        List<Integer> few = IntStream.range(0, 100).map(i -> i * 200).boxed().toList();
        Map<String, Object> thinned = Map.of("steps", few, "values", few, "index", few, "count", 20_000);
        site.run("thinned", "thinned", Map.of("loss", loss), Map.of("loss", thinned));
        browser.open(site.compare("runs=" + BASELINE + ",thinned&statistic=step:7"));
        drawn();
        assertThat(browser.texts("#metrics .notice p").get(0)).startsWith("Cannot be told here: loss.");
        assertThat(browser.texts("#metrics tbody tr:first-child td").get(1))
                .startsWith("?")
                .endsWith("cannot tell");
    }

    @Test
    void firesNothingThatHostileWordsAskFor() {
        if (way != Visit.Way.CHROMIUM_FROM_DISK) {
            return;
        }
        List<String> names = BuiltSite.HOSTILE.files().stream()
                .filter(file -> file.startsWith("data/runs/"))
                .map(file -> file.substring("data/runs/".length(), file.length() - ".js".length()))
                .toList();
        browser.open(BuiltSite.HOSTILE.folder().toUri() + "compare.html#mode=expert&all=1&runs="
                + String.join(",", names.subList(0, 8)));
        drawn();
        assertThat(said()).startsWith("Comparing 8 runs;");
        String first =
                (String) browser.run("return document.querySelector('#settings [data-key^=\"ignore:\"]').dataset.key");
        browser.run("document.querySelector('#settings [data-key^=\"ignore:\"]').click()");
        drawn();
        assertThat(browser.run("return document.querySelectorAll('#settings .patterns li').length"))
                .as(first)
                .isEqualTo(1L);
        assertThat(browser.run("return window.fired")).isEqualTo(0L);
        assertThat(browser.console()).isEmpty();
    }
}
