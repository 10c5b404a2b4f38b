package dev.sigx;

import dev.sigx.report.select.Selection;

/**
 * What goes into the output, and how its tables are written.
 *
 * @param selection what of the stores
 * @param csvBom whether CSV files begin with a byte order mark, by which some spreadsheets know UTF-8; null where not said
 */
public record ExportChoices(Selection selection, Boolean csvBom) {
    /** Says nothing: everything goes in, and there is no mark. */
    public static final ExportChoices NONE = new ExportChoices(Selection.EVERYTHING, null);

    /** These choices where they say something, else the others. */
    ExportChoices over(ExportChoices others) {
        return new ExportChoices(selection.over(others.selection), csvBom != null ? csvBom : others.csvBom);
    }

    boolean hasCsvBom() {
        return Boolean.TRUE.equals(csvBom);
    }
}
