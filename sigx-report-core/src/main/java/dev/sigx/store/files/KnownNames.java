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
public record KnownNames(List<String> names, Map<String, String> elsewhere) {
    /** Longer names are no typing mistake of ours, and the comparison takes time in the square of the length. */
    private static final int LONGEST = 40;

    public KnownNames {
        names = List.copyOf(names);
        elsewhere = Map.copyOf(elsewhere);
    }

    static KnownNames of(String... names) {
        return new KnownNames(List.of(names), Map.of());
    }

    /** How a sentence about an unknown name ends: {@code ; did you mean "runs"?}, or a full stop where nothing comes near. */
    public String hint(String unknown) {
        String nearest = nearest(unknown);
        return nearest.isEmpty() ? "." : "; did you mean \"" + nearest + "\"?";
    }

    /** The name that was probably meant, or empty where nothing comes near. */
    public String nearest(String unknown) {
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

    /** Least number of characters to insert, remove, replace or exchange with their neighbour. */
    private static int distance(String left, String right) {
        int[][] least = new int[left.length() + 1][right.length() + 1];
        for (int row = 0; row <= left.length(); row++) {
            for (int column = 0; column <= right.length(); column++) {
                if (row == 0 || column == 0) {
                    least[row][column] = row + column;
                    continue;
                }
                boolean same = left.charAt(row - 1) == right.charAt(column - 1);
                int replaced = least[row - 1][column - 1] + (same ? 0 : 1);
                least[row][column] = Math.min(replaced, 1 + Math.min(least[row - 1][column], least[row][column - 1]));
                boolean exchanged = row > 1
                        && column > 1
                        && left.charAt(row - 1) == right.charAt(column - 2)
                        && left.charAt(row - 2) == right.charAt(column - 1);
                if (exchanged) {
                    least[row][column] = Math.min(least[row][column], least[row - 2][column - 2] + 1);
                }
            }
        }
        return least[left.length()][right.length()];
    }
}
