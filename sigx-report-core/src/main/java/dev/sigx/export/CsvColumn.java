package dev.sigx.export;

/**
 * One column of a CSV file, as the column dictionary describes it.
 *
 * @param name as in the header
 * @param type how its cells are spelled
 * @param unit of a number, empty where it has none
 * @param meaning one sentence
 * @param absence what an empty cell means; empty where no cell is empty
 */
record CsvColumn(String name, Type type, String unit, String meaning, String absence) {
    /** How cells are spelled. Only {@link #TEXT} cells take the apostrophe of {@link CsvText}. */
    enum Type {
        TEXT,
        WORD,
        NUMBER,
        INTEGER,
        FLAG,
        TIME,
        JSON
    }
}
