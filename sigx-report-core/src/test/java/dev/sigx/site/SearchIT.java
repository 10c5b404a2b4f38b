package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The search over the whole report and the help, from any page and by keys. */
@Visit.BothBrowsers
class SearchIT {
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
    void openAPageBelowTheTop() {
        browser.size(1280, 900);
        browser.open(root + BuiltSite.NEURO_LINGUA.pages("runs").get(0));
    }

    private static void await(String condition) {
        browser.await("const done = arguments[0]; const look = () => " + condition
                + " ? done(null) : setTimeout(look, 20); look();");
    }

    /** In Java, because a script does not outlive its page. */
    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static WebElement openSearch() {
        browser.press("/");
        await("document.querySelector('dialog.search[open]')");
        return browser.element("dialog.search input");
    }

    @ParameterizedTest
    @CsvSource({
        "wikitext_baseline, Run",
        "optimizers, Comparison",
        "perplexity, Word",
        "noise, Decision",
        "חדשות, Project"
    })
    void aSlashFindsEveryKindOfThing(String asked, String kind) {
        WebElement field = openSearch();
        assertThat(browser.run("return document.activeElement === arguments[0]", field))
                .isEqualTo(true);
        field.sendKeys(asked);
        assertThat(browser.texts("dialog.search .found .tag")).contains(kind);
        assertThat(browser.element("dialog.search output").getText()).contains("found");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void arrowsChooseAndEnterOpens() {
        WebElement field = openSearch();
        field.sendKeys("glossary");
        List<String> selected = browser.texts("dialog.search [aria-selected=true]");
        assertThat(selected).hasSize(1);
        field.sendKeys(Keys.ARROW_DOWN, Keys.ARROW_UP);
        assertThat(browser.texts("dialog.search [aria-selected=true]")).isEqualTo(selected);
        field.sendKeys(Keys.ENTER);
        for (int look = 0; look < 100 && !browser.address().contains("glossary.html"); look++) {
            pause();
        }
        assertThat(browser.texts("h1")).containsExactly("Glossary");
    }

    @Test
    void nothingFoundIsSaid() {
        openSearch().sendKeys("no such thing anywhere");
        assertThat(browser.element("dialog.search output").getText()).isEqualTo("0 found");
        assertThat(browser.elements("dialog.search li")).isEmpty();
    }

    @Test
    void aSlashIsAnOrdinarySignWhereSomebodyWrites() {
        browser.open(root + "decisions.html");
        WebElement field = browser.element("[data-ledger-filter] input");
        field.sendKeys("a/b?");
        assertThat(field.getDomProperty("value")).isEqualTo("a/b?");
        assertThat(browser.elements("dialog")).isEmpty();
    }

    @Test
    void theHelpListsTheKeysAndCanSwitchThemOff() {
        browser.press("?");
        await("document.querySelector('dialog.box[open]')");
        assertThat(browser.texts("dialog kbd")).contains("/", "?", "e");
        browser.element("#sigx-keys").click();
        browser.element("dialog button").click();
        browser.press("/");
        browser.await("setTimeout(arguments[0], 200)");
        assertThat(browser.elements("dialog")).isEmpty();
        browser.element(".tools [aria-label='Help and keys']").click();
        await("document.querySelector('dialog.box[open]')");
        browser.element("#sigx-keys").click();
        browser.element("dialog button").click();
        openSearch();
    }

    @Test
    void theKeyOfTheModeSwitchesIt() {
        boolean before = browser.element("#expert").isSelected();
        browser.press("e");
        assertThat(browser.element("#expert").isSelected()).isNotEqualTo(before);
        browser.press("e");
        assertThat(browser.element("#expert").isSelected()).isEqualTo(before);
    }

    @Test
    void theDialogFitsAPhone() {
        browser.size(360, 700);
        openSearch().sendKeys("baseline");
        assertThat(
                        browser.run(
                                "const box = document.querySelector('dialog').getBoundingClientRect();"
                                        + "return box.left >= 0 && box.right <= innerWidth && document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
