package dev.sigx.cli;

import dev.sigx.changes.ChangeKind;
import dev.sigx.changes.DecisionChange;
import dev.sigx.changes.FindingChange;
import dev.sigx.changes.MetricChange;
import dev.sigx.changes.Redefinition;
import dev.sigx.changes.Release;
import dev.sigx.changes.ReleaseChanges;
import dev.sigx.changes.RunChange;
import dev.sigx.changes.ScenarioChange;
import dev.sigx.cli.DiffCells.Column;
import dev.sigx.diff.MetricDelta;
import dev.sigx.diff.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What changed between two releases, as sentences and rows of cells; text and Markdown differ only in how they set them. */
final class ChangesCells {
    /** Rows that a table has unless all are asked for. */
    private static final int MOST_ROWS = 20;

    private static final List<Column> DECISIONS =
            List.of(Column.ofWords("decision"), Column.ofNames("problem"), Column.ofNames("what"));
    private static final List<Column> SCENARIOS =
            List.of(Column.ofWords("comparison"), Column.ofNames("name"), Column.ofNames("what"));
    private static final List<Column> MOVED = List.of(
            Column.ofNames("run"),
            Column.ofNames("metric"),
            Column.ofWords("statistic"),
            Column.ofWords("before").toTheRight(),
            Column.ofWords("after").toTheRight(),
            Column.ofWords("relative").toTheRight(),
            Column.ofWords("verdict"));
    private static final List<Column> METRICS =
            List.of(Column.ofWords("metric"), Column.ofNames("name"), Column.ofNames("what"));
    private static final List<Column> RUNS =
            List.of(Column.ofWords("run"), Column.ofNames("name"), Column.ofNames("what"));
    private static final List<Column> FINDINGS = List.of(
            Column.ofWords("finding"),
            Column.ofWords("severity"),
            Column.ofNames("code"),
            Column.ofNames("place"),
            Column.ofNames("message"));

    private final ReleaseChanges changes;

    ChangesCells(ReleaseChanges changes) {
        this.changes = changes;
    }

    /**
     * A table.
     *
     * @param title above it
     * @param more rows that are left out
     */
    record Part(String title, List<Column> columns, List<List<String>> rows, int more) {}

    /** {@code v1.4.0 (12 runs, as of 2026-11-22)}. */
    static String title(Release release) {
        String name = release.name().isEmpty() ? release.title() : release.name();
        return name + " (" + Shown.count(release.runs(), "run") + ", as of " + release.asOf() + ")";
    }

    /** What it comes to, the most important first; never empty. */
    List<Sentence> sentences() {
        return changes.isEmpty()
                ? List.of(Sentence.of("Nothing changed: same runs, numbers, comparisons, decisions and findings."))
                : changes.highlights();
    }

    /** Tables that have a row, in the order of a reader's interest. */
    List<Part> parts(boolean all) {
        List<Part> parts = new ArrayList<>();
        add(
                parts,
                all,
                "Decisions",
                DECISIONS,
                changes.decisions().stream().map(ChangesCells::row).toList());
        add(
                parts,
                all,
                "Comparisons",
                SCENARIOS,
                changes.scenarios().stream().map(ChangesCells::row).toList());
        add(
                parts,
                all,
                "Metrics that moved",
                MOVED,
                changes.runs().stream()
                        .flatMap(run -> run.metrics().stream().map(delta -> row(run, delta)))
                        .toList());
        add(
                parts,
                all,
                "Metrics new, gone or redefined",
                METRICS,
                changes.metrics().stream()
                        .filter(one -> one.kind() != ChangeKind.CHANGED
                                || !one.redefinitions().isEmpty())
                        .map(ChangesCells::row)
                        .toList());
        add(
                parts,
                all,
                "Runs",
                RUNS,
                changes.runs().stream().map(ChangesCells::row).toList());
        add(
                parts,
                all,
                "Findings",
                FINDINGS,
                changes.findings().stream().map(ChangesCells::row).toList());
        add(
                parts,
                all,
                "Stores",
                List.of(Column.ofNames("id before"), Column.ofNames("id now")),
                changes.renamedStores().stream()
                        .map(store -> List.of(store.before(), store.after()))
                        .toList());
        return parts;
    }

    private static void add(
            List<Part> parts, boolean all, String title, List<Column> columns, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            int shown = all ? rows.size() : Math.min(rows.size(), MOST_ROWS);
            parts.add(new Part(title, columns, rows.subList(0, shown), rows.size() - shown));
        }
    }

    private static List<String> row(DecisionChange decision) {
        return List.of(
                decision.reversed() ? "reversed" : word(decision.kind()),
                decision.problem().isEmpty() ? decision.key().id() : decision.problem(),
                String.join("; ", decision.phrases()));
    }

    private static List<String> row(ScenarioChange scenario) {
        return List.of(word(scenario.kind()), scenario.title(), String.join("; ", scenario.phrases()));
    }

    private static List<String> row(RunChange run, MetricDelta delta) {
        List<String> cells = new ArrayList<>(DiffCells.row(delta));
        cells.add(0, run.title());
        // The relative change is enough beside the two values.
        cells.remove(5);
        return cells;
    }

    private static List<String> row(MetricChange metric) {
        String what = switch (metric.kind()) {
            case ADDED -> "in " + Shown.count(metric.runsAfter(), "run");
            case REMOVED -> "was in " + Shown.count(metric.runsBefore(), "run");
            case CHANGED ->
                metric.redefinitions().stream().map(Redefinition::phrase).collect(Collectors.joining("; "));
        };
        return List.of(metric.kind() == ChangeKind.CHANGED ? "redefined" : word(metric.kind()), metric.name(), what);
    }

    private static List<String> row(RunChange run) {
        List<String> what = new ArrayList<>(run.phrases());
        run.against().forEach(reason -> what.add(reason.text()));
        return List.of(word(run.kind()), run.title(), String.join("; ", what));
    }

    private static List<String> row(FindingChange change) {
        return List.of(
                change.kind() == ChangeKind.ADDED ? "new" : "fixed",
                Shown.word(change.finding().severity()),
                change.finding().code(),
                change.finding().where().toString(),
                change.finding().message());
    }

    private static String word(ChangeKind kind) {
        return switch (kind) {
            case ADDED -> "new";
            case REMOVED -> "gone";
            case CHANGED -> "changed";
        };
    }
}
