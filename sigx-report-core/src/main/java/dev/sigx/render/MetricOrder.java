package dev.sigx.render;

import dev.sigx.model.CodePoints;
import dev.sigx.model.Orders;
import java.util.Comparator;
import java.util.List;

/** The order in which readers expect metrics: loss, perplexity and accuracy first, then by name. */
final class MetricOrder {
    private static final List<String> FIRST = List.of("loss", "perplexity", "accuracy", "runtime", "modelBytes");

    static final Comparator<String> BY_NAME =
            Orders.first((a, b) -> Integer.compare(rank(a), rank(b)), CodePoints.ORDER);

    private MetricOrder() {}

    private static int rank(String name) {
        int index = FIRST.indexOf(name);
        return index < 0 ? FIRST.size() : index;
    }
}
