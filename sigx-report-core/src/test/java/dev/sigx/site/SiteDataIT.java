package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.json.Json;

/** The data files load in a browser under the policy of the pages, from disk and from a server, and say what is there. */
class SiteDataIT {
    /** The driver takes no half of a surrogate pair, of which JSON makes an escape. */
    private static final String LOAD = """
            const [name, done] = arguments;
            const answer = (content) => done(JSON.stringify(content));
            sigxData.load(name).then((content) => answer({ content }), (error) => answer({ error: String(error) }));
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

    private static List<String> names(BuiltSite site) {
        return site.files().stream()
                .filter(file -> file.startsWith("data/"))
                .map(file -> file.substring("data/".length(), file.length() - ".js".length()))
                .toList();
    }

    private static Map<String, Object> load(String name) {
        return new Json().toType(browser.await(LOAD, name).toString(), Json.MAP_TYPE);
    }

    private static void everythingLoads(BuiltSite site, String root) {
        browser.open(root + "compare.html");
        assertThat(names(site)).contains("index", "records", "search");
        for (String name : names(site)) {
            assertThat(load(name)).as(root + "data/" + name + ".js").containsOnlyKeys("content");
        }
        assertThat(browser.console()).isEmpty();
        assertThat(browser.run("return document.querySelectorAll('head script[src*=\"data/\"]').length"))
                .as("scripts that were added stay not")
                .isEqualTo(0L);
    }

    @ParameterizedTest
    @EnumSource(
            value = BuiltSite.class,
            names = {"NEURO_LINGUA", "EMPTY", "ONE_RUN", "HOSTILE"})
    void everyFileLoadsFromDisk(BuiltSite site) {
        everythingLoads(site, site.folder().toUri().toString());
        assertThat(browser.run("return window.fired")).isEqualTo(0L);
    }

    @Test
    void everyFileLoadsFromAServerBelowAPath() {
        BuiltSite site = BuiltSite.NEURO_LINGUA;
        try (SiteServer server = new SiteServer(site.folder(), false)) {
            everythingLoads(site, server.root());
            assertThat(server.missing()).isEmpty();
        }
    }

    @Test
    void aFileIsAskedForOnceAndOnlyWhenItIsNeeded() {
        browser.open(BuiltSite.NEURO_LINGUA.folder().toUri() + "exports.html");
        browser.requests();
        browser.open(BuiltSite.NEURO_LINGUA.folder().toUri() + "compare.html");
        load("search");
        load("search");
        assertThat(browser.requests())
                .filteredOn(url -> url.endsWith("/data/search.js"))
                .hasSize(1);
    }

    @Test
    void aMissingFileRejectsWithItsNameAndIsTriedAgain() {
        browser.open(BuiltSite.NEURO_LINGUA.folder().toUri() + "compare.html");
        for (int i = 0; i < 2; i++) {
            assertThat(load("runs/nobody-0123456789"))
                    .isEqualTo(Map.of(
                            "error", "Error: the file data/runs/nobody-0123456789.js of this report is missing"));
        }
        assertThat(browser.console())
                .as("the browser's own words")
                .hasSize(2)
                .allMatch(line -> line.contains("ERR_FILE_NOT_FOUND"));
    }

    @Test
    void everyLinkInTheDataLeadsToAPage() {
        for (BuiltSite site : List.of(BuiltSite.NEURO_LINGUA, BuiltSite.HOSTILE)) {
            browser.open(site.folder().toUri() + "compare.html");
            List<String> hrefs = new ArrayList<>();
            for (String name : names(site)) {
                hrefs.addAll(hrefs(load(name).get("content")));
            }
            assertThat(hrefs).hasSizeGreaterThan(50);
            for (String href : hrefs) {
                String[] parts = href.split("#", 2);
                assertThat(site.files()).contains(parts[0]);
                if (parts.length == 2) {
                    assertThat(site.page(parts[0]).getElementById(parts[1]))
                            .as(href)
                            .isNotNull();
                }
            }
        }
    }

    private static List<String> hrefs(Object content) {
        List<String> found = new ArrayList<>();
        if (content instanceof List<?> list) {
            list.forEach(item -> found.addAll(hrefs(item)));
        } else if (content instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> {
                if (name.equals("href")) {
                    found.add(value.toString());
                } else {
                    found.addAll(hrefs(value));
                }
            });
        }
        return found;
    }

    @Test
    void theGlossaryOfTheSearchIsThatOfThePage() {
        browser.open(BuiltSite.NEURO_LINGUA.folder().toUri() + "compare.html");
        List<?> terms = ((List<?>) load("search").get("content"))
                .stream()
                        .map(Map.class::cast)
                        .filter(one -> one.get("kind").equals("term"))
                        .map(one -> one.get("href") + " " + one.get("title"))
                        .toList();
        assertThat(terms)
                .isEqualTo(BuiltSite.NEURO_LINGUA.page("glossary.html").select("dl.glossary > div").stream()
                        .map(term -> "glossary.html#" + term.id() + " "
                                + term.select("dt").text())
                        .toList());
    }

    @Test
    void aBrowserReadsRunsAsTheExportHasThem() {
        BuiltSite site = BuiltSite.NEURO_LINGUA;
        browser.open(site.folder().toUri() + "compare.html");
        String export = SiteFiles.text(site.folder(), "exports/sigx-export.json");
        List<String> runs =
                names(site).stream().filter(name -> name.startsWith("runs/")).toList();
        assertThat(runs).hasSizeGreaterThan(3);
        for (String name : runs) {
            Map<?, ?> content = (Map<?, ?>) load(name).get("content");
            String run = content.get("run").toString();
            assertThat(export).contains(run.substring(0, run.length() - "\n  }".length()));
            assertThat(export).contains("\"history\": " + content.get("series"));
        }
    }

    @Test
    void everyUnitOfATextSurvives() {
        browser.open(BuiltSite.HOSTILE.folder().toUri() + "compare.html");
        String texts = load("columns-0-0").toString();
        assertThat(texts).contains("lone \uD83D high", "lone \uDE00 low", "line\u2028separator\u2029", "\uFFFE \uFFFF");
    }

    @Test
    void aSmallCurveIsDrawnInsideItsBox() {
        browser.open(BuiltSite.NEURO_LINGUA.folder().toUri() + "compare.html");
        assertThat(browser.run("return [sigxData.curve('((EJam~~', 96, 22), sigxData.curve('(( ~(~~ EJ', 96, 22),"
                        + " sigxData.curve('', 96, 22)]"))
                .isEqualTo(List.of(
                        "M1.0 2.0L32.7 9.1L63.3 16.4L95.0 20.0", "M1.0 2.0h0M95.0 2.0L95.0 20.0M32.7 9.1h0", ""));
    }
}
