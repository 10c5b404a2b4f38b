package dev.sigx.model;

import java.util.Comparator;

/**
 * Orders that are made of others. Java's own {@code comparing} and {@code thenComparing} are lambdas that can be
 * serialized: no class archive holds them, so that each start of the program would make them anew.
 */
public final class Orders {
    private Orders() {}

    /** The order of the first one that tells two apart. */
    @SafeVarargs
    public static <T> Comparator<T> first(Comparator<? super T>... orders) {
        return (left, right) -> {
            for (Comparator<? super T> order : orders) {
                int found = order.compare(left, right);
                if (found != 0) {
                    return found;
                }
            }
            return 0;
        };
    }
}
