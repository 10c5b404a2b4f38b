package dev.sigx.cli;

import dev.sigx.changes.ReleaseChanges;
import dev.sigx.cli.ChangesCells.Part;

/**
 * What changed between two releases, for a release note or a pull request, in GitHub's Markdown. Every foreign text
 * stands in a code span, as in {@link DiffMarkdown}.
 */
final class ChangesMarkdown {
    private static final int TITLE = 200;

    private final ReleaseChanges changes;
    private final ChangesCells cells;

    ChangesMarkdown(ReleaseChanges changes) {
        this.changes = changes;
        this.cells = new ChangesCells(changes);
    }

    /** @param all every row of every table */
    String text(boolean all) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "Changes from " + DiffMarkdown.code(ChangesCells.title(changes.before()), TITLE) + " to "
                        + DiffMarkdown.code(ChangesCells.title(changes.after()), TITLE) + ".");
        line(text, "");
        cells.sentences().forEach(sentence -> line(text, "- " + DiffMarkdown.sentence(sentence)));
        for (Part part : cells.parts(all)) {
            DiffMarkdown.section(text, part.title(), part.columns(), part.rows());
            if (part.more() > 0) {
                line(text, "");
                line(text, "And " + part.more() + " more.");
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
