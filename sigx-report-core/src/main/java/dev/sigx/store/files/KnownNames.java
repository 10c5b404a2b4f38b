package dev.sigx.store.files;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The field names that a kind of file has, to tell a mistyped one what it probably meant.
 *
 * @param names as they are to be written
 * @param elsewhere names that other tools use for the same thing, with ours
 */
record KnownNames(List<String> names, Map<String, String> elsewhere) {
    /** Longer names are no typing mistake of ours, and the comparison takes time in the square of the length. */
    private static final int LONGEST = 40;

    KnownNames {
        names = List.copyOf(names);
        elsewhere = Map.copyOf(elsewhere);
    }

    static KnownNames of(String... names) {
        return new KnownNames(List.of(names), Map.of());
    }

    /** {@code ; did you mean "runs"?}, or a full stop where nothing comes near. */
    String hint(String unknown) {
        String nearest = nearest(unknown);
        return nearest.isEmpty() ? "." : "; did you mean \"" + nearest + "\"?";
    }

    private String nearest(String unknown) {
        String same = elsewhere.get(unknown);
        if (same != null) {
            return same;
        }
        if (unknown.length() > LONGEST) {
            return "";
        }
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (String name : names) {
            int distance = distance(unknown.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (distance < least && distance <= Math.max(1, name.length() / 3)) {
                least = distance;
                nearest = name;
            }
        }
        return nearest;
    }

    /** Least number of characters to insert, remove or replace (Levenshtein). */
    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int column = 0; column < previous.length; column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[previous.length];
            current[0] = row;
            for (int column = 1; column < current.length; column++) {
                int replaced = previous[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
