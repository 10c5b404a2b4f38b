package dev.sigx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.sigx.FakeRooms;
import dev.sigx.Printable;
import dev.sigx.changes.ChangeKind;
import dev.sigx.changes.ChangesSpecimen;
import dev.sigx.changes.Definition;
import dev.sigx.changes.MetricChange;
import dev.sigx.changes.Redefinition;
import dev.sigx.changes.ReleaseChanges;
import dev.sigx.model.Direction;
import dev.sigx.model.MetricRole;
import dev.sigx.model.Statistic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesRenderingTest {
    private static final String HOSTILE =
            "<img src=x onerror=alert(1)> [a](https://evil.example) @octocat | `` ` \\| **b** \u001b[2J\u202e\n# x";

    @TempDir
    Path temp;

    private ReleaseChanges changes(String foreign) {
        return ChangesSpecimen.changes(temp, foreign);
    }

    @Test
    void setsATextInAlignedColumns() {
        assertThat(new ChangesText(changes("שני 実験")).text(false)).isEqualTo("""
                        before  v1.3.0 (3 runs, as of 2025-11-25T00:00:00Z)
                        after   v1.4.0 (3 runs, as of 2025-11-25T00:00:00Z)

                        1 decision was reversed.
                        1 comparison has another verdict.
                        1 comparison has a baseline that moved.
                        Numbers moved in 2 runs of both releases: 1 worse, 1 without a verdict.
                        runtime means something else: numbers before and after must not be compared.
                        1 run is gone.
                        1 run is new.
                        3 findings are new.
                        1 finding is fixed.

                        Decisions
                          decision  problem   what
                          reversed  שני 実験  evidence supported → inconclusive; status accep…

                        Comparisons
                          comparison  name      what
                          changed     שני 実験  verdict better → incomparable; baseline run_bas…
                          new         Second    verdict incomparable

                        Metrics that moved
                          run       metric        statistic  before  after  relative  verdict
                          baseline  runtime [ms]  reported     2000   3000     +50 %  worse, notable
                          baseline  power [ms]    reported        –   3000         –  unknown
                          adam      runtime [ms]  reported     2400    2.4   -99.9 %  incomparable, notable

                        Metrics new, gone or redefined
                          metric     name     what
                          redefined  runtime  unit ms → s
                          gone       energy   was in 1 run
                          new        power    in 1 run

                        Runs
                          run      name               what
                          changed  baseline           2 metrics moved
                          changed  adam               status completed → failed; 1 metric moved; 1 me…
                          gone     adam with dropout  completed
                          new      שני 実験           completed

                        Findings
                          finding  severity  code         place              message
                          new      warning   even-number  שני 実験:12        The number is even-number.
                          new      warning   missing-run  optimizers.yaml:1  The scenario "Second" names the run dog:run_ada…
                          new      warning   missing-run  optimizers.yaml:1  The scenario "שני 実験" names the run dog:run_a…
                          fixed    warning   odd-number   :12                The number is odd-number.

                        Stores
                          id before  id now
                          cat        dog
                        """);
    }

    @Test
    void setsMarkdownTables() {
        assertThat(new ChangesMarkdown(changes("שני 実験")).text(false)).isEqualTo("""
                        Changes from `v1.3.0 (3 runs, as of 2025-11-25T00:00:00Z)` to `v1.4.0 (3 runs, as of 2025-11-25T00:00:00Z)`.

                        - 1 decision was reversed.
                        - 1 comparison has another verdict.
                        - 1 comparison has a baseline that moved.
                        - Numbers moved in 2 runs of both releases: 1 worse, 1 without a verdict.
                        - `runtime` means something else: numbers before and after must not be compared.
                        - 1 run is gone.
                        - 1 run is new.
                        - 3 findings are new.
                        - 1 finding is fixed.

                        ### Decisions

                        | decision | problem | what |
                        | --- | --- | --- |
                        | reversed | `שני 実験` | `evidence supported → inconclusive; status accepted → superseded; problem Momentum learns slowly. Which optimizer do we …` |

                        ### Comparisons

                        | comparison | name | what |
                        | --- | --- | --- |
                        | changed | `שני 実験` | `verdict better → incomparable; baseline run_baseline → run_adam; numbers of 2 runs moved; name Momentum, Adam, Adam wit…` |
                        | new | `Second` | `verdict incomparable` |

                        ### Metrics that moved

                        | run | metric | statistic | before | after | relative | verdict |
                        | --- | --- | --- | ---: | ---: | ---: | --- |
                        | `baseline` | `runtime [ms]` | reported | 2000 | 3000 | +50 % | worse, notable |
                        | `baseline` | `power [ms]` | reported | – | 3000 | – | unknown |
                        | `adam` | `runtime [ms]` | reported | 2400 | 2.4 | -99.9 % | incomparable, notable |

                        ### Metrics new, gone or redefined

                        | metric | name | what |
                        | --- | --- | --- |
                        | redefined | `runtime` | `unit ms → s` |
                        | gone | `energy` | `was in 1 run` |
                        | new | `power` | `in 1 run` |

                        ### Runs

                        | run | name | what |
                        | --- | --- | --- |
                        | changed | `baseline` | `2 metrics moved` |
                        | changed | `adam` | `status completed → failed; 1 metric moved; 1 metric redefined; 2 settings changed; other data; The runs were trained on…` |
                        | gone | `adam with dropout` | `completed` |
                        | new | `שני 実験` | `completed` |

                        ### Findings

                        | finding | severity | code | place | message |
                        | --- | --- | --- | --- | --- |
                        | new | warning | `even-number` | `שני 実験:12` | `The number is even-number.` |
                        | new | warning | `missing-run` | `optimizers.yaml:1` | `The scenario "Second" names the run dog:run_adam_dropout, which is in no store that was read; it is left out.` |
                        | new | warning | `missing-run` | `optimizers.yaml:1` | `The scenario "שני 実験" names the run dog:run_adam_dropout, which is in no store that was read; it is left out.` |
                        | fixed | warning | `odd-number` | `:12` | `The number is odd-number.` |

                        ### Stores

                        | id before | id now |
                        | --- | --- |
                        | `cat` | `dog` |
                        """);
    }

    @Test
    void saysThatNothingChanged() {
        ReleaseChanges changes = changes("a");
        ReleaseChanges none = new ReleaseChanges(
                changes.generator(),
                changes.before(),
                changes.before(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(new ChangesText(none).text(false))
                .contains("Nothing changed: ")
                .doesNotContain("Runs");
        assertThat(new ChangesMarkdown(none).text(false)).contains("- Nothing changed: ");
    }

    @Test
    void keepsHostileNamesFromTheTerminal() {
        assertThat(new ChangesText(changes(HOSTILE)).text(true)).doesNotContain("\u001b", "\u202e");
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTILE, "`", "``a", "a\\", "\\|", "$x$ <!-- --> &amp; _a_ ~~b~~", "https://evil.example"})
    void keepsHostileNamesPlainInMarkdown(String name) {
        Document page = Jsoup.parse(html(new ChangesMarkdown(changes(name)).text(true)));

        assertThat(page.body().select("*").stream()
                        .map(element -> element.normalName())
                        .distinct())
                .isSubsetOf(
                        List.of("body", "p", "code", "ul", "li", "h3", "table", "thead", "tbody", "tr", "th", "td"));
        assertThat(page.select("td code")).isNotEmpty();
        MarkdownRows.checkThatNoCellIsCut(new ChangesMarkdown(changes(name)).text(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTILE, "www.evil.example", "https://evil.example/x", "`www.evil.example`", "@octocat #1"})
    void setsTheNamesInASentenceAsCode(String name) {
        Definition before = new Definition("ms", Direction.MIN, MetricRole.COST, Statistic.LAST);
        Definition after = new Definition("s", Direction.MIN, MetricRole.COST, Statistic.LAST);
        MetricChange metric = new MetricChange(
                name, ChangeKind.CHANGED, 1, 1, 0, 0, 1, 0, 0, List.of(new Redefinition(name, before, after)));
        ReleaseChanges changes = changes("a");
        ReleaseChanges redefined = new ReleaseChanges(
                changes.generator(),
                changes.before(),
                changes.after(),
                List.of(),
                List.of(),
                List.of(metric, metric),
                List.of(),
                List.of(),
                List.of());
        String markdown = new ChangesMarkdown(redefined).text(false);
        Document page = Jsoup.parse(html(markdown));

        assertThat(page.select("li code").eachText())
                .hasSize(2)
                .allMatch(Printable.of(name).replaceAll(" +", " ")::equals);
        page.select("code").remove();
        assertThat(page.select("li").text())
                .isEqualTo(", mean something else: numbers before and after must not be compared.");
        MarkdownRows.checkThatNoCellIsCut(markdown);
        assertThat(new ChangesText(redefined).text(false)).contains(Printable.of(name) + ", " + Printable.of(name));
    }

    @Test
    void comparesTwoArchivesInTheFormatThatIsAskedFor() {
        FakeRooms rooms = new FakeRooms();
        rooms.archives = List.of("a.zip", "b");
        rooms.changes = changes("new");

        assertThat(diff(rooms, "a.zip", "b").out()).startsWith("before  v1.3.0");
        assertThat(diff(rooms, "a.zip", "b", "--format", "markdown").out()).startsWith("Changes from `v1.3.0");
        assertThat(diff(rooms, "a.zip", "b", "--format", "json").out()).isEqualTo("{\"after\":\"v1.4.0\"}\n");
        assertThat(rooms.comparedRuns)
                .startsWith(temp.resolve("a.zip").toString(), temp.resolve("b").toString());
    }

    @Test
    void refusesAnArchiveBesideARunAndOptionsThatSayHowStoresAreRead() {
        FakeRooms rooms = new FakeRooms();
        rooms.archives = List.of("a.zip", "b");

        assertThat(diff(rooms, "run-1", "b"))
                .isEqualTo(new Called(
                        2,
                        "",
                        "sigx: 'b' is an archive and 'run-1' is none\n  next: name two archives, or two runs; a run that"
                                + " is called like a file can be written STORE:ID\n"));
        assertThat(diff(rooms, "a.zip", "b", "--statistic", "last"))
                .isEqualTo(new Called(
                        2,
                        "",
                        "sigx: --statistic says how stores are read, and two archives are compared\n  next: leave it out:"
                                + " an archive is read by its own terms\n"));
        assertThat(rooms.comparedRuns).isEmpty();
    }

    private Called diff(FakeRooms rooms, String... arguments) {
        List<String> call = new ArrayList<>(List.of("diff"));
        call.addAll(List.of(arguments));
        return Called.sigx(rooms, temp, call.toArray(String[]::new));
    }

    private static String html(String markdown) {
        MutableDataSet options = new MutableDataSet();
        options.set(Parser.EXTENSIONS, List.of(TablesExtension.create()));
        return HtmlRenderer.builder(options)
                .build()
                .render(Parser.builder(options).build().parse(markdown));
    }
}
