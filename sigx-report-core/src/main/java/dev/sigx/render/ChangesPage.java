package dev.sigx.render;

import dev.sigx.changes.ChangeCounts;
import dev.sigx.changes.ChangeKind;
import dev.sigx.changes.DecisionChange;
import dev.sigx.changes.FindingChange;
import dev.sigx.changes.MetricChange;
import dev.sigx.changes.Redefinition;
import dev.sigx.changes.Release;
import dev.sigx.changes.ReleaseChanges;
import dev.sigx.changes.RenamedStore;
import dev.sigx.changes.RunChange;
import dev.sigx.changes.ScenarioChange;
import dev.sigx.diff.Comparability.Reason;
import dev.sigx.diff.FieldChange;
import dev.sigx.diff.MetricDelta;
import dev.sigx.diff.Sentence;
import dev.sigx.diff.Verdict;
import dev.sigx.model.RunKey;
import dev.sigx.report.DecisionReport;
import dev.sigx.report.ScenarioReport;
import java.util.ArrayList;
import java.util.List;

/**
 * What changed since the previous release, the most important first.
 *
 * @param before the previous release
 * @param after this report
 * @param tone of the answer: {@code bad} where something got worse or was reversed, {@code doubt} where something is gone
 *     or cannot be judged, {@code good} where numbers only got better, else {@code quiet}
 * @param sentences what it comes to; never empty
 * @param cards counts with a link to their table
 * @param moved rows of metrics that moved
 * @param more per table how many rows are only in the exported document
 */
public record ChangesPage(
        Frame frame,
        Side before,
        Side after,
        String tone,
        List<String> sentences,
        List<Card> cards,
        List<Row> decisions,
        List<ScenarioRow> scenarios,
        List<Moved> moved,
        List<Row> metrics,
        List<RunRow> runs,
        List<Found> findings,
        List<RenamedStore> stores,
        More more) {

    private static final int MOST_ROWS = 200;
    private static final int MOST_SETTINGS = 12;

    /** One of the two releases. */
    public record Side(String name, String asOf, int runs, int scenarios, int decisions) {
        static Side of(Release release) {
            return new Side(
                    ChangeWords.name(release),
                    Words.minute(release.asOf()),
                    release.runs(),
                    release.scenarios(),
                    release.decisions());
        }
    }

    /** How many rows each table leaves out. */
    public record More(int decisions, int scenarios, int moved, int metrics, int runs, int findings) {}

    /**
     * A count.
     *
     * @param anchor of the table
     * @param detail what it is made of
     */
    public record Card(String name, String anchor, int count, List<String> detail) {}

    /**
     * A record that is new, gone or changed.
     *
     * @param href its page; empty where it has none any more
     * @param phrases what is not the same
     */
    public record Row(Words.Badge what, String title, String href, List<String> phrases) {}

    /** The same of a comparison, with its verdicts; null where there is none. */
    public record ScenarioRow(Row row, Words.Badge before, Words.Badge after) {}

    /** A metric of a run; the change is shown as on the page of a comparison. */
    public record Moved(
            String run,
            String href,
            String metric,
            String statistic,
            Shown before,
            ComparisonTable.MetricCell after,
            boolean notable) {}

    /**
     * The same of a run.
     *
     * @param against why its numbers must not be compared
     * @param settings the first of those that differ
     * @param moreSettings how many there are beside them
     */
    public record RunRow(
            Row row, String store, List<String> against, List<ScenarioPage.Change> settings, int moreSettings) {}

    /** A finding that is new or fixed. */
    public record Found(Words.Badge what, FindingView finding) {}

    static ChangesPage of(Site site, ReleaseChanges changes) {
        List<RunChange> runs = changes.runs();
        List<MetricChange> metrics = changes.metrics().stream()
                .filter(one ->
                        one.kind() != ChangeKind.CHANGED || !one.redefinitions().isEmpty())
                .toList();
        int moved = runs.stream().mapToInt(run -> run.metrics().size()).sum();
        return new ChangesPage(
                site.frame(Links.CHANGES, "What changed since " + ChangeWords.name(changes.before()), "changes"),
                Side.of(changes.before()),
                Side.of(changes.after()),
                tone(changes),
                changes.isEmpty()
                        ? List.of("Nothing changed: same runs, numbers, comparisons, decisions and findings.")
                        : changes.highlights().stream().map(Sentence::text).toList(),
                cards(changes, moved),
                changes.decisions().stream()
                        .limit(MOST_ROWS)
                        .map(one -> row(site, one))
                        .toList(),
                changes.scenarios().stream()
                        .limit(MOST_ROWS)
                        .map(one -> row(site, one))
                        .toList(),
                runs.stream()
                        .flatMap(run -> run.metrics().stream().map(delta -> moved(site, run, delta)))
                        .limit(MOST_ROWS)
                        .toList(),
                metrics.stream().limit(MOST_ROWS).map(ChangesPage::row).toList(),
                runs.stream().limit(MOST_ROWS).map(one -> row(site, one)).toList(),
                changes.findings().stream()
                        .limit(MOST_ROWS)
                        .map(one -> found(site, one))
                        .toList(),
                changes.renamedStores(),
                new More(
                        left(changes.decisions().size()),
                        left(changes.scenarios().size()),
                        left(moved),
                        left(metrics.size()),
                        left(runs.size()),
                        left(changes.findings().size())));
    }

    private static int left(int rows) {
        return Math.max(0, rows - MOST_ROWS);
    }

    private static String tone(ReleaseChanges changes) {
        ChangeCounts counts = changes.counts();
        List<Verdict> verdicts = changes.runs().stream()
                .filter(run -> !run.metrics().isEmpty())
                .map(RunChange::verdict)
                .toList();
        if (counts.decisionsReversed() > 0 || verdicts.contains(Verdict.WORSE) || verdicts.contains(Verdict.MIXED)) {
            return "bad";
        }
        boolean doubtful = counts.runs().removed() > 0
                || counts.findingsNew() > 0
                || counts.baselinesMoved() > 0
                || verdicts.contains(Verdict.UNKNOWN);
        return doubtful ? "doubt" : verdicts.contains(Verdict.BETTER) ? "good" : "quiet";
    }

    private static List<Card> cards(ReleaseChanges changes, int moved) {
        ChangeCounts counts = changes.counts();
        List<Card> cards = new ArrayList<>();
        cards.add(card("Decisions", "decisions", counts.decisions()));
        cards.add(card("Comparisons", "comparisons", counts.scenarios()));
        long runs =
                changes.runs().stream().filter(run -> !run.metrics().isEmpty()).count();
        cards.add(new Card(
                "Metrics moved", "moved", moved, moved == 0 ? List.of() : List.of("in " + Words.count(runs, "run"))));
        cards.add(card("Runs", "runs", counts.runs()));
        List<String> findings = new ArrayList<>();
        add(findings, counts.findingsNew(), "new");
        add(findings, counts.findingsFixed(), "fixed");
        cards.add(new Card("Findings", "findings", counts.findingsNew() + counts.findingsFixed(), findings));
        return cards;
    }

    private static Card card(String name, String anchor, ChangeCounts.Kinds kinds) {
        List<String> detail = new ArrayList<>();
        add(detail, kinds.added(), "new");
        add(detail, kinds.removed(), "gone");
        add(detail, kinds.changed(), "changed");
        return new Card(name, anchor, kinds.total(), detail);
    }

    private static void add(List<String> detail, int count, String word) {
        if (count > 0) {
            detail.add(count + " " + word);
        }
    }

    private static Row row(Site site, DecisionChange change) {
        DecisionReport now = site.decision(change.after());
        return new Row(
                ChangeWords.decision(change),
                Words.title(change.problem().isBlank() ? change.key().id() : change.problem()),
                now == null ? "" : Links.decision(now.decision()),
                change.phrases());
    }

    private static ScenarioRow row(Site site, ScenarioChange change) {
        ScenarioReport now = site.scenario(change.after());
        return new ScenarioRow(
                new Row(
                        ChangeWords.kind(change.kind()),
                        Words.title(change.title()),
                        now == null ? "" : Links.scenario(now.scenario()),
                        // The verdicts have columns of their own.
                        change.phrases().stream()
                                .filter(phrase -> !phrase.startsWith("verdict "))
                                .toList()),
                ChangeWords.verdict(change.verdictBefore()),
                ChangeWords.verdict(change.verdictAfter()));
    }

    private static Moved moved(Site site, RunChange run, MetricDelta delta) {
        return new Moved(
                Words.title(run.title()),
                href(site, run.after()),
                delta.name(),
                Words.statistic(delta.statistic()),
                Numbers.quantity(delta.before(), delta.unit()),
                ComparisonTable.cell(delta),
                delta.notable());
    }

    private static String href(Site site, RunKey run) {
        return run == null || site.row(run) == null ? "" : Links.run(run);
    }

    private static Row row(MetricChange metric) {
        boolean redefined = metric.kind() == ChangeKind.CHANGED;
        List<String> phrases = switch (metric.kind()) {
            case ADDED -> List.of("in " + Words.count(metric.runsAfter(), "run"));
            case REMOVED -> List.of("was in " + Words.count(metric.runsBefore(), "run"));
            case CHANGED ->
                metric.redefinitions().stream().map(Redefinition::phrase).toList();
        };
        return new Row(
                redefined ? new Words.Badge("redefined", "doubt", "release") : ChangeWords.kind(metric.kind()),
                metric.name(),
                "",
                phrases);
    }

    private static RunRow row(Site site, RunChange run) {
        List<FieldChange> settings = run.settings();
        return new RunRow(
                new Row(ChangeWords.kind(run.kind()), Words.title(run.title()), href(site, run.after()), run.phrases()),
                run.key().store(),
                run.against().stream().map(Reason::text).toList(),
                settings.stream().limit(MOST_SETTINGS).map(ScenarioPage::change).toList(),
                Math.max(0, settings.size() - MOST_SETTINGS));
    }

    private static Found found(Site site, FindingChange change) {
        return new Found(ChangeWords.finding(change.kind()), FindingView.of(site, change.finding(), ""));
    }
}
