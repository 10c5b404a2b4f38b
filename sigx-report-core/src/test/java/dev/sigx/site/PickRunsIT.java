package dev.sigx.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Finding runs and picking them, on the page of comparisons and on those of projects. */
@Visit.BothBrowsers
class PickRunsIT {
    private static Visit visit;
    private static Browser browser;
    private static String root;

    @Parameter
    private Visit.Way way;

    @BeforeParameterizedClassInvocation
    static void start(Visit.Way way) {
        visit = way.begin();
        browser = visit.browser();
        root = visit.root(BuiltSite.NEURO_LINGUA);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        visit.close();
    }

    @BeforeEach
    void openTheTable() {
        browser.size(1280, 900);
        browser.open("about:blank");
        open(root + "compare.html");
    }

    private static void open(String address) {
        browser.open(address);
        ready();
    }

    private static void ready() {
        browser.await("""
                const done = arguments[0];
                const look = () => document.getElementById('picker')?.dataset.ready ? done(null) : setTimeout(look, 20);
                look();
                """);
    }

    /** Waits until the number of runs is told again, after an action. */
    private static String counted(Runnable action) {
        browser.run("delete document.getElementById('picker').dataset.ready");
        action.run();
        ready();
        return browser.element("#picker .count").getText();
    }

    private static List<String> names() {
        return browser.texts("#picker tbody th");
    }

    /** Names are not enough to tell runs apart. */
    private static List<String> links() {
        return browser.elements("#picker tbody th a").stream()
                .map(link -> link.getDomAttribute("href"))
                .toList();
    }

    private static List<String> column(String head) {
        int place = browser.texts("#picker thead th").stream()
                .map(text ->
                        text.replace("↕", "").replace("▲", "").replace("▼", "").strip())
                .toList()
                .indexOf(head);
        assertThat(place).as(head).isNotNegative();
        return browser.texts("#picker tbody tr > :nth-child(" + (place + 1) + ")");
    }

    private static WebElement search() {
        return browser.element("#picker input[type=search]");
    }

    private static WebElement filter() {
        return browser.element("#picker .expression input");
    }

    private static void retype(WebElement field, String text) {
        browser.run("arguments[0].select()", field);
        field.sendKeys(text);
    }

    /** Searches, and the filter that leaves the same runs. */
    private static final String SEARCHES = """
            wikitext_drop | run contains wikitext_drop
            ORV6ikb1k | id contains orv6ikb1k
            regularisation | project = 'WikiText Regularisation'
            חדשות | project contains חדשות
            unfinished | status = unfinished
            leakyrelu | leakyReluAlpha is not missing
            sophia | optimizer = sophia
            optimizer=adam | optimizer = adam
            mode=cust | tokenizerConfig.mode contains cust
            cputime | cpuTime is not missing
            cpuTime=810 | cpuTime = 810
            0.61960784313 | accuracy contains 0.61960784313
            seed=1337 optimizer=momentum | seed = 1337 and optimizer = momentum
            regularisation activation=relu | project contains regularisation and activation = relu
            """;

    @Test
    void aSearchFindsEveryWordInWhatARunIsCalledAndInWhatItsSettingsAndMetricsAre() {
        int all = names().size();
        SEARCHES.lines().map(line -> line.split(" [|] ")).forEach(line -> {
            counted(() -> view("", line[1]));
            List<String> expected = links();
            assertThat(expected).as(line[1]).isNotEmpty().hasSizeLessThan(all);
            assertThat(counted(() -> view(line[0], "")))
                    .as(line[0])
                    .isEqualTo(expected.size() + " of " + all + " runs");
            assertThat(links()).as(line[0]).isEqualTo(expected);
        });
    }

    @Test
    void aSearchFindsNoRunByWhatItDoesNotHave() {
        List.of(
                        "cputime optimizer=sophia",
                        "momentum=adam",
                        "optimizer=dam",
                        "dropout=0.10",
                        "setting:dropout",
                        "created",
                        "no such thing")
                .forEach(words ->
                        assertThat(counted(() -> view(words, ""))).as(words).startsWith("0 of"));
    }

    private static void view(String find, String where) {
        browser.run("location.hash = new URLSearchParams(arguments[0])", Map.of("find", find, "where", where));
    }

    @Test
    void aSearchNarrowsTheTableAsItIsTypedAndStaysInTheAddress() {
        int all = names().size();
        counted(() -> search().sendKeys("optimizer"));
        assertThat(names()).hasSize(all);
        counted(() -> search().sendKeys("=adam"));
        List<String> left = links();
        assertThat(left).isNotEmpty().hasSizeLessThan(all);
        String copied = browser.address();
        browser.open("about:blank");
        open(copied);
        assertThat(search().getDomProperty("value")).isEqualTo("optimizer=adam");
        assertThat(links()).isEqualTo(left);
    }

    /** The search waits for a pause in typing, the filter does not. */
    @Test
    void aSearchSurvivesThatAFilterIsTypedAtOnce() {
        browser.run(
                "for (const [field, text] of [[arguments[0], 'optimizer=adam'], [arguments[1], 'seed = 1337']]) {"
                        + " field.focus(); field.value = text; field.dispatchEvent(new Event('input')); }",
                search(),
                filter());
        browser.await("""
                const done = arguments[0];
                const look = () => location.hash.includes('find=') ? done(null) : setTimeout(look, 20);
                look();
                """);
        ready();
        assertThat(search().getDomProperty("value")).isEqualTo("optimizer=adam");
        assertThat(browser.address()).contains("find=optimizer%3Dadam", "where=seed");
    }

    @Test
    void aFilterComparesSettingsAndMetrics() {
        counted(() -> filter().sendKeys("loss < 4 and status = completed"));
        assertThat(column("loss"))
                .isNotEmpty()
                .allSatisfy(loss -> assertThat(Double.parseDouble(loss)).isLessThan(4));
        counted(() -> retype(filter(), "loss is missing"));
        assertThat(column("loss")).isNotEmpty().allMatch(loss -> loss.equals("–"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "loss < 2 and|a setting or a metric is missing here",
                "los < 2|did you mean loss",
                "loss 2|stands one of",
                "(loss < 2|closing bracket",
                "loss < 2 optimizer = adam|\"and\" or \"or\" is missing",
                "run = \"a|quote is not closed",
                "loss is not|\"missing\" or \"not missing\""
            })
    void aFilterThatCannotBeReadSaysWhyAndKeepsTheTable(String filter, String why) {
        List<String> before = names();
        browser.run(
                "const field = arguments[0]; field.value = arguments[1]; field.dispatchEvent(new Event('input'))",
                filter(),
                filter);
        browser.await("setTimeout(arguments[0], 150)");
        assertThat(browser.element("#sigx-filter-error").getText())
                .startsWith("Place ")
                .contains(why);
        assertThat(filter().getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void wordsCompleteAFilter() {
        filter().sendKeys("optim");
        browser.await("setTimeout(arguments[0], 150)");
        assertThat(browser.texts("#sigx-words li")).contains("optimizer");
        filter().sendKeys(Keys.ARROW_DOWN, Keys.ENTER, "= ");
        browser.await("setTimeout(arguments[0], 150)");
        assertThat(browser.texts("#sigx-words li")).contains("adam");
        counted(() -> filter().sendKeys("ada", Keys.ARROW_DOWN, Keys.ENTER));
        assertThat(filter().getDomProperty("value").strip()).isEqualTo("optimizer = adam");
        assertThat(names()).isNotEmpty();
    }

    @Test
    void aHeadSortsAllRunsWithAbsentValuesLast() {
        WebElement head = browser.elements("#picker thead button").stream()
                .filter(button -> button.getText().startsWith("loss"))
                .findFirst()
                .orElseThrow();
        counted(head::click);
        List<Double> ascending = numbers(column("loss"));
        assertThat(ascending).isSorted();
        assertThat(column("loss").get(column("loss").size() - 1)).isEqualTo("–");
        counted(() -> browser.element("#picker thead [aria-sort] button").click());
        assertThat(numbers(column("loss"))).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(column("loss").get(column("loss").size() - 1)).isEqualTo("–");
        assertThat(browser.run("return document.activeElement.dataset.key")).isEqualTo("metric:loss");
    }

    private static List<Double> numbers(List<String> texts) {
        return texts.stream()
                .filter(text -> !text.equals("–"))
                .map(Double::valueOf)
                .toList();
    }

    @Test
    void columnsAreChosen() {
        browser.element("#picker .columns summary").click();
        browser.element("#picker .columnbox input[type=search]").sendKeys("learningRate");
        counted(() -> browser.element("#picker .columnlist input").click());
        assertThat(column("learningRate")).contains("0.08");
    }

    @Test
    void thePickedRunsAreNamedAndWhatIsMissingIsSaid() {
        assertThat(bar()).contains("Tick two runs or more");
        pick(0);
        assertThat(bar()).contains(names().get(0)).contains("baseline").contains("second run");
        assertThat(browser.element(".pickbar .button").isDisplayed()).isFalse();
        pick(1);
        assertThat(bar()).contains("2 runs picked");
        assertThat(browser.element(".pickbar .button").isDisplayed()).isTrue();
        pick(2);
        pick(3);
        assertThat(bar()).contains("Expert mode takes more").doesNotContain(names().get(3));
        assertThat(browser.elements("#picker tbody input:checked")).hasSize(3);
        browser.run("document.getElementById('expert').click()");
        pick(3);
        assertThat(bar()).contains(names().get(3));
        browser.elements(".chips button").get(0).click();
        assertThat(browser.texts(".chips li").get(0)).startsWith(names().get(1)).contains("baseline");
        List<String> chips = browser.texts(".chips li");
        browser.reload();
        ready();
        assertThat(browser.texts(".chips li")).isEqualTo(chips);
        browser.run("document.getElementById('expert').checked && document.getElementById('expert').click()");
    }

    private static void pick(int row) {
        browser.elements("#picker tbody input").get(row).click();
    }

    private static String bar() {
        return browser.element(".pickbar").getText();
    }

    @Test
    void aProjectPageListsItsRunsAndLeadsToTheirComparison() {
        String page = BuiltSite.NEURO_LINGUA.pages("projects").stream()
                .filter(path -> BuiltSite.NEURO_LINGUA
                                .page(path)
                                .select("[data-until-live] tbody tr")
                                .size()
                        > 2)
                .findFirst()
                .orElseThrow();
        open(root + page);
        assertThat(names())
                .containsExactlyInAnyOrderElementsOf(BuiltSite.NEURO_LINGUA
                        .page(page)
                        .select("[data-until-live] tbody th a")
                        .eachText());
        assertThat(browser.element("[data-until-live]").isDisplayed()).isFalse();
        pick(0);
        pick(1);
        List<String> chips = browser.texts(".chips bdi");
        browser.element(".pickbar .button").click();
        ready();
        assertThat(browser.address()).contains("compare.html#runs=");
        assertThat(browser.texts(".chips bdi")).isEqualTo(chips);
    }

    @Test
    void oneRunAndNoneSayWhatToDo() {
        open(visit.root(BuiltSite.ONE_RUN) + "compare.html");
        assertThat(bar()).contains("needs a second one");
        open(visit.root(BuiltSite.EMPTY) + "compare.html");
        assertThat(bar()).contains("no run yet");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void hostileNamesStayText() {
        open(visit.root(BuiltSite.HOSTILE) + "compare.html");
        pick(0);
        counted(() -> search().sendKeys("<"));
        filter().sendKeys("<img src=x onerror=alert(1)> = 1");
        assertThat(browser.fired()).isFalse();
        assertThat(browser.elements("#picker img, #picker script")).isEmpty();
        assertThat(browser.console()).isEmpty();
    }
}
