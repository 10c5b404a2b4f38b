package dev.sigx.diff;

import dev.sigx.diff.FieldChange.Change;
import dev.sigx.model.CodePoints;
import dev.sigx.model.Num;
import dev.sigx.model.Run;
import dev.sigx.model.SettingPaths;
import dev.sigx.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares the settings of two runs path by path; see {@code docs/diff.md}. */
final class SettingsDiffer {
    private final double notableChange;
    private final PathPatterns ignored;

    SettingsDiffer(DiffRules rules) {
        this.notableChange = rules.notableChange();
        this.ignored = new PathPatterns(rules.ignore());
    }

    /**
     * @param changed what differs, by path
     * @param folded what differs and is left out, by path
     * @param unchanged number of paths that are equal in both
     * @param effective paths that differ and are not without effect, whether ignored or not
     */
    record SettingsDiff(
            List<FieldChange> changed, List<FieldChange> folded, int unchanged, List<FieldChange> effective) {}

    SettingsDiff diff(Run baseline, Run run) {
        Map<String, Value> before = SettingPaths.flatten(baseline.settings());
        Map<String, Value> after = SettingPaths.flatten(run.settings());
        SortedSet<String> paths = new TreeSet<>(CodePoints.ORDER);
        paths.addAll(before.keySet());
        paths.addAll(after.keySet());

        List<FieldChange> changed = new ArrayList<>();
        List<FieldChange> folded = new ArrayList<>();
        List<FieldChange> effective = new ArrayList<>();
        int unchanged = 0;
        for (String path : paths) {
            Value left = before.get(path);
            Value right = after.get(path);
            if (left != null && left.equals(right)) {
                unchanged++;
                continue;
            }
            String noEffect = reasonForNoEffect(path, baseline, left, run, right);
            String pattern = ignored.firstMatching(path);
            String reason = pattern != null ? "ignored by the pattern " + pattern : noEffect;
            FieldChange change = change(path, left, right, reason);
            (reason.isEmpty() ? changed : folded).add(change);
            if (noEffect.isEmpty()) {
                effective.add(change);
            }
        }
        return new SettingsDiff(changed, folded, unchanged, effective);
    }

    /** Empty where the setting has an effect in one of the runs that hold it. */
    private static String reasonForNoEffect(String path, Run baseline, Value before, Run run, Value after) {
        String inBaseline = baseline.inapplicable().get(path);
        String inRun = run.inapplicable().get(path);
        boolean effective = (before != null && inBaseline == null) || (after != null && inRun == null);
        if (effective) {
            return "";
        }
        if (before == null || after == null) {
            return before == null ? inRun : inBaseline;
        }
        return inBaseline.equals(inRun) ? inBaseline : "baseline: " + inBaseline + "; other run: " + inRun;
    }

    private FieldChange change(String path, Value before, Value after, String folded) {
        Change kind = before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED;
        boolean identifier = SettingKinds.isIdentifier(path);
        boolean quantity =
                before instanceof Num left && after instanceof Num right && left.isFinite() && right.isFinite();
        Num relative = quantity && !identifier ? Differences.relative((Num) before, (Num) after) : Num.MISSING;
        boolean large = !quantity || Differences.exceeds(notableChange, (Num) before, (Num) after);
        return new FieldChange(path, kind, before, after, relative, large && !identifier && folded.isEmpty(), folded);
    }
}
