package dev.sigx.store.sigxexport;

import dev.sigx.model.Num;
import dev.sigx.model.Value;
import dev.sigx.store.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Turns settings and other free trees into values. In them NaN, Infinity and -Infinity are strings; those that were
 * numbers are named by the run.
 *
 * @param run pointer of the run
 * @param nonFinite pointers, from the run, of strings that are numbers
 */
record FreeTree(String run, Set<String> nonFinite) {
    /** Empty where the node is null. */
    Value.Fields fields(Node node) {
        return node == null ? Value.Fields.EMPTY : (Value.Fields) value(node);
    }

    private Value value(Node node) {
        if (nonFinite.isEmpty()) {
            return node.value();
        }
        if (node.isObject()) {
            Map<String, Value> fields = new LinkedHashMap<>();
            node.fields().forEach((name, field) -> fields.put(name, value(field)));
            return new Value.Fields(fields);
        }
        if (node.isArray()) {
            return new Value.Items(node.items().stream().map(this::value).toList());
        }
        boolean named = node.kind() == Node.Kind.STRING
                && nonFinite.contains(node.where().pointer().substring(run.length()));
        return named ? number(node) : node.value();
    }

    private static Value number(Node node) {
        return switch (node.text()) {
            case "NaN" -> Num.NAN;
            case "Infinity" -> Num.POSITIVE_INFINITY;
            case "-Infinity" -> Num.NEGATIVE_INFINITY;
            default -> node.value();
        };
    }
}
