package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A review from the first page to the link that is sent round, wherever the site is opened. */
@Visit.EveryWay
class ReviewIT {
    private static final String BASELINE = "run-1795375665189-lp5x3gtr2-7bcb261395";
    private static final String SLOWER = "run-1795375666036-c9e45l1h6-fb36460399";
    private static final String HEBREW = "run-1795375668406-8tz947hh4-a84ba1c5a3";

    /** All that a reader sees of a comparison and its curves, the exact lines too. */
    private static final String SEEN = """
            return ['#comparison', '#curves', '.chips'].map(part => document.querySelector(part).innerText).concat(
                [...document.querySelectorAll('#curves path.line')].map(line => line.getAttribute('d')),
                [...document.querySelectorAll('#comparison select, #curves select, #curves input')]
                    .map(one => one.type === 'checkbox' ? String(one.checked) : one.value)).join('\\n');
            """;

    private static Visit visit;
    private static Browser browser;
    private static Reader reader;
    private static String root;

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
    void atADesk() {
        browser.size(1280, 900);
    }

    private static void compared() {
        reader.await("document.getElementById('comparison').dataset.ready");
    }

    private static String said() {
        return reader.text("#comparison output.status");
    }

    @Test
    void runsArePickedComparedAndSentAsALink() {
        reader.open(root + "index.html");
        reader.click("header", "Comparisons");
        reader.awaitPage("compare.html");
        reader.panel();
        reader.type("#picker", "Search", "wikitext regularisation");
        reader.type("#picker", "Filter", "optimizer = momentum and loss < 4.05", Keys.ENTER);
        reader.await("document.querySelector('#picker .count').textContent.startsWith('5 of ')");
        reader.tick("#picker tbody", "Pick wikitext_baseline");
        assertThat(reader.text(".pickbar")).contains("Tick a second run");
        reader.tick("#picker tbody", "Pick momentum lr 0.02");
        reader.click(".pickbar", "Compare");
        compared();
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("comparison");
        assertThat(said()).isEqualTo("Comparing 2 runs; 1 setting differs; verdict: better.");

        reader.click("#comparison", "Swap the baseline and the other run");
        compared();
        assertThat(said()).endsWith("verdict: worse.");
        reader.choose("#metrics", "Statistic", "last");
        compared();
        reader.type("#settings", "Ignore settings", "learning*", Keys.ENTER);
        compared();
        assertThat(said()).startsWith("Comparing 2 runs; 0 settings differ;");
        reader.tick("#outputs", "Only answers that changed");
        compared();

        reader.mode(true);
        reader.await("document.querySelector('#curves .curve-controls')");
        reader.choose("#curves", "Along", "relative time");
        reader.choose("#curves", "Smoothing", "exponential");
        reader.choose("#curves", "Scale of values", "logarithmic");
        reader.choose("#curves", "Align at", "where it first is");
        reader.type("#curves", "Value", "4", Keys.TAB);
        assertThat(reader.words("#curves figcaption").get(0))
                .contains("relative time")
                .contains("where it first is 4");
        reader.click("#view-tools", "Copy link");
        reader.await("document.querySelector('#view-tools output')?.textContent");
        String link = browser.pasted();
        assertThat(link).isEqualTo(browser.address()).startsWith(root);

        String seen = seen();
        reader.openPanel(link);
        assertThat(seen()).isEqualTo(seen);
        browser.reload();
        reader.panel();
        assertThat(seen()).isEqualTo(seen);
        reader.click("#comparison", "Make wikitext_baseline the baseline");
        compared();
        assertThat(seen())
                .as("the positive control: another view is seen otherwise")
                .isNotEqualTo(seen);
    }

    private static String seen() {
        reader.await("document.querySelector('#curves path.line')");
        return browser.run(SEEN).toString();
    }

    @Test
    void theNumbersOfThePanelAreThoseOfTheBuildInBothModes() {
        for (String name : List.of("learning-rate-b99", "hebrew-tokenizers", "app-and-batch")) {
            String page = BuiltSite.NEURO_LINGUA.pages("scenarios").stream()
                    .filter(one -> one.contains(name))
                    .findFirst()
                    .orElseThrow();
            reader.open(root + page);
            List<?> built = numbers("main #metrics");
            reader.click("main", "Open in the panel");
            reader.awaitPage("compare.html");
            reader.panel();
            assertThat(numbers("#comparison #metrics"))
                    .as(page)
                    .hasSizeGreaterThan(4)
                    .isEqualTo(built);
            reader.mode(false);
            List<String> beginner = reader.words("#comparison .num");
            reader.mode(true);
            assertThat(reader.words("#comparison .num")).containsAll(beginner).hasSizeGreaterThan(beginner.size());
            assertThat(numbers("#comparison #metrics")).as("Expert: " + page).isEqualTo(built);
            reader.mode(false);
        }
    }

    /** Shown and exact, in order. */
    private static List<?> numbers(String inside) {
        return (List<?>) browser.run(
                "return [...document.querySelectorAll(arguments[0] + ' .num')].map(one => one.textContent + ' ' + one.title)",
                inside);
    }

    @Test
    void answersStandSideBySideWordByWordAlsoFromRightToLeft() {
        String other = anotherHebrewRun();
        reader.openPanel(root + "compare.html#runs=" + HEBREW + "," + other);
        List<?> cells = (List<?>) browser.run("""
                return [...document.querySelectorAll('#outputs tbody tr td:last-child')].filter(cell => cell.querySelector('ins, del'))
                    .map(cell => [getComputedStyle(cell).direction, getComputedStyle(cell.querySelector('ins, del')).textDecorationLine,
                        [...cell.childNodes].filter(one => one.nodeName !== 'DEL').map(one => one.textContent).join(''),
                        [...cell.childNodes].filter(one => one.nodeName !== 'INS').map(one => one.textContent).join(''),
                        cell.previousElementSibling.textContent].map(String));
                """);
        assertThat(cells).isNotEmpty();
        for (Object cell : cells) {
            List<?> parts = (List<?>) cell;
            assertThat(parts.get(0)).isEqualTo("rtl");
            assertThat(parts.get(1).toString()).isIn("underline", "line-through");
            assertThat(parts.get(3)).as("what was not added is the baseline's").isEqualTo(parts.get(4));
            assertThat(parts.get(2)).isNotEqualTo(parts.get(4));
        }
    }

    /** Another run of the Hebrew project that answered otherwise. */
    private static String anotherHebrewRun() {
        return BuiltSite.NEURO_LINGUA.pages("scenarios").stream()
                .map(page -> BuiltSite.NEURO_LINGUA
                        .page(page)
                        .select("a[href*=compare.html#]")
                        .attr("href"))
                .filter(link -> link.contains(HEBREW) && link.split(",").length == 2)
                .map(link -> link.replaceFirst(".*runs=", "")
                        .replaceFirst("&.*", "")
                        .replace(HEBREW, "")
                        .replace(",", ""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRunThatLacksASettingOrAMetricIsNotEqualToOneThatHasIt() {
        reader.openPanel(root + "compare.html#runs=" + BASELINE + "," + HEBREW + ",wikitext-baseline-3d3429edf0&all=1");
        assertThat(reader.words("#settings tbody td")).contains("–");
        assertThat(reader.words("#metrics tbody td")).anyMatch(cell -> cell.startsWith("–"));
        assertThat(browser.elements("#settings tr.same-row")).isNotEmpty();
        assertThat(browser.run(
                        "return [...document.querySelectorAll('#settings tr.same-row')].filter(row => row.innerText.includes('–')"
                                + " && [...row.cells].slice(1).some(cell => cell.innerText.trim() !== '–')).length"))
                .as("rows called equal where a value is missing")
                .isEqualTo(0L);
        assertThat(List.of("settings", "metrics", "about"))
                .as("config, metrics and metadata are blocks of their own")
                .allSatisfy(block -> assertThat(browser.elements("#comparison section#" + block + " table"))
                        .isNotEmpty());
    }

    @Test
    void plotsAndTheTableOfRunsAreBrushedTogether() {
        reader.openPanel(root + "compare.html#plot=scatter,metric:accuracy,metric:loss");
        reader.await("document.querySelector('#plots .plot svg > *')");
        int all = browser.elements("#picker tbody tr").size();
        browser.element("#plots .plot-axis:last-child input.high").sendKeys("2", Keys.TAB);
        reader.await("document.querySelector('#picker .count').textContent.includes('brushed')");
        assertThat(reader.words("#picker tbody th")).hasSizeBetween(1, all - 1).contains("adam lr 0.003");
        assertThat(reader.text("#plots .filter output")).endsWith("runs brushed");
        String link = browser.address();
        List<String> left = reader.words("#picker tbody th");
        reader.openPanel(link);
        reader.await("document.querySelector('#picker .count').textContent.includes('brushed')");
        assertThat(reader.words("#picker tbody th")).isEqualTo(left);
        browser.element("#plots select")
                .findElement(By.cssSelector("option[value=parallel]"))
                .click();
        reader.await("document.querySelector('#plots .strands')");
        assertThat(reader.words("#picker tbody th")).isEqualTo(left);
    }

    @Test
    void theModeIsInTheLinkAndSaysWordsWithTheirMeaning() {
        reader.openPanel(root + "compare.html#runs=" + BASELINE + "," + SLOWER);
        reader.mode(false);
        assertThat(reader.shows("#view-tools", "button", "Copy LaTeX")).isFalse();
        browser.press("e");
        assertThat(browser.address()).contains("mode=expert");
        assertThat(reader.shows("#view-tools", "button", "Copy LaTeX")).isTrue();
        String link = browser.address();
        browser.press("e");
        reader.openPanel(link);
        assertThat(reader.shows("#view-tools", "button", "Copy LaTeX")).isTrue();
        browser.press("e");
        reader.openPanel(root + "compare.html#runs=" + BASELINE + "," + SLOWER);
        assertThat(reader.shows("#view-tools", "button", "Copy LaTeX"))
                .as("remembered")
                .isFalse();
        reader.open(root + BuiltSite.NEURO_LINGUA.pages("scenarios").get(0));
        assertThat(browser.elements("main a[href*='glossary.html#']")).isNotEmpty();
    }
}
