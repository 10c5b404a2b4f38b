package dev.sigx.render;

import dev.sigx.diff.RunDiff;
import dev.sigx.model.RunRow;
import dev.sigx.report.ScenarioReport;
import java.util.List;

/**
 * A saved comparison as a row of a list.
 *
 * @param href page of the scenario
 * @param runs the baseline first; the first ones of very many
 * @param more how many runs are not among them
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
        int more,
        int missing,
        ScenarioPage.Headline lead,
        RunLink leadRun,
        int settingsChanged,
        String created) {

    private static final int MOST_RUNS = 12;
    private static final int RUNS_OF_MANY = 6;

    static ScenarioRow of(Site site, ScenarioReport report, String root) {
        List<RunRow> named = report.runs().size() > MOST_RUNS ? report.runs().subList(0, RUNS_OF_MANY) : report.runs();
        List<RunLink> runs = RunLink.sideBySide(site, named, root);
        int leading = leading(report.diffs());
        boolean several = report.diffs().size() > 1;
        return new ScenarioRow(
                root + Links.scenario(report.scenario()),
                Words.title(report.scenario().title()),
                Words.title(report.scenario().description()),
                Words.verdict(report),
                runs,
                report.runs().size() - runs.size(),
                report.missing().size(),
                leading < 0 ? null : headlines(report.diffs().get(leading)).get(0),
                leading < 0 || !several ? null : link(site, report, leading + 1, runs, root),
                report.diffs().stream()
                        .map(RunDiff::summary)
                        .mapToInt(RunDiff.Summary::settingsChanged)
                        .findFirst()
                        .orElse(-1),
                Words.day(report.scenario().createdAt()));
    }

    private static RunLink link(Site site, ScenarioReport report, int place, List<RunLink> named, String root) {
        return place < named.size()
                ? named.get(place)
                : RunLink.of(site, report.runs().get(place), root, place);
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
