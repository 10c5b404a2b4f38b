package dev.sigx.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers which way a metric improves: what the store declares wins, then the configuration, then a table of usual
 * names. A name matches the table by its words ({@code eval/top5_accuracy} holds the word accuracy).
 */
public final class Directions {
    private static final List<String> DOWN = List.of(
            "loss",
            "error",
            "err",
            "rmse",
            "mae",
            "mse",
            "nll",
            "perplexity",
            "ppl",
            "wer",
            "cer",
            "bpc",
            "runtime",
            "duration",
            "latency",
            "size",
            "bytes",
            "parameters",
            "fallbacks",
            "memory");
    private static final List<String> UP = List.of(
            "accuracy",
            "acc",
            "auc",
            "auroc",
            "f1",
            "precision",
            "recall",
            "r2",
            "map",
            "bleu",
            "rouge",
            "score",
            "reward",
            "throughput");

    public static final Directions USUAL = new Directions(Map.of());

    /** Names recur from run to run; a store that makes up more of them is answered without being remembered. */
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, Direction> configured;
    private final Map<String, Direction> remembered = new ConcurrentHashMap<>();

    public Directions(Map<String, Direction> configured) {
        this.configured = Map.copyOf(configured);
    }

    /** The direction of a metric whose store declares {@code declared}, which may be {@link Direction#UNKNOWN}. */
    public Direction of(String metric, Direction declared) {
        if (declared != Direction.UNKNOWN) {
            return declared;
        }
        Direction chosen = configured.get(metric);
        return chosen != null ? chosen : remembered(metric);
    }

    private Direction remembered(String metric) {
        Direction known = remembered.get(metric);
        if (known == null) {
            known = usual(metric);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(metric, known);
            }
        }
        return known;
    }

    private static Direction usual(String metric) {
        String name = metric.toLowerCase(Locale.ROOT);
        if (name.endsWith("per_second") || name.endsWith("persecond") || name.endsWith("persec")) {
            return Direction.MAX;
        }
        String spaced = withSpaces(metric).toLowerCase(Locale.ROOT);
        int start = 0;
        for (int i = 0; i <= spaced.length(); i++) {
            if (i == spaced.length() || !isLowerOrDigit(spaced.charAt(i))) {
                String word = spaced.substring(start, i);
                if (DOWN.contains(word)) {
                    return Direction.MIN;
                }
                if (UP.contains(word)) {
                    return Direction.MAX;
                }
                start = i + 1;
            }
        }
        return Direction.UNKNOWN;
    }

    /** Parts {@code evalLoss} as {@code eval Loss}. */
    private static String withSpaces(String metric) {
        StringBuilder spaced = new StringBuilder(metric.length() + 8);
        for (int i = 0; i < metric.length(); i++) {
            char unit = metric.charAt(i);
            if (i > 0 && unit >= 'A' && unit <= 'Z' && isLowerOrDigit(metric.charAt(i - 1))) {
                spaced.append(' ');
            }
            spaced.append(unit);
        }
        return spaced.toString();
    }

    private static boolean isLowerOrDigit(char unit) {
        return (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9');
    }
}
