package dev.sigx.cli;

import dev.sigx.cli.DiffCells.Column;
import java.util.ArrayList;
import java.util.List;

/** Rows with aligned columns for a terminal. Cells are shown as they are given. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<Column> columns) {
        this.columns = columns;
        rows.add(columns.stream().map(Column::title).toList());
    }

    TextTable row(List<String> cells) {
        rows.add(cells);
        return this;
    }

    /** Lines with an indentation of two blanks and no blanks at their end. */
    @Override
    public String toString() {
        int[] widths = new int[columns.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String blanks = " ".repeat(widths[i] - DisplayWidth.of(row.get(i)));
                line.append(GAP).append(columns.get(i).right() ? blanks + row.get(i) : row.get(i) + blanks);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
