package dev.sigx.render;

import dev.sigx.model.ExperimentScenario;
import dev.sigx.model.RunRow;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Links to views of the comparison panel. The address holds the view, in the spelling of {@code assets/view.js}: parts
 * joined as in a query, lists joined by commas, a comma or backslash inside an item with a backslash before it.
 */
final class PanelLink {
    private final StringBuilder link = new StringBuilder(Links.COMPARE);
    private char before = '#';

    private PanelLink() {}

    /** The same comparison in the panel, relative to the site. */
    static String to(ExperimentScenario scenario, List<RunRow> runs) {
        PanelLink view = of(runs);
        view.list("ignore", scenario.ignore());
        view.list("metrics", scenario.metrics());
        view.part(
                "statistic",
                scenario.statistic() == null ? "" : scenario.statistic().word());
        return view.link.toString();
    }

    /** These runs in the panel, the first one as baseline, relative to the site. */
    static String to(List<RunRow> runs) {
        return of(runs).link.toString();
    }

    /** The run table with the runs of that comparison alone, relative to the site. */
    static String toTable(ExperimentScenario scenario) {
        PanelLink view = new PanelLink();
        view.part("among", Links.scenarioName(scenario));
        return view.link.toString();
    }

    private static PanelLink of(List<RunRow> runs) {
        PanelLink view = new PanelLink();
        view.list("runs", runs.stream().map(run -> Links.runName(run.key())).toList());
        return view;
    }

    private void list(String name, List<String> items) {
        part(
                name,
                String.join(
                        ",",
                        items.stream()
                                .map(item -> item.replace("\\", "\\\\").replace(",", "\\,"))
                                .toList()));
    }

    private void part(String name, String text) {
        if (text.isEmpty()) {
            return;
        }
        link.append(before).append(name).append('=');
        link.append(URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%2C", ",")
                .replace("%3A", ":"));
        before = '&';
    }
}
