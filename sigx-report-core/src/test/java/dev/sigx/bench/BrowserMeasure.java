package dev.sigx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the run table and the comparison in Chromium, on pages opened from disk. Each round has a browser of its own,
 * which knows nothing of the site. The view in the address is what drives the pages, as a link would: that holds for every
 * look that they may have.
 */
final class BrowserMeasure {
    private static final int ROUNDS = 5;
    private static final int MOST_SECONDS = 1;
    private static final int MOST_MEGABYTES = 300;

    /**
     * Gives promises of times in milliseconds: from the start of the page to the first rows of its table or to its plot, and
     * from a change of the view to the picture in which a part of the page has changed. {@code data-ready} says that a part is done.
     */
    private static final String WATCH = """
            (() => {
              const painted = (then) => requestAnimationFrame(() => setTimeout(then, 0));
              const seen = (target, done) => {
                const observer = new MutationObserver(() => {
                  if (done()) {
                    observer.disconnect();
                    painted(() => arrive());
                  }
                });
                let arrive = () => {};
                observer.observe(target, { subtree: true, childList: true, attributes: true });
                return new Promise((resolve) => { arrive = () => resolve(performance.now()); });
              };
              const first = seen(document, () => document.querySelector('#picker[data-ready] tbody tr'));
              const plot = seen(document, () => document.querySelector('#plots [data-ready]'));
              window.measureFirstRows = () => first;
              window.measurePlot = () => plot;
              window.measureChange = (part, parts) => {
                const target = document.querySelector(part);
                target.removeAttribute('data-ready');
                const start = performance.now();
                const end = seen(target, () => target.hasAttribute('data-ready'));
                sigxView.set(parts);
                return end.then((time) => time - start);
              };
            })();
            """;

    private static final String FIRST_ROWS = "measureFirstRows().then(arguments[0]);";
    private static final String PLOT = "measurePlot().then(arguments[0]);";
    private static final String CHANGE =
            "const [part, parts, done] = arguments; measureChange(part, parts).then(done);";

    /** What every page is held against: as many rows as the first page of the table has, and nothing else. */
    private static final String FLOOR = "a page of 50 rows without script";

    private static final int FLOOR_ROWS = 50;

    private static final String WHOLE = "a whole round";

    private final Path site;
    private final String search;
    private final Map<String, Sample> seconds = new LinkedHashMap<>();
    private final Sample heap = new Sample();

    /** Until the end of each step, so that it shows which one raises it; all pages of a round share one process. */
    private final Map<String, Sample> peaks = new LinkedHashMap<>();

    /** @param search what to search for: a part of a run's id */
    BrowserMeasure(Path site, String search) {
        this.site = site;
        this.search = search;
    }

    void measure() throws IOException {
        Path floor = Files.writeString(site.resolveSibling("floor.html"), floor());
        for (int round = 0; round < ROUNDS; round++) {
            try (MeasuredBrowser browser = new MeasuredBrowser(WATCH)) {
                round(browser, floor);
                heap.add(browser.heap());
                notePeak(browser, WHOLE);
            }
        }
    }

    private static String floor() {
        return "<!doctype html><title>Floor</title><div id=picker data-ready=1><table><tbody>"
                + "<tr><td>run<td>completed<td>0.1234<td>0.5678".repeat(FLOOR_ROWS)
                + "</table></div>";
    }

    private void round(MeasuredBrowser browser, Path floor) throws IOException {
        open(browser, FLOOR, floor);
        open(
                browser,
                "a project page, first rows",
                site.resolve("projects").resolve(first("projects", 1).get(0)));
        change(browser, "a project page, sort", "#picker", Map.of("sort", "-metric:accuracy"));
        open(browser, "compare.html, first rows", site.resolve("compare.html"));
        change(browser, "compare.html, search", "#picker", Map.of("find", search));
        change(browser, "compare.html, search undone", "#picker", Map.of("find", ""));
        change(browser, "compare.html, sort by a metric", "#picker", Map.of("sort", "metric:perplexity"));
        change(
                browser,
                "compare.html, filter by metric and setting",
                "#picker",
                Map.of("where", "perplexity < 0.2 and optimizer = adam"));
        List<String> runs = first("runs", 3).stream()
                .map(file -> file.substring(0, file.length() - ".html".length()))
                .toList();
        change(browser, "compare.html, three runs compared", "#comparison", Map.of("runs", runs));
        browser.open(floor, "");
        String plot = "compare.html, opened with parallel coordinates";
        browser.open(site.resolve("compare.html"), "#plot=parallel");
        note(browser, plot, browser.await(plot, PLOT));
        change(
                browser,
                "parallel coordinates, drawn again",
                "#plots [data-ready]",
                Map.of("logs", List.of("metric:perplexity")));
    }

    private void open(MeasuredBrowser browser, String what, Path page) throws IOException {
        browser.open(page, "");
        note(browser, what, browser.await(what, FIRST_ROWS));
    }

    private void change(MeasuredBrowser browser, String what, String part, Map<String, Object> parts)
            throws IOException {
        note(browser, what, browser.await(what, CHANGE, part, parts));
    }

    private void note(MeasuredBrowser browser, String what, double milliseconds) throws IOException {
        seconds.computeIfAbsent(what, added -> new Sample()).add(milliseconds / 1000);
        notePeak(browser, what);
    }

    private void notePeak(MeasuredBrowser browser, String what) throws IOException {
        peaks.computeIfAbsent(what, added -> new Sample()).add(browser.peak());
    }

    private List<String> first(String folder, int count) throws IOException {
        try (Stream<Path> files = Files.list(site.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .sorted()
                    .limit(count)
                    .toList();
        }
    }

    void report(ResultTable table) {
        Sample floor = seconds.remove(FLOOR);
        table.row(FLOOR, floor, "", null, bytes(FLOOR));
        seconds.forEach((what, sample) -> table.row(what, sample, "floor", sample.over(floor), bytes(what)));
        seconds.forEach((what, sample) -> table.atMost(what, sample.median(), MOST_SECONDS, " s"));
        table.atMost("objects of the page", heap.most(), MOST_MEGABYTES, " MB");
        table.atMost("process of the page, at its peak", peaks.get(WHOLE).most(), MOST_MEGABYTES, " MB");
    }

    private long bytes(String what) {
        return Math.round(peaks.get(what).most() * 1e6);
    }
}
