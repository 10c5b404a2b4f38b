package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** From anywhere to anything, by pointer and by keys alone, wherever the site is opened. */
@Visit.EveryWay
class WayfindingIT {
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

    @Test
    void filtersOfTheLedgerCombineCountAndAreInTheLink() {
        reader.open(root + "decisions.html");
        int all = rows().size();
        reader.find(".filter", "label", "Status", false)
                .findElement(By.tagName("select"))
                .sendKeys("accepted");
        int accepted = rows().size();
        assertThat(accepted).isBetween(2, all - 1);
        reader.type(".filter", "KPI", "loss");
        reader.type(".filter", "Text", "which");
        reader.type(".filter", "From", visit.typed("2026-11-01"));
        reader.type(".filter", "Until", visit.typed("2026-11-30"));
        List<String> left = rows();
        assertThat(left.size()).isBetween(1, accepted - 1);
        assertThat(reader.text("[data-ledger-filter] output")).isEqualTo(left.size() + " of " + all + " decisions");
        assertThat(reader.text("[data-ledger-filter] summary")).contains("5 active");
        assertThat(browser.run(
                        "return [...document.querySelectorAll('.filter option')].map(one => one.textContent).join()"))
                .asString()
                .contains("any (" + left.size() + ")");
        String link = browser.address();
        assertThat(link).contains("from=2026-11-01").contains("to=2026-11-30").contains("status=accepted");
        reader.open(link);
        assertThat(rows()).isEqualTo(left);
        reader.type(".filter", "Until", visit.typed("2020-01-01"));
        assertThat(rows()).isEmpty();
        reader.click(".filter", "Clear");
        assertThat(rows()).hasSize(all);
        assertThat(browser.run("return document.activeElement.type")).isEqualTo("search");
    }

    private static List<String> rows() {
        return reader.words("table[data-ledger] tbody tr:not([hidden]) th");
    }

    @Test
    void theLedgerIsSorted() {
        reader.open(root + "decisions.html");
        List<String> before = rows();
        reader.click("table[data-ledger] thead", "Problem");
        List<String> sorted = rows();
        assertThat(sorted).containsExactlyInAnyOrderElementsOf(before).isSorted();
        reader.click("table[data-ledger] thead", "Problem");
        List<String> back = new ArrayList<>(rows());
        Collections.reverse(back);
        assertThat(back).isEqualTo(sorted);
        assertThat(reader.focus()).isEqualTo("Problem");
    }

    @Test
    void aDecisionIsOneClickFromItsComparisonAndItsRunsFromTheirDecisions() {
        String decision = BuiltSite.NEURO_LINGUA.pages("decisions").stream()
                .filter(page -> page.contains("lower-learning-rate"))
                .findFirst()
                .orElseThrow();
        reader.open(root + "decisions.html");
        String problem = BuiltSite.NEURO_LINGUA.page(decision).select("h1").text();
        browser.run(
                "[...document.querySelectorAll('table[data-ledger] tbody tr')].find(row => row.cells[0].textContent === arguments[0])"
                        + ".querySelector('a[href*=\"compare.html#\"]').dataset.wanted = ''",
                problem);
        browser.element("[data-wanted]").click();
        reader.awaitPage("compare.html");
        reader.panel();
        assertThat(reader.words(".chips bdi")).containsExactly("wikitext_baseline", "momentum lr 0.02");
        assertThat(reader.text("#comparison output.status")).endsWith("verdict: better.");

        reader.open(root + decision);
        reader.click("main", "Compare these runs");
        reader.awaitPage("compare.html");
        reader.panel();
        assertThat(reader.words(".chips bdi")).containsExactly("wikitext_baseline", "momentum lr 0.02");

        reader.open(root + decision);
        reader.click("main .plain", "momentum lr 0.02");
        reader.awaitPage("runs/");
        assertThat(reader.text("h1")).contains("momentum lr 0.02");
        reader.click("main", problem);
        reader.awaitPage("decisions/");
        assertThat(reader.text("h1")).isEqualTo(problem);
    }

    @Test
    void aSlashSearchesAndAQuestionMarkHelpsOnEveryKindOfPage() {
        List<String> pages = new ArrayList<>(List.of(
                "index.html",
                "compare.html",
                "decisions.html",
                "findings.html",
                "exports.html",
                "glossary.html",
                "schema/export.html"));
        for (String folder : List.of("projects", "runs", "scenarios", "decisions")) {
            pages.add(BuiltSite.NEURO_LINGUA.pages(folder).get(0));
        }
        for (String page : pages) {
            reader.open(root + page);
            browser.press("/");
            reader.await("document.querySelector('dialog.search[open]')");
            browser.element("dialog.search input").sendKeys("sophia");
            assertThat(reader.words("dialog.search [role=option]"))
                    .as(page)
                    .anyMatch(found -> found.contains("sophia"));
            reader.click("dialog", "Close the search");
            reader.await("!document.querySelector('dialog')");
            browser.press("?");
            reader.await("document.querySelector('dialog.box:not(.search)[open]')");
            assertThat(reader.words("dialog kbd")).as(page).contains("/", "?", "e");
            browser.press(Keys.ESCAPE);
            reader.await("!document.querySelector('dialog')");
        }
    }

    @Test
    void dialogsGiveTheFocusBack() {
        reader.open(root + "index.html");
        for (String tool : List.of("Search", "Help and keys")) {
            reader.click(".tools", tool);
            reader.await("document.querySelector('dialog[open]')");
            browser.press(Keys.ESCAPE);
            reader.await("!document.querySelector('dialog')");
            assertThat(reader.focus()).isEqualTo(tool);
        }
    }

    @Test
    void keysAloneLeadFromTheTableToAKeptComparison() {
        reader.openPanel(root + "compare.html");
        reader.tabTo("Run");
        browser.run("document.querySelector('#picker input[type=search]').focus()");
        browser.press("wikitext regularisation");
        reader.await("document.querySelector('#picker .count').textContent.startsWith('16 of ')");
        reader.tabTo("Pick momentum lr 0.02");
        browser.press(" ");
        assertThat(reader.text(".pickbar output")).contains("Tick a second run");
        reader.tabTo("Pick no dropout");
        browser.press(" ");
        assertThat(reader.text(".pickbar output")).isEqualTo("2 runs picked.");
        reader.tabTo("Compare");
        browser.press(Keys.ENTER);
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("comparison");
        reader.await("document.getElementById('comparison').dataset.ready");
        reader.tabTo("Swap the baseline");
        browser.press(Keys.ENTER);
        reader.await("document.getElementById('comparison').dataset.ready");
        assertThat(reader.focus()).startsWith("Swap the baseline");
        assertThat(reader.words(".chips bdi")).containsExactly("no dropout", "momentum lr 0.02");
        browser.run("document.querySelector('.pickbar button').focus()");
        reader.tabTo("Save as scenario");
        browser.press(Keys.ENTER);
        browser.press(Keys.TAB);
        browser.press("By keys");
        reader.tabTo("Keep in this browser");
        browser.press(Keys.ENTER);
        assertThat(reader.text("#view-tools output")).isEqualTo("Kept in this browser as By keys.");
        reader.tabTo("By keys");
        reader.tabTo("Delete By keys");
        browser.press(Keys.ENTER);
        assertThat(browser.elements("#saved-here li")).isEmpty();
    }

    @Test
    void countsAreToldToScreenReadersWithoutBeingAsked() {
        reader.openPanel(root + "compare.html#runs=run-1795375665189-lp5x3gtr2-7bcb261395");
        for (String live : List.of("#picker .count", ".pickbar output", "#view-tools output", "#comparison .status")) {
            assertThat(isLive(live)).as(live).isTrue();
        }
        assertThat(isLive("#picker table")).as("the positive control").isFalse();
        reader.open(root + "decisions.html");
        assertThat(isLive("[data-ledger-filter] output")).isTrue();
    }

    private static boolean isLive(String part) {
        return (Boolean) browser.run(
                "return document.querySelector(arguments[0]).matches('output, [role=status], [aria-live=polite]')",
                part);
    }
}
