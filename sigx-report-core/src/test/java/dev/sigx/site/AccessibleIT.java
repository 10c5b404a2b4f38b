package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of page passes axe and fits a phone, in light and dark, with and without Expert mode. */
class AccessibleIT {
    private static final String TOO_WIDE = """
            const page = document.documentElement;
            const wide = [...document.querySelectorAll('body *')].filter(
                element => !element.closest('.frame, pre, svg') && element.checkVisibility()
                    && element.getBoundingClientRect().right > window.innerWidth + 1);
            return (page.scrollWidth > window.innerWidth ? ['the page: ' + page.scrollWidth] : [])
                .concat(wide.map(element => element.outerHTML.slice(0, 150)))
                .concat([...document.querySelectorAll('table')].filter(
                    table => !table.closest('.frame, .prose, dialog')).map(() => 'a table without a frame'));
            """;

    /** Names whose colour is drawn, but not in their first line. */
    private static final String APART = """
            return [...document.querySelectorAll('.key')].filter(key => key.getClientRects().length > 0).flatMap(key => {
                const walker = document.createTreeWalker(key.parentNode, NodeFilter.SHOW_TEXT);
                walker.currentNode = key;
                const text = walker.nextNode(), range = document.createRange();
                range.selectNodeContents(text);
                const [own, name] = [key.getClientRects()[0], range.getClientRects()[0]];
                return own.bottom > name.top && own.top < name.bottom ? [] : [text.data];
            });
            """;

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    static List<PageKinds.Sample> samples() {
        return PageKinds.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void axeFindsNothing(PageKinds.Sample sample) {
        open(sample);
        assertAccessible();
    }

    /** Three runs of which one cannot be compared, a pattern, a step, and a run that is gone. */
    @Test
    void axeFindsNothingInAComparisonThatScriptDrew() {
        browser.open(BuiltSite.NEURO_LINGUA.folder().toUri()
                + "compare.html#runs=run-1795375665189-lp5x3gtr2-7bcb261395,gone-1,run-1795375668406-8tz947hh4-a84ba1c5a3,"
                + "run-1795375665517-xf1qt5zqi-6be9ce3dab&ignore=h*&statistic=step:3&all=1");
        browser.await("""
                const done = arguments[0];
                const look = () => document.getElementById('comparison').dataset.ready ? done(null) : setTimeout(look, 20);
                look();
                """);
        browser.size(360, 800);
        assertThat(tooWide(browser)).isEmpty();
        assertAccessible();
        assertThat(browser.console())
                .as("a run that is not there cannot be loaded")
                .allMatch(line -> line.contains("data/runs/gone-1.js"));
    }

    private static void assertAccessible() {
        List<String> faults = new ArrayList<>();
        for (boolean expert : new boolean[] {false, true}) {
            browser.run(
                    "const box = document.getElementById('expert'); if (box.checked !== arguments[0]) box.click();",
                    expert);
            browser.size(360, 800);
            browser.prefer(expert ? "dark" : "light");
            faults.addAll(violations("phone, expert " + expert));
            browser.size(1440, 900);
            browser.prefer(expert ? "light" : "dark");
            faults.addAll(violations("desk, expert " + expert));
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingIsWiderThanAPhone(PageKinds.Sample sample) {
        browser.size(360, 800);
        open(sample);
        assertThat(tooWide(browser)).isEmpty();
        browser.run("document.getElementById('expert').click()");
        assertThat(tooWide(browser)).as("in Expert mode").isEmpty();
        browser.run("document.getElementById('expert').click()");
    }

    /** Names of every length stand behind one: at one width or another each would wrap behind its colour. */
    @Test
    void theColourOfARunStandsInTheLineOfItsName() {
        int seen = 0;
        for (String page : BuiltSite.NEURO_LINGUA.pages("scenarios")) {
            browser.open(BuiltSite.NEURO_LINGUA.folder().toUri() + page);
            for (int width : new int[] {320, 360, 400, 720}) {
                browser.size(width, 800);
                assertThat(texts(browser.run(APART))).as(page + " " + width).isEmpty();
            }
            seen += browser.elements(".key").size();
        }
        assertThat(seen).isGreaterThan(100);
        browser.run("document.querySelectorAll('.key').forEach(key => key.after(document.createElement('br')))");
        assertThat(texts(browser.run(APART))).as("the positive control").isNotEmpty();
    }

    @Test
    void plantedFaultsAreNoticed() {
        open(PageKinds.all().get(0));
        browser.size(360, 800);
        browser.run(
                "document.querySelector('main').insertAdjacentHTML('beforeend', '<p class=\"planted\">pale</p><img src=\"\">"
                        + "<table><tr><td>' + 'wide'.repeat(200) + '</td></tr></table>');"
                        + "const pale = document.querySelector('.planted').style; pale.color = '#999'; pale.background = '#fff';");
        assertThat(violations("planted"))
                .anyMatch(fault -> fault.contains("color-contrast"))
                .anyMatch(fault -> fault.contains("image-alt"));
        assertThat(tooWide(browser)).contains("a table without a frame");
    }

    /** What reaches out of the window. */
    static List<String> tooWide(Browser browser) {
        return texts(browser.run(TOO_WIDE));
    }

    private static void open(PageKinds.Sample sample) {
        browser.open(sample.site().folder().toUri() + sample.page());
    }

    private static List<String> violations(String view) {
        return Axe.faults(browser).stream().map(fault -> view + ": " + fault).toList();
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }
}
