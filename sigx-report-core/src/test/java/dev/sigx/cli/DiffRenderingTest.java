package dev.sigx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.sigx.FakeRooms;
import dev.sigx.Printable;
import dev.sigx.StoreInspector.Comparison;
import dev.sigx.diff.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffRenderingTest {
    private static final String HOSTILE =
            "<img src=x onerror=alert(1)> [a](https://evil.example) @octocat | `` ` \\| **b** \u001b[2J\u202e\n# x";

    @Test
    void setsATextInAlignedColumns() {
        assertThat(new DiffText(DiffSpecimen.plain()).text(false)).isEqualTo("""
                        baseline  first (nightly:run-1)
                        run       שני 実験 (nightly:run-2)

                        Better: 3 settings and 2 metrics changed.

                        Settings
                          setting         baseline   run   change
                          learningRate         0.1  0.05    -50 %  notable
                          tokenizer.mode      char   "1"  changed  notable
                          שכבות                  –  true    added
                          20 settings are the same, 1 is left out: dropout

                        Metrics
                          metric        statistic    baseline        run  change      relative  verdict
                          loss          last                2        1.5    -0.5         -25 %  better, notable
                          runtime [ms]  reported   1234567.25  1234567.5   +0.25  +0.0000203 %  worse
                          accuracy      last              NaN          –       –             –  unknown
                        """);
    }

    @Test
    void showsLeftOutSettingsAndEveryStatisticWhereAskedTo() {
        assertThat(new DiffText(DiffSpecimen.plain()).text(true))
                .contains("Settings left out\n", "dropout", "has no effect: no such layer")
                .containsSubsequence("loss", "last", "loss", "best", "accuracy");
        assertThat(new DiffMarkdown(DiffSpecimen.plain()).text(true))
                .contains("### Settings left out\n", "`has no effect: no such layer`", "| `loss` | best |");
    }

    @Test
    void setsMarkdownTables() {
        assertThat(new DiffMarkdown(DiffSpecimen.plain()).text(false)).isEqualTo("""
                        **Better: 3 settings and 2 metrics changed.**

                        Baseline `first (nightly:run-1)`, run `שני 実験 (nightly:run-2)`.

                        ### Settings

                        | setting | baseline | run | change |  |
                        | --- | ---: | ---: | ---: | --- |
                        | `learningRate` | `0.1` | `0.05` | -50 % | `notable` |
                        | `tokenizer.mode` | `char` | `"1"` | changed | `notable` |
                        | `שכבות` | `–` | `true` | added |  |

                        20 settings are the same, 1 is left out: `dropout`.

                        ### Metrics

                        | metric | statistic | baseline | run | change | relative | verdict |
                        | --- | --- | ---: | ---: | ---: | ---: | --- |
                        | `loss` | last | 2 | 1.5 | -0.5 | -25 % | better, notable |
                        | `runtime [ms]` | reported | 1234567.25 | 1234567.5 | +0.25 | +0.0000203 % | worse |
                        | `accuracy` | last | NaN | – | – | – | unknown |
                        """);
    }

    @Test
    void saysNotComparableBeforeAnyNumber() {
        Comparison comparison = DiffSpecimen.named("another");

        assertThat(new DiffText(comparison).text(false))
                .containsSubsequence(
                        "Not comparable: 1 setting and 2 metrics changed.", "  ! The corpus is another", "loss");
        assertThat(new DiffMarkdown(comparison).text(false))
                .startsWith("**Not comparable: 1 setting and 2 metrics changed.**\n")
                .containsSubsequence("- The corpus is `another`", "loss");
    }

    @Test
    void keepsHostileNamesFromTheTerminal() {
        String text = new DiffText(DiffSpecimen.named(HOSTILE)).text(true);

        assertThat(text).doesNotContain("\u001b", "\u202e").contains("\\u001b[2J\\u202e\\n# x");
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTILE, "`", "``a", "a\\", "\\|", "$x$ <!-- --> &amp; _a_ ~~b~~", "https://evil.example"})
    void keepsHostileNamesPlainInMarkdown(String name) {
        Document page = Jsoup.parse(html(new DiffMarkdown(DiffSpecimen.named(name)).text(true)));

        assertThat(page.body().select("*").stream()
                        .map(element -> element.normalName())
                        .distinct())
                .isSubsetOf(List.of(
                        "body", "p", "strong", "code", "ul", "li", "h3", "table", "thead", "tbody", "tr", "th", "td"));
        assertThat(page.select("p code").eachText()).contains(plain(name) + " (nightly:run-1)");
        // GitHub shows an escaped bar in a cell as the bar alone; the renderer of this test keeps the backslash.
        String cell = plain(name).replace("|", "\\|");
        assertThat(page.select("table").get(0).select("tbody td").eachText())
                .hasSize(5)
                .startsWith(cell, cell, "b");
        assertThat(page.select("li").get(0).wholeText()).isEqualTo("The corpus is " + Printable.of(name));
        assertThat(page.select("li code").eachText()).containsExactly(plain(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTILE, "|", "a\\|b", "a\\\\|b", "a\\\\\\|", "\\"})
    void noBarOfANameEndsACell(String name) {
        MarkdownRows.checkThatNoCellIsCut(new DiffMarkdown(DiffSpecimen.named(name)).text(true));
    }

    @Test
    void endsALongSentenceAfterAName() {
        Sentence.Writer sentence = new Sentence.Writer().words("See ");
        for (int i = 0; i < 20; i++) {
            sentence.name("`".repeat(1000)).words(", ");
        }

        assertThat(DiffMarkdown.sentence(sentence.done())).endsWith("…").hasSizeLessThan(2000);
        assertThat(Jsoup.parse(html(DiffMarkdown.sentence(sentence.done()))).select("code"))
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "שלום", "実"})
    void shortensVeryLongNames(String letter) {
        Comparison comparison = DiffSpecimen.named(letter.repeat(5000));

        assertThat(new DiffText(comparison).text(true).lines())
                .map(DisplayWidth::of)
                .allMatch(width -> width <= 505);
        assertThat(new DiffText(comparison).text(false)).contains("…");
        assertThat(new DiffMarkdown(comparison).text(false)).contains("…`");
    }

    @Test
    void printsTheFormatThatIsAskedFor(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("store.json"), "{}");
        FakeRooms rooms = new FakeRooms();
        rooms.comparison = DiffSpecimen.plain();

        assertThat(diff(rooms, folder, "text").out()).startsWith("baseline  first");
        assertThat(diff(rooms, folder, "markdown").out()).startsWith("**Better");
        assertThat(diff(rooms, folder, "json").out()).isEqualTo("{\"baselineRunId\":\"run-1\"}\n");
        assertThat(diff(rooms, folder, "xml"))
                .isEqualTo(new Called(
                        2, "", "sigx: --format is not a format: 'xml'\n  next: choose text, json, markdown\n"));
        assertThat(rooms.comparedRuns).startsWith("run-1", "run-2");
    }

    private static Called diff(FakeRooms rooms, Path folder, String format) {
        return Called.sigx(rooms, folder, "diff", "run-1", "run-2", "--store", "store.json", "--format", format);
    }

    private static String plain(String name) {
        return Printable.of(name).replaceAll(" +", " ");
    }

    private static String html(String markdown) {
        MutableDataSet options = new MutableDataSet();
        options.set(Parser.EXTENSIONS, List.of(TablesExtension.create()));
        return HtmlRenderer.builder(options)
                .build()
                .render(Parser.builder(options).build().parse(markdown));
    }
}
