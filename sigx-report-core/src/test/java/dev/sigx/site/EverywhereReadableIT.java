package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages say the same from disk, from a server, and in a viewer that allows no script; and they ask for nothing outside. */
class EverywhereReadableIT {
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"NEURO_LINGUA", "EMPTY", "ONE_RUN", "HOSTILE"})
    void everyPageReadsTheSameWhereverItIsOpened(BuiltSite site) {
        String disk = site.folder().toUri().toString();
        try (SiteServer plain = new SiteServer(site.folder(), false);
                SiteServer strict = new SiteServer(site.folder(), true)) {
            for (String page : site.pages()) {
                String fromDisk = read(disk, page);
                assertThat(browser.console()).as("console, from disk: " + page).isEmpty();
                assertThat(read(plain.root(), page))
                        .as("from a server: " + page)
                        .isEqualTo(fromDisk);
                assertThat(browser.console())
                        .as("console, from a server: " + page)
                        .isEmpty();
                assertThat(read(strict.root(), page))
                        .as("without script: " + page)
                        .isEqualTo(fromDisk);
                int scripts = browser.document().select("script").size();
                assertThat(browser.console())
                        .as("console, without script: " + page)
                        .hasSize(scripts)
                        .allSatisfy(message -> assertThat(message).contains("Blocked script execution"));
            }
            assertThat(plain.missing()).isEmpty();
            assertThat(strict.missing()).isEmpty();
        }
    }

    /** The browser asks for the icon when it finds the time, which may be when the next page is open already. */
    private static boolean isIconOfOurs(String url) {
        return url.endsWith("/assets/sigx.svg") && (url.startsWith("http://127.0.0.1:") || url.startsWith("file:"));
    }

    /** The text of a page without what is there for its script alone: everything inside {@code data-live}. */
    private static String read(String root, String page) {
        browser.open(root + page);
        assertThat(browser.requests().stream().filter(url -> !isIconOfOurs(url)).toList())
                .as("requests of " + page)
                .hasSizeGreaterThan(1)
                .allSatisfy(url -> assertThat(url).startsWith(root));
        Document document = browser.document();
        document.select(".tools button, .filter, [data-live]").remove();
        return document.select("body").text();
    }

    private static final String LOOSE_CELLS = "return [...document.querySelectorAll('td, th')]"
            + ".filter(cell => !['table-cell', 'none'].includes(getComputedStyle(cell).display)).map(cell => cell.textContent)";

    @Test
    void everyCellStandsInItsTable() {
        for (PageKinds.Sample sample : PageKinds.all()) {
            browser.open(sample.site().folder().toUri() + sample.page());
            assertThat((List<?>) browser.run(LOOSE_CELLS)).as(sample.toString()).isEmpty();
        }
        browser.open(BuiltSite.MINIMAL.folder().toUri() + "index.html");
        browser.run("document.querySelector('td').style.position = 'absolute'");
        assertThat((List<?>) browser.run(LOOSE_CELLS)).as("planted").hasSize(1);
    }

    @Test
    void aPlantedMessageAndAPlantedRequestAreNoticed() {
        browser.open(BuiltSite.MINIMAL.folder().toUri() + "index.html");
        browser.run(
                "console.error('planted'); const i = new Image(); i.src = '../outside.png'; document.body.append(i);"
                        + "const f = new Image(); f.src = 'https://foreign.example/x.png'; document.body.append(f);");
        browser.await("setTimeout(arguments[0], 300)");
        List<String> console = browser.console();
        assertThat(console).anyMatch(message -> message.contains("planted"));
        assertThat(console).anyMatch(message -> message.contains("foreign.example"));
        assertThat(browser.requests()).anyMatch(url -> url.endsWith("outside.png"));
    }
}
