package dev.sigx.store.sigxexport;

import dev.sigx.model.Num;
import dev.sigx.model.Value;
import dev.sigx.store.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
        switch (node.kind()) {
            case OBJECT:
                Map<String, Value> fields = new LinkedHashMap<>();
                node.fields().forEach((name, field) -> fields.put(name, value(field)));
                return new Value.Fields(fields);
            case ARRAY:
                List<Value> items = new ArrayList<>();
                node.items().forEach(item -> items.add(value(item)));
                return new Value.Items(items);
            case STRING:
                return nonFinite.contains(node.where().pointer().substring(run.length())) ? number(node) : node.value();
            default:
                return node.value();
        }
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
