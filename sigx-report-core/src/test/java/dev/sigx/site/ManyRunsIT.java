package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.RunKey;
import dev.sigx.render.Links;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.openqa.selenium.WebElement;

/** A thousand runs in one comparison: as many as can be read are shown, and the way to all of them is. */
@Visit.BothBrowsers
class ManyRunsIT {
    private static final int PATIENCE_SECONDS = 10;

    private static Visit visit;
    private static Browser browser;
    private static String root;

    @Parameter
    private Visit.Way way;

    @BeforeParameterizedClassInvocation
    static void start(Visit.Way way) {
        visit = way.begin();
        browser = visit.browser();
        root = visit.root(BuiltSite.MANY);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        visit.close();
    }

    @BeforeEach
    void atADesk() {
        browser.size(1280, 900);
        browser.open("about:blank");
    }

    private static void ready(String part) {
        browser.await("""
                const [part, done] = arguments;
                const look = () => document.querySelector(part)?.dataset.ready ? done(null) : setTimeout(look, 20);
                look();
                """, part);
    }

    private static String names() {
        List<String> names = IntStream.range(0, LargeStore.MANY)
                .mapToObj(i -> Links.runName(new RunKey("store", "sweep-run-%03d".formatted(i))))
                .toList();
        return String.join(",", names);
    }

    private static String count(Runnable action) {
        browser.run("delete document.getElementById('picker').dataset.ready");
        action.run();
        ready("#picker");
        return browser.element("#picker .count").getText();
    }

    @Test
    void anAddressOfAThousandRunsComparesTheFirstOnesAndKeepsTheRest() {
        long start = System.nanoTime();
        browser.open(root + "compare.html#runs=" + names());
        ready("#comparison");
        ready("#picker");
        assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(PATIENCE_SECONDS);
        assertThat(browser.element("#comparison [role=note]").getText())
                .startsWith("This address names 1,000 runs. The first 20 are compared here");
        assertThat(browser.elements("#comparison .compared > li")).hasSize(20);
        assertThat(browser.elements("#picker .chips button")).hasSize(20);
        assertThat(browser.element("#picker .chips .more").getText()).isEqualTo("and 980 more");
        assertThat(browser.element(".pickbar output").getText())
                .isEqualTo("1,000 runs picked; the first 20 are compared at once.");
        assertThat(
                        browser.run(
                                "return performance.getEntriesByType('resource').filter(one => one.name.includes('/data/runs/')).length"))
                .as("files of runs that were loaded")
                .isIn(0L, 20L);

        browser.element("#comparison .compared > li:nth-child(3) .buttons button")
                .click();
        ready("#comparison");
        assertThat(browser.texts("#comparison .compared .who").get(0)).startsWith("sweep 2");
        assertThat(browser.address().split("#runs=")[1].split("&")[0].split(","))
                .hasSize(LargeStore.MANY);

        assertThat(count(() -> click("#comparison [data-key=only-picked]"))).startsWith("1,000 of 1,001 runs");
        assertThat(browser.element("#picker .scope").getText()).startsWith("Only picked runs.");
        assertThat(count(() -> click("#picker .scope button"))).startsWith("1,001 runs");
    }

    private static void click(String selector) {
        browser.inSight(selector).click();
    }

    @Test
    void thePageOfTheComparisonLeadsToAllOfItsRuns() {
        browser.open(root + BuiltSite.MANY.pages("scenarios").get(0));
        click("[role=note] a[href*=among]");
        ready("#picker");
        assertThat(browser.element("#picker .count").getText()).startsWith("1,000 of 1,001 runs");
        assertThat(browser.element("#picker .scope").getText()).startsWith("Only the runs of Ten of the sweep.");
        assertThat(browser.element("#picker .scope a").getDomProperty("href"))
                .isEqualTo(root + BuiltSite.MANY.pages("scenarios").get(0));
        WebElement search = browser.element("#picker input[type=search]");
        assertThat(count(() -> search.sendKeys("sweep-run-1000"))).startsWith("0 of");
        assertThat(count(() -> click("#picker .scope button"))).startsWith("1 of 1,001 runs");
        assertThat(browser.element("#picker .scope").isDisplayed()).isFalse();
        assertThat(browser.address()).doesNotContain("among");
    }

    @Test
    void aComparisonThatIsGoneIsNamedAndHidesNothing() {
        browser.open(root + "compare.html#among=gone-0123456789");
        ready("#picker");
        assertThat(browser.element("#picker .scope").getText())
                .startsWith("The saved comparison gone-0123456789 is not in this report");
        assertThat(browser.element("#picker .count").getText()).startsWith("1,001 runs");
    }
}
