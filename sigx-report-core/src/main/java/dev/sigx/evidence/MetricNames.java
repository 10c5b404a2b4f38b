package dev.sigx.evidence;

import dev.sigx.diff.RunMetrics;
import dev.sigx.model.Metric;
import dev.sigx.model.Run;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the metric that a KPI means: by its exact name among the metrics of the runs, else by a usual name, else
 * without regard to case where only one metric fits.
 */
final class MetricNames {
    /** Usual names in lower case to the metrics that they may mean, the likeliest first. */
    private static final Map<String, List<String>> USUAL = Map.ofEntries(
            Map.entry("loss", List.of("loss")),
            Map.entry("finalloss", List.of("loss")),
            Map.entry("final loss", List.of("loss")),
            Map.entry("perplexity", List.of("perplexity")),
            Map.entry("finalperplexity", List.of("perplexity")),
            Map.entry("final perplexity", List.of("perplexity")),
            Map.entry("accuracy", List.of("accuracy")),
            Map.entry("finalaccuracy", List.of("accuracy")),
            Map.entry("final accuracy", List.of("accuracy")),
            Map.entry("runtime", List.of("runtime")),
            Map.entry("modelbytes", List.of(RunMetrics.MODEL_BYTES)),
            Map.entry("model size", List.of(RunMetrics.MODEL_BYTES, RunMetrics.PARAMETERS)),
            Map.entry("model size in bytes", List.of(RunMetrics.MODEL_BYTES)),
            Map.entry("parameters", List.of(RunMetrics.PARAMETERS)));

    private final Collection<String> known;

    MetricNames(Collection<Run> runs) {
        known = new LinkedHashSet<>();
        for (Run run : runs) {
            for (Metric metric : RunMetrics.of(run)) {
                known.add(metric.name());
            }
        }
    }

    /**
     * The name of the metric. Of a usual name that no run has: the metric that it would be. Null where the text is
     * neither a metric of the runs nor a usual name.
     */
    String resolve(String text) {
        if (known.contains(text)) {
            return text;
        }
        List<String> usual = USUAL.get(text.toLowerCase(Locale.ROOT));
        if (usual != null) {
            return usual.stream().filter(known::contains).findFirst().orElse(usual.get(0));
        }
        List<String> alike = known.stream().filter(text::equalsIgnoreCase).toList();
        return alike.size() == 1 ? alike.get(0) : null;
    }
}
