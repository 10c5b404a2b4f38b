package dev.sigx.render;

import dev.sigx.diff.RunDiff;
import dev.sigx.report.ScenarioReport;
import java.util.List;

/**
 * A saved comparison as a row of a list.
 *
 * @param href page of the scenario
 * @param runs the baseline first
 * @param missing how many of its runs are gone
 * @param lead the first quality metric of the first diff that has one; null where there is none
 * @param settingsChanged of the first diff; -1 without diffs
 */
public record ScenarioRow(
        String href,
        String title,
        String description,
        Words.Badge verdict,
        List<RunLink> runs,
        int missing,
        ScenarioPage.Headline lead,
        int settingsChanged,
        String created) {

    static ScenarioRow of(Site site, ScenarioReport report, String root) {
        List<RunLink> runs = RunLink.sideBySide(site, report.runs(), root);
        ScenarioPage.Headline lead = report.diffs().stream()
                .map(diff -> ScenarioPage.answer(null, diff).headlines())
                .filter(headlines -> !headlines.isEmpty())
                .map(headlines -> headlines.get(0))
                .findFirst()
                .orElse(null);
        return new ScenarioRow(
                root + Links.scenario(report.scenario()),
                Words.title(report.scenario().title()),
                Words.title(report.scenario().description()),
                Words.verdict(report),
                runs,
                report.missing().size(),
                lead,
                report.diffs().stream()
                        .map(RunDiff::summary)
                        .mapToInt(RunDiff.Summary::settingsChanged)
                        .findFirst()
                        .orElse(-1),
                Words.day(report.scenario().createdAt()));
    }
}
