package dev.sigx.diff;

import dev.sigx.diff.Comparability.Reason;
import dev.sigx.model.MetricRole;
import dev.sigx.model.Num;
import dev.sigx.model.Statistic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a reader has to keep in mind about the numbers themselves. Speaks only where the runs may be compared. */
final class MetricCautions {
    private final Map<String, MetricPair> pairs = new LinkedHashMap<>();
    private final List<MetricDelta> quality;

    MetricCautions(List<MetricPair> metrics, List<MetricDelta> deltas) {
        metrics.forEach(pair -> pairs.put(pair.name(), pair));
        quality = deltas.stream()
                .filter(delta -> delta.role() == MetricRole.QUALITY)
                .filter(delta -> delta.verdict() != Verdict.INCOMPARABLE)
                .toList();
    }

    List<Reason> find() {
        List<Reason> reasons = new ArrayList<>();
        addDifferentLength(reasons);
        addStatisticMatters(reasons);
        boolean judged = quality.stream()
                .anyMatch(delta ->
                        delta.headline() && (delta.verdict() == Verdict.BETTER || delta.verdict() == Verdict.WORSE));
        if (judged) {
            reasons.add(new Reason(
                    "single-run-each", false, "There is one run each: a difference this size may be noise."));
        }
        return reasons;
    }

    /** A mean over the run of a falling curve is smaller for the longer run, whatever else changed. */
    private void addDifferentLength(List<Reason> reasons) {
        Sentence.Writer sentence = new Sentence.Writer()
                .words("Means over runs of different length are compared; part of the difference may come from the"
                        + " length alone: ");
        int affected = 0;
        for (MetricDelta delta : quality) {
            MetricPair pair = pairs.get(delta.name());
            if (delta.headline()
                    && delta.statistic().equals(Statistic.MEAN)
                    && bothHavePoints(pair)
                    && pair.before().count() != pair.after().count()) {
                sentence.words(affected == 0 ? "" : ", ")
                        .name(delta.name())
                        .words(" (" + pair.before().count() + " and "
                                + pair.after().count() + " points)");
                affected++;
            }
        }
        if (affected > 0) {
            reasons.add(
                    new Reason("different-epochs", false, sentence.words(".").done()));
        }
    }

    private void addStatisticMatters(List<Reason> reasons) {
        for (String metric : pairs.keySet()) {
            List<String> lower = new ArrayList<>();
            List<String> higher = new ArrayList<>();
            for (MetricDelta delta : quality) {
                Num change = delta.absoluteChange();
                if (!delta.name().equals(metric)
                        || delta.statistic().equals(Statistic.REPORTED)
                        || change.isMissing()) {
                    continue;
                }
                if (change.value() < 0) {
                    lower.add(word(delta.statistic()));
                } else if (change.value() > 0) {
                    higher.add(word(delta.statistic()));
                }
            }
            if (!lower.isEmpty() && !higher.isEmpty()) {
                reasons.add(new Reason(
                        "statistic-matters",
                        false,
                        new Sentence.Writer()
                                .words("The statistics of ")
                                .name(metric)
                                .words(" disagree: it is lower by " + String.join(" and ", lower) + ", and higher by "
                                        + String.join(" and ", higher) + ".")
                                .done()));
            }
        }
    }

    private static boolean bothHavePoints(MetricPair pair) {
        return pair.before() != null
                && pair.after() != null
                && pair.before().count() > 0
                && pair.after().count() > 0;
    }

    private static String word(Statistic statistic) {
        return switch (statistic.word()) {
            case "last" -> "the last value";
            case "best" -> "the best value";
            case "mean" -> "the mean over the run";
            case "reported" -> "the reported value";
            default -> "the value at step " + statistic.step();
        };
    }
}
