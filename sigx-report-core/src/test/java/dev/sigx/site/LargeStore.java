package dev.sigx.site;

import static dev.sigx.site.JsonText.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The stores that the page budgets are stated for: runs of 30 settings, 20 metrics and 5 curves, more of them than one
 * table shows, and a comparison of ten; few runs of very many metrics; and a comparison of very many runs.
 */
final class LargeStore {
    static final int RUNS = 130;
    static final int MANY = 1_000;

    private final int runs;
    private final int compared;
    private final int metrics;
    private final int curves;
    private final int points;
    private final Random random = new Random(20261123);

    private LargeStore(int runs, int compared, int metrics, int curves, int points) {
        this.runs = runs;
        this.compared = compared;
        this.metrics = metrics;
        this.curves = curves;
        this.points = points;
    }

    static LargeStore usual() {
        return new LargeStore(RUNS, 10, 20, 5, 50);
    }

    /** Two runs of 1,500 metrics. */
    static LargeStore wide() {
        return new LargeStore(2, 0, 1_500, 1_500, 20);
    }

    /** All runs but one in a single comparison. */
    static LargeStore many() {
        return new LargeStore(MANY + 1, MANY, 20, 5, 10);
    }

    String sigxExport() {
        List<Object> entries = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            entries.add(run(i));
            if (i < compared) {
                names.add(id(i));
            }
        }
        return JsonText.of(map(
                "schemaVersion",
                "2.0.0",
                "generator",
                "sigx-report",
                "projects",
                List.of(map("id", "sweep", "name", "Learning rate sweep", "createdAt", "2026-11-01T00:00:00.000Z")),
                "runs",
                entries,
                "scenarios",
                List.of(map("id", "ten", "projectId", "sweep", "name", "Ten of the sweep", "runIds", names))));
    }

    private static String id(int run) {
        return "sweep-run-%03d".formatted(run);
    }

    private Map<String, Object> run(int i) {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (int k = 0; k < 30; k++) {
            settings.put("group%d.setting_%02d".formatted(k / 10, k), k % 5 == 0 ? random.nextInt(64) : k * 8);
        }
        Map<String, Object> measured = new LinkedHashMap<>();
        Map<String, Object> history = new LinkedHashMap<>();
        for (int m = 0; m < metrics; m++) {
            String name = "validation_metric_%02d".formatted(m);
            if (m < curves) {
                history.put(name, curve());
            }
            measured.put(name, map("reported", random.nextDouble(), "direction", "min"));
        }
        return map(
                "id",
                id(i),
                "projectId",
                "sweep",
                "name",
                "sweep " + i,
                "status",
                "completed",
                "createdAt",
                "2026-11-02T00:%02d:%02d.000Z".formatted(i / 60, i % 60),
                "data",
                map("name", "corpus.txt", "sha256", "ab".repeat(32)),
                "settings",
                settings,
                "metrics",
                measured,
                "history",
                history);
    }

    private Map<String, Object> curve() {
        List<Object> steps = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int step = 0; step < points; step++) {
            steps.add(step * 10);
            values.add(3 * Math.exp(-step / 20.0) + random.nextDouble() * 0.1);
        }
        return map("steps", steps, "values", values);
    }
}
