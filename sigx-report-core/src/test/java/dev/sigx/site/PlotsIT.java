package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Scatter and parallel coordinates of the runs on compare.html, by clicking, dragging and typing. */
class PlotsIT {
    /** The rate rises tenfold from run to run, the loss falls from 4 by 1; the fifth has no loss, the sixth diverged. */
    private static final List<Object> RATES = List.of(0.001, 0.01, 0.1, 1, 10, 100);

    private static final List<Object> LOSSES = Arrays.asList(4, 3, 2, 1, null, Map.of("num", "NaN"));

    private static CurveSite site;
    private static Visit visit;
    private static Browser browser;
    private static String root;

    @BeforeAll
    static void start() {
        site = CurveSite.copyOf(BuiltSite.MINIMAL, "plots");
        List<Object> names = new ArrayList<>();
        for (int run = 0; run < RATES.size(); run++) {
            names.add("run-" + run);
            site.run(
                    "run-" + run,
                    "run " + run,
                    Map.of(),
                    JsonText.map("loss", JsonText.map("values", List.of(3, 2, run))));
        }
        site.data(
                "index",
                JsonText.map(
                        "report",
                                JsonText.map(
                                        "title",
                                        "Plots",
                                        "generator",
                                        "",
                                        "schemaVersion",
                                        "2.1.0",
                                        "asOf",
                                        "",
                                        "notableChange",
                                        0.1,
                                        "statistic",
                                        ""),
                        "projects", List.of(),
                        "runs", RATES.size(),
                        "parts", 2,
                        "columns",
                                List.of(
                                        column("metric:loss", "loss", 0, 0),
                                        column("setting:constant", "constant", 0, -1),
                                        column("setting:optimizer", "optimizer", 0, 0),
                                        column("setting:rate", "rate", 0, 0))));
        for (int part = 0; part < 2; part++) {
            int from = part * 4;
            int to = part == 0 ? 4 : 6;
            List<Object> empty =
                    IntStream.range(from, to).mapToObj(run -> (Object) "").toList();
            site.data(
                    "rows-" + part,
                    JsonText.map(
                            "name",
                            names.subList(from, to),
                            "title",
                            IntStream.range(from, to)
                                    .mapToObj(run -> "run " + run)
                                    .toList(),
                            "id",
                            names.subList(from, to),
                            "project",
                            IntStream.range(from, to).mapToObj(run -> -1).toList(),
                            "store",
                            empty,
                            "status",
                            empty,
                            "created",
                            empty));
            site.data("sparks-" + part, empty);
            Map<String, Object> columns = JsonText.map(
                    "metric:loss", LOSSES.subList(from, to),
                    "setting:rate", RATES.subList(from, to),
                    "setting:optimizer", JsonText.map("values", List.of("adam", "סגד"), "at", List.of(0, 1)));
            if (part == 0) {
                columns.put("setting:constant", JsonText.map("values", List.of(true), "at", List.of(0, 0, 0, 0)));
            }
            site.data("columns-" + part + "-0", columns);
        }
        visit = Visit.Way.CHROMIUM_FROM_DISK.begin();
        browser = visit.browser();
        root = visit.root(site.folder());
    }

    private static Map<String, Object> column(String key, String name, int first, int second) {
        return JsonText.map(
                "key",
                key,
                "name",
                name,
                "groups",
                List.of(first, second),
                "runs",
                6,
                "unit",
                "",
                "direction",
                "min",
                "varies",
                !key.endsWith("constant"),
                "role",
                key.startsWith("metric") ? "quality" : "");
    }

    @AfterAll
    static void stop() {
        visit.close();
    }

    @BeforeEach
    void wide() {
        browser.size(1200, 1000);
        browser.open("about:blank");
    }

    private static void open(String view) {
        openAt(root + "compare.html#" + view);
    }

    private static void openAt(String address) {
        browser.open("about:blank");
        browser.open(address);
        browser.await("const done = arguments[0], look = () => document.querySelector('#plots .plot svg > *') ? done()"
                + " : setTimeout(look, 20); look();");
        browser.run("document.querySelector('#plots').scrollIntoView()");
    }

    private static final String SCATTER = "plot=scatter,setting:rate,metric:loss&logs=setting:rate";
    private static final String PARALLEL = "plot=parallel,setting:rate,setting:optimizer,metric:loss&logs=setting:rate";

    private static String parameter(String name) {
        return String.valueOf(
                browser.run("return new URLSearchParams(location.hash.slice(1)).get(arguments[0])", name));
    }

    private static String count() {
        return browser.element("#plots .filter output").getText();
    }

    /** How many runs the paths of a class show: each begins with a move. */
    private static long drawn(String classes) {
        return (Long) browser.run(
                "return [...document.querySelectorAll('#plots svg path')].filter(path => path.getAttribute('class') === arguments[0])"
                        + ".reduce((sum, path) => sum + path.getAttribute('d').split('M').length - 1, 0)",
                classes);
    }

    private static WebElement plot() {
        return browser.inSight("#plots .plot");
    }

    /** Drags from one place of the plot to another, both as offsets from its middle. */
    private static void drag(int fromX, int fromY, int toX, int toY) {
        browser.actions()
                .moveToElement(plot(), fromX, fromY)
                .clickAndHold()
                .moveToElement(plot(), toX, toY)
                .release()
                .perform();
    }

    /** Where a run stands in the scatter plot, as an offset from the middle. */
    private static int[] place(int run) {
        List<?> at = (List<?>) browser.run(
                "const [run] = arguments, svg = document.querySelector('#plots svg'), box = svg.getBoundingClientRect();"
                        + "const path = [...svg.querySelectorAll('.dots')].map(each => each.getAttribute('d')).join('');"
                        + "const [x, y] = path.match(/M[^h]+/g).map(move => move.slice(1).split(' ').map(Number))"
                        + ".sort((a, b) => a[0] - b[0])[run];"
                        + "const scale = box.width / svg.viewBox.baseVal.width;"
                        + "return [Math.round(x * scale - box.width / 2), Math.round(y * scale - box.height / 2)]",
                run);
        return new int[] {((Number) at.get(0)).intValue(), ((Number) at.get(1)).intValue()};
    }

    @Test
    void nothingIsDrawnUntilThePlotsAreOpened() {
        browser.open(root + "compare.html");
        browser.await(
                "const done = arguments[0], look = () => document.querySelector('#plots summary')?.checkVisibility()"
                        + " ? setTimeout(done, 200) : setTimeout(look, 20); look();");
        assertThat(browser.elements("#plots .plot")).isEmpty();
        browser.element("#plots summary").click();
        browser.await("const done = arguments[0], look = () => document.querySelector('#plots .plot svg > *') ? done()"
                + " : setTimeout(look, 20); look();");
        assertThat(browser.texts("#plots .plot-axis legend")).containsExactly("optimizer", "loss");
    }

    @Test
    void aScatterPlotDrawsRunsThatHaveBothValues() {
        open(SCATTER);
        assertThat(drawn("dots")).isEqualTo(4);
        assertThat(count()).isEqualTo("4 runs");
        assertThat(browser.element("#plots figure > p").getText())
                .isEqualTo("rate from 0.001 to 100; loss from 1 to 4. 2 runs without a value not drawn.");
        assertThat(browser.texts("#plots .ticks text")).contains("0.001", "0.1", "10", "1", "4");
    }

    @Test
    void aDragBrushesBothColumnsAndTellsTheRunTable() {
        open(SCATTER);
        browser.run("window.heard = []; sigxPlots.watch(names => heard.push(names))");
        int[] second = place(1);
        int[] third = place(2);
        drag(second[0] - 20, second[1] - 20, third[0] + 20, third[1] + 20);
        assertThat(count()).isEqualTo("2 of 4 runs brushed");
        assertThat(drawn("dots")).isEqualTo(2);
        assertThat(drawn("dots left-out")).isEqualTo(2);
        assertThat(browser.run("return heard")).isEqualTo(Arrays.asList(null, List.of("run-1", "run-2")));
        assertThat(parameter("brush")).contains("setting:rate=0.0").contains("metric:loss=1.");
        openAt(browser.address());
        assertThat(count()).isEqualTo("2 of 4 runs brushed");
        browser.run(
                "[...document.querySelectorAll('#plots button')].find(one => one.textContent.startsWith('Compare')).click()");
        assertThat(parameter("runs")).isEqualTo("run-1,run-2");
        browser.run(
                "[...document.querySelectorAll('#plots button')].find(one => one.textContent.startsWith('Take')).click()");
        assertThat(parameter("brush")).isEqualTo("null");
        assertThat(count()).isEqualTo("4 runs");
    }

    @Test
    void theRunTableNarrowsThePlot() {
        open(SCATTER);
        browser.run("sigxPlots.restrict(['run-0', 'run-3', 'run-5'])");
        browser.await("setTimeout(arguments[0], 50)");
        assertThat(count()).isEqualTo("2 runs");
        browser.run("sigxPlots.restrict(null)");
        browser.await("setTimeout(arguments[0], 50)");
        assertThat(count()).isEqualTo("4 runs");
    }

    @Test
    void aClickComparesTheRunUnderThePointerAndAnotherLeavesItOut() {
        open(SCATTER);
        int[] second = place(1);
        browser.actions().moveToElement(plot(), second[0] + 3, second[1]).perform();
        assertThat(browser.element("#plots .readout").getText())
                .contains("run 1")
                .contains("0.01")
                .contains("click compares it");
        browser.actions().click().perform();
        assertThat(parameter("runs")).isEqualTo("run-1");
        assertThat(drawn("dots t0")).isEqualTo(1);
        // The curves of the run appear above, and the plot moves down.
        browser.await(
                "const done = arguments[0], look = () => document.querySelector('#curves .chart') ? setTimeout(done, 100)"
                        + " : setTimeout(look, 20); look();");
        browser.run("document.querySelector('#plots').scrollIntoView()");
        browser.actions()
                .moveToElement(plot(), second[0] + 3, second[1])
                .click()
                .perform();
        assertThat(parameter("runs")).isEqualTo("null");
        browser.actions().moveToElement(plot(), second[0] + 100, second[1] - 60).perform();
        assertThat(browser.element("#plots .readout").isDisplayed()).isFalse();
    }

    @Test
    void keysGoFromRunToRunAndPick() {
        open(SCATTER + "&brush=metric:loss=:3.5");
        browser.run("document.querySelector('#plots .plot').focus()");
        browser.press(Keys.ARROW_RIGHT);
        assertThat(said()).isEqualTo("run 1: rate 0.01, loss 3");
        browser.press(Keys.END);
        assertThat(said()).isEqualTo("run 3: rate 1, loss 1");
        browser.press(Keys.ENTER);
        assertThat(said()).isEqualTo("run 3 is compared");
        assertThat(parameter("runs")).isEqualTo("run-3");
        browser.press(Keys.ESCAPE);
        assertThat(browser.elements("#plots .pointed")).isEmpty();
    }

    private static String said() {
        return browser.run("return document.querySelector('#plots .plot output').textContent")
                .toString();
    }

    @Test
    void numberFieldsBrushAsADragDoes() {
        open(PARALLEL);
        WebElement low = browser.element("#plots .plot-axis:last-child input.low");
        low.sendKeys("2" + Keys.TAB);
        assertThat(parameter("brush")).isEqualTo("metric:loss=2:");
        assertThat(count()).isEqualTo("3 of 6 runs brushed");
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("high");
        browser.press("3" + Keys.TAB);
        assertThat(parameter("brush")).isEqualTo("metric:loss=2:3");
        assertThat(count()).isEqualTo("2 of 6 runs brushed");
        assertThat(browser.elements("#plots .chosen")).hasSize(1);
        browser.element("#plots .plot-axis input[type=checkbox][value=adam]").click();
        assertThat(count()).isEqualTo("0 of 6 runs brushed");
        browser.element("#plots .plot-axis input[type=checkbox][value='סגד']").click();
        assertThat(count()).isEqualTo("1 of 6 runs brushed");
        openAt(browser.address());
        assertThat(count()).isEqualTo("1 of 6 runs brushed");
    }

    @Test
    void parallelCoordinatesShowWhatIsAbsentBelowTheAxesAndAreBrushedByDragging() {
        open(PARALLEL);
        assertThat(drawn("strands")).isEqualTo(6);
        assertThat(browser.texts("#plots .axis-name")).contains("rate (log)", "optimizer", "loss", "none");
        assertThat(browser.texts("#plots .tick")).contains("adam", "סגד", "0.001", "100");
        int right = ((Number)
                        browser.run(
                                "return Math.round(document.querySelector('#plots svg').getBoundingClientRect().width / 2 - 64)"))
                .intValue();
        drag(right, 0, right, 140);
        assertThat(parameter("brush")).startsWith("metric:loss=");
        assertThat(count()).isEqualTo("2 of 6 runs brushed");
        drag(0, -130, 0, 130);
        assertThat(parameter("brush")).contains("setting:optimizer=[");
        assertThat(count()).isEqualTo("0 of 6 runs brushed");
    }

    @Test
    void axesAreAddedRemovedAndMadeLogarithmic() {
        open("plot=parallel,metric:loss,setting:rate");
        assertThat(browser.texts("#plots .axis-name")).contains("rate").doesNotContain("rate (log)");
        browser.element("#plots .plot-axis:last-child input.log").click();
        assertThat(parameter("logs")).isEqualTo("setting:rate");
        assertThat(browser.texts("#plots .axis-name")).contains("rate (log)");
        browser.run(
                "const add = [...document.querySelectorAll('#plots label')].find(one => one.textContent.startsWith('Add')).querySelector('select');"
                        + "add.value = 'setting:constant'; add.dispatchEvent(new Event('change'))");
        browser.await("setTimeout(arguments[0], 100)");
        assertThat(parameter("plot")).isEqualTo("parallel,metric:loss,setting:rate,setting:constant");
        assertThat(browser.texts("#plots .axis-name")).contains("constant");
        browser.element("#plots button[aria-label='Remove the axis loss']").click();
        assertThat(browser.texts("#plots .plot-axis legend")).containsExactly("rate", "constant");
        browser.run(
                "const kind = document.querySelector('#plots select'); kind.value = 'scatter'; kind.dispatchEvent(new Event('change'))");
        assertThat(parameter("plot")).isEqualTo("scatter");
    }

    @Test
    void aPlotIsSavedAsDrawingAndItsRunsAsNumbers() {
        open(PARALLEL + "&brush=metric:loss=2:");
        browser.element("#plots button[aria-label='Download this plot as SVG']").click();
        Document drawing = Jsoup.parse(browser.saved("rate-optimizer-loss.svg"), "", Parser.xmlParser());
        assertThat(drawing.select("[class], [style]")).isEmpty();
        assertThat(drawing.select("path[stroke-opacity]")).isNotEmpty();
        assertThat(drawing.select("desc").text()).startsWith("rate from 0.001 to 100; optimizer: 2 values");
        browser.element("#plots button[aria-label='Download these runs as CSV']")
                .click();
        assertThat(browser.saved("rate-optimizer-loss.csv").lines())
                .containsExactly(
                        "run,title,rate,optimizer,loss",
                        "run-0,run 0,0.001,adam,4",
                        "run-1,run 1,0.01,סגד,3",
                        "run-2,run 2,0.1,,2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metric:a=1:2 | metric:a | {\"low\":1,\"high\":2}",
                "metric:a=:2 | metric:a | {\"low\":null,\"high\":2}",
                "metric:a=x:2 | metric:a | null",
                "metric:a=2:1 | metric:a | null",
                "metric:a=1 | metric:a | null",
                "setting:a=b=1:2 | setting:a=b | {\"low\":1,\"high\":2}",
                "setting:a=[\"x\",\"y\"] | setting:a | {\"words\":[\"x\",\"y\"]}",
                "setting:a=[ | setting:a | null",
                "setting:a={} | setting:a | null",
                "metric:b=1:2 | metric:a | null",
            })
    void brushesAreReadFromTheAddressAndBrokenOnesAreNone(String part, String key, String brush) {
        open(SCATTER);
        assertThat(browser.run("return JSON.stringify(sigxAxis.read([arguments[0]], arguments[1]))", part, key))
                .isEqualTo(brush);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | null",
                "1.5 | 1.5",
                "{num: '9007199254740993'} | 9007199254740992",
                "{num: 'NaN'} | NaN",
                "true | true",
                "{nothing: true} | null",
                "{items: '[1, 2]'} | [1, 2]",
                "\"text\" | text"
            })
    void cellsOfEveryKindAreRead(String cell, String value) {
        open(SCATTER);
        assertThat(browser.run("return String(sigxPlotColumns.value(" + cell + "))"))
                .isEqualTo(value);
    }
}
