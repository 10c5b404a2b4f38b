package dev.sigx.diff;

import dev.sigx.diff.Comparability.Reason;
import dev.sigx.diff.SettingsDiffer.SettingsDiff;
import dev.sigx.model.DataIdentity.Sameness;
import dev.sigx.model.MetricRole;
import dev.sigx.model.Run;
import dev.sigx.model.SettingPaths;
import java.util.ArrayList;
import java.util.List;

/** Finds what makes two runs speak about different things. The one owner of what blocks a comparison. */
final class ComparabilityCheck {
    private final Run baseline;
    private final Run run;

    ComparabilityCheck(Run baseline, Run run) {
        this.baseline = baseline;
        this.run = run;
    }

    List<Reason> blocking(SettingsDiff settings, List<MetricPair> metrics) {
        List<Reason> reasons = new ArrayList<>();
        if (baseline.data().comparedWith(run.data()) == Sameness.DIFFERENT) {
            reasons.add(
                    new Reason(
                            "different-corpus",
                            true,
                            "The runs were trained on different data, so their quality metrics do not measure the same thing."));
        }
        List<String> tokenizer = differingTokenizerPaths(settings);
        if (!tokenizer.isEmpty() && statesTokenizer(baseline) && statesTokenizer(run)) {
            reasons.add(new Reason(
                    "different-tokenizer",
                    true,
                    new Sentence.Writer()
                            .words("The runs use different tokenizers (see ")
                            .names(tokenizer)
                            .words("), so they predict different units.")
                            .done()));
        }
        for (MetricPair pair : metrics) {
            if (pair.role() == MetricRole.QUALITY && pair.definitionDiffers()) {
                reasons.add(differentDefinition(pair, true));
            }
        }
        return reasons;
    }

    /** @param deltas all rows, to see whether the statistics agree */
    List<Reason> cautions(SettingsDiff settings, List<MetricPair> metrics, List<MetricDelta> deltas) {
        List<Reason> reasons = new ArrayList<>();
        addArchitecture(reasons, settings);
        addUnknownIdentity(reasons, settings);
        addNotCompleted(reasons);
        for (MetricPair pair : metrics) {
            if (pair.role() == MetricRole.COST && pair.definitionDiffers()) {
                reasons.add(differentDefinition(pair, false));
            }
        }
        reasons.addAll(new MetricCautions(metrics, deltas).find());
        return reasons;
    }

    private static void addArchitecture(List<Reason> reasons, SettingsDiff settings) {
        boolean differs = settings.effective().stream()
                .anyMatch(change ->
                        change.change() == FieldChange.Change.CHANGED && SettingKinds.isArchitecture(change.path()));
        if (differs) {
            reasons.add(
                    caution(
                            "different-architecture",
                            "The runs have different architectures: a setting of the same name may not mean the same in both."));
        }
    }

    private void addUnknownIdentity(List<Reason> reasons, SettingsDiff settings) {
        if (baseline.data().comparedWith(run.data()) == Sameness.UNKNOWN) {
            reasons.add(caution("corpus-unknown", "It is not known whether the runs were trained on the same data."));
        }
        boolean oneStates = statesTokenizer(baseline) != statesTokenizer(run);
        if (oneStates && !differingTokenizerPaths(settings).isEmpty()) {
            reasons.add(caution(
                    "tokenizer-unknown", "Only one of the runs says which tokenizer it used; it may be another one."));
        }
    }

    private void addNotCompleted(List<Reason> reasons) {
        addNotCompleted(reasons, "The baseline", baseline);
        if (!run.key().equals(baseline.key())) {
            addNotCompleted(reasons, "The other run", run);
        }
    }

    private static void addNotCompleted(List<Reason> reasons, String who, Run one) {
        String state = switch (one.status()) {
            case COMPLETED, UNKNOWN -> "";
            case PENDING -> "has not started";
            case RUNNING -> "was still running";
            case FAILED -> "failed";
            case STOPPED -> "was stopped";
            case UNFINISHED -> "never finished";
        };
        if (!state.isEmpty()) {
            reasons.add(caution("not-completed", who + " " + state + ": its numbers are not final."));
        }
    }

    private static List<String> differingTokenizerPaths(SettingsDiff settings) {
        return settings.effective().stream()
                .map(FieldChange::path)
                .filter(SettingKinds::isTokenizer)
                .toList();
    }

    private static boolean statesTokenizer(Run run) {
        return SettingPaths.flatten(run.settings()).keySet().stream().anyMatch(SettingKinds::isTokenizer);
    }

    private static Reason differentDefinition(MetricPair pair, boolean blocking) {
        Sentence.Writer sentence =
                new Sentence.Writer().words("The metric ").name(pair.name()).words(" is defined differently: ");
        if (pair.before().unit().equals(pair.after().unit())) {
            sentence.words("one run wants it small, the other large.");
        } else {
            addUnit(sentence.words("one run gives it in "), pair.before().unit());
            addUnit(sentence.words(", the other in "), pair.after().unit());
            sentence.words(".");
        }
        return new Reason("different-metric-definition", blocking, sentence.done());
    }

    private static void addUnit(Sentence.Writer sentence, String unit) {
        if (unit.isEmpty()) {
            sentence.words("no unit");
        } else {
            sentence.name(unit);
        }
    }

    private static Reason caution(String code, String text) {
        return new Reason(code, false, text);
    }
}
