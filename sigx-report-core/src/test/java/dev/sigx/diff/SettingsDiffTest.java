package dev.sigx.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sigx.diff.FieldChange.Change;
import dev.sigx.model.Num;
import dev.sigx.model.Run;
import dev.sigx.model.TestRuns;
import dev.sigx.model.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsDiffTest {

    @Test
    void listsWhatWasAddedRemovedAndChangedByPath() {
        Run baseline = TestRuns.run("a")
                .setting("zeta", 1)
                .setting("gone", true)
                .setting("tokenizer.mode", "ascii")
                .build();
        Run run = TestRuns.run("b")
                .setting("tokenizer.mode", "unicode")
                .setting("zeta", 1)
                .setting("new", "x")
                .build();

        RunDiff diff = diff(baseline, run);

        assertThat(diff.settings())
                .extracting(FieldChange::path, FieldChange::change, FieldChange::before, FieldChange::after)
                .containsExactly(
                        tuple("gone", Change.REMOVED, Value.of(true), null),
                        tuple("new", Change.ADDED, null, Value.of("x")),
                        tuple("tokenizer.mode", Change.CHANGED, Value.of("ascii"), Value.of("unicode")));
        assertThat(diff.unchanged()).isEqualTo(1);
        assertThat(diff.summary().settingsChanged()).isEqualTo(3);
    }

    @Test
    void sortsPathsByCodePoint() {
        Run run = TestRuns.run("b")
                .setting("\uD83D\uDE00", 1)
                .setting("\uFF5E", 1)
                .setting("b", 1)
                .setting("B", 1)
                .setting("אב", 1)
                .build();

        assertThat(diff(TestRuns.run("a").build(), run).settings())
                .extracting(FieldChange::path)
                .containsExactly("B", "b", "אב", "\uFF5E", "\uD83D\uDE00");
    }

    @Test
    void callsOneAndOnePointZeroEqual() {
        Run baseline = TestRuns.run("a")
                .setting("rate", Num.parse("1"))
                .setting("list", new Value.Items(List.of(Num.parse("2.0"), Value.of("x"))))
                .build();
        Run run = TestRuns.run("b")
                .setting("rate", Num.parse("1.0"))
                .setting("list", new Value.Items(List.of(Num.parse("2"), Value.of("x"))))
                .build();

        assertThat(diff(baseline, run).settings()).isEmpty();
    }

    @Test
    void callsNotANumberEqualToItself() {
        assertThat(changeOf("rate", Num.NAN, Num.NAN)).isEmpty();
        assertThat(changeOf("rate", Num.POSITIVE_INFINITY, Num.POSITIVE_INFINITY))
                .isEmpty();
    }

    @Test
    void keepsTheKindsOfValuesApart() {
        assertThat(changeOf("x", Value.of("1"), Num.of(1))).hasSize(1);
        assertThat(changeOf("x", Value.Nothing.NOTHING, Num.of(0))).hasSize(1);
        assertThat(changeOf("x", Value.of(false), Num.of(0))).hasSize(1);
        assertThat(changeOf("x", Num.NAN, Num.POSITIVE_INFINITY)).hasSize(1);
    }

    @Test
    void takesListsAsWholes() {
        Value before = new Value.Items(List.of(Num.of(1), Num.of(2)));
        Value after = new Value.Items(List.of(Num.of(2), Num.of(1)));

        assertThat(changeOf("layers", before, after))
                .singleElement()
                .satisfies(change -> assertThat(change.relativeChange()).isEqualTo(Num.MISSING))
                .satisfies(change -> assertThat(change.notable()).isTrue());
    }

    @Test
    void givesAGroupAgainstAScalarAsRemovedAndAdded() {
        Value group = new Value.Fields(Map.of("name", Value.of("adam")));

        assertThat(changeOf("optimizer", group, Value.of("adam")))
                .extracting(FieldChange::path, FieldChange::change)
                .containsExactly(tuple("optimizer", Change.ADDED), tuple("optimizer.name", Change.REMOVED));
    }

    @Test
    void givesAnEmptyGroupAgainstAScalarAsChanged() {
        assertThat(changeOf("optimizer", Value.Fields.EMPTY, Value.of("adam")))
                .extracting(FieldChange::path, FieldChange::change)
                .containsExactly(tuple("optimizer", Change.CHANGED));
    }

    @Test
    void keepsANameWithADotApartFromANestedOne() {
        Run baseline = TestRuns.run("a")
                .settings(new Value.Fields(Map.of("a.b", Num.of(1))))
                .build();
        Run run = TestRuns.run("b").setting("a.b", 1).build();

        assertThat(diff(baseline, run).settings()).extracting(FieldChange::path).containsExactly("a.b", "a\\.b");
    }

    /** The first six are the origin app's own; it gave 100 for a baseline of 0, which is not a percentage of it. */
    @ParameterizedTest
    @CsvSource({
        "100, 150, 0.5",
        "100, 75, -0.25",
        "0, 50, ",
        "0, 0, ",
        "-100, -150, -0.5",
        "-100, -50, 0.5",
        "0.003, 0.02, 5.666666666666667",
        "16, 17, 0.0625",
        "-4, 4, 2"
    })
    void dividesByTheAbsoluteBaseline(String before, String after, String relative) {
        List<FieldChange> changes = changeOf("units", Num.parse(before), Num.parse(after));
        if (before.equals(after)) {
            assertThat(changes).isEmpty();
            return;
        }
        Num expected = relative == null ? Num.MISSING : Num.parse(relative);
        assertThat(changes.get(0).relativeChange()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.1, false",
        "0.1, 0.11, false",
        "0.1, 0.12, true",
        "1, 0.9, false",
        "1, 0.89, true",
        "100, 106.25, false",
        "0, 0.000001, true",
        "1, 0, true",
        "-1, -1.1, false",
        "-1, -1.2, true",
        "1e-300, 1.1e-300, false",
        "3, 3.3, false",
        "0.7, 0.77, false"
    })
    void callsAChangeOfMoreThanTenPercentNotable(String before, String after, boolean notable) {
        assertThat(changeOf("rate", Num.parse(before), Num.parse(after)))
                .singleElement()
                .satisfies(change -> assertThat(change.notable()).isEqualTo(notable));
    }

    @Test
    void takesTheThresholdFromTheRules() {
        DiffRules rules = new DiffRules(0.5, List.of(), List.of(), null);
        Run baseline = TestRuns.run("a").setting("rate", 1).build();
        Run run = TestRuns.run("b").setting("rate", 1.4).build();

        assertThat(new RunDiffer(rules).diff(baseline, run).settings().get(0).notable())
                .isFalse();
    }

    @Test
    void callsChangedTextFlagsAndStatesNotable() {
        assertThat(changeOf("optimizer", Value.of("adam"), Value.of("lion"))).allMatch(FieldChange::notable);
        assertThat(changeOf("useGPU", Value.of(true), Value.of(false))).allMatch(FieldChange::notable);
        assertThat(changeOf("rate", Num.of(1), Num.NAN)).allMatch(FieldChange::notable);
        assertThat(changeOf("rate", Num.of(1), Value.of("auto"))).allMatch(FieldChange::notable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seed",
                "randomSeed",
                "random_state",
                "rngSeed",
                "data.shuffle_seed",
                "run_id",
                "parentRunId",
                "ID",
                "git-commit",
                "id"
            })
    void neverMeasuresASeedOrAnIdentifier(String path) {
        List<FieldChange> changes = changeOf(path, Num.of(42), Num.of(4200));

        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).notable()).isFalse();
        assertThat(changes.get(0).relativeChange()).isEqualTo(Num.MISSING);
        assertThat(changeOf(path, Value.of("a"), Value.of("b"))).noneMatch(FieldChange::notable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid", "valid", "seedCount", "hashBuckets", "state", "seeds", "identity"})
    void measuresNamesThatOnlyLookLikeIdentifiers(String path) {
        assertThat(changeOf(path, Num.of(2), Num.of(4)).get(0).relativeChange()).isEqualTo(Num.of(1));
    }

    @Test
    void keepsSixtyFourBitIntegersApart() {
        List<FieldChange> changes = changeOf("steps", Num.parse("9007199254740993"), Num.parse("9007199254740992"));

        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).relativeChange().value()).isNegative();
    }

    @Test
    void foldsWhatIsIgnoredAndSaysByWhichPattern() {
        DiffRules rules = new DiffRules(0.1, List.of("note*", "*.seed"), List.of(), null);
        Run baseline = TestRuns.run("a")
                .setting("notes", "x")
                .setting("data.seed", 1)
                .setting("seed", 1)
                .build();
        Run run = TestRuns.run("b")
                .setting("notes", "y")
                .setting("data.seed", 2)
                .setting("seed", 2)
                .build();

        RunDiff diff = new RunDiffer(rules).diff(baseline, run);

        assertThat(diff.settings()).extracting(FieldChange::path).containsExactly("seed");
        assertThat(diff.folded())
                .extracting(FieldChange::path, FieldChange::folded)
                .containsExactly(
                        tuple("data.seed", "ignored by the pattern *.seed"),
                        tuple("notes", "ignored by the pattern note*"));
        assertThat(diff.summary().notable()).isEmpty();
    }

    @Test
    void foldsWhatHasNoEffectInEitherRun() {
        Run baseline = TestRuns.run("a")
                .setting("numHeads", 4)
                .inapplicable("numHeads", "no attention")
                .build();
        Run run = TestRuns.run("b")
                .setting("numHeads", 8)
                .inapplicable("numHeads", "no attention")
                .build();

        RunDiff diff = diff(baseline, run);

        assertThat(diff.settings()).isEmpty();
        assertThat(diff.folded())
                .extracting(FieldChange::path, FieldChange::folded, FieldChange::notable)
                .containsExactly(tuple("numHeads", "no attention", false));
    }

    @Test
    void foldsWhatOnlyOneRunLogsAndDoesNotUse() {
        Run full = TestRuns.run("a")
                .setting("numHeads", 4)
                .inapplicable("numHeads", "no attention")
                .build();
        Run minimal = TestRuns.run("b").build();

        assertThat(diff(full, minimal).folded()).extracting(FieldChange::folded).containsExactly("no attention");
        assertThat(diff(minimal, full).folded()).extracting(FieldChange::folded).containsExactly("no attention");
    }

    @Test
    void showsAChangeThatHasAnEffectInOneRun() {
        Run momentum = TestRuns.run("a").setting("momentum", 0.9).build();
        Run adam = TestRuns.run("b")
                .setting("momentum", 0)
                .inapplicable("momentum", "only the optimizer momentum uses it")
                .build();

        assertThat(diff(momentum, adam).folded()).isEmpty();
        assertThat(diff(momentum, adam).settings())
                .extracting(FieldChange::path)
                .containsExactly("momentum");
    }

    @Test
    void givesBothReasonsWhereTheyDiffer() {
        Run baseline =
                TestRuns.run("a").setting("x", 1).inapplicable("x", "one").build();
        Run run = TestRuns.run("b").setting("x", 2).inapplicable("x", "two").build();

        assertThat(diff(baseline, run).folded().get(0).folded()).isEqualTo("baseline: one; other run: two");
    }

    private static List<FieldChange> changeOf(String path, Value before, Value after) {
        Run baseline = TestRuns.run("a").setting(path, before).build();
        Run run = TestRuns.run("b").setting(path, after).build();
        return diff(baseline, run).settings();
    }

    private static RunDiff diff(Run baseline, Run run) {
        return new RunDiffer(DiffRules.DEFAULT).diff(baseline, run);
    }
}
