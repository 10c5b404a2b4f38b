package dev.sigx.verify;

import dev.sigx.store.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What tells the parts of a list in a record from each other, where they have names. */
final class PartNames {
    /** Fields that name a part, by the way to their list. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            "diffs[].settings", List.of("path"),
            "diffs[].foldedSettings", List.of("path"),
            "diffs[].metrics", List.of("name", "statistic"),
            "decisions[].evidence.observations", List.of("runId", "metric", "statistic"));

    private PartNames() {}

    static boolean areKeyed(String way) {
        return FIELDS.containsKey(way);
    }

    /** The parts by their names, e.g. {@code "loss" (last)}; a name that stands twice is numbered. */
    static Map<String, Node> byLabel(List<Node> parts, String way) {
        Map<String, Node> labelled = new LinkedHashMap<>();
        for (Node part : parts) {
            String label = label(part, FIELDS.get(way));
            String own = label;
            for (int i = 2; labelled.containsKey(own); i++) {
                own = label + " #" + i;
            }
            labelled.put(own, part);
        }
        return labelled;
    }

    private static String label(Node part, List<String> fields) {
        StringBuilder label = new StringBuilder(Shown.quoted(text(part, fields.get(0))));
        if (fields.size() > 1) {
            label.append(" (").append(text(part, fields.get(1)));
            if (fields.size() > 2) {
                label.append(' ').append(text(part, fields.get(2)));
            }
            label.append(')');
        }
        return label.toString();
    }

    /** The text of a field; empty where it is absent. */
    static String text(Node node, String field) {
        Node value = node.field(field);
        return value == null ? "" : value.text();
    }
}
