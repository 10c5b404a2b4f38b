package dev.sigx.cli;

import dev.sigx.changes.ReleaseChanges;
import dev.sigx.cli.ChangesCells.Part;

/** What changed between two releases, for the terminal. */
final class ChangesText {
    private static final int TITLE = 90;
    private static final int SENTENCE = 500;

    private final ReleaseChanges changes;
    private final ChangesCells cells;

    ChangesText(ReleaseChanges changes) {
        this.changes = changes;
        this.cells = new ChangesCells(changes);
    }

    /** @param all every row of every table */
    String text(boolean all) {
        StringBuilder text = new StringBuilder();
        line(text, "before  " + DisplayWidth.fit(ChangesCells.title(changes.before()), TITLE));
        line(text, "after   " + DisplayWidth.fit(ChangesCells.title(changes.after()), TITLE));
        line(text, "");
        cells.sentences().forEach(sentence -> line(text, DisplayWidth.fit(sentence.text(), SENTENCE)));
        for (Part part : cells.parts(all)) {
            line(text, "");
            DiffText.section(text, part.title(), part.columns(), part.rows());
            if (part.more() > 0) {
                line(text, "  and " + part.more() + " more: --verbose shows them");
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
