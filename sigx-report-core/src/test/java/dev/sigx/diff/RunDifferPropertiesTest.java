package dev.sigx.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sigx.diff.Comparability.Reason;
import dev.sigx.diff.FieldChange.Change;
import dev.sigx.model.Num;
import dev.sigx.model.Run;
import dev.sigx.model.SettingPaths;
import dev.sigx.model.TestRuns;
import dev.sigx.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What holds of every pair of runs, tried on many random ones of a fixed seed. */
class RunDifferPropertiesTest {
    private static final int ROUNDS = 1_000;

    @Test
    void findsNoDifferenceBetweenARunAndItself() {
        forRandomPairs((run, ignored) -> {
            RunDiff diff = diff(run, run);

            assertThat(diff.settings()).isEmpty();
            assertThat(diff.folded()).isEmpty();
            assertThat(diff.comparability().comparable()).isTrue();
            assertThat(diff.metrics()).allMatch(delta -> delta.verdict() == Verdict.SAME);
            assertThat(diff.summary().notable()).isEmpty();
            assertThat(diff.summary().metricsChanged()).isZero();
        });
    }

    @Test
    void mirrorsEveryChangeWhenTheBaselineIsSwapped() {
        forRandomPairs((baseline, run) -> {
            RunDiff there = diff(baseline, run);
            RunDiff back = diff(run, baseline);

            assertMirrored(there.settings(), back.settings());
            assertMirrored(there.folded(), back.folded());
            assertThat(back.unchanged()).isEqualTo(there.unchanged());
            assertThat(codes(back)).isEqualTo(codes(there));
            assertThat(back.summary().verdict())
                    .isEqualTo(mirrored(there.summary().verdict()));
            assertThat(back.metrics()).hasSameSizeAs(there.metrics());
            for (int i = 0; i < there.metrics().size(); i++) {
                MetricDelta one = there.metrics().get(i);
                MetricDelta other = back.metrics().get(i);
                assertThat(other.name()).isEqualTo(one.name());
                assertThat(other.statistic()).isEqualTo(one.statistic());
                assertThat(other.before()).isEqualTo(one.after());
                assertThat(other.verdict()).isEqualTo(mirrored(one.verdict()));
                assertThat(other.absoluteChange()).isEqualTo(negated(one.absoluteChange()));
            }
        });
    }

    @Test
    void givesTheAbsoluteChangeAsRelativeTimesBaseline() {
        forRandomPairs((baseline, run) -> {
            for (MetricDelta delta : diff(baseline, run).metrics()) {
                if (delta.relativeChange().isFinite()) {
                    double product = delta.relativeChange().value()
                            * Math.abs(delta.before().value());
                    double expected = delta.absoluteChange().value();
                    assertThat(product).isCloseTo(expected, within(Math.abs(expected) * 1e-9 + 1e-310));
                }
            }
        });
    }

    @Test
    void countsEveryPathOnce() {
        forRandomPairs((baseline, run) -> {
            RunDiff diff = diff(baseline, run);
            Set<String> paths =
                    new HashSet<>(SettingPaths.flatten(baseline.settings()).keySet());
            paths.addAll(SettingPaths.flatten(run.settings()).keySet());

            assertThat(diff.settings().size() + diff.folded().size() + diff.unchanged())
                    .isEqualTo(paths.size());
        });
    }

    @Test
    void marksExactlyOneHeadlineRowPerMetric() {
        forRandomPairs((baseline, run) -> {
            Map<String, Integer> headlines = new LinkedHashMap<>();
            for (MetricDelta delta : diff(baseline, run).metrics()) {
                headlines.merge(delta.name(), delta.headline() ? 1 : 0, Integer::sum);
                assertThat(delta.before().isMissing() && delta.after().isMissing())
                        .isFalse();
            }
            assertThat(headlines.values()).allMatch(count -> count == 1);
        });
    }

    @Test
    void doesNotDependOnTheOrderOfSettings() {
        Random random = new Random(7);
        forRandomPairs((baseline, run) -> assertThat(diff(shuffled(baseline, random), shuffled(run, random)))
                .isEqualTo(diff(baseline, run)));
    }

    private static void assertMirrored(List<FieldChange> there, List<FieldChange> back) {
        assertThat(back).hasSameSizeAs(there);
        for (int i = 0; i < there.size(); i++) {
            FieldChange one = there.get(i);
            FieldChange other = back.get(i);
            assertThat(other.path()).isEqualTo(one.path());
            assertThat(other.before()).isEqualTo(one.after());
            assertThat(other.after()).isEqualTo(one.before());
            assertThat(other.change()).isEqualTo(mirrored(one.change()));
        }
    }

    private static Change mirrored(Change change) {
        return switch (change) {
            case ADDED -> Change.REMOVED;
            case REMOVED -> Change.ADDED;
            case CHANGED -> Change.CHANGED;
        };
    }

    private static Verdict mirrored(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> Verdict.WORSE;
            case WORSE -> Verdict.BETTER;
            case MIXED, SAME, INCOMPARABLE, UNKNOWN -> verdict;
        };
    }

    private static Num negated(Num number) {
        return number.isFinite() ? Num.of(-number.value()) : number;
    }

    private static List<String> codes(RunDiff diff) {
        return diff.comparability().reasons().stream().map(Reason::code).toList();
    }

    private static void forRandomPairs(BiConsumer<Run, Run> claim) {
        Random random = new Random(20_261_123);
        for (int round = 0; round < ROUNDS; round++) {
            claim.accept(RandomRuns.next("a", random), RandomRuns.next("b", random));
        }
    }

    private static Run shuffled(Run run, Random random) {
        TestRuns copy = TestRuns.run(run.key().id()).settings(shuffled(run.settings(), random));
        run.inapplicable().forEach(copy::inapplicable);
        run.metrics().forEach(copy::metric);
        return copy.data(run.data())
                .status(run.status())
                .model(run.model())
                .timings(run.timings())
                .build();
    }

    private static Value.Fields shuffled(Value.Fields fields, Random random) {
        List<String> names = new ArrayList<>(fields.values().keySet());
        Collections.shuffle(names, random);
        Map<String, Value> values = new LinkedHashMap<>();
        for (String name : names) {
            Value value = fields.get(name);
            values.put(name, value instanceof Value.Fields nested ? shuffled(nested, random) : value);
        }
        return new Value.Fields(values);
    }

    private static RunDiff diff(Run baseline, Run run) {
        return new RunDiffer(DiffRules.DEFAULT).diff(baseline, run);
    }
}
