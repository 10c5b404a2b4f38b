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
 * @param leadRun the run of that diff where the comparison has several; null where there is no doubt
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
        RunLink leadRun,
        int settingsChanged,
        String created) {

    static ScenarioRow of(Site site, ScenarioReport report, String root) {
        List<RunLink> runs = RunLink.sideBySide(site, report.runs(), root);
        int leading = leading(report.diffs());
        boolean several = report.diffs().size() > 1;
        return new ScenarioRow(
                root + Links.scenario(report.scenario()),
                Words.title(report.scenario().title()),
                Words.title(report.scenario().description()),
                Words.verdict(report),
                runs,
                report.missing().size(),
                leading < 0 ? null : headlines(report.diffs().get(leading)).get(0),
                leading < 0 || !several ? null : runs.get(leading + 1),
                report.diffs().stream()
                        .map(RunDiff::summary)
                        .mapToInt(RunDiff.Summary::settingsChanged)
                        .findFirst()
                        .orElse(-1),
                Words.day(report.scenario().createdAt()));
    }

    /** Place of the first diff with a quality metric; -1 where none has one. */
    private static int leading(List<RunDiff> diffs) {
        for (int i = 0; i < diffs.size(); i++) {
            if (!headlines(diffs.get(i)).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private static List<ScenarioPage.Headline> headlines(RunDiff diff) {
        return ScenarioPage.answer(null, diff).headlines();
    }
}
