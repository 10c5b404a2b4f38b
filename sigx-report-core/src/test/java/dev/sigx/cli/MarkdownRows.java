package dev.sigx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Tables of Markdown as the strictest renderers cut them: two backslashes are one, and the bar behind them divides. */
final class MarkdownRows {
    private MarkdownRows() {}

    static void checkThatNoCellIsCut(String markdown) {
        List<Integer> rows = new ArrayList<>();
        int head = 0;
        for (String line : markdown.lines().toList()) {
            boolean row = line.startsWith("| ");
            head = row ? (head == 0 ? bars(line) : head) : 0;
            if (row) {
                assertThat(bars(line)).as(line).isEqualTo(head);
                rows.add(head);
            }
        }
        assertThat(rows).isNotEmpty();
    }

    private static int bars(String line) {
        int bars = 0;
        boolean escaped = false;
        for (char c : line.toCharArray()) {
            bars += c == '|' && !escaped ? 1 : 0;
            escaped = c == '\\' && !escaped;
        }
        return bars;
    }
}
