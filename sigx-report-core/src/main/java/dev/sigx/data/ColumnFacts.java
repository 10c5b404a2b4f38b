package dev.sigx.data;

import dev.sigx.diff.RunMetrics;
import dev.sigx.model.CodePoints;
import dev.sigx.model.Direction;
import dev.sigx.model.Metric;
import dev.sigx.model.MetricRole;
import dev.sigx.model.Orders;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** What is known of a column from all runs that have it. */
final class ColumnFacts {
    /** Quality metrics, cost metrics, settings; each in the order of a comparison. */
    static final Comparator<ColumnFacts> ORDER = Orders.first(
            (left, right) -> Integer.compare(left.kind(), right.kind()),
            (left, right) -> (left.metric ? RunMetrics.ORDER : CodePoints.ORDER).compare(left.name, right.name));

    private final boolean metric;
    private final String name;
    private final Map<Integer, Integer> groups = new HashMap<>();
    private int runs;
    private String first;
    private boolean varies;
    private String unit = "";
    private boolean unitDiffers;
    private Direction direction = Direction.UNKNOWN;
    private boolean directionDiffers;
    private boolean quality;

    ColumnFacts(boolean metric, String name) {
        this.metric = metric;
        this.name = name;
    }

    String name() {
        return name;
    }

    String key() {
        return (metric ? "metric:" : "setting:") + name;
    }

    private int kind() {
        return !metric ? 2 : quality ? 0 : 1;
    }

    /** Counts a run that has it. */
    void count(String cell) {
        runs++;
        if (first == null) {
            first = cell;
        } else if (!varies) {
            varies = !cell.equals(first);
        }
    }

    /** Takes what a run says about the metric. */
    void learn(Metric one) {
        quality |= one.role() == MetricRole.QUALITY;
        if (one.direction() != Direction.UNKNOWN) {
            directionDiffers |= direction != Direction.UNKNOWN && direction != one.direction();
            direction = one.direction();
        }
        if (!one.unit().isEmpty()) {
            unitDiffers |= !unit.isEmpty() && !unit.equals(one.unit());
            unit = one.unit();
        }
    }

    /** Says in which group of columns it is found in a part. */
    void place(int part, int group) {
        groups.put(part, group);
    }

    /** Its entry in the index. */
    void write(Script script, int parts) throws IOException {
        script.code("{").field("key", key()).code(", ").field("name", name).code(", groups: [");
        for (int part = 0; part < parts; part++) {
            script.code(part == 0 ? "" : ",").code(groups.getOrDefault(part, -1));
        }
        script.code("], runs: ").code(runs).code(", varies: ").code(Boolean.toString(varies));
        if (metric) {
            Direction agreed = directionDiffers ? Direction.UNKNOWN : direction;
            script.code(", ").field("unit", unitDiffers ? "" : unit);
            script.code(", ")
                    .field("direction", agreed == Direction.MIN ? "min" : agreed == Direction.MAX ? "max" : "unknown");
            script.code(", ").field("role", quality ? "quality" : "cost");
        }
        script.code("}");
    }
}
