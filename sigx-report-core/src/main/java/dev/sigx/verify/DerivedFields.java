package dev.sigx.verify;

import dev.sigx.store.Node;
import java.util.List;

/** Which fields of an export document are computed from others that stand in it. */
final class DerivedFields {
    private static final List<String> STATISTICS =
            List.of("last", "best", "bestStep", "mean", "min", "max", "count", "notFinite");
    private static final String OF_METRIC = "runs[].metrics.*.";
    private static final List<String> ALONE =
            List.of("historyPoints", "runs[].ledger.executionStatus", "scenarios[].verdict");
    private static final List<String> WITH_PARTS = List.of("diffs[]", "decisions[].evidence");

    private DerivedFields() {}

    /** Whether a field is computed: it, or what it is a part of. */
    static boolean contains(String way) {
        return ALONE.contains(way) || isStatistic(way) || WITH_PARTS.stream().anyMatch(whole -> isIn(way, whole));
    }

    /** Whether a field is computed or has parts that are. */
    static boolean leadsTo(String way) {
        return contains(way)
                || List.of("runs[].metrics", "runs[].metrics.*", "runs[].ledger")
                        .contains(way);
    }

    /** Whether it is a statistic of a metric, which is computed from the history. */
    static boolean isStatistic(String way) {
        return way.startsWith(OF_METRIC) && STATISTICS.contains(way.substring(OF_METRIC.length()));
    }

    /** Takes the statistics out of a metric, and says how many of them were numbers that a history gives. */
    static long takeStatistics(Node metric) {
        long said = 0;
        for (String name : STATISTICS) {
            Node value = metric.fields().remove(name);
            said += value == null || value.isNull() || value.text().equals("0") ? 0 : 1;
        }
        return said;
    }

    private static boolean isIn(String way, String whole) {
        return way.equals(whole) || way.startsWith(whole + ".") || way.startsWith(whole + "[");
    }
}
