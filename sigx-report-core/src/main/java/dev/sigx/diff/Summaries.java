package dev.sigx.diff;

import dev.sigx.diff.RunDiff.Summary;
import dev.sigx.model.MetricRole;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says the whole of a comparison in a few words; only quality metrics and their headline rows have a vote. */
final class Summaries {
    private Summaries() {}

    static Summary of(boolean comparable, List<FieldChange> settings, List<MetricDelta> metrics) {
        List<MetricDelta> headlines =
                metrics.stream().filter(MetricDelta::headline).toList();
        List<String> notable = new ArrayList<>();
        settings.stream().filter(FieldChange::notable).map(FieldChange::path).forEach(notable::add);
        headlines.stream().filter(MetricDelta::notable).map(MetricDelta::name).forEach(notable::add);
        int changed = (int) headlines.stream().filter(Summaries::changed).count();
        return new Summary(comparable ? verdict(headlines) : Verdict.INCOMPARABLE, settings.size(), changed, notable);
    }

    private static Verdict verdict(List<MetricDelta> headlines) {
        Set<Verdict> votes = EnumSet.noneOf(Verdict.class);
        boolean changedUnjudged = false;
        for (MetricDelta delta : headlines) {
            if (delta.role() != MetricRole.QUALITY) {
                continue;
            }
            // A metric that became NaN or infinite must not hide behind another that improved.
            if (changed(delta) && !(delta.before().isFinite() && delta.after().isFinite())) {
                return Verdict.UNKNOWN;
            }
            votes.add(delta.verdict());
            changedUnjudged |= changed(delta) && delta.verdict() == Verdict.UNKNOWN;
        }
        if (votes.contains(Verdict.BETTER)) {
            return votes.contains(Verdict.WORSE) ? Verdict.MIXED : Verdict.BETTER;
        }
        if (votes.contains(Verdict.WORSE)) {
            return Verdict.WORSE;
        }
        return votes.contains(Verdict.SAME) && !changedUnjudged ? Verdict.SAME : Verdict.UNKNOWN;
    }

    private static boolean changed(MetricDelta delta) {
        return !delta.before().isMissing()
                && !delta.after().isMissing()
                && !delta.before().equals(delta.after());
    }
}
