package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the comparison panel gives to other scripts, and what it makes of data that no example has. */
class ComparePanelToolsIT {
    private static final String BASELINE = "run-1795375665189-lp5x3gtr2-7bcb261395";
    private static final String SLOWER = "run-1795375666036-c9e45l1h6-fb36460399";

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    private static void open(String address) {
        browser.open("about:blank");
        browser.open(address);
        drawn();
    }

    private static void drawn() {
        browser.await("""
                const done = arguments[0];
                const look = () => document.getElementById('comparison')?.dataset.ready ? done(null) : setTimeout(look, 20);
                look();
                """);
    }

    @Test
    void tellsOtherScriptsWhatItCompares() {
        open(BuiltSite.NEURO_LINGUA.folder().toUri() + "compare.html#runs=" + BASELINE + "," + SLOWER);
        assertThat(browser.run("const loaded = sigxCompare.current(); return [loaded.names.join(), loaded.runs[1].id,"
                        + " loaded.diffs.length, loaded.diffs[0].summary.verdict]"))
                .isEqualTo(List.of(BASELINE + "," + SLOWER, "run_1795375666036_c9e45l1h6", 1L, "better"));
        browser.run("window.told = []; sigxCompare.watch(loaded => told.push(loaded.names.length))");
        browser.run("sigxView.set({runs: [arguments[0]]})", BASELINE);
        drawn();
        assertThat(browser.run("return told")).isEqualTo(List.of(2L, 1L));
    }

    @Test
    void doesNotGuessAValueThatAPartOfACurveCannotTell() {
        CurveSite site = CurveSite.copyOf(BuiltSite.NEURO_LINGUA, "panel");
        Map<String, Object> loss =
                Map.of("last", 1, "mean", 2, "count", 20_000, "direction", "min", "headline", "last");
        List<Integer> few = IntStream.range(0, 100).map(i -> i * 200).boxed().toList();
        Map<String, Object> thinned = Map.of("steps", few, "values", few, "index", few, "count", 20_000);
        site.run("thinned", "thinned", Map.of("loss", loss), Map.of("loss", thinned));
        open(site.compare("runs=" + BASELINE + ",thinned&statistic=step:7"));
        assertThat(browser.texts("#metrics .notice p").get(0)).startsWith("Cannot be told here: loss.");
        assertThat(browser.texts("#metrics tbody tr:first-child td").get(1))
                .startsWith("?")
                .endsWith("cannot tell");
    }

    @Test
    void firesNothingThatHostileWordsAskFor() {
        List<String> names = BuiltSite.HOSTILE.files().stream()
                .filter(file -> file.startsWith("data/runs/"))
                .map(file -> file.substring("data/runs/".length(), file.length() - ".js".length()))
                .toList();
        open(BuiltSite.HOSTILE.folder().toUri() + "compare.html#mode=expert&all=1&runs="
                + String.join(",", names.subList(0, 8)));
        assertThat(browser.element("#comparison output").getText()).startsWith("Comparing 8 runs;");
        String first =
                (String) browser.run("return document.querySelector('#settings [data-key^=\"ignore:\"]').dataset.key");
        browser.run("document.querySelector('#settings [data-key^=\"ignore:\"]').click()");
        drawn();
        assertThat(browser.run("return document.querySelectorAll('#settings .patterns li').length"))
                .as(first)
                .isEqualTo(1L);
        assertThat(browser.run("return window.fired")).isEqualTo(0L);
        assertThat(browser.console()).isEmpty();
    }
}
