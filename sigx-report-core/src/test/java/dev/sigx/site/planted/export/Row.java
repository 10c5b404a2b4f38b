package dev.sigx.site.planted.export;

import dev.sigx.site.planted.Recipe;
import java.util.Locale;

/** A row that knows the recipe and asks for the machine's language. */
public final class Row {
    public Recipe recipe() {
        return new Recipe();
    }

    public Locale locale() {
        return Locale.getDefault();
    }
}
