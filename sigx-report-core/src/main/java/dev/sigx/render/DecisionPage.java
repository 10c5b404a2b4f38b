package dev.sigx.render;

import dev.sigx.model.DecisionEntry;
import dev.sigx.model.Metric;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunReference;
import dev.sigx.report.DecisionReport;
import dev.sigx.report.ScenarioReport;
import java.util.List;

/**
 * One decision with its evidence.
 *
 * @param row what the ledger says of it
 * @param problem in full
 * @param decision in full
 * @param kpi in full
 * @param alternatives what was considered
 * @param notes rendered Markdown
 * @param missing references to runs that are gone
 * @param partly whether the report leaves runs out, so that missing ones may be among them
 * @param rule the rule that was evaluated, empty where the KPI is free text
 * @param explanation plain sentences
 * @param observations what was looked at
 * @param comparisons saved comparisons that hold at least two of its runs, or one where it has one
 * @param where file and place it was read from
 */
public record DecisionPage(
        Frame frame,
        DecisionRow row,
        String problem,
        String decision,
        String kpi,
        List<String> alternatives,
        Markup notes,
        List<String> missing,
        boolean partly,
        String rule,
        String explanation,
        List<Observation> observations,
        List<ScenarioRow> comparisons,
        String id,
        String store,
        String where) {

    /** @param holds {@code holds}, {@code does not hold} or empty */
    public record Observation(RunLink run, String metric, String statistic, Shown value, String holds) {}

    static DecisionPage of(Site site, DecisionReport report) {
        DecisionEntry entry = report.decision();
        String path = Links.decision(entry);
        String root = Links.root(path);
        DecisionRow row = DecisionRow.of(site, report, root);
        return new DecisionPage(
                site.frame(path, row.problem(), "decisions"),
                row,
                entry.problem(),
                entry.decision(),
                entry.kpi(),
                entry.alternatives(),
                Markdown.render(entry.notes()),
                report.missing().stream().map(RunReference::toString).toList(),
                OmissionText.concernsRuns(site.report()),
                report.evidence().rule(),
                Numbers.inSentence(report.evidence().explanation()),
                report.evidence().observations().stream()
                        .map(seen -> new Observation(
                                RunLink.of(site, site.row(seen.run()), root, 0),
                                seen.metric(),
                                seen.statistic(),
                                Numbers.quantity(seen.value(), unit(site, seen.run(), seen.metric())),
                                seen.holds() == null ? "" : seen.holds() ? "holds" : "does not hold"))
                        .toList(),
                comparisons(site, report).stream()
                        .map(scenario -> ScenarioRow.of(site, scenario, root))
                        .toList(),
                entry.id(),
                entry.store(),
                entry.where().toString());
    }

    private static String unit(Site site, RunKey run, String metric) {
        Metric summary = site.report().load(site.row(run)).metric(metric);
        return summary == null ? "" : summary.unit();
    }

    private static List<ScenarioReport> comparisons(Site site, DecisionReport report) {
        int wanted = Math.min(2, report.runs().size());
        return wanted == 0
                ? List.of()
                : site.report().scenarios().stream()
                        .filter(scenario -> scenario.runs().stream()
                                        .filter(report.runs()::contains)
                                        .count()
                                >= wanted)
                        .toList();
    }
}
