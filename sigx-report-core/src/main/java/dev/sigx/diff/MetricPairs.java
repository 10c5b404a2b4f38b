package dev.sigx.diff;

import dev.sigx.model.Metric;
import dev.sigx.model.Num;
import dev.sigx.model.Run;
import dev.sigx.model.Statistic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs the metrics of two runs by name and puts them in the order of a comparison: those asked for, then quality before
 * cost, then the usual names, then by code point.
 */
final class MetricPairs {
    private MetricPairs() {}

    static List<MetricPair> of(Run baseline, Run run, DiffRules rules) {
        Map<String, Metric> before = RunMetrics.byName(baseline);
        Map<String, Metric> after = RunMetrics.byName(run);
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        List<MetricPair> pairs = new ArrayList<>();
        for (String name : names) {
            pairs.add(new MetricPair(
                    name,
                    before.get(name),
                    after.get(name),
                    atStep(baseline, name, rules.statistic()),
                    atStep(run, name, rules.statistic())));
        }
        pairs.sort(Comparator.comparing((MetricPair pair) -> place(rules.metrics(), pair.name()))
                .thenComparing(MetricPair::role)
                .thenComparing(MetricPair::name, RunMetrics.ORDER));
        return pairs;
    }

    private static Num atStep(Run run, String metric, Statistic asked) {
        return asked == null || !asked.isAtStep() ? Num.MISSING : StepValue.of(run, metric, asked.step());
    }

    private static int place(List<String> names, String name) {
        int place = names.indexOf(name);
        return place < 0 ? names.size() : place;
    }
}
