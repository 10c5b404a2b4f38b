package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The curves on compare.html, by clicking, dragging and typing. */
@Visit.BothBrowsers
class CurvesIT {
    private static final int POINTS = 101;

    private static CurveSite site;
    private static Visit visit;
    private static Browser browser;
    private static String root;

    @Parameter
    private Visit.Way way;

    @BeforeParameterizedClassInvocation
    static void start(Visit.Way way) {
        site = CurveSite.copyOf(BuiltSite.NEURO_LINGUA, "curves");
        Map<String, Object> quality = JsonText.map("role", "quality", "unit", "", "direction", "min");
        site.run(
                "falling", "falling", JsonText.map("loss", quality), JsonText.map("loss", timed(4), "error", plain(3)));
        site.run("broken", "=broken, \"quoted\"", JsonText.map("loss", quality), JsonText.map("loss", broken()));
        site.run("epochs", "קצר", JsonText.map("loss", quality), JsonText.map("loss", epochs()));
        site.run("thinned", "thinned", Map.of(), JsonText.map("loss", thinned()));
        site.run("silent", "silent", Map.of(), Map.of());
        visit = way.begin();
        browser = visit.browser();
        root = visit.root(site.folder());
    }

    /** A straight fall from a value to 0, one point in each of 101 steps. */
    private static List<Object> falling(double from) {
        return new ArrayList<>(IntStream.range(0, POINTS)
                .mapToObj(at -> from * (POINTS - 1 - at) / (POINTS - 1))
                .toList());
    }

    private static Map<String, Object> plain(double from) {
        return JsonText.map("values", falling(from));
    }

    private static Map<String, Object> timed(double from) {
        return JsonText.map(
                "steps",
                IntStream.range(0, POINTS).map(at -> at * 10).boxed().toList(),
                "times",
                IntStream.range(0, POINTS)
                        .mapToObj(at -> "2025-11-24T16:%02d:%02d.000Z".formatted(at / 60, at % 60))
                        .toList(),
                "values",
                falling(from));
    }

    private static Map<String, Object> broken() {
        List<Object> values = falling(4);
        values.set(20, "NaN");
        values.set(21, "NaN");
        values.set(50, "Infinity");
        values.set(70, null);
        return JsonText.map(
                "steps", IntStream.range(0, POINTS).map(at -> at * 10).boxed().toList(), "values", values);
    }

    private static Map<String, Object> epochs() {
        return JsonText.map("epochs", List.of(1, 2, 3.5), "values", List.of(3, 2.5, 1));
    }

    private static Map<String, Object> thinned() {
        return JsonText.map("values", List.of(5, 1, 2), "index", List.of(0, 400, 999), "count", 1000);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        visit.close();
    }

    @BeforeEach
    void wide() {
        browser.size(1200, 900);
        browser.media("");
        browser.open("about:blank");
    }

    private static void open(String view) {
        openAt(root + "compare.html#" + view);
    }

    private static void openAt(String address) {
        browser.open("about:blank");
        browser.open(address);
        browser.await("const done = arguments[0], look = () => document.querySelector('#curves h2')?.checkVisibility()"
                + " ? done() : setTimeout(look, 20); look();");
    }

    private static List<String> lines() {
        return each("#curves .chart.live .plot path.line:not(.mark):not(.raw)", "getAttribute('class')");
    }

    private static List<String> xLabels() {
        return each("#curves .chart.live:first-child .ticks text[text-anchor=middle]", "textContent");
    }

    /** Read in one go, because a chart may be drawn again between two questions. */
    private static List<String> each(String selector, String what) {
        return ((List<?>) browser.run(
                        "return [...document.querySelectorAll(arguments[0])].map(element => element." + what + ")",
                        selector))
                .stream().map(Object::toString).toList();
    }

    private static String title() {
        return browser.element("#curves figcaption").getText();
    }

    private static void choose(String label, String option) {
        browser.run(
                "const label = [...document.querySelectorAll('#curves label')].find(one => one.textContent.startsWith(arguments[0]));"
                        + "const select = label.querySelector('select');"
                        + "select.value = [...select.options].find(one => one.textContent.startsWith(arguments[1])).value;"
                        + "select.dispatchEvent(new Event('change'))",
                label,
                option);
    }

    private static WebElement button(String label) {
        return browser.element("#curves .chart-tools button[aria-label='" + label + "']");
    }

    /** In sight, because Firefox moves no pointer to what is not. */
    private static WebElement plot() {
        return browser.inSight("#curves .plot");
    }

    private static String parameter(String name) {
        return String.valueOf(
                browser.run("return new URLSearchParams(location.hash.slice(1)).get(arguments[0])", name));
    }

    private static void waitForParameter(String name, boolean there) {
        browser.await(
                "const [name, there, done] = arguments, look = () => "
                        + "new URLSearchParams(location.hash.slice(1)).has(name) === there ? done() : setTimeout(look, 20); look();",
                name,
                there);
    }

    @Test
    void chartsHaveTheOrderAndTheWordsOfTheStaticPages() {
        site.ownRuns();
        int compared = 0;
        for (String page : BuiltSite.NEURO_LINGUA.pages("scenarios")) {
            Document built = BuiltSite.NEURO_LINGUA.page(page);
            List<String> runs =
                    built.select("section.answer .against a, section.answer h2 > a").eachAttr("href").stream()
                            .map(href -> href.replaceAll(".*/|\\.html", ""))
                            .distinct()
                            .toList();
            if (built.select("figure.chart").isEmpty()
                    || built.select(".answer").size() != 1
                    || runs.size() != 2) {
                continue;
            }
            Collections.swap(runs = new ArrayList<>(runs), 0, 1);
            open("runs=" + String.join(",", runs));
            assertThat(browser.texts("#curves figcaption bdi"))
                    .as(page)
                    .isEqualTo(built.select("figcaption bdi").eachText());
            assertThat(browser.texts("#curves .legend li > span"))
                    .as(page)
                    .isEqualTo(built.select(".legend li > .quiet").eachText());
            assertThat(browser.texts("#curves .legend bdi"))
                    .as(page)
                    .isEqualTo(built.select(".legend bdi").eachText());
            assertThat(browser.texts("#curves .ticks text")).as(page).hasSizeGreaterThan(4);
            compared++;
        }
        assertThat(compared).isGreaterThan(5);
    }

    @Test
    void aRunIsHiddenByItsLegendInAllChartsAndKeepsItsColourAndFocus() {
        open("runs=falling,broken");
        assertThat(lines()).containsExactly("line t0", "line t1", "line t0");
        browser.element("#curves .legend-run[data-run=falling]").click();
        assertThat(lines()).containsExactly("line t1");
        assertThat(browser.run("return document.activeElement.dataset.run")).isEqualTo("falling");
        assertThat(browser.elements("#curves .legend-run[data-run=falling][aria-pressed=false]"))
                .hasSize(2);
        assertThat(parameter("hidden")).isEqualTo("falling");
        browser.reload();
        openAt(browser.address());
        assertThat(lines()).containsExactly("line t1");
        browser.element("#curves .legend-run[data-run=broken]").click();
        assertThat(browser.texts("#curves .plot svg text")).contains("All runs are hidden");
        browser.element("#curves .legend-run[data-run=falling]").click();
        assertThat(lines()).containsExactly("line t0", "line t0");
    }

    @Test
    void aDragLooksCloserAndTheAddressRemembersIt() {
        open("runs=falling");
        List<String> all = xLabels();
        browser.actions()
                .moveToElement(plot(), -100, 0)
                .clickAndHold()
                .moveByOffset(80, 0)
                .release()
                .perform();
        waitForParameter("range", true);
        List<String> closer = xLabels();
        assertThat(closer).isNotEqualTo(all);
        assertThat(all).contains("0", "1000");
        assertThat(closer).doesNotContain("0", "1000");
        openAt(browser.address());
        assertThat(xLabels()).isEqualTo(closer);
        browser.actions()
                .keyDown(Keys.SHIFT)
                .moveToElement(plot())
                .clickAndHold()
                .moveByOffset(-60, 0)
                .release()
                .keyUp(Keys.SHIFT)
                .perform();
        assertThat(xLabels()).isNotEqualTo(closer).doesNotContain("0");
        button("Show all").click();
        waitForParameter("range", false);
        assertThat(xLabels()).isEqualTo(all);
    }

    @Test
    void theWheelZoomsOnlyWithItsModifierAndButtonsWithout() {
        open("runs=falling");
        List<String> all = xLabels();
        wheel(false);
        assertThat(xLabels()).isEqualTo(all);
        wheel(true);
        assertThat(xLabels()).isNotEqualTo(all);
        browser.actions().doubleClick(plot()).perform();
        assertThat(xLabels()).isEqualTo(all);
        button("Zoom in").click();
        List<String> zoomed = xLabels();
        assertThat(zoomed).isNotEqualTo(all);
        button("Later").click();
        button("Later").click();
        assertThat(xLabels()).isNotEqualTo(zoomed).contains("1000");
        button("Earlier").click();
        button("Zoom out").click();
        assertThat(xLabels()).isEqualTo(all);
    }

    private static void wheel(boolean modifier) {
        browser.run(
                "const plot = document.querySelector('#curves .plot'), box = plot.getBoundingClientRect();"
                        + "plot.dispatchEvent(new WheelEvent('wheel', {deltaY: -300, ctrlKey: arguments[0], bubbles: true, cancelable: true,"
                        + " clientX: box.left + box.width / 2, clientY: box.top + 50}))",
                modifier);
    }

    @Test
    void theCrosshairNamesAllValuesUnderThePointer() {
        open("runs=falling,broken,epochs");
        browser.actions().moveToElement(plot()).perform();
        String read = browser.element("#curves .readout").getText();
        assertThat(read)
                .containsPattern("step 4[5-9]0")
                .contains("falling")
                .contains("=broken")
                .contains("קצר\n–");
        assertThat(browser.elements("#curves .cross .dot")).isNotEmpty();
        browser.actions().moveToElement(browser.element("#curves h2")).perform();
        assertThat(browser.elements("#curves .chart:first-child .cross *")).isEmpty();
    }

    @Test
    void arrowKeysMoveTheCrosshairAndSayWhereItIs() {
        open("runs=falling,broken");
        browser.run("document.querySelector('#curves .plot').focus()");
        browser.press(Keys.ARROW_RIGHT);
        assertThat(said()).isEqualTo("step 0: falling 4; =broken, \"quoted\" 4");
        browser.press(Keys.ARROW_RIGHT);
        browser.press(Keys.PAGE_DOWN);
        browser.press(Keys.PAGE_DOWN);
        assertThat(said()).isEqualTo("step 210: falling 3.16; =broken, \"quoted\" NaN");
        browser.press(Keys.END);
        assertThat(said()).isEqualTo("step 1000: falling 0; =broken, \"quoted\" 0");
        browser.press(Keys.ARROW_LEFT);
        assertThat(said()).startsWith("step 990:");
        browser.press("+");
        assertThat(said()).startsWith("step from ");
        assertThat(xLabels()).doesNotContain("0");
        browser.press(Keys.chord(Keys.SHIFT, Keys.ARROW_LEFT));
        assertThat(said()).startsWith("step from ");
        browser.press("0");
        assertThat(said()).isEqualTo("All is shown");
        browser.press(Keys.ESCAPE);
        assertThat(browser.elements("#curves .cross *")).isEmpty();
    }

    private static String said() {
        return browser.run("return document.querySelector('#curves .plot output').textContent")
                .toString();
    }

    @Test
    void pointsThatAreNotFiniteBreakTheLineAndAreMarkedInWords() {
        open("runs=broken");
        String path = browser.element("#curves .plot path.line.t0:not(.mark)").getDomAttribute("d");
        assertThat(path.chars().filter(letter -> letter == 'M').count()).isEqualTo(4);
        assertThat(browser.texts("#curves .unseen text")).containsExactlyInAnyOrder("NaN", "+∞", "missing");
        assertThat(browser.elements("#curves .unseen path")).hasSize(3);
        assertThat(browser.element("#curves .legend").getText()).contains("101 points, 4 not finite");
    }

    @Test
    void smoothingKeepsTheRawLineInSightAndIsInTheAddress() {
        open("runs=falling,broken");
        assertThat(browser.elements("#curves .line.raw")).isEmpty();
        choose("Smoothing", "exponential");
        assertThat(parameter("smooth")).isEqualTo("ema:0.6");
        assertThat(browser.elements("#curves .line.raw")).hasSize(3);
        assertThat(browser.element("#curves .chart-notes").getText())
                .contains("exponential moving average, weight 0.6");
        browser.run("const slider = document.querySelector('#curves input[type=range]'); slider.value = 0.9;"
                + "slider.dispatchEvent(new Event('input'))");
        assertThat(browser.element("#curves .chart-notes").getText()).contains("weight 0.9");
        assertThat(parameter("smooth")).as("while the slider moves").isEqualTo("ema:0.6");
        browser.run("document.querySelector('#curves input[type=range]').dispatchEvent(new Event('change'))");
        assertThat(parameter("smooth")).isEqualTo("ema:0.9");
        choose("Smoothing", "running mean");
        assertThat(browser.element("#curves .chart-notes").getText()).contains("running mean of 5 points");
        choose("Smoothing", "none");
        assertThat(parameter("smooth")).isEqualTo("null");
        assertThat(browser.elements("#curves .line.raw")).isEmpty();
    }

    @Test
    void onlyAxesThatTheRunsHaveAreOfferedAndTheReasonIsGiven() {
        open("runs=epochs");
        assertThat(options())
                .containsExactly(
                        "step",
                        "epoch",
                        "relative time – no run here logged a time",
                        "wall time – no run here logged a time");
        assertThat(disabled()).containsExactly("relative", "wall");
        choose("Along", "epoch");
        assertThat(title()).isEqualTo("loss by epoch");
        assertThat(xLabels()).containsExactly("1.0", "1.5", "2.0", "2.5", "3.0", "3.5");
        open("runs=falling,epochs");
        assertThat(disabled()).isEmpty();
        choose("Along", "relative time");
        assertThat(xLabels()).contains("0").anyMatch(label -> label.endsWith(" s"));
        assertThat(browser.element("#curves .chart-notes").getText()).isEqualTo("Not drawn, without a time: קצר.");
        choose("Along", "wall time");
        assertThat(xLabels()).anyMatch(label -> label.startsWith("16:0"));
        assertThat(title()).isEqualTo("loss by wall time (UTC)");
    }

    private static List<String> options() {
        return browser.texts("#curves .curve-controls label:first-child option");
    }

    private static List<String> disabled() {
        return browser.elements("#curves .curve-controls label:first-child option[disabled]").stream()
                .map(option -> option.getDomAttribute("value"))
                .toList();
    }

    @Test
    void curvesAreAlignedAtAThreshold() {
        open("runs=falling,broken,epochs&align=value:2");
        assertThat(title()).isEqualTo("loss by step from where it first is 2");
        assertThat(xLabels()).contains("0").anyMatch(label -> label.startsWith("−"));
        assertThat(browser.elements("#curves .chart:first-child .chart-notes li"))
                .isEmpty();
        open("runs=falling,thinned&align=value:4.5");
        assertThat(browser.texts("#curves .chart:first-child .chart-notes li"))
                .contains(
                        "Not drawn, never 4.5: falling.",
                        "Thinned to some 3 of 1000 points, with all extremes: thinned.");
    }

    @Test
    void expertsSetScalesAndAlignmentByHand() {
        open("runs=falling");
        assertThat(browser.elements("#curves label.expert").stream().filter(WebElement::isDisplayed))
                .isEmpty();
        browser.element("label.mode").click();
        choose("Scale of values", "logarithmic");
        assertThat(browser.element("#curves .chart-notes").getText())
                .isEqualTo("Logarithmic values: 1 value at 0 or below left out.");
        assertThat(browser.texts("#curves .chart:first-child .unseen text")).containsExactly("≤ 0");
        choose("Scale of x", "logarithmic");
        assertThat(browser.element("#curves .chart-notes").getText())
                .contains("Logarithmic along x: 1 point at 0 or before left out.");
        choose("Scale of x", "linear");
        choose("Align at", "where");
        WebElement value = browser.element("#curves label:has(input[step=any]) input");
        assertThat(value.isDisplayed()).isTrue();
        value.sendKeys("1" + Keys.ENTER);
        assertThat(parameter("align")).isEqualTo("value:1");
        assertThat(title()).isEqualTo("loss by step from where it first is 1");
        browser.element("#curves .filter button").click();
        assertThat(List.of(parameter("align"), parameter("xscale"), parameter("yscale")))
                .containsOnly("null");
        assertThat(parameter("runs")).isEqualTo("falling");
        assertThat(title()).isEqualTo("loss by step");
        browser.element("label.mode").click();
    }

    @Test
    void metricsAreChosenAndThoseOfAKindShareAChart() {
        open("runs=falling,broken");
        assertThat(browser.texts("#curves figcaption bdi")).containsExactly("loss", "error");
        browser.element("#curves .metric-choice summary").click();
        browser.element("#curves .metric-choice input[value=loss]").click();
        assertThat(browser.texts("#curves figcaption bdi")).containsExactly("error");
        assertThat(parameter("curves")).isEqualTo("error");
        assertThat(browser.element("#curves .metric-choice summary").getText()).isEqualTo("Metrics: 1 of 2");
        browser.element("#curves .metric-choice input[value=error]").click();
        assertThat(browser.texts("#curves figcaption bdi")).containsExactly("loss", "error");
        open("runs=falling,broken&together=1");
        assertThat(browser.texts("#curves figcaption bdi")).containsExactly("loss", "error");
    }

    @Test
    void aChartIsSavedAsADrawingThatStandsForItself() {
        open("runs=falling,broken,epochs&smooth=mean:5");
        button("Download this chart as SVG").click();
        String file = browser.saved("loss-by-step.svg");
        Document drawing = Jsoup.parse(file, "", Parser.xmlParser());
        assertThat(drawing.select("svg > title").text()).isEqualTo("loss by step");
        assertThat(drawing.select("svg > desc").text())
                .contains("falling: 4 → 0")
                .contains("=broken");
        assertThat(drawing.select("svg").attr("viewBox")).startsWith("0 0 800 ");
        assertThat(drawing.select("[class], [style], image, use, a, script, style"))
                .isEmpty();
        assertThat(drawing.outerHtml())
                .doesNotContain("var(")
                .doesNotContain("href")
                .doesNotContain("oklch");
        assertThat(drawing.select("g[clip-path] path")).hasSize(6).allSatisfy(line -> {
            assertThat(line.attr("stroke")).startsWith("rgb(");
            assertThat(line.attr("fill")).isEqualTo("none");
            assertThat(line.attr("d")).startsWith("M");
        });
        assertThat(drawing.select("text").eachText())
                .contains("NaN", "1000", "קצר: 3 → 1, lowest 1, highest 3, 3 points");
        assertThat(drawing.select("text"))
                .allSatisfy(
                        (Element text) -> assertThat(text.attr("font-family")).isNotEmpty());
        parsedAsXml(file);
    }

    private static void parsedAsXml(String text) {
        try {
            javax.xml.parsers.DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    @Test
    void theNumbersOfAChartAreSavedAsCsv() {
        open("runs=falling,broken&hidden=broken");
        browser.element("#curves .legend-run[data-run=broken]").click();
        choose("Smoothing", "running mean");
        button("Download these numbers as CSV").click();
        List<String> rows = browser.saved("loss.csv").lines().toList();
        assertThat(rows).hasSize(1 + 2 * POINTS);
        assertThat(rows.get(0)).isEqualTo("run,metric,index,step,epoch,time,value,smoothed");
        assertThat(rows.get(1)).startsWith("made:falling,loss,0,0,,2025-11-24T16:00:00.000Z,4,3.9");
        assertThat(rows.get(POINTS)).startsWith("made:falling,loss,100,1000,,2025-11-24T16:01:40.000Z,0,");
        assertThat(rows.get(POINTS + 21)).isEqualTo("made:broken,loss,20,200,,,NaN,NaN");
        assertThat(rows.get(POINTS + 51)).isEqualTo("made:broken,loss,50,500,,,Infinity,Infinity");
        assertThat(rows.get(POINTS + 71)).isEqualTo("made:broken,loss,70,700,,,,");
        assertThat(rows.stream().skip(1).limit(POINTS).map(row -> Double.valueOf(row.split(",", -1)[6])))
                .containsExactlyElementsOf(
                        falling(4).stream().map(value -> (Double) value).toList());
    }

    @Test
    void tenRunsOfAThousandPointsKeepEveryExtreme() {
        List<String> names = new ArrayList<>();
        for (int run = 0; run < 10; run++) {
            int own = run;
            names.add("many-" + run);
            site.run(
                    names.get(run),
                    "run " + run,
                    Map.of(),
                    JsonText.map(
                            "loss",
                            JsonText.map(
                                    "values",
                                    DoubleStream.iterate(0, at -> at + 1)
                                            .limit(20_000)
                                            .map(at -> at == 7000 + own ? 50 : Math.sin(at / 900 + own))
                                            .boxed()
                                            .toList())));
        }
        open("runs=" + String.join(",", names));
        assertThat(lines()).hasSize(10).contains("line t0", "line t7", "line t0 again1", "line t1 again1");
        assertThat(browser.texts("#curves .legend li > span"))
                .allSatisfy(words -> assertThat(words).contains("highest 50"));
        double top = browser.elements("#curves .grid path").size();
        assertThat(top).isPositive();
        assertThat(browser.elements("#curves .plot path.line")).allSatisfy(line -> {
            String path = line.getDomAttribute("d");
            assertThat(path.split("L").length).isBetween(100, 6000);
            assertThat(path).containsPattern("[ML][0-9.]+ 2[0-9.]+(L|$)");
        });
    }

    @Test
    void aRunWithoutHistoryKeepsThePlacesOfTheOthersAndAMissingOneToo() {
        open("runs=silent,no-such-run,falling");
        assertThat(lines()).containsOnly("line t2");
        assertThat(browser.console()).anyMatch(message -> message.contains("no-such-run"));
        open("runs=silent");
        assertThat(browser.element("#curves").getText()).contains("None of these runs has a history to draw.");
    }

    @Test
    void nothingIsLostOnAPhoneAndInPrint() {
        open("runs=falling,broken,epochs&smooth=ema:0.6&yscale=log");
        browser.size(360, 800);
        browser.await("setTimeout(arguments[0], 100)");
        assertThat(browser.run("return document.documentElement.scrollWidth"))
                .isEqualTo(browser.run("return document.documentElement.clientWidth"));
        assertThat((Double)
                        browser.run("return document.querySelector('#curves .plot svg').viewBox.baseVal.width + 0.5"))
                .isLessThan(360);
        browser.media("print");
        assertThat(browser.element("#curves .chart-tools").isDisplayed()).isFalse();
        assertThat(browser.element("#curves .plot svg").isDisplayed()).isTrue();
    }
}
