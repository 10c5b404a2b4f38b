package dev.sigx.render;

import dev.sigx.model.RunRow;
import dev.sigx.model.RunStatus;
import java.util.List;

/**
 * All saved comparisons, and how to make one.
 *
 * @param scenarios newest first
 * @param examples two runs of one project to show in the sample file; fewer where there are none
 * @param runs how many runs there are
 */
public record ComparePage(Frame frame, List<ScenarioRow> scenarios, List<String> examples, int runs) {
    static ComparePage of(Site site) {
        return new ComparePage(
                site.frame(Links.COMPARE, "Comparisons", "compare"),
                site.report().scenarios().stream()
                        .map(scenario -> ScenarioRow.of(site, scenario, ""))
                        .toList(),
                site.report().projects().stream()
                        .map(project -> project.runs().stream()
                                .filter(run -> run.status() == RunStatus.COMPLETED)
                                .limit(2)
                                .map(ComparePage::reference)
                                .toList())
                        .filter(runs -> runs.size() == 2)
                        // Runs stand newest first; a baseline is the older one.
                        .map(runs -> List.of(runs.get(1), runs.get(0)))
                        .findFirst()
                        .orElse(List.of()),
                site.report().runs().size());
    }

    private static String reference(RunRow run) {
        return run.key().toString();
    }
}
