package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

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
            assertWithin(page, 16 * KB, 800);
        }
    }

    @Test
    void aProjectPageShowsAtMostAHundredRunsAndIsSmall() {
        List<String> pages = BuiltSite.LARGE.pages("projects");
        assertThat(pages).hasSizeGreaterThan(1);
        for (String page : pages) {
            assertThat(BuiltSite.LARGE.page(page).select("table.runs tbody tr")).hasSizeLessThanOrEqualTo(100);
            assertWithin(page, 60 * KB, 1500);
        }
    }

    @Test
    void theOverviewIsSmall() {
        assertWithin("index.html", 60 * KB, 1500);
    }

    @Test
    void aComparisonOfTenRunsIsSmall() {
        assertThat(BuiltSite.LARGE.pages("scenarios")).hasSize(1);
        assertWithin(BuiltSite.LARGE.pages("scenarios").get(0), 120 * KB, 3000);
    }

    @Test
    void theReferenceOfAFormatIsSmall() {
        assertThat(BuiltSite.LARGE.pages("schema")).hasSizeGreaterThan(4);
        for (String page : BuiltSite.LARGE.pages("schema")) {
            assertWithin(page, 80 * KB, 3000);
        }
    }

    @Test
    void styleAndScriptOfTheSiteAreSmall() {
        assertThat(BuiltSite.LARGE.files().stream()
                        .filter(file -> file.startsWith("assets/"))
                        .mapToInt(file -> bytes(file))
                        .sum())
                .isLessThanOrEqualTo(60 * KB);
    }

    private static void assertWithin(String page, int bytes, int elements) {
        assertThat(bytes(page)).as("bytes of " + page).isBetween(KB, bytes);
        assertThat(BuiltSite.LARGE.page(page).getAllElements().size())
                .as("elements of " + page)
                .isBetween(20, elements);
    }

    private static int bytes(String file) {
        return SiteFiles.text(BuiltSite.LARGE.folder(), file).getBytes(StandardCharsets.UTF_8).length;
    }
}
