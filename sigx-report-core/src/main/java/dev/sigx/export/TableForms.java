package dev.sigx.export;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * How the tables of an export are written.
 *
 * @param csvBom whether CSV files begin with a byte order mark; some spreadsheets take UTF-8 for a local encoding without
 * @param besides forms that are written beside CSV
 */
public record TableForms(boolean csvBom, List<TableFormat> besides) {
    /** CSV without a byte order mark, and nothing else. */
    public static final TableForms CSV = new TableForms(false, List.of());

    public TableForms {
        besides = List.copyOf(besides);
    }

    /** The form of that name, where its library is on the class path. */
    public static Optional<TableFormat> find(String name) {
        Iterator<TableFormat> known = ServiceLoader.load(TableFormat.class, TableFormat.class.getClassLoader())
                .iterator();
        while (known.hasNext()) {
            TableFormat format = known.next();
            if (format.name().equals(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
