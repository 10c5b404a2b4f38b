package dev.sigx.cli;

import dev.sigx.StoreInspector.Comparison;
import dev.sigx.diff.Comparability;
import dev.sigx.diff.FieldChange;
import dev.sigx.diff.FieldChange.Change;
import dev.sigx.diff.MetricDelta;
import dev.sigx.diff.RunDiff;
import dev.sigx.diff.Sentence;
import dev.sigx.diff.Verdict;
import dev.sigx.model.DataIdentity;
import dev.sigx.model.Direction;
import dev.sigx.model.MetricRole;
import dev.sigx.model.Num;
import dev.sigx.model.Run;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunStatus;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Statistic;
import dev.sigx.model.Timings;
import dev.sigx.model.Value;
import java.util.List;
import java.util.Map;

/** One small comparison that every format speaks about. */
final class DiffSpecimen {
    private DiffSpecimen() {}

    static Comparison plain() {
        return comparison(
                run("run-1", "first"),
                run("run-2", "שני 実験"),
                new Comparability(true, List.of()),
                Verdict.BETTER,
                List.of(
                        setting("learningRate", Num.of(0.1), Num.of(0.05), Num.of(-0.5), true, ""),
                        setting("tokenizer.mode", Value.of("char"), Value.of("1"), Num.MISSING, true, ""),
                        new FieldChange("שכבות", Change.ADDED, null, Value.of(true), Num.MISSING, false, "")));
    }

    static Comparison named(String foreign) {
        return comparison(
                run("run-1", foreign),
                run(foreign, ""),
                new Comparability(
                        false,
                        List.of(new Comparability.Reason(
                                "different-corpus",
                                true,
                                new Sentence.Writer()
                                        .words("The corpus is ")
                                        .name(foreign)
                                        .done()))),
                Verdict.INCOMPARABLE,
                List.of(setting(foreign, Value.of(foreign), Value.of("b"), Num.MISSING, true, "")));
    }

    private static Comparison comparison(
            Run baseline, Run run, Comparability comparability, Verdict verdict, List<FieldChange> settings) {
        RunDiff diff = new RunDiff(
                baseline.key(),
                run.key(),
                comparability,
                settings,
                List.of(setting(
                        "dropout", Num.of(0.1), Num.of(0.2), Num.of(1.0), false, "has no effect: no such layer")),
                20,
                List.of(
                        metric("loss", "", Statistic.LAST, true, Num.of(2), Num.of(1.5), verdict),
                        metric("loss", "", Statistic.BEST, false, Num.of(1.9), Num.of(1.4), verdict),
                        metric(
                                "runtime",
                                "ms",
                                Statistic.REPORTED,
                                true,
                                Num.of(1_234_567.25),
                                Num.of(1_234_567.5),
                                Verdict.WORSE),
                        metric("accuracy", "", Statistic.LAST, true, Num.NAN, Num.MISSING, Verdict.UNKNOWN)),
                new RunDiff.Summary(verdict, settings.size(), 2, List.of("learningRate", "loss")));
        return new Comparison(baseline, run, diff);
    }

    private static FieldChange setting(
            String path, Value before, Value after, Num relative, boolean notable, String folded) {
        return new FieldChange(path, Change.CHANGED, before, after, relative, notable, folded);
    }

    private static MetricDelta metric(
            String name, String unit, Statistic statistic, boolean headline, Num before, Num after, Verdict verdict) {
        boolean both = before.isFinite() && after.isFinite();
        Num absolute = both ? Num.of(after.value() - before.value()) : Num.MISSING;
        Num relative = both ? Num.of(absolute.value() / Math.abs(before.value())) : Num.MISSING;
        return new MetricDelta(
                name,
                statistic,
                headline,
                before,
                after,
                absolute,
                relative,
                Direction.MIN,
                MetricRole.QUALITY,
                unit,
                verdict,
                both && Math.abs(relative.value()) > 0.1);
    }

    private static Run run(String id, String name) {
        return new Run(
                new RunKey("nightly", id),
                "",
                name,
                RunStatus.COMPLETED,
                "",
                null,
                null,
                null,
                Value.Fields.EMPTY,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                Timings.NONE,
                DataIdentity.UNKNOWN,
                List.of(),
                Value.Fields.EMPTY,
                SourceLocation.NOWHERE);
    }
}
