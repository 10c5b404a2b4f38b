package dev.sigx.cli;

import dev.sigx.StoreInspector.Comparison;
import dev.sigx.cli.DiffCells.Column;
import java.util.List;
import java.util.stream.Collectors;

/** A comparison for the terminal. */
final class DiffText {
    private static final int CELL = 48;
    private static final int TITLE = 200;
    private static final int SENTENCE = 500;

    private final Comparison comparison;
    private final DiffCells cells;

    DiffText(Comparison comparison) {
        this.comparison = comparison;
        this.cells = new DiffCells(comparison);
    }

    /** @param all every statistic and the settings that are left out too */
    String text(boolean all) {
        StringBuilder text = new StringBuilder();
        line(text, "baseline  " + DisplayWidth.fit(DiffCells.title(comparison.baseline()), TITLE));
        line(text, "run       " + DisplayWidth.fit(DiffCells.title(comparison.run()), TITLE));
        line(text, "");
        line(text, cells.headline());
        cells.reasons(true).forEach(reason -> line(text, "  ! " + DisplayWidth.fit(reason.text(), SENTENCE)));
        cells.reasons(false).forEach(reason -> line(text, "  - " + DisplayWidth.fit(reason.text(), SENTENCE)));
        line(text, "");
        section(text, "Settings", DiffCells.SETTING_COLUMNS, cells.settings());
        line(text, "  " + cells.restOfSettings() + leftOut());
        if (all && !cells.folded().isEmpty()) {
            line(text, "");
            section(text, "Settings left out", DiffCells.SETTING_COLUMNS, cells.folded());
        }
        line(text, "");
        section(text, "Metrics", DiffCells.METRIC_COLUMNS, cells.metrics(all));
        return text.toString();
    }

    private String leftOut() {
        return cells.leftOut().isEmpty()
                ? ""
                : ": "
                        + cells.leftOut().stream()
                                .map(path -> DisplayWidth.fit(path, CELL))
                                .collect(Collectors.joining(", "))
                        + cells.moreLeftOut();
    }

    static void section(StringBuilder text, String title, List<Column> columns, List<List<String>> rows) {
        line(text, title);
        if (rows.isEmpty()) {
            line(text, "  none");
            return;
        }
        TextTable table = new TextTable(columns);
        rows.forEach(row ->
                table.row(row.stream().map(cell -> DisplayWidth.fit(cell, CELL)).toList()));
        text.append(table);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
