package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages stay small: weight and number of elements of the kinds of page that grow with the data. */
class PageBudgetTest {
    private static final int KB = 1024;

    @Test
    void aRunPageIsSmall() {
        List<String> pages = BuiltSite.LARGE.pages("runs").stream()
                .filter(page -> BuiltSite.LARGE.page(page).select("table.list").isEmpty())
                .toList();
        assertThat(pages).as("runs that no comparison adds to").hasSizeGreaterThan(100);
        for (String page : pages) {
            assertWithin(page, 16 * KB, 5 * KB, 800);
        }
    }

    @Test
    void aRunPageOfManyMetricsIsSmallAndSaysWhereTheRestIs() {
        List<String> pages = BuiltSite.WIDE.pages("runs");
        assertThat(pages).hasSize(2);
        for (String page : pages) {
            assertWithin(BuiltSite.WIDE, page, 60 * KB, 15 * KB, 1500);
            assertThat(BuiltSite.WIDE
                            .page(page)
                            .select("table.metrics + p, .frame + p")
                            .text())
                    .startsWith("The first 60 of 1500 metrics.");
        }
    }

    @Test
    void theDataOfARunIsSmall() {
        assertThat(data(BuiltSite.LARGE, "data/runs/"))
                .hasSize(LargeStore.RUNS)
                .allSatisfy(file ->
                        assertThat(bytes(BuiltSite.LARGE, file)).as(file).isBetween(KB, 200 * KB));
    }

    @Test
    void everyPartOfTheRunTableIsSmallAndSoIsWhatAServerSendsOfIt() {
        for (BuiltSite site : List.of(BuiltSite.LARGE, BuiltSite.WIDE)) {
            List<String> parts = Stream.of("index", "rows-", "columns-", "sparks-", "search")
                    .flatMap(name -> data(site, "data/" + name).stream())
                    .toList();
            assertThat(parts).hasSizeGreaterThanOrEqualTo(5).allSatisfy(file -> {
                assertThat(bytes(site, file)).as(file).isBetween(10, KB * KB);
                assertThat(zipped(site, file)).as(file).isBetween(10, 350 * KB);
            });
        }
    }

    private static List<String> data(BuiltSite site, String folder) {
        return site.files().stream().filter(file -> file.startsWith(folder)).toList();
    }

    @Test
    void aProjectPageShowsAtMostAHundredRunsAndIsSmall() {
        List<String> pages = BuiltSite.LARGE.pages("projects");
        assertThat(pages).hasSizeGreaterThan(1);
        for (String page : pages) {
            assertThat(BuiltSite.LARGE.page(page).select("table.runs tbody tr")).hasSizeLessThanOrEqualTo(100);
            assertWithin(page, 60 * KB, 15 * KB, 1500);
        }
    }

    @Test
    void theOverviewIsSmall() {
        assertWithin("index.html", 60 * KB, 15 * KB, 1500);
    }

    @Test
    void aComparisonOfTenRunsIsSmall() {
        assertThat(BuiltSite.LARGE.pages("scenarios")).hasSize(1);
        assertWithin(BuiltSite.LARGE.pages("scenarios").get(0), 120 * KB, 25 * KB, 3000);
    }

    @Test
    void aComparisonOfAThousandRunsIsSmallAndLeadsToTheRest() {
        String page = BuiltSite.MANY.pages("scenarios").get(0);
        assertWithin(BuiltSite.MANY, page, 120 * KB, 25 * KB, 3000);
        Document document = BuiltSite.MANY.page(page);
        Element note = document.select("[role=note]").first();
        assertThat(note.text())
                .startsWith("10 of 1000 runs stand side by side here")
                .contains("Of all: ");
        assertThat(note.select("a").eachAttr("href"))
                .containsExactly(
                        "../compare.html#among="
                                + page.replaceFirst("scenarios/", "").replace(".html", ""),
                        "../exports.html");
        assertThat(document.select("#metrics thead th")).hasSize(1 + 10);
        assertThat(document.select("p.more a").attr("href").split(",")).hasSize(10);
        for (String other : List.of("index.html", "compare.html")) {
            assertWithin(BuiltSite.MANY, other, 60 * KB, 15 * KB, 1500);
            assertThat(BuiltSite.MANY.page(other).text()).contains("and 994 more");
        }
        assertWithin(BuiltSite.MANY, BuiltSite.MANY.pages("runs").get(0), 20 * KB, 6 * KB, 900);
    }

    @Test
    void theReferenceOfAFormatIsSmall() {
        assertThat(BuiltSite.LARGE.pages("schema")).hasSizeGreaterThan(4);
        for (String page : BuiltSite.LARGE.pages("schema")) {
            assertWithin(page, 80 * KB, 20 * KB, 3000);
        }
    }

    @Test
    void styleAndScriptOfEveryPageAreSmall() {
        assertSmall(List.of("assets/sigx.css", "assets/site.js"), 60 * KB, 20 * KB);
    }

    /** Scripts are neither shortened nor hidden, so that they weigh more than they might. */
    @ParameterizedTest
    @CsvSource({
        "projects/, 140, 40",
        "compare.html, 160, 45",
        "exports.html, 100, 30",
        "runs/, 60, 20",
        "decisions.html, 60, 20"
    })
    void whatAPageBeginsWithIsSmall(String pages, int raw, int zipped) {
        for (String page : BuiltSite.LARGE.files().stream()
                .filter(file -> file.startsWith(pages) && file.endsWith(".html"))
                .toList()) {
            List<String> loaded = BuiltSite.LARGE.page(page).select("script[src], link[rel=stylesheet]").stream()
                    .map(one -> one.hasAttr("src") ? one.attr("src") : one.attr("href"))
                    .map(path -> path.replaceFirst("^(\\.\\./)+", ""))
                    .toList();
            assertThat(loaded).as(page).hasSizeBetween(2, 9);
            assertSmall(loaded, raw * KB, zipped * KB);
        }
    }

    private static void assertSmall(List<String> files, int raw, int zipped) {
        assertThat(files.stream().mapToInt(PageBudgetTest::bytes).sum())
                .as("bytes of " + files)
                .isBetween(KB, raw);
        assertThat(files.stream()
                        .mapToInt(file -> zipped(BuiltSite.LARGE, file))
                        .sum())
                .as("bytes of " + files + ", zipped")
                .isBetween(KB, zipped);
    }

    @Test
    void theCurveInARowIsSmall() {
        assertThat(BuiltSite.LARGE.pages("projects"))
                .flatMap(page -> BuiltSite.LARGE.page(page).select("svg.spark"))
                .hasSizeGreaterThan(100)
                .allSatisfy(curve -> assertThat(curve.outerHtml().length()).isLessThanOrEqualTo(400));
    }

    private static void assertWithin(String page, int bytes, int zipped, int elements) {
        assertWithin(BuiltSite.LARGE, page, bytes, zipped, elements);
    }

    private static void assertWithin(BuiltSite site, String page, int bytes, int zipped, int elements) {
        assertThat(bytes(site, page)).as("bytes of " + page).isBetween(KB, bytes);
        assertThat(zipped(site, page)).as("bytes of " + page + ", zipped").isBetween(KB / 2, zipped);
        assertThat(site.page(page).getAllElements().size())
                .as("elements of " + page)
                .isBetween(20, elements);
    }

    private static int bytes(String file) {
        return bytes(BuiltSite.LARGE, file);
    }

    private static int bytes(BuiltSite site, String file) {
        return content(site, file).length;
    }

    /** What a server sends that compresses as most do. */
    private static int zipped(BuiltSite site, String file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content(site, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    private static byte[] content(BuiltSite site, String file) {
        return SiteFiles.text(site.folder(), file).getBytes(StandardCharsets.UTF_8);
    }
}
