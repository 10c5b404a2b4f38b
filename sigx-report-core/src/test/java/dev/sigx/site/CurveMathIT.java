package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions behind the live charts, each by itself: scales, marks, smoothing, alignment, thinning. */
class CurveMathIT {
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser();
        browser.open(BuiltSite.MINIMAL.folder().toUri() + "compare.html");
        browser.topics("drawing", "curves");
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    static List<String> vectors() throws IOException {
        try (var in = CurveMathIT.class.getResourceAsStream("/axis-vectors.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static String text(String expression, Object... arguments) {
        return browser.run("return " + expression, arguments).toString();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(String expression) {
        return (List<Object>) browser.run("return " + expression);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void axesAreMarkedAsByTheBuild(String vector) {
        String[] fields = vector.split("; ");
        assertThat(text(
                        "sigxScale.ticks('number', false, Number(arguments[0]), Number(arguments[1]), Number(arguments[2]),"
                                + " arguments[3] === 'true').map(tick => tick.label).join('|')",
                        fields[0],
                        fields[1],
                        fields[2],
                        fields[3]))
                .isEqualTo(fields[4]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'number', true, 0.18, 5, 5; 0.2|0.5|1|2|5",
                "'number', true, 0.001, 1000, 5; 0.001|0.01|0.1|1|10|100|1000",
                "'number', true, 1, 100000, 8; 1|10|100|1000|10000|100000",
                "'number', true, 2, 3, 5; 2.0|2.2|2.4|2.6|2.8|3.0",
                "'number', true, 1e-300, 1e300, 3; 1e-300|1e-150|1|1e150|1e300",
                "'duration', false, 0, 90000, 4; 0|30 s|60 s|90 s",
                "'duration', false, 0, 7200000, 4; 0|30 min|60 min|90 min|120 min",
                "'duration', false, -3600000, 3600000, 3; −1 h|0|1 h",
                "'time', false, 1763996400000, 1764000000000, 4; 15:00|15:15|15:30|15:45|16:00",
                "'time', false, 1763942400000, 1764115200000, 4; 11-24 00:00|11-24 12:00|11-25 00:00|11-25 12:00|11-26 00:00",
                "'number', false, 4, 4, 5; ''",
            })
    void otherAxesHaveRoundMarksToo(String axis, String labels) {
        assertThat(text("sigxScale.ticks(" + axis + ").map(tick => tick.label).join('|')"))
                .isEqualTo(labels);
    }

    @ParameterizedTest
    @CsvSource({"false, -3, 7", "true, 0.01, 1000", "false, -1.7e308, 1.7e308", "true, 1e-300, 1e300"})
    void positionsLeadBackToTheirValues(boolean log, double low, double high) {
        String scale = "sigxScale.scale(" + log + ", " + low + ", " + high + ", 50, 650)";
        assertThat(list("[" + scale + ".at(" + low + "), " + scale + ".at(" + high + ")]"))
                .map(Object::toString)
                .containsExactly("50", "650");
        assertThat(text("(scale => Math.abs(scale.at(scale.value(300)) - 300) < 1e-6)(" + scale + ")"))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "5, 5",
        "999999, 999999",
        "0.1, 0.1",
        "0.30000000000000004, 0.3000",
        "12345.678, 12346",
        "1.99996, 2.000",
        "9.99996, 10.00",
        "-0.00012345, −0.0001234",
        "0.00001, 1e-5",
        "1.5e30, 1.5e30",
        "NaN, NaN",
        "-Infinity, −∞",
        "null, missing",
    })
    void valuesAreWrittenAsOnThePages(String value, String shown) {
        assertThat(text("sigxQuantity.quantity(" + value + ")")).isEqualTo(shown);
    }

    @Test
    void theExponentialAverageStartsAtTheFirstPointAndForgetsAtTheStatedPace() {
        assertThat(list("sigxSeries.ema([1, 2, 3], 0.5)"))
                .map(value -> ((Number) value).doubleValue())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(1),
                        second -> assertThat(second).isCloseTo(1.25 / 0.75, within(1e-12)),
                        third -> assertThat(third).isCloseTo(2.125 / 0.875, within(1e-12)));
    }

    @Test
    void aPointThatIsNotFiniteBreaksTheLineButNotTheAverage() {
        assertThat(text("sigxSeries.ema([1, null, 2, Infinity, 3], 0.5).join('|')"))
                .isEqualTo(
                        text("(([a, b, c]) => [a, null, b, Infinity, c].join('|'))(sigxSeries.ema([1, 2, 3], 0.5))"));
        assertThat(text("sigxSeries.runningMean([1, NaN, 3, 5], 3).join('|')")).isEqualTo("1|NaN|4|4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[1, 2, 6, 3], 3; 1.5|3|3.6666666666666665|4.5",
                "[1, 2, 6], 501; 3|3|3",
                "[1e300, 1, 1, 1], 3; 5e+299|3.3333333333333335e+299|1|1",
                "[], 3; ''"
            })
    void theRunningMeanTakesNeighboursOnBothSides(String arguments, String means) {
        assertThat(text("sigxSeries.runningMean(" + arguments + ").join('|')")).isEqualTo(means);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[5, 6, 7], [1, 2, 3], {kind: 'first'}; 5",
                "[NaN, 6, 7], [1, 2, 3], {kind: 'first'}; 6",
                "[NaN], [1], {kind: 'first'}; NaN",
                "[0, 10, 20], [4, 3, 1], {kind: 'value', value: 2}; 15",
                "[0, 10, 20], [4, 2, 1], {kind: 'value', value: 2}; 10",
                "[0, 10, 20], [1, 3, 1], {kind: 'value', value: 2}; 5",
                "[0, 10, 20], [4, NaN, 1], {kind: 'value', value: 2}; 20",
                "[0, 10, 20], [4, 3, 2.5], {kind: 'value', value: 2}; NaN",
                "[0, 10], [1, 2], null; 0",
            })
    void curvesAreAlignedWhereTheyFirstReachAValue(String arguments, String zero) {
        assertThat(text("String(sigxSeries.origin(" + arguments + "))")).isEqualTo(zero);
    }

    @ParameterizedTest
    @CsvSource({
        "ema:0.6, ema 0.6",
        "ema:1, none",
        "ema:x, none",
        "mean:5, mean 5",
        "mean:4, mean 5",
        "mean:99999, mean 501",
        "mean:1, none",
        "'', none",
        "mean:, none"
    })
    void smoothingThatMakesNoSenseIsNone(String text, String meaning) {
        assertThat(text(
                        "(how => how === null ? 'none' : how.kind + ' ' + (how.weight || how.window))(sigxSeries.smoothing(arguments[0]))",
                        text))
                .isEqualTo(meaning);
    }

    @Test
    void thinningKeepsEndsExtremesAndWhatIsNotFinite() {
        assertThat(text("(() => { const ys = Array.from({length: 10000}, (_, at) => Math.sin(at / 50));"
                        + "ys[4321] = 99; ys[1234] = -99; ys[7777] = NaN; ys[8888] = Infinity;"
                        + "const kept = sigxSeries.thin(ys, 0, ys.length, 100);"
                        + "return [0, 1234, 4321, 7777, 8888, 9999].every(at => kept.includes(at)) && kept.length <= 402"
                        + " && kept.every((at, place) => place === 0 || at > kept[place - 1]); })()"))
                .isEqualTo("true");
        assertThat(text("sigxSeries.thin([1, 2, 3, 4, 5], 1, 4, 1).join()")).isEqualTo("1,2,3");
    }

    @Test
    void aPathBreaksAtPointsWithoutAPlaceAndALonePointIsADot() {
        assertThat(text(
                        "(same => sigxSvg.path([0, 1, 2, 3, 4, 5], [1, 2, null, 4, NaN, 6], [0, 1, 2, 3, 4, 5], same, same))"
                                + "(sigxScale.scale(false, 0, 10, 0, 10))"))
                .isEqualTo("M0 1L1 2M3 4h0M5 6h0");
    }

    @Test
    void cellsOfCsvAreSafeInSpreadsheetsAndEmptyWhereNothingIs() {
        assertThat(browser.run(
                        "return sigxDownload.csv([['plain', '=1+1', 'a,b', 'say \"x\"', \"'quoted\", '-5'], [-5, -0, NaN,"
                                + " 0.1, null, -Infinity]]).split('\\r\\n')"))
                .isEqualTo(List.of(
                        "plain,'=1+1,\"a,b\",\"say \"\"x\"\"\",''quoted,'-5", "-5,-0.0,NaN,0.1,,-Infinity", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "10:20, '10,20'",
        "20:10, null",
        "x:1, null",
        "5, null",
        "'', null",
        "-1.5:2e3, '-1.5,2000'",
        ":, null",
        "1:Infinity, null"
    })
    void aPartOfXThatMakesNoSenseIsAll(String part, String range) {
        assertThat(text("String(sigxCurveModel.range(arguments[0]))", part)).isEqualTo(range);
    }
}
