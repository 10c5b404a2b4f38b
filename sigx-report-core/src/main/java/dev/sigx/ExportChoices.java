package dev.sigx;

import dev.sigx.ReportException.Kind;
import dev.sigx.export.TableFormat;
import dev.sigx.export.TableForms;
import dev.sigx.report.select.Selection;
import java.util.List;

/**
 * What goes into the output, and how its tables are written.
 *
 * @param selection what of the stores
 * @param csvBom whether CSV files begin with a byte order mark, by which some spreadsheets know UTF-8; null where not said
 * @param parquet whether each table is written as Parquet too; null where not said
 */
public record ExportChoices(Selection selection, Boolean csvBom, Boolean parquet) {
    /** Says nothing: everything goes in, as CSV without a mark. */
    public static final ExportChoices NONE = new ExportChoices(Selection.EVERYTHING, null, null);

    private static final String PARQUET = "parquet";

    /** These choices where they say something, else the others. */
    ExportChoices over(ExportChoices others) {
        return new ExportChoices(
                selection.over(others.selection),
                csvBom != null ? csvBom : others.csvBom,
                parquet != null ? parquet : others.parquet);
    }

    /** Names all that is chosen: choices that may differ in their output differ in it. */
    String fingerprint() {
        return selection.fingerprint() + '\0' + hasCsvBom() + '\0' + hasParquet();
    }

    private boolean hasCsvBom() {
        return Boolean.TRUE.equals(csvBom);
    }

    private boolean hasParquet() {
        return Boolean.TRUE.equals(parquet);
    }

    /** @throws ReportException where a form is wanted whose library is not there */
    TableForms forms() throws ReportException {
        return new TableForms(hasCsvBom(), hasParquet() ? List.of(parquetFormat()) : List.of());
    }

    private static TableFormat parquetFormat() throws ReportException {
        return TableForms.find(PARQUET)
                .orElseThrow(() -> new ReportException(
                        Kind.USAGE,
                        "Parquet is wanted, and the library that writes it is not there",
                        "call ./sigx with --parquet, which builds and adds it; with java, put sigx-report-parquet.jar on the"
                                + " class path beside sigx-report.jar; in a pom, make dev.sigx:sigx-report-parquet a"
                                + " dependency of the plugin"));
    }
}
