package dev.sigx.data;

import dev.sigx.export.ExportParts;
import dev.sigx.model.RunRow;
import dev.sigx.render.Links;
import dev.sigx.render.Titles;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Who the runs of a part are, one array for each fact. */
final class RowTable {
    private final Naming naming;
    private final List<RunRow> rows;

    RowTable(Naming naming, List<RunRow> rows) {
        this.naming = naming;
        this.rows = rows;
    }

    private interface Fact {
        String of(RunRow row);
    }

    void write(Script script) throws IOException {
        script.code("{\n");
        column(script, "name", row -> Literals.of(Links.runName(row.key())));
        column(script, "title", row -> Literals.of(Titles.of(row)));
        column(script, "id", row -> Literals.of(Cells.shortened(row.key().id())));
        column(script, "project", row -> Integer.toString(naming.project(row)));
        column(script, "store", row -> Literals.of(row.key().store()));
        column(script, "status", row -> "'" + row.status().name().toLowerCase(Locale.ROOT) + "'");
        column(script, "created", row -> "'" + time(row.createdAt()) + "'");
        script.code("}");
    }

    private void column(Script script, String name, Fact fact) throws IOException {
        script.code(name).code(": [");
        String before = "";
        for (RunRow row : rows) {
            script.code(before).code(fact.of(row));
            before = ",";
        }
        script.code("],\n");
    }

    private static String time(Instant instant) {
        return instant == null ? "" : ExportParts.time(instant);
    }
}
