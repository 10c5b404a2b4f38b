package dev.sigx.report;

import dev.sigx.model.CodePoints;
import dev.sigx.model.Direction;
import dev.sigx.model.Metric;
import dev.sigx.model.MetricRole;
import dev.sigx.model.Num;
import dev.sigx.model.Orders;
import dev.sigx.model.Project;
import dev.sigx.model.Run;
import dev.sigx.model.RunRow;
import dev.sigx.model.RunStatus;
import dev.sigx.model.SettingPaths;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds a project's main metric and its best run. Runs on other data or with another tokenizer do not compete with each
 * other: the largest group of comparable runs is the one that counts.
 */
final class ProjectStandings {
    private static final Comparator<Map.Entry<Field, Standing>> LARGEST_FIRST = Orders.first(
            (a, b) -> Integer.compare(b.getValue().runs, a.getValue().runs),
            (a, b) -> Boolean.compare(b.getKey().isLoss(), a.getKey().isLoss()),
            (a, b) -> CodePoints.compare(a.getKey().metric(), b.getKey().metric()),
            (a, b) -> CodePoints.compare(a.getKey().group(), b.getKey().group()));

    private final Map<Field, Standing> standings = new HashMap<>();

    private record Field(String metric, String group) {
        boolean isLoss() {
            return metric.equals("loss");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Field that && metric.equals(that.metric) && group.equals(that.group);
        }

        @Override
        public int hashCode() {
            return 31 * metric.hashCode() + group.hashCode();
        }
    }

    private static final class Standing {
        private int runs;
        private RunRow best;
        private Num value = Num.MISSING;
    }

    void add(RunRow row, Run run) {
        if (run.status() != RunStatus.COMPLETED) {
            return;
        }
        String group = group(run);
        for (Metric metric : run.metrics()) {
            if (metric.role() == MetricRole.QUALITY
                    && metric.direction() != Direction.UNKNOWN
                    && metric.headlineValue().isFinite()) {
                Standing standing = standings.computeIfAbsent(new Field(metric.name(), group), key -> new Standing());
                standing.runs++;
                if (standing.best == null || better(metric, standing.value)) {
                    standing.best = row;
                    standing.value = metric.headlineValue();
                }
            }
        }
    }

    private static boolean better(Metric metric, Num than) {
        int comparison = Double.compare(metric.headlineValue().value(), than.value());
        return metric.direction() == Direction.MIN ? comparison < 0 : comparison > 0;
    }

    private static String group(Run run) {
        Map<String, String> tokenizer = new TreeMap<>(CodePoints.ORDER);
        SettingPaths.flatten(run.settings()).forEach((path, value) -> {
            if (path.startsWith("tokenizer")) {
                tokenizer.put(path, value.toString());
            }
        });
        String data = run.data().sha256().isEmpty()
                ? run.data().legacyChecksum()
                : run.data().sha256();
        return data + tokenizer;
    }

    /** Gives the report of a project whose runs have all been added. */
    ProjectReport report(Project project, List<RunRow> runs) {
        return standings.entrySet().stream()
                .min(LARGEST_FIRST)
                .map(winner -> new ProjectReport(
                        project,
                        runs,
                        winner.getKey().metric(),
                        winner.getValue().best,
                        winner.getValue().value,
                        winner.getValue().runs))
                .orElseGet(() -> new ProjectReport(project, runs, "", null, Num.MISSING, 0));
    }
}
