package dev.sigx.data;

import java.util.HashMap;
import java.util.Map;

/**
 * One column of a part while it is filled, run by run. It is kept both as an array of cells and as a list of distinct
 * cells with places, as long as the second may be the shorter one.
 */
final class PartColumn {
    /** Cells from which on many distinct ones decide that the column is an array. */
    private static final int ENOUGH = 100;

    private static final String ABSENT = "null,";

    private final StringBuilder cells = new StringBuilder();
    private final StringBuilder values = new StringBuilder();
    private final StringBuilder places = new StringBuilder();
    private Map<String, Integer> distinct = new HashMap<>();
    private int rows;
    private int present;

    /** @param row of the part, from 0, greater than in the call before */
    void add(int row, String cell) {
        fill(row);
        rows++;
        present++;
        cells.append(cell).append(',');
        if (distinct == null) {
            return;
        }
        Integer place = distinct.get(cell);
        if (place == null) {
            place = distinct.size();
            distinct.put(cell, place);
            values.append(cell).append(',');
        }
        places.append(place.intValue()).append(',');
        if (present > ENOUGH && values.length() + places.length() > cells.length()) {
            distinct = null;
            values.setLength(0);
            places.setLength(0);
        }
    }

    /** Marks the rows before that one absent. */
    private void fill(int row) {
        for (; rows < row; rows++) {
            cells.append(ABSENT);
            if (distinct != null) {
                places.append("-1,");
            }
        }
    }

    /** Characters that are kept. */
    int length() {
        return cells.length() + values.length() + places.length();
    }

    /** The column in its shorter form, up to the last row that has a cell. */
    CharSequence finish() {
        boolean listed = distinct != null && values.length() + places.length() + 16 < cells.length();
        distinct = null;
        if (!listed) {
            cells.setCharAt(cells.length() - 1, ']');
            return cells.insert(0, '[');
        }
        values.setCharAt(values.length() - 1, ']');
        places.setCharAt(places.length() - 1, ']');
        cells.setLength(0);
        return values.insert(0, "{values:[").append(",at:[").append(places).append('}');
    }
}
