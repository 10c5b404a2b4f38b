package dev.sigx.render;

import dev.sigx.diff.Comparability;
import dev.sigx.diff.FieldChange;
import dev.sigx.diff.MetricDelta;
import dev.sigx.diff.RunDiff;
import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.MetricRole;
import dev.sigx.model.Run;
import dev.sigx.model.RunReference;
import dev.sigx.model.RunRow;
import dev.sigx.model.Value;
import dev.sigx.report.ProjectReport;
import dev.sigx.report.ScenarioReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One saved comparison.
 *
 * @param frame around it
 * @param title of the scenario
 * @param description may be empty
 * @param notes rendered Markdown
 * @param projectTitle may be empty
 * @param projectHref empty where the project is gone or none is named
 * @param created day, may be empty
 * @param id as stored
 * @param store id of its store
 * @param where file and place it was read from
 * @param panelHref the same comparison where it can be changed; empty with fewer than two runs
 * @param allRuns how many were found; the page shows the first ones where they are too many to stand side by side
 * @param tableHref all of them in the run table; empty where the page shows them all
 * @param verdict of the whole
 * @param runs the baseline first
 * @param missing references to runs that are gone, the first ones of very many
 * @param missingMore how many more are gone
 * @param partly whether the report leaves runs out, so that missing ones may be among them
 * @param answers one per run after the baseline
 * @param changed settings that differ
 * @param folded settings that differ and are left out
 * @param same settings that are equal in all runs
 * @param metrics rows
 * @param charts curves
 * @param prompts outputs side by side
 * @param sameData whether all runs have the same data and the same tokenizer
 */
public record ScenarioPage(
        Frame frame,
        String title,
        String description,
        Markup notes,
        String projectTitle,
        String projectHref,
        String created,
        String id,
        String store,
        String where,
        String panelHref,
        int allRuns,
        String tableHref,
        Words.Badge verdict,
        List<RunLink> runs,
        List<String> missing,
        int missingMore,
        boolean partly,
        List<Answer> answers,
        List<ComparisonTable.SettingRow> changed,
        List<ComparisonTable.SettingRow> folded,
        List<ComparisonTable.SettingRow> same,
        List<ComparisonTable.MetricRow> metrics,
        List<ChartView> charts,
        List<Prompt> prompts,
        boolean sameData) {

    private static final int MOST_CHARTS = 6;
    private static final int MOST_CHANGES = 6;
    private static final int MOST_MISSING = 20;

    /** As many as the panel compares at once. */
    private static final int MOST_RUNS = 20;

    /** Of more than that: what fits into the budget of a page. */
    private static final int RUNS_OF_MANY = 10;

    /** Choices (an optimizer, a flag) before quantities, large changes before small ones. */
    private static final Comparator<FieldChange> MOST_TELLING = Comparator.<FieldChange, Boolean>comparing(
                    change -> !change.notable())
            .thenComparing(change -> change.relativeChange().isFinite())
            .thenComparing(change -> -Math.abs(change.relativeChange().value()));

    /**
     * What one run did against the baseline, as a reader wants to hear it.
     *
     * @param run the run
     * @param verdict its word
     * @param comparable whether the numbers speak of the same thing
     * @param blocking reasons why not
     * @param cautions what else to keep in mind
     * @param headlines the quality metrics
     * @param settingsChanged how many settings differ
     * @param changes the changed settings to name first, notable ones before others
     */
    public record Answer(
            RunLink run,
            Words.Badge verdict,
            boolean comparable,
            List<String> blocking,
            List<String> cautions,
            List<Headline> headlines,
            int settingsChanged,
            List<Change> changes) {}

    /** A setting before and after. */
    public record Change(String path, String before, String after) {}

    /**
     * A quality metric before and after.
     *
     * @param moved {@code fell} or {@code rose}; empty where it stayed or cannot be said
     * @param stayed whether it is the same
     */
    public record Headline(
            String metric,
            String statistic,
            Shown before,
            Shown after,
            String percent,
            Shown delta,
            String moved,
            boolean stayed,
            String arrow,
            Words.Badge verdict) {}

    /** @param cells one per run, the baseline first */
    public record Prompt(String name, String prompt, List<Answered> cells) {}

    /**
     * @param text the answer of the baseline; null elsewhere
     * @param pieces the answer as a word diff against the baseline; empty for the baseline
     * @param absent whether the run has no answer
     * @param same whether the answer equals that of the baseline
     */
    public record Answered(String text, List<Piece> pieces, boolean absent, boolean same) {}

    /** A piece of a word diff; neither added nor removed where both answers have it. */
    public record Piece(boolean added, boolean removed, String text) {}

    static ScenarioPage of(Site site, ScenarioReport report) {
        ExperimentScenario scenario = report.scenario();
        String path = Links.scenario(scenario);
        String root = Links.root(path);
        boolean many = report.runs().size() > MOST_RUNS;
        List<RunRow> rows = many ? report.runs().subList(0, RUNS_OF_MANY) : report.runs();
        List<RunDiff> diffs =
                many && !report.diffs().isEmpty() ? report.diffs().subList(0, RUNS_OF_MANY - 1) : report.diffs();
        List<RunLink> links = RunLink.sideBySide(site, rows, root);
        List<Run> runs = rows.stream().map(site.report()::load).toList();
        ProjectReport project = site.project(scenario.store(), scenario.projectId());
        ComparisonTable table = diffs.isEmpty() ? null : new ComparisonTable(runs, diffs);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < diffs.size(); i++) {
            answers.add(answer(links.get(i + 1), diffs.get(i)));
        }
        return new ScenarioPage(
                site.frame(path, Words.title(scenario.title()), "compare"),
                Words.title(scenario.title()),
                scenario.description(),
                Markdown.render(scenario.notes()),
                project == null ? scenario.projectId() : Site.title(project.project()),
                project == null ? "" : root + Links.project(project.project()),
                Words.day(scenario.createdAt()),
                scenario.id(),
                scenario.store(),
                scenario.where().toString(),
                runs.size() < 2 ? "" : root + PanelLink.to(scenario, rows),
                report.runs().size(),
                many ? root + PanelLink.toTable(scenario) : "",
                Words.verdict(report),
                links,
                report.missing().stream()
                        .limit(MOST_MISSING)
                        .map(RunReference::toString)
                        .toList(),
                Math.max(0, report.missing().size() - MOST_MISSING),
                OmissionText.concernsRuns(site.report()),
                answers,
                table == null ? List.of() : table.changed(),
                table == null ? List.of() : table.folded(),
                table == null ? List.of() : table.same(),
                table == null ? List.of() : table.metrics(),
                ChartView.of(runs, links.stream().map(RunLink::title).toList(), mostCharts(runs.size())),
                runs.size() < 2 ? List.of() : OutputRows.of(runs),
                diffs.stream().allMatch(diff -> diff.comparability().comparable()));
    }

    /** Fewer for many runs: a page must not weigh the more, the less one can tell its lines apart. */
    private static int mostCharts(int runs) {
        return runs > MOST_CHARTS ? MOST_CHARTS / 2 : MOST_CHARTS;
    }

    static Answer answer(RunLink run, RunDiff diff) {
        List<Headline> headlines = diff.metrics().stream()
                .filter(delta -> delta.headline() && delta.role() == MetricRole.QUALITY)
                .map(ScenarioPage::headline)
                .toList();
        return new Answer(
                run,
                Words.verdict(diff),
                diff.comparability().comparable(),
                reasons(diff, true),
                reasons(diff, false),
                headlines,
                diff.summary().settingsChanged(),
                diff.settings().stream()
                        .sorted(MOST_TELLING)
                        .limit(MOST_CHANGES)
                        .map(ScenarioPage::change)
                        .toList());
    }

    static Change change(FieldChange change) {
        return new Change(change.path(), stated(change.before()), stated(change.after()));
    }

    private static String stated(Value value) {
        return value == null ? "not stated" : SettingText.of(value);
    }

    private static List<String> reasons(RunDiff diff, boolean blocking) {
        return diff.comparability().reasons().stream()
                .filter(reason -> reason.blocking() == blocking)
                .map(Comparability.Reason::text)
                .toList();
    }

    static Headline headline(MetricDelta delta) {
        double change = delta.absoluteChange().value();
        String moved = !delta.absoluteChange().isFinite() ? "" : change < 0 ? "fell" : change > 0 ? "rose" : "";
        return new Headline(
                delta.name(),
                Words.statistic(delta.statistic()),
                Numbers.quantity(delta.before(), delta.unit()),
                Numbers.quantity(delta.after(), delta.unit()),
                Numbers.percent(delta.relativeChange()),
                Numbers.signed(delta.absoluteChange(), delta.unit()),
                moved,
                change == 0,
                Words.arrow(delta.absoluteChange()),
                Words.verdict(delta.verdict()));
    }
}
