package dev.sigx.cli;

import dev.sigx.StoreInspector.Comparison;
import dev.sigx.diff.Comparability.Reason;
import dev.sigx.diff.FieldChange;
import dev.sigx.diff.MetricDelta;
import dev.sigx.diff.RunDiff;
import dev.sigx.diff.Sentence;
import dev.sigx.diff.Verdict;
import dev.sigx.model.Num;
import dev.sigx.model.Run;
import dev.sigx.model.Statistic;
import java.util.ArrayList;
import java.util.List;

/** What a comparison says, as sentences and rows of cells; text and Markdown differ only in how they set them. */
final class DiffCells {
    static final List<Column> SETTING_COLUMNS = List.of(
            Column.ofNames("setting"),
            Column.ofNames("baseline").toTheRight(),
            Column.ofNames("run").toTheRight(),
            Column.ofWords("change").toTheRight(),
            Column.ofNames(""));
    static final List<Column> METRIC_COLUMNS = List.of(
            Column.ofNames("metric"),
            Column.ofWords("statistic"),
            Column.ofWords("baseline").toTheRight(),
            Column.ofWords("run").toTheRight(),
            Column.ofWords("change").toTheRight(),
            Column.ofWords("relative").toTheRight(),
            Column.ofWords("verdict"));

    /** Names of settings that are left out which a line may hold; {@code --verbose} lists all of them with reasons. */
    private static final int MOST_LEFT_OUT = 8;

    /**
     * A column of a table.
     *
     * @param title above it
     * @param right whether its cells are aligned to the right
     * @param foreign whether its cells hold text from a store, which may hold anything
     */
    record Column(String title, boolean right, boolean foreign) {
        static Column ofNames(String title) {
            return new Column(title, false, true);
        }

        static Column ofWords(String title) {
            return new Column(title, false, false);
        }

        Column toTheRight() {
            return new Column(title, true, foreign);
        }
    }

    private final RunDiff diff;

    DiffCells(Comparison comparison) {
        this.diff = comparison.diff();
    }

    /** {@code name (store:id)}, or only the key where the run has no name. */
    static String title(Run run) {
        return run.name().isBlank() ? run.key().toString() : run.name() + " (" + run.key() + ")";
    }

    /** The first line: what it comes to. */
    String headline() {
        RunDiff.Summary summary = diff.summary();
        String changes = Shown.count(summary.settingsChanged(), "setting") + " and "
                + Shown.count(summary.metricsChanged(), "metric") + " changed";
        if (summary.verdict() == Verdict.INCOMPARABLE) {
            return "Not comparable: " + changes + ".";
        }
        return sentence(summary.verdict()) + ": " + changes + ".";
    }

    /** What stands against the comparison; the blocking reasons only, or only the others. */
    List<Sentence> reasons(boolean blocking) {
        return diff.comparability().reasons().stream()
                .filter(reason -> reason.blocking() == blocking)
                .map(Reason::sentence)
                .toList();
    }

    List<List<String>> settings() {
        return settings(diff.settings(), "notable");
    }

    /** Settings that are left out of the comparison, with the reason in the last cell. */
    List<List<String>> folded() {
        return settings(diff.folded(), "");
    }

    /** Paths of the settings that are left out; a long list ends with how many more there are. */
    List<String> leftOut() {
        List<FieldChange> folded = diff.folded();
        List<String> paths = new ArrayList<>();
        for (FieldChange change : folded.subList(0, Math.min(folded.size(), MOST_LEFT_OUT))) {
            paths.add(change.path());
        }
        return paths;
    }

    /** {@code  and 3 more}, or nothing. */
    String moreLeftOut() {
        int more = diff.folded().size() - MOST_LEFT_OUT;
        return more > 0 ? " and " + more + " more" : "";
    }

    /** {@code 20 settings are the same, 2 are left out}. */
    String restOfSettings() {
        String same = Shown.count(diff.unchanged(), "setting is", "settings are") + " the same";
        int folded = diff.folded().size();
        return folded == 0 ? same : same + ", " + folded + (folded == 1 ? " is" : " are") + " left out";
    }

    /** @param all every statistic of a metric, not only the one that decides */
    List<List<String>> metrics(boolean all) {
        List<List<String>> rows = new ArrayList<>();
        for (MetricDelta delta : diff.metrics()) {
            if (all || delta.headline()) {
                rows.add(row(delta));
            }
        }
        return rows;
    }

    /** One row of {@link #METRIC_COLUMNS}. */
    static List<String> row(MetricDelta delta) {
        boolean alike = Shown.number(delta.before()).equals(Shown.number(delta.after()))
                && !delta.before().equals(delta.after());
        return List.of(
                delta.unit().isEmpty() ? delta.name() : delta.name() + " [" + delta.unit() + "]",
                statistic(delta.statistic()),
                number(delta.before(), alike),
                number(delta.after(), alike),
                Shown.change(delta.absoluteChange()),
                Shown.percent(delta.relativeChange()),
                Shown.word(delta.verdict()) + (delta.notable() ? ", notable" : ""));
    }

    /** Two numbers that differ are never shown alike. */
    private static String number(Num number, boolean allDigits) {
        return allDigits ? Shown.exact(number) : Shown.number(number);
    }

    private static List<List<String>> settings(List<FieldChange> changes, String notable) {
        List<List<String>> rows = new ArrayList<>();
        for (FieldChange change : changes) {
            rows.add(List.of(
                    change.path(),
                    Shown.setting(change.before()),
                    Shown.setting(change.after()),
                    change.relativeChange().isMissing()
                            ? Shown.word(change.change())
                            : Shown.percent(change.relativeChange()),
                    change.folded().isEmpty() ? (change.notable() ? notable : "") : change.folded()));
        }
        return rows;
    }

    private static String sentence(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> "Better";
            case WORSE -> "Worse";
            case MIXED -> "Mixed: some metrics better, some worse";
            case SAME -> "The same";
            case INCOMPARABLE -> "Not comparable";
            case UNKNOWN -> "Neither better nor worse can be said";
        };
    }

    private static String statistic(Statistic statistic) {
        return statistic.isAtStep() ? "step " + statistic.step() : statistic.word();
    }
}
