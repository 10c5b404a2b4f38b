package dev.sigx.site;

import static dev.sigx.site.JsonText.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Two store documents whose every free text is a phrase: names, prompts, notes, settings, categories, ids. Built once
 * with hostile and once with benign phrases, they must give pages of the same shape.
 */
final class PairedStore {
    private static final int PROJECTS = 3;
    private static final int RUNS = 14;
    private static final long START = 1764000000000L;

    private final Phrases phrases;
    private final List<String> projectIds = new ArrayList<>();
    private final List<String> runIds = new ArrayList<>();
    private final List<String> promptIds = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();

    PairedStore(Phrases phrases) {
        this.phrases = phrases;
        for (int i = 0; i < PROJECTS; i++) {
            projectIds.add(phrases.sorted("p" + i));
        }
        for (int i = 0; i < RUNS; i++) {
            runIds.add(phrases.sorted("r" + (char) ('a' + i)));
        }
        for (int i = 0; i < 6; i++) {
            settings.add(phrases.key("k" + i));
        }
        // Two runs claim one id.
        runIds.set(RUNS - 1, runIds.get(0));
        for (int i = 0; i < 3; i++) {
            promptIds.add(phrases.sorted("q" + i));
        }
    }

    /** A document in the browser app's export format. */
    String projectExport() {
        return JsonText.of(map(
                "schemaVersion", "1.0.0",
                "metadata", map("exportedAt", START, "exportedBy", phrases.next()),
                "projects", list(PROJECTS, this::project),
                "runs", list(RUNS, this::run),
                "comparisons", list(4, this::comparison),
                "decisions", list(6, this::decision)));
    }

    /** A document in our own export format, for the names that the app's format fixes: metrics, units, devices. */
    String sigxExport() {
        List<String> metrics = List.of(phrases.key("m1"), phrases.key("m2"), phrases.key("m3"));
        String unit = phrases.next();
        return JsonText.of(map(
                "schemaVersion", "2.0.0",
                "generator", "sigx-report",
                "projects", List.of(map("id", "own", "name", phrases.next())),
                "runs",
                        list(
                                4,
                                i -> map(
                                        "id", "own-" + i,
                                        "projectId", "own",
                                        "name", phrases.next(),
                                        "status", "completed",
                                        "createdAt", "2025-11-24T16:00:0" + i + ".000Z",
                                        "tags", List.of(phrases.next()),
                                        "settings", map(phrases.key("k1"), phrases.next()),
                                        "inapplicable", map("k2", phrases.next()),
                                        "metrics",
                                                map(
                                                        metrics.get(0),
                                                                map(
                                                                        "reported",
                                                                        1.5 + i,
                                                                        "unit",
                                                                        unit,
                                                                        "direction",
                                                                        "min"),
                                                        metrics.get(1), map("reported", 2.5 + i, "direction", "max")),
                                        "history",
                                                map(
                                                        metrics.get(2),
                                                        map("steps", List.of(0, 1, 2), "values", List.of(3, 2, 1 + i))),
                                        "timings",
                                                map(
                                                        "gpuMillis",
                                                        12,
                                                        "device",
                                                        phrases.next(),
                                                        "lastFallback",
                                                        phrases.next()),
                                        "extra", map(phrases.key("k1"), phrases.next()))),
                "scenarios",
                        List.of(map(
                                "id",
                                "own",
                                "projectId",
                                "own",
                                "name",
                                phrases.next(),
                                "runIds",
                                List.of("own-0", "own-1")))));
    }

    private Map<String, Object> project(int i) {
        return map(
                "id", projectIds.get(i),
                "name", phrases.next(),
                "description", phrases.next(),
                "language", phrases.next(),
                "defaultArchitecture", phrases.next(),
                "corpusType", phrases.next(),
                "scenarios",
                        list(
                                3,
                                prompt -> map(
                                        "id", promptIds.get(prompt),
                                        "name", phrases.next(),
                                        "prompt", phrases.next(),
                                        "expectedResponse", phrases.next(),
                                        "lastScore", 0.5)),
                "runIds",
                        list(RUNS, run -> run).stream()
                                .filter(run -> (Integer) run % PROJECTS == i)
                                .map(run -> runIds.get((Integer) run))
                                .toList(),
                "createdAt", START,
                "updatedAt", START + 1000,
                "tags", List.of(phrases.next(), phrases.next()));
    }

    private Map<String, Object> run(int i) {
        String own = "v" + i;
        Map<String, Object> config = map(
                "architecture",
                "feedforward",
                "learningRate",
                0.1 / (i + 1),
                "optimizer",
                phrases.sorted(own),
                "seed",
                i);
        for (String setting : settings.subList(0, 4)) {
            config.put(setting, phrases.sorted(own));
        }
        config.put(settings.get(4), map(settings.get(5), phrases.sorted(own)));
        return map(
                "id",
                runIds.get(i),
                "projectId",
                projectIds.get(i % PROJECTS),
                "name",
                phrases.next(),
                "config",
                config,
                "corpus",
                "the cat sat on the mat",
                "corpusChecksum",
                "6d5b7603",
                "decisionLedger",
                map(
                        "rationale",
                        phrases.next(),
                        "witness",
                        phrases.next(),
                        "expiry",
                        null,
                        "rollback",
                        "keep",
                        "createdAt",
                        START),
                "createdAt",
                START + i,
                "startedAt",
                START + i,
                "completedAt",
                START + 1000 + i,
                "status",
                i == 1 ? phrases.sorted("s") : "completed",
                "results",
                map(
                        "finalLoss",
                        1.5 + i,
                        "finalAccuracy",
                        0.5,
                        "finalPerplexity",
                        4 + i,
                        "trainingHistory",
                        list(
                                3,
                                step -> map(
                                        "loss",
                                        2.5 + i - step * 0.5,
                                        "accuracy",
                                        0.5,
                                        "timestamp",
                                        START + 100 * step)),
                        "scenarioResults",
                        list(
                                3,
                                prompt -> map(
                                        "scenarioId",
                                        promptIds.get(prompt),
                                        "response",
                                        phrases.sorted(own),
                                        "score",
                                        1,
                                        "timestamp",
                                        START))),
                phrases.key("x1"),
                phrases.next());
    }

    private Map<String, Object> comparison(int i) {
        return map(
                "id", phrases.sorted("c" + i),
                "projectId", projectIds.get(1),
                "name", phrases.next(),
                "description", phrases.next(),
                "runIds", List.of(runIds.get(1), runIds.get(4), i == 3 ? phrases.sorted("gone") : runIds.get(7)),
                "createdAt", START + i,
                "notes", phrases.next());
    }

    private Map<String, Object> decision(int i) {
        return map(
                "id", phrases.sorted("d" + i),
                "projectId", projectIds.get(1),
                "problem", phrases.next(),
                "alternatives", List.of(phrases.next(), phrases.next()),
                "decision", phrases.next(),
                "kpi", phrases.sorted("finalLoss"),
                "affectedRunIds", List.of(runIds.get(1), runIds.get(4)),
                "witness", phrases.next(),
                "createdAt", START + i,
                "category", phrases.sorted("t" + i),
                "notes", phrases.next());
    }

    private interface Item {
        Object at(int index);
    }

    private static List<Object> list(int count, Item item) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item.at(i));
        }
        return items;
    }
}
