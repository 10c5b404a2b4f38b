package dev.sigx.site.planted.render;

import dev.sigx.site.planted.export.Row;
import org.apache.commons.csv.CSVFormat;

/** A page that knows the other producer and a library of another room. */
public final class Page {
    public Row row() {
        return new Row();
    }

    public CSVFormat format() {
        return CSVFormat.RFC4180;
    }
}
