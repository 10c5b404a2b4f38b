package dev.sigx.export;

import java.util.List;

/**
 * One column of a CSV file, as the column dictionary describes it.
 *
 * @param name as in the header
 * @param type how its cells are spelled
 * @param unit of a number, empty where it has none
 * @param meaning one sentence
 * @param absence what an empty cell means; empty where no cell is empty
 * @param words all that a cell of the type {@link Type#WORD} may say; empty for other types
 */
record CsvColumn(String name, Type type, String unit, String meaning, String absence, List<String> words) {
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

    CsvColumn {
        words = List.copyOf(words);
    }

    /** A column that is not of words. */
    CsvColumn(String name, Type type, String unit, String meaning, String absence) {
        this(name, type, unit, meaning, absence, List.of());
    }
}
