package dev.sigx.store.neurolingua;

import dev.sigx.model.Finding;
import dev.sigx.store.Catalog;
import dev.sigx.store.TestCatalogs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small stores as trees of maps and lists, faultless until a test spoils them. */
final class Samples {
    static final long START = 1_700_000_000_000L;

    private Samples() {}

    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    static List<Object> list(Object... items) {
        return new ArrayList<>(List.of(items));
    }

    /** An export of one project with these runs. */
    static Map<String, Object> export(Map<?, ?>... runs) {
        List<Object> ids = new ArrayList<>();
        for (Map<?, ?> run : runs) {
            ids.add(run.get("id"));
        }
        return object(
                "schemaVersion", "1.0.0",
                "metadata",
                        object(
                                "exportedAt", START,
                                "exportedBy", "local-user",
                                "source", "neuro-lingua-domestica",
                                "version", "3.3.0"),
                "projects", list(project("p1", ids)),
                "runs", list((Object[]) runs));
    }

    static Map<String, Object> project(String id, List<Object> runIds) {
        return object(
                "id",
                id,
                "name",
                "Project " + id,
                "description",
                "",
                "language",
                "en",
                "defaultArchitecture",
                "feedforward",
                "corpusType",
                "plain-text",
                "scenarios",
                list(object("id", "s1", "name", "Greeting", "prompt", "hello", "lastScore", 1)),
                "runIds",
                runIds,
                "createdAt",
                START,
                "updatedAt",
                START);
    }

    /** A finished run of four epochs: mean loss 2.5, mean accuracy 0.25. */
    static Map<String, Object> run(String id) {
        return run(id, START);
    }

    static Map<String, Object> run(String id, long start) {
        return object(
                "id",
                id,
                "projectId",
                "p1",
                "name",
                "Run " + id,
                "config",
                config(),
                "corpus",
                "hello world",
                "corpusChecksum",
                "6aefe2c4",
                "decisionLedger",
                object(
                        "rationale", "because",
                        "witness", "dana",
                        "expiry", null,
                        "rollback", "keep",
                        "createdAt", start),
                "createdAt",
                start,
                "startedAt",
                start,
                "completedAt",
                start + 1000,
                "status",
                "completed",
                "results",
                object(
                        "finalLoss", 2.5,
                        "finalAccuracy", 0.25,
                        "finalPerplexity", Math.exp(2.5),
                        "trainingHistory", history(start),
                        "scenarioResults",
                                list(object(
                                        "scenarioId", "s1", "response", "hi", "score", 1, "timestamp", start + 900))));
    }

    static Map<String, Object> config() {
        return object(
                "architecture",
                "feedforward",
                "hiddenSize",
                16,
                "epochs",
                4,
                "learningRate",
                0.05,
                "optimizer",
                "momentum",
                "momentum",
                0.9,
                "dropout",
                0.1,
                "contextSize",
                3,
                "seed",
                1337,
                "tokenizerConfig",
                object("mode", "unicode"),
                "useAdvanced",
                false,
                "useGPU",
                false);
    }

    static List<Object> history(long start) {
        return list(
                point(4, 0.1, start + 200),
                point(3, 0.2, start + 400),
                point(2, 0.3, start + 600),
                point(1, 0.4, start + 800));
    }

    static Map<String, Object> point(double loss, double accuracy, long time) {
        return object("loss", loss, "accuracy", accuracy, "timestamp", time);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> in(Map<String, Object> object, String name) {
        return (Map<String, Object>) object.get(name);
    }

    @SuppressWarnings("unchecked")
    static List<Object> listIn(Map<String, Object> object, String name) {
        return (List<Object>) object.get(name);
    }

    static Path write(Path folder, String name, Object document) throws IOException {
        return Files.writeString(folder.resolve(name), json(document), StandardCharsets.UTF_8);
    }

    /** Reads a document as a Neuro-Lingua store. */
    static Catalog read(Path folder, Object document) throws IOException {
        return TestCatalogs.read("neuro-lingua", write(folder, "store.json", document));
    }

    static List<String> codes(Catalog catalog) {
        return catalog.findings().stream().map(Finding::code).toList();
    }

    /** The only finding of that code. */
    static Finding finding(Catalog catalog, String code) {
        List<Finding> found =
                catalog.findings().stream().filter(f -> f.code().equals(code)).toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one " + code + " in " + catalog.findings());
        }
        return found.get(0);
    }

    /** Compact JSON, as JSON.stringify prints it. */
    static String json(Object value) {
        StringBuilder out = new StringBuilder();
        print(value, out);
        return out.toString();
    }

    private static void print(Object value, StringBuilder out) {
        if (value instanceof Raw raw) {
            out.append(raw.json());
        } else if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(separator);
                quote((String) entry.getKey(), out);
                out.append(':');
                print(entry.getValue(), out);
                separator = ",";
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> items) {
            String separator = "[";
            for (Object item : items) {
                out.append(separator);
                print(item, out);
                separator = ",";
            }
            out.append(items.isEmpty() ? "[]" : "]");
        } else if (value instanceof String text) {
            quote(text, out);
        } else {
            out.append(value);
        }
    }

    /** Text to stand in a document as it is. */
    record Raw(String json) {}

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
