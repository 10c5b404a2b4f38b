package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What the script adds: sorting, filtering, colours, Expert mode; and what works without it: keyboard and paper. */
@Visit.BothBrowsers
class InteractiveIT {
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
    void forgetEverything() {
        browser.scripts(true);
        browser.media("");
        browser.size(1280, 900);
        browser.open(root + "glossary.html");
        browser.run("localStorage.clear()");
    }

    @Test
    void aClickSortsNumbersAsNumbersAndLeavesMissingOnesLast() {
        browser.open(root + pageWithMissingValue());
        // The table of the page itself, as it is where the one of the script does not come.
        browser.await("const done = arguments[0]; const look = () => document.getElementById('picker').dataset.ready"
                + " && !document.getElementById('picker').hidden ? done(null) : setTimeout(look, 20); look();");
        browser.run("document.getElementById('picker').remove();"
                + "document.querySelector('[data-until-live]').hidden = false");
        int column = ((Number) browser.run("return [...document.querySelectorAll('table.runs thead th')]"
                        + ".findIndex(head => head.classList.contains('n'))"))
                .intValue();
        WebElement button = browser.elements("table.runs thead th").get(column).findElement(By.tagName("button"));
        button.click();
        List<Double> ascending = values(column);
        button.click();
        List<Double> descending = values(column);
        assertThat(ascending).contains(Double.NaN);
        List<Double> finite = new ArrayList<>(
                ascending.stream().filter(value -> !value.isNaN()).toList());
        assertThat(ascending.subList(0, finite.size())).isSorted().isEqualTo(finite);
        Collections.reverse(finite);
        assertThat(descending.subList(0, finite.size())).isEqualTo(finite);
        assertThat(browser.elements("table.runs thead th").get(column).getDomAttribute("aria-sort"))
                .isEqualTo("descending");
    }

    private static String pageWithMissingValue() {
        return BuiltSite.NEURO_LINGUA.pages("projects").stream()
                .filter(page -> !BuiltSite.NEURO_LINGUA
                        .page(page)
                        .select("table.runs td.n.none")
                        .isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static List<Double> values(int column) {
        return ((List<?>) browser.run(
                        "return [...document.querySelectorAll('table.runs tbody tr')].map(row => row.cells[arguments[0]])"
                                + ".map(cell => cell.classList.contains('none') ? 'NaN' : cell.title || cell.textContent.trim())",
                        column))
                .stream().map(text -> Double.valueOf(text.toString())).toList();
    }

    @Test
    void theColoursAreRememberedOnOtherPages() {
        browser.prefer("light");
        browser.open(root + "index.html");
        String light = background();
        browser.element(".tools button[aria-label^=Switch]").click();
        String dark = background();
        assertThat(dark).isNotEqualTo(light);
        browser.open(root + BuiltSite.NEURO_LINGUA.pages("runs").get(0));
        assertThat(background()).isEqualTo(dark);
        browser.element(".tools button[aria-label^=Switch]").click();
        assertThat(background()).isEqualTo(light);
    }

    private static String background() {
        return browser.run("return getComputedStyle(document.body).backgroundColor")
                .toString();
    }

    @Test
    void theHeadOfAPageIsOneLineWhereThereIsRoomAndALongTitleGivesWay() {
        browser.open(root + "index.html");
        browser.run("document.querySelector('.brand bdi').textContent = 'title '.repeat(60)");
        browser.size(1280, 900);
        assertThat(headIsOneLine()).isTrue();
        assertThat(AccessibleIT.tooWide(browser)).isEmpty();
        browser.size(360, 800);
        assertThat(headIsOneLine()).as("the positive control").isFalse();
    }

    private static boolean headIsOneLine() {
        return (Boolean) browser.run("const box = (part) => document.querySelector(part).getBoundingClientRect();"
                + "return box('.tools').top < box('.brand').bottom && box('.top nav').top < box('.brand').bottom");
    }

    @Test
    void expertModeShowsMoreAndIsRemembered() {
        String page = root + BuiltSite.NEURO_LINGUA.pages("runs").get(0);
        browser.open(page);
        long few = visibleExpertParts();
        browser.element("label.mode").click();
        assertThat(few).isZero();
        assertThat(visibleExpertParts()).isPositive();
        browser.open(root + "index.html");
        assertThat(visibleExpertParts()).isPositive();
        browser.element("label.mode").click();
        browser.open(page);
        assertThat(visibleExpertParts()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLinkOpensExpertModeWithAndWithoutScript(boolean script) {
        String page = root + BuiltSite.NEURO_LINGUA.pages("runs").get(0);
        browser.scripts(script);
        browser.open(page);
        assertThat(visibleExpertParts()).isZero();
        browser.open("about:blank");
        browser.open(page + "#expert");
        assertThat(visibleExpertParts()).isPositive();
        assertThat(browser.elements(".tools button[aria-label^=Switch]")).hasSize(script ? 1 : 0);
    }

    private static long visibleExpertParts() {
        return browser.elements(".expert").stream()
                .filter(WebElement::isDisplayed)
                .count();
    }

    @Test
    void filtersOfTheLedgerCombineAndStayInTheAddress() {
        browser.open(root + "decisions.html");
        int all = rows().size();
        control("Evidence", "select").sendKeys("supported");
        List<String> supported = rows();
        assertThat(supported.size()).isBetween(1, all - 1);
        control("Category", "select").sendKeys(Keys.ARROW_DOWN);
        List<String> both = rows();
        assertThat(supported).containsAll(both);
        assertThat(both.size()).isLessThan(supported.size());
        assertThat(browser.element("[data-ledger-filter] output").getText())
                .isEqualTo(both.size() + " of " + all + " decisions");
        String copied = browser.address();
        assertThat(copied).contains("#").contains("evidence=supported").contains("category=");
        browser.open("about:blank");
        browser.open(copied);
        assertThat(rows()).isEqualTo(both);
        browser.reload();
        assertThat(rows()).isEqualTo(both);
        browser.element(".filter button").click();
        assertThat(rows()).hasSize(all);
        assertThat(browser.address()).doesNotContain("evidence");
    }

    @Test
    void eachChoiceSaysHowManyDecisionsItWouldLeave() {
        browser.open(root + "decisions.html");
        control("Evidence", "select").sendKeys("supported");
        WebElement category = control("Category", "select");
        List<String> options = category.findElements(By.tagName("option")).stream()
                .map(WebElement::getText)
                .toList();
        assertThat(options).hasSizeGreaterThan(2);
        for (int i = 1; i < options.size(); i++) {
            category.sendKeys(Keys.ARROW_DOWN);
            assertThat(options.get(i)).endsWith(" (" + rows().size() + ")");
        }
    }

    @Test
    void theLedgerIsSearchedByTextRunAndDate() {
        browser.open(root + "decisions.html");
        int all = rows().size();
        input("KPI").sendKeys("PERPLEXITY");
        assertThat(rows().size()).isBetween(1, all - 1);
        input("KPI").clear();
        browser.element(".filter button").click();
        input("Run").sendKeys("baseline");
        assertThat(rows().size()).isBetween(1, all - 1);
        browser.element(".filter button").click();
        browser.run("const from = document.querySelector('.filter input[type=date]'); from.value = '2999-01-01';"
                + "from.dispatchEvent(new Event('input'))");
        assertThat(rows()).isEmpty();
    }

    private static List<String> rows() {
        return browser.elements("table[data-ledger] tbody tr").stream()
                .filter(WebElement::isDisplayed)
                .map(row -> row.findElement(By.tagName("th")).getText())
                .toList();
    }

    private static WebElement input(String label) {
        return control(label, "input");
    }

    private static WebElement control(String label, String tag) {
        return browser.elements(".filter label").stream()
                .filter(one -> one.getText().startsWith(label))
                .findFirst()
                .orElseThrow()
                .findElement(By.tagName(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "decisions.html", "scenario", "run"})
    void everythingIsReachedByTabAndShowsIt(String kind) {
        BuiltSite site = BuiltSite.MINIMAL;
        String page = switch (kind) {
            case "scenario" -> site.pages("scenarios").get(0);
            case "run" -> site.pages("runs").get(0);
            default -> kind;
        };
        browser.open(site.folder().toUri() + page);
        browser.run("document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')"
                + ".forEach((element, index) => { if (element.checkVisibility()) element.dataset.stop = index; })");
        Set<String> expected = Set.copyOf(stops());
        Set<String> reached = new HashSet<>();
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < expected.size() * 2 + 20 && reached.size() < expected.size(); i++) {
            browser.press(Keys.TAB);
            Object stop = browser.run("return document.activeElement.dataset.stop");
            if (stop != null && reached.add(stop.toString()) && !focusIsVisible()) {
                unseen.add(
                        browser.run("return document.activeElement.outerHTML").toString());
            }
        }
        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(reached).isEqualTo(expected);
        assertThat(unseen).isEmpty();
    }

    private static List<String> stops() {
        return ((List<?>) browser.run("return [...document.querySelectorAll('[data-stop]')].map(e => e.dataset.stop)"))
                .stream().map(Object::toString).toList();
    }

    private static boolean focusIsVisible() {
        return (Boolean) browser.run("const focus = document.activeElement;"
                + "const shown = focus.id === 'expert' ? document.querySelector('label.mode') : focus;"
                + "const style = getComputedStyle(shown), box = shown.getBoundingClientRect();"
                + "return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 0"
                + " && box.bottom > 0 && box.top < window.innerHeight");
    }

    @Test
    void paperShowsAllDetailsAndNoControls() {
        browser.open(root
                + BuiltSite.NEURO_LINGUA.pages("scenarios").stream()
                        .filter(page -> !BuiltSite.NEURO_LINGUA
                                .page(page)
                                .select("details")
                                .isEmpty())
                        .findFirst()
                        .orElseThrow());
        assertThat(hiddenDetails(false)).as("on screen, the positive control").isPositive();
        browser.media("print");
        assertThat(hiddenDetails(true)).isZero();
        assertThat(browser.element(".top nav").isDisplayed()).isFalse();
        assertThat(browser.element(".tools").isDisplayed()).isFalse();
        assertThat(browser.elements("main .expert"))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.isDisplayed()).isTrue());
    }

    /** Counts closed details; the browser may take a moment to lay the page out for another medium. */
    private static long hiddenDetails(boolean untilNone) {
        return (Long) browser.await("""
                const [untilNone, done] = arguments, until = Date.now() + 5000;
                const count = () => [...document.querySelectorAll('details > :not(summary)')]
                    .filter(part => !part.checkVisibility({contentVisibilityAuto: true})).length;
                const look = () => untilNone && count() > 0 && Date.now() < until ? setTimeout(look, 50) : done(count());
                look();
                """, untilNone);
    }

    @Test
    void hostileWordsFireNothingEvenWhenFiltersUseThem() {
        String hostile = visit.root(BuiltSite.HOSTILE);
        for (String page : BuiltSite.HOSTILE.pages()) {
            browser.open(hostile + page);
            browser.run("document.querySelectorAll('a, p, th, td, bdi').forEach(e => ['mouseover', 'focus', 'toggle']"
                    + ".forEach(kind => e.dispatchEvent(new Event(kind, {bubbles: true}))))");
            assertThat(browser.fired()).as(page).isFalse();
        }
        browser.open(hostile + "decisions.html");
        int options =
                control("Category", "select").findElements(By.tagName("option")).size();
        assertThat(options).isGreaterThan(3);
        for (int option = 1; option < options; option++) {
            control("Category", "select").sendKeys(Keys.ARROW_DOWN);
            assertThat(rows()).hasSize(1);
            browser.reload();
            assertThat(rows()).as("after reload of " + browser.address()).hasSize(1);
        }
        assertThat(browser.fired()).isFalse();
        assertThat(browser.console()).isEmpty();
        browser.run("alert(1)");
        assertThat(browser.fired()).as("the positive control").isTrue();
    }
}
