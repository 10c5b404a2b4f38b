package dev.sigx.diff;

import dev.sigx.model.CodePoints;
import dev.sigx.model.Direction;
import dev.sigx.model.Metric;
import dev.sigx.model.MetricRole;
import dev.sigx.model.ModelSize;
import dev.sigx.model.Num;
import dev.sigx.model.Orders;
import dev.sigx.model.Run;
import dev.sigx.model.Statistic;
import dev.sigx.model.Timings;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All numbers of a run that can be compared: the metrics of its store, and the costs that it keeps elsewhere (model
 * size, GPU and CPU time, fallbacks) as metrics of the role {@link MetricRole#COST}. A cost that the store already
 * gives as a metric of the same name is not derived again; a cost that is not known gives no metric.
 */
public final class RunMetrics {
    public static final String MODEL_BYTES = "modelBytes";
    public static final String PARAMETERS = "parameters";
    public static final String GPU_TIME = "gpuTime";
    public static final String CPU_TIME = "cpuTime";
    public static final String GPU_OPERATIONS = "gpuOperations";
    public static final String FALLBACKS = "fallbacks";

    private static final List<String> USUAL_FIRST =
            List.of("loss", "perplexity", "accuracy", "runtime", MODEL_BYTES, PARAMETERS);

    /** The order of names in a comparison, within quality and within cost: the usual ones, then by code point. */
    public static final Comparator<String> ORDER =
            Orders.first((a, b) -> Integer.compare(usualPlace(a), usualPlace(b)), CodePoints.ORDER);

    private RunMetrics() {}

    private static int usualPlace(String name) {
        int place = USUAL_FIRST.indexOf(name);
        return place < 0 ? USUAL_FIRST.size() : place;
    }

    /** The metrics of the store in their order, then the derived ones. */
    public static Collection<Metric> of(Run run) {
        return byName(run).values();
    }

    static Map<String, Metric> byName(Run run) {
        Map<String, Metric> metrics = new LinkedHashMap<>();
        for (Metric metric : run.metrics()) {
            metrics.putIfAbsent(metric.name(), metric);
        }
        ModelSize model = run.model();
        if (model != null) {
            addCost(metrics, MODEL_BYTES, model.bytes(), "bytes", Direction.MIN);
            addCost(metrics, PARAMETERS, model.parameters(), "", Direction.MIN);
        }
        Timings timings = run.timings();
        addCost(metrics, GPU_TIME, timings.gpuMillis(), "ms", Direction.MIN);
        addCost(metrics, CPU_TIME, timings.cpuMillis(), "ms", Direction.MIN);
        // More work on the GPU is neither good nor bad in itself.
        addCost(metrics, GPU_OPERATIONS, timings.gpuOperations(), "", Direction.UNKNOWN);
        addCost(metrics, FALLBACKS, timings.fallbacks(), "", Direction.MIN);
        return metrics;
    }

    /** The statistic that stands for a metric of one run; null where it has no number at all. */
    public static Statistic headline(Metric metric) {
        if (!metric.headlineValue().isMissing()) {
            return metric.headline();
        }
        List<Statistic> statistics =
                new MetricPair(metric.name(), metric, null, Num.MISSING, Num.MISSING).statistics(null);
        return statistics.isEmpty() ? null : statistics.get(0);
    }

    private static void addCost(Map<String, Metric> metrics, String name, Num value, String unit, Direction direction) {
        if (!value.isMissing()) {
            metrics.putIfAbsent(name, Metric.single(name, value, unit, direction, MetricRole.COST));
        }
    }
}
