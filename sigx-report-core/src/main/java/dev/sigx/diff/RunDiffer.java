package dev.sigx.diff;

import dev.sigx.diff.Comparability.Reason;
import dev.sigx.diff.SettingsDiffer.SettingsDiff;
import dev.sigx.model.Run;
import java.util.ArrayList;
import java.util.List;

/** Compares two runs by the rules of {@code docs/diff.md}. Stateless: one differ may serve several threads. */
public final class RunDiffer {
    private final DiffRules rules;
    private final SettingsDiffer settingsDiffer;

    public RunDiffer(DiffRules rules) {
        this.rules = rules;
        this.settingsDiffer = new SettingsDiffer(rules);
    }

    public RunDiff diff(Run baseline, Run run) {
        SettingsDiff settings = settingsDiffer.diff(baseline, run);
        List<MetricPair> pairs = MetricPairs.of(baseline, run, rules);

        ComparabilityCheck check = new ComparabilityCheck(baseline, run);
        List<Reason> reasons = new ArrayList<>(check.blocking(settings, pairs));
        boolean comparable = reasons.isEmpty();
        List<MetricDelta> metrics = new MetricDiffer(rules, comparable).diff(pairs);
        reasons.addAll(check.cautions(settings, pairs, metrics));

        return new RunDiff(
                baseline.key(),
                run.key(),
                new Comparability(comparable, reasons),
                settings.changed(),
                settings.folded(),
                settings.unchanged(),
                metrics,
                Summaries.of(comparable, settings.changed(), metrics));
    }
}
