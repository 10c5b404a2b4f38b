package dev.sigx.diff;

import dev.sigx.model.RunKey;
import java.util.List;

/**
 * What differs between a baseline and another run. Refers to both by key and embeds neither.
 *
 * @param baseline the run that the other is measured against
 * @param run the other run
 * @param comparability whether the metrics may be compared
 * @param settings changed settings by path, those left out excepted
 * @param folded changed settings that are left out, because they have no effect in either run or are ignored
 * @param unchanged number of settings that are equal in both
 * @param metrics by name in the order asked for; the headline statistic of a metric first, then the others
 * @param summary the whole in a few words
 */
public record RunDiff(
        RunKey baseline,
        RunKey run,
        Comparability comparability,
        List<FieldChange> settings,
        List<FieldChange> folded,
        int unchanged,
        List<MetricDelta> metrics,
        Summary summary) {

    public RunDiff {
        settings = List.copyOf(settings);
        folded = List.copyOf(folded);
        metrics = List.copyOf(metrics);
    }

    /**
     * The whole in a few words.
     *
     * @param verdict all quality metrics that changed agree, or they are mixed; incomparable where the runs are
     * @param settingsChanged how many settings were added, removed or changed, those left out excepted
     * @param metricsChanged how many metrics changed by their headline statistic
     * @param notable names of notable settings and metrics, settings first
     */
    public record Summary(Verdict verdict, int settingsChanged, int metricsChanged, List<String> notable) {
        public Summary {
            notable = List.copyOf(notable);
        }
    }
}
