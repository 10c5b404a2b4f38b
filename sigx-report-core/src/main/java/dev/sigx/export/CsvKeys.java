package dev.sigx.export;

import java.util.List;

/**
 * What binds the rows of a table together and to those of others.
 *
 * @param own columns that together name one row; empty where a table has none
 * @param references to rows of other tables that always exist
 */
record CsvKeys(List<String> own, List<Reference> references) {
    static final CsvKeys NONE = new CsvKeys(List.of(), List.of());

    /** What names a record in every table of records. */
    static final List<String> STORE_AND_ID = List.of("store", "id");

    /**
     * A row of another table, named by its key.
     *
     * @param columns of this table, as many as the key has, in its order
     * @param file of the other table
     */
    record Reference(List<String> columns, String file) {}

    CsvKeys {
        own = List.copyOf(own);
        references = List.copyOf(references);
    }
}
