package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guard of all browser tests: that it is on, and that it hears what a page should not do. */
@Visit.EveryWay
class QuietPagesIT {
    private static Visit visit;
    private static Browser browser;
    private static String root;

    @Parameter
    private Visit.Way way;

    @BeforeParameterizedClassInvocation
    static void start(Visit.Way way) {
        visit = way.begin();
        browser = visit.browser();
        root = visit.root(BuiltSite.MINIMAL);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        visit.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "setTimeout(() => { throw new Error('planted') }, 0)",
                "const s = document.createElement('script'); s.textContent = 'window.no = 1'; document.body.append(s)",
                "fetch('data/index.js').catch(() => 0)",
                "const i = new Image(); i.src = 'https://foreign.example/x.png'; document.body.append(i)",
                "const s = document.createElement('script'); s.src = 'assets/none.js'; document.body.append(s)",
            })
    void plantedFaultsAreHeardOnTheConsole(String fault) {
        browser.open(root + "index.html");
        QuietPages.assertQuiet(browser);
        browser.run(fault);
        browser.await("setTimeout(arguments[0], 300)");
        assertThatThrownBy(() -> QuietPages.assertQuiet(browser)).hasMessageContaining("the console");
        browser.requests();
    }

    @Test
    void aRequestOutsideTheFolderIsNoticed() {
        browser.open(root + "index.html");
        assertThat(browser.requests()).contains(root + "index.html").anyMatch(url -> url.endsWith(".css"));
        browser.run("const i = new Image(); i.src = '../outside.svg'; document.body.append(i)");
        browser.await("setTimeout(arguments[0], 300)");
        browser.console();
        assertThatThrownBy(() -> QuietPages.assertQuiet(browser))
                .hasMessageContaining("not of the site")
                .hasMessageContaining("outside.svg");
    }
}
