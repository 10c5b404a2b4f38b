package dev.sigx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sigx.diff.MetricDelta;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The app compares its stored final values; of stores without contradictions our headline deltas are those. */
class AppDeltasTest {
    private static final Path STORE =
            Examples.FOLDER.resolve("neuro-lingua").resolve("store").resolve("project-export.json");
    private static final Map<String, String> FINAL =
            Map.of("loss", "finalLoss", "accuracy", "finalAccuracy", "perplexity", "finalPerplexity");

    @TempDir
    Path temp;

    @Test
    void headlineDeltasAreThoseOfTheFinalValuesInEveryStoredComparison() throws Exception {
        JsonNode store = JsonMapper.shared().readTree(STORE.toFile());
        Map<String, JsonNode> runs = new HashMap<>();
        store.get("runs").forEach(run -> runs.put(run.get("id").asString(), run));
        ReportRequest request = Examples.request("Report", STORE, temp.resolve("site"));
        StoreInspector inspector = new StoreInspector(Progress.SILENT);
        int compared = 0;
        for (JsonNode comparison : store.get("comparisons")) {
            String baseline = comparison.get("runIds").get(0).asString();
            for (int i = 1; i < comparison.get("runIds").size(); i++) {
                String run = comparison.get("runIds").get(i).asString();
                if (!runs.containsKey(baseline) || !runs.containsKey(run)) {
                    continue;
                }
                for (MetricDelta delta :
                        inspector.diff(request, baseline, run).diff().metrics()) {
                    if (delta.headline() && FINAL.containsKey(delta.name())) {
                        JsonNode before = value(runs.get(baseline), delta.name());
                        JsonNode after = value(runs.get(run), delta.name());
                        assertSame(
                                before,
                                delta.before().isMissing(),
                                delta.before().value());
                        assertSame(
                                after, delta.after().isMissing(), delta.after().value());
                        if (before.isNumber() && after.isNumber() && before.asDouble() != 0) {
                            double relative = (after.asDouble() - before.asDouble()) / Math.abs(before.asDouble());
                            assertThat(delta.relativeChange().value()).isCloseTo(relative, within(1e-12));
                            compared++;
                        }
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(30);
    }

    private static JsonNode value(JsonNode run, String metric) {
        return run.path("results").path(FINAL.get(metric));
    }

    private static void assertSame(JsonNode stored, boolean missing, double value) {
        assertThat(missing).isEqualTo(!stored.isNumber());
        if (!missing) {
            assertThat(value).isEqualTo(stored.asDouble());
        }
    }
}
