package dev.sigx.cli;

import dev.sigx.StoreInspector.Comparison;
import dev.sigx.cli.DiffCells.Column;
import dev.sigx.diff.Sentence;
import dev.sigx.diff.Sentence.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A comparison for a pull request, in GitHub's Markdown. Every foreign text stands in a code span, where no markup, no
 * link and no mention of a person can come alive.
 */
final class DiffMarkdown {
    private static final int CELL = 120;
    private static final int TITLE = 200;
    private static final int SENTENCE = 500;

    private final Comparison comparison;
    private final DiffCells cells;

    DiffMarkdown(Comparison comparison) {
        this.comparison = comparison;
        this.cells = new DiffCells(comparison);
    }

    /** @param all every statistic and the settings that are left out too */
    String text(boolean all) {
        StringBuilder text = new StringBuilder();
        line(text, "**" + cells.headline() + "**");
        line(text, "");
        line(
                text,
                "Baseline " + code(DiffCells.title(comparison.baseline()), TITLE) + ", run "
                        + code(DiffCells.title(comparison.run()), TITLE) + ".");
        List<Sentence> reasons = new ArrayList<>(cells.reasons(true));
        reasons.addAll(cells.reasons(false));
        if (!reasons.isEmpty()) {
            line(text, "");
            reasons.forEach(reason -> line(text, "- " + sentence(reason)));
        }
        section(text, "Settings", DiffCells.SETTING_COLUMNS, cells.settings());
        line(text, "");
        line(text, cells.restOfSettings() + leftOut() + ".");
        if (all && !cells.folded().isEmpty()) {
            section(text, "Settings left out", DiffCells.SETTING_COLUMNS, cells.folded());
        }
        section(text, "Metrics", DiffCells.METRIC_COLUMNS, cells.metrics(all));
        return text.toString();
    }

    private String leftOut() {
        return cells.leftOut().isEmpty()
                ? ""
                : ": "
                        + cells.leftOut().stream().map(path -> code(path, CELL)).collect(Collectors.joining(", "))
                        + cells.moreLeftOut();
    }

    static void section(StringBuilder text, String title, List<Column> columns, List<List<String>> rows) {
        line(text, "");
        line(text, "### " + title);
        line(text, "");
        if (rows.isEmpty()) {
            line(text, "None.");
            return;
        }
        row(text, columns.stream().map(Column::title).toList());
        row(
                text,
                columns.stream().map(column -> column.right() ? "---:" : "---").toList());
        for (List<String> cells : rows) {
            List<String> set = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                set.add(columns.get(i).foreign() ? escapedBars(code(cells.get(i), CELL)) : cells.get(i));
            }
            row(text, set);
        }
    }

    /**
     * A cell ends at a bar even in a code span, unless a backslash stands before it; and for some renderers also at one
     * that stands behind two. A backslash of a foreign text is held apart by a space without width.
     */
    private static String escapedBars(String code) {
        return code.replace("\\|", "\\\u200b|").replace("|", "\\|");
    }

    private static void row(StringBuilder text, List<String> cells) {
        line(text, "| " + String.join(" | ", cells) + " |");
    }

    /** A code span whose fence is longer than every run of backticks inside. */
    static String code(String foreign, int columns) {
        String text = DisplayWidth.fit(foreign, columns);
        if (text.isBlank()) {
            return "";
        }
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        String gap = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return fence + gap + text + gap + fence;
    }

    /** A sentence with its names in code spans; a long one ends with an ellipsis. */
    static String sentence(Sentence sentence) {
        StringBuilder text = new StringBuilder();
        int left = SENTENCE;
        for (Part part : sentence.parts()) {
            if (left <= 0) {
                return text.append('…').toString();
            }
            String shown = DisplayWidth.fit(part.text(), part.foreign() ? Math.min(CELL, left) : left);
            text.append(part.foreign() ? code(shown, CELL) : shown);
            left -= DisplayWidth.of(shown);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
