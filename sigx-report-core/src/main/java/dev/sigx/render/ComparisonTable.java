package dev.sigx.render;

import dev.sigx.diff.FieldChange;
import dev.sigx.diff.MetricDelta;
import dev.sigx.diff.RunDiff;
import dev.sigx.diff.Verdict;
import dev.sigx.model.CodePoints;
import dev.sigx.model.MetricRole;
import dev.sigx.model.Run;
import dev.sigx.model.SettingPaths;
import dev.sigx.model.Statistic;
import dev.sigx.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lays the diffs of a comparison side by side: one row per setting or metric, one column per run. */
final class ComparisonTable {
    private final List<RunDiff> diffs;
    private final List<Map<String, Value>> settings;

    /** @param runs the baseline first; {@code diffs} are those of the others, in the same order */
    ComparisonTable(List<Run> runs, List<RunDiff> diffs) {
        this.diffs = diffs;
        this.settings =
                runs.stream().map(run -> SettingPaths.flatten(run.settings())).toList();
    }

    /**
     * One setting in every run.
     *
     * @param folded why it is left out, empty where it is not
     */
    public record SettingRow(String path, List<SettingCell> cells, String folded) {}

    /**
     * @param changed whether it differs from the baseline
     * @param percent relative change, may be empty
     * @param notable whether to look at it
     */
    public record SettingCell(String text, boolean changed, String percent, boolean notable) {}

    /** The settings that differ in at least one run, by path. */
    List<SettingRow> changed() {
        return rows(true);
    }

    /** Those that differ but are left out. */
    List<SettingRow> folded() {
        return rows(false);
    }

    private List<SettingRow> rows(boolean shown) {
        Map<String, String> paths = new TreeMap<>(CodePoints.ORDER);
        for (RunDiff diff : diffs) {
            if (shown) {
                diff.settings().forEach(change -> paths.put(change.path(), ""));
            } else {
                diff.folded().forEach(change -> paths.putIfAbsent(change.path(), change.folded()));
            }
        }
        if (!shown) {
            diffs.forEach(diff -> diff.settings().forEach(change -> paths.remove(change.path())));
        }
        List<SettingRow> rows = new ArrayList<>();
        paths.forEach((path, folded) -> rows.add(new SettingRow(path, cells(path), folded)));
        return rows;
    }

    private List<SettingCell> cells(String path) {
        List<SettingCell> cells = new ArrayList<>();
        cells.add(new SettingCell(SettingText.of(settings.get(0).get(path)), false, "", false));
        for (int i = 0; i < diffs.size(); i++) {
            FieldChange change = change(diffs.get(i), path);
            cells.add(new SettingCell(
                    SettingText.of(settings.get(i + 1).get(path)),
                    change != null,
                    change == null ? "" : Numbers.percent(change.relativeChange()),
                    change != null && change.notable()));
        }
        return cells;
    }

    private static FieldChange change(RunDiff diff, String path) {
        for (FieldChange change : diff.settings()) {
            if (change.path().equals(path)) {
                return change;
            }
        }
        for (FieldChange change : diff.folded()) {
            if (change.path().equals(path)) {
                return change;
            }
        }
        return null;
    }

    /** The settings that are equal in all runs, by path. */
    List<SettingRow> same() {
        Set<String> paths = new TreeSet<>(CodePoints.ORDER);
        settings.forEach(flat -> paths.addAll(flat.keySet()));
        for (RunDiff diff : diffs) {
            diff.settings().forEach(change -> paths.remove(change.path()));
            diff.folded().forEach(change -> paths.remove(change.path()));
        }
        List<SettingRow> rows = new ArrayList<>();
        for (String path : paths) {
            rows.add(new SettingRow(
                    path, List.of(new SettingCell(SettingText.of(settings.get(0).get(path)), false, "", false)), ""));
        }
        return rows;
    }

    /**
     * One statistic of one metric in every run.
     *
     * @param headline whether it is the one that decides
     * @param cost whether it stands outside the verdict
     */
    public record MetricRow(
            String name, String statistic, String direction, boolean headline, boolean cost, List<MetricCell> cells) {}

    /**
     * @param delta change against the baseline; null for the baseline
     * @param percent the same as a percentage, may be empty
     * @param arrow up or down, may be empty
     * @param verdict its word; null for the baseline
     */
    public record MetricCell(Shown value, Shown delta, String percent, String arrow, Words.Badge verdict) {}

    List<MetricRow> metrics() {
        Map<String, MetricDelta> rows = new LinkedHashMap<>();
        for (RunDiff diff : diffs) {
            diff.metrics().forEach(delta -> rows.putIfAbsent(key(delta), delta));
        }
        List<MetricRow> table = new ArrayList<>();
        for (MetricDelta first : inOrder(rows)) {
            table.add(metricRow(first));
        }
        return table;
    }

    /** A metric's rows stand together even where only a later run has one of them. */
    private static List<MetricDelta> inOrder(Map<String, MetricDelta> rows) {
        Set<String> names = new LinkedHashSet<>();
        rows.values().forEach(delta -> names.add(delta.name()));
        List<MetricDelta> ordered = new ArrayList<>();
        for (String name : names) {
            rows.values().stream().filter(delta -> delta.name().equals(name)).forEach(ordered::add);
        }
        return ordered;
    }

    private static String key(MetricDelta delta) {
        return delta.statistic() + " " + delta.name();
    }

    private MetricRow metricRow(MetricDelta first) {
        List<MetricCell> cells = new ArrayList<>();
        cells.add(new MetricCell(Numbers.quantity(first.before(), first.unit()), null, "", "", null));
        for (RunDiff diff : diffs) {
            MetricDelta delta = delta(diff, first.name(), first.statistic());
            if (delta == null) {
                cells.add(new MetricCell(Shown.MISSING, null, "", "", Words.verdict(Verdict.UNKNOWN)));
            } else {
                cells.add(cell(delta));
            }
        }
        return new MetricRow(
                first.name(),
                Words.statistic(first.statistic()),
                Words.direction(first.direction()),
                first.headline(),
                first.role() == MetricRole.COST,
                cells);
    }

    static MetricCell cell(MetricDelta delta) {
        return new MetricCell(
                Numbers.quantity(delta.after(), delta.unit()),
                Numbers.signed(delta.absoluteChange(), delta.unit()),
                Numbers.percent(delta.relativeChange()),
                Words.arrow(delta.absoluteChange()),
                Words.verdict(delta.verdict()));
    }

    private static MetricDelta delta(RunDiff diff, String name, Statistic statistic) {
        for (MetricDelta delta : diff.metrics()) {
            if (delta.name().equals(name) && delta.statistic().equals(statistic)) {
                return delta;
            }
        }
        return null;
    }
}
